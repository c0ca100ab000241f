import type { Outcome } from '../../shared/features/interviews/mocks.model.ts'
import type { QuestionId, RoundId } from '../../shared/kernel/ids.ts'
import type { InterviewFormat } from '../../shared/kernel/interview-formats.ts'
import type { EpochMs } from '../../shared/kernel/time.ts'
import { type Db, prepare } from '../store/db.ts'

export interface BankFilter {
  readonly mockId: string
  /** None: all. */
  readonly categories: readonly string[]
  readonly difficulty: number | null
  readonly tag: string | null
}

/** Questions with words that are not on the mock's list yet, and how they were answered. Those set aside are left out. */
export function listCandidates(db: Db, { categories, ...filter }: BankFilter): { id: QuestionId; asked: number; known: number }[] {
  return prepare<{ id: QuestionId; asked: number; known: number }>(
    db,
    `SELECT q.id, count(r.id) AS asked, coalesce(sum(r.rating <> 'again'), 0) AS known
     FROM question q JOIN card c ON c.question_id = q.id AND c.is_asked = 1 AND c.is_suspended = 0 LEFT JOIN review r ON r.card_id = c.id
     WHERE q.deleted_at IS NULL
       AND (json_array_length(@categories) = 0 OR q.category IN (SELECT value FROM json_each(@categories)))
       AND (@difficulty IS NULL OR q.difficulty = @difficulty)
       AND (@tag IS NULL OR q.id IN (SELECT question_id FROM question_tag WHERE tag = @tag))
       AND q.id NOT IN (SELECT question_id FROM mock_question WHERE mock_id = @mockId AND deleted_at IS NULL AND question_id IS NOT NULL)
     GROUP BY q.id ORDER BY q.rowid`,
  ).all({ ...filter, categories: JSON.stringify(categories) })
}

/** Mocks that asked a question of the bank and have begun, oldest first. */
export function listMocksOfQuestion(
  db: Db,
  questionId: QuestionId,
): { at: EpochMs; mockId: string; format: string; outcome: string | null }[] {
  return prepare<{ at: EpochMs; mockId: string; format: string; outcome: string | null }>(
    db,
    `SELECT run.started_at AS at, mock.id AS mockId, mock.format, asked.outcome
     FROM mock_question AS asked JOIN mock ON mock.id = asked.mock_id JOIN timer_run AS run ON run.id = mock.run_id
     WHERE asked.question_id = ? AND asked.deleted_at IS NULL AND mock.deleted_at IS NULL ORDER BY run.started_at`,
  ).all(questionId)
}

/** Real rounds in which a question was met, oldest first. */
export function listRoundsOfQuestion(
  db: Db,
  questionId: QuestionId,
): { at: EpochMs; roundId: RoundId; format: InterviewFormat; company: string; outcome: Outcome | null }[] {
  return prepare<{ at: EpochMs; roundId: RoundId; format: InterviewFormat; company: string; outcome: Outcome | null }>(
    db,
    `SELECT r.created_at AS at, r.id AS roundId, r.format, r.company, asked.outcome
     FROM round_question AS asked JOIN interview_round AS r ON r.id = asked.round_id
     WHERE asked.question_id = ? AND asked.deleted_at IS NULL AND r.deleted_at IS NULL ORDER BY r.created_at, asked.position`,
  ).all(questionId)
}

/** Answers to any card of a question, oldest first. */
export function listReviewsOfQuestion(db: Db, questionId: QuestionId): { at: EpochMs; rating: string; source: 'card' | 'mock' | 'real' }[] {
  return prepare<{ at: EpochMs; rating: string; source: 'card' | 'mock' | 'real' }>(
    db,
    `SELECT review.reviewed_at AS at, rating, source FROM review JOIN card ON card.id = review.card_id
     WHERE card.question_id = ? ORDER BY review.reviewed_at, review.rowid`,
  ).all(questionId)
}
