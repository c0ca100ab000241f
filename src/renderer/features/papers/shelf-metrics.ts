/** Sizes of cards in units of the text's size, so that larger text gets larger cards. */
const REM = { narrowestCard: 11.5, gap: 1.5, aboutCard: 8.25, rowGap: 1.5, line: 5.25 } as const
/** Height of a cover over its width. */
const COVER_RATIO = 4 / 3

/** How papers stand on the shelf, in pixels. */
export interface ShelfMetrics {
  readonly columns: number
  readonly cardWidth: number
  readonly cardHeight: number
  /** From one row's top to the next one's. */
  readonly rowHeight: number
  /** From one card's left edge to the next one's. */
  readonly columnWidth: number
}

/** Every row is as high as every other, so that the place of any paper is known without drawing those before it. */
export function shelfMetrics(layout: 'grid' | 'list', widthPx: number, remPx: number): ShelfMetrics {
  if (layout === 'list') {
    const height = REM.line * remPx
    return { columns: 1, cardWidth: widthPx, cardHeight: height, rowHeight: height, columnWidth: widthPx }
  }
  const gap = REM.gap * remPx
  const columns = Math.max(1, Math.floor((widthPx + gap) / (REM.narrowestCard * remPx + gap)))
  const cardWidth = (widthPx - gap * (columns - 1)) / columns
  const cardHeight = cardWidth * COVER_RATIO + REM.aboutCard * remPx
  return { columns, cardWidth, cardHeight, rowHeight: cardHeight + REM.rowGap * remPx, columnWidth: cardWidth + gap }
}

/** The paper that a key leads to from another one. Null: the key means nothing here, or there is none. */
export function nextIndex(key: string, from: number, count: number, columns: number, rowsInSight: number): number | null {
  const to = target(key, from, count, columns, rowsInSight)
  return to === null || to === from || to < 0 || to >= count ? null : to
}

function target(key: string, from: number, count: number, columns: number, rowsInSight: number): number | null {
  const page = columns * Math.max(1, rowsInSight)
  switch (key) {
    case 'ArrowRight':
      return from + 1
    case 'ArrowLeft':
      return from - 1
    case 'ArrowDown':
      // From above a last row that is not full, to its end.
      return from + columns < count ? from + columns : Math.floor(from / columns) < Math.floor((count - 1) / columns) ? count - 1 : null
    case 'ArrowUp':
      return from - columns
    case 'PageDown':
      return Math.min(count - 1, from + page)
    case 'PageUp':
      return Math.max(0, from - page)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
