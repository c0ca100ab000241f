import { expect, test } from 'vitest'
import { pageText } from './page-text.ts'

const text = (...lines: string[]) => pageText(lines.map((line) => ({ text: line, endsLine: true })))

test('words that were divided at a line end are whole', () => {
  expect(text('a fu-', 'ture, a well-known Alpha-', 'Beta')).toBe('a future, a well-known Alpha-\nBeta\n')
})

test('nothing stays that the store or the snippets could not hold', () => {
  expect(text('a\u0000b\ud800c\ue000d\u0085e')).toBe('a b\ufffdc d e\n')
})
