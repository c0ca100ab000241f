import type { EpochMs } from '../../shared/kernel/time.ts'
import { type Db, prepare } from '../store/db.ts'

/** Sessions that still say something about how somebody reads now. */
const LATEST_SESSIONS = 5

/** Answers since an instant by the category of their question, and how many of them were known. */
export function listAnswersByCategory(db: Db, since: EpochMs): { category: string; known: number; count: number }[] {
  return prepare<{ category: string; known: number; count: number }>(
    db,
    `SELECT question.category, sum(review.rating <> 'again') AS known, count(*) AS count
     FROM review JOIN card ON card.id = review.card_id JOIN question ON question.id = card.question_id
     WHERE review.reviewed_at >= ? AND question.deleted_at IS NULL GROUP BY question.category ORDER BY question.category`,
  ).all(since)
}

/** Mean of the latest scored sessions, 0 to 4, by their second look where there was one. Null: none was scored. */
export function findReadingScore(db: Db): { mean: number; count: number } | null {
  const rows = prepare<{ mean: number }>(
    db,
    `SELECT coalesce(avg(CASE WHEN score.stage = 'after' THEN score.score END), avg(score.score)) AS mean
     FROM session_score AS score JOIN reading_session AS session ON session.id = score.session_id
     WHERE session.deleted_at IS NULL GROUP BY session.id ORDER BY max(score.scored_at) DESC, session.id LIMIT ?`,
  ).all(LATEST_SESSIONS)
  return rows.length === 0 ? null : { mean: rows.reduce((sum, row) => sum + row.mean, 0) / rows.length, count: rows.length }
}
