import { z } from 'zod'
import { command, query } from '../../contract/endpoint.ts'
import { BlockId, JournalEntryId } from '../../kernel/ids.ts'
import { PILLARS } from '../../kernel/pillars.ts'
import { DurationMs, IsoDate } from '../../kernel/time.ts'
import { DECISIONS, MAX_GOALS, REVIEW_STEPS } from './week-review.model.ts'

const Pillar = z.enum(PILLARS)
const Day = IsoDate.refine((day) => day >= '1970-01-12' && day <= '2200-12-01')

const ReviewBlock = z.object({
  id: BlockId,
  title: z.string(),
  pillar: Pillar,
  day: IsoDate.nullable(),
  startMinute: z.int().nullable(),
  durationMinutes: z.int(),
  actualMs: DurationMs,
})
export type ReviewBlock = z.infer<typeof ReviewBlock>

const DecidedBlock = z.object({ block: ReviewBlock, decision: z.enum(DECISIONS) })
export type DecidedBlock = z.infer<typeof DecidedBlock>

const Review = z.object({
  days: z.array(IsoDate).length(7),
  today: IsoDate,
  state: z.enum(['new', 'begun', 'finished']),
  step: z.int().min(0),
  done: z.array(ReviewBlock),
  /** Still open, and nobody has said what becomes of it. */
  open: z.array(ReviewBlock),
  decided: z.array(DecidedBlock),
  plannedMs: DurationMs,
  actualMs: DurationMs,
  /** Those with planned or spent time. Planned is the week as it was, before anything was carried away. */
  pillars: z.array(z.object({ pillar: Pillar, plannedMs: DurationMs, actualMs: DurationMs })),
  goals: z.array(z.string()),
  note: z.string(),
  entryId: JournalEntryId.nullable(),
})
export type Review = z.infer<typeof Review>

const REVIEW_FINISHED = {}
/** Not the first day of a week, or of one that has not come yet. */
const WEEK_NOT_FOUND = {}
const refusals = { REVIEW_FINISHED, WEEK_NOT_FOUND }
const ofWeek = z.object({ weekStart: Day })

/** Looking back on a week, once a week, in four steps that can be left and taken up again. */
export const weekReviewContract = {
  /** The week that waits to be looked back on; null when that is done, or when the week was empty. */
  offer: query.output(z.object({ weekStart: IsoDate, isBegun: z.boolean() }).nullable()),
  review: query.errors({ WEEK_NOT_FOUND }).input(ofWeek).output(Review),
  /** What the review of the week before asked of the week of `day` (today when it is left out). */
  goals: query
    .input(z.object({ day: Day.optional() }))
    .output(z.object({ goals: z.array(z.string()), entryId: JournalEntryId.nullable() })),
  /** The week an entry of the journal is about. */
  ofEntry: query.input(z.object({ entryId: JournalEntryId })).output(z.object({ weekStart: IsoDate.nullable() })),
  save: command()
    .errors(refusals)
    .input(
      ofWeek.extend({
        step: z
          .int()
          .min(0)
          .max(REVIEW_STEPS - 1)
          .optional(),
        goals: z.array(z.string().max(300)).max(MAX_GOALS).optional(),
        note: z.string().max(20_000).optional(),
      }),
    )
    .output(z.void()),
  /** Says what becomes of open blocks of the week, and does it. `at` is for `move`; the others have a place of their own. */
  decide: command(['weekReview', 'planner'])
    .errors({ ...refusals, BLOCK_NOT_FOUND: {}, NO_PLACE: {} })
    .input(
      ofWeek.extend({
        blockIds: z.array(BlockId).min(1).max(1_000),
        decision: z.enum(DECISIONS),
        at: z
          .object({
            day: Day,
            startMinute: z
              .int()
              .min(0)
              .max(2 * 1440 - 1),
          })
          .optional(),
      }),
    )
    .output(z.void()),
  /** Puts a block back where it stood; without one, all blocks that the latest order decided on. */
  takeBack: command(['weekReview', 'planner'])
    .errors({ ...refusals, NOT_DECIDED: {} })
    .input(ofWeek.extend({ blockId: BlockId.optional() }))
    .output(z.void()),
  /** Writes the review into the journal; from then on its goals are shown in the week after. */
  finish: command(['weekReview', 'journal'])
    .errors(refusals)
    .input(ofWeek)
    .output(z.object({ entryId: JournalEntryId })),
}
