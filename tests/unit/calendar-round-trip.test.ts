import fc from 'fast-check'
import { expect, test } from 'vitest'
import { busyEvents } from '../../src/shared/features/calendars/busy-events.ts'
import { busyStretches, daySpan } from '../../src/shared/features/calendars/busy-times.ts'
import { openCalendarReader } from '../../src/shared/features/calendars/calendar-reader.ts'
import { calendarFile } from '../../src/shared/features/planner/calendar-file.ts'
import { addDays, instantToWall, wallToInstant } from '../../src/shared/kernel/calendar.ts'
import type { EpochMs, IsoDate } from '../../src/shared/kernel/time.ts'
import { wallStamp, zoneObservances } from '../../src/shared/kernel/zone-rules.ts'

const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Pacific/Kiritimati']
const DAY = '2026-01-01' as IsoDate

/** What our own reader makes of a file that we wrote. */
function readBack(file: string, zone: string) {
  const reader = openCalendarReader()
  for (const [index, line] of file.replaceAll('\r\n ', '').split('\r\n').entries()) reader.take(line, index + 1)
  const parts = reader.finish()
  if (!parts.ok) throw new Error(parts.reason.problem)
  return busyEvents(parts.value, zone)
}

test.each([
  ['as named', (file: string) => file],
  ['as the file describes the zone', (file: string) => file.replaceAll(/TZID([:=])[A-Za-z/_]+/g, 'TZID$1Ours')],
])('S16 what we export comes back at the same place with the same words, whatever they are: zone %s', (_, change) => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: 0, max: 364 }),
      fc.integer({ min: 16, max: 110 }),
      fc.integer({ min: 1, max: 60 }),
      fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }), fc.stringMatching(/^[A-Z:;,\\\r\n" ]{1,80}$/)),
      (zone, offset, quarter, fives, title) => {
        const rule = { zone, startHour: 4 }
        const day = addDays(DAY, offset)
        const startsAt = wallToInstant(day, quarter * 15, zone)
        const endsAt = (startsAt + fives * 300_000) as EpochMs
        const file = calendarFile({
          name: 'Plan',
          writtenAt: '20260101T000000Z',
          zones: [{ zone, observances: zoneObservances(zone, startsAt, endsAt) }],
          events: [
            {
              uid: 'a',
              sequence: 0,
              zone,
              startsAt: wallStamp(startsAt, zone),
              end: { durationMinutes: fives * 5 },
              changedAt: '20260101T000000Z',
              title,
              notes: title,
              category: 'coding',
              isCancelled: false,
              alarmMinutesBefore: 10,
            },
          ],
        })
        const { events, skips, remarks } = readBack(change(file), zone)
        expect([skips, remarks]).toEqual([[], []])
        const [event] = events
        if (!event) throw new Error('The event is lost.')
        expect(event.title).toBe(
          title
            .replaceAll(/\r\n?/g, '\n')
            .replaceAll(/[^\P{Cc}\t\n]/gu, '')
            .trim(),
        )
        const placed = instantToWall(startsAt, rule)
        const [stretch] = busyStretches(event, daySpan(placed.day, addDays(placed.day, 1), rule), 10)
        expect([stretch?.day, stretch?.startMinute]).toEqual([placed.day, placed.minute])
      },
    ),
    { seed: 20_261_121, numRuns: 150 },
  )
})
