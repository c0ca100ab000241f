import { type Hole, round } from './page-theme.ts'

/** What is left of a page, as shares of its width and height from its upper left corner, as the file turns it. */
export type KeptBox = Hole

export const WHOLE_BOX: KeptBox = { left: 0, top: 0, right: 1, bottom: 1 }

/** Of a page before it is trimmed. */
export interface PageMeasure {
  /** In points, as the file turns the page. */
  readonly width: number
  readonly height: number
  /** What is printed on it. Null: nothing, or nobody looked yet. */
  readonly content: KeptBox | null
  /** What the person put on it. */
  readonly marks: readonly KeptBox[]
}

export interface TrimmedPage {
  /** What is shown of this page. */
  readonly kept: KeptBox
  /** What is shown of every page of its kind: what fits the window's width, so that one odd page changes no zoom. */
  readonly common: KeptBox
}

/** Room that stays around what is printed, in points. */
const ROOM_PT = 9
/** Margins of left and right pages that differ by less than this share of the page are treated as the same. */
const SAME = 0.02
/** One page in so many may reach further out than the common box; it is given more room, and the rest is not. */
const ODD_ONE_IN = 10
const SIDES = ['left', 'top', 'right', 'bottom'] as const

/**
 * What is shown of every page when blank margins are cut off. Pages of one size get one box, or one for left and one for
 * right pages where a paper is printed on two sides, so that nothing jumps from page to page; only a page on which
 * something stands further out gets more. Nothing printed and no mark is ever cut.
 */
export function trimPages(pages: readonly PageMeasure[]): TrimmedPage[] {
  const commons = new Map<string, KeptBox>()
  const known = (pageIndex: number, page: PageMeasure): KeptBox => {
    const key = `${pageIndex % 2} ${sizeOf(page)}`
    const common = commons.get(key) ?? commonBox(pages, page, pageIndex % 2)
    commons.set(key, common)
    return common
  }
  return pages.map((page, pageIndex) => {
    const common = known(pageIndex, page)
    const own = [page.content, ...page.marks].flatMap((box) => (box ? [withRoom(box, page)] : []))
    return { common, kept: own.reduce(around, common) }
  })
}

function commonBox(pages: readonly PageMeasure[], like: PageMeasure, parity: number): KeptBox {
  const size = sizeOf(like)
  const alike = pages.flatMap((page, pageIndex) =>
    page.content && sizeOf(page) === size ? [{ parity: pageIndex % 2, box: withRoom(page.content, page) }] : [],
  )
  if (alike.length === 0) return WHOLE_BOX
  const sides = [0, 1].map((half) => alike.filter((page) => page.parity === half).map((page) => page.box))
  const mine = typicalBox(sides[parity]?.length ? (sides[parity] ?? []) : alike.map((page) => page.box))
  const others = sides[1 - parity] ?? []
  if (others.length === 0) return mine
  const other = typicalBox(others)
  const isSame = (['left', 'right'] as const).every((side) => Math.abs(mine[side] - other[side]) < SAME)
  return isSame ? around(mine, other) : { ...mine, top: Math.min(mine.top, other.top), bottom: Math.max(mine.bottom, other.bottom) }
}

/** The box that all but a few odd ones of many lie in. */
function typicalBox(boxes: readonly KeptBox[]): KeptBox {
  const skipped = Math.floor(boxes.length / ODD_ONE_IN)
  const nth = (side: (typeof SIDES)[number], isLow: boolean) => {
    const sorted = boxes.map((box) => box[side]).sort((a, b) => (isLow ? a - b : b - a))
    return sorted[skipped] ?? (isLow ? 0 : 1)
  }
  return { left: nth('left', true), top: nth('top', true), right: nth('right', false), bottom: nth('bottom', false) }
}

function sizeOf({ width, height }: PageMeasure): string {
  return `${Math.round(width)} ${Math.round(height)}`
}

function withRoom(box: KeptBox, { width, height }: PageMeasure): KeptBox {
  return {
    left: Math.max(0, box.left - ROOM_PT / width),
    top: Math.max(0, box.top - ROOM_PT / height),
    right: Math.min(1, box.right + ROOM_PT / width),
    bottom: Math.min(1, box.bottom + ROOM_PT / height),
  }
}

function around(a: KeptBox, b: KeptBox): KeptBox {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  }
}

/** A picture of a page: four bytes a pixel, red, green, blue and one that is not looked at; row by row. */
export interface PagePixels {
  readonly data: ArrayLike<number>
  readonly width: number
  readonly height: number
}

/** By so much a pixel differs from the paper to be ink. Thin strokes of a small picture are pale. */
const INK = 12

/**
 * The box around everything on a page that is not paper. The paper has the colour of the picture's corner.
 * @param ignored parts of the page that may be cut off, as page numbers
 * @returns null: the page is blank
 */
export function contentBox({ data, width, height }: PagePixels, ignored: readonly KeptBox[]): KeptBox | null {
  const skipped = ignored.map((box) => ({
    left: Math.floor(box.left * width),
    right: Math.ceil(box.right * width),
    top: Math.floor(box.top * height),
    bottom: Math.ceil(box.bottom * height),
  }))
  const isInk = (x: number, y: number) => {
    const at = (y * width + x) * 4
    const differs = [0, 1, 2].some((part) => Math.abs((data[at + part] ?? 0) - (data[part] ?? 0)) > INK)
    return differs && !skipped.some((box) => x >= box.left && x < box.right && y >= box.top && y < box.bottom)
  }
  let box: { left: number; top: number; right: number; bottom: number } | null = null
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      // What lies inside the box already cannot make it larger.
      if (box && y < box.bottom && x >= box.left && x < box.right) x = box.right
      if (x >= width || !isInk(x, y)) continue
      box ??= { left: x, top: y, right: x + 1, bottom: y + 1 }
      box.left = Math.min(box.left, x)
      box.right = Math.max(box.right, x + 1)
      box.bottom = y + 1
    }
  }
  return box && { left: box.left / width, top: box.top / height, right: box.right / width, bottom: box.bottom / height }
}

/** A run of text as it lies on the page, in shares of it. */
export interface PlacedRun {
  readonly text: string
  readonly box: KeptBox
}

/** Marginal things stand in this part of the page, from its edge. */
const EDGE = 0.1
const PAGE_NUMBER = /^(?:page\s*)?[-–—]?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*[-–—]?(?:\s*(?:\/|of)\s*\d{1,4})?$/i

/** What stands in the margins and may be cut off: page numbers that stand alone, and stamps along the edge. */
export function marginalBoxes(runs: readonly PlacedRun[]): KeptBox[] {
  const isAlone = ({ box }: PlacedRun) => runs.every((run) => run.box === box || run.box.bottom <= box.top || run.box.top >= box.bottom)
  return runs.flatMap((run) => {
    const { left, top, right, bottom } = run.box
    const isUpright = bottom - top > 2 * (right - left) && run.text.length > 2
    const isStamp = isUpright && (right < EDGE || left > 1 - EDGE)
    const isNumber = PAGE_NUMBER.test(run.text.trim()) && (bottom < EDGE || top > 1 - EDGE) && isAlone(run)
    return isStamp || isNumber ? [around(run.box, run.box)] : []
  })
}

/** The outline (CSS `clip-path`) of what is kept. */
export function keptOutline({ left, top, right, bottom }: KeptBox): string {
  return `inset(${round(top)}% ${round(1 - right)}% ${round(1 - bottom)}% ${round(left)}%)`
}
