import type { PdfRect } from '../pdf-geometry.ts'
import type { PlacedPage } from './jump-index.ts'
import type { PlacedLine } from './placed-lines.ts'
import { raisedStart } from './raised.ts'

const MARGIN_PT = 8
const TALLEST_PT = 420
const LEAST_PICTURE_PT = 90

/** A figure stands above its caption, a table or an algorithm below it or above; whichever has no running text. */
export function captionRect(page: PlacedPage, caption: PlacedLine, kind: string): PdfRect {
  const [left, right] = span(page, caption)
  const below = captionEnd(page, caption, left, right)
  const [roomAbove, roomBelow] = [textAbove(page, caption, left, right), textBelow(page, below, left, right)]
  const isAbove =
    kind === 'figure'
      ? roomAbove - caption.y >= LEAST_PICTURE_PT || below - roomBelow < LEAST_PICTURE_PT
      : roomAbove - caption.y > below - roomBelow
  const top = isAbove ? Math.min(roomAbove, caption.y + TALLEST_PT) : caption.y + caption.height + MARGIN_PT
  const bottom = isAbove ? below - MARGIN_PT : Math.max(roomBelow, caption.y - TALLEST_PT)
  return clip(page, [left - MARGIN_PT, bottom, right + MARGIN_PT, Math.max(top, caption.y + caption.height + MARGIN_PT)])
}

/** A heading or a statement, with the text that follows it. */
export function headingRect(page: PlacedPage, line: PlacedLine): PdfRect {
  const [left, right] = column(page, line)
  return clip(page, [left - MARGIN_PT, line.y - 150, right + MARGIN_PT, line.y + line.height + MARGIN_PT])
}

/** An equation with a little of what stands around it. */
export function equationRect(page: PlacedPage, line: PlacedLine): PdfRect {
  const [left, right] = column(page, line)
  return clip(page, [left - MARGIN_PT, line.y - 34, right + MARGIN_PT, line.y + line.height + 34])
}

const MOST_ENTRY_LINES = 9

/** An entry of the list of works: down to the line that starts the next one. */
export function entryRect(page: PlacedPage, lineIndex: number): PdfRect {
  const lines = entryLines(page, lineIndex)
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return [0, 0, page.width, page.height]
  const right = Math.max(...lines.map((line) => line.right))
  return clip(page, [
    Math.min(...lines.map((line) => line.x)) - MARGIN_PT,
    last.y - last.height * 0.4,
    right + MARGIN_PT,
    first.y + first.height + 2,
  ])
}

/**
 * The lines of an entry of the list of works. The next entry shows by a line that hangs out to the left again, or by a
 * wider gap, or by its number.
 */
export function entryLines(page: PlacedPage, lineIndex: number): PlacedLine[] {
  const first = page.lines[lineIndex]
  if (!first) return []
  const lines = [first]
  const next = page.lines[lineIndex + 1]
  const isHanging = next !== undefined && next.x > first.x + 3 && next.y < first.y
  const gap = next ? first.y - next.y : 0
  for (const line of page.lines.slice(lineIndex + 1, lineIndex + MOST_ENTRY_LINES)) {
    const before = lines.at(-1) ?? first
    const step = before.y - line.y
    if (step <= -1 || step > gap * 1.3 || step > first.height * 2.2 || /^\[\d+\]|^\d{1,3}\.\s+\p{Lu}/u.test(line.text) || raisedStart(line))
      break
    if (isHanging && line.x < first.x + 3) break
    if (!isHanging && lines.length > 1 && step > gap * 1.12) break
    lines.push(line)
  }
  return lines
}

/** How far a line's column reaches: over the lines above and below it that overlap it. */
function column(page: PlacedPage, line: PlacedLine): [number, number] {
  const near = page.lines.filter((one) => Math.abs(one.y - line.y) < 160 && one.x < line.right && line.x < one.right)
  // A line across both columns says nothing about this one; the middle one of the widths does.
  const lefts = near.map((one) => one.x).sort((a, b) => a - b)
  const rights = near.map((one) => one.right).sort((a, b) => b - a)
  const isRightHalf = line.x > page.width * 0.45 && line.x + line.right > page.width
  const isLeftHalf = line.right < page.width * 0.55 && !isRightHalf
  const wide = near.filter((one) => one.right - one.x > page.width * 0.55).length > near.length * 0.3
  if (wide) return [lefts[0] ?? line.x, rights[0] ?? line.right]
  const hasColumns = page.lines.filter((one) => one.x > page.width * 0.47 && one.right - one.x > page.width * 0.25).length > 12
  if (hasColumns && isRightHalf) return [page.width * 0.49, page.width * 0.94]
  if (hasColumns && isLeftHalf) return [page.width * 0.06, page.width * 0.51]
  return [Math.min(page.width * 0.12, line.x), Math.max(page.width * 0.88, line.right)]
}

/** A caption across the page belongs to something across the page. */
function span(page: PlacedPage, caption: PlacedLine): [number, number] {
  const isWide = caption.right - caption.x > page.width * 0.55
  return isWide ? [Math.min(caption.x, page.width * 0.08), Math.max(caption.right, page.width * 0.92)] : column(page, caption)
}

/** Lines that fill what there is: running text, and not the words in a picture. */
function isRunning(line: PlacedLine, left: number, right: number): boolean {
  return (
    line.x < right && line.right > left && line.right - line.x > (right - left) * 0.7 && (line.text.match(/\p{Ll}{2,}/gu)?.length ?? 0) > 5
  )
}

function captionEnd(page: PlacedPage, caption: PlacedLine, left: number, right: number): number {
  let y = caption.y
  for (const line of page.lines.filter((one) => one.x < right && one.right > left && one.y < caption.y).sort((a, b) => b.y - a.y)) {
    if (y - line.y > caption.height * 1.7 || line.height > caption.height * 1.2) break
    y = line.y
  }
  return y
}

function textAbove(page: PlacedPage, caption: PlacedLine, left: number, right: number): number {
  const lines = page.lines.filter((line) => line.y > caption.y + caption.height * 0.8 && isRunning(line, left, right))
  return Math.min(page.height - 30, ...lines.map((line) => line.y - line.height * 0.3))
}

function textBelow(page: PlacedPage, y: number, left: number, right: number): number {
  const lines = page.lines.filter((line) => line.y < y - 2 && isRunning(line, left, right))
  return Math.max(30, ...lines.map((line) => line.y + line.height))
}

function clip(page: PlacedPage, [x1, y1, x2, y2]: PdfRect): PdfRect {
  return [Math.max(0, x1), Math.max(0, y1), Math.min(page.width, x2), Math.min(page.height, y2)]
}
