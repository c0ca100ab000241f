import { implement } from '@orpc/server'
import { readingContract } from '../../../shared/features/reading/reading.contract.ts'
import { type Explanation, scoreRefusal } from '../../../shared/features/reading/reading.model.ts'
import type { SessionId } from '../../../shared/kernel/ids.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import { findRun } from '../../store/timer.store.ts'
import { findExplanation, findScores, saveExplanation, saveScore } from './explanations.store.ts'
import { findSession } from './sessions.store.ts'

const reading = implement(readingContract).$context<Context>()

/** What is written about a session and how it is scored; that it is explained is for a workflow to say: aloud counts too. */
export const explanationHandlers = {
  saveExplanation: reading.saveExplanation.handler(
    command(({ context, input: { sessionId, ...fields }, errors }) => {
      const refused = explanationRefusal(context, sessionId)
      if (refused) throw errors[refused]()
      // Fields that were not sent are absent: JSON carries no undefined.
      const changed = { ...findExplanation(context.db, sessionId), ...(fields as Partial<Explanation>) }
      saveExplanation(context.db, sessionId, changed, context.clock.now())
    }),
  ),
  score: reading.score.handler(
    command(({ context, input: { sessionId, stage, line, score }, errors }) => {
      const refused = explanationRefusal(context, sessionId) ?? scoreRefusal(stage, findScores(context.db, sessionId))
      if (refused) throw errors[refused]()
      saveScore(context.db, sessionId, stage, line, score, context.clock.now())
    }),
  ),
}

/** Explaining comes after reading. */
export function explanationRefusal({ db }: Context, sessionId: SessionId): 'SESSION_NOT_FOUND' | 'SESSION_STILL_RUNNING' | null {
  const run = findSession(db, sessionId) && findRun(db, sessionId)
  if (!run) return 'SESSION_NOT_FOUND'
  return run.endedAt === null ? 'SESSION_STILL_RUNNING' : null
}
