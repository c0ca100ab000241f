import type { TextPart } from '../../kernel/matched-text.ts'
import { MATCH_END, MATCH_START } from './page-text.ts'

/** How many pages are shown. */
export const SEARCH_LIMIT = 30

/**
 * What a person typed as an FTS5 expression: every word must be on the page, the last one may be unfinished, and words
 * in double quotes stand together. Null: nothing to look for. Each word is quoted, so no sign of the query language
 * means anything (criterion S18).
 */
export function searchExpression(typed: string): string | null {
  const phrases = [...typed.matchAll(/"([^"]*)"?|[^\s"]+/g)].map((match) => ({
    text: match[1] ?? match[0],
    isQuoted: match[1] !== undefined,
  }))
  const wanted = phrases
    // FTS5 ends an expression at a NUL.
    .map((phrase) => ({ ...phrase, text: phrase.text.replaceAll('\0', ' ') }))
    .filter((phrase) => /[\p{L}\p{N}]/u.test(phrase.text))
  if (wanted.length === 0) return null
  return wanted
    .map(({ text, isQuoted }, index) => {
      const isUnfinished = index === wanted.length - 1 && !isQuoted && text.length > 1 && !/\s$/.test(typed)
      return `"${text}"${isUnfinished ? '*' : ''}`
    })
    .join(' ')
}

/** The words of what was typed as names are looked up by: without case, accents and signs. */
export function nameWords(typed: string): readonly string[] {
  return fold(typed).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Whether a word of the text begins with `word`, which is one of {@link nameWords}. */
export function wordBegins(text: string, word: string): boolean {
  return nameWords(text).some((each) => each.startsWith(word))
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** A snippet of the index, whose matches stand between {@link MATCH_START} and {@link MATCH_END}, as parts to show. */
export function snippetParts(snippet: string): TextPart[] {
  return snippet
    .replace(/\s+/g, ' ')
    .split(MATCH_START)
    .flatMap((part, index) => {
      if (index === 0) return [{ text: part, isMatch: false }]
      const [match = '', rest = ''] = part.split(MATCH_END)
      return [
        { text: match, isMatch: true },
        { text: rest, isMatch: false },
      ]
    })
    .filter((part) => part.text !== '')
}
