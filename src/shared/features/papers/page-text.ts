/** A run of text with what follows it, in reading order. */
export interface FlowItem {
  readonly text: string
  readonly endsLine: boolean
}

/**
 * Stand around a match in a snippet. From Unicode's private area, where fonts of mathematics keep signs that mean nothing
 * outside them: page text loses that area.
 */
export const MATCH_START = '\ue000'
export const MATCH_END = '\ue001'

/** Longer pages are cut: what is on them is no prose, and one page must not stop the index. */
const LONGEST_PAGE = 200_000

/**
 * The text of one page for searching: words that were hyphenated at a line's end are whole again, control characters
 * and halves of surrogate pairs are gone.
 */
export function pageText(items: readonly FlowItem[]): string {
  return items
    .map((item) => (item.endsLine ? `${item.text}\n` : item.text))
    .join('')
    .slice(0, LONGEST_PAGE)
    .replace(/(\p{Ll})[-\u00ad\u2010]\n(\p{Ll})/gu, '$1$2')
    .replace(/[^\P{Cc}\n]|[\ue000-\uf8ff]/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
}
