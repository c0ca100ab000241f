import { implement } from '@orpc/server'
import { interviewsContract } from '../../shared/features/interviews/interviews.contract.ts'
import { formatOf } from '../../shared/kernel/block-work.ts'
import type { BlockId, MockId } from '../../shared/kernel/ids.ts'
import { MINUTE_MS } from '../../shared/kernel/units.ts'
import type { Context } from '../core/context.ts'
import { command } from '../core/handlers.ts'
import { findMockOfBlock, insertMock } from '../features/interviews/mocks.store.ts'
import { openBlock } from '../features/planner/occurrences.ts'

/** As short and as long as a mock may be. */
const MINUTES = { least: 5, most: 240 } as const

/** A block that is about a mock opens it: one that was prepared for it, or a new one. */
export const openBlockMock = implement(interviewsContract.openBlockMock)
  .$context<Context>()
  .handler(
    command(({ context, input, errors }) => {
      const { db, ids, clock } = context
      const block = openBlock(context, input.blockId)
      if (!block) throw errors.BLOCK_NOT_FOUND()
      const format = block.work === null ? null : formatOf(block.work)
      if (format === null) throw errors.NOT_A_MOCK()
      const prepared = findMockOfBlock(db, block.id as BlockId)
      if (prepared) return { mockId: prepared.id }
      const mockId = ids.next() as MockId
      const targetMinutes = Math.min(MINUTES.most, Math.max(MINUTES.least, Math.round(block.durationMs / MINUTE_MS)))
      insertMock(db, { id: mockId, format, targetMinutes, blockId: block.id as BlockId }, clock.now())
      return { mockId }
    }),
  )
