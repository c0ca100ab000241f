import type { SectionTarget } from '../../kernel/section-targets.ts'
import type { Marker, Place, Section } from './sections.model.ts'

/** A place that the keys for the next and the previous section stop at. */
export interface Stop extends Place {
  /** As printed, with its number; null: a marker set by hand, named by its target. */
  readonly heading: string | null
  readonly target: SectionTarget | null
  /** 0: one column, or it spans them, or nobody knows; 1: left; 2: right. */
  readonly column: 0 | 1 | 2
}

/** Every heading, and every marker set by hand, in reading order. */
export function stopsOf(sections: readonly Section[], markers: readonly Marker[]): Stop[] {
  const stops: Stop[] = sections.map(({ number, heading, pageIndex, yTop, column }) => ({
    heading: number === null ? heading : `${number} ${heading}`,
    target: null,
    pageIndex,
    yTop,
    column,
  }))
  for (const { target, pageIndex, yTop } of markers.filter((marker) => marker.isOwn)) {
    const at = stops.findIndex((stop) => stop.pageIndex > pageIndex || (stop.pageIndex === pageIndex && stop.yTop > yTop))
    stops.splice(at < 0 ? stops.length : at, 0, { heading: null, target, pageIndex, yTop, column: 0 })
  }
  return stops
}

/**
 * Index of the stop that a place belongs to: in reading order the last that is on an earlier page, or above it on its
 * own, or in the column before; -1: it is before all of them.
 *
 * @param place without a column the height alone decides.
 */
export function stopAt(stops: readonly Stop[], place: Place & { readonly column?: 0 | 1 | 2 }): number {
  const column = place.column ?? 0
  const isBefore = (stop: Stop) =>
    stop.column !== 0 && column !== 0 && stop.column !== column ? stop.column < column : stop.yTop <= place.yTop
  return stops.findLastIndex((stop) => stop.pageIndex < place.pageIndex || (stop.pageIndex === place.pageIndex && isBefore(stop)))
}
