/** More words than this only make a search slower. */
const MAX_TERMS = 12

/**
 * What a person typed as a full-text query: every word must occur, each as the beginning of a word. Only letters and
 * digits get through, each word quoted, so no operator of the query language can (criterion S18).
 * Null: nothing to search for.
 */
export function matchQuery(typed: string): string | null {
  const terms = typed.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return terms.length === 0
    ? null
    : terms
        .slice(0, MAX_TERMS)
        .map((term) => `"${term}"*`)
        .join(' ')
}
