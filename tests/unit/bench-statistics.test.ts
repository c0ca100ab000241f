import { expect, test } from 'vitest'
import { runSuite } from '../bench/run-suite.ts'
import { judge, quantile, ratios, summarise } from '../bench/statistics.ts'

const flat = (median: number, spread = 0) => ({ median, p25: median - spread, p75: median + spread, min: 0, max: 9, n: 11 })

test('quantiles are linear between neighbours and do not mind the order', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
  expect(quantile([1, 2, 3, 4, 5], 0.25)).toBe(2)
  expect(summarise([3, 1, 2])).toEqual({ median: 2, p25: 1.5, p75: 2.5, min: 1, max: 3, n: 3 })
})

test('ratios are taken round by round', () => {
  expect(ratios([2, 9], [1, 3])).toEqual([2, 3])
})

test.each([
  ['within the goal', flat(1.2), 1.25, flat(1), 'met'],
  ['median beyond, lower quartile within', flat(1.3, 0.1), 1.25, flat(1), 'unsure'],
  ['even the lower quartile beyond', flat(1.5, 0.1), 1.25, flat(1), 'missed'],
  ['a floor that does not agree with itself', flat(1.2), 1.25, flat(1, 0.2), 'noisy'],
  ['without a goal', flat(1.2), null, flat(1), 'no goal'],
])('%s', (_what, ratio, goal, control, verdict) => {
  expect(judge(ratio, goal, control)).toBe(verdict)
})

test('a suite warms up once and turns the order every other round', async () => {
  const order: string[] = []
  const one = (id: string, value: number) => ({
    id,
    run: () => {
      order.push(id)
      return value
    },
  })
  const rows = await runSuite(
    {
      name: 's',
      unit: 'ms',
      rounds: 2,
      cases: [one('floor', 10), one('app', 15)],
      ratios: [{ id: 'P0', label: 'x', numerator: 'app', denominator: 'floor', control: 'floor', goal: 2 }],
      close: () => {},
    },
    2,
  )
  expect(order).toEqual(['floor', 'app', 'floor', 'app', 'app', 'floor'])
  expect(rows[0]).toMatchObject({ id: 'P0', ratio: 1.5, floor: 10, app: 15, verdict: 'met', control: null })
})
