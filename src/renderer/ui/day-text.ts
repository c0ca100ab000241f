import type { EpochMs, IsoDate } from '../../shared/kernel/time.ts'

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

/** A minute after midnight as the person's clock shows it: `18:30` or `6:30 PM`. Minutes past 1440 are the night after. */
export function timeText(minute: number): string {
  return new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(new Date(minute * 60_000))
}

/** From one minute to another of the same day, what both have in common said once: `6:00 – 7:30 PM`. */
export function timesText(start: number, end: number): string {
  const format = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
  return format.formatRange(new Date(start * 60_000), new Date(end * 60_000))
}

/** Weekday and number alone, for narrow columns: `Mon 2`. */
export function shortDayText(day: IsoDate): string {
  return new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
}

/** A stretch of days as short as it can be said: `2 – 8 March`, with the year when that is not `today`'s. */
export function daysText(first: IsoDate, last: IsoDate, today?: IsoDate): string {
  const isThisYear = [first, last].every((day) => day.slice(0, 4) === today?.slice(0, 4))
  const format = new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  })
  return format.formatRange(new Date(`${first}T12:00:00Z`), new Date(`${last}T12:00:00Z`))
}

/** A month with its year: `March 2026`. */
export function monthText(day: IsoDate): string {
  return new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
}

/** The shortest name of a weekday, for the head of a small calendar: `M`. */
export function weekdayLetter(day: IsoDate): string {
  return new Intl.DateTimeFormat(undefined, { weekday: 'narrow', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
}

/** The short name of a weekday: `Mon`. */
export function weekdayText(day: IsoDate): string {
  return new Intl.DateTimeFormat(undefined, { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
}

/** The short name of a month: `Mar`. */
export function monthShort(day: IsoDate): string {
  return new Intl.DateTimeFormat(undefined, { month: 'short', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
}

/** The long name of a weekday: `Monday`. */
export function weekdayName(day: IsoDate): string {
  return new Intl.DateTimeFormat(undefined, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
}

/** A full hour for the side of a grid: `18:00`, or `6 PM`. */
export function hourText(hour: number): string {
  return new Intl.DateTimeFormat(undefined, { hour: 'numeric', timeZone: 'UTC' }).format(new Date(hour * 3_600_000))
}

/** An instant with its time of day: `2 Mar 2026, 10:00`. */
export function instantText(at: EpochMs): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
}

/** The day of an instant where the person is now, with its year: `2 Mar 2026`. */
export function momentText(at: EpochMs): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(new Date(at))
}
