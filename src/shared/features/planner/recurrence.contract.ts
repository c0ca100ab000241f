import { z } from 'zod'
import { command } from '../../contract/endpoint.ts'
import { BlockId, PaperId, PlanChangeId } from '../../kernel/ids.ts'
import { Block, Day, DurationMinutes, Ending, Interval, Notes, Pattern, Pillar, StartMinute, Title, Work } from './block.contract.ts'

/** Which occurrences an order means beside the one it names. Those before today stay as they were, whatever is meant. */
const Scope = z.enum(['following', 'all'])

const BLOCK_NOT_FOUND = {}
/** The block stands alone. */
const NOT_REPEATED = {}
/** Not one day would be left. */
const NO_OCCURRENCE = {}

const Changed = z.object({ block: Block, changeId: PlanChangeId })

/** Blocks that come again. What is done to one alone goes by the orders for blocks. */
export const recurrenceContract = {
  /** Lets a planned block come again, or changes how it does. */
  repeatBlock: command()
    .errors({ BLOCK_NOT_FOUND, NOT_PLANNED: {}, NO_OCCURRENCE })
    .input(z.object({ blockId: BlockId, pattern: Pattern, ending: Ending, scope: Scope }))
    .output(Changed),
  /** Lets a block come again so many days after it was done or dropped, one at a time. It leaves the series it was of. */
  repeatAfterDone: command()
    .errors({ BLOCK_NOT_FOUND })
    .input(z.object({ blockId: BlockId, days: Interval }))
    .output(Changed),
  /** The block stays and comes no more; earlier ones stay as they are. */
  stopRepeating: command()
    .errors({ BLOCK_NOT_FOUND, NOT_REPEATED })
    .input(z.object({ blockId: BlockId }))
    .output(Changed),
  /** What one of them was changed by hand keeps that. */
  changeRepeated: command()
    .errors({ BLOCK_NOT_FOUND, NOT_REPEATED, NO_OCCURRENCE, PAPER_NOT_FOUND: {}, WORK_NOT_FOUND: {} })
    .input(
      z.object({
        blockId: BlockId,
        scope: Scope,
        title: Title.optional(),
        pillar: Pillar.optional(),
        notes: Notes.optional(),
        paperId: PaperId.nullable().optional(),
        work: Work.nullable().optional(),
        durationMinutes: DurationMinutes.optional(),
        /** Where the named block goes; the others move along. */
        at: z.object({ day: Day, startMinute: StartMinute }).optional(),
      }),
    )
    .output(Changed),
  /** Those that are done, and time that was spent, stay. */
  removeRepeated: command()
    .errors({ BLOCK_NOT_FOUND, NOT_REPEATED })
    .input(z.object({ blockId: BlockId, scope: Scope }))
    .output(z.object({ changeId: PlanChangeId })),
  /** Puts every block and series back as it was before that change. */
  undoPlanChange: command()
    .errors({ CHANGE_NOT_FOUND: {} })
    .input(z.object({ changeId: PlanChangeId }))
    .output(z.void()),
}
