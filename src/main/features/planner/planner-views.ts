import type { Block } from '../../../shared/features/planner/block.contract.ts'
import type { Campaign } from '../../../shared/features/planner/planner.contract.ts'
import { weekLoad } from '../../../shared/features/planner/planner.model.ts'
import { addDays, type DayRule, daysBetween, instantToWall, studyDay, studyDayStart, weekDays } from '../../../shared/kernel/calendar.ts'
import type { BlockId, CampaignId, PaperId, TimeEntryId } from '../../../shared/kernel/ids.ts'
import type { EpochMs, IsoDate } from '../../../shared/kernel/time.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import type { Context } from '../../core/context.ts'
import { type BlockRow, findBlock, listBlocksBetween } from './blocks.store.ts'
import { type CampaignRow, findOpenCampaign } from './campaign.store.ts'
import { listTimeEntriesBetween, type TimeEntryRow } from './time-entries.store.ts'

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
    day: wall?.day ?? null,
    startMinute: wall?.minute ?? null,
    durationMinutes: Math.round(row.durationMs / MINUTE_MS),
    actualMs: row.actualMs,
    isSample: row.isSample === 1,
  }
}

export function timeEntryView(row: TimeEntryRow, rule: DayRule) {
  const { day, minute } = instantToWall(row.startedAt, rule)
  const { startedAt: _startedAt, endedAt: _endedAt, ...entry } = row
  return { ...entry, id: row.id as TimeEntryId, blockId: row.blockId as BlockId | null, day, startMinute: minute }
}

export function campaignView(row: CampaignRow, today: IsoDate): Campaign {
  return {
    id: row.id as CampaignId,
    targetRole: row.targetRole,
    weeklyMinutes: Math.round(row.weeklyMs / MINUTE_MS),
    pillars: [...row.pillars],
    interviews: row.interviews.map((interview) => ({ ...interview, daysLeft: daysBetween(today, interview.heldOn) })),
    isSample: row.isSample,
  }
}

/** The week of a study day: its days, and what was planned and spent between its first and last instant. */
export function weekView({ db, clock, dayRule, firstWeekday }: Context, wanted: IsoDate | undefined) {
  const rule = dayRule()
  const now = clock.now()
  const today = studyDay(now, rule)
  const days = weekDays(wanted ?? today, firstWeekday())
  const { from, to } = weekSpan(days, rule)
  const rows = listBlocksBetween(db, from, to)
  return {
    days,
    today,
    now: instantToWall(now, rule),
    startHour: rule.startHour,
    blocks: rows.map((row) => blockView(row, rule)),
    load: weekLoad(
      findOpenCampaign(db),
      rows.filter((row) => row.status !== 'dropped'),
      listTimeEntriesBetween(db, from, to),
    ),
  }
}

/** First instant of the first day, and first instant after the last. */
export function weekSpan(days: readonly IsoDate[], rule: DayRule): { from: EpochMs; to: EpochMs } {
  const first = days[0]
  const last = days.at(-1)
  if (first === undefined || last === undefined) throw new Error('A week has seven days.')
  return { from: studyDayStart(first, rule), to: studyDayStart(addDays(last, 1), rule) }
}

export function viewOf({ db, dayRule }: Context, blockId: string): Block | undefined {
  const row = findBlock(db, blockId)
  return row && blockView(row, dayRule())
}

/** The view of a block that an order has just written. */
export function existing(context: Context, blockId: string): Block {
  const block = viewOf(context, blockId)
  if (!block) throw new Error('A block that was just written is not there.')
  return block
}
