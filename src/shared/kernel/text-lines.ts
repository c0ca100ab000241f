/** A run of text on a page, as a PDF draws it. */
export interface TextItem {
  readonly text: string
  /** Left end of the baseline, in PDF units: x to the right, y upwards. */
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of the type in PDF units. */
  readonly fontSize: number
  /** Same value: same font. Means nothing outside its document. */
  readonly fontName: string
  readonly isUpright: boolean
}

/** One page's text and measure. */
export interface TextPage {
  readonly width: number
  readonly height: number
  readonly items: readonly TextItem[]
}

/** Text on one baseline with no wide gap in it: a line of a column, or one name of a row of names. */
export interface TextLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly right: number
  /** The largest type on it; small capitals and superscripts don't make it smaller. */
  readonly fontSize: number
  /** Font of most of its letters. */
  readonly fontName: string
}

/** Distances relative to the size of the type. */
const SAME_BASELINE = 0.2
const LEVEL_POINTS = 0.05
const WORD_GAP = 0.12
const COLUMN_GAP = 1.5

/** Upright text joined into lines, from the top of the page to its bottom and from left to right. */
export function textLines(items: readonly TextItem[]): TextLine[] {
  return baselines(items).flatMap((row) => segments(row).map(joinLine))
}

/** Items by baseline, top first, each row from left to right. Blank items carry nothing that the gaps don't say. */
export function baselines(items: readonly TextItem[]): TextItem[][] {
  const rows: TextItem[][] = []
  const upright = items.filter((item) => item.isUpright && item.fontSize > 0 && item.text.trim() !== '')
  for (const item of [...upright].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    const [first, last] = [row?.[0], row?.at(-1)]
    // Columns are not always on one grid: what is level to a hair stays together, whatever its size.
    const isLevel = last !== undefined && last.y - item.y < LEVEL_POINTS
    const isNear = first !== undefined && first.y - item.y <= SAME_BASELINE * Math.min(first.fontSize, item.fontSize)
    if (row && (isLevel || isNear)) row.push(item)
    else rows.push([item])
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x))
}

function segments(row: readonly TextItem[]): TextItem[][] {
  const parts: TextItem[][] = []
  for (const item of row) {
    const part = parts.at(-1)
    const previous = part?.at(-1)
    if (part && previous && gapBetween(previous, item) <= COLUMN_GAP) part.push(item)
    else parts.push([item])
  }
  return parts
}

/** The free room between two neighbours, relative to the larger one's type. */
export function gapBetween(left: TextItem, right: TextItem): number {
  return (right.x - left.x - left.width) / Math.max(left.fontSize, right.fontSize)
}

function joinLine(items: readonly TextItem[]): TextLine {
  let text = ''
  let previous: TextItem | undefined
  const letters = new Map<string, number>()
  for (const item of items) {
    if (previous && gapBetween(previous, item) > WORD_GAP) text += ' '
    text += item.text
    letters.set(item.fontName, (letters.get(item.fontName) ?? 0) + item.text.length)
    previous = item
  }
  const [main] = [...letters].sort((a, b) => b[1] - a[1])
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    x: items[0]?.x ?? 0,
    y: items[0]?.y ?? 0,
    right: previous ? previous.x + previous.width : 0,
    fontSize: Math.max(...items.map((item) => item.fontSize)),
    fontName: main?.[0] ?? '',
  }
}
