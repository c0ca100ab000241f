/** What is searched, in the order in which it is shown. A kind more is a line here and a source in `main/workflows/search`. */
export const SEARCH_KINDS = ['entry', 'mark', 'question', 'paper', 'page', 'session', 'round', 'story', 'project'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** Hits that are handed out of one kind. */
export const MAX_HITS = 50
/** From here on it is only said that there are more. */
export const MAX_COUNTED = 1_000

/** More words than this only make a search slower. */
const MAX_TERMS = 12
/** One letter or digit of these is a word of its own; as a beginning it would match a quarter of all words. */
const LONE_LETTER = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]$/u

/**
 * What a person typed as a full-text query: every word must occur, each as the beginning of a word, and words in double
 * quotes stand together. Only letters and digits get through, each word quoted, so no operator of the query language can
 * (criterion S18). Null: nothing to search for.
 */
export function searchQuery(typed: string): string | null {
  const terms: string[] = []
  for (const [whole, phrase] of typed.normalize('NFC').matchAll(/"([^"]*)"?|[^"]+/g)) {
    if (phrase === undefined) terms.push(...wordsOf(whole).map((word) => (LONE_LETTER.test(word) ? `"${word}"` : `"${word}"*`)))
    else if (wordsOf(phrase).length > 0) terms.push(`"${wordsOf(phrase).join(' ')}"`)
  }
  return terms.length === 0 ? null : terms.slice(0, MAX_TERMS).join(' ')
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}
