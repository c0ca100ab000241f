import { expect, test } from 'vitest'
import type { EpochMs, IsoDate } from '../../kernel/time.ts'
import { placeInterview } from './place-interview.ts'

const day = (text: string) => text as IsoDate
const rule = { zone: 'Europe/Berlin', startHour: 4 }
const NOW = Date.UTC(2026, 2, 2, 9) as EpochMs
const at = (startMinute: number, zone: string) => ({ startMinute, durationMinutes: 60, zone })

test.each([
  ['the own zone', day('2026-03-10'), at(600, 'Europe/Berlin'), day('2026-03-10'), 600, 8],
  // 9:00 in Tokyo is 1:00 in Berlin, which belongs to the study day before.
  ['Tokyo in the morning', day('2026-03-10'), at(540, 'Asia/Tokyo'), day('2026-03-09'), 1500, 7],
  // From 8 to 29 March 2026 New York is five hours away, not six.
  ['New York, between the two changes of the clocks', day('2026-03-12'), at(600, 'America/New_York'), day('2026-03-12'), 900, 10],
  ['New York, after both', day('2026-04-01'), at(600, 'America/New_York'), day('2026-04-01'), 960, 30],
  ['an hour that the clocks skip', day('2026-03-29'), at(150, 'Europe/Berlin'), day('2026-03-28'), 1440 + 210, 26],
  ['a whole day', day('2026-03-10'), null, day('2026-03-10'), null, 8],
])('%s', (_name, heldOn, time, onDay, startMinute, daysLeft) => {
  expect(placeInterview({ heldOn, time }, NOW, rule)).toEqual({ day: onDay, startMinute, daysLeft, isOver: false })
})

test('is over with its last minute, a whole day with the day', () => {
  const morning = { heldOn: day('2026-03-02'), time: at(540, 'Europe/Berlin') }
  expect(placeInterview(morning, NOW, rule).isOver).toBe(true)
  expect(placeInterview(morning, (NOW - 1) as EpochMs, rule).isOver).toBe(false)
  expect(placeInterview({ heldOn: day('2026-03-02'), time: null }, NOW, rule).isOver).toBe(false)
  expect(placeInterview({ heldOn: day('2026-03-01'), time: null }, NOW, rule).isOver).toBe(true)
})
