import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { Position } from '../../../shared/features/reader/reader.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import type { PaperSurface } from '../../ui/paper-surface.ts'
import { createPaperSurface } from './paper-surface.ts'
import type { Opening } from './use-document.ts'
import { type Find, useFind } from './use-find.ts'
import { type JumpHistory, useJumps } from './use-jumps.ts'
import { usePaperView } from './use-paper-view.ts'
import { useViewState, type ViewState } from './use-view-state.ts'
import type { PaperView } from './viewer.ts'
import { turnWithWheel } from './views/layouts.ts'
import { keepFitting, zoomWithWheel } from './zoom.ts'

export type PaneName = 'first' | 'second'

/** One view of a paper with everything that is its own: place, zoom, jumps, find. */
export interface Pane {
  readonly container: RefObject<HTMLDivElement | null>
  /** Null until the pages have their places, and while the pane is closed. */
  readonly view: PaperView | null
  readonly jumps: JumpHistory
  readonly state: ViewState
  readonly find: Find
  readonly surface: PaperSurface | null
}

interface PaneStart {
  /** False: the paper has no such pane now. */
  readonly isOpen: boolean
  readonly position: Position | null
  readonly pageIndex: number | undefined
  /** Takes the focus as soon as it can be read. */
  readonly takesFocus: boolean
}

/** A view of an opened paper. Several share its document. */
export function usePane(
  paperId: PaperId,
  name: PaneName,
  opened: Extract<Opening, { kind: 'open' }>,
  start: PaneStart,
  onFailed: (error: unknown) => void,
): Pane {
  const container = useRef<HTMLDivElement>(null)
  const current = useRef<PaperView | null>(null)
  const jumps = useJumps(paperId, name, current)
  const view = usePaperView(container, start.isOpen ? opened.document : null, start, jumps.remember, onFailed)
  current.current = view
  const state = useViewState(view)
  const find = useFind(view)
  const surface = useMemo(() => view && createPaperSurface(view, jumps.remember), [view, jumps.remember])
  const { takesFocus } = start
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a view that has just opened takes the focus.
  useEffect(() => {
    if (!view) return
    const end = new AbortController()
    zoomWithWheel(view, end.signal)
    keepFitting(view, end.signal)
    turnWithWheel(view, end.signal)
    if (takesFocus) view.container.focus({ preventScroll: true })
    return () => end.abort()
  }, [view])
  return useMemo(() => ({ container, view, jumps, state, find, surface }), [view, jumps, state, find, surface])
}
