export const ROTATIONS = [0, 90, 180, 270] as const
export type Rotation = (typeof ROTATIONS)[number]
/** Zooms that follow the window; any other zoom is a factor, 1 = 100 %. */
export const FITTING_ZOOMS = ['page-width', 'page-fit'] as const

/** `single` shows one page or one spread at a time. */
export const PAGE_LAYOUTS = ['continuous', 'single', 'horizontal', 'wrapped'] as const
export type PageLayout = (typeof PAGE_LAYOUTS)[number]
/** Two pages side by side; `odd` begins a pair with the first page, `even` with the second. */
export const PAGE_SPREADS = ['none', 'odd', 'even'] as const
export type PageSpread = (typeof PAGE_SPREADS)[number]

/** Where somebody was in a paper, and how they looked at it. */
export interface Position {
  readonly pageIndex: number
  /** Of the viewport's left edge from the page's, in PDF units of the page as it is rotated on screen. */
  readonly leftPt: number
  /** Of the viewport's upper edge below the page's, in the same units. */
  readonly topPt: number
  /** One of {@link FITTING_ZOOMS}, or a factor such as `1.25`. */
  readonly zoom: string
  readonly rotation: Rotation
  readonly layout: PageLayout
  readonly spread: PageSpread
  /** Blank margins of the pages are cut off. */
  readonly isTrimmed: boolean
}

/** How two views of one paper share the reader: `row` side by side, `column` one above the other. */
export const SPLIT_DIRECTIONS = ['row', 'column'] as const
export type SplitDirection = (typeof SPLIT_DIRECTIONS)[number]
/** Neither view becomes smaller than this part of the space. */
export const SMALLEST_SHARE = 0.2

/** A second view of a paper beside or below the first. */
export interface PaperSplit {
  readonly direction: SplitDirection
  /** Of the first view, from {@link SMALLEST_SHARE} to 1 without it. */
  readonly share: number
  /** Where the second view is; the first is where the paper was left. */
  readonly position: Position
}
