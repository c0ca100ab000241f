import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EpochMs } from '../../kernel/time.ts'
import { DAY_MS } from '../../kernel/units.ts'
import { isExpired, lookAt, planQuestions, waveform } from './recordings.model.ts'

test('the page in sight is that of the last look before', () => {
  const looks = [
    { atMs: 0, pageIndex: 3, middle: 0.5 },
    { atMs: 4_000, pageIndex: 5, middle: 0.1 },
  ]
  expect(lookAt(looks, 0)?.pageIndex).toBe(3)
  expect(lookAt(looks, 3_999)?.pageIndex).toBe(3)
  expect(lookAt(looks, 60_000)?.pageIndex).toBe(5)
  expect(lookAt([{ atMs: 200, pageIndex: 3, middle: 0.5 }], 0)?.pageIndex).toBe(3)
  expect(lookAt([], 10)).toBeNull()
})

test('a waveform has as many bars as asked for and loses no loud moment', () => {
  expect(waveform([0, 10, 90, 5], 2)).toEqual([10, 90])
  expect(waveform([7], 3)).toEqual([7, 7, 7])
  expect(waveform([], 2)).toEqual([0, 0])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }), fc.integer({ min: 1, max: 80 }), (levels, count) => {
      const bars = waveform(levels, count)
      expect(bars).toHaveLength(count)
      expect(Math.max(...bars)).toBe(Math.max(...levels))
    }),
  )
})

test.each([
  [0, null, null, 400, false],
  [0, null, 7, 7, true],
  [0, null, 7, 6.9, false],
  [0, 5, null, 34.5, false],
  [0, 5, null, 35, true],
])('ended on day %d, removed on %s, kept for %s days: on day %d it is gone: %s', (ended, removed, keepDays, now, expected) => {
  const at = (day: number) => (day * DAY_MS) as EpochMs
  expect(isExpired({ endedAt: at(ended), deletedAt: removed === null ? null : at(removed) }, keepDays, at(now))).toBe(expected)
})

test('questions are different ones of the list, in order, apart from each other, and within the time', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 }),
      fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
      (questions, chances) => {
        const planned = planQuestions(questions, () => chances.next().value)
        expect(planned).toHaveLength(Math.min(3, questions.length))
        expect(new Set(planned.map(({ question }) => question)).size).toBe(planned.length)
        for (const { question } of planned) expect(questions).toContain(question)
        planned.forEach(({ atMs }, index) => {
          expect(atMs).toBeGreaterThanOrEqual((planned[index - 1]?.atMs ?? 0) + 13_000)
          expect(atMs).toBeLessThanOrEqual(240_000)
        })
      },
    ),
  )
})
