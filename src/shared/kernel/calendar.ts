import { Temporal } from 'temporal-polyfill'
import type { EpochMs, IsoDate } from './time.ts'
import { HOUR_MS } from './units.ts'

// The only file where instants and days meet. Every function takes the time zone, so tests choose it.

/** The day that starts at a given hour: a block at 01:00 belongs to the day before when the day starts at 04:00. */
export interface DayRule {
  /** IANA name, such as `Europe/Berlin`. */
  readonly zone: string
  /** First hour of the study day, 0 to 12. */
  readonly startHour: number
}

/** The study day an instant belongs to: the local wall clock minus `startHour` hours, read as a date. */
export function studyDay(instant: EpochMs, rule: DayRule): IsoDate {
  // Wall-clock arithmetic on purpose: on a DST night the day still changes when the clock shows startHour.
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(rule.zone).toPlainDateTime()
  return local.subtract({ hours: rule.startHour }).toPlainDate().toString() as IsoDate
}

/** First instant of a study day. A start hour skipped by a DST change moves to the next instant that exists. */
export function studyDayStart(day: IsoDate, rule: DayRule): EpochMs {
  return wallToInstant(day, rule.startHour * 60, rule.zone)
}

/**
 * The instant at which the wall clock shows `minute` minutes after midnight of `day` (1440 and more: the night after).
 * A time that DST skips moves later by the gap; a time that happens twice is the first of the two.
 */
export function wallToInstant(day: IsoDate, minute: number, zone: string): EpochMs {
  const wall = Temporal.PlainDate.from(day).toPlainDateTime().add({ minutes: minute })
  return wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds as EpochMs
}

/** The instant at which the wall clock of a study day shows a time: one before the day's first hour is in the night after. */
export function studyDayTime(day: IsoDate, minute: number, rule: DayRule): EpochMs {
  return wallToInstant(day, minute < rule.startHour * 60 ? minute + 24 * 60 : minute, rule.zone)
}

/** The inverse of {@link wallToInstant} within the study day of the instant: `minute` is in [60*startHour, 60*startHour+1440). */
export function instantToWall(instant: EpochMs, rule: DayRule): { day: IsoDate; minute: number } {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(rule.zone).toPlainDateTime()
  const day = studyDay(instant, rule)
  const midnight = Temporal.PlainDate.from(day).toPlainDateTime()
  return { day, minute: Math.floor(local.since(midnight, { largestUnit: 'minutes' }).total('minutes')) }
}

export function addDays(day: IsoDate, count: number): IsoDate {
  return Temporal.PlainDate.from(day).add({ days: count }).toString() as IsoDate
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
}

/** First day of the week that holds `day`. `firstWeekday` as in ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekStart(day: IsoDate, firstWeekday: number): IsoDate {
  const weekday = Temporal.PlainDate.from(day).dayOfWeek
  return addDays(day, -((weekday - firstWeekday + 7) % 7))
}

/** The seven study days of the week that holds `day`, first to last. */
export function weekDays(day: IsoDate, firstWeekday: number): IsoDate[] {
  const first = weekStart(day, firstWeekday)
  return Array.from({ length: 7 }, (_, index) => addDays(first, index))
}

/** ISO 8601 weekday: 1 is Monday, 7 is Sunday. */
export function weekday(day: IsoDate): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}

/** From `fromAt` on, the study day of an instant is the UTC date of the instant plus `shiftMs`. */
export interface DayShift {
  readonly fromAt: EpochMs
  readonly shiftMs: number
}

/** The latest instant that day shifts are worked out for; no plan reaches further. */
const LAST_SHIFT = Date.UTC(2201, 0, 1)

/**
 * The study day as plain addition, for counting many instants at once: the zone's offset less the first hour, from one
 * change of the clocks to the next. The first holds at `from`. Lazy, because two centuries of changes take a while.
 */
export function* dayShifts(rule: DayRule, from: EpochMs, until: number = LAST_SHIFT): Generator<DayShift> {
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(rule.zone)
  for (;;) {
    const shiftMs = Math.round(at.offsetNanoseconds / 1_000_000) - rule.startHour * HOUR_MS
    yield { fromAt: at.epochMilliseconds as EpochMs, shiftMs }
    const next = at.getTimeZoneTransition('next')
    if (!next || next.epochMilliseconds >= Math.min(until, LAST_SHIFT)) return
    at = next
  }
}
