import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  dayShifts,
  daysBetween,
  instantToWall,
  studyDay,
  studyDayStart,
  studyDayTime,
  wallToInstant,
  weekDays,
  weekStart,
} from './calendar.ts'
import type { EpochMs, IsoDate } from './time.ts'

const ZONES = ['Europe/Berlin', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'America/New_York', 'Australia/Lord_Howe']
const at = (text: string) => Date.parse(text) as EpochMs
const day = (text: string) => text as IsoDate

test.each([
  ['before the start hour it is still yesterday', '2026-03-02T02:59:00Z', 'Europe/Berlin', '2026-03-01'],
  ['at the start hour the day begins', '2026-03-02T03:00:00Z', 'Europe/Berlin', '2026-03-02'],
  ['the night clocks go forward', '2026-03-29T01:59:00Z', 'Europe/Berlin', '2026-03-28'],
  ['and four o’clock that morning', '2026-03-29T02:00:00Z', 'Europe/Berlin', '2026-03-29'],
  ['the night clocks go back', '2026-10-25T02:59:00Z', 'Europe/Berlin', '2026-10-24'],
  ['leap day', '2028-02-29T12:00:00Z', 'Asia/Kathmandu', '2028-02-29'],
])('F12 study day: %s', (_what, instant, zone, expected) => {
  expect(studyDay(at(instant), { zone, startHour: 4 })).toBe(expected)
})

test('F12 every instant lies within its own study day, in every zone', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2032, 0, 1) }),
      fc.constantFrom(...ZONES),
      fc.integer({ min: 0, max: 12 }),
      (instant, zone, startHour) => {
        const rule = { zone, startHour }
        const today = studyDay(instant as EpochMs, rule)
        expect(studyDayStart(today, rule)).toBeLessThanOrEqual(instant)
        expect(studyDayStart(addDays(today, 1), rule)).toBeGreaterThan(instant)
      },
    ),
  )
})

test('F12 a study day is plain addition between two changes of the clocks, in every zone', () => {
  const from = Date.UTC(2020, 0, 1) as EpochMs
  const shifts = new Map(ZONES.map((zone) => [zone, [...dayShifts({ zone, startHour: 0 }, from, Date.UTC(2032, 0, 2))]]))
  fc.assert(
    fc.property(
      fc.integer({ min: from, max: Date.UTC(2032, 0, 1) }),
      fc.constantFrom(...ZONES),
      fc.integer({ min: 0, max: 12 }),
      (instant, zone, startHour) => {
        const { shiftMs = 0 } = shifts.get(zone)?.findLast(({ fromAt }) => fromAt <= instant) ?? {}
        const added = new Date(instant + shiftMs - startHour * 3_600_000).toISOString().slice(0, 10)
        expect(added).toBe(studyDay(instant as EpochMs, { zone, startHour }))
      },
    ),
  )
})

test('a wall time goes to an instant and back, except where the clock skips or repeats', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), fc.constantFrom(...ZONES), fc.integer({ min: 0, max: 1439 }), (offset, zone, minute) => {
      const rule = { zone, startHour: 4 }
      const date = addDays(day('2024-01-01'), offset)
      const instant = wallToInstant(date, minute + 240, zone)
      const back = instantToWall(instant, rule)
      expect(Math.abs(wallToInstant(back.day, back.minute, zone) - instant)).toBeLessThanOrEqual(3_600_000)
      expect(back.minute).toBeGreaterThanOrEqual(240)
      expect(back.minute).toBeLessThan(240 + 1440)
    }),
  )
})

test.each([
  ['01:00 is the night after the day', '2026-03-04', 60, '2026-03-05T00:00:00.000Z'],
  ['03:59 is still that night', '2026-03-04', 239, '2026-03-05T02:59:00.000Z'],
  ['04:00 is where it begins', '2026-03-04', 240, '2026-03-04T03:00:00.000Z'],
  ['25:00 is 01:00', '2026-03-04', 1_500, '2026-03-05T00:00:00.000Z'],
  ['02:30 does not exist when clocks go forward: later by the hour', '2026-03-28', 150, '2026-03-29T01:30:00.000Z'],
  ['02:30 is there twice when clocks go back: the first', '2026-10-24', 150, '2026-10-25T00:30:00.000Z'],
])('F12 a time of a study day from 04:00 in Berlin: %s', (_what, on, minute, instant) => {
  const rule = { zone: 'Europe/Berlin', startHour: 4 }
  const found = studyDayTime(day(on), minute, rule)
  expect(new Date(found).toISOString()).toBe(instant)
  expect(studyDay(found, rule)).toBe(on)
})

test('weeks: Monday and Sunday as first day, and week 53', () => {
  expect(weekStart(day('2026-03-04'), 1)).toBe('2026-03-02')
  expect(weekStart(day('2026-03-04'), 7)).toBe('2026-03-01')
  expect(weekDays(day('2027-01-01'), 1)).toEqual([
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
    '2027-01-03',
  ])
  expect(daysBetween(day('2026-02-27'), day('2026-03-02'))).toBe(3)
})
