import { type CalendarEvent, calendarFile } from '../../../shared/features/planner/calendar-file.ts'
import { interviewTitle } from '../../../shared/features/planner/interview-date.ts'
import { interviewSpan } from '../../../shared/features/planner/place-interview.ts'
import { occurrencesBetween } from '../../../shared/features/planner/recurrence.model.ts'
import { occurrenceStamp, recurrenceRule } from '../../../shared/features/planner/recurrence-rule.ts'
import { addDays, studyDay } from '../../../shared/kernel/calendar.ts'
import { FORMAT_NAMES } from '../../../shared/kernel/interview-formats.ts'
import type { EpochMs, IsoDate } from '../../../shared/kernel/time.ts'
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../../../shared/kernel/units.ts'
import { isPlainWallTime, wallStamp, zoneObservances } from '../../../shared/kernel/zone-rules.ts'
import type { Context } from '../../core/context.ts'
import { findOpenCampaign, type InterviewRow } from './campaign.store.ts'
import { listLeftOutDays, listPlannedBlocks, type PlannedBlockRow } from './exports.store.ts'
import { courseOf, occurrenceStart } from './occurrences.ts'
import { timeOf } from './planner-views.ts'
import { listSeriesBetween, NO_END, type SeriesRow } from './series.store.ts'

const ALARM_MINUTES = 10
/** Before an interview, for the way there or the room. */
const INTERVIEW_ALARM_MINUTES = 60
/** How far the rules of a zone are written for what has no end. */
const ENDLESS_MS = 10 * 366 * DAY_MS
/** How many days ahead the dates of a series are listed that no rule can say. */
const LISTED_DAYS = 3 * 366

/** The whole plan as a calendar file: interviews, every planned block, and every series as one event with what differs from its rule. */
export function planAsCalendar({ db, clock, dayRule }: Context): { text: string; count: number } {
  const now = clock.now()
  const { zone } = dayRule()
  const today = studyDay(now, dayRule())
  const series = listSeriesBetween(db, '0000-01-01' as IsoDate, NO_END)
  const seriesById = new Map(series.map((row) => [row.id, row]))
  const blocks = listPlannedBlocks(db)
  const interviews = findOpenCampaign(db)?.interviews ?? []
  const events = [
    ...interviews.map((interview) => interviewEvent(interview, { now, zone })),
    ...series.map((row) => seriesEvent(row, { zone, today, leftOut: listLeftOutDays(db, row.id) })),
    ...blocks.map((block) =>
      blockEvent(block, { now, zone, series: block.seriesId === null ? undefined : seriesById.get(block.seriesId) }),
    ),
  ]
  const spans = [
    ...interviews.flatMap((interview) => {
      const time = timeOf(interview)
      if (!time) return []
      const { startsAt, endsAt } = interviewSpan(interview.heldOn, time)
      return [{ zone: time.zone, from: startsAt, until: endsAt }]
    }),
    ...series.map((row) => ({ zone, from: occurrenceStart(row, row.firstDay, zone), until: endOf(row, zone, now) })),
    ...blocks.map((block) => ({ zone: block.zone, from: block.startsAt, until: block.startsAt + block.durationMs })),
  ]
  const zones = [...new Set(spans.map((span) => span.zone))].map((name) => {
    const ofZone = spans.filter((span) => span.zone === name)
    const from = Math.min(...ofZone.map((span) => span.from)) as EpochMs
    return { zone: name, observances: zoneObservances(name, from, Math.max(...ofZone.map((span) => span.until)) as EpochMs) }
  })
  return { text: calendarFile({ name: 'Prepbench', writtenAt: utcStamp(now), events, zones }), count: events.length }
}

function endOf(series: SeriesRow, zone: string, now: EpochMs): number {
  const start =
    series.lastDay === NO_END
      ? Math.max(now, occurrenceStart(series, series.firstDay, zone)) + ENDLESS_MS
      : occurrenceStart(series, series.lastDay, zone)
  return start + series.durationMs
}

interface SeriesParts {
  readonly zone: string
  readonly today: IsoDate
  readonly leftOut: readonly IsoDate[]
}

function seriesEvent(series: SeriesRow, { zone, today, leftOut }: SeriesParts): CalendarEvent {
  const course = courseOf(series)
  const stamp = (day: IsoDate) => occurrenceStamp(day, series.startMinute)
  const rule = recurrenceRule(course, series.startMinute, endOfRule(series, zone))
  const listed = () => occurrencesBetween(course, addDays(series.firstDay, 1), addDays(today, LISTED_DAYS)).map(stamp)
  return {
    uid: uidOf(series.id),
    sequence: sequenceOf(series),
    zone,
    startsAt: stamp(series.firstDay),
    end: { durationMinutes: Math.round(series.durationMs / MINUTE_MS) },
    changedAt: utcStamp(series.updatedAt),
    title: series.title,
    notes: series.notes,
    category: series.pillar,
    isCancelled: false,
    alarmMinutesBefore: ALARM_MINUTES,
    repeats: rule === null ? { startsAt: listed() } : { rule },
    leftOut: leftOut.map(stamp),
  }
}

function endOfRule({ occurrenceCount, lastDay, startMinute }: SeriesRow, zone: string): { until: string } | { count: number } | null {
  if (occurrenceCount !== null) return { count: occurrenceCount }
  return lastDay === NO_END ? null : { until: utcStamp(occurrenceStart({ startMinute }, lastDay, zone)) }
}

/** An interview at its hour and in its zone, or its whole day where no hour is known. */
function interviewEvent(interview: InterviewRow, { now, zone }: { readonly now: EpochMs; readonly zone: string }): CalendarEvent {
  const stamp = (day: IsoDate) => day.replaceAll('-', '')
  const event = {
    uid: uidOf(interview.id),
    sequence: sequenceOf(interview),
    changedAt: utcStamp(interview.updatedAt),
    title: interviewTitle(interview),
    notes: interview.format === null ? '' : FORMAT_NAMES[interview.format],
    category: 'interview',
    isCancelled: false,
  }
  const time = timeOf(interview)
  if (!time) {
    const end = { dayAfter: stamp(addDays(interview.heldOn, 1)) }
    return { ...event, zone, startsAt: stamp(interview.heldOn), end, alarmMinutesBefore: null }
  }
  const { startsAt, endsAt } = interviewSpan(interview.heldOn, time)
  return {
    ...event,
    zone: time.zone,
    startsAt: wallStamp(startsAt, time.zone),
    end: endOfEvent(endsAt, time.zone, time.durationMinutes),
    alarmMinutesBefore: startsAt > now ? INTERVIEW_ALARM_MINUTES : null,
  }
}

/** The end on the clock of the zone; where that time comes twice, as a length. */
function endOfEvent(endsAt: EpochMs, zone: string, durationMinutes: number): CalendarEvent['end'] {
  return isPlainWallTime(endsAt, zone) ? { at: wallStamp(endsAt, zone) } : { durationMinutes }
}

interface BlockParts {
  readonly now: EpochMs
  readonly zone: string
  /** Undefined: it stands alone. */
  readonly series: SeriesRow | undefined
}

function blockEvent(block: PlannedBlockRow, { now, zone, series }: BlockParts): CalendarEvent {
  const endsAt = (block.startsAt + block.durationMs) as EpochMs
  const day = block.occurrenceDay
  return {
    uid: uidOf(series?.id ?? block.id),
    sequence: sequenceOf(block),
    zone: block.zone,
    startsAt: wallStamp(block.startsAt, block.zone),
    end: endOfEvent(endsAt, block.zone, Math.round(block.durationMs / MINUTE_MS)),
    changedAt: utcStamp(block.updatedAt),
    title: block.title,
    notes: block.notes,
    category: block.pillar,
    isCancelled: block.status === 'dropped',
    alarmMinutesBefore: block.status === 'open' && block.startsAt > now ? ALARM_MINUTES : null,
    ...(series && day !== null ? { insteadOf: { zone, startsAt: occurrenceStamp(day, series.startMinute) } } : {}),
  }
}

function uidOf(id: string): string {
  return `${id}@prepbench`
}

/** Whole seconds between the first and the last change: stays while nothing changes and grows with every later one. */
function sequenceOf({ createdAt, updatedAt }: { readonly createdAt: EpochMs; readonly updatedAt: EpochMs }): number {
  return Math.max(0, Math.floor((updatedAt - createdAt) / SECOND_MS))
}

function utcStamp(instant: EpochMs): string {
  return `${wallStamp(instant, 'UTC')}Z`
}
