import type { PdfRect } from '../pdf-geometry.ts'
import { makeQuote, type Quote } from '../quote.ts'
import { type FrameBox, toFrame } from './frame.ts'
import type { PageText, TextLine } from './page-text.ts'

/** Text beside a quote that is looked at for its surroundings, in characters. */
const NEAR = 200

/** What a page says under rectangles in PDF units: every letter whose middle lies in one. Null: no letter does. */
export function textUnder(page: PageText, rects: readonly PdfRect[]): Quote | null {
  const pieces: string[] = []
  let [from, to] = [Number.POSITIVE_INFINITY, 0]
  for (const line of page.lines) {
    const letters = lettersUnder(line, rects)
    const [first, last] = [letters[0], letters.at(-1)]
    if (first === undefined || last === undefined) continue
    pieces.push(line.text.slice(first, last + 1))
    from = Math.min(from, line.start + first)
    to = Math.max(to, line.start + last + 1)
  }
  if (pieces.length === 0) return null
  return makeQuote({ before: page.text.slice(0, from), quote: pieces.join('\n'), after: page.text.slice(to, to + NEAR) })
}

/** Indexes of letters, in order. */
function lettersUnder(line: TextLine, rects: readonly PdfRect[]): number[] {
  const middle = (line.bottom + line.top) / 2
  const boxes = rects.map((rect) => boxInFrame(rect, line)).filter((box) => box.bottom <= middle && middle <= box.top)
  return boxes.length === 0 ? [] : indexesOf(line, boxes)
}

function indexesOf({ text, edges }: TextLine, boxes: readonly FrameBox[]): number[] {
  const found: number[] = []
  for (let index = 0; index < text.length; index += 1) {
    const u = ((edges[index] ?? 0) + (edges[index + 1] ?? edges[index] ?? 0)) / 2
    if (boxes.some((box) => box.left <= u && u <= box.right)) found.push(index)
  }
  return found
}

function boxInFrame([x1, y1, x2, y2]: PdfRect, { quarter }: TextLine): FrameBox {
  const [a, b] = [toFrame(x1, y1, quarter), toFrame(x2, y2, quarter)]
  return { left: Math.min(a.u, b.u), right: Math.max(a.u, b.u), bottom: Math.min(a.v, b.v), top: Math.max(a.v, b.v) }
}
