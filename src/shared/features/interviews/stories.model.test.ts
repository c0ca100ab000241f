import { expect, test } from 'vitest'
import { byUse, cellState, coverage, standsFirm, storySet, toldCounts } from './stories.model.ts'

test('a principle is carried by good and strong stories only; without any it is a gap', () => {
  const principles = [
    { key: 'a', name: 'A' },
    { key: 'b', name: 'B' },
  ]
  const stories = [
    { strength: 'weak', principles: ['a'] },
    { strength: 'strong', principles: ['a', 'gone'] },
  ] as const
  expect(coverage(principles, stories)).toEqual([
    { key: 'a', name: 'A', shown: 2, carried: 1 },
    { key: 'b', name: 'B', shown: 0, carried: 0 },
  ])
})

test('told-to counts, the most often first', () => {
  expect(toldCounts([{ company: 'B' }, { company: 'A' }, { company: 'B' }])).toEqual([
    { company: 'B', count: 2 },
    { company: 'A', count: 1 },
  ])
})

test('a project is red until each cell is written and was defended aloud', () => {
  expect(cellState({ text: ' ', isDefended: true })).toBe('empty')
  expect(cellState({ text: 'x', isDefended: false })).toBe('written')
  expect(cellState({ text: 'x', isDefended: true })).toBe('defended')
  expect(standsFirm([{ state: 'defended' }, { state: 'written' }])).toBe(false)
  expect(standsFirm([{ state: 'defended' }])).toBe(true)
})

test('a set is thin until eight stories carry, and too large beyond twelve; blanks are no number', () => {
  const of = (count: number, strength: 'good' | 'draft') =>
    Array.from({ length: count }, () => ({ strength, metric: strength === 'good' ? 'p95: 900 to 120 ms' : ' ' }))
  expect(storySet([])).toEqual({ carrying: 0, withoutNumber: 0, isThin: true, isFull: false })
  expect(storySet([...of(7, 'good'), ...of(5, 'draft')])).toEqual({ carrying: 7, withoutNumber: 5, isThin: true, isFull: false })
  expect(storySet([...of(8, 'good'), ...of(5, 'draft')])).toEqual({ carrying: 8, withoutNumber: 5, isThin: false, isFull: true })
})

test('retired stories stand apart, each group in its order', () => {
  const [a, b, c] = [{ isRetired: false }, { isRetired: true }, { isRetired: false }]
  expect(byUse([a, b, c])).toEqual({ inUse: [a, c], retired: [b] })
  expect(byUse([])).toEqual({ inUse: [], retired: [] })
})
