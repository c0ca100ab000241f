import { useEffect, useLayoutEffect } from 'react'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { client } from '../../client/client.ts'
import { useAutosave } from '../../ui/use-autosave.ts'
import { currentPosition } from './place.ts'
import type { PaperView } from './viewer.ts'

/** Remembers where somebody is in the paper, while they read. Renders nothing, so that saving redraws nothing else. */
export function PositionKeeper({ view, paperId }: { readonly view: PaperView; readonly paperId: PaperId }) {
  const { change } = useAutosave((position: ReturnType<typeof currentPosition>) =>
    // A paper deleted meanwhile has no place to remember; trying again would be for ever.
    client.reader.savePosition({ paperId, position }).catch(() => null),
  )
  useEffect(() => {
    const end = new AbortController()
    view.events.on('updateviewarea', () => change(currentPosition(view)), { signal: end.signal })
    return () => end.abort()
  }, [view, change])
  useLayoutEffect(
    // What was scrolled in the last moment counts too; the pages are still where they were.
    () => () => change(currentPosition(view)),
    [view, change],
  )
  return null
}
