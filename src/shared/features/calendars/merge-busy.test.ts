import { expect, test } from 'vitest'
import { mergeBusy } from './merge-busy.ts'

const busy = (title: string, startMinute: number, durationMinutes: number, isAllDay = false) => ({
  title,
  startMinute,
  durationMinutes,
  isAllDay,
})

test('what overlaps is one stretch with every name; what only touches, and whole days, stay apart', () => {
  expect(
    mergeBusy([busy('b', 570, 60), busy('trip', 240, 1440, true), busy('a', 540, 60), busy('b', 560, 10), busy('c', 630, 30)]),
  ).toEqual([
    { titles: ['trip'], isAllDay: true, startMinute: 240, durationMinutes: 1440 },
    { titles: ['a', 'b'], isAllDay: false, startMinute: 540, durationMinutes: 90 },
    { titles: ['c'], isAllDay: false, startMinute: 630, durationMinutes: 30 },
  ])
})
