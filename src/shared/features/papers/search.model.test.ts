import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MATCH_END, MATCH_START } from './page-text.ts'
import { nameWords, searchExpression, snippetParts, wordBegins } from './search.model.ts'

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

test.each([
  ['deja', true],
  ['vu', true],
  ['éj', false],
  ['learn', true],
  ['earning', false],
])('a word of the name begins with %j: %s', (word, begins) => {
  expect(wordBegins('Déjà-Vu in Learning', word)).toBe(begins)
})

test('what is typed falls into words without case, accents and signs', () => {
  expect(nameWords(' Déjà-VU "in" (2023)')).toEqual(['deja', 'vu', 'in', '2023'])
  expect(nameWords(' "*" ')).toEqual([])
})

test('a snippet falls into parts', () => {
  expect(snippetParts(`…a ${MATCH_START}needle${MATCH_END}\nin hay`)).toEqual([
    { text: '…a ', isMatch: false },
    { text: 'needle', isMatch: true },
    { text: ' in hay', isMatch: false },
  ])
})
