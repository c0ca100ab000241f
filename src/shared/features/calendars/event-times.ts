import type { WallMs } from '../../kernel/wall-clock.ts'
import type { ContentLine } from './content-line.ts'
import { type EventZone, UTC } from './event-zone.ts'

/** A date or a date with a time, as a property gives it. */
export interface TimeValue {
  readonly isDate: boolean
  readonly wallMs: WallMs
  readonly zone: EventZone
}

export type FindZone = (tzid: string) => EventZone | null

const FIRST_YEAR = 1970
const LAST_YEAR = 2200

/** Null: it is no time. `unknown-zone` is read as floating, and said. */
export function readTime(line: ContentLine, text: string, findZone: FindZone): (TimeValue & { readonly isZoneUnknown: boolean }) | null {
  const wallMs = wallOfStamp(text)
  if (wallMs === null) return null
  const isDate = !text.includes('T')
  if (isDate) return { isDate, wallMs, zone: { kind: 'floating' }, isZoneUnknown: false }
  if (text.trim().endsWith('Z')) return { isDate, wallMs, zone: UTC, isZoneUnknown: false }
  const tzid = line.params.TZID
  const zone = tzid === undefined ? { kind: 'floating' as const } : findZone(tzid)
  return { isDate, wallMs, zone: zone ?? { kind: 'floating' }, isZoneUnknown: zone === null }
}

/** `20260302` or `20260302T180000`, with or without a Z; the 60th second of a minute counts as the next one. */
export function wallOfStamp(text: string): WallMs | null {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z?)?$/.exec(text.trim())
  if (!match) return null
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0))
  if (hour > 24 || minute > 59 || second > 60) return null
  const wallMs = Date.UTC(year, month - 1, date, hour, minute, second)
  const day = new Date(Date.UTC(year, month - 1, date))
  return day.getUTCMonth() === month - 1 && day.getUTCDate() === date && year >= 1600 ? wallMs : null
}

export function isInRange(wallMs: WallMs): boolean {
  const year = new Date(wallMs).getUTCFullYear()
  return year >= FIRST_YEAR && year <= LAST_YEAR
}

/** Minutes of `P1W`, `P1D`, `PT1H30M`; seconds are cut. Null: no length, or a negative one. */
export function minutesOfDuration(text: string): number | null {
  const match = /^\+?P(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/.exec(text.trim())
  if (!match) return null
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0))
  return weeks * 7 * 1440 + days * 1440 + hours * 60 + minutes + Math.floor(seconds / 60)
}
