import type { Look } from './PaperReader.tsx'
import { pageView } from './place.ts'
import type { PaperView } from './viewer.ts'

/** How far down a page the middle of the view is: 0 at its upper edge or above, 1 at its lower edge or below. */
export function middleOf(view: PaperView, pageIndex: number): Pick<Look, 'middle' | 'middlePt' | 'pageHeightPt'> {
  const page = pageView(view, pageIndex)
  if (!page || page.div.clientHeight === 0) return { middle: 0, middlePt: 0, pageHeightPt: 0 }
  const { container } = view
  const share = (container.scrollTop + container.clientHeight / 2 - page.div.offsetTop) / page.div.clientHeight
  const middle = Math.min(1, Math.max(0, share))
  const pageHeightPt = page.viewport.height / page.viewport.scale
  return { middle, middlePt: middle * pageHeightPt, pageHeightPt }
}

/** Scrolls until that part of the page is in the middle of the view. */
export function scrollToMiddle(view: PaperView, pageIndex: number, middle: number): void {
  const div = pageView(view, Math.min(Math.max(0, pageIndex), view.viewer.pagesCount - 1))?.div
  if (div) view.container.scrollTop = div.offsetTop + middle * div.clientHeight - view.container.clientHeight / 2
}
