import { addDays } from '../../kernel/calendar.ts'
import type { IsoDate } from '../../kernel/time.ts'

/** More goals than this are none. */
export const MAX_GOALS = 3

/** Looking back, what was not done, goals, note. */
export const REVIEW_STEPS = 4

/** What becomes of a block that was not done: the same time a week later, a time of its own, no time, or nothing more. */
export const DECISIONS = ['carry', 'move', 'unplan', 'drop'] as const
export type Decision = (typeof DECISIONS)[number]

/**
 * The week that wants to be looked back on: this one on its last day, before that the week before.
 *
 * @param days of this week, in order
 * @returns first day of the week
 */
export function weekToReview(today: IsoDate, days: readonly IsoDate[]): IsoDate {
  const [first = today] = days
  return today === days.at(-1) ? first : addDays(first, -7)
}

/** The day a carried block goes to: a week later, but no day that is over. */
export function carriedTo(day: IsoDate, today: IsoDate): IsoDate {
  const later = addDays(day, 7)
  return later < today ? today : later
}

/** Goals as they are kept: trimmed, none empty, at most three. */
export function keptGoals(goals: readonly string[]): string[] {
  return goals
    .map((goal) => goal.trim())
    .filter((goal) => goal !== '')
    .slice(0, MAX_GOALS)
}
