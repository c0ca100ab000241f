import { expect, test } from 'vitest'
import { wordAt, wordEdge } from './words.ts'

const wordIn = (text: string, at: number) => {
  const { from, to } = wordAt(text, at)
  return text.slice(from, to)
}

test.each([
  ['a word', 'the quick fox', 5, 'quick'],
  ['with its hyphen', 'an off-policy method', 5, 'off-policy'],
  ['with its apostrophe', 'it doesn’t matter', 4, 'doesn’t'],
  ['a number', 'costs 1,234.56 francs', 8, '1,234.56'],
  ['without the full stop', 'the end.', 5, 'end'],
  ['a sign', 'a + b', 2, '+'],
  ['a blank', 'a b', 1, ''],
  ['cut at the end of a line', 'multi-view percep-\ntion is', 13, 'percep-\ntion'],
  ['from its second half', 'percep-\ntion is', 9, 'percep-\ntion'],
  ['no name after a hyphen', 'Gauss-\nNewton', 2, 'Gauss'],
  ['with its accents', 'naïve Bayes', 3, 'nai\u0308ve'.normalize('NFC')],
  ['a letter of two units', 'see 𝑥𝑦 here', 5, '𝑥𝑦'],
  ['a sign of two units', 'a 😀 b', 3, '😀'],
  ['past the end', 'abc', 3, ''],
])('%s', (_what, text, at, word) => {
  expect(wordIn(text, at)).toBe(word)
})

test('on to the end of a word and back to its beginning', () => {
  const text = 'one, two-way\nthree'
  expect(wordEdge(text, 0, 1)).toBe(3)
  expect(wordEdge(text, 3, 1)).toBe(12)
  expect(wordEdge(text, 12, 1)).toBe(text.length)
  expect(wordEdge(text, text.length, 1)).toBe(text.length)
  expect(wordEdge(text, text.length, -1)).toBe(13)
  expect(wordEdge(text, 12, -1)).toBe(5)
  expect(wordEdge(text, 0, -1)).toBe(0)
})
