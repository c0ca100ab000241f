/** Text around a quote that finds it again when a file's bytes change. */
const CONTEXT_LENGTH = 60

/** What a selection says on one page: the text before it, of it and after it, with a line break at every line's end. */
export interface SelectedText {
  readonly before: string
  readonly quote: string
  readonly after: string
}

export interface Quote {
  readonly quote: string
  readonly contextBefore: string
  readonly contextAfter: string
  /** Where the quote starts in the page's text, in characters. */
  readonly textOffset: number
}

/** Makes one running text of each piece. Null: nothing but blanks is selected. */
export function makeQuote({ before, quote, after }: SelectedText): Quote | null {
  const running = joinLines(quote).trim()
  if (running === '') return null
  return {
    quote: running,
    contextBefore: joinLines(before).slice(-CONTEXT_LENGTH),
    contextAfter: joinLines(after).slice(0, CONTEXT_LENGTH),
    textOffset: before.length,
  }
}

/** Lines become one text: a word that was cut at a line's end is whole again, and joined letters (ﬁ) are two. */
export function joinLines(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/(\p{Ll})[-\u2010\u00ad]\s*\n\s*(?=\p{Ll})/gu, '$1')
    .replace(/\s+/g, ' ')
}
