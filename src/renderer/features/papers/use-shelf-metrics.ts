import { type RefObject, useLayoutEffect, useState } from 'react'
import { type ShelfMetrics, shelfMetrics } from './shelf-metrics.ts'

/** The shelf's measures for the room there is. Null until it is on screen. */
export function useShelfMetrics(element: RefObject<HTMLElement | null>, layout: 'grid' | 'list'): ShelfMetrics | null {
  const [metrics, setMetrics] = useState<ShelfMetrics | null>(null)
  useLayoutEffect(() => {
    const shelf = element.current
    if (!shelf) return
    const measure = () => {
      const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      setMetrics(shelfMetrics(layout, shelf.clientWidth, remPx))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(shelf)
    // The size of the text is one of the settings.
    observer.observe(document.documentElement)
    return () => observer.disconnect()
  }, [element, layout])
  return metrics
}
