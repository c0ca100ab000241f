/** What the standard allows a number to be in every reader. */
const BIGGEST = 1_000_000

/** A number without an exponent, to a thousandth. */
export function number(value: number): string {
  const bounded = Math.min(BIGGEST, Math.max(-BIGGEST, value))
  return String(Math.round(bounded * 1_000) / 1_000 + 0)
}

export function numbers(values: readonly number[]): string {
  return values.map(number).join(' ')
}

/** A text string: plain where ASCII suffices, else UTF-16 with its mark. */
export function text(value: string): string {
  if (/^[\n\x20-\x7e]*$/.test(value)) return `(${value.replace(/[\\()]/g, '\\$&').replaceAll('\n', '\\n')})`
  return `<feff${Buffer.from(value, 'utf16le').swap16().toString('hex')}>`
}

/** `D:20261121093000Z` */
export function date(instantMs: number): string {
  // Outside of these years there are not four digits.
  const instant = new Date(Math.min(253_402_300_799_000, Math.max(0, instantMs)))
  return `(D:${instant.toISOString().replace(/\..*$/, '').replace(/[-:T]/g, '')}Z)`
}
