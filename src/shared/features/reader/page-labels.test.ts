import { expect, test } from 'vitest'
import { pageIndexOf, pageLabel } from './page-labels.ts'

const labels = ['i', 'ii', '1', '2', '']

test.each([
  ['a label', 'II', 1],
  ['a label that is another page’s number', '1', 2],
  ['a number that is no label', '5', 4],
  ['blanks around it', ' i ', 0],
  ['nothing', '  ', null],
  ['zero', '0', null],
  ['a number beyond the end', '6', null],
  ['words', 'last', null],
])('%s', (_what, typed, expected) => {
  expect(pageIndexOf(labels, 5, typed)).toBe(expected)
})

test('a page without a label is called by its number', () => {
  expect([0, 4, 7].map((pageIndex) => pageLabel(labels, pageIndex))).toEqual(['i', '5', '8'])
})
