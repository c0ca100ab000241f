import {
  EMPTY_EXPLANATION,
  type Explanation,
  type ExplanationField,
  type Line,
  type ScoreStage,
  type Scores,
} from '../../../shared/features/reading/reading.model.ts'
import type { SessionId } from '../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

/** What was written about a session; empty when nothing was yet. */
export function findExplanation(db: Db, sessionId: SessionId): Explanation {
  const row = prepare<Explanation>(
    db,
    `SELECT problem, idea, method, result, limits, critique, explanation, finished_at AS finishedAt
     FROM session_explanation WHERE session_id = ?`,
  ).get(sessionId)
  return row ?? EMPTY_EXPLANATION
}

export function saveExplanation(
  db: Db,
  sessionId: SessionId,
  explanation: Readonly<Record<ExplanationField, string>> & { readonly finishedAt: EpochMs | null },
  now: EpochMs,
): void {
  prepare(
    db,
    `INSERT INTO session_explanation
       (session_id, problem, idea, method, result, limits, critique, explanation, created_at, updated_at, finished_at)
     VALUES (@sessionId, @problem, @idea, @method, @result, @limits, @critique, @explanation, @now, @now, @finishedAt)
     ON CONFLICT (session_id) DO UPDATE SET
       problem = @problem, idea = @idea, method = @method, result = @result, limits = @limits, critique = @critique,
       explanation = @explanation, updated_at = @now, finished_at = @finishedAt`,
  ).run({ ...explanation, sessionId, now })
}

export function findScores(db: Db, sessionId: SessionId): Record<ScoreStage, Scores> {
  const rows = prepare<{ stage: ScoreStage; line: Line; score: number }>(
    db,
    'SELECT stage, line, score FROM session_score WHERE session_id = ?',
  ).all(sessionId)
  const of = (stage: ScoreStage) => Object.fromEntries(rows.filter((row) => row.stage === stage).map((row) => [row.line, row.score]))
  return { before: of('before'), after: of('after') }
}

export function saveScore(db: Db, sessionId: SessionId, stage: ScoreStage, line: Line, score: number, now: EpochMs): void {
  prepare(
    db,
    `INSERT INTO session_score (session_id, stage, line, score, scored_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (session_id, stage, line) DO UPDATE SET score = excluded.score, scored_at = excluded.scored_at`,
  ).run(sessionId, stage, line, score, now)
}
