import type { Block } from '../../../shared/features/planner/block.contract.ts'
import type { InterviewDate } from '../../../shared/features/planner/interview-date.contract.ts'
import { interviewTitle } from '../../../shared/features/planner/interview-date.ts'
import { placeInterview } from '../../../shared/features/planner/place-interview.ts'
import { type PlanView, viewDays } from '../../../shared/features/planner/plan-views.ts'
import type { Campaign } from '../../../shared/features/planner/planner.contract.ts'
import type { Ending } from '../../../shared/features/planner/recurrence.model.ts'
import { addDays, type DayRule, instantToWall, studyDay, studyDayStart } from '../../../shared/kernel/calendar.ts'
import type { BlockId, CampaignId, InterviewDateId, PaperId, SeriesId, TimeEntryId } from '../../../shared/kernel/ids.ts'
import type { EpochMs, IsoDate } from '../../../shared/kernel/time.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import type { Context } from '../../core/context.ts'
import type { Db } from '../../store/db.ts'
import { type BlockRow, listBlocksBetween } from './blocks.store.ts'
import { type CampaignRow, findOpenCampaign, type InterviewRow } from './campaign.store.ts'
import { listPreviews, lookUpBlock } from './occurrences.ts'
import { NO_END, type SeriesRow } from './series.store.ts'
import type { TimeEntryRow } from './time-entries.store.ts'

/** A row as the page sees it: its instant as a study day and a minute of the wall clock. */
export function blockView(row: BlockRow, rule: DayRule): Block {
  const wall = row.startsAt === null ? null : instantToWall(row.startsAt, rule)
  return {
    id: row.id as BlockId,
    title: row.title,
    pillar: row.pillar,
    notes: row.notes,
    status: row.status,
    paperId: row.paperId as PaperId | null,
    work: row.work,
    day: wall?.day ?? null,
    startMinute: wall?.minute ?? null,
    durationMinutes: Math.round(row.durationMs / MINUTE_MS),
    actualMs: row.actualMs,
    isSample: row.isSample === 1,
    carriedCount: row.carriedCount,
    repeats: repeatsView(row),
    againAfterDays: row.againAfterDays,
    isPreview: row.isPreview ?? false,
  }
}

function repeatsView({ seriesId, occurrenceDay, repeats }: BlockRow): Block['repeats'] {
  if (seriesId === null || occurrenceDay === null || repeats === null) return null
  const { pattern, occurrenceCount, lastDay } = JSON.parse(repeats) as Pick<SeriesRow, 'pattern' | 'occurrenceCount' | 'lastDay'>
  return { seriesId: seriesId as SeriesId, occurrenceDay, pattern, ending: endingOf(occurrenceCount, lastDay) }
}

function endingOf(occurrenceCount: number | null, lastDay: IsoDate): Ending {
  if (occurrenceCount !== null) return { kind: 'count', count: occurrenceCount }
  return lastDay === NO_END ? { kind: 'never' } : { kind: 'until', day: lastDay }
}

export function timeEntryView(row: TimeEntryRow, rule: DayRule) {
  const { day, minute } = instantToWall(row.startedAt, rule)
  const { startedAt: _startedAt, endedAt: _endedAt, ...entry } = row
  return { ...entry, id: row.id as TimeEntryId, blockId: row.blockId as BlockId | null, day, startMinute: minute }
}

export function campaignView(row: CampaignRow, now: EpochMs, rule: DayRule): Campaign {
  return {
    id: row.id as CampaignId,
    targetRole: row.targetRole,
    weeklyMinutes: Math.round(row.weeklyMs / MINUTE_MS),
    pillars: [...row.pillars],
    interviews: interviewViews(row.interviews, now, rule),
    isSample: row.isSample,
  }
}

/** Interviews on the person's own clock, earliest first; on one day those without an hour before the others. */
function interviewViews(rows: readonly InterviewRow[], now: EpochMs, rule: DayRule): InterviewDate[] {
  return rows
    .map((row) => {
      const { label, company, format, heldOn } = row
      const time = timeOf(row)
      const id = row.id as InterviewDateId
      return { id, title: interviewTitle(row), label, company, format, heldOn, time, ...placeInterview({ heldOn, time }, now, rule) }
    })
    .sort((a, b) => (a.day === b.day ? (a.startMinute ?? -1) - (b.startMinute ?? -1) : a.day < b.day ? -1 : 1))
}

/** The hour of an interview where it is held; null: the whole day. */
export function timeOf({ startMinute, durationMs, zone }: InterviewRow): InterviewDate['time'] {
  if (startMinute === null || durationMs === null || zone === null) return null
  return { startMinute, durationMinutes: Math.round(durationMs / MINUTE_MS), zone }
}

/** Interviews of the open campaign, on the person's own clock. */
export function listInterviews({ db, clock, dayRule }: Context): InterviewDate[] {
  return interviewViews(findOpenCampaign(db)?.interviews ?? [], clock.now(), dayRule())
}

/** The days of a view, and the blocks and interviews on them. */
export function spanView(context: Context, view: PlanView, wanted: IsoDate | undefined) {
  const { db, clock, dayRule, firstWeekday, settings } = context
  const rule = dayRule()
  const now = clock.now()
  const today = studyDay(now, rule)
  const at = wanted ?? today
  const days = viewDays(view, at, firstWeekday())
  const { from, to } = daysSpan(days, rule)
  return {
    view,
    at,
    days,
    today,
    now: instantToWall(now, rule),
    startHour: rule.startHour,
    firstWeekday: firstWeekday(),
    snapMinutes: settings().snapMinutes,
    blocks: listBlocksAndPreviews(db, rule, from, to).map((row) => blockView(row, rule)),
    interviews: listInterviews(context).filter(({ day }) => days.includes(day)),
  }
}

/** Blocks that start in [from, to), those too that are only worked out from their series; earliest first. */
export function listBlocksAndPreviews(db: Db, rule: DayRule, from: EpochMs, to: EpochMs): BlockRow[] {
  const previews = listPreviews(db, rule, from, to)
  const rows = listBlocksBetween(db, from, to)
  return previews.length === 0 ? rows : [...rows, ...previews].sort((a, b) => (a.startsAt ?? 0) - (b.startsAt ?? 0))
}

/** First instant of the first day, and first instant after the last. */
export function daysSpan(days: readonly IsoDate[], rule: DayRule): { from: EpochMs; to: EpochMs } {
  const first = days[0]
  const last = days.at(-1)
  if (first === undefined || last === undefined) throw new Error('A stretch of days has a first and a last one.')
  return { from: studyDayStart(first, rule), to: studyDayStart(addDays(last, 1), rule) }
}

export function viewOf({ db, dayRule }: Context, blockId: string): Block | undefined {
  const rule = dayRule()
  const row = lookUpBlock(db, blockId, rule)
  return row && blockView(row, rule)
}

/** The view of a block that an order has just written. */
export function existing(context: Context, blockId: string): Block {
  const block = viewOf(context, blockId)
  if (!block) throw new Error('A block that was just written is not there.')
  return block
}
