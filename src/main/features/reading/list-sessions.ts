import type { Phase } from '../../../shared/features/reading/protocol.model.ts'
import { type ListedSession, nextStep, SESSIONS_PER_PAGE, totalScore } from '../../../shared/features/reading/reading.model.ts'
import type { PaperId, SessionId } from '../../../shared/kernel/ids.ts'
import type { Db } from '../../store/db.ts'
import { countEndedSessions, listEndedSessions } from './session-list.store.ts'

interface Wanted {
  readonly paperId?: PaperId | undefined
  readonly after?: SessionId | undefined
  readonly limit?: number | undefined
}

/** A page of finished sessions, newest first. No log is read for it. */
export function listSessions(db: Db, { paperId, after, limit = SESSIONS_PER_PAGE }: Wanted) {
  const rows = listEndedSessions(db, { paperId: paperId ?? null, after: after ?? null, limit: limit + 1 })
  return {
    sessions: rows.slice(0, limit).map(
      ({ protocol, activeMsByPhase, isExplained, scores, ...row }): ListedSession => ({
        ...row,
        protocolName: protocol.name,
        phases: protocol.phases.map((phase: Phase, index) => ({ ...phase, activeMs: activeMsByPhase[index] ?? 0 })),
        nextStep: nextStep({ isEnded: true, isExplained, ...scores }),
        scoreBefore: totalScore(scores.before),
        scoreAfter: totalScore(scores.after),
      }),
    ),
    total: countEndedSessions(db, paperId ?? null),
    hasMore: rows.length > limit,
  }
}
