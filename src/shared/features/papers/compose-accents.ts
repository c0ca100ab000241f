/** Accents that old fonts draw as signs of their own before the letter, and what they are on it. */
const ON_LETTER: Readonly<Record<string, string>> = {
  '\u00b4': '\u0301',
  '\u02ca': '\u0301',
  '`': '\u0300',
  '\u02cb': '\u0300',
  '\u00a8': '\u0308',
  '\u02c6': '\u0302',
  '\u02dc': '\u0303',
  '\u02c7': '\u030c',
  '\u02d8': '\u0306',
  '\u02d9': '\u0307',
  '\u02da': '\u030a',
  '\u02dd': '\u030b',
  '\u00b8': '\u0327',
}

/** "M\u00a8uller" as old fonts give it becomes "M\u00fcller"; joined letters (\ufb01) are taken apart, and letters of mathematics are letters. */
export function composeAccents(text: string): string {
  return (
    text
      // The sign is narrower than the letter under it, which leaves what looks like a space: "Mu \u02dcnoz".
      .replace(/(?<=\p{L}) (?=[\u00b4\u02ca\u02cb\u00a8\u02c6\u02dc\u02c7\u02d8\u02d9\u02da\u02dd]\s?[\p{Ll}\u0131])/gu, '')
      // Sans serif fonts draw some of them as the signs of a keyboard.
      .replace(/(?<=\p{L})([\^~])(?=\s?[aeioucghjswynAEIOUN\u0131])/gu, (_all, sign: string) => (sign === '^' ? '\u02c6' : '\u02dc'))
      .replace(
        /((?<=\p{L})`(?=\s?[aeiou])|(?<=\p{Lu})`(?=[AEIOU])|[\u00b4\u02ca\u02cb\u00a8\u02c6\u02dc\u02c7\u02d8\u02d9\u02da\u02dd])\s?(\p{L}|\u0131)/gu,
        (_all, sign: string, letter: string) => `${letter === '\u0131' ? 'i' : letter}${ON_LETTER[sign] ?? ''}`.normalize('NFC'),
      )
      // Under capitals the cedilla is mostly drawn after the letter, under small ones before it.
      .replace(/(?<![\p{L}])\u00b8\s?([CST])/gu, (_all, letter: string) => `${letter}\u0327`.normalize('NFC'))
      .replace(/([CSTGKLNR])\s?\u00b8\s?/g, (_all, letter: string) => `${letter}\u0327`.normalize('NFC'))
      .replace(/\u00b8\s?([cst])/g, (_all, letter: string) => `${letter}\u0327`.normalize('NFC'))
      .replace(/([cstgklnr])\u00b8/g, (_all, letter: string) => `${letter}\u0327`.normalize('NFC'))
      .replace(/[\ufb00-\ufb06\u{1d400}-\u{1d7ff}]/gu, (sign) => sign.normalize('NFKC'))
  )
}

/** A sign that stands alone, as drawn over a capital. */
export function isLoneAccent(text: string): boolean {
  return text.length === 1 && (text in ON_LETTER || text === '^' || text === '~')
}
