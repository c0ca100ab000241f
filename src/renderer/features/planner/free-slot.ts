import type { Place } from './use-planner-orders.ts'
import type { Week } from './WeekGrid.tsx'

/** Blocks are offered between these hours of the wall clock. */
const FIRST_MINUTE = 8 * 60
const LAST_MINUTE = 22 * 60
const STEP = 15

/** The first gap of the week that a block fits in: from now on when today is in the week, else from its first morning. */
export function freeSlot(week: Week, durationMinutes: number): Place {
  const days = week.days.includes(week.today) ? week.days.slice(week.days.indexOf(week.today)) : week.days
  for (const day of days) {
    const from = day === week.now.day ? Math.max(FIRST_MINUTE, Math.ceil(week.now.minute / STEP) * STEP) : FIRST_MINUTE
    for (let startMinute = from; startMinute + durationMinutes <= LAST_MINUTE; startMinute += STEP) {
      if (isFree(week, day, startMinute, durationMinutes)) return { day, startMinute, durationMinutes }
    }
  }
  // A full week: it is put on its last day, where the overlap is plain to see.
  return { day: days.at(-1) ?? week.today, startMinute: FIRST_MINUTE, durationMinutes }
}

function isFree(week: Week, day: string, startMinute: number, durationMinutes: number): boolean {
  return week.blocks.every(
    (block) =>
      block.day !== day ||
      block.status === 'dropped' ||
      block.startMinute === null ||
      block.startMinute >= startMinute + durationMinutes ||
      block.startMinute + block.durationMinutes <= startMinute,
  )
}
