import type { TextPart } from './journal.model.ts'

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
