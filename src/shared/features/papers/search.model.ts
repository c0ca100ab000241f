import type { TextPart } from '../../kernel/matched-text.ts'
import { MATCH_END, MATCH_START } from './page-text.ts'
import type { PaperSummary } from './papers.model.ts'

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

/** True when each word typed begins a word of the title, the authors or the tags. Case and accents do not count. */
export function matchesPaper(paper: PaperSummary, typed: string): boolean {
  const words = fold(typed).match(/[\p{L}\p{N}]+/gu) ?? []
  const text = ` ${fold([paper.title, ...paper.authors, ...paper.tags, paper.year ?? ''].join(' ')).replace(/[^\p{L}\p{N}]+/gu, ' ')}`
  return words.length > 0 && words.every((word) => text.includes(` ${word}`))
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
