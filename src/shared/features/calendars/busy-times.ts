import { addDays, type DayRule, daysBetween, instantToWall, studyDayStart } from '../../kernel/calendar.ts'
import type { EpochMs, IsoDate } from '../../kernel/time.ts'
import { DAY_MS, MINUTE_MS } from '../../kernel/units.ts'
import type { WallMs } from '../../kernel/wall-clock.ts'
import type { BusyEvent, Repeat } from './calendars.model.ts'
import { instantOf } from './event-zone.ts'
import { matchingDays } from './recur-rule.ts'

const DAY_MINUTES = 1440
/** No zone is further from another; so an instant's wall time is at most this far from its UTC time. */
const ZONE_SLACK_MS = 26 * 3_600_000

/** Busy time on one study day, in minutes after its midnight. */
export interface BusyStretch {
  readonly title: string
  readonly isAllDay: boolean
  readonly day: IsoDate
  readonly startMinute: number
  readonly durationMinutes: number
}

/** The instants between which an event can be busy; null: it never ends. For finding it in the store. */
export function reachOf(event: BusyEvent): { readonly from: number; readonly until: number | null } {
  const lengthMs = event.length.minutes * MINUTE_MS
  const starts = [event.startsAt, ...event.added]
  const repeats = repeatsOf(event)
  const isEndless = repeats.some(({ until }) => until === null)
  const last = Math.max(...starts, ...repeats.map(({ until }) => until ?? event.startsAt))
  return { from: Math.min(...starts) - ZONE_SLACK_MS, until: isEndless ? null : last + lengthMs + ZONE_SLACK_MS }
}

function repeatsOf({ rule, until, also = [] }: BusyEvent): Repeat[] {
  return rule ? [{ rule, until }, ...also] : []
}

/** Study days with their instants, worked out once for many events. */
export interface DaySpan {
  readonly rule: DayRule
  readonly days: readonly { readonly day: IsoDate; readonly startsAt: EpochMs; readonly endsAt: EpochMs }[]
  readonly startsAt: EpochMs
  readonly endsAt: EpochMs
  /** Instants of wall-clock times, by zone and time: asking a zone is slow, and meetings share their hours. */
  readonly instants: Map<string, number>
}

/** The study days from `from` to `to`, both included. */
export function daySpan(from: IsoDate, to: IsoDate, rule: DayRule): DaySpan {
  const count = Math.max(0, daysBetween(from, to)) + 1
  const starts = Array.from({ length: count + 1 }, (_, index) => studyDayStart(addDays(from, index), rule))
  const days = Array.from({ length: count }, (_, index) => ({
    day: addDays(from, index),
    startsAt: starts[index] as EpochMs,
    endsAt: starts[index + 1] as EpochMs,
  }))
  return { rule, days, startsAt: starts[0] as EpochMs, endsAt: starts[count] as EpochMs, instants: new Map() }
}

/**
 * Where an event lies on the days of a span; a night that belongs to the day before is cut there. At most `most`
 * occurrences, so that no rule of anybody can make it endless.
 */
export function busyStretches(event: BusyEvent, span: DaySpan, most: number): BusyStretch[] {
  const lengthMs = event.length.minutes * MINUTE_MS
  const starts = occurrenceStarts(event, span.startsAt - lengthMs - ZONE_SLACK_MS, span.endsAt + ZONE_SLACK_MS)
  return starts.slice(0, most).flatMap((startsAt) => {
    if (event.isAllDay) return allDayStretches(event, startsAt, span)
    const begin = instantIn(span, event, startsAt)
    const end = event.length.kind === 'exact' ? begin + lengthMs : instantIn(span, event, startsAt + lengthMs)
    return end <= span.startsAt || begin >= span.endsAt ? [] : cutByDay(event, begin, end, span)
  })
}

function instantIn({ rule, instants }: DaySpan, { zone }: BusyEvent, wallMs: WallMs): number {
  if (zone.kind === 'described') return instantOf(wallMs, zone, rule.zone)
  const key = `${zone.kind === 'named' ? zone.name : ''} ${wallMs}`
  const known = instants.get(key)
  if (known !== undefined) return known
  const instant = instantOf(wallMs, zone, rule.zone)
  instants.set(key, instant)
  return instant
}

/** Starts on the event's own wall clock in [from, to], in order. */
function occurrenceStarts(event: BusyEvent, from: WallMs, to: WallMs): WallMs[] {
  const byRules = repeatsOf(event).flatMap((repeat) => startsBy(repeat, event.startsAt, from, to))
  // The first start stands even when a broken UNTIL lies before it.
  const starts = [event.startsAt, ...byRules, ...event.added].filter((start) => start >= from && start <= to)
  const excluded = new Set([...event.excluded, ...(event.except ?? []).flatMap((repeat) => startsBy(repeat, event.startsAt, from, to))])
  const excludedDays = new Set(event.excludedDays)
  const isExcluded = (start: WallMs) => excluded.has(start) || excludedDays.has(Math.floor(start / DAY_MS))
  return [...new Set(starts)].filter((start) => !isExcluded(start)).sort((a, b) => a - b)
}

function startsBy({ rule, until }: Repeat, startsAt: WallMs, from: WallMs, to: WallMs): WallMs[] {
  const firstDay = Math.floor(startsAt / DAY_MS)
  const timeOfDay = startsAt - firstDay * DAY_MS
  const last = Math.min(to, until ?? to)
  return matchingDays(rule, firstDay, Math.floor(from / DAY_MS), Math.floor(last / DAY_MS))
    .map((day) => day * DAY_MS + timeOfDay)
    .filter((start) => start <= last)
}

/** A date is the whole study day of that date. */
function allDayStretches(event: BusyEvent, startsAt: WallMs, { days, rule }: DaySpan): BusyStretch[] {
  const first = new Date(startsAt).toISOString().slice(0, 10)
  const last = new Date(startsAt + event.length.minutes * MINUTE_MS - 1).toISOString().slice(0, 10)
  return days
    .filter(({ day }) => day >= first && day <= last)
    .map(({ day }) => ({ title: event.title, isAllDay: true, day, startMinute: rule.startHour * 60, durationMinutes: DAY_MINUTES }))
}

function cutByDay(event: BusyEvent, begin: number, end: number, { days, rule }: DaySpan): BusyStretch[] {
  return days
    .filter(({ startsAt, endsAt }) => begin < endsAt && end > startsAt)
    .flatMap(({ day, startsAt, endsAt }) => {
      // On a day of 24 hours the clock runs along with time; only the two nights a year have to be asked about.
      const isPlain = endsAt - startsAt === DAY_MS
      const minuteOf = (instant: number) =>
        isPlain ? rule.startHour * 60 + Math.floor((instant - startsAt) / MINUTE_MS) : instantToWall(instant as EpochMs, rule).minute
      const startMinute = begin <= startsAt ? rule.startHour * 60 : minuteOf(begin)
      const endMinute = end >= endsAt ? rule.startHour * 60 + DAY_MINUTES : minuteOf(end)
      const durationMinutes = endMinute - startMinute
      return durationMinutes <= 0 ? [] : [{ title: event.title, isAllDay: false, day, startMinute, durationMinutes }]
    })
}
