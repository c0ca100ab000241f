import type { TextPart } from './journal.model.ts'

/** What the store puts around a match; control characters, because nobody types them. */
export const MATCH_START = '\u0002'
export const MATCH_END = '\u0003'

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

/** Cuts marked text into pieces; joined they are the text without its marks. Never markup: the page draws the pieces. */
export function textParts(marked: string): TextPart[] {
  const parts: TextPart[] = []
  let isMatch = false
  for (const piece of marked.split(new RegExp(`([${MATCH_START}${MATCH_END}])`))) {
    if (piece === MATCH_START) isMatch = true
    else if (piece === MATCH_END) isMatch = false
    else if (piece !== '') parts.push({ text: piece, isMatch })
  }
  return parts
}
