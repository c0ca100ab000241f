import { expect, test } from 'vitest'
import type { IsoDate } from '../../kernel/time.ts'
import { MINUTE_MS } from '../../kernel/units.ts'
import { dayLoad } from './load.model.ts'

const day = '2026-03-03' as IsoDate
const of = (minutes: number) => minutes * MINUTE_MS
const load = (planned: number, busy: readonly (readonly [number, number])[]) =>
  dayLoad({
    day,
    plannedMs: of(planned),
    actualMs: 0,
    isOff: false,
    capacityMinutes: 240,
    busy: busy.map(([startMinute, durationMinutes]) => ({ startMinute, durationMinutes })),
  })

test.each([
  ['just what the day is given', 240, [], { freeMs: null, roomMs: of(240), isOver: false }],
  ['a minute more', 241, [], { roomMs: of(240), isOver: true }],
  ['a meeting that leaves enough', 240, [[600, 120]], { freeMs: of(720), roomMs: of(240), isOver: false }],
  [
    'two that overlap leave less',
    200,
    [
      [480, 480],
      [900, 240],
    ],
    { freeMs: of(180), roomMs: of(180), isOver: true },
  ],
  ['a whole day leaves nothing', 30, [[240, 1440]], { freeMs: 0, roomMs: 0, isOver: true }],
  [
    'what lies outside the hours that are planned in takes nothing',
    240,
    [
      [300, 120],
      [1320, 200],
    ],
    { freeMs: of(840), isOver: false },
  ],
] as const)('a day that holds %s', (_what, planned, busy, expected) => {
  expect(load(planned, busy)).toMatchObject(expected)
})
