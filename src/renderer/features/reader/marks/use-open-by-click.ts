import { useEffect, useRef } from 'react'
import type { Mark } from '../../../../shared/features/reader/mark.model.ts'
import { markAt } from '../../../../shared/features/reader/mark-shape.ts'
import { boundsOf, toScreenRect } from '../../../../shared/features/reader/pdf-geometry.ts'
import { pageToScreen } from '../place.ts'
import { pageAt } from '../selection/page-at.ts'
import type { PaperView } from '../viewer.ts'
import type { OpenMark } from './MarkTools.tsx'

const GAP_PX = 8

/** The text lies above the marks, so a click finds its mark by place. */
export function useOpenByClick(view: PaperView, marks: readonly Mark[], isOn: () => boolean, onOpen: (open: OpenMark) => void): void {
  const latest = useRef(marks)
  latest.current = marks
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const target = event.target as HTMLElement
      if (target.closest('a, button') || !target.closest('.page') || view.selection.get().selection || !isOn()) return
      const point = pageAt(view, event.clientX, event.clientY)
      const own = point ? latest.current.filter((mark) => mark.pageIndex === point.pageIndex) : []
      const hit = point && markAt(own, point.x, point.y)
      if (!point || !hit) return
      // Below the mark, whose handles would lie under the card otherwise.
      const { left, top, height } = toScreenRect(boundsOf(hit.rects), point.page.viewport.transform)
      onOpen({ markId: hit.id, ...pageToScreen(point.page)(left, top + height + GAP_PX) })
    }
    view.container.addEventListener('click', onClick)
    return () => view.container.removeEventListener('click', onClick)
  }, [view, isOn, onOpen])
}
