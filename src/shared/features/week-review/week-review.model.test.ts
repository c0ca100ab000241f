import { expect, test } from 'vitest'
import { weekDays } from '../../kernel/calendar.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { carriedTo, keptGoals, weekToReview } from './week-review.model.ts'

const day = (text: string) => text as IsoDate

test.each([
  ['on a Monday', '2026-03-02', 1, '2026-02-23'],
  ['on a Saturday', '2026-03-07', 1, '2026-02-23'],
  ['on the last day', '2026-03-08', 1, '2026-03-02'],
  ['on the last day of a week that begins on Sunday', '2026-03-07', 7, '2026-03-01'],
  ['over week 53', '2027-01-03', 1, '2026-12-28'],
])('the week to look back on %s', (_when, today, firstWeekday, expected) => {
  expect(weekToReview(day(today), weekDays(day(today), firstWeekday))).toBe(expected)
})

test.each([
  ['a week later', '2026-03-03', '2026-03-08', '2026-03-10'],
  ['not into the past', '2026-03-03', '2026-03-12', '2026-03-12'],
])('a block is carried %s', (_what, from, today, expected) => {
  expect(carriedTo(day(from), day(today))).toBe(expected)
})

test('empty goals are none', () => {
  expect(keptGoals([' one ', '', '  ', 'two'])).toEqual(['one', 'two'])
})
