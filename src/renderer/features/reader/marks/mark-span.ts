import type { Mark, PlacedShape } from '../../../../shared/features/reader/mark.model.ts'
import { hitText } from '../../../../shared/features/reader/selection/hit.ts'
import { rangePart } from '../../../../shared/features/reader/selection/page-range.ts'
import type { PageText } from '../../../../shared/features/reader/selection/page-text.ts'
import { endOf } from '../../../../shared/features/reader/selection/paragraphs.ts'
import type { Span } from '../../../../shared/features/reader/selection/words.ts'

/** The part of a page's text that a mark lies on: from its first line's beginning to its last one's end. */
export function markSpan(text: PageText, mark: Mark): Span | null {
  const [first, last] = [mark.rects[0], mark.rects.at(-1)]
  const start = first && hitText(text, (first[0] + first[2]) / 2, (first[1] + first[3]) / 2)
  const line = start && text.lines.findLast((candidate) => candidate.start <= start.letter)
  if (!first || !last || !line) return null
  // Which corner is the beginning depends on where the text runs.
  const [along, back] = [[2, 3, 0, 1] as const, [0, 1, 2, 3] as const]
  const middle = (rect: Mark['rects'][number], side: 0 | 1 | 2 | 3): readonly [number, number] =>
    side % 2 === 0 ? [rect[side], (rect[1] + rect[3]) / 2] : [(rect[0] + rect[2]) / 2, rect[side]]
  const from = hitText(text, ...middle(first, back[line.quarter]))?.caret
  const to = hitText(text, ...middle(last, along[line.quarter]))?.caret
  return from === undefined || to === undefined || to <= from ? null : { from, to }
}

/** The mark with its beginning or its end at another place of the text; null when nothing would be left. */
export function extended(text: PageText, mark: Mark, span: Span, end: 'from' | 'to', offset: number): PlacedShape | null {
  const next = { ...span, [end]: Math.max(0, Math.min(offset, endOf(text.lines.at(-1)))) }
  const part = next.to > next.from ? rangePart(text, mark.pageIndex, next) : null
  if (!part) return null
  const { pageIndex: _, ...shape } = part
  return shape
}
