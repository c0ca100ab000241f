import { z } from 'zod'
import { type BlockWork, WORK_FORM } from '../../kernel/block-work.ts'
import { BlockId, PaperId, SeriesId } from '../../kernel/ids.ts'
import { PILLARS } from '../../kernel/pillars.ts'
import { DurationMs, IsoDate } from '../../kernel/time.ts'
import { BLOCK_STATUSES, MAX_BLOCK_MINUTES, MIN_BLOCK_MINUTES } from './planner.model.ts'
import { MAX_COUNT, MAX_INTERVAL } from './recurrence.model.ts'

export const Pillar = z.enum(PILLARS)
export const Title = z.string().trim().min(1).max(300)
export const Notes = z.string().max(20_000)
export const DurationMinutes = z.int().min(MIN_BLOCK_MINUTES).max(MAX_BLOCK_MINUTES)
/** Minutes after midnight of a study day; from 1440 on it is the night after. */
export const StartMinute = z
  .int()
  .min(0)
  .max(2 * 1440 - 1)
export const Day = IsoDate.refine((day) => day >= '1970-01-02' && day <= '2200-12-31')

/** What a block is about, beside a paper. */
export const Work = z.custom<BlockWork>((value) => typeof value === 'string' && WORK_FORM.test(value))

export const Interval = z.int().min(1).max(MAX_INTERVAL)
const Weekday = z.int().min(1).max(7)
const Nth = z.union([z.int().min(1).max(5), z.literal(-1)])
const MonthPlace = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), day: z.int().min(1).max(31) }),
  z.object({ kind: z.literal('last-day') }),
  z.object({ kind: z.literal('weekday'), nth: Nth, weekday: Weekday }),
])
export const Pattern = z.discriminatedUnion('every', [
  z.object({ every: z.literal('day'), interval: Interval }),
  z.object({ every: z.literal('week'), interval: Interval, weekdays: z.array(Weekday).min(1).max(7).readonly() }),
  z.object({ every: z.literal('month'), interval: Interval, on: MonthPlace }),
])
export const Ending = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('never') }),
  z.object({ kind: z.literal('until'), day: Day }),
  z.object({ kind: z.literal('count'), count: z.int().min(1).max(MAX_COUNT) }),
])

export const Block = z.object({
  id: BlockId,
  title: z.string(),
  pillar: Pillar,
  notes: z.string(),
  status: z.enum(BLOCK_STATUSES),
  paperId: PaperId.nullable(),
  work: Work.nullable(),
  /** Study day and wall-clock minute; both null in the unplanned list. */
  day: IsoDate.nullable(),
  startMinute: StartMinute.nullable(),
  durationMinutes: z.int(),
  actualMs: DurationMs,
  isSample: z.boolean(),
  /** How often it was carried to another time because it was not done. */
  carriedCount: z.int(),
  /** How it comes again; null: it stands alone. `occurrenceDay` is the day its series gave it, wherever it lies now. */
  repeats: z.object({ seriesId: SeriesId, occurrenceDay: IsoDate, pattern: Pattern, ending: Ending }).nullable(),
  /** It comes again so many days after it was done; null: it doesn't. Never beside `repeats`. */
  againAfterDays: z.int().nullable(),
  /** Worked out from its series and held by no row: nobody has touched it yet. */
  isPreview: z.boolean(),
})
export type Block = z.infer<typeof Block>
