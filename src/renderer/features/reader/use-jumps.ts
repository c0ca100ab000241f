import { useCallback, useMemo, useState } from 'react'
import { goBack, goForward, type Jumps, jumpFrom, NO_JUMPS } from '../../../shared/features/reader/jumps.ts'
import type { Position } from '../../../shared/features/reader/reader.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { usePaperMemory } from './paper-memory.tsx'
import { currentPosition, scrollToPlace } from './place.ts'
import type { PaneName } from './use-pane.ts'
import type { PaperView } from './viewer.ts'

export interface JumpHistory {
  readonly canGoBack: boolean
  readonly canGoForward: boolean
  readonly back: () => void
  readonly forward: () => void
  /** Call before leading somewhere else. */
  readonly remember: () => void
}

/** Back and forward through the places that links, the outline, marks and page numbers led away from; a paper's own while other papers are shown in its place. */
export function useJumps(paperId: PaperId, pane: PaneName, view: { readonly current: PaperView | null }): JumpHistory {
  const latest = usePaperMemory(paperId, `jumps.${pane}`, (): { current: Jumps<Position> } => ({ current: NO_JUMPS }))
  const [jumps, setJumps] = useState(latest.current)

  const put = useCallback(
    (next: Jumps<Position>) => {
      latest.current = next
      setJumps(next)
    },
    [latest],
  )
  const remember = useCallback(() => {
    if (view.current) put(jumpFrom(latest.current, currentPosition(view.current)))
  }, [view, put, latest])
  const move = useCallback(
    (step: typeof goBack) => {
      if (!view.current) return
      const moved = step(latest.current, currentPosition(view.current))
      if (!moved) return
      put(moved.jumps)
      scrollToPlace(view.current, moved.place.pageIndex, moved.place.topPt, moved.place.leftPt)
    },
    [view, put, latest],
  )
  return useMemo(
    () => ({
      canGoBack: jumps.back.length > 0,
      canGoForward: jumps.forward.length > 0,
      back: () => move(goBack),
      forward: () => move(goForward),
      remember,
    }),
    [jumps, move, remember],
  )
}
