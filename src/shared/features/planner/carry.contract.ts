import { z } from 'zod'
import { command, query } from '../../contract/endpoint.ts'
import { BlockId, PlanChangeId } from '../../kernel/ids.ts'
import { IsoDate } from '../../kernel/time.ts'
import { Block, Day, StartMinute } from './block.contract.ts'

/** Where unfinished blocks go: a free time of today or of the next two weeks, a place the person names, the list, or nowhere. */
const Destination = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('today') }),
  z.object({ kind: z.literal('next-free') }),
  /** The first begins there, the others follow one after the other. */
  z.object({ kind: z.literal('place'), day: Day, startMinute: StartMinute }),
  z.object({ kind: z.literal('unplanned') }),
  z.object({ kind: z.literal('dropped') }),
])

/** What was not done. Nothing of it moves until the person says so. */
export const carryContract = {
  /** Open blocks of the days before today, earliest first; of a block that repeats the latest alone, and that only until it comes again. */
  unfinished: query.output(z.object({ today: IsoDate, blocks: z.array(Block), hasMore: z.boolean() })),
  /** Decides about several at once, in the order they were planned. What found no room is named in `left` and stays where it was. */
  carry: command()
    .errors({ BLOCK_NOT_FOUND: {} })
    .input(z.object({ blockIds: z.array(BlockId).min(1).max(500), to: Destination }))
    .output(z.object({ changeId: PlanChangeId.nullable(), blocks: z.array(Block), left: z.array(BlockId) })),
}
