import type { Span } from '../../../shared/features/planner/planner.contract.ts'
import type { Place } from './use-planner-orders.ts'

/** The days that are looked through, and what lies on them. */
export type PlannedDays = Pick<Span, 'days' | 'today' | 'now' | 'blocks' | 'interviews'>

/** Blocks are offered between these hours of the wall clock. */
const FIRST_MINUTE = 8 * 60
const LAST_MINUTE = 22 * 60
const STEP = 15

/** The first gap between blocks and interviews that a block fits in: from now on when today is among them, else from the first morning. */
export function freeSlot(plan: PlannedDays, durationMinutes: number): Place {
  const days = plan.days.includes(plan.today) ? plan.days.slice(plan.days.indexOf(plan.today)) : plan.days
  for (const day of days) {
    const from = day === plan.now.day ? Math.max(FIRST_MINUTE, Math.ceil(plan.now.minute / STEP) * STEP) : FIRST_MINUTE
    for (let startMinute = from; startMinute + durationMinutes <= LAST_MINUTE; startMinute += STEP) {
      if (isFree(plan, day, startMinute, durationMinutes)) return { day, startMinute, durationMinutes }
    }
  }
  // All is full: it is put on the last day, where the overlap is plain to see.
  return { day: days.at(-1) ?? plan.today, startMinute: FIRST_MINUTE, durationMinutes }
}

function isFree(plan: PlannedDays, day: string, startMinute: number, durationMinutes: number): boolean {
  const isApart = (start: number | null, length: number) =>
    start === null || start >= startMinute + durationMinutes || start + length <= startMinute
  return (
    plan.blocks.every((block) => block.day !== day || block.status === 'dropped' || isApart(block.startMinute, block.durationMinutes)) &&
    plan.interviews.every((interview) => interview.day !== day || isApart(interview.startMinute, interview.time?.durationMinutes ?? 0))
  )
}
