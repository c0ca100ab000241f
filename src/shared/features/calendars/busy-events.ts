import { DAY_MS, MINUTE_MS } from '../../kernel/units.ts'
import type { WallMs } from '../../kernel/wall-clock.ts'
import type { CalendarComponents, Component } from './calendar-reader.ts'
import {
  type BusyEvent,
  MAX_EVENT_DAYS,
  type ReadCalendar,
  type Remark,
  type Repeat,
  type Skip,
  type SkipReason,
} from './calendars.model.ts'
import { type ContentLine, textValue } from './content-line.ts'
import { type FindZone, isInRange, minutesOfDuration, readTime, type TimeValue, wallOfStamp } from './event-times.ts'
import { type DescribedZone, type EventZone, instantOf, wallOf, zoneOf } from './event-zone.ts'
import { lastDayByCount, parseRule, type RecurRule } from './recur-rule.ts'

const MAX_TITLE = 300
/** Exceptions of one event that are kept. */
const MAX_EXCEPTIONS = 2_000
/** Two a year for a century and more; every event of the zone carries them. */
const MAX_ZONE_CHANGES = 300
/** Rules beside the first. */
const MAX_FURTHER_RULES = 10

/** The events of a file as busy time, what is left out, and why. `ownZone`: the person's, for floating times. */
export function busyEvents(file: CalendarComponents, ownZone: string): ReadCalendar {
  const findZone = zoneFinder(file.zones)
  const skips: Skip[] = []
  const remarks: Remark[] = []
  const events: BusyEvent[] = []
  const versions = new Map<string, Component>()
  for (const event of file.events) {
    const key = keyOf(event)
    const older = versions.get(key)
    const isNewer = !older || sequenceOf(event) >= sequenceOf(older)
    if (isNewer) versions.set(key, event)
    const outdated = older && (isNewer ? older : event)
    if (outdated) skips.push({ line: outdated.line, reason: 'older-version', title: titleOf(outdated) })
  }
  const replaced = replacedStarts(file.events, findZone)
  for (const [key, event] of versions) {
    const title = titleOf(event)
    if (lineOf(event, 'RECURRENCE-ID')?.params.RANGE) remarks.push({ line: event.line, reason: 'this-and-future', title })
    const read = readEvent(event, key, { findZone, ownZone, replaced: isOverride(event) ? [] : (replaced.get(uidOf(event)) ?? []) })
    if ('reason' in read) {
      skips.push({ line: read.line ?? event.line, reason: read.reason, title })
      continue
    }
    events.push(read.event)
    if (read.isZoneUnknown) remarks.push({ line: event.line, reason: 'unknown-zone', title })
    if (event.oddLine !== null) remarks.push({ line: event.oddLine, reason: 'odd-line', title })
  }
  return { name: file.name, events, skips: skips.sort((a, b) => a.line - b.line), remarks }
}

interface Surroundings {
  readonly findZone: FindZone
  readonly ownZone: string
  /** Occurrences that stand in the file as events of their own. */
  readonly replaced: readonly TimeValue[]
}

type Refused = { readonly reason: SkipReason; readonly line?: number }

function readEvent(
  event: Component,
  key: string,
  { findZone, ownZone, replaced }: Surroundings,
): Refused | { readonly event: BusyEvent; readonly isZoneUnknown: boolean } {
  if (event.brokenLine !== null) return { reason: 'broken-line', line: event.brokenLine }
  if (textOf(event, 'STATUS') === 'CANCELLED') return { reason: 'cancelled' }
  if (isFree(event)) return { reason: 'free' }
  const startLine = lineOf(event, 'DTSTART')
  if (!startLine) return { reason: 'no-start' }
  const start = readTime(startLine, startLine.value, findZone)
  if (!start) return { reason: 'bad-time', line: startLine.number }
  if (!isInRange(start.wallMs)) return { reason: 'out-of-range', line: startLine.number }
  const length = lengthOf(event, start, findZone, ownZone)
  if ('reason' in length) return length
  const repeated = ruleOf(event, start, ownZone)
  if ('reason' in repeated) return repeated
  const toWall = (time: TimeValue): WallMs => inZone(time, start.zone, ownZone)
  const exceptions = [...timesOf(event, 'EXDATE', findZone), ...replaced].map((time) => (start.isDate ? asDate(time, ownZone) : time))
  return {
    isZoneUnknown: start.isZoneUnknown,
    event: {
      key,
      title: titleOf(event),
      isAllDay: start.isDate,
      zone: start.zone,
      startsAt: start.wallMs,
      length,
      ...repeated,
      excluded: exceptions.filter(({ isDate }) => !isDate).map(toWall),
      excludedDays: exceptions.filter(({ isDate }) => isDate).map(({ wallMs }) => wallMs / DAY_MS),
      added: timesOf(event, 'RDATE', findZone).map(toWall).filter(isInRange),
    },
  }
}

/** 1 and more is the oldest form's word for free; whoever works elsewhere can be found there, but has the time. */
function isFree(event: Component): boolean {
  const status = textOf(event, 'X-MICROSOFT-CDO-BUSYSTATUS')
  return /^(?:TRANSPARENT|[1-9]\d*)$/.test(textOf(event, 'TRANSP')) || status === 'FREE' || status === 'WORKINGELSEWHERE'
}

function lengthOf(event: Component, start: TimeValue, findZone: FindZone, ownZone: string): BusyEvent['length'] | Refused {
  const endLine = lineOf(event, 'DTEND')
  const durationLine = lineOf(event, 'DURATION')
  const checked = (kind: 'wall' | 'exact', minutes: number, line?: number): BusyEvent['length'] | Refused => {
    const where = line === undefined ? {} : { line }
    if (minutes <= 0) return { reason: 'no-length', ...where }
    return minutes > MAX_EVENT_DAYS * 1440 ? { reason: 'too-long', ...where } : { kind, minutes }
  }
  if (endLine) {
    const end = readTime(endLine, endLine.value, findZone)
    if (!end) return { reason: 'bad-time', line: endLine.number }
    // Some programs let a single day end on the day it begins.
    if (start.isDate) return checked('wall', Math.max(1440, Math.round((end.wallMs - start.wallMs) / MINUTE_MS)), endLine.number)
    if (JSON.stringify(end.zone) === JSON.stringify(start.zone)) {
      const isPlain = end.wallMs > start.wallMs
      if (isPlain) return checked('wall', Math.round((end.wallMs - start.wallMs) / MINUTE_MS), endLine.number)
    }
    const lengthMs = instantOf(end.wallMs, end.zone, ownZone) - instantOf(start.wallMs, start.zone, ownZone)
    return checked('exact', Math.round(lengthMs / MINUTE_MS), endLine.number)
  }
  if (durationLine) {
    const minutes = minutesOfDuration(durationLine.value)
    if (minutes === null) return { reason: 'bad-time', line: durationLine.number }
    return checked(start.isDate ? 'wall' : 'exact', minutes, durationLine.number)
  }
  return start.isDate ? { kind: 'wall', minutes: 1440 } : { reason: 'no-length' }
}

type Repeated = Pick<BusyEvent, 'rule' | 'until' | 'also' | 'except'>

function ruleOf(event: Component, start: TimeValue, ownZone: string): Refused | Repeated {
  const rules = repeatsOf(event, 'RRULE', start, ownZone)
  if ('reason' in rules) return rules
  const except = repeatsOf(event, 'EXRULE', start, ownZone)
  if ('reason' in except) return except
  const [first = { rule: null, until: null }, ...also] = rules
  return { ...first, ...(also.length > 0 ? { also } : {}), ...(except.length > 0 ? { except } : {}) }
}

function repeatsOf(event: Component, name: string, start: TimeValue, ownZone: string): Refused | Repeat[] {
  const repeats: Repeat[] = []
  for (const line of event.lines.filter((each) => each.name === name).slice(0, MAX_FURTHER_RULES + 1)) {
    const read = parseRule(line.value, start.wallMs)
    if (!read.ok) return { reason: read.reason, line: line.number }
    repeats.push({ rule: read.value, until: lastStart(read.value, start, ownZone) })
  }
  return repeats
}

/** The last start that UNTIL and COUNT allow, whichever comes first. */
function lastStart(rule: RecurRule, start: TimeValue, ownZone: string): WallMs | null {
  const ends: WallMs[] = []
  if (rule.count !== null) {
    const firstDay = Math.floor(start.wallMs / DAY_MS)
    const lastDay = lastDayByCount(rule, firstDay, rule.count)
    if (lastDay !== null) ends.push(start.wallMs + (lastDay - firstDay) * DAY_MS)
  }
  const until = rule.until === null ? null : wallOfStamp(rule.until)
  if (rule.until !== null && until !== null) {
    if (!rule.until.includes('T')) ends.push(until + DAY_MS - 1)
    else ends.push(rule.until.endsWith('Z') && !start.isDate ? wallOf(until, start.zone, ownZone) : until)
  }
  return ends.length === 0 ? null : Math.min(...ends)
}

function zoneFinder(zones: readonly Component[]): FindZone {
  const described = new Map<string, DescribedZone>()
  for (const zone of zones) described.set(textOf(zone, 'TZID', false), describe(zone))
  const found = new Map<string, EventZone | null>()
  return (tzid) => {
    const known = found.get(tzid)
    if (known !== undefined) return known
    const zone = zoneOf(tzid, described.get(tzid))
    found.set(tzid, zone)
    return zone
  }
}

function describe(zone: Component): DescribedZone {
  const observances = zone.parts.flatMap((part) => {
    const startsAt = wallOfStamp(textOf(part, 'DTSTART'))
    const offsetFromMinutes = offsetMinutes(textOf(part, 'TZOFFSETFROM'))
    const offsetToMinutes = offsetMinutes(textOf(part, 'TZOFFSETTO'))
    if (startsAt === null || offsetFromMinutes === null || offsetToMinutes === null) return []
    const rule = parseRule(textOf(part, 'RRULE'), startsAt)
    const untilText = rule.ok ? rule.value.until : null
    const until = untilText === null ? null : wallOfStamp(untilText)
    // An end in UTC may lie on another day than the change it means.
    const untilWall = until !== null && untilText?.endsWith('Z') ? until + offsetFromMinutes * MINUTE_MS : until
    const untilDay = untilWall === null ? null : Math.floor(untilWall / DAY_MS)
    const added = changesOf(part)
    return [
      {
        ...{ startsAt, offsetFromMinutes, offsetToMinutes, rule: rule.ok ? rule.value : null, untilDay },
        ...(added.length > 0 ? { added } : {}),
      },
    ]
  })
  return { location: textOf(zone, 'X-LIC-LOCATION', false) || null, observances: observances.slice(0, 200) }
}

/** Changes of a zone that are listed one by one. */
function changesOf(part: Component): WallMs[] {
  return part.lines
    .filter(({ name }) => name === 'RDATE')
    .flatMap(({ value }) => value.split(',').map(wallOfStamp))
    .filter((change) => change !== null)
    .sort((a, b) => a - b)
    .slice(-MAX_ZONE_CHANGES)
}

function offsetMinutes(text: string): number | null {
  const match = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(text)
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : null
}

/** Starts that an event of their own replaces, by UID. */
function replacedStarts(events: readonly Component[], findZone: FindZone): Map<string, TimeValue[]> {
  const starts = new Map<string, TimeValue[]>()
  for (const event of events) {
    const line = lineOf(event, 'RECURRENCE-ID')
    const time = line && readTime(line, line.value, findZone)
    if (!time) continue
    const uid = uidOf(event)
    const known = starts.get(uid)
    if (known) known.push(time)
    else starts.set(uid, [time])
  }
  return starts
}

function timesOf(event: Component, name: string, findZone: FindZone): TimeValue[] {
  return event.lines
    .filter((line) => line.name === name)
    .flatMap((line) => line.value.split(/[,;]/).map((text) => readTime(line, text.split('/')[0] ?? '', findZone)))
    .filter((time) => time !== null)
    .slice(0, MAX_EXCEPTIONS)
}

function inZone(time: TimeValue, zone: EventZone, ownZone: string): WallMs {
  if (time.isDate || JSON.stringify(time.zone) === JSON.stringify(zone)) return time.wallMs
  return wallOf(instantOf(time.wallMs, time.zone, ownZone), zone, ownZone)
}

/** The day that a time of a whole-day event means: the one it is written on when that is at midnight, else its own here. */
function asDate(time: TimeValue, ownZone: string): TimeValue {
  const isMidnight = time.wallMs % DAY_MS === 0
  const wallMs = isMidnight ? time.wallMs : inZone(time, { kind: 'floating' }, ownZone)
  return { isDate: true, wallMs: Math.floor(wallMs / DAY_MS) * DAY_MS, zone: { kind: 'floating' } }
}

function isOverride(event: Component): boolean {
  return lineOf(event, 'RECURRENCE-ID') !== undefined
}

function uidOf(event: Component): string {
  return textOf(event, 'UID', false)
}

/** An event without a UID is known by its place in time and its words. */
function keyOf(event: Component): string {
  const uid = uidOf(event)
  if (uid === '') return `${textOf(event, 'DTSTART')} ${titleOf(event)} ${event.line}`
  return `${uid} ${textOf(event, 'RECURRENCE-ID')}`.slice(0, 500)
}

function sequenceOf(event: Component): number {
  const sequence = Number(textOf(event, 'SEQUENCE'))
  return Number.isFinite(sequence) ? sequence : 0
}

function titleOf(event: Component): string {
  return textValue(lineOf(event, 'SUMMARY')).trim().slice(0, MAX_TITLE)
}

function lineOf(part: Component, name: string): ContentLine | undefined {
  return part.lines.find((line) => line.name === name)
}

function textOf(part: Component, name: string, isUpper = true): string {
  const text = lineOf(part, name)?.value.trim() ?? ''
  return isUpper ? text.toUpperCase() : text
}
