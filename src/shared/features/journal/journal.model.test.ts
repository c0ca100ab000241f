import { expect, test } from 'vitest'
import { excerptOf } from './journal.model.ts'
import { templateText } from './journal.templates.ts'

test.each([
  ['', ''],
  ['One line.', 'One line.'],
  ['## A prompt\n\nWhat I wrote.\n', 'What I wrote.'],
  ['> a fact\n\n- [ ] read **Sec. 3** again\n1. and `then`', 'read Sec. 3 again and then'],
  ['-\n\n- \n- [ ]\n1. ', ''],
  ['see [the paper](https://a.example) and ![a plot](b.png)', 'see the paper and a plot'],
  ['   \n\n\t', ''],
])('the excerpt of %j is %j', (body, excerpt) => {
  expect(excerptOf(body)).toBe(excerpt)
})

test('an excerpt ends at a word and is never longer than 161 characters', () => {
  const excerpt = excerptOf('attention '.repeat(1_000))
  expect(excerpt.length).toBeLessThanOrEqual(161)
  expect(excerpt).toMatch(/attention…$/)
})

test('what a template brings with it is no excerpt', () => {
  const facts = {
    paperTitle: 'A paper',
    activeMs: 1_200_000,
    phases: [{ name: 'Abstract', budgetMs: 120_000, activeMs: 80_000 }],
    score: { before: 12, after: 17, max: 24 },
  }
  expect(excerptOf(templateText('after-paper-session', facts).body)).toBe('')
  expect(excerptOf(templateText('after-interview', null).body)).toBe('')
})
