/**
 * What TeX's eight-bit fonts (T1) mean by codes that are control characters elsewhere: fonts drawn as pictures give no
 * other hint.
 */
const MEANT: Readonly<Record<string, string>> = {
  '\u0010': '\u201c',
  '\u0011': '\u201d',
  '\u0012': '\u201e',
  '\u0013': '\u00ab',
  '\u0014': '\u00bb',
  '\u0015': '\u2013',
  '\u0016': '\u2014',
  '\u001b': 'ff',
  '\u001c': 'fi',
  '\u001d': 'fl',
  '\u001e': 'ffi',
  '\u001f': 'ffl',
  '\u009f': '\u00a7',
}

/** "Di\u001busion" becomes "Diffusion"; spaces of other kinds stay. */
export function mendSigns(text: string): string {
  return text.replace(/\p{Cc}/gu, (code) => MEANT[code] ?? code)
}
