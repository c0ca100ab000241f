import { z } from 'zod'
import { command, query } from '../../contract/endpoint.ts'
import { PlanChangeId } from '../../kernel/ids.ts'
import { PILLARS } from '../../kernel/pillars.ts'
import { IsoDate } from '../../kernel/time.ts'
import { templatesContract } from './templates.contract.ts'
import { UNPLACED_REASONS } from './week-budget.ts'

const Pillar = z.enum(PILLARS)
const Day = IsoDate.refine((day) => day >= '1970-01-02' && day <= '2200-12-31')
const ProposedBlock = z.object({
  pillar: Pillar,
  day: Day,
  startMinute: z.int().min(0).max(2_879),
  durationMinutes: z.int().min(5).max(1_440),
})

const Proposal = z.object({
  today: IsoDate,
  weeklyMinutes: z.int(),
  /** What the week holds already, planned or spent. */
  heldMinutes: z.int(),
  daysLeft: z.int().nullable(),
  shares: z.array(
    z.object({
      pillar: Pillar,
      weight: z.int(),
      isFocus: z.boolean(),
      weakness: z.number(),
      evidenceCount: z.int(),
      heldMinutes: z.int(),
      targetMinutes: z.int(),
      wantedMinutes: z.int(),
    }),
  ),
  blocks: z.array(ProposedBlock),
  unplacedMinutes: z.int(),
  unplacedReason: z.enum(UNPLACED_REASONS),
})
export type Proposal = z.infer<typeof Proposal>

/** A week proposed from what is weak, what is near and what is free. */
export const budgetContract = {
  /** The rest of this week, or the next one. Null: there is no campaign whose hours could be given out. */
  proposal: query
    .input(
      z.object({
        isNextWeek: z.boolean(),
        /** Where a day may be planned: minutes after midnight. */
        fromMinute: z.int().min(0).max(1_440),
        untilMinute: z.int().min(0).max(1_440),
        maxBlockMinutes: z.int().min(30).max(240),
        breakMinutes: z.int().min(0).max(60),
      }),
    )
    .output(Proposal.nullable()),
  /** Plans the blocks of a proposal that were chosen; `planner.undoPlanChange` takes them back as one. */
  accept: command(['planner', 'budget'])
    .errors({ TIME_IS_TAKEN: {} })
    .input(
      z.object({
        blocks: z
          .array(ProposedBlock.extend({ title: z.string().trim().min(1).max(300) }))
          .min(1)
          .max(100),
      }),
    )
    .output(z.object({ count: z.int(), changeId: PlanChangeId })),
  ...templatesContract,
}
