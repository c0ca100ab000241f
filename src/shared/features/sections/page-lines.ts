import { baselines, gapBetween, type TextItem } from '../../kernel/text-lines.ts'

/** Text as drawn, with what places the top of its font box. */
export interface PlacedItem extends TextItem {
  /** Height of the font box above the baseline, relative to the size of the type. */
  readonly ascent: number
}

export interface PlacedPage {
  readonly width: number
  readonly height: number
  readonly items: readonly PlacedItem[]
}

/** The free band between two columns, in PDF units from the left. */
export interface Gutter {
  readonly left: number
  readonly right: number
}

/** A line of one column. */
export interface Line {
  readonly pageIndex: number
  readonly text: string
  readonly items: readonly PlacedItem[]
  readonly x: number
  readonly right: number
  /** The baseline, from the bottom of the page. */
  readonly y: number
  /** Top of the highest font box, from the top of the page. */
  readonly yTop: number
  readonly column: 0 | 1 | 2
  /** The largest type on the line. */
  readonly fontSize: number
  /** Font of most of its letters. */
  readonly fontName: string
  /** More text stands on the same baseline in the same column: a row of a table, of names, of a formula. */
  readonly hasNeighbours: boolean
}

const WORD_GAP = 0.12
/** Wider gaps part lines, except after a section's number, which may hang in the margin. */
const LINE_GAP = 1.5
const NUMBER_GAP = 4
const SECTION_NUMBER = /^§?\s*(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Z](?:\.\d{1,2})*)\.?$/

/** Lines of a page in reading order: what spans the columns at its top, the left column, the right column. */
export function pageLines(page: PlacedPage, pageIndex: number, gutter: Gutter | null): Line[] {
  const rows = baselines(page.items).map((row) => splitRow(row as PlacedItem[], gutter))
  const edge = textEdge(rows.flat(), page.width)
  const lines = rows.flatMap((parts) => rowLines(parts, edge, page, pageIndex, gutter))
  if (!gutter) return lines
  const firstInColumn = lines.findIndex((line, index) => line.column !== 0 && isColumnStart(lines, index))
  const head = firstInColumn < 0 ? lines : lines.slice(0, firstInColumn)
  const rest = firstInColumn < 0 ? [] : lines.slice(firstInColumn)
  return [...head, ...rest.filter((line) => line.column !== 2), ...rest.filter((line) => line.column === 2)]
}

/** Titles and names above the columns are centred and may stand on one side; columns begin where no more spanning text is near. */
function isColumnStart(lines: readonly Line[], index: number): boolean {
  return !lines.slice(index, index + 6).some((line) => line.column === 0 && line.text.length > 12)
}

/** Where most of the page's long lines begin; what ends left of it is a note in the margin. */
function textEdge(parts: readonly (readonly PlacedItem[])[], width: number): number {
  const starts = new Map<number, number>()
  for (const part of parts) {
    const x = part[0]?.x ?? 0
    if (rightEnd(part) - x > width * 0.3) starts.set(Math.round(x), (starts.get(Math.round(x)) ?? 0) + 1)
  }
  const common = [...starts].filter(([, count]) => count >= 3).map(([x]) => x)
  return common.length > 0 ? Math.min(...common) : 0
}

function rightEnd(items: readonly PlacedItem[]): number {
  const last = items.at(-1)
  return last ? last.x + last.width : 0
}

function rowLines(parts: readonly PlacedItem[][], edge: number, page: PlacedPage, pageIndex: number, gutter: Gutter | null): Line[] {
  const columns = parts.map((part) => columnOf(part, gutter))
  return parts.map((part, index) => {
    const column = columns[index] ?? 0
    const hasNeighbours = parts.some((other, at) => at !== index && columns[at] === column && hasText(other) && rightEnd(other) > edge)
    return toLine(part, page, pageIndex, column, hasNeighbours)
  })
}

function hasText(items: readonly PlacedItem[]): boolean {
  return items.some((item) => /[\p{L}\p{N}]/u.test(item.text))
}

function splitRow(row: readonly PlacedItem[], gutter: Gutter | null): PlacedItem[][] {
  const parts: PlacedItem[][] = []
  for (const item of row) {
    const part = parts.at(-1)
    const previous = part?.at(-1)
    if (part && previous && !isSplit(part, previous, item, gutter)) part.push(item)
    else parts.push([item])
  }
  return parts
}

function isSplit(part: readonly PlacedItem[], previous: PlacedItem, item: PlacedItem, gutter: Gutter | null): boolean {
  const end = previous.x + previous.width
  if (gutter && end <= gutter.left + 2 && item.x >= gutter.right - 2) return true
  const isAfterNumber = part.length <= 2 && SECTION_NUMBER.test(joinText(part).replace(/\s*[|∣·]$/, ''))
  return gapBetween(previous, item) > (isAfterNumber ? NUMBER_GAP : LINE_GAP)
}

function columnOf(items: readonly PlacedItem[], gutter: Gutter | null): 0 | 1 | 2 {
  const [first, last] = [items[0], items.at(-1)]
  if (!gutter || !first || !last) return 0
  if (last.x + last.width <= gutter.right) return 1
  return first.x >= gutter.left ? 2 : 0
}

function toLine(items: readonly PlacedItem[], page: PlacedPage, pageIndex: number, column: Line['column'], hasNeighbours: boolean): Line {
  const last = items.at(-1)
  const letters = new Map<string, number>()
  for (const item of items) letters.set(item.fontName, (letters.get(item.fontName) ?? 0) + item.text.length)
  const [main] = [...letters].sort((a, b) => b[1] - a[1])
  return {
    pageIndex,
    text: joinText(items),
    items,
    x: items[0]?.x ?? 0,
    right: last ? last.x + last.width : 0,
    y: items[0]?.y ?? 0,
    yTop: Math.min(...items.map((item) => page.height - item.y - item.ascent * item.fontSize)),
    column,
    fontSize: Math.max(...items.map((item) => item.fontSize)),
    fontName: main?.[0] ?? '',
    hasNeighbours,
  }
}

/** The items' text with spaces where gaps are; joined letters of fonts (ﬁ) are taken apart. */
export function joinText(items: readonly PlacedItem[]): string {
  let text = ''
  let previous: PlacedItem | undefined
  for (const item of items) {
    if (previous && gapBetween(previous, item) > WORD_GAP) text += ' '
    text += item.text
    previous = item
  }
  return text
    .replace(/[\ufb00-\ufb06]/g, (joined) => joined.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim()
}
