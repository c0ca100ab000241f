import { useEffect, useState } from 'react'
import type { PaperPlace, PaperSurface } from '../../ui/paper-surface.ts'

/** Part of what is in sight that a heading has to have risen above for its section to be the current one. */
const READING_LINE = 0.3

/** The place that is being read, about a third below the upper edge. */
export function usePlaceInSight(surface: PaperSurface): PaperPlace {
  const [place, setPlace] = useState<PaperPlace>({ pageIndex: 0, yTop: 0 })
  useEffect(() => {
    const read = () => {
      const next = surface.placeInSight(surface.container.clientHeight * READING_LINE)
      // Steps of ten points: finer ones would draw the toolbar again at every pixel.
      const yTop = Math.round(next.yTop / 10) * 10
      setPlace((before) => (before.pageIndex === next.pageIndex && before.yTop === yTop ? before : { pageIndex: next.pageIndex, yTop }))
    }
    read()
    return surface.onMove(read)
  }, [surface])
  return place
}
