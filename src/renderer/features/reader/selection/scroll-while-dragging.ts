/** So near to the edge, in pixels, a drag scrolls. */
const EDGE_PX = 28
/** Of the distance beyond that edge, each frame. */
const SPEED = 0.35

/** Scrolls while a drag is held near the upper or lower edge; `onScroll` follows it. */
export function scrollWhileDragging(
  container: HTMLElement,
  mouse: () => { readonly y: number } | null,
  onScroll: () => void,
  signal: AbortSignal,
): void {
  const step = () => {
    if (signal.aborted) return
    const at = mouse()
    const box = container.getBoundingClientRect()
    const beyond = at ? Math.min(0, at.y - box.top - EDGE_PX) + Math.max(0, at.y - box.bottom + EDGE_PX) : 0
    if (beyond !== 0) {
      container.scrollTop += beyond * SPEED
      onScroll()
    }
    requestAnimationFrame(step)
  }
  requestAnimationFrame(step)
}
