import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, weekDays } from '../../kernel/calendar.ts'
import { shiftedDay } from '../../kernel/dates.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { leafed, monthDays, PLAN_VIEWS, viewDays } from './plan-views.ts'

const day = (text: string) => text as IsoDate
const anyDay = fc.integer({ min: 0, max: 80_000 }).map((count) => addDays(day('1975-01-01'), count))
const anyFirstWeekday = fc.integer({ min: 1, max: 7 })

test.each([
  // February 2027 begins on a Monday and has four weeks.
  ['2027-02-10', 1, 28, '2027-02-01', '2027-02-28'],
  ['2026-03-10', 1, 42, '2026-02-23', '2026-04-05'],
  ['2026-03-10', 7, 35, '2026-03-01', '2026-04-04'],
])('the month of %s in weeks from weekday %i has %i days', (of, firstWeekday, count, first, last) => {
  const days = monthDays(day(of), firstWeekday)
  expect([days.length, days[0], days.at(-1)]).toEqual([count, first, last])
})

test('a week is the one that main counts with', () => {
  fc.assert(
    fc.property(anyDay, anyFirstWeekday, (from, firstWeekday) => {
      expect(viewDays('week', from, firstWeekday)).toEqual(weekDays(from, firstWeekday))
    }),
  )
})

test('every view shows the day it stands at, without gaps, and leafing forth and back returns to it', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...PLAN_VIEWS), anyFirstWeekday, (at, view, firstWeekday) => {
      const days = viewDays(view, at, firstWeekday)
      expect(days).toContain(at)
      for (const [index, one] of days.entries()) expect(daysBetween(days[0] ?? at, one)).toBe(index)
      const next = viewDays(view, leafed(view, at, 1), firstWeekday)
      // A month's edges show days of its neighbours; every other view goes on where the last one ended.
      if (view !== 'month') expect(next[0]).toBe(shiftedDay(days.at(-1) ?? at, 1))
      const back = leafed(view, leafed(view, at, 1), -1)
      if (view !== 'month' || Number(at.slice(8)) <= 28) expect(back).toBe(at)
    }),
  )
})
