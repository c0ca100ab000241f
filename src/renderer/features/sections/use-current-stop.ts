import { useEffect, useState } from 'react'
import { type Stop, stopAt } from '../../../shared/features/sections/stops.model.ts'
import type { PaperSurface } from '../../ui/paper-surface.ts'

/** Part of what is in sight that a heading has to have risen above for its section to be the current one. */
const READING_LINE = 0.3

/** The stop that is being read, about a third below the upper edge; whoever uses it is drawn again only when it is another. */
export function useCurrentStop(surface: PaperSurface, stops: readonly Stop[]): Stop | undefined {
  const [current, setCurrent] = useState(NONE)
  useEffect(() => {
    const read = () => setCurrent(stopAt(stops, surface.placeInSight(surface.container.clientHeight * READING_LINE)))
    read()
    return surface.onMove(read)
  }, [surface, stops])
  return stops[current]
}

const NONE = -1
