import { Temporal } from 'temporal-polyfill'
import type { EpochMs } from './time.ts'

/**
 * What a clock on the wall shows, without a zone: the milliseconds since 1970 that this reading would be in UTC. Plain
 * numbers, so that days and weeks are counted without asking a zone.
 */
export type WallMs = number

/** The instant at which the clocks of a zone show this; skipped by DST: later by the gap; shown twice: the first. */
export function wallMsToInstant(wallMs: WallMs, zone: string): EpochMs {
  const wall = Temporal.Instant.fromEpochMilliseconds(wallMs).toZonedDateTimeISO('UTC').toPlainDateTime()
  return wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds as EpochMs
}

export function instantToWallMs(instant: number, zone: string): WallMs {
  const offsetNs = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds
  return instant + Math.round(offsetNs / 1_000_000)
}

/** Whether this computer knows the rules of a zone by this name. */
export function isKnownZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}
