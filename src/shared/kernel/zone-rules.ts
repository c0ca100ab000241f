import { Temporal } from 'temporal-polyfill'
import type { EpochMs } from './time.ts'

/** From `startsAt` on a zone has one offset. */
export interface ZoneObservance {
  readonly isDaylight: boolean
  /** Wall-clock time before the change, `YYYYMMDDTHHMMSS`. */
  readonly startsAt: string
  /** `+0100`, as iCalendar writes it. */
  readonly offsetFrom: string
  readonly offsetTo: string
  /** Such as `GMT+1`. */
  readonly name: string
}

/** How a zone's offset changed from before `from` until `until`; the first observance already holds at `from`. */
export function zoneObservances(zone: string, from: EpochMs, until: EpochMs): ZoneObservance[] {
  const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone)
  let change = start.getTimeZoneTransition('previous')
  if (!change) change = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
  const observances: ZoneObservance[] = []
  while (change && change.epochMilliseconds < until) {
    observances.push(observanceAt(change))
    change = change.getTimeZoneTransition('next')
  }
  return observances
}

/** The wall clock of a zone as iCalendar writes it, `YYYYMMDDTHHMMSS`. */
export function wallStamp(instant: EpochMs, zone: string): string {
  return compact(Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime())
}

/** Whether the wall-clock time of an instant names that instant alone, and not an earlier one before the clocks were put back. */
export function isPlainWallTime(instant: EpochMs, zone: string): boolean {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  return zoned.toPlainDateTime().toZonedDateTime(zone).epochMilliseconds === instant
}

function observanceAt(change: Temporal.ZonedDateTime): ZoneObservance {
  const before = change.subtract({ milliseconds: 1 })
  const wall = change.toPlainDateTime().add({ nanoseconds: before.offsetNanoseconds - change.offsetNanoseconds })
  return {
    isDaylight: change.offsetNanoseconds > standardOffset(change),
    startsAt: compact(wall),
    offsetFrom: offsetText(before.offsetNanoseconds),
    offsetTo: offsetText(change.offsetNanoseconds),
    name: change.offset,
  }
}

/** The smaller of the offsets of a year's two halves, which is the one without summer time on either side of the equator. */
function standardOffset(at: Temporal.ZonedDateTime): number {
  const half = (month: number) => at.with({ month, day: 1 }).offsetNanoseconds
  return Math.min(half(1), half(7))
}

function compact(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')
}

function offsetText(nanoseconds: number): string {
  const minutes = Math.round(Math.abs(nanoseconds) / 60_000_000_000)
  const text = `${String(Math.floor(minutes / 60)).padStart(2, '0')}${String(minutes % 60).padStart(2, '0')}`
  return `${nanoseconds < 0 ? '-' : '+'}${text}`
}
