import type { IsoDate } from './time.ts'

// Days as dates without a zone: plain counting, light enough for the page. Instants become days in calendar.ts only.

/** The later or earlier day. A day is a date without a zone, so this is plain counting. */
export function shiftedDay(day: IsoDate, count: number): IsoDate {
  const shifted = new Date(`${day}T00:00:00Z`)
  shifted.setUTCDate(shifted.getUTCDate() + count)
  return shifted.toISOString().slice(0, 10) as IsoDate
}

/** The same day of another month, or that month's last one when it is shorter. */
export function shiftedMonth(day: IsoDate, count: number): IsoDate {
  const first = new Date(`${day.slice(0, 8)}01T00:00:00Z`)
  first.setUTCMonth(first.getUTCMonth() + count)
  const month = first.toISOString().slice(0, 7)
  first.setUTCMonth(first.getUTCMonth() + 1, 0)
  const lastDate = first.getUTCDate()
  return `${month}-${String(Math.min(Number(day.slice(8)), lastDate)).padStart(2, '0')}` as IsoDate
}

/** ISO 8601 weekday: 1 is Monday, 7 is Sunday. */
export function isoWeekday(day: IsoDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}
