/** Widths of letters relative to each other, as in most text types; what is not here is one wide. */
const NARROW = new Map<string, number>()
const put = (letters: string, width: number) => {
  for (const letter of letters) NARROW.set(letter, width)
}
put(' \u00a0', 0.5)
put("ijl.,:;'|!`’‘·", 0.52)
put('Itrf()[]/\\-\u2010\u00ad', 0.66)
put('sczaeJ?*^"“”', 0.88)
put('ABCDEFGKLNOPQRSTUVXYZ&=+<>~', 1.3)
put('wHUDGNOQ', 1.42)
put('mMW@%—…', 1.75)

const MARK = /\p{M}/u

/**
 * Where the letters of a text lie between its ends: one number more than the text has UTF-16 units, from 0 to 1. A PDF
 * says only how wide a whole piece of text is.
 */
export function letterEdges(text: string): number[] {
  const edges = [0]
  let sum = 0
  for (const letter of text) {
    sum += MARK.test(letter) ? 0 : (NARROW.get(letter) ?? 1)
    // The second half of a letter outside the basic plane is where the letter ends.
    for (let unit = 0; unit < letter.length; unit += 1) edges.push(sum)
  }
  return sum === 0 ? edges.map((_edge, index) => index / Math.max(1, text.length)) : edges.map((edge) => edge / sum)
}
