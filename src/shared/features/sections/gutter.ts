import { baselines, gapBetween } from '../../kernel/text-lines.ts'
import type { Gutter, PlacedPage } from './page-lines.ts'

/** Text with no gap wider than this (relative to its size) belongs together whatever the columns are. */
const RUN_GAP = 0.7
/** Fewer runs than this say nothing about columns. */
const FEWEST_RUNS = 12
/** Where a gutter can be, as shares of the page's width. */
const [FROM, TO] = [0.35, 0.65]
const NARROWEST = 6

interface Run {
  readonly left: number
  right: number
}

/** The free band between two columns of a page, or null: its text stands in one. */
function findGutter(page: PlacedPage): Gutter | null {
  const runs = textRuns(page)
  if (runs.length < FEWEST_RUNS) return null
  const band = freestBand(runs, page.width)
  if (!band) return null
  const crossing = runs.filter((run) => run.left < band.left && run.right > band.right).length
  const left = runs.filter((run) => run.right <= band.left + 1)
  const right = runs.filter((run) => run.left >= band.right - 1)
  if (crossing > runs.length * 0.35 || Math.min(left.length, right.length) < Math.max(5, runs.length * 0.12)) return null
  // Numbers in a table's columns are free of crossings too; columns of text are wide.
  const isWide = (side: readonly Run[]) =>
    side.filter((run) => run.right - run.left > page.width * 0.22).length >= Math.max(4, side.length * 0.25)
  return isWide(left) && isWide(right) ? band : null
}

function textRuns(page: PlacedPage): Run[] {
  const runs: Run[] = []
  for (const row of baselines(page.items)) {
    let last: Run | null = null
    for (const [index, item] of row.entries()) {
      const previous = row[index - 1]
      if (last && previous && gapBetween(previous, item) <= RUN_GAP) last.right = Math.max(last.right, item.x + item.width)
      else {
        last = { left: item.x, right: item.x + item.width }
        runs.push(last)
      }
    }
  }
  return runs.filter((run) => run.right - run.left > 20)
}

/** The widest stretch near the middle that the fewest runs cover. */
function freestBand(runs: readonly Run[], width: number): Gutter | null {
  const start = Math.floor(width * FROM)
  const covered = Array.from({ length: Math.ceil(width * TO) - start }, () => 0)
  for (const run of runs) {
    for (let x = Math.max(start, Math.ceil(run.left)); x < Math.min(start + covered.length, run.right); x += 1) {
      covered[x - start] = (covered[x - start] ?? 0) + 1
    }
  }
  const fewest = Math.min(...covered)
  // A gutter that a caption's end or a wide formula pokes into is still a gutter.
  const allowed = fewest + Math.max(1, runs.length * 0.02)
  let best: Gutter | null = null
  let from = -1
  for (let index = 0; index <= covered.length; index += 1) {
    const isFree = index < covered.length && (covered[index] ?? 0) <= allowed
    if (isFree && from < 0) from = index
    if (!isFree && from >= 0) {
      if (index - from >= NARROWEST && index - from > (best ? best.right - best.left : 0))
        best = { left: start + from, right: start + index }
      from = -1
    }
  }
  return best
}

/** Gutters page by page: in a paper of two columns, pages with little text take over their neighbour's. */
export function findGutters(pages: readonly PlacedPage[]): { readonly columns: 1 | 2; readonly gutters: (Gutter | null)[] } {
  const gutters = pages.map(findGutter)
  // Appendices are often set in another number of columns than the body: the first pages decide.
  const body = pages.slice(0, Math.max(4, Math.ceil(pages.length / 2))).map((page, index) => ({ page, gutter: gutters[index] }))
  const written = body.filter(({ page }) => textRuns(page).length >= FEWEST_RUNS)
  const columns = written.filter(({ gutter }) => gutter).length >= written.length / 2 && written.length > 0 ? 2 : 1
  if (columns === 1) return { columns, gutters: gutters.map(() => null) }
  const filled = pages.map((page, index) => {
    const own = gutters[index]
    if (own) return own
    const near = nearest(gutters, index)
    return near && !isSpanned(textRuns(page), near) ? near : null
  })
  return { columns, gutters: filled }
}

function nearest(gutters: readonly (Gutter | null)[], index: number): Gutter | null {
  for (let distance = 1; distance < gutters.length; distance += 1) {
    const found = gutters[index - distance] ?? gutters[index + distance]
    if (found) return found
  }
  return null
}

/** Most of the text runs across where the gutter would be, as in a one-column appendix. */
function isSpanned(runs: readonly Run[], gutter: Gutter): boolean {
  const crossing = runs.filter((run) => run.left < gutter.left && run.right > gutter.right)
  return crossing.length > runs.length * 0.6
}
