import type { Line, ScoreStage, Scores, SessionProtocol } from '../../../shared/features/reading/reading.model.ts'
import type { SessionMode } from '../../../shared/features/reading/session-clock.model.ts'
import type { PaperId, SessionId } from '../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

export interface EndedSession {
  readonly id: SessionId
  readonly paperId: PaperId
  readonly paperTitle: string
  readonly protocol: SessionProtocol
  readonly mode: SessionMode
  readonly startedAt: EpochMs
  readonly endReason: 'completed' | 'early' | null
  readonly activeMsByPhase: readonly number[]
  readonly isExplained: boolean
  readonly scores: Readonly<Record<ScoreStage, Scores>>
}

interface EndedRow {
  readonly id: SessionId
  readonly paper_id: PaperId
  readonly title: string
  readonly protocol: string
  readonly mode: SessionMode
  readonly started_at: EpochMs
  readonly end_reason: EndedSession['endReason']
  readonly is_explained: 0 | 1
  readonly active_ms_by_phase: string
  /** `[stage, line, score]` each. */
  readonly scores: string
}

/** Newest first; those after the session named, of one paper or of all. */
export function listEndedSessions(
  db: Db,
  wanted: { readonly paperId: PaperId | null; readonly after: SessionId | null; readonly limit: number },
): EndedSession[] {
  return prepare<EndedRow>(
    db,
    `SELECT session.id, paper_id, paper.title, protocol, mode, started_at, end_reason,
       EXISTS (SELECT 1 FROM session_explanation WHERE session_id = session.id AND finished_at IS NOT NULL) AS is_explained,
       (SELECT json_group_array(active_ms) FROM (SELECT active_ms FROM session_phase WHERE session_id = session.id ORDER BY phase_index))
         AS active_ms_by_phase,
       (SELECT json_group_array(json_array(stage, line, score)) FROM session_score WHERE session_id = session.id) AS scores
     FROM reading_session AS session JOIN timer_run ON timer_run.id = session.id JOIN paper ON paper.id = paper_id
     WHERE session.deleted_at IS NULL AND ended_at IS NOT NULL AND (paper_id = @paperId OR @paperId IS NULL)
       AND (@after IS NULL OR (started_at, session.id) < (SELECT started_at, id FROM timer_run WHERE id = @after))
     ORDER BY started_at DESC, session.id DESC LIMIT @limit`,
  )
    .all(wanted)
    .map((row) => ({
      id: row.id,
      paperId: row.paper_id,
      paperTitle: row.title,
      protocol: JSON.parse(row.protocol) as SessionProtocol,
      mode: row.mode,
      startedAt: row.started_at,
      endReason: row.end_reason,
      activeMsByPhase: JSON.parse(row.active_ms_by_phase) as number[],
      isExplained: row.is_explained === 1,
      scores: toScores(JSON.parse(row.scores) as [ScoreStage, Line, number][]),
    }))
}

export function countEndedSessions(db: Db, paperId: PaperId | null): number {
  const row = prepare<{ count: number }>(
    db,
    `SELECT count(*) AS count FROM reading_session JOIN timer_run ON timer_run.id = reading_session.id
     WHERE deleted_at IS NULL AND ended_at IS NOT NULL AND (paper_id = @paperId OR @paperId IS NULL)`,
  ).get({ paperId })
  return row?.count ?? 0
}

function toScores(rows: readonly [ScoreStage, Line, number][]): Record<ScoreStage, Scores> {
  const of = (wanted: ScoreStage): Scores =>
    Object.fromEntries(rows.filter(([stage]) => stage === wanted).map(([, line, score]) => [line, score]))
  return { before: of('before'), after: of('after') }
}
