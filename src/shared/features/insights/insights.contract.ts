import { z } from 'zod'
import { query, task } from '../../contract/endpoint.ts'
import { SaveOutcome } from '../../contract/save-outcome.ts'
import { MockId } from '../../kernel/ids.ts'
import { PILLARS } from '../../kernel/pillars.ts'
import { Place } from '../../kernel/place.ts'
import { DurationMs, EpochMs, IsoDate } from '../../kernel/time.ts'
import { CHARTS, INSIGHTS } from './charts.model.ts'

const Pillar = z.enum(PILLARS)

const Week = z.object({
  /** First and last study day. */
  firstDay: IsoDate,
  lastDay: IsoDate,
  plannedMs: DurationMs,
  actualMs: DurationMs,
  entryCount: z.int(),
  /** Those with planned or spent time, in the fixed order. */
  pillars: z.array(z.object({ pillar: Pillar, plannedMs: DurationMs, actualMs: DurationMs, entryCount: z.int() })),
})
export type InsightWeek = z.infer<typeof Week>

const Day = z.object({ day: IsoDate, actualMs: DurationMs, plannedMs: DurationMs, entryCount: z.int() })
export type InsightDay = z.infer<typeof Day>

const Activity = z.object({
  today: IsoDate,
  /** First hour of a study day. */
  startHour: z.int(),
  /** The last twelve, earliest first; the last one is not over. */
  weeks: z.array(Week),
  /** The last 365, earliest first. */
  days: z.array(Day).length(365),
  streak: z.object({
    /** Days with time written down, up to today. */
    days: z.int(),
    /** Days between them on which nothing was to be done. */
    skipped: z.int(),
    /** The day that ended it; null: it reaches as far back as is looked. */
    brokenOn: IsoDate.nullable(),
  }),
})
export type Activity = z.infer<typeof Activity>

const ChartName = z.enum(CHARTS)
const Link = z.union([Place, z.object({ kind: z.literal('mock'), mockId: MockId })])
const Share = z.number().min(0).max(1)
const Row = z.object({
  key: z.string(),
  label: z.string(),
  value: Share,
  n: z.int().min(1),
  /** What the value is held against, where there is something. */
  compare: z.object({ value: Share, n: z.int().min(1) }).nullable(),
})
const Chart = z.object({ chart: ChartName, rows: z.array(Row).min(1) })
export type Chart = z.infer<typeof Chart>

/** What the time log and the answers, scores and interviews add up to. Every number has its rows. */
export const insightsContract = {
  activity: query.output(Activity),
  /** The last 365 days by day and pillar, as a table that a spreadsheet opens. Main asks where to. */
  exportMinutes: task.output(SaveOutcome),
  /** Charts that there is evidence for, in their fixed order: answers of the last 90 days, all mocks, sessions and rounds. */
  charts: query.output(z.array(Chart)),
  /** What stands behind one number, newest first, at most 200. */
  evidence: query
    .input(z.object({ chart: ChartName, key: z.string().max(200) }))
    .output(z.array(z.object({ at: EpochMs, what: z.string(), value: Share, link: Link.nullable() }))),
  /** A chart as a table; main asks where to. */
  saveChartTable: task.input(z.object({ chart: ChartName })).output(SaveOutcome),
  /** A chart as the page drew it; main asks where to. `data` is base64. */
  saveChartPicture: task
    .input(z.object({ chart: z.enum(INSIGHTS), format: z.enum(['svg', 'png']), data: z.base64().max(8_000_000) }))
    .output(SaveOutcome),
}
