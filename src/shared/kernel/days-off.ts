import { addDays, weekday } from './calendar.ts'
import type { IsoDate } from './time.ts'

/** Days in a row on which nothing is expected: a holiday, an illness, a wedding. Both ends are among them. */
export interface DaysOff {
  readonly from: IsoDate
  readonly until: IsoDate
}

/** More stretches than this nobody keeps in view. */
export const MOST_DAYS_OFF = 100

export function isDayOff(daysOff: readonly DaysOff[], day: IsoDate): boolean {
  return daysOff.some(({ from, until }) => from <= day && day <= until)
}

/** What a day has room for, in minutes: nothing on a day off, else what its weekday is given. `dayCapacityMinutes` begins with Monday. */
export function roomMinutesOn(
  { dayCapacityMinutes, daysOff }: { readonly dayCapacityMinutes: readonly number[]; readonly daysOff: readonly DaysOff[] },
  day: IsoDate,
): number {
  return isDayOff(daysOff, day) ? 0 : (dayCapacityMinutes[weekday(day) - 1] ?? 0)
}

/** The stretches with one more, earliest first; those that overlap or follow each other day by day are one. */
export function withDaysOff(daysOff: readonly DaysOff[], added: DaysOff): DaysOff[] {
  const merged: DaysOff[] = []
  for (const next of [...daysOff, added].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = merged.at(-1)
    if (last === undefined || addDays(last.until, 1) < next.from) merged.push(next)
    else if (next.until > last.until) merged[merged.length - 1] = { from: last.from, until: next.until }
  }
  return merged
}
