import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './calendar.ts'
import { type DaysOff, isDayOff, roomMinutesOn, withDaysOff } from './days-off.ts'
import type { IsoDate } from './time.ts'

const day = (text: string) => text as IsoDate
const off = (from: string, until: string): DaysOff => ({ from: day(from), until: day(until) })

test('a day off has no room; other days have what their weekday is given', () => {
  const rule = { dayCapacityMinutes: [60, 120, 240, 240, 240, 0, 30], daysOff: [off('2026-11-24', '2026-11-25')] }
  const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-28', '2026-11-29']
  expect(days.map((each) => roomMinutesOn(rule, day(each)))).toEqual([60, 0, 0, 240, 0, 30])
})

test('stretches that touch or overlap become one, others stay apart, earliest first', () => {
  expect(withDaysOff([off('2026-12-24', '2026-12-26')], off('2026-12-27', '2026-12-31'))).toEqual([off('2026-12-24', '2026-12-31')])
  expect(withDaysOff([off('2026-12-24', '2026-12-31')], off('2026-12-25', '2026-12-26'))).toEqual([off('2026-12-24', '2026-12-31')])
  expect(withDaysOff([off('2026-12-24', '2026-12-26')], off('2026-11-01', '2026-11-01'))).toEqual([
    off('2026-11-01', '2026-11-01'),
    off('2026-12-24', '2026-12-26'),
  ])
})

test('however stretches are added, exactly their days are off, and no two of them touch', () => {
  const first = day('2026-01-01')
  const stretch = fc
    .tuple(fc.nat(60), fc.nat(9))
    .map(([start, length]) => ({ from: addDays(first, start), until: addDays(first, start + length) }))
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 12 }), (added) => {
      const kept = added.reduce<DaysOff[]>((all, each) => withDaysOff(all, each), [])
      for (let at = 0; at < 75; at++) expect(isDayOff(kept, addDays(first, at))).toBe(isDayOff(added, addDays(first, at)))
      for (const [index, each] of kept.entries()) if (index > 0) expect(addDays(kept[index - 1]?.until ?? first, 1) < each.from).toBe(true)
    }),
  )
})
