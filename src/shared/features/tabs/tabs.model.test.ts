import { expect, test } from 'vitest'
import type { PaperId } from '../../kernel/ids.ts'
import { shownAfterClosing, tabBeside, withMoved } from './tabs.model.ts'

const open = ['a', 'b', 'c'] as PaperId[]

test.each([
  [0, 2, 'bca'],
  [2, 0, 'cab'],
  [1, 1, 'abc'],
  [0, 99, 'bca'],
  [2, -5, 'cab'],
  [7, 0, 'abc'],
])('moved from %i to %i: %s', (from, to, expected) => {
  expect(withMoved(open, from, to).join('')).toBe(expected)
})

test.each([
  ['a', 'b'],
  ['b', 'c'],
  ['c', 'b'],
  ['x', null],
])('closing %s shows %s', (closing, shown) => {
  expect(shownAfterClosing(open, closing as PaperId)).toBe(shown)
})

test('closing the only one shows nothing', () => {
  expect(shownAfterClosing(['a' as PaperId], 'a' as PaperId)).toBeNull()
})

test.each([
  ['a', 1, 'b'],
  ['c', 1, 'a'],
  ['a', -1, 'c'],
  [null, 1, 'a'],
  [null, -1, 'c'],
  ['x', 1, 'a'],
])('beside %s, %i on: %s', (shown, steps, expected) => {
  expect(tabBeside(open, shown as PaperId | null, steps)).toBe(expected)
})

test('beside the only one, and beside nothing, there is none', () => {
  expect(tabBeside(['a' as PaperId], 'a' as PaperId, 1)).toBeNull()
  expect(tabBeside([], null, 1)).toBeNull()
})
