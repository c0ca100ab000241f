import { expect, test } from 'vitest'
import type { Block } from '../../../shared/features/planner/block.contract.ts'
import type { InterviewDate } from '../../../shared/features/planner/interview-date.contract.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { freeSlot, type PlannedDays } from './free-slot.ts'

const days = ['2026-03-02', '2026-03-03'] as IsoDate[]
const MONDAY = '2026-03-02' as IsoDate
const TUESDAY = '2026-03-03' as IsoDate

function week(minute: number, blocks: [day: IsoDate, startMinute: number, durationMinutes: number][]): PlannedDays {
  return {
    days,
    today: MONDAY,
    now: { day: MONDAY, minute },
    blocks: blocks.map(([day, startMinute, durationMinutes]) => ({ day, startMinute, durationMinutes, status: 'open' }) as Block),
    interviews: [],
  }
}

test.each([
  ['in the morning', week(300, []), { day: MONDAY, startMinute: 480 }],
  ['from the next quarter of an hour', week(607, []), { day: MONDAY, startMinute: 615 }],
  ['behind what is planned', week(480, [[MONDAY, 480, 60]]), { day: MONDAY, startMinute: 540 }],
  ['not in a gap that is too short', week(480, [[MONDAY, 510, 60]]), { day: MONDAY, startMinute: 570 }],
  [
    'beside an interview',
    { ...week(480, []), interviews: [{ day: MONDAY, startMinute: 500, time: { durationMinutes: 70 } } as InterviewDate] },
    { day: MONDAY, startMinute: 570 },
  ],
  ['tomorrow when the day is over', week(1310, []), { day: TUESDAY, startMinute: 480 }],
])('the next free slot lies %s', (_what, shown, expected) => {
  expect(freeSlot(shown, 60)).toEqual({ ...expected, durationMinutes: 60 })
})
