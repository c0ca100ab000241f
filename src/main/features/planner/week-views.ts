import type { Block } from '../../../shared/features/planner/block.contract.ts'
import { dayLoad } from '../../../shared/features/planner/load.model.ts'
import type { Load } from '../../../shared/features/planner/planner.contract.ts'
import { weekLoad } from '../../../shared/features/planner/planner.model.ts'
import { addDays, instantToWall, studyDay, studyDayStart, weekDays } from '../../../shared/kernel/calendar.ts'
import { isDayOff, roomMinutesOn } from '../../../shared/kernel/days-off.ts'
import type { Pillar } from '../../../shared/kernel/pillars.ts'
import type { EpochMs, IsoDate } from '../../../shared/kernel/time.ts'
import { DAY_MS, MINUTE_MS } from '../../../shared/kernel/units.ts'
import type { Context } from '../../core/context.ts'
import { dayMinutes } from '../../core/day-minutes.ts'
import type { DayMinutes } from '../../store/day-minutes.store.ts'
import { type BlockRow, findNextOpenBlock, hasBlocks, listBlocksBetween } from './blocks.store.ts'
import { findOpenCampaign } from './campaign.store.ts'
import { listPreviews } from './occurrences.ts'
import { blockView, campaignView, daysSpan, listBlocksAndPreviews } from './planner-views.ts'

/** When other calendars take time on study days, both ends included. */
export type BusyOn = (from: IsoDate, to: IsoDate) => readonly BusyTime[]

interface BusyTime {
  readonly day: IsoDate
  readonly startMinute: number
  readonly durationMinutes: number
}

const NOTHING_BUSY: BusyOn = () => []

/** The week of a study day: its days, and what was planned and spent between its first and last instant. */
export function weekView(context: Context, wanted: IsoDate | undefined, busyOn: BusyOn = NOTHING_BUSY) {
  const { db, clock, dayRule, firstWeekday } = context
  const rule = dayRule()
  const now = clock.now()
  const today = studyDay(now, rule)
  const days = weekDays(wanted ?? today, firstWeekday())
  const { from, to } = daysSpan(days, rule)
  const rows = listBlocksAndPreviews(db, rule, from, to)
  const blocks = rows.map((row) => blockView(row, rule))
  const planned = blocks.filter(({ status }) => status !== 'dropped').map(plannedOf)
  return {
    days,
    today,
    now: instantToWall(now, rule),
    startHour: rule.startHour,
    blocks,
    load: loadOf(context, { days, planned, sums: sumsOf(context, days), busyOn }),
  }
}

/** What now, without the blocks of the other days. */
export function todayView(context: Context, busyOn: BusyOn) {
  const { db, clock, dayRule, firstWeekday } = context
  const rule = dayRule()
  const instant = clock.now()
  const now = instantToWall(instant, rule)
  const days = weekDays(now.day, firstWeekday())
  const { from, to } = daysSpan(days, rule)
  const { from: start, to: end } = daysSpan([now.day], rule)
  const previews = listPreviews(db, rule, from, to).map((row) => blockView(row, rule))
  const rows = listBlocksBetween(db, start, end).map((row) => blockView(row, rule))
  const blocks = [...rows, ...previews.filter(({ day }) => day === now.day)].sort((a, b) => (a.startMinute ?? 0) - (b.startMinute ?? 0))
  const sums = sumsOf(context, days)
  const planned = [...sums.map(({ day, pillar, plannedMs }) => ({ day, pillar, durationMs: plannedMs })), ...previews.map(plannedOf)]
  const next = findNext(context, studyDayStart(addDays(now.day, 7), rule))
  const campaign = findOpenCampaign(db)
  return {
    day: now.day,
    now,
    blocks,
    next: next ? blockView(next, rule) : null,
    nextStartsInMs: next && next.startsAt !== null ? next.startsAt - instant : null,
    load: loadOf(context, { days, planned, sums, busyOn }, campaign),
    campaign: campaign && campaignView(campaign, instant, rule),
    hasBlocks: hasBlocks(db),
  }
}

interface WeekFacts {
  readonly days: readonly IsoDate[]
  readonly planned: readonly { readonly day: IsoDate | null; readonly pillar: Pillar; readonly durationMs: number }[]
  readonly sums: readonly DayMinutes[]
  readonly busyOn: BusyOn
}

function loadOf(context: Context, { days, planned, sums, busyOn }: WeekFacts, campaign = findOpenCampaign(context.db)): Load {
  const settings = context.settings()
  const [first, last] = [days[0], days.at(-1)]
  const busy = first === undefined || last === undefined ? [] : busyOn(first, last)
  const loads = days.map((day) =>
    dayLoad({
      day,
      plannedMs: sumOf(planned.filter((block) => block.day === day).map(({ durationMs }) => durationMs)),
      actualMs: sumOf(sums.filter((row) => row.day === day).map(({ actualMs }) => actualMs)),
      isOff: isDayOff(settings.daysOff, day),
      capacityMinutes: roomMinutesOn(settings, day),
      busy: busy.filter((stretch) => stretch.day === day),
    }),
  )
  const actual = sums.map(({ pillar, actualMs }) => ({ pillar, activeMs: actualMs }))
  return { days: loads, ...weekLoad(campaign, planned, actual, sumOf(loads.map(({ roomMs }) => roomMs))) }
}

function sumsOf(context: Context, days: readonly IsoDate[]): DayMinutes[] {
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined ? [] : dayMinutes(context, first, last)
}

function plannedOf({ day, pillar, durationMinutes }: Block) {
  return { day, pillar, durationMs: durationMinutes * MINUTE_MS }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** The first open block that has not ended and starts before `until`. */
function findNext({ db, clock, dayRule }: Context, until: EpochMs): BlockRow | undefined {
  const now = clock.now()
  const row = findNextOpenBlock(db, now, until)
  const previews = listPreviews(db, dayRule(), Math.max(now - DAY_MS, 0) as EpochMs, until)
  const preview = previews.find(({ startsAt, durationMs }) => (startsAt ?? 0) + durationMs > now)
  if (!row || !preview) return row ?? preview
  return (preview.startsAt ?? 0) < (row.startsAt ?? 0) ? preview : row
}
