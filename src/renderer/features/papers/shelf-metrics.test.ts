import { expect, test } from 'vitest'
import { nextIndex, shelfMetrics } from './shelf-metrics.ts'

test('as many columns as fit, filling the width', () => {
  const { columns, cardWidth, columnWidth } = shelfMetrics('grid', 1_000, 16)
  expect(columns).toBe(4)
  expect(columnWidth * (columns - 1) + cardWidth).toBeCloseTo(1_000)
  expect(shelfMetrics('grid', 10, 16).columns).toBe(1)
  expect(shelfMetrics('grid', 1_000, 24).columns).toBe(3)
})

test('a list has one column of even lines', () => {
  expect(shelfMetrics('list', 800, 16)).toMatchObject({ columns: 1, cardWidth: 800, rowHeight: 84 })
})

test.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 9, null],
  ['ArrowLeft', 0, null],
  ['ArrowDown', 1, 5],
  ['ArrowDown', 7, 9],
  ['ArrowDown', 8, null],
  ['ArrowUp', 9, 5],
  ['ArrowUp', 3, null],
  ['Home', 6, 0],
  ['End', 6, 9],
  ['PageDown', 0, 8],
  ['PageUp', 9, 1],
  ['PageDown', 9, null],
  ['x', 3, null],
])('%s from %i of ten in four columns', (key, from, to) => {
  expect(nextIndex(key, from, 10, 4, 2)).toBe(to)
})
