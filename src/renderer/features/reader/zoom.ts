import type { PaperView } from './viewer.ts'

/** Wheel units that double the zoom. */
const WHEEL_DOUBLING = 500
const DRAWING_DELAY_MS = 250

/** Zooms at the cursor with Ctrl and the wheel (or a pinch on a touchpad, which is the same event). */
export function zoomWithWheel(view: PaperView, signal: AbortSignal): void {
  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    const scaleFactor = 2 ** (-event.deltaY / WHEEL_DOUBLING)
    view.viewer.updateScale({ scaleFactor, origin: [event.clientX, event.clientY], drawingDelay: DRAWING_DELAY_MS })
  }
  view.container.addEventListener('wheel', onWheel, { passive: false, signal })
}

/** Turns every page by a quarter to the right. */
export function rotateRight(view: PaperView): void {
  view.viewer.pagesRotation = (view.viewer.pagesRotation + 90) % 360
}
