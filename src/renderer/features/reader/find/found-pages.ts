import { type FoundPage, searchedPlace } from '../../../../shared/features/reader/find-rows.ts'
import type { PaperView } from '../viewer.ts'

/** What pdf.js found, page by page, as far as it has come. */
export function foundPages({ find }: PaperView): FoundPage[] {
  const starts: readonly (readonly number[] | undefined)[] = find.pageMatches ?? []
  const lengths: readonly (readonly number[] | undefined)[] = find.pageMatchesLength ?? []
  const texts: readonly (string | undefined)[] = find._pageContents ?? []
  const changes: readonly (readonly [Uint32Array, Int32Array] | null | undefined)[] = find._pageDiffs ?? []
  return Array.from(starts, (ofPage, pageIndex) => {
    const [from, by] = changes[pageIndex] ?? [[], []]
    const place = (start: number) => searchedPlace({ starts: from, shifts: by }, start)
    return { text: texts[pageIndex] ?? '', starts: (ofPage ?? []).map(place), lengths: lengths[pageIndex] ?? [] }
  })
}

/** Makes pdf.js stand just before a match, so that its next step is that match. */
export function standBefore({ find }: PaperView, pageIndex: number, matchIndex: number): void {
  if (find._offset) Object.assign(find._offset, { pageIdx: pageIndex, matchIdx: matchIndex - 1, wrapped: false })
}
