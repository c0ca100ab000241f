import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CATEGORIES } from './practice.model.ts'
import { questionCells, questionKey, readHeading, readRow, TABLE_FIELDS, type TableQuestion } from './question-table.ts'

test.each([
  [['Front', 'Back', 'Tags'], true, ['prompt', 'answer', 'tags']],
  [['Model answer', 'QUESTION', 'Note', 'question'], true, ['answer', 'prompt', null, null]],
  [['What is dropout?', 'Noise.', '3'], false, ['prompt', 'answer', null]],
  [['Only one'], false, ['prompt']],
])('the first row %j: heading %s', (cells, hasHeading, columns) => {
  expect(readHeading(cells)).toEqual({ hasHeading, columns })
})

const read = (cells: readonly string[]) => readRow(cells, TABLE_FIELDS, 'llms')

test('a row with everything', () => {
  expect(read([' Why? ', 'Because.', 'System design', 'spoken', '3', 'a b; c', 'https://x.org'])).toEqual({
    prompt: 'Why?',
    answer: 'Because.',
    category: 'system-design',
    kind: 'spoken',
    difficulty: 3,
    tags: ['a b', ' c'],
    reading: 'https://x.org',
  })
})

test('what is missing or strange has an ordinary value; an unknown category is kept as a tag', () => {
  expect(read(['Why?'])).toMatchObject({ answer: '', category: 'llms', kind: 'basic', difficulty: 2, tags: [] })
  expect(read(['Why?', '', 'My deck', 'cloze', '9', 'one two'])).toMatchObject({
    category: 'llms',
    kind: 'basic',
    difficulty: 2,
    tags: ['My deck', 'one', 'two'],
  })
  expect(read(['ReLU is {{c1::max(0, x)}}'])).toMatchObject({ kind: 'cloze' })
})

test('rows that are no question say why', () => {
  expect(read(['  ', 'answer'])).toBe('no-question')
  expect(read(['x'.repeat(20_001)])).toBe('too-long')
})

test('case and white space make no other question', () => {
  expect(questionKey(' What  is\nReLU? ')).toBe(questionKey('what is relu?'))
})

const word = fc.stringMatching(/^[a-z][a-z ]{0,8}[a-z]$/)
const question: fc.Arbitrary<TableQuestion> = fc.record({
  prompt: word,
  answer: fc.string({ maxLength: 40 }).map((text) => text.trim()),
  category: fc.constantFrom(...CATEGORIES),
  kind: fc.constantFrom('basic', 'typed', 'code', 'spoken'),
  difficulty: fc.constantFrom(1, 2, 3),
  tags: fc.uniqueArray(word, { maxLength: 4 }),
  reading: fc.string({ maxLength: 20 }).map((text) => text.trim()),
})

test('every question reads back as it was written', () => {
  fc.assert(
    fc.property(question, (before) => {
      const after = read(questionCells(before))
      expect(typeof after === 'string' ? after : { ...after, tags: after.tags.map((tag) => tag.trim()) }).toEqual(before)
    }),
  )
})
