import { expect, test } from 'vitest'
import type { Block } from '../../../shared/features/planner/block.contract.ts'
import type { BlockId } from '../../../shared/kernel/ids.ts'
import { filtered, NO_FILTER, neighbour } from './unplanned-filter.ts'

const block = (id: string, title: string, pillar: string, notes = '') => ({ id, title, pillar, notes }) as Block
const all = [
  block('a', 'KV cache drill', 'system-design'),
  block('b', 'Two-sum', 'coding', 'with a cache'),
  block('c', 'Read ResNet', 'paper-reading'),
  block('d', 'Graphs', 'coding'),
]
const ids = (blocks: readonly Block[]) => blocks.map(({ id }) => id).join('')

test.each([
  [NO_FILTER, 'abcd'],
  [{ text: ' CACHE ', pillar: null }, 'ab'],
  [{ text: 'cache drill', pillar: null }, 'a'],
  [{ text: '', pillar: 'coding' as const }, 'bd'],
  [{ text: 'cache', pillar: 'coding' as const }, 'b'],
  [{ text: 'nothing', pillar: null }, ''],
])('%j leaves %j', (filter, expected) => {
  expect(ids(filtered(all, filter))).toBe(expected)
})

test.each([
  ['b', -1, undefined],
  ['b', 1, null],
  ['d', -1, 'b'],
  ['d', 1, undefined],
] as const)('among what is shown %s goes %i before %j', (id, by, expected) => {
  expect(neighbour(all, filtered(all, { text: '', pillar: 'coding' }), id as BlockId, by)).toBe(expected)
})

test('without a filter one place down is before the next but one', () => {
  expect(neighbour(all, all, 'a' as BlockId, 1)).toBe('c')
})
