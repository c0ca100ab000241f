import type { PdfRect, ScreenRect } from '../../../shared/features/reader/pdf-geometry.ts'
import type { Position, Rotation } from '../../../shared/features/reader/reader.model.ts'
import { FITTING_ZOOMS } from '../../../shared/features/reader/reader.model.ts'
import type { PaperView } from './viewer.ts'
import { layoutOf, setLayout, setSpread, spreadOf } from './views/layouts.ts'

/** What the reader uses of pdf.js's view of one page; its own types say `any`. */
export interface PageView {
  readonly div: HTMLDivElement
  readonly viewport: {
    readonly scale: number
    readonly width: number
    readonly height: number
    readonly rotation: number
    readonly transform: number[]
    /** Of the page in PDF units: left, bottom, right, top. */
    readonly viewBox: readonly number[]
  }
  /** One of pdf.js's `RenderingStates`. */
  readonly renderingState: number
  readonly pdfPage?: { readonly rotate: number }
  /** Forgets what was drawn, so that it is drawn again. */
  reset(): void
}

export function pageView(view: PaperView, pageIndex: number): PageView | undefined {
  return view.viewer.getPageView(pageIndex) as PageView | undefined
}

/** The page itself in PDF units. */
export function pageBox({ viewport }: PageView): PdfRect {
  const [left = 0, bottom = 0, right = 0, top = 0] = viewport.viewBox
  return [left, bottom, right, top]
}

/** Where the viewport is now. */
export function currentPosition(view: PaperView): Position {
  const { viewer, container } = view
  const pageIndex = viewer.currentPageNumber - 1
  const page = pageView(view, pageIndex)
  const origin = page ? originOf(page) : { left: 0, top: 0 }
  const scale = page?.viewport.scale ?? 1
  const zoom = viewer.currentScaleValue
  return {
    pageIndex,
    leftPt: (container.scrollLeft - origin.left) / scale,
    topPt: (container.scrollTop - origin.top) / scale,
    zoom: (FITTING_ZOOMS as readonly string[]).includes(zoom) ? zoom : String(Math.round(viewer.currentScale * 1e4) / 1e4),
    rotation: viewer.pagesRotation as Rotation,
    layout: layoutOf(view),
    spread: spreadOf(view),
    isTrimmed: view.trim.isOn(),
  }
}

/** Restores layout, zoom, rotation and place. A page beyond the end means the last one. */
export function restorePosition(view: PaperView, position: Position): void {
  setLayout(view, position.layout)
  setSpread(view, position.spread)
  view.viewer.pagesRotation = position.rotation
  view.trim.set(position.isTrimmed)
  view.viewer.currentScaleValue = position.zoom
  scrollToPlace(view, position.pageIndex, position.topPt, position.leftPt)
}

/** Runs what moves pages, and brings the place back that was in sight. */
export function holdPlace(view: PaperView, move: () => void): void {
  const { pageIndex, topPt, leftPt } = currentPosition(view)
  move()
  scrollToPlace(view, pageIndex, topPt, leftPt)
}

/** Where a page begins that is shown without its blank margins, in points below its upper edge. */
export function shownTopPt(view: PaperView, pageIndex: number): number {
  const page = pageView(view, pageIndex)
  return page ? (view.trim.shownOf(pageIndex).top * page.viewport.height) / page.viewport.scale : 0
}

/** Of what is shown of a page, in pixels of the window. */
export function shownBox(view: PaperView, pageIndex: number, div: HTMLElement): DOMRectReadOnly {
  const { left, top, width, height } = div.getBoundingClientRect()
  const shown = view.trim.shownOf(pageIndex)
  return new DOMRect(
    left + shown.left * width,
    top + shown.top * height,
    (shown.right - shown.left) * width,
    (shown.bottom - shown.top) * height,
  )
}

/** To the next page or the one before. */
export function stepPage(view: PaperView, isForward: boolean): void {
  if (isForward ? view.viewer.nextPage() : view.viewer.previousPage()) skipTrimmed(view)
}

/** pdf.js scrolls to where a page begins, margin and all; what stands there then is the end of the page before. */
export function skipTrimmed(view: PaperView): void {
  const pageIndex = view.viewer.currentPageNumber - 1
  const page = pageView(view, pageIndex)
  if (!page || layoutOf(view) === 'single') return
  const top = originOf(page).top
  const shownTop = top + shownTopPt(view, pageIndex) * page.viewport.scale
  // The scroll bar knows whole pixels only.
  if (view.container.scrollTop > top - 1 && view.container.scrollTop < shownTop) view.container.scrollTop = shownTop
}

/** Scrolls so that a point of a page, in PDF units below and right of its corner, is the viewport's corner. */
export function scrollToPlace(view: PaperView, pageIndex: number, topPt: number, leftPt?: number): void {
  const shown = Math.min(Math.max(0, pageIndex), view.viewer.pagesCount - 1)
  const page = pageView(view, shown)
  if (!page) return
  // One at a time, no other page is there to be scrolled to.
  if (layoutOf(view) === 'single') view.viewer.currentPageNumber = shown + 1
  const origin = originOf(page)
  // The beginning of a page is where it is shown to begin.
  const top = topPt === 0 ? shownTopPt(view, shown) : topPt
  view.container.scrollTop = origin.top + top * page.viewport.scale
  if (leftPt === undefined && layoutOf(view) !== 'continuous') view.container.scrollLeft = origin.left
  if (leftPt !== undefined) view.container.scrollLeft = origin.left + leftPt * page.viewport.scale
}

function originOf({ div }: PageView) {
  return { left: div.offsetLeft + div.clientLeft, top: div.offsetTop + div.clientTop }
}

/** From the window's pixels to the page's; the page's box is rounded to whole pixels, its viewport is not. */
export function screenToPage({ div, viewport }: PageView): (rect: DOMRectReadOnly) => ScreenRect {
  const box = div.getBoundingClientRect()
  const [x, y] = [viewport.width / div.clientWidth, viewport.height / div.clientHeight]
  return (rect) => ({
    left: (rect.left - box.left - div.clientLeft) * x,
    top: (rect.top - box.top - div.clientTop) * y,
    width: rect.width * x,
    height: rect.height * y,
  })
}

/** From the page's pixels to the window's. */
export function pageToScreen({ div, viewport }: PageView): (left: number, top: number) => { readonly x: number; readonly y: number } {
  const box = div.getBoundingClientRect()
  const [x, y] = [div.clientWidth / viewport.width, div.clientHeight / viewport.height]
  return (left, top) => ({ x: box.left + div.clientLeft + left * x, y: box.top + div.clientTop + top * y })
}
