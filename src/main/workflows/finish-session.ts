import { implement } from '@orpc/server'
import { readingContract } from '../../shared/features/reading/reading.contract.ts'
import { isComplete, sessionClock } from '../../shared/features/reading/session-clock.model.ts'
import type { TimeEntryId } from '../../shared/kernel/ids.ts'
import type { EpochMs } from '../../shared/kernel/time.ts'
import type { Context } from '../core/context.ts'
import { command } from '../core/handlers.ts'
import { markBlockDone } from '../features/planner/settle-block.ts'
import { keepSession } from '../features/reading/keep-session.ts'
import { saveEndReason, saveSessionPhases } from '../features/reading/sessions.store.ts'
import { endRun } from '../store/timer.store.ts'
import { insertClockTime } from './clock-time.store.ts'
import { findBlockPillar, markPaperPractised } from './session-links.store.ts'

const reading = implement(readingContract).$context<Context>()

/** Ends the running session. Clock, minutes, block and paper are one transaction: all of it or nothing (D7). */
export const finishSession = reading.end.handler(
  command(({ context, errors }) => {
    const { db, ids } = context
    const kept = keepSession(context)
    if (!kept) throw errors.NO_SESSION_RUNNING()
    if (kept.state.openGapMs > 0) throw errors.GAP_NOT_ANSWERED()
    const { session, run, state, now } = kept
    const { totalActiveMs: activeMs } = state
    endRun(db, run.id, now)
    const clock = sessionClock(session.protocol.phases, state.phaseIndex, state.activeMsByPhase)
    saveSessionPhases(db, session.id, clock.activeMsByPhase)
    saveEndReason(db, session.id, isComplete(session.protocol.phases, clock) ? 'completed' : 'early')
    // A block may have been removed meanwhile; the minutes stay.
    const blockPillar = session.blockId && findBlockPillar(db, session.blockId)
    const blockId = blockPillar ? session.blockId : null
    insertClockTime(db, {
      id: ids.next() as TimeEntryId,
      source: 'sprint',
      pillar: blockPillar ?? 'paper-reading',
      blockId,
      sessionId: session.id,
      startedAt: run.startedAt,
      endedAt: Math.max(run.startedAt, now.at) as EpochMs,
      activeMs,
      zone: run.zone,
      note: session.paperTitle,
      now: now.at,
      deletedAt: null,
    })
    if (blockId) markBlockDone(context, blockId)
    markPaperPractised(db, session.paperId, now.at)
    return { sessionId: session.id, activeMs }
  }),
)
