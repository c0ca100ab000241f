import type { IsoDate } from '../../kernel/time.ts'

/** Blocks begin and end on the quarter of an hour. */
const STEP = 15
/** Shorter ones are not worth sitting down for. */
export const MIN_PROPOSED_MINUTES = 30

export interface BudgetDay {
  readonly day: IsoDate
  /** Where the day may be planned, in minutes after its midnight. */
  readonly fromMinute: number
  readonly untilMinute: number
  readonly taken: readonly { readonly startMinute: number; readonly durationMinutes: number }[]
}

/** The first stretch of free time from a minute on that a block fits in, with its breaks. */
export function nextGap(day: BudgetDay, from: number, breakMinutes: number): { startMinute: number; endMinute: number } | null {
  const taken = day.taken.toSorted((a, b) => a.startMinute - b.startMinute || a.durationMinutes - b.durationMinutes)
  let startMinute = ceilStep(Math.max(from, day.fromMinute))
  for (const { startMinute: begins, durationMinutes } of taken) {
    const ends = begins + durationMinutes
    if (ends + breakMinutes <= startMinute) continue
    const endMinute = Math.min(begins - breakMinutes, day.untilMinute)
    if (endMinute - startMinute >= MIN_PROPOSED_MINUTES) return { startMinute, endMinute }
    startMinute = Math.max(startMinute, ceilStep(ends + breakMinutes))
  }
  return day.untilMinute - startMinute >= MIN_PROPOSED_MINUTES ? { startMinute, endMinute: day.untilMinute } : null
}

export function ceilStep(minute: number): number {
  return Math.ceil(minute / STEP) * STEP
}

export function floorStep(minute: number): number {
  return Math.floor(minute / STEP) * STEP
}
