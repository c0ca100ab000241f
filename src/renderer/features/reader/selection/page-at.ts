import { toPdfPoint } from '../../../../shared/features/reader/pdf-geometry.ts'
import { type PageView, pageView, screenToPage, shownBox } from '../place.ts'
import type { PaperView } from '../viewer.ts'

/** A point of a page in PDF units. */
export interface PagePoint {
  readonly pageIndex: number
  readonly page: PageView
  readonly x: number
  readonly y: number
}

/** Pages on either side of the current one that can be on the screen. */
const NEIGHBOURS = 6

/** The point of the nearest page below a point of the window. */
export function pageAt(view: PaperView, clientX: number, clientY: number): PagePoint | null {
  const current = view.viewer.currentPageNumber - 1
  let best: { readonly pageIndex: number; readonly page: PageView; readonly distance: number } | null = null
  for (let pageIndex = Math.max(0, current - NEIGHBOURS); pageIndex <= current + NEIGHBOURS; pageIndex += 1) {
    const page = pageView(view, pageIndex)
    if (!page) continue
    const box = shownBox(view, pageIndex, page.div)
    const distance = Math.hypot(Math.max(box.left - clientX, 0, clientX - box.right), Math.max(box.top - clientY, 0, clientY - box.bottom))
    if (box.height > 0 && (!best || distance < best.distance)) best = { pageIndex, page, distance }
  }
  return best && { pageIndex: best.pageIndex, page: best.page, ...pointOn(best.page, clientX, clientY) }
}

/** A point of the window in a page's PDF units. */
export function pointOn(page: PageView, clientX: number, clientY: number): { readonly x: number; readonly y: number } {
  const { left, top } = screenToPage(page)(new DOMRect(clientX, clientY))
  return toPdfPoint(left, top, page.viewport.transform)
}
