import type { Line, PlacedItem, PlacedPage } from './page-lines.ts'

/** Fewer numbers under each other are a table's. */
const FEWEST_LINE_NUMBERS = 12

/** A page without the line numbers that submissions print beside their text. */
export function withoutLineNumbers(page: PlacedPage): PlacedPage {
  const stacks = new Map<number, PlacedItem[]>()
  for (const item of page.items) {
    if (!/^\d{1,4}$/.test(item.text.trim())) continue
    // Right ends align where numbers get longer, left ends where they are padded: half a digit of play.
    const edge = Math.round((item.x + item.width) / 3)
    const key = [edge - 1, edge, edge + 1].find((near) => stacks.has(near)) ?? edge
    stacks.set(key, [...(stacks.get(key) ?? []), item])
  }
  const numbers = new Set([...stacks.values()].filter(isCounting).flat())
  return numbers.size === 0 ? page : { ...page, items: page.items.filter((item) => !numbers.has(item)) }
}

/** From the top of the page down each number is the one above plus one (or plus five). */
function isCounting(stack: readonly PlacedItem[]): boolean {
  if (stack.length < FEWEST_LINE_NUMBERS) return false
  const values = [...stack].sort((a, b) => b.y - a.y).map((item) => Number(item.text))
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? 0))
  return steps.filter((step) => step === 1 || step === 5).length >= steps.length * 0.9
}

/** How far from the top and the bottom of a page running heads and page numbers stand, as a share of its height. */
const EDGE = 0.11

/** Papers with wide margins have them further in: there only the outermost line of a page can be one. */
const FAR_EDGE = 0.18

/** Lines without running heads, running feet and page numbers. */
export function withoutRunningHeads(lines: readonly Line[], pages: readonly PlacedPage[]): Line[] {
  const seen = new Map<string, Set<number>>()
  const outermost = outermostLines(lines)
  const keyOf = (line: Line): string | null => {
    const share = line.y / (pages[line.pageIndex]?.height ?? 1)
    const edge = outermost.has(line) ? FAR_EDGE : EDGE
    if (share > edge && share < 1 - edge) return null
    return `${share < 0.5 ? 'foot' : 'head'}|${Math.round(line.y / 3)}|${line.text.replace(/\d+|\b[ivxlc]+\b/gi, '#').toLowerCase()}`
  }
  for (const line of lines) {
    const key = keyOf(line)
    if (key !== null) seen.set(key, (seen.get(key) ?? new Set()).add(line.pageIndex))
  }
  return lines.filter((line) => {
    const key = keyOf(line)
    if (key === null) return true
    // Left and right pages may differ, and the first page has none.
    const isRepeated = (seen.get(key)?.size ?? 0) >= (pages.length > 4 ? 3 : 2)
    const isPageNumber = /^[-–—\s]*(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d+)?[-–—\s]*$/i.test(line.text)
    return !isRepeated && !isPageNumber
  })
}

/** Of each page the lines on the highest and on the lowest baseline. */
function outermostLines(lines: readonly Line[]): ReadonlySet<Line> {
  const ends = new Map<number, { top: number; bottom: number }>()
  for (const { pageIndex, y } of lines) {
    const end = ends.get(pageIndex)
    ends.set(pageIndex, { top: Math.max(y, end?.top ?? y), bottom: Math.min(y, end?.bottom ?? y) })
  }
  return new Set(lines.filter(({ pageIndex, y }) => y === ends.get(pageIndex)?.top || y === ends.get(pageIndex)?.bottom))
}
