import type { PdfRect } from './pdf-geometry.ts'
import type { Quote } from './quote.ts'
import { rangePart } from './selection/page-range.ts'
import type { PageText } from './selection/page-text.ts'

/** Text at a place of a paper. */
export interface Passage extends Pick<Quote, 'quote' | 'contextBefore' | 'contextAfter'> {
  readonly pageIndex: number
  readonly rects: readonly PdfRect[]
}

/** Fewer letters say nothing about where a line stands. */
const TELLING = 8

/** The line that stands nearest to a place of a page. Null: the page has none that says anything. */
export function nearestPassage(page: PageText, place: PdfRect, pageIndex: number): Passage | null {
  let best: { readonly passage: Passage; readonly distance: number } | null = null
  for (const line of page.lines) {
    if (line.text.replace(/\s/g, '').length < TELLING) continue
    const part = rangePart(page, pageIndex, { from: line.start, to: line.start + line.text.length })
    const [rect] = part?.rects ?? []
    if (!part || !rect) continue
    const distance = gap(rect, place)
    if (!best || distance < best.distance) best = { passage: part, distance }
  }
  return best?.passage ?? null
}

/** Between two boxes; of those that touch, how far their upper edges are from each other counts a little. */
function gap(a: PdfRect, b: PdfRect): number {
  const dx = Math.max(a[0] - b[2], b[0] - a[2], 0)
  const dy = Math.max(a[1] - b[3], b[1] - a[3], 0)
  return Math.hypot(dx, dy) + Math.abs(a[3] - b[3]) / 1_000
}
