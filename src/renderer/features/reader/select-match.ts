import { rangeOfRaw } from '../../../shared/features/reader/selection/page-range.ts'
import type { PaperView } from './viewer.ts'

/** What pdf.js knows of its matches; its own types say `any`. */
interface Found {
  readonly selected: { readonly pageIdx: number; readonly matchIdx: number }
  readonly pageMatches: readonly (readonly number[] | undefined)[]
  readonly pageMatchesLength: readonly (readonly number[] | undefined)[]
}

/**
 * Selects the current match of find, so that somebody without a mouse can extend, copy or mark it.
 *
 * @param query as it was typed: pdf.js may not have got to its last letters.
 */
export async function selectMatch({ find, selection }: PaperView, query: string): Promise<void> {
  const { selected, pageMatches, pageMatchesLength } = find as unknown as Found
  const { pageIdx: pageIndex, matchIdx } = selected
  const start = pageMatches[pageIndex]?.[matchIdx]
  const length = pageMatchesLength[pageIndex]?.[matchIdx]
  if (start === undefined || length === undefined) return
  const page = await selection.texts.load(pageIndex)
  const span = rangeOfRaw(page, start, length)
  if (!span) return
  const whole = span.from + query.length
  const end = fold(page.text.slice(span.from, whole)) === fold(query) ? whole : span.to
  selection.set({ anchor: { pageIndex, from: span.from, to: span.from }, head: { pageIndex, from: end, to: end } }, true)
}

/** Without case, and with a line's end as a blank. */
function fold(text: string): string {
  return text.replace(/\s/g, ' ').toLowerCase()
}
