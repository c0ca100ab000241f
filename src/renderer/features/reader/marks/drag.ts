/** Follows the mouse from a press until it is let go. `onEnd` hears whether Escape took it back. */
export function followDrag(onMove: (event: MouseEvent) => void, onEnd: (isKept: boolean) => void): void {
  const end = new AbortController()
  const finish = (isKept: boolean) => {
    end.abort()
    onEnd(isKept)
  }
  const { signal } = end
  window.addEventListener('mousemove', onMove, { signal })
  window.addEventListener('mouseup', () => finish(true), { signal })
  window.addEventListener('blur', () => finish(false), { signal })
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      finish(false)
    },
    { signal, capture: true },
  )
}
