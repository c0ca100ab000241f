import {
  type ListedSession,
  nextStep,
  SESSIONS_PER_PAGE,
  type TimedPhase,
  totalScore,
} from '../../../shared/features/reading/reading.model.ts'
import type { FinishedSession } from '../../../shared/features/reading/trends.model.ts'
import type { PaperId, SessionId } from '../../../shared/kernel/ids.ts'
import type { Db } from '../../store/db.ts'
import { countEndedSessions, type EndedSession, listEndedSessions } from './session-list.store.ts'

interface Wanted {
  readonly paperId?: PaperId | undefined
  readonly after?: SessionId | undefined
  readonly limit?: number | undefined
}

/** The newest `last` finished sessions, or all of them, as trends take them. */
export function listForTrends(db: Db, last: number | undefined): FinishedSession[] {
  // SQLite takes a negative limit for none.
  return listEndedSessions(db, { paperId: null, after: null, limit: last ?? -1 }).map((row) => ({
    id: row.id,
    paperTitle: row.paperTitle,
    startedAt: row.startedAt,
    phases: timedPhases(row),
    scores: row.scores,
  }))
}

/** A page of finished sessions, newest first. No log is read for it. */
export function listSessions(db: Db, { paperId, after, limit = SESSIONS_PER_PAGE }: Wanted) {
  const rows = listEndedSessions(db, { paperId: paperId ?? null, after: after ?? null, limit: limit + 1 })
  return {
    sessions: rows.slice(0, limit).map(
      ({ protocol, activeMsByPhase, isExplained, scores, ...row }): ListedSession => ({
        ...row,
        protocolName: protocol.name,
        phases: timedPhases({ protocol, activeMsByPhase }),
        nextStep: nextStep({ isEnded: true, isExplained, ...scores }),
        scoreBefore: totalScore(scores.before),
        scoreAfter: totalScore(scores.after),
      }),
    ),
    total: countEndedSessions(db, paperId ?? null),
    hasMore: rows.length > limit,
  }
}

function timedPhases({ protocol, activeMsByPhase }: Pick<EndedSession, 'protocol' | 'activeMsByPhase'>): TimedPhase[] {
  return protocol.phases.map((phase, index) => ({ ...phase, activeMs: activeMsByPhase[index] ?? 0 }))
}
