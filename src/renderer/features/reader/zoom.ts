import { FITTING_ZOOMS } from '../../../shared/features/reader/reader.model.ts'
import { currentPosition, restorePosition } from './place.ts'
import type { PaperView } from './viewer.ts'

/** Wheel units that double the zoom. */
const WHEEL_DOUBLING = 500
const DRAWING_DELAY_MS = 250
/** Above the 40 pixels that pdf.js leaves beside a page. */
const MIN_WIDTH_PX = 60

/** Zooms at the cursor with Ctrl and the wheel (or a pinch on a touchpad, which is the same event). */
export function zoomWithWheel(view: PaperView, signal: AbortSignal): void {
  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    const scaleFactor = 2 ** (-event.deltaY / WHEEL_DOUBLING)
    const hold = holdPoint(view.container, event)
    view.viewer.updateScale({ scaleFactor, drawingDelay: DRAWING_DELAY_MS })
    hold()
  }
  view.container.addEventListener('wheel', onWheel, { passive: false, signal })
}

/** Remembers the point of the page below the cursor; the answer scrolls it there again. */
function holdPoint(container: HTMLElement, { target, clientX, clientY }: WheelEvent): () => void {
  const page = target instanceof Element ? target.closest('.page') : null
  if (!page) return () => {}
  const before = page.getBoundingClientRect()
  const [x, y] = [(clientX - before.left) / before.width, (clientY - before.top) / before.height]
  return () => {
    const after = page.getBoundingClientRect()
    container.scrollBy({ left: after.left + x * after.width - clientX, top: after.top + y * after.height - clientY, behavior: 'instant' })
  }
}

/** Whether anything fits into it: less than this, and pdf.js has nothing left beside its own edges. */
export function isWide(container: HTMLElement): boolean {
  return container.clientWidth > MIN_WIDTH_PX
}

/** Fits the pages again when the space for them changes, at the same place of the paper. */
export function keepFitting(view: PaperView, signal: AbortSignal): void {
  let width = view.container.clientWidth
  const observer = new ResizeObserver(() => {
    if (width === view.container.clientWidth || !isWide(view.container)) return
    width = view.container.clientWidth
    const position = currentPosition(view)
    if ((FITTING_ZOOMS as readonly string[]).includes(position.zoom)) restorePosition(view, position)
    else view.viewer.update()
  })
  observer.observe(view.container)
  signal.addEventListener('abort', () => observer.disconnect())
}

/** Turns every page by a quarter to the right. */
export function rotateRight(view: PaperView): void {
  view.viewer.pagesRotation = (view.viewer.pagesRotation + 90) % 360
}
