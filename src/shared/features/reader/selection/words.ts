/** From the first letter to one past the last, in UTF-16 units. */
export interface Span {
  readonly from: number
  readonly to: number
}

const LETTER = /[\p{L}\p{N}\p{M}_]/u
const BETWEEN_LETTERS = /^['’\-\u2010\u2011\u00ad]$/
const BETWEEN_DIGITS = /^[.,]$/

/**
 * The word that a letter of a page's text belongs to, over a hyphen at a line's end too. A sign is itself; a blank is
 * nothing.
 */
export function wordAt(text: string, offset: number): Span {
  const at = text[offset]
  if (at === undefined || /\s/.test(at)) return { from: offset, to: offset }
  if (!isInWord(text, offset)) return signAt(text, offset)
  let [from, to] = [offset, offset + 1]
  while (from > 0 && isInWord(text, from - 1)) from -= 1
  while (to < text.length && isInWord(text, to)) to += 1
  return { from, to }
}

/** Where the next word ends (`step` 1) or the one before begins (-1). */
export function wordEdge(text: string, offset: number, step: 1 | -1): number {
  let at = offset
  const next = () => (step === 1 ? at : at - 1)
  while (next() >= 0 && next() < text.length && !isInWord(text, next())) at += step
  while (next() >= 0 && next() < text.length && isInWord(text, next())) at += step
  return at
}

function signAt(text: string, offset: number): Span {
  const code = text.charCodeAt(offset)
  if (code >= 0xd800 && code < 0xdc00) return { from: offset, to: offset + 2 }
  if (code >= 0xdc00 && code < 0xe000) return { from: offset - 1, to: offset + 1 }
  return { from: offset, to: offset + 1 }
}

function isInWord(text: string, index: number): boolean {
  const at = letterAt(text, index)
  if (LETTER.test(at)) return true
  const [before, after] = [letterAt(text, index - 1), letterAt(text, index + 1)]
  if (BETWEEN_LETTERS.test(at)) {
    if (!LETTER.test(before)) return false
    return LETTER.test(after) || (after === '\n' && /\p{Ll}/u.test(letterAt(text, index + 2)))
  }
  if (BETWEEN_DIGITS.test(at)) return /\p{N}/u.test(before) && /\p{N}/u.test(after)
  // The break inside a word that was cut at the line's end.
  return at === '\n' && BETWEEN_LETTERS.test(before) && LETTER.test(letterAt(text, index - 2)) && /\p{Ll}/u.test(after)
}

/** The whole letter that a UTF-16 unit belongs to. */
function letterAt(text: string, index: number): string {
  const code = text.charCodeAt(index)
  const start = code >= 0xdc00 && code < 0xe000 ? index - 1 : index
  return index < 0 || index >= text.length ? '' : String.fromCodePoint(text.codePointAt(start) ?? 0)
}
