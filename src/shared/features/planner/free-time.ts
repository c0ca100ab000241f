import type { Stretch } from './week-layout.ts'

/** Blocks are offered between these hours of the wall clock. */
export const FIRST_MINUTE = 8 * 60
export const LAST_MINUTE = 22 * 60
const STEP = 15

/** The first quarter of an hour from `from` on at which a length fits between what is busy that day; null: it doesn't. */
export function freeStart(busy: readonly Stretch[], from: number, durationMinutes: number): number | null {
  const first = Math.max(FIRST_MINUTE, Math.ceil(from / STEP) * STEP)
  for (let start = first; start + durationMinutes <= LAST_MINUTE; start += STEP) {
    const isFree = busy.every((other) => other.startMinute >= start + durationMinutes || other.startMinute + other.durationMinutes <= start)
    if (isFree) return start
  }
  return null
}

/** Minutes between these hours that nothing takes; what overlaps counts once. */
export function freeMinutes(busy: readonly Stretch[]): number {
  let free = LAST_MINUTE - FIRST_MINUTE
  let reached = FIRST_MINUTE
  for (const { startMinute, durationMinutes } of busy.toSorted((a, b) => a.startMinute - b.startMinute)) {
    const from = Math.max(startMinute, reached)
    const until = Math.min(startMinute + durationMinutes, LAST_MINUTE)
    free -= Math.max(0, until - from)
    reached = Math.max(reached, until)
  }
  return free
}
