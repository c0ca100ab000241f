import type { Stretch } from './week-layout.ts'

/** Blocks are offered between these hours of the wall clock. */
const FIRST_MINUTE = 8 * 60
const LAST_MINUTE = 22 * 60
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
