/** A piece of text that did or did not match a search. */
export interface TextPart {
  readonly text: string
  readonly isMatch: boolean
}

/** What the store puts around a match; control characters, because nobody types them. */
export const MATCH_START = '\u0002'
export const MATCH_END = '\u0003'

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

/** What to find where a snippet was cut from: its longest match, words that matched side by side taken together. */
export function phraseToFind(parts: readonly TextPart[]): string {
  const phrases: string[] = []
  let isOpen = false
  for (const { text, isMatch } of parts) {
    if (isMatch && isOpen) phrases.push(`${phrases.pop() ?? ''}${text}`)
    else if (isMatch) phrases.push(text)
    else if (isOpen && text.trim() === '') phrases.push(`${phrases.pop() ?? ''}${text}`)
    isOpen = isMatch || (isOpen && text.trim() === '')
  }
  return phrases.map((phrase) => phrase.trim()).reduce((longest, phrase) => (phrase.length > longest.length ? phrase : longest), '')
}
