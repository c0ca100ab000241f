import type { SectionOf } from '../../shared/features/reader/mark-markdown.ts'
import { boundsOf, toScreenRect } from '../../shared/features/reader/pdf-geometry.ts'
import { mergeMarkers } from '../../shared/features/sections/sections.model.ts'
import { stopAt, stopsOf } from '../../shared/features/sections/stops.model.ts'
import type { PaperId } from '../../shared/kernel/ids.ts'
import { findOwnPlaces, findTargets, listFrames, listSections } from '../features/sections/sections.store.ts'
import type { Db } from '../store/db.ts'

/** A mark on a heading may begin a little above its letters. */
const ABOVE_PT = 6

/** In which section a paper's marks are; null: it has none. */
export function sectionsOf(db: Db, paperId: PaperId): SectionOf | null {
  const sections = listSections(db, paperId)
  const stops = stopsOf(sections, mergeMarkers(findTargets(db, paperId), findOwnPlaces(db, paperId)))
  if (stops.length === 0) return null
  const frames = listFrames(db, paperId)
  const hasColumns = sections.some((section) => section.column !== 0)
  return ({ pageIndex, rects }) => {
    const frame = frames[pageIndex]
    // The first line says where a mark over several begins.
    const [first] = rects
    const seen = frame && first ? toScreenRect(hasColumns ? first : boundsOf(rects), frame.transform) : { left: 0, top: 0, width: 0 }
    const middle = frame ? frame.width / 2 : 0
    const isBeside = frame !== undefined && hasColumns && (seen.left > middle || seen.left + seen.width < middle)
    const column = !isBeside ? 0 : seen.left > middle ? 2 : 1
    const index = stopAt(stops, { pageIndex, yTop: seen.top + ABOVE_PT, column })
    const stop = stops[index]
    return stop ? { index, heading: stop.heading ?? nameOf(stop.target ?? '') } : null
  }
}

/** Such as "Related work" for `related-work`. */
function nameOf(target: string): string {
  return `${target.slice(0, 1).toUpperCase()}${target.slice(1).replaceAll('-', ' ')}`
}
