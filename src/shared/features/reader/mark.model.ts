import type { MarkId, PaperId } from '../../kernel/ids.ts'
import type { EpochMs } from '../../kernel/time.ts'
import { type PdfRect, round, roundRect, sortKey } from './pdf-geometry.ts'

/** In the order of the number keys 1 to 8. */
export const MARK_COLORS = ['yellow', 'green', 'blue', 'purple', 'pink', 'orange', 'red', 'gray'] as const
export type MarkColor = (typeof MARK_COLORS)[number]

export const MARK_KINDS = ['highlight', 'underline', 'area', 'ink', 'note'] as const
export type MarkKind = (typeof MARK_KINDS)[number]

export const MAX_QUOTE_LENGTH = 20_000
export const MAX_CONTEXT_LENGTH = 100
export const MAX_COMMENT_LENGTH = 20_000
export const MAX_AUTHOR_LENGTH = 200
export const MAX_RECTS = 1_000
/** Of one mark of ink; its numbers, two a point, are limited together. */
export const MAX_STROKES = 1_000
export const MAX_STROKE_NUMBERS = 40_000
export const MAX_INK_WIDTH_PT = 100
/** Marks that one order makes or removes. */
export const MAX_MARKS_AT_ONCE = 10_000
/** A selection over more pages than this is not a highlight any more. */
export const MAX_PARTS = 50
/** Shorter than this on either side, an area is a slip of the hand. */
export const MIN_AREA_PT = 10

/** Drawn by hand. */
export interface Ink {
  /** Each a line through the points `x1, y1, x2, y2, …` in PDF units. */
  readonly strokes: readonly (readonly number[])[]
  readonly widthPt: number
}

/** Where a mark lies on its page, and what it says there. */
export interface MarkShape {
  /**
   * In PDF units and reading order: a highlight or underline has one a line, an area is one, ink has the box around its
   * strokes, a note the square of its sign.
   */
  readonly rects: readonly PdfRect[]
  /** Null for every other kind. */
  readonly ink: Ink | null
  /** What the paper says there; empty for ink and notes, and for areas. */
  readonly quote: string
  readonly contextBefore: string
  readonly contextAfter: string
}

/** What somebody marked on one page. The rectangles draw it, the quote and its surroundings find it again. */
export interface Mark extends MarkShape {
  readonly id: MarkId
  readonly paperId: PaperId
  readonly kind: MarkKind
  readonly color: MarkColor
  readonly pageIndex: number
  readonly comment: string
  /** Who made it in another program; null: the person here. */
  readonly author: string | null
  /** Plain string order is reading order. */
  readonly sortKey: string
  readonly createdAt: EpochMs
  /** What it lay on is not in the paper's present file; its place is that of a former one. */
  readonly isUnplaced: boolean
}

/** A shape, and where in the page's text it starts, in characters; unknown is 0. */
export interface PlacedShape extends MarkShape {
  readonly textOffset: number
}

/** One page's share of a selection, or one drawn thing. */
export interface MarkPart extends PlacedShape {
  readonly pageIndex: number
}

export interface NewMark extends MarkPart {
  readonly kind: MarkKind
  readonly color: MarkColor
  readonly comment: string
}

interface MarkOrigin {
  readonly id: MarkId
  readonly paperId: PaperId
  readonly createdAt: EpochMs
  readonly author?: string | null
}

export function createMark({ textOffset, ...mark }: NewMark, origin: MarkOrigin): Mark {
  return { author: null, isUnplaced: false, ...origin, ...reshape({ ...mark, sortKey: '' }, { ...mark, textOffset }) }
}

/** The same mark in another shape, to a thousandth of a point. */
export function reshape<M extends Pick<Mark, 'pageIndex' | 'sortKey'> & MarkShape>(mark: M, { textOffset, ...shape }: PlacedShape): M {
  const rects = shape.rects.map(roundRect)
  const ink = shape.ink && { ...shape.ink, strokes: shape.ink.strokes.map((stroke) => stroke.map(round)) }
  return { ...mark, ...shape, rects, ink, sortKey: sortKey(mark.pageIndex, textOffset, rects) }
}

/** Whether a mark of this kind can look so. */
export function isShapeOf(kind: MarkKind, { rects, ink }: Pick<MarkShape, 'rects' | 'ink'>): boolean {
  if ((kind === 'ink') !== (ink !== null)) return false
  const [rect] = rects
  if (!rect || (rects.length > 1 && !isOnText(kind))) return false
  return kind !== 'area' || (rect[2] - rect[0] >= MIN_AREA_PT && rect[3] - rect[1] >= MIN_AREA_PT)
}

/** Whether the kind lies on text, and one can become the other. */
export function isOnText(kind: MarkKind): kind is 'highlight' | 'underline' {
  return kind === 'highlight' || kind === 'underline'
}

/** Marks by the index of their page, each page's in the order they were given. */
export function groupByPage(marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> {
  const pages = new Map<number, Mark[]>()
  for (const mark of marks) {
    const own = pages.get(mark.pageIndex)
    if (own) own.push(mark)
    else pages.set(mark.pageIndex, [mark])
  }
  return pages
}
