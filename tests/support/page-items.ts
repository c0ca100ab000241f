import type { PageItem } from '../../src/shared/features/reader/selection/fragments.ts'

/** One line of text as pdf.js would give it. */
export function lineItem(text: string, x: number, y: number, { width = text.length * 4.5, size = 10 } = {}): PageItem {
  return { text, transform: [size, 0, 0, size, x, y], width }
}

/** A two-column page of 612 by 792 points: a running head, a title over both columns, `rows` lines each, and a page number. */
export function twoColumnPage(
  rows: number,
  { leading = 12 } = {},
): { readonly items: PageItem[]; readonly left: string[]; readonly right: string[] } {
  const column = (name: string) => Array.from({ length: rows }, (_, row) => `${name} column, line ${row + 1} of words that fill its width.`)
  const [left, right] = [column('Left'), column('Right')]
  const lines = (texts: readonly string[], x: number) => texts.map((text, row) => lineItem(text, x, 660 - row * leading, { width: 240 }))
  const items = [
    lineItem('Running head of the paper', 54, 750, { size: 8 }),
    lineItem('A Title That Is Wide Enough To Cross Both Of The Columns', 120, 700, { width: 380, size: 16 }),
    ...lines(left, 54),
    ...lines(right, 318),
    lineItem('7', 303, 40),
  ]
  return { items, left, right }
}
