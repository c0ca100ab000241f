/** Signs that turn the direction of text around them, by the names people find them under. */
const DIRECTION_SIGNS: Readonly<Record<string, string>> = {
  '\u061c': 'ALM',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
}

/**
 * Text of somebody else's, made honest for the screen (criterion S15): direction signs become readable marks, so that
 * `gpj.exe` cannot pose as `exe.jpg`, and control characters and line breaks become spaces.
 */
export function visibleText(text: string): string {
  return text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (sign) => `‹${DIRECTION_SIGNS[sign]}›`)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}
