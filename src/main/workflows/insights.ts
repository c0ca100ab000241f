import { implement } from '@orpc/server'
import { type Activity, type InsightWeek, insightsContract } from '../../shared/features/insights/insights.contract.ts'
import { streakOf } from '../../shared/features/insights/streak.ts'
import { occurrencesBetween } from '../../shared/features/planner/recurrence.model.ts'
import { addDays, studyDay, studyDayStart, weekDays } from '../../shared/kernel/calendar.ts'
import { isDayOff } from '../../shared/kernel/days-off.ts'
import { PILLAR_NAMES, PILLARS } from '../../shared/kernel/pillars.ts'
import type { IsoDate } from '../../shared/kernel/time.ts'
import { MINUTE_MS } from '../../shared/kernel/units.ts'
import type { Context } from '../core/context.ts'
import { dayMinutes } from '../core/day-minutes.ts'
import { saveFile } from '../core/save-file.ts'
import { courseOf, listPreviews } from '../features/planner/occurrences.ts'
import { listOccurrenceRows, listSeriesBetween } from '../features/planner/series.store.ts'
import type { DayMinutes } from '../store/day-minutes.store.ts'
import { chartHandlers } from './charts/charts.ts'
import { wasCardDue, wasCarriedFrom } from './due-cards.store.ts'

const DAYS = 365
const WEEKS = 12

const insights = implement(insightsContract).$context<Context>()

export const insightsHandlers = insights.router({
  ...chartHandlers,
  activity: insights.activity.handler(({ context }) => activityView(context)),
  exportMinutes: insights.exportMinutes.handler(({ context }) => {
    if (lastYear(context).sums.length === 0) return { kind: 'empty' as const }
    const wish = { title: 'Save minutes as a table', fileName: 'prepbench-minutes.csv', type: { name: 'Table', extension: 'csv' } }
    return saveFile(context.host, wish, () => {
      const { sums } = lastYear(context)
      return { text: table(sums), count: sums.length }
    })
  }),
})

function lastYear(context: Context) {
  const today = studyDay(context.clock.now(), context.dayRule())
  const first = addDays(today, 1 - DAYS)
  return { today, first, sums: dayMinutes(context, first, today) }
}

function activityView(context: Context): Activity {
  const { today, first, sums } = lastYear(context)
  const byDay = new Map<IsoDate, DayMinutes[]>()
  for (const row of sums) byDay.set(row.day, [...(byDay.get(row.day) ?? []), row])
  const days = Array.from({ length: DAYS }, (_, index) => {
    const day = addDays(first, index)
    const rows = byDay.get(day) ?? []
    return { day, actualMs: sum(rows, 'actualMs'), plannedMs: sum(rows, 'plannedMs'), entryCount: sum(rows, 'entryCount') }
  })
  const { daysOff } = context.settings()
  const streak = streakOf(days, (day) => isDayOff(daysOff, day) || (sum(byDay.get(day) ?? [], 'blockCount') === 0 && wasFree(context, day)))
  return { today, startHour: context.dayRule().startHour, weeks: weeksOf(context, today), days, streak }
}

/** Nothing that repeats, nothing carried away and no card asked for the day. */
function wasFree({ db, dayRule }: Context, day: IsoDate): boolean {
  const rule = dayRule()
  const start = studyDayStart(day, rule)
  const end = studyDayStart(addDays(day, 1), rule)
  return listPreviews(db, rule, start, end).length === 0 && !wasCarriedFrom(db, start, end) && !wasCardDue(db, start, end)
}

function weeksOf(context: Context, today: IsoDate): InsightWeek[] {
  const thisWeek = weekDays(today, context.firstWeekday())
  const first = addDays(thisWeek[0] ?? today, -7 * (WEEKS - 1))
  const last = thisWeek.at(-1) ?? today
  const rows = [...dayMinutes(context, first, last), ...repeating(context, first, last)]
  return Array.from({ length: WEEKS }, (_, index) => {
    const firstDay = addDays(first, index * 7)
    const lastDay = addDays(firstDay, 6)
    const ofWeek = rows.filter(({ day }) => day >= firstDay && day <= lastDay)
    const pillars = PILLARS.flatMap((pillar) => {
      const ofPillar = ofWeek.filter((row) => row.pillar === pillar)
      const sums = { plannedMs: sum(ofPillar, 'plannedMs'), actualMs: sum(ofPillar, 'actualMs'), entryCount: sum(ofPillar, 'entryCount') }
      return sums.plannedMs > 0 || sums.actualMs > 0 ? [{ pillar, ...sums }] : []
    })
    return {
      firstDay,
      lastDay,
      plannedMs: sum(ofWeek, 'plannedMs'),
      actualMs: sum(ofWeek, 'actualMs'),
      entryCount: sum(ofWeek, 'entryCount'),
      pillars,
    }
  })
}

/** What blocks that repeat plan, where no row says so yet. */
function repeating({ db }: Context, first: IsoDate, last: IsoDate): DayMinutes[] {
  return listSeriesBetween(db, first, last).flatMap((series) => {
    const taken = new Set(listOccurrenceRows(db, series.id, first, last).map(({ occurrenceDay }) => occurrenceDay))
    return occurrencesBetween(courseOf(series), first, last)
      .filter((day) => !taken.has(day))
      .map((day) => ({ day, pillar: series.pillar, plannedMs: series.durationMs, blockCount: 1, actualMs: 0, entryCount: 0 }))
  })
}

/** Days, names of pillars and numbers only: nothing in it that anybody typed, so no cell can be a formula. */
function table(sums: readonly DayMinutes[]): string {
  const minutes = (ms: number) => String(Math.round((ms / MINUTE_MS) * 100) / 100)
  const head = ['Day', 'Pillar', 'Planned minutes', 'Blocks', 'Spent minutes', 'Entries']
  const lines = sums.map((row) => [
    row.day,
    PILLAR_NAMES[row.pillar],
    minutes(row.plannedMs),
    String(row.blockCount),
    minutes(row.actualMs),
    String(row.entryCount),
  ])
  return `\uFEFF${[head, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('')}`
}

function sum<Key extends string>(rows: readonly Readonly<Record<Key, number>>[], key: Key): number {
  return rows.reduce((total, row) => total + row[key], 0)
}
