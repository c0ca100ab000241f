import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, instantToWall, wallToInstant, weekday, weekStart } from '../../kernel/calendar.ts'
import type { IsoDate } from '../../kernel/time.ts'
import {
  type Course,
  firstInStep,
  firstMatch,
  isOccurrence,
  latestOccurrence,
  movedPattern,
  nthOccurrence,
  occurrencesBetween,
  type Pattern,
} from './recurrence.model.ts'

const day = (text: string) => text as IsoDate
const course = (pattern: Pattern, firstDay: string, lastDay: string | null = null, weekStartsOn = 1): Course => ({
  pattern,
  firstDay: day(firstDay),
  lastDay: lastDay === null ? null : day(lastDay),
  weekStartsOn,
})

/** Says of one day whether the pattern names it, with nothing but the kernel's calendar: slow, and made another way than the rule. */
function isNamed({ pattern, firstDay, lastDay, weekStartsOn }: Course, candidate: IsoDate): boolean {
  if (candidate < firstDay || (lastDay !== null && candidate > lastDay)) return false
  if (pattern.every === 'day') return daysBetween(firstDay, candidate) % pattern.interval === 0
  if (pattern.every === 'week') {
    const weeks = daysBetween(weekStart(firstDay, weekStartsOn), weekStart(candidate, weekStartsOn)) / 7
    return weeks % pattern.interval === 0 && pattern.weekdays.includes(weekday(candidate))
  }
  const months = (text: IsoDate) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
  if ((months(candidate) - months(firstDay)) % pattern.interval !== 0) return false
  const date = Number(candidate.slice(8))
  const isInMonth = (other: IsoDate) => other.slice(0, 7) === candidate.slice(0, 7)
  if (pattern.on.kind === 'day') return date === pattern.on.day
  if (pattern.on.kind === 'last-day') return !isInMonth(addDays(candidate, 1))
  if (weekday(candidate) !== pattern.on.weekday) return false
  return pattern.on.nth === -1 ? !isInMonth(addDays(candidate, 7)) : Math.ceil(date / 7) === pattern.on.nth
}

const interval = fc.integer({ min: 1, max: 5 })
const weekdayNumber = fc.integer({ min: 1, max: 7 })
const patterns: fc.Arbitrary<Pattern> = fc.oneof(
  fc.record({ every: fc.constant('day' as const), interval }),
  fc.record({ every: fc.constant('week' as const), interval, weekdays: fc.uniqueArray(weekdayNumber, { minLength: 1, maxLength: 7 }) }),
  fc.record({
    every: fc.constant('month' as const),
    interval,
    on: fc.oneof(
      fc.record({ kind: fc.constant('day' as const), day: fc.integer({ min: 1, max: 31 }) }),
      fc.record({ kind: fc.constant('last-day' as const) }),
      fc.record({ kind: fc.constant('weekday' as const), nth: fc.constantFrom(1, 2, 3, 4, 5, -1), weekday: weekdayNumber }),
    ),
  }),
)
const days = fc.integer({ min: 0, max: 4_000 }).map((count) => addDays(day('2023-12-28'), count))
const courses = fc
  .record({ pattern: patterns, from: days, length: fc.option(fc.integer({ min: 0, max: 900 })), weekStartsOn: fc.constantFrom(1, 6, 7) })
  .map(({ pattern, from, length, weekStartsOn }): Course => {
    const firstDay = firstMatch(pattern, from)
    return { pattern, firstDay, lastDay: length === null ? null : addDays(firstDay, length), weekStartsOn }
  })
const options = { seed: 20_261_121, numRuns: 400 }

describe('occurrences', () => {
  test.each<[string, Course, string[]]>([
    ['every third day', course({ every: 'day', interval: 3 }, '2026-03-02'), ['2026-03-02', '2026-03-05', '2026-03-08', '2026-03-11']],
    [
      'weekdays of every second week stay together',
      course({ every: 'week', interval: 2, weekdays: [1, 2, 3, 4, 5] }, '2026-03-04'),
      ['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-16', '2026-03-17', '2026-03-18', '2026-03-19', '2026-03-20'],
    ],
    [
      'the 31st leaves short months out',
      course({ every: 'month', interval: 1, on: { kind: 'day', day: 31 } }, '2026-01-31'),
      ['2026-01-31', '2026-03-31', '2026-05-31'],
    ],
    [
      'the last day is there in every month',
      course({ every: 'month', interval: 1, on: { kind: 'last-day' } }, '2028-01-31'),
      ['2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30', '2028-05-31'],
    ],
    [
      'the second Tuesday',
      course({ every: 'month', interval: 1, on: { kind: 'weekday', nth: 2, weekday: 2 } }, '2026-03-10'),
      ['2026-03-10', '2026-04-14', '2026-05-12'],
    ],
    [
      'the last Friday of every second month',
      course({ every: 'month', interval: 2, on: { kind: 'weekday', nth: -1, weekday: 5 } }, '2026-01-30'),
      ['2026-01-30', '2026-03-27', '2026-05-29'],
    ],
  ])('%s', (_name, series, expected) => {
    const last = expected.at(-1) ?? ''
    expect(occurrencesBetween(series, day('2020-01-01'), day(last))).toEqual(expected)
  })

  test('are the days that the pattern names, each once and in order, in every window', () => {
    fc.assert(
      fc.property(courses, days, fc.integer({ min: 0, max: 150 }), (series, from, length) => {
        const window = Array.from({ length: length + 1 }, (_, index) => addDays(from, index))
        expect(occurrencesBetween(series, from, addDays(from, length))).toEqual(window.filter((candidate) => isNamed(series, candidate)))
      }),
      options,
    )
  })

  test('the latest one is the last of those before', () => {
    fc.assert(
      fc.property(courses, days, (series, until) => {
        const before = occurrencesBetween(series, day('2020-01-01'), until)
        expect(latestOccurrence(series, until)).toBe(before.at(-1) ?? null)
      }),
      options,
    )
  })

  test('a count ends where it was counted, and the first day is one', () => {
    fc.assert(
      fc.property(courses, fc.integer({ min: 1, max: 40 }), (series, count) => {
        const endless = { ...series, lastDay: null }
        const lastDay = nthOccurrence(endless, count)
        expect(occurrencesBetween({ ...series, lastDay }, day('2020-01-01'), day('2199-01-01'))).toHaveLength(count)
        expect(isOccurrence(endless, series.firstDay)).toBe(true)
      }),
      { ...options, numRuns: 60 },
    )
  })

  test('what goes on later keeps step', () => {
    fc.assert(
      fc.property(courses, days, (series, from) => {
        const endless = { ...series, lastDay: null }
        const firstDay = firstInStep(endless, from)
        const later = from > series.firstDay ? from : series.firstDay
        const until = addDays(later, 200)
        expect(occurrencesBetween({ ...endless, firstDay }, later, until)).toEqual(occurrencesBetween(endless, later, until))
      }),
      options,
    )
  })

  test('cost nothing for the years before: a window in the 150th year asks for as many days as one in the first', () => {
    const old = course({ every: 'week', interval: 1, weekdays: [1, 3, 5] }, '1990-01-01')
    const begin = performance.now()
    for (let round = 0; round < 2_000; round++) occurrencesBetween(old, day('2140-01-01'), day('2140-01-07'))
    const late = performance.now() - begin
    // Counting through 150 years of days would be more than a hundred times as long as this generous bound.
    expect(late).toBeLessThan(2_000)
  })
})

test('a moved occurrence takes its weekday, date or nth weekday along, and the others stay', () => {
  const weekly: Pattern = { every: 'week', interval: 1, weekdays: [1, 3] }
  expect(movedPattern(weekly, day('2026-03-02'), day('2026-03-03'))).toEqual({ ...weekly, weekdays: [2, 3] })
  expect(movedPattern(weekly, day('2026-03-02'), day('2026-03-04'))).toEqual({ ...weekly, weekdays: [3] })
  const monthly = (on: Extract<Pattern, { every: 'month' }>['on']): Pattern => ({ every: 'month', interval: 1, on })
  expect(movedPattern(monthly({ kind: 'day', day: 5 }), day('2026-03-05'), day('2026-03-09'))).toEqual(monthly({ kind: 'day', day: 9 }))
  expect(movedPattern(monthly({ kind: 'last-day' }), day('2026-03-31'), day('2026-03-30'))).toEqual(monthly({ kind: 'day', day: 30 }))
  expect(movedPattern(monthly({ kind: 'weekday', nth: -1, weekday: 5 }), day('2026-03-27'), day('2026-03-26'))).toEqual(
    monthly({ kind: 'weekday', nth: -1, weekday: 4 }),
  )
})

describe.each([
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'America/St_Johns',
])('F12 in %s', (zone) => {
  test('an occurrence keeps its time of the wall clock in every night of the year; one that does not exist is later by the gap', () => {
    fc.assert(
      fc.property(
        // Sao Paulo changed its clocks at midnight until 2019, and Apia left out 2011-12-30.
        fc.integer({ min: 0, max: 366 * 18 }).map((count) => addDays(day('2010-01-01'), count)),
        fc.integer({ min: 0, max: 287 }).map((step) => step * 5),
        fc.constantFrom(0, 4),
        (on, offset, startHour) => {
          const minute = startHour * 60 + offset
          const instant = wallToInstant(on, minute, zone)
          const shown = instantToWall(instant, { zone, startHour })
          const laterBy = daysBetween(on, shown.day) * 1440 + shown.minute - minute
          // Half an hour on Lord Howe, an hour elsewhere, a day once in Apia.
          expect([0, 30, 60, 1440]).toContain(laterBy)
          if (laterBy > 0) {
            // Nothing shows the time that was wanted: the instant before still showed an earlier one.
            const before = instantToWall((instant - laterBy * 60_000 - 1) as typeof instant, { zone, startHour })
            expect(daysBetween(on, before.day) * 1440 + before.minute).toBeLessThan(minute)
          }
        },
      ),
      options,
    )
  })
})
