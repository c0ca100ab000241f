import type { PageLayout, PageSpread } from '../../../../shared/features/reader/reader.model.ts'
import type { PaperView } from '../viewer.ts'

// `ScrollMode` and `SpreadMode` of pdf.js.
const SCROLL_MODES: Readonly<Record<PageLayout, number>> = { continuous: 0, horizontal: 1, wrapped: 2, single: 3 }
const SPREAD_MODES: Readonly<Record<PageSpread, number>> = { none: 0, odd: 1, even: 2 }
const LAYOUTS: readonly PageLayout[] = ['continuous', 'horizontal', 'wrapped', 'single']
const SPREADS: readonly PageSpread[] = ['none', 'odd', 'even']

export function layoutOf({ viewer }: PaperView): PageLayout {
  return LAYOUTS[viewer.scrollMode] ?? 'continuous'
}

export function spreadOf({ viewer }: PaperView): PageSpread {
  return SPREADS[viewer.spreadMode] ?? 'none'
}

export function setLayout({ viewer }: PaperView, layout: PageLayout): void {
  viewer.scrollMode = SCROLL_MODES[layout]
}

export function setSpread({ viewer }: PaperView, spread: PageSpread): void {
  viewer.spreadMode = SPREAD_MODES[spread]
}

/** Wheel steps come in showers; a page is turned once for all of them. */
const TURN_PAUSE_MS = 350

/** One page at a time: the wheel turns the page where it has no further to scroll. */
export function turnWithWheel(view: PaperView, signal: AbortSignal): void {
  const { container, viewer } = view
  const last = { turnedAt: 0 }
  const onWheel = (event: WheelEvent) => {
    if (layoutOf(view) !== 'single' || event.ctrlKey || event.metaKey || event.deltaY === 0) return
    if (!isAtEnd(container, event.deltaY > 0) || event.timeStamp - last.turnedAt < TURN_PAUSE_MS) return
    last.turnedAt = event.timeStamp
    turnPage(view, event.deltaY > 0)
    event.preventDefault()
  }
  container.addEventListener('wheel', onWheel, { passive: false, signal })
  // The next page begins at its top.
  view.events.on('scrollmodechanged', () => viewer.update(), { signal })
}

/** Turns to the next page or the one before and shows its beginning, or its end. */
function turnPage({ viewer, container }: PaperView, isForward: boolean): void {
  const hasTurned = isForward ? viewer.nextPage() : viewer.previousPage()
  if (hasTurned) container.scrollTop = isForward ? 0 : container.scrollHeight
}

/** What is left of the space around a page is not worth a step. */
const EDGE_PX = 32

function isAtEnd(container: HTMLElement, isForward: boolean): boolean {
  return isForward ? container.scrollTop + container.clientHeight >= container.scrollHeight - EDGE_PX : container.scrollTop <= EDGE_PX
}

/** A screen on or back; one page at a time, the page turns at its end. */
export function scrollScreen(view: PaperView, px: number): void {
  if (layoutOf(view) === 'single' && isAtEnd(view.container, px > 0)) turnPage(view, px > 0)
  else view.container.scrollBy({ top: px })
}
