import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHARTS, LEAST_FOR_A_PATTERN, meansOf, missingForPattern, sharesOf, trendsOf } from './charts.model.ts'

const item = (key: string, value: number, rest: { kind?: string; isCompared?: boolean } = {}) => ({ key, label: key, value, ...rest })

test('kinds weigh the same however many of each there are', () => {
  const cards = Array.from({ length: 1_000 }, () => item('coding', 1, { kind: 'card' }))
  expect(meansOf([...cards, item('coding', 0, { kind: 'mock' })])).toEqual([
    { key: 'coding', label: 'coding', value: 0.5, n: 1_001, compare: null },
  ])
})

test('what a value is held against has an n of its own, and alone it makes no row', () => {
  expect(meansOf([item('a', 1), item('a', 0.5, { isCompared: true }), item('b', 1, { isCompared: true })])).toEqual([
    { key: 'a', label: 'a', value: 1, n: 1, compare: { value: 0.5, n: 1 } },
  ])
})

test('shares of what was asked against shares of what was practised', () => {
  const practised = [item('llms', 0, { isCompared: true }), item('coding', 0, { isCompared: true })]
  expect(sharesOf([item('llms', 0), item('llms', 0), item('system', 0), item('llms', 0)], practised)).toEqual([
    { key: 'llms', label: 'llms', value: 0.75, n: 3, compare: { value: 0.5, n: 1 } },
    { key: 'system', label: 'system', value: 0.25, n: 1, compare: null },
  ])
})

test('no number without n, none beyond 0 and 1, every n is somebody’s', () => {
  const one = fc.record({
    key: fc.constantFrom('a', 'b', 'c'),
    label: fc.constant('x'),
    value: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom('k', 'l'),
  })
  fc.assert(
    fc.property(fc.array(one), (evidence) => {
      const rows = meansOf(evidence)
      expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(evidence.length)
      for (const { value, n } of rows) expect(n > 0 && value >= 0 && value <= 1).toBe(true)
    }),
  )
})

test('rows over time are put together by what stands before the moment', () => {
  const row = (key: string) => ({ key, label: key, value: 1, n: 1, compare: null })
  const found = trendsOf([row('a/x@2026-03-02'), row('b@2026-03-02'), row('a/x@2026-03-09')])
  expect(found.map(({ key, rows }) => [key, rows.length])).toEqual([
    ['a/x', 2],
    ['b', 1],
  ])
})

test('of real rounds a pattern is named from five on, and before that it is said how many are missing', () => {
  expect([1, 4, 5, 9].map((n) => missingForPattern('rejections', n))).toEqual([LEAST_FOR_A_PATTERN - 1, 1, 0, 0])
  expect(CHARTS.filter((chart) => missingForPattern(chart, 1) > 0)).toEqual([
    'round-formats',
    'round-companies',
    'round-foresight',
    'rejections',
  ])
})
