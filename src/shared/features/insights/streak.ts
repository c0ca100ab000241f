import type { IsoDate } from '../../kernel/time.ts'

export interface Streak {
  readonly days: number
  readonly skipped: number
  readonly brokenOn: IsoDate | null
}

/**
 * How many days with time in a row. A day without is skipped when it was a day off, or nothing was planned and nothing was due; today breaks
 * nothing, because it is not over. Nothing before the first day with time counts: the first streak was broken by nothing.
 *
 * @param days the last ones, earliest first; the last one is today
 * @param wasFree whether nothing was to be done on a day; asked only of days without time
 */
export function streakOf(
  days: readonly { readonly day: IsoDate; readonly actualMs: number }[],
  wasFree: (day: IsoDate) => boolean,
): Streak {
  let count = 0
  let skipped = 0
  let waiting = 0
  const first = days.findIndex(({ actualMs }) => actualMs > 0)
  if (first < 0) return { days: 0, skipped: 0, brokenOn: null }
  for (const [index, { day, actualMs }] of days.slice(first).toReversed().entries()) {
    if (actualMs > 0) {
      if (count > 0) skipped += waiting
      count++
      waiting = 0
    } else if (index > 0) {
      if (!wasFree(day)) return { days: count, skipped, brokenOn: day }
      waiting++
    }
  }
  return { days: count, skipped, brokenOn: null }
}
