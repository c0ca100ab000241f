/** A run of upright text as a PDF draws it, in PDF units; `y` is the baseline, upwards. */
export interface PlacedItem {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where an item's letters stand in its line. */
interface Piece {
  /** In characters of the line. */
  readonly start: number
  readonly length: number
  readonly x: number
  readonly width: number
  /** Small type above the baseline: an exponent, the number of a work or a footnote. */
  readonly isRaised: boolean
}

/** Text on one baseline without a wide gap: a line of one column. */
export interface PlacedLine {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  /** Of the largest type on it. */
  readonly height: number
  readonly pieces: readonly Piece[]
}

/** Of the height of the type. */
const SAME_LINE = 0.45
const WORD_GAP = 0.12
const COLUMN_GAP = 1.6
/** A piece may begin a little before the one in front of it ends. */
const BACK_STEP = 1.5
const LEAST_RISE = 0.2
const RAISED_HEIGHT = 0.85

/** Joins items into lines, in the order in which the file draws them. Small items that stand higher or lower stay in. */
export function placedLines(items: readonly PlacedItem[]): PlacedLine[] {
  const rows: PlacedItem[][] = []
  for (const item of items) {
    if (item.text.trim() === '' || item.height <= 0) continue
    const row = rows.at(-1)
    if (row && follows(row, item)) row.push(item)
    else rows.push([item])
  }
  return rows.map(joinRow)
}

function follows(row: readonly PlacedItem[], item: PlacedItem): boolean {
  const last = row.at(-1)
  if (!last) return false
  const height = Math.max(last.height, item.height)
  const gap = item.x - (last.x + last.width)
  return row.some((one) => Math.abs(one.y - item.y) < SAME_LINE * height) && gap < COLUMN_GAP * height && gap > -BACK_STEP * height
}

function joinRow(row: readonly PlacedItem[]): PlacedLine {
  const main = row.reduce((best, item) => (item.height > best.height * 1.05 ? item : best))
  const pieces: Piece[] = []
  let text = ''
  let end = Number.POSITIVE_INFINITY
  for (const item of row) {
    if (item.x - end > WORD_GAP * main.height && !text.endsWith(' ') && !item.text.startsWith(' ')) text += ' '
    pieces.push({ start: text.length, length: item.text.length, x: item.x, width: item.width, isRaised: isRaised(item, main) })
    text += item.text
    end = item.x + item.width
  }
  const right = Math.max(...row.map((item) => item.x + item.width))
  return { text, x: Math.min(...row.map((item) => item.x)), right, y: main.y, height: main.height, pieces }
}

function isRaised(item: PlacedItem, main: PlacedItem): boolean {
  return item.height < RAISED_HEIGHT * main.height && item.y - main.y > LEAST_RISE * main.height
}

/** From where to where the characters from `start` up to `end` reach. */
export function spanOf(line: PlacedLine, start: number, end: number): { readonly x: number; readonly right: number } {
  return { x: xOf(line, start, false), right: xOf(line, end, true) }
}

function xOf(line: PlacedLine, offset: number, isEnd: boolean): number {
  const piece = line.pieces.findLast((one) => (isEnd ? one.start < offset : one.start <= offset)) ?? line.pieces[0]
  if (!piece) return line.x
  return piece.x + piece.width * Math.min(1, Math.max(0, (offset - piece.start) / Math.max(1, piece.length)))
}
