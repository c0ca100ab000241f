import { z } from 'zod'
import { query, task } from '../../contract/endpoint.ts'
import { SaveOutcome } from '../../contract/save-outcome.ts'
import { PILLARS } from '../../kernel/pillars.ts'
import { DurationMs, IsoDate } from '../../kernel/time.ts'

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

/** What the time log adds up to. Every number has its rows in the time log. */
export const insightsContract = {
  activity: query.output(Activity),
  /** The last 365 days by day and pillar, as a table that a spreadsheet opens. Main asks where to. */
  exportMinutes: task.output(SaveOutcome),
}
