import type { PageText, TextLine } from './page-text.ts'
import type { Span } from './words.ts'

/** Relative to the size of the type. */
const WIDE_LEADING = 0.75
const INDENT = 0.7
const OTHER_SIZE = 0.12
/** A line that ends so much earlier than its block, relative to the block's width, ends a paragraph. */
const SHORT_LINE = 0.12

/** The paragraph around a line: up and down in its block until an indent, a wide gap, another size or a short line. */
export function paragraphAt(page: PageText, offset: number): Span {
  const index = lineIndexAt(page, offset)
  const line = page.lines[index]
  if (!line) return { from: 0, to: 0 }
  const block = page.lines.filter((other) => other.block === line.block)
  const [left, right] = [Math.min(...block.map((other) => other.left)), Math.max(...block.map((other) => other.right))]
  const isBreak = (upper: TextLine | undefined, lower: TextLine | undefined) => {
    if (!upper || !lower || upper.block !== lower.block) return true
    const size = Math.max(upper.size, lower.size)
    return (
      upper.bottom - lower.top > WIDE_LEADING * size ||
      Math.abs(upper.size - lower.size) > OTHER_SIZE * size ||
      right - upper.right > SHORT_LINE * (right - left) ||
      (lower.left - left > INDENT * size && upper.left - left < INDENT * size)
    )
  }
  let [first, last] = [index, index]
  while (!isBreak(page.lines[first - 1], page.lines[first])) first -= 1
  while (!isBreak(page.lines[last], page.lines[last + 1])) last += 1
  return { from: page.lines[first]?.start ?? 0, to: endOf(page.lines[last]) }
}

/** Which line a place of the page's text is on; the line's end belongs to it. -1: the page has no text. */
export function lineIndexAt({ lines }: PageText, offset: number): number {
  return lines.findLastIndex((line) => line.start <= offset)
}

export function endOf(line: TextLine | undefined): number {
  return line ? line.start + line.text.length : 0
}
