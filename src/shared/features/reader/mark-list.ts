import { MARK_COLORS, type Mark, type MarkColor, type MarkKind } from './mark.model.ts'

export const MARK_ORDERS = ['position', 'newest', 'color'] as const
export type MarkOrder = (typeof MARK_ORDERS)[number]

/** Which marks a list shows. An empty set and null leave all of them. */
export interface MarkFilter {
  readonly query: string
  readonly colors: ReadonlySet<MarkColor>
  readonly kinds: ReadonlySet<MarkKind>
  readonly pageIndex: number | null
}

export const ALL_MARKS: MarkFilter = { query: '', colors: new Set(), kinds: new Set(), pageIndex: null }

/** The marks that the filter leaves, in the order asked for; they come in reading order. Every word has to be there. */
export function listMarks(marks: readonly Mark[], filter: MarkFilter, order: MarkOrder): readonly Mark[] {
  const words = fold(filter.query).split(/\s+/).filter(Boolean)
  const shown = marks.filter(
    (mark) =>
      (filter.colors.size === 0 || filter.colors.has(mark.color)) &&
      (filter.kinds.size === 0 || filter.kinds.has(mark.kind)) &&
      (filter.pageIndex === null || filter.pageIndex === mark.pageIndex) &&
      hasWords(mark, words),
  )
  if (order === 'newest') return shown.sort((a, b) => b.createdAt - a.createdAt)
  if (order === 'color') return shown.sort((a, b) => MARK_COLORS.indexOf(a.color) - MARK_COLORS.indexOf(b.color))
  return shown
}

function hasWords(mark: Mark, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = fold(`${mark.quote} ${mark.comment}`)
  return words.every((word) => text.includes(word))
}

/** Without case and accents. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
