import type { SessionFacts } from '../../shared/features/journal/journal.templates.ts'
import type { SessionId } from '../../shared/kernel/ids.ts'
import { type Db, prepare } from '../store/db.ts'

/** Highest score of one rubric line. */
const MAX_LINE_SCORE = 4

interface FactsRow {
  readonly title: string
  readonly before: number | null
  readonly after: number | null
  readonly lines: number
}

interface PhaseRow {
  readonly name: string
  readonly budget_ms: number
  readonly active_ms: number
}

/** What a reflection can say about a session that is not removed. Null: no such session. */
export function findSessionFacts(db: Db, id: SessionId): SessionFacts | null {
  const row = prepare<FactsRow>(
    db,
    `SELECT p.title,
       (SELECT sum(score) FROM session_score WHERE session_id = s.id AND stage = 'before') AS before,
       (SELECT sum(score) FROM session_score WHERE session_id = s.id AND stage = 'after') AS after,
       (SELECT count(DISTINCT line) FROM session_score WHERE session_id = s.id) AS lines
     FROM reading_session s JOIN paper p ON p.id = s.paper_id WHERE s.id = ? AND s.deleted_at IS NULL`,
  ).get(id)
  if (!row) return null
  const phases = listPhases(db, id)
  return {
    paperTitle: row.title,
    activeMs: phases.reduce((sum, phase) => sum + phase.active_ms, 0),
    phases: phases.map((phase) => ({ name: phase.name, budgetMs: phase.budget_ms, activeMs: phase.active_ms })),
    score: row.lines > 0 ? { before: row.before, after: row.after, max: row.lines * MAX_LINE_SCORE } : null,
  }
}

/** Time each phase of the protocol it ran with took; phases that were never entered are left out. */
function listPhases(db: Db, id: SessionId): PhaseRow[] {
  return prepare<PhaseRow>(
    db,
    `SELECT coalesce(json_extract(phase.value, '$.name'), '') AS name, coalesce(json_extract(phase.value, '$.budgetMs'), 0) AS budget_ms,
       spent.active_ms
     FROM reading_session s, json_each(s.protocol, '$.phases') phase
     JOIN session_phase spent ON spent.session_id = s.id AND spent.phase_index = phase.key
     WHERE s.id = ? AND spent.active_ms > 0 ORDER BY phase.key`,
  ).all(id)
}
