import type { MarkId, PaperId } from '../../kernel/ids.ts'
import type { EpochMs } from '../../kernel/time.ts'
import { type PdfRect, roundRect, sortKey } from './pdf-geometry.ts'

/** In the order of the number keys 1 to 8. */
export const MARK_COLORS = ['yellow', 'green', 'blue', 'purple', 'pink', 'orange', 'red', 'gray'] as const
export type MarkColor = (typeof MARK_COLORS)[number]

export const MAX_QUOTE_LENGTH = 20_000
export const MAX_CONTEXT_LENGTH = 100
export const MAX_COMMENT_LENGTH = 20_000
export const MAX_RECTS = 1_000
/** A selection over more pages than this is not a highlight any more. */
export const MAX_PARTS = 50

/** What somebody marked on one page. The rectangles draw it, the quote and its surroundings find it again. */
export interface Mark {
  readonly id: MarkId
  readonly paperId: PaperId
  readonly kind: 'highlight'
  readonly color: MarkColor
  readonly pageIndex: number
  readonly rects: readonly PdfRect[]
  readonly quote: string
  readonly contextBefore: string
  readonly contextAfter: string
  readonly comment: string
  readonly sortKey: string
  readonly createdAt: EpochMs
}

/** One page's share of a selection. */
export interface HighlightPart {
  readonly pageIndex: number
  readonly rects: readonly PdfRect[]
  readonly quote: string
  readonly contextBefore: string
  readonly contextAfter: string
  /** Where the quote starts in the page's text, in characters. */
  readonly textOffset: number
}

interface NewHighlight {
  readonly id: MarkId
  readonly paperId: PaperId
  readonly color: MarkColor
  readonly part: HighlightPart
  readonly now: EpochMs
}

export function createHighlight({ id, paperId, color, part, now }: NewHighlight): Mark {
  const { textOffset, ...place } = part
  const rects = part.rects.map(roundRect)
  return {
    id,
    paperId,
    kind: 'highlight',
    color,
    ...place,
    rects,
    comment: '',
    sortKey: sortKey(part.pageIndex, textOffset, rects),
    createdAt: now,
  }
}

export const ROTATIONS = [0, 90, 180, 270] as const
export type Rotation = (typeof ROTATIONS)[number]
/** Zooms that follow the window; any other zoom is a factor, 1 = 100 %. */
export const FITTING_ZOOMS = ['page-width', 'page-fit'] as const

/** Where somebody was in a paper. */
export interface Position {
  readonly pageIndex: number
  /** Of the viewport's left edge from the page's, in PDF units of the page as it is rotated on screen. */
  readonly leftPt: number
  /** Of the viewport's upper edge below the page's, in the same units. */
  readonly topPt: number
  /** One of {@link FITTING_ZOOMS}, or a factor such as `1.25`. */
  readonly zoom: string
  readonly rotation: Rotation
}
