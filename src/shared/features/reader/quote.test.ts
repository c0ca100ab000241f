import { expect, test } from 'vitest'
import { joinLines, makeQuote } from './quote.ts'

test.each([
  ['lines become one', 'the quick\nbrown fox', 'the quick brown fox'],
  ['a cut word is whole again', 'gradi-\nent descent', 'gradient descent'],
  ['a hyphen before a capital stays', 'Gauss-\nNewton', 'Gauss- Newton'],
  ['joined letters are two', 'e\ufb03cient \ufb01eld', 'efficient field'],
  ['a dash between numbers stays', '1990-\n2000', '1990- 2000'],
])('%s', (_what, text, expected) => {
  expect(joinLines(text)).toBe(expected)
})

test('a quote keeps at most sixty characters on either side, and where it starts', () => {
  const before = 'a'.repeat(100)
  expect(makeQuote({ before, quote: ' attention\n', after: 'b'.repeat(100) })).toEqual({
    quote: 'attention',
    contextBefore: 'a'.repeat(60),
    contextAfter: 'b'.repeat(60),
    textOffset: 100,
  })
})

test('blanks are no quote', () => {
  expect(makeQuote({ before: 'a', quote: ' \n ', after: 'b' })).toBeNull()
})
