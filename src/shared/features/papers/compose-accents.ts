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

/** "M\u00a8uller" as old fonts give it becomes "M\u00fcller"; joined letters (\ufb01) are taken apart. */
export function composeAccents(text: string): string {
  return text
    .replace(
      /((?<=\p{L})`(?=[aeiou])|[\u00b4\u02ca\u02cb\u00a8\u02c6\u02dc\u02c7\u02d8\u02d9\u02da\u02dd])\s?(\p{L}|\u0131)/gu,
      (_all, sign: string, letter: string) => `${letter === '\u0131' ? 'i' : letter}${ON_LETTER[sign] ?? ''}`.normalize('NFC'),
    )
    .replace(/\u00b8\s?([cCsStT])/g, (_all, letter: string) => `${letter}\u0327`.normalize('NFC'))
    .replace(/[\ufb00-\ufb06]/g, (joined) => joined.normalize('NFKC'))
}
