/** One match of a search, with the words around it. */
export interface FindRow {
  readonly pageIndex: number
  /** Among the matches of its page. */
  readonly matchIndex: number
  readonly before: string
  readonly match: string
  readonly after: string
}

/** A page's text and where its matches start and how long they are, in characters. */
export interface FoundPage {
  readonly text: string
  readonly starts: readonly number[]
  readonly lengths: readonly number[]
}

/** How a page's text was changed for the search: from each start on, so many characters were left out before. */
export interface TextShifts {
  readonly starts: ArrayLike<number>
  readonly shifts: ArrayLike<number>
}

/** From a place in the page's text as the file has it to the place in the text as it was searched. */
export function searchedPlace({ starts, shifts }: TextShifts, place: number): number {
  for (let at = starts.length - 1; at >= 0; at -= 1) {
    const searched = place - (shifts[at] ?? 0)
    if (searched >= (starts[at] ?? 0)) return searched
  }
  return place
}

const BEFORE = 40
const AFTER = 60

/** The matches of a paper in its order, at most `limit` of them; words at the edges are left whole. */
export function findRows(pages: readonly (FoundPage | undefined)[], limit: number): FindRow[] {
  const rows: FindRow[] = []
  for (const [pageIndex, page] of pages.entries()) {
    for (const [matchIndex, start] of (page?.starts ?? []).entries()) {
      if (!page || rows.length >= limit) return rows
      const end = start + (page.lengths[matchIndex] ?? 0)
      rows.push({
        pageIndex,
        matchIndex,
        before: `${start > BEFORE ? '…' : ''}${plain(page.text.slice(Math.max(0, start - BEFORE), start)).replace(start > BEFORE ? /^\S*\s/ : /^$/, '')}`,
        match: plain(page.text.slice(start, end)),
        after: `${plain(page.text.slice(end, end + AFTER)).replace(end + AFTER < page.text.length ? /\s\S*$/ : /$^/, '')}${end + AFTER < page.text.length ? '…' : ''}`,
      })
    }
  }
  return rows
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ')
}
