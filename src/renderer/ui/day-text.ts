import type { IsoDate } from '../../shared/kernel/time.ts'

/** A day in the person's language: `Mon, 2 March`, with the year when it is not `today`'s. */
export function dayText(day: IsoDate, today?: IsoDate): string {
  const isThisYear = today?.slice(0, 4) === day.slice(0, 4)
  return new Intl.DateTimeFormat(undefined, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`))
}
