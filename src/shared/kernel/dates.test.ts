import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, weekday } from './calendar.ts'
import { isoWeekday, shiftedDay, shiftedMonth } from './dates.ts'
import type { IsoDate } from './time.ts'

const day = (text: string) => text as IsoDate

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-01-15', -13, '2024-12-15'],
])('%s and %i months is %s', (from, count, expected) => {
  expect(shiftedMonth(day(from), count)).toBe(expected)
})

test('days and weekdays are those of the calendar that main counts with', () => {
  const anyDay = fc.integer({ min: 0, max: 80_000 }).map((count) => addDays(day('1975-01-01'), count))
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (from, count) => {
      expect(shiftedDay(from, count)).toBe(addDays(from, count))
      expect(isoWeekday(from)).toBe(weekday(from))
    }),
  )
})
