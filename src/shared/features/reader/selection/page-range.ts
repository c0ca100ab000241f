import type { MarkPart } from '../mark.model.ts'
import { MAX_QUOTE_LENGTH, MAX_RECTS } from '../mark.model.ts'
import type { PdfRect } from '../pdf-geometry.ts'
import { makeQuote } from '../quote.ts'
import { boxToPage } from './frame.ts'
import type { PageText } from './page-text.ts'
import type { Span } from './words.ts'

/** The boxes of a part of a page's text, one a line, in reading order. */
export function rangeRects({ lines }: PageText, { from, to }: Span): PdfRect[] {
  const rects: PdfRect[] = []
  for (const line of lines) {
    const first = Math.max(from - line.start, 0)
    const last = Math.min(to - line.start, line.text.length)
    if (last <= first || line.text.slice(first, last).trim() === '') continue
    const [left, right] = [line.edges[first] ?? line.left, line.edges[last] ?? line.right]
    rects.push(boxToPage({ left, right, bottom: line.bottom, top: line.top }, line.quarter))
  }
  return rects
}

/** What a mark on a part of a page's text keeps. Null: nothing but blanks. */
export function rangePart(page: PageText, pageIndex: number, { from, to }: Span): MarkPart | null {
  const { text } = page
  const quote = makeQuote({ before: text.slice(0, from), quote: text.slice(from, to), after: text.slice(to) })
  const rects = rangeRects(page, { from, to }).slice(0, MAX_RECTS)
  if (!quote || rects.length === 0) return null
  return { pageIndex, rects, ink: null, ...quote, quote: quote.quote.slice(0, MAX_QUOTE_LENGTH) }
}

/** The part of a page's text that a piece of its raw text is; null when none of it has a place. */
export function rangeOfRaw({ lines }: PageText, rawStart: number, length: number): Span | null {
  let [from, to] = [Number.POSITIVE_INFINITY, -1]
  for (const line of lines) {
    line.raw.forEach((raw, index) => {
      if (raw < rawStart || raw >= rawStart + length) return
      from = Math.min(from, line.start + index)
      to = Math.max(to, line.start + index + 1)
    })
  }
  return to === -1 ? null : { from, to }
}
