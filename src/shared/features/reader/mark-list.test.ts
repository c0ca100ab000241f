import { expect, test } from 'vitest'
import type { MarkId, PaperId } from '../../kernel/ids.ts'
import type { EpochMs } from '../../kernel/time.ts'
import { createMark, type MarkColor, type MarkKind } from './mark.model.ts'
import { ALL_MARKS, listMarks, type MarkFilter, type MarkOrder } from './mark-list.ts'
import { bareShape } from './mark-shape.ts'

const mark = (id: string, kind: MarkKind, color: MarkColor, pageIndex: number, quote: string, comment: string, createdAt: number) =>
  createMark(
    { ...bareShape([0, 0, 20, 20]), kind, color, pageIndex, quote, comment },
    { id: id as MarkId, paperId: 'p' as PaperId, createdAt: createdAt as EpochMs },
  )
const MARKS = [
  mark('a', 'highlight', 'blue', 0, 'Attention is all you need', '', 30),
  mark('b', 'note', 'yellow', 0, '', 'Why naïve Bayes?', 10),
  mark('c', 'area', 'blue', 3, '', 'the attention map', 40),
  mark('d', 'underline', 'gray', 4, 'all of it', '', 20),
]
const ids = (filter: Partial<MarkFilter>, order: MarkOrder = 'position') =>
  listMarks(MARKS, { ...ALL_MARKS, ...filter }, order)
    .map(({ id }) => id)
    .join('')

test.each<[string, Partial<MarkFilter>, string]>([
  ['everything', {}, 'abcd'],
  ['a colour', { colors: new Set(['blue']) }, 'ac'],
  ['two colours', { colors: new Set(['blue', 'gray']) }, 'acd'],
  ['a kind', { kinds: new Set(['note', 'area']) }, 'bc'],
  ['a page', { pageIndex: 0 }, 'ab'],
  ['a word of quotes and comments', { query: 'attention' }, 'ac'],
  ['every word, in any order', { query: ' need  ALL ' }, 'a'],
  ['without accents', { query: 'naive' }, 'b'],
  ['all of it together', { query: 'attention', colors: new Set(['blue']), pageIndex: 3 }, 'c'],
  ['nothing', { query: 'transformer' }, ''],
])('shows %s', (_what, filter, shown) => {
  expect(ids(filter)).toBe(shown)
})

test('newest first, or by colour in the order of the keys; what is equal stays in reading order', () => {
  expect(ids({}, 'newest')).toBe('cadb')
  expect(ids({}, 'color')).toBe('bacd')
  expect(MARKS.map(({ id }) => id).join('')).toBe('abcd')
})
