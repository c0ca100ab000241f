import type { IsoDate } from './time.ts'

const LONG = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const

/** A day in the person's language, with its year: `2 March 2026`. */
export function dayWords(day: IsoDate): string {
  return new Intl.DateTimeFormat(undefined, LONG).format(noon(day))
}

// The thin spaces of some languages would keep a search for the title from finding it.
/** A stretch of days as short as it can be said: `2 – 8 March 2026`. */
export function daysWords(first: IsoDate, last: IsoDate): string {
  return new Intl.DateTimeFormat(undefined, LONG).formatRange(noon(first), noon(last)).replace(/[\u2009\u202f]/g, ' ')
}

/** `Monday`, in the person's language. */
export function weekdayWord(day: IsoDate): string {
  return new Intl.DateTimeFormat(undefined, { weekday: 'long', timeZone: 'UTC' }).format(noon(day))
}

function noon(day: IsoDate): Date {
  return new Date(`${day}T12:00:00Z`)
}
