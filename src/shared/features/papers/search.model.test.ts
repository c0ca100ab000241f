import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MATCH_END, MATCH_START } from './page-text.ts'
import type { PaperSummary } from './papers.model.ts'
import { matchesPaper, searchExpression, snippetParts } from './search.model.ts'

test.each([
  ['one unfinished word', 'grad', '"grad"*'],
  ['several words', 'stochastic grad', '"stochastic" "grad"*'],
  ['a finished word', 'grad ', '"grad"'],
  ['a phrase', '"gradient descent" rate', '"gradient descent" "rate"*'],
  ['an open phrase', '"gradient des', '"gradient des"'],
  ['one letter', 'a', '"a"'],
  ['signs only', '( * " -', null],
  ['nothing', '  ', null],
  ['operators', 'a OR b', '"a" "OR" "b"'],
])('%s', (_what, typed, expression) => {
  expect(searchExpression(typed)).toBe(expression)
})

test('S18 every word of an expression stands in quotes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(searchExpression(typed) ?? '').toMatch(/^(?:"[^"]*"\*?(?: |$))*$/)
    }),
    { seed: 7 },
  )
})

const paper = { title: 'Déjà Vu in Learning', authors: ['Ada Lovelace'], tags: ['RL'], year: 2023 } as unknown as PaperSummary

test.each([
  ['deja', true],
  ['lovel learn', true],
  ['rl', true],
  ['2023', true],
  ['earning', false],
  ['lovelace babbage', false],
  ['', false],
])('a paper found by %j: %s', (typed, found) => {
  expect(matchesPaper(paper, typed)).toBe(found)
})

test('a snippet falls into parts', () => {
  expect(snippetParts(`…a ${MATCH_START}needle${MATCH_END}\nin hay`)).toEqual([
    { text: '…a ', isMatch: false },
    { text: 'needle', isMatch: true },
    { text: ' in hay', isMatch: false },
  ])
})
