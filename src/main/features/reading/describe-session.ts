import { nextStep, type RunningSession, type SessionDetails, totalScore } from '../../../shared/features/reading/reading.model.ts'
import { sessionClock } from '../../../shared/features/reading/session-clock.model.ts'
import type { TimerState } from '../../../shared/kernel/timer.ts'
import type { Context } from '../../core/context.ts'
import { stateNow } from '../../core/one-clock.ts'
import { findOpenRun, findRun, type StoredRun } from '../../store/timer.store.ts'
import { findExplanation, findScores } from './explanations.store.ts'
import { findSession, listDwell, type StoredSession } from './sessions.store.ts'

type Reads = Pick<Context, 'db' | 'clock'>

/** The session that runs now, or null. Reads only. */
export function findRunningSession({ db, clock }: Reads): RunningSession | null {
  const run = findOpenRun(db)
  const session = run && findSession(db, run.id)
  return run && session ? describeRunning(session, run, stateNow(run, clock)) : null
}

export function describeRunning(session: StoredSession, run: StoredRun, state: TimerState): RunningSession {
  return {
    ...head(session, run, state),
    status: state.status === 'paused' ? 'paused' : 'running',
    pauseReason: run.events.findLast((event) => event.kind === 'paused')?.reason ?? '',
    openGapMs: state.openGapMs,
  }
}

/** Everything about one session, running or over; null when there is none by that id. */
export function describeSession({ db, clock }: Reads, id: string): SessionDetails | null {
  const session = findSession(db, id)
  const run = session && findRun(db, id)
  if (!session || !run) return null
  const state = stateNow(run, clock)
  const explanation = findExplanation(db, session.id)
  const scores = findScores(db, session.id)
  return {
    ...head(session, run, state),
    endedAt: run.endedAt,
    endReason: session.endReason,
    nextStep: nextStep({ isEnded: run.endedAt !== null, isExplained: explanation.finishedAt !== null, ...scores }),
    scoreBefore: totalScore(scores.before),
    scoreAfter: totalScore(scores.after),
    stretches: state.stretches,
    dwell: listDwell(db, session.id),
    explanation,
    scores,
  }
}

function head(session: StoredSession, run: StoredRun, state: TimerState) {
  const { id, paperId, paperTitle, blockId, protocol, mode } = session
  const clock = sessionClock(protocol.phases, state.phaseIndex, state.activeMsByPhase)
  return { id, paperId, paperTitle, blockId, protocol, mode, startedAt: run.startedAt, clock }
}
