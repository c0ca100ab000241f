import { z } from 'zod'
import { BlockId, PaperId } from '../../kernel/ids.ts'
import { PILLARS } from '../../kernel/pillars.ts'
import { DurationMs, IsoDate } from '../../kernel/time.ts'
import { BLOCK_STATUSES, MAX_BLOCK_MINUTES, MIN_BLOCK_MINUTES } from './planner.model.ts'

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

export const Block = z.object({
  id: BlockId,
  title: z.string(),
  pillar: Pillar,
  notes: z.string(),
  status: z.enum(BLOCK_STATUSES),
  paperId: PaperId.nullable(),
  /** Study day and wall-clock minute; both null in the unplanned list. */
  day: IsoDate.nullable(),
  startMinute: StartMinute.nullable(),
  durationMinutes: z.int(),
  actualMs: DurationMs,
  isSample: z.boolean(),
})
export type Block = z.infer<typeof Block>
