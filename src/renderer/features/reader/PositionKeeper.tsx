import { useEffect, useLayoutEffect } from 'react'
import type { Position } from '../../../shared/features/reader/reader.model.ts'
import { useAutosave } from '../../ui/use-autosave.ts'
import { currentPosition } from './place.ts'
import type { PaperView } from './viewer.ts'

interface PositionKeeperProps {
  readonly view: PaperView
  /** Has to be stable. */
  readonly onKeep: (position: Position) => Promise<unknown>
}

/** Remembers where somebody is in a view, while they read. Renders nothing, so that saving redraws nothing else. */
export function PositionKeeper({ view, onKeep }: PositionKeeperProps) {
  const { change } = useAutosave(onKeep)
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
