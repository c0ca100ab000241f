import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { Mark } from '../../../shared/features/reader/mark.model.ts'
import { toScreenRect } from '../../../shared/features/reader/pdf-geometry.ts'
import type { MarkId } from '../../../shared/kernel/ids.ts'
import { pageView, scrollToPlace } from './place.ts'
import type { Pane } from './use-pane.ts'
import type { PaperView } from './viewer.ts'

export interface Going {
  readonly goToPage: (pageIndex: number, topPt?: number) => void
  readonly goToMark: (mark: Mark) => void
}

interface Wanted {
  readonly view: PaperView | null
  readonly marks: readonly Mark[]
  /** From the address; followed when the paper opens and whenever they change. */
  readonly pageIndex: number | undefined
  readonly markId: MarkId | undefined
}

/** Ways to a page and to a mark in the active view, each remembered for "back"; and the way that the address asks for. */
export function useGoing(current: RefObject<Pick<Pane, 'view' | 'jumps'>>, { view, marks, pageIndex, markId }: Wanted): Going {
  const going = useMemo<Going>(
    () => ({
      goToPage: (target, topPt = 0) => {
        const { view: shown, jumps } = current.current
        if (!shown) return
        jumps.remember()
        scrollToPlace(shown, target, topPt)
      },
      goToMark: (mark) => {
        const { view: shown, jumps } = current.current
        if (!shown) return
        jumps.remember()
        scrollToMark(shown, mark)
      },
    }),
    [current],
  )

  const gone = useRef<MarkId | null>(null)
  useEffect(() => {
    // Asked for again later, the same mark is gone to again.
    if (markId === undefined) gone.current = null
    const mark = marks.find((candidate) => candidate.id === markId)
    if (!view || !mark || gone.current === mark.id) return
    gone.current = mark.id
    scrollToMark(view, mark)
  }, [view, marks, markId])

  const isMarkThere = marks.some((mark) => mark.id === markId)
  const opened = useRef(pageIndex)
  useEffect(() => {
    // The page that the paper was opened at is the view's own start.
    if (pageIndex === undefined || opened.current === pageIndex) return
    opened.current = pageIndex
    // The mark that the address names is on that page, and more exactly the place.
    if (!isMarkThere) going.goToPage(pageIndex)
  }, [pageIndex, isMarkThere, going])
  return going
}

/** A third of the screen above the mark stays in sight: what leads to it. */
function scrollToMark(view: PaperView, mark: Mark): void {
  const page = pageView(view, mark.pageIndex)
  const rect = mark.rects[0]
  if (!page || !rect) return
  const topPx = toScreenRect(rect, page.viewport.transform).top - view.container.clientHeight / 3
  scrollToPlace(view, mark.pageIndex, topPx / page.viewport.scale)
}
