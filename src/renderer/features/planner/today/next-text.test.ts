import { expect, test } from 'vitest'
import type { IsoDate } from '../../../../shared/kernel/time.ts'
import { timeText } from '../../../ui/day-text.ts'
import { nextText } from './next-text.ts'

const MINUTE = 60_000
const TODAY = '2026-02-28' as IsoDate
const block = (day: string, startMinute: number) => ({ day: day as IsoDate, startMinute, durationMinutes: 60 })
const six = timeText(18 * 60)

test.each([
  ['running', block('2026-02-28', 600), -20 * MINUTE, 'Now, 40 min left'],
  ['running since the study day before', block('2026-02-27', 1_670), -30 * MINUTE, 'Now, 30 min left'],
  ['within the minute', block('2026-02-28', 600), 5_000, 'Next, in 1 min'],
  ['soon', block('2026-02-28', 690), 90 * MINUTE, 'Next, in 1 h 30 min'],
  ['later today', block('2026-02-28', 18 * 60), 240 * MINUTE, `Next, today at ${six}`],
  ['tomorrow, over the end of a month', block('2026-03-01', 18 * 60), 1_500 * MINUTE, `Next, tomorrow at ${six}`],
])('%s', (_what, next, startsInMs, expected) => {
  expect(nextText(next, startsInMs, TODAY)).toBe(expected)
})

test('another day is named', () => {
  expect(nextText(block('2026-03-04', 18 * 60), 6_000 * MINUTE, TODAY)).toMatch(/^Next, .*4.* at /)
})
