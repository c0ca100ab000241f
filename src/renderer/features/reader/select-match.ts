import { rangeOfRaw } from '../../../shared/features/reader/selection/page-range.ts'
import type { PaperView } from './viewer.ts'

/** What pdf.js knows of its matches; its own types say `any`. */
interface Found {
  readonly selected: { readonly pageIdx: number; readonly matchIdx: number }
  readonly pageMatches: readonly (readonly number[] | undefined)[]
  readonly pageMatchesLength: readonly (readonly number[] | undefined)[]
}

/** Selects the current match of find, so that somebody without a mouse can extend, copy or mark it. */
export async function selectMatch({ find, selection }: PaperView): Promise<void> {
  const { selected, pageMatches, pageMatchesLength } = find as unknown as Found
  const { pageIdx: pageIndex, matchIdx } = selected
  const start = pageMatches[pageIndex]?.[matchIdx]
  const length = pageMatchesLength[pageIndex]?.[matchIdx]
  if (start === undefined || length === undefined) return
  const span = rangeOfRaw(await selection.texts.load(pageIndex), start, length)
  if (!span) return
  selection.set({ anchor: { pageIndex, from: span.from, to: span.from }, head: { pageIndex, from: span.to, to: span.to } }, true)
}
