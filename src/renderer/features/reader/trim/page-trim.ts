import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import { turnHole } from '../../../../shared/features/reader/page-theme.ts'
import { type KeptBox, keptOutline, type TrimmedPage, trimPages, WHOLE_BOX } from '../../../../shared/features/reader/trim.model.ts'
import type { PageView } from '../place.ts'
import { measurePage } from './measure-page.ts'
import classes from './trim.module.css'

/** Our own event: pages were trimmed, or are whole again. Told while they are and before anything is scrolled. */
export const TRIM_CHANGED = 'pb-trimchanged'

/** So many pages, evenly out of all, say how wide the margins are; each other one is looked at when it is drawn. */
const SAMPLES = 16
/** Where rows have several pages, this much room is between two of them on each side, in pixels. */
const GAP_PX = 4

/** Cuts blank margins off the pages of a view. */
export interface PageTrim {
  readonly isOn: () => boolean
  /** Trims as soon as it is known what is blank. */
  readonly set: (isOn: boolean) => void
  /** What somebody put on which page (by page index), which is never cut. */
  readonly keep: (marks: ReadonlyMap<number, readonly KeptBox[]>) => void
  /** What of a page is shown, in shares of the page as it is turned now. */
  readonly shownOf: (pageIndex: number) => KeptBox
}

interface TrimParts {
  readonly document: PDFDocumentProxy
  readonly viewer: PDFViewer
  readonly container: HTMLElement
  readonly events: EventBus
  readonly signal: AbortSignal
  /** Runs what moves pages, and brings the place back that was in sight. */
  readonly hold: (move: () => void) => void
}

/**
 * Pages stay as large as they are: a trimmed one is moved below its neighbours by its margins and shown through an
 * outline. So whatever is drawn on it, and every place of it, stays where it was.
 */
export function createPageTrim({ document, viewer, container, events, signal, hold }: TrimParts): PageTrim {
  const pages = container.querySelector<HTMLElement>('.pdfViewer')
  const content = new Map<number, KeptBox | null>()
  const state = { isOn: false, isMeasured: false, marks: new Map<number, readonly KeptBox[]>() as ReadonlyMap<number, readonly KeptBox[]> }
  let trimmed: readonly TrimmedPage[] = []

  const viewOf = (pageIndex: number) => viewer.getPageView(pageIndex) as PageView | undefined
  const turned = (box: KeptBox) => turnHole(box, viewer.pagesRotation)
  const isTrimming = () => state.isOn && state.isMeasured
  const shownOf = (pageIndex: number) => (isTrimming() ? turned(trimmed[pageIndex]?.kept ?? WHOLE_BOX) : WHOLE_BOX)

  const put = () => {
    trimmed = isTrimming() ? trimPages(Array.from({ length: viewer.pagesCount }, (_, at) => measureOf(viewOf(at), at))) : []
    if (pages) {
      pages.classList.toggle(classes.trimmed ?? '', isTrimming())
      pages.toggleAttribute('data-trimmed', isTrimming())
    }
    for (let at = 0; at < viewer.pagesCount; at += 1) {
      const page = viewOf(at)
      if (page) show(page, shownOf(at))
      if (page) fitBy(page, turned(trimmed[at]?.common ?? WHOLE_BOX))
    }
    // Fitting the width means the width that is shown.
    const zoom = viewer.currentScaleValue
    viewer.currentScaleValue = zoom
    events.dispatch(TRIM_CHANGED, {})
  }
  const measureOf = (page: PageView | undefined, at: number) => ({
    ...sizeOf(page, viewer.pagesRotation),
    content: content.get(at) ?? null,
    marks: state.marks.get(at) ?? [],
  })
  const again = () => {
    if (isTrimming() && !signal.aborted) hold(put)
  }
  const measure = async (pageIndex: number) => {
    if (!content.has(pageIndex)) content.set(pageIndex, await measurePage(document, pageIndex))
  }
  const start = async () => {
    const step = Math.max(1, document.numPages / SAMPLES)
    // One after the other, so that pages to be drawn get between.
    for (let at = 0; at < document.numPages && state.isOn && !signal.aborted; at += step) await measure(Math.floor(at))
    if (signal.aborted || !state.isOn) return
    state.isMeasured = true
    hold(put)
  }
  const onDrawn = ({ pageNumber }: { pageNumber: number }) => {
    if (!isTrimming() || content.has(pageNumber - 1)) return
    void measure(pageNumber - 1).then(again)
  }
  events.on('pagerendered', onDrawn, { signal })
  for (const event of ['pagesloaded', 'rotationchanging']) events.on(event, again, { signal })

  return {
    isOn: () => state.isOn,
    set: (isOn) => {
      if (state.isOn === isOn) return
      state.isOn = isOn
      if (isOn && !state.isMeasured) void start()
      else hold(put)
      if (isOn !== isTrimming()) events.dispatch(TRIM_CHANGED, {})
    },
    keep: (marks) => {
      state.marks = marks
      again()
    },
    shownOf,
  }
}

/** In points, as the file turns the page. */
function sizeOf(page: PageView | undefined, rotation: number) {
  const { width = 1, height = 1, scale = 1 } = page?.viewport ?? {}
  const [across, down] = [width / scale, height / scale]
  return rotation % 180 === 0 ? { width: across, height: down } : { width: down, height: across }
}

function show(page: PageView, box: KeptBox): void {
  const { style } = page.div
  const isWhole = box.left === 0 && box.top === 0 && box.right === 1 && box.bottom === 1
  style.clipPath = isWhole ? '' : keptOutline(box)
  const { width, height } = sizeOf(page, 0)
  const cut = { left: box.left * width, top: box.top * height, right: (1 - box.right) * width, bottom: (1 - box.bottom) * height }
  for (const [side, points] of Object.entries(cut)) {
    if (isWhole) style.removeProperty(`--trim-${side}`)
    else style.setProperty(`--trim-${side}`, String(Math.round(points * 100) / 100))
  }
  style.setProperty('--trim-gap', `${GAP_PX}px`)
}

/** pdf.js asks a page for its size to fit it into the window; it is to fit what is shown. */
function fitBy(page: PageView, { left, top, right, bottom }: KeptBox): void {
  Object.defineProperties(page, {
    width: { configurable: true, get: () => page.viewport.width * (right - left) },
    height: { configurable: true, get: () => page.viewport.height * (bottom - top) },
  })
}
