import { implement } from '@orpc/server'
import { sampleContract } from '../../../shared/features/sample/sample.contract.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import { findRemovalInstant, hasSample, isFresh, isSampleRunning, removeSample, restoreSample } from './sample.store.ts'

const sample = implement(sampleContract).$context<Context>()

/** Everything but the installation, which needs the library: `workflows/install-sample.ts`. */
export const sampleHandlers = {
  status: sample.status.handler(({ context }) => ({ isPresent: hasSample(context.db), isFresh: isFresh(context.db) })),
  remove: sample.remove.handler(
    command(({ context: { db, clock }, errors }) => {
      if (!hasSample(db)) throw errors.NOT_PRESENT()
      if (isSampleRunning(db)) throw errors.SESSION_RUNNING()
      removeSample(db, clock.now())
    }),
  ),
  restore: sample.restore.handler(
    command(({ context: { db }, errors }) => {
      if (hasSample(db)) throw errors.ALREADY_PRESENT()
      const removedAt = findRemovalInstant(db)
      if (removedAt === null) throw errors.NOTHING_REMOVED()
      restoreSample(db, removedAt)
    }),
  ),
}
