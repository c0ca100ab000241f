import type { EpochMs } from '../../kernel/time.ts'
import { DAY_MS, MINUTE_MS } from '../../kernel/units.ts'
import { instantToWallMs, isKnownZone, type WallMs, wallMsToInstant } from '../../kernel/wall-clock.ts'
import { type RecurRule, ruleDays } from './recur-rule.ts'
import { zoneOfWindows } from './windows-zones.ts'

/** From `startsAt` on, and again by its rule, a zone has another offset. */
interface Observance {
  /** On the clock before the change. */
  readonly startsAt: WallMs
  readonly offsetFromMinutes: number
  readonly offsetToMinutes: number
  readonly rule: RecurRule | null
  /** The last change by the rule; null: there is no end. */
  readonly untilDay: number | null
  /** Further changes that no rule makes, rising. */
  readonly added?: readonly WallMs[]
}

/** A zone as the file describes it. */
export interface DescribedZone {
  /** The IANA name that some programs note beside a name of their own. */
  readonly location: string | null
  readonly observances: readonly Observance[]
}

/** Whose clock an event goes by; `floating`: the person's, wherever they are. */
export type EventZone =
  | { readonly kind: 'floating' }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'described'; readonly observances: readonly Observance[] }

export const UTC: EventZone = { kind: 'named', name: 'UTC' }

/**
 * The zone behind a TZID: by its IANA name, by its Windows name, or as the file describes it; short names such as CST
 * mean different places to different people, so there the file's own words count first. Null: nobody knows.
 */
export function zoneOf(tzid: string, described: DescribedZone | undefined): EventZone | null {
  const place = firstKnown([...names(tzid), zoneOfWindows(tzid), described?.location])
  if (place) return place
  if (described && described.observances.length > 0) return { kind: 'described', observances: described.observances }
  return firstKnown([tzid.split('/').at(-1)])
}

function firstKnown(candidates: readonly (string | null | undefined)[]): EventZone | null {
  const name = candidates.find((candidate) => candidate && /^[A-Za-z]/.test(candidate) && isKnownZone(candidate))
  return name ? { kind: 'named', name } : null
}

/** A TZID may carry its maker in front: `/mozilla.org/20070129_1/Europe/Berlin`. */
function names(tzid: string): string[] {
  const parts = tzid.split('/').filter(Boolean)
  const tails = [3, 2].filter((count) => parts.length > count).map((count) => parts.slice(-count).join('/'))
  return parts.length > 1 ? [tzid, ...tails] : []
}

/** @param ownZone of the person, for floating times */
export function instantOf(wallMs: WallMs, zone: EventZone, ownZone: string): EpochMs {
  if (zone.kind === 'described') return (wallMs - offsetMinutesAt(zone.observances, wallMs) * MINUTE_MS) as EpochMs
  return wallMsToInstant(wallMs, zone.kind === 'named' ? zone.name : ownZone)
}

export function wallOf(instant: number, zone: EventZone, ownZone: string): WallMs {
  if (zone.kind !== 'described') return instantToWallMs(instant, zone.kind === 'named' ? zone.name : ownZone)
  // Near a change the first guess may use the offset of its other side; the second one is sure enough for a meeting.
  const guess = instant + offsetMinutesAt(zone.observances, instant) * MINUTE_MS
  return instant + offsetMinutesAt(zone.observances, guess) * MINUTE_MS
}

/** The offset after the latest change on or before a wall time; before the first change, what held before it. */
function offsetMinutesAt(observances: readonly Observance[], wallMs: WallMs): number {
  let latest = Number.NEGATIVE_INFINITY
  let offset: number | null = null
  for (const observance of observances) {
    const change = latestChange(observance, wallMs)
    if (change !== null && change >= latest) {
      latest = change
      offset = observance.offsetToMinutes
    }
  }
  const earliest = observances.reduce((first, each) => (each.startsAt < first.startsAt ? each : first), observances[0] as Observance)
  return offset ?? earliest.offsetFromMinutes
}

function latestChange(observance: Observance, wallMs: WallMs): number | null {
  const changes = [changeByRule(observance, wallMs), observance.added?.findLast((change) => change <= wallMs)]
  const known = changes.filter((change) => typeof change === 'number')
  return known.length === 0 ? null : Math.max(...known)
}

function changeByRule({ startsAt, rule, untilDay }: Observance, wallMs: WallMs): number | null {
  if (startsAt > wallMs) return null
  if (!rule) return startsAt
  const firstDay = Math.floor(startsAt / DAY_MS)
  const timeOfDay = startsAt - firstDay * DAY_MS
  const lastDay = Math.min(Math.floor((wallMs - timeOfDay) / DAY_MS), untilDay ?? Number.MAX_SAFE_INTEGER)
  const changes = ruleDays(rule, firstDay, lastDay - 800, lastDay)
  return (changes.at(-1) ?? firstDay) * DAY_MS + timeOfDay
}
