import { implement } from '@orpc/server'
import { readingContract } from '../../shared/features/reading/reading.contract.ts'
import { isExplanationEmpty } from '../../shared/features/reading/reading.model.ts'
import type { Context } from '../core/context.ts'
import { command } from '../core/handlers.ts'
import { explanationRefusal } from '../features/reading/explanations.handlers.ts'
import { findExplanation, saveExplanation } from '../features/reading/explanations.store.ts'
import { listRecordings } from '../features/recordings/recordings.store.ts'

/** Explained, in writing or aloud. */
export const finishExplanation = implement(readingContract.finishExplanation)
  .$context<Context>()
  .handler(
    command(({ context, input: { sessionId }, errors }) => {
      const { db, clock } = context
      const refused = explanationRefusal(context, sessionId)
      if (refused) throw errors[refused]()
      const explanation = findExplanation(db, sessionId)
      if (isExplanationEmpty(explanation) && listRecordings(db, { sessionId }).length === 0) throw errors.EXPLANATION_EMPTY()
      const now = clock.now()
      // Finished once; improving it later does not make it younger.
      saveExplanation(db, sessionId, { ...explanation, finishedAt: explanation.finishedAt ?? now }, now)
    }),
  )
