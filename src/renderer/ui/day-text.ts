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

/** `count` days later, or earlier when negative. Days are dates without a zone, so this is plain counting. */
export function shiftDay(day: IsoDate, count: number): IsoDate {
  const shifted = new Date(`${day}T00:00:00Z`)
  shifted.setUTCDate(shifted.getUTCDate() + count)
  return shifted.toISOString().slice(0, 10) as IsoDate
}

/** A minute after midnight as the person's clock shows it: `18:30` or `6:30 PM`. Minutes past 1440 are the night after. */
export function timeText(minute: number): string {
  return new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(new Date(minute * 60_000))
}

/** Weekday and number alone, for narrow columns: `Mon 2`. */
export function shortDayText(day: IsoDate): string {
  return new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
}

/** A full hour for the side of a grid: `18:00`, or `6 PM`. */
export function hourText(hour: number): string {
  return new Intl.DateTimeFormat(undefined, { hour: 'numeric', timeZone: 'UTC' }).format(new Date(hour * 3_600_000))
}
