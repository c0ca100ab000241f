import { type RefObject, useEffect, useState } from 'react'

/** Drawn above and below what is visible, in pixels. */
const EXTRA_PX = 200

export interface RowWindow {
  readonly first: number
  /** One past the last. */
  readonly end: number
}

/** Which rows of equal height (in pixels) a scrolling element shows, so that long lists draw only those. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, rowCount: number, rowHeight: number): RowWindow {
  const [range, setRange] = useState<RowWindow>({ first: 0, end: 0 })
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const read = () => {
      const first = Math.max(0, Math.floor((element.scrollTop - EXTRA_PX) / rowHeight))
      const end = Math.min(rowCount, Math.ceil((element.scrollTop + element.clientHeight + EXTRA_PX) / rowHeight))
      setRange((before) => (before.first === first && before.end === end ? before : { first, end }))
    }
    const observer = new ResizeObserver(read)
    observer.observe(element)
    element.addEventListener('scroll', read, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', read)
    }
  }, [scroller, rowCount, rowHeight])
  return range
}

/** Scrolls as little as needed to show a row. */
export function showRow(element: HTMLElement | null, row: number, rowHeight: number): void {
  if (!element) return
  const top = row * rowHeight
  if (top < element.scrollTop) element.scrollTop = top
  else if (top + rowHeight > element.scrollTop + element.clientHeight) element.scrollTop = top + rowHeight - element.clientHeight
}
