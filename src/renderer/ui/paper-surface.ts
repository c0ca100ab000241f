/** A place in a paper: points from the top of its page as it is printed. */
export interface PaperPlace {
  readonly pageIndex: number
  readonly yTop: number
}

/** What others may know of the pages that scroll in the reader, to lay something beside them. */
export interface PaperSurface {
  /** What scrolls. */
  readonly container: HTMLElement
  /** How far down the whole paper a place stands: 0 at its beginning, 1 at its end. */
  readonly shareOf: (place: PaperPlace) => number
  readonly placeAt: (share: number) => PaperPlace
  /** The place that many pixels below the upper edge of what is in sight. */
  readonly placeInSight: (belowPx: number) => PaperPlace
  /** Scrolls a place to the upper edge; `isJump` remembers where it led away from, for "back". */
  readonly goTo: (place: PaperPlace, isJump: boolean) => void
  /** The keys that move the reader work now: no field, button or list has them. */
  readonly isReading: () => boolean
  /** Calls when another part came into sight or pages changed their size. Returns what ends it. */
  readonly onMove: (listener: () => void) => () => void
}
