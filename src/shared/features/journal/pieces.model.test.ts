import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changePieces, cutPieces, MAX_PIECE_CHARS, MIN_PIECE_CHARS } from './pieces.model.ts'

/** Texts of words, lines, empty lines, signs beyond the first plane and runs without a blank, often longer than a piece. */
const text = fc
  .array(fc.tuple(fc.constantFrom('word ', 'Ein Satz. ', 'line\n', '\n\n', '😀', 'é', '推论', 'x'), fc.integer({ min: 1, max: 900 })), {
    maxLength: 12,
  })
  .map((parts) => parts.map(([part, times]) => part.repeat(times)).join(''))

const lengthsOf = (pieces: readonly string[]) => pieces.map(({ length }) => length)
const isWhole = (piece: string) => !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(piece)

test('pieces joined are the text, none is too long, too short beside others, or cut inside a character', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const pieces = cutPieces(whole)
      expect(pieces.join('')).toBe(whole)
      expect(pieces.every(({ length }) => length > 0 && length <= MAX_PIECE_CHARS)).toBe(true)
      expect(pieces.length <= 1 || pieces.every(({ length }) => length >= MIN_PIECE_CHARS)).toBe(true)
      expect(pieces.every(isWhole)).toBe(true)
    }),
  )
})

test('a piece ends where a paragraph does, else a line, a sentence, a word', () => {
  const at = (ending: string, around: string) =>
    cutPieces(`${around.repeat(1_800 / around.length)}${ending}${around.repeat(1_500 / around.length)}`)[0] ?? ''
  expect(at('\n\n', 'ab ')).toMatch(/\n\n$/)
  expect(at('\n', 'ab ')).toMatch(/\n$/)
  expect(at('. ', 'ab ')).toMatch(/\. $/)
  expect(at(' ', 'abc')).toMatch(/ $/)
  expect(at('。', '推论的')).toMatch(/。$/)
})

test('after any number of edits the pieces are those of the new text and keep their bounds', () => {
  const edit = fc.tuple(fc.nat(), fc.nat({ max: 5_000 }), text)
  fc.assert(
    fc.property(text, fc.array(edit, { maxLength: 6 }), (first, edits) => {
      let whole = first
      let pieces = cutPieces(whole)
      for (const [place, removed, inserted] of edits) {
        const at = place % (whole.length + 1)
        const next = whole.slice(0, at) + inserted + whole.slice(at + removed)
        const change = changePieces(whole, lengthsOf(pieces), next)
        if (change) pieces = [...pieces.slice(0, change.from), ...change.texts, ...pieces.slice(change.to)]
        else expect(next).toBe(whole)
        whole = next
        expect(pieces.join('')).toBe(whole)
        expect(pieces.length <= 1 || pieces.every(({ length }) => length >= MIN_PIECE_CHARS && length <= MAX_PIECE_CHARS)).toBe(true)
      }
    }),
  )
})

test('an edit in the middle of a long text writes three pieces at most', () => {
  const paragraphs = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 40, maxLength: 80 })
  fc.assert(
    fc.property(paragraphs, fc.nat(), fc.string({ maxLength: 20 }), fc.nat({ max: 20 }), (counts, place, inserted, removed) => {
      const whole = counts.map((count) => `${'word '.repeat(count)}end.\n\n`).join('')
      const pieces = cutPieces(whole)
      const at = place % whole.length
      const change = changePieces(whole, lengthsOf(pieces), whole.slice(0, at) + inserted + whole.slice(at + removed))
      if (!change) return
      expect(change.texts.length).toBeLessThanOrEqual(3)
      expect(change.to - change.from).toBeLessThanOrEqual(3)
      // What stays is the same text at both ends.
      expect(change.texts.join('').length - pieces.slice(change.from, change.to).join('').length).toBe(
        inserted.length - Math.min(removed, whole.length - at),
      )
    }),
  )
})

test('a text put before all takes the place of the first piece, which bears the title', () => {
  const pieces = cutPieces('word '.repeat(2_000))
  const whole = pieces.join('')
  const change = changePieces(whole, lengthsOf(pieces), `${'before '.repeat(400)}${whole}`)
  expect(change).toMatchObject({ from: 0, to: 1 })
  expect(changePieces(whole, lengthsOf(pieces), whole)).toBeNull()
})
