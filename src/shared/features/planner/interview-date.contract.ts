import { z } from 'zod'
import { InterviewDateId } from '../../kernel/ids.ts'
import { INTERVIEW_FORMATS } from '../../kernel/interview-formats.ts'
import { IsoDate } from '../../kernel/time.ts'
import { isKnownZone } from '../../kernel/wall-clock.ts'
import { Day } from './block.contract.ts'
import { MAX_INTERVIEW_MINUTES, MIN_INTERVIEW_MINUTES } from './interview-date.ts'

const Words = z.string().trim().max(200)
const Minutes = z.int().min(MIN_INTERVIEW_MINUTES).max(MAX_INTERVIEW_MINUTES)
/** A zone by its name; a bare offset knows no summer time. */
const Zone = z
  .string()
  .max(64)
  .refine((name) => /^[A-Za-z]/.test(name) && isKnownZone(name))

/** An interview as somebody enters it. It needs a round or a company to be called by. */
export const InterviewDetails = z
  .object({
    /** Of one that is there; left out: found by its words and day, else a new one. */
    id: InterviewDateId.optional(),
    /** The round: what it is called. */
    label: Words.default(''),
    company: Words.default(''),
    format: z.enum(INTERVIEW_FORMATS).nullable().default(null),
    heldOn: Day,
    /** Null: the whole day, no hour is known. `zone` null: the person's own as it is now. */
    time: z
      .object({ startMinute: z.int().min(0).max(1_439), durationMinutes: Minutes, zone: Zone.nullable() })
      .nullable()
      .default(null),
  })
  .refine(({ label, company }) => label !== '' || company !== '')

export const InterviewDate = z.object({
  id: InterviewDateId,
  /** Company and round in one. */
  title: z.string(),
  label: z.string(),
  company: z.string(),
  format: z.enum(INTERVIEW_FORMATS).nullable(),
  /** The date and the time where it is held. */
  heldOn: IsoDate,
  time: z.object({ startMinute: z.int(), durationMinutes: z.int(), zone: z.string() }).nullable(),
  /** The study day and the minute on the person's own clock; null: the whole day. */
  day: IsoDate,
  startMinute: z.int().nullable(),
  /** Study days from today; negative when it lies behind. */
  daysLeft: z.int(),
  isOver: z.boolean(),
})
export type InterviewDate = z.infer<typeof InterviewDate>
