import type { IsoDate } from '../../kernel/time.ts'
import { MINUTE_MS } from '../../kernel/units.ts'
import type { Course, Pattern } from './recurrence.model.ts'

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const DAY_MINUTES = 1440

/** The wall-clock time of an occurrence as iCalendar writes it, `YYYYMMDDTHHMMSS`, whether the clocks show it that day or not. */
export function occurrenceStamp(day: IsoDate, startMinute: number): string {
  const wall = new Date(Date.parse(`${day}T00:00:00Z`) + startMinute * MINUTE_MS).toISOString()
  return wall.slice(0, 19).replaceAll(/[-:]/g, '')
}

/**
 * A series as the RRULE of RFC 5545, or null where it can't be said: a time after midnight is on the next date there, and
 * "the day after the last of the month" has no name. `until` is the last start in UTC, `YYYYMMDDTHHMMSSZ`, or a count; null: no end.
 */
export function recurrenceRule(
  { pattern, weekStartsOn }: Course,
  startMinute: number,
  end: { until: string } | { count: number } | null,
): string | null {
  const laterDays = Math.floor(startMinute / DAY_MINUTES)
  const by = partsOf(pattern, laterDays)
  if (by === null) return null
  const parts = [...by, `INTERVAL=${pattern.interval}`, `WKST=${nameOf(weekStartsOn + laterDays)}`]
  if (end) parts.push('until' in end ? `UNTIL=${end.until}` : `COUNT=${end.count}`)
  return parts.join(';')
}

function partsOf(pattern: Pattern, laterDays: number): string[] | null {
  if (pattern.every === 'day') return ['FREQ=DAILY']
  if (pattern.every === 'week') return ['FREQ=WEEKLY', `BYDAY=${pattern.weekdays.map((weekday) => nameOf(weekday + laterDays)).join(',')}`]
  if (laterDays > 0) return null
  const { on } = pattern
  if (on.kind === 'weekday') return ['FREQ=MONTHLY', `BYDAY=${on.nth}${nameOf(on.weekday)}`]
  return ['FREQ=MONTHLY', `BYMONTHDAY=${on.kind === 'day' ? on.day : -1}`]
}

/** `weekday` as in ISO 8601; beyond 7 the next week begins. */
function nameOf(weekday: number): string {
  return WEEKDAYS[(weekday - 1) % 7] ?? 'MO'
}
