import { shiftedDay, shiftedMonth } from '../../kernel/dates.ts'
import type { IsoDate } from '../../kernel/time.ts'

const MOST_YEARS = 10

/** The days to look back to: a week ago, a month ago, and this day of the ten years before; nearest first. */
export function daysAgo(today: IsoDate): IsoDate[] {
  // On 29 February the other years have 28.
  const years = Array.from({ length: MOST_YEARS }, (_, index) => shiftedMonth(today, -12 * (index + 1)))
  return [shiftedDay(today, -7), shiftedMonth(today, -1), ...years]
}
