import type { RejectionReason } from '../../../shared/features/interviews/rounds.model.ts'
import type { Category, Rating } from '../../../shared/features/practice/practice.model.ts'
import type { MockId, QuestionId, RoundId, SessionId } from '../../../shared/kernel/ids.ts'
import type { InterviewFormat } from '../../../shared/kernel/interview-formats.ts'
import type { EpochMs, IsoDate } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

/** More in the time looked at would only make the page wait; the newest count. */
const MOST_ANSWERS = 20_000

interface Answer {
  readonly at: EpochMs
  readonly rating: Rating
  /** Said before the answer was seen, in percent. */
  readonly confidence: number | null
  /** Of a card that was known once and came due. */
  readonly wasDue: 0 | 1
  readonly category: Category
  readonly questionId: QuestionId
  readonly prompt: string
}

/** Answers from `since` on, newest first. */
export function listAnswers(db: Db, since: EpochMs): Answer[] {
  return prepare<Answer>(
    db,
    `SELECT r.reviewed_at AS at, r.rating, r.confidence, r.state_before = 'review' AS wasDue, q.category, q.id AS questionId,
       substr(q.prompt, 1, 300) AS prompt
     FROM (SELECT * FROM review WHERE reviewed_at >= ? ORDER BY reviewed_at DESC LIMIT ${MOST_ANSWERS}) r
     JOIN card c ON c.id = r.card_id JOIN question q ON q.id = c.question_id ORDER BY r.reviewed_at DESC`,
  ).all(since)
}

interface MockMark {
  readonly at: EpochMs
  readonly mockId: MockId
  readonly format: InterviewFormat
  /** As it was scored, JSON. */
  readonly rubric: string | null
  readonly dimension: string
  readonly score: number
}

/** Marks of finished mocks, newest first. */
export function listMockMarks(db: Db): MockMark[] {
  return prepare<MockMark>(
    db,
    `SELECT m.finished_at AS at, m.id AS mockId, m.format, m.rubric, s.dimension, s.score
     FROM mock m JOIN mock_score s ON s.mock_id = m.id
     WHERE m.deleted_at IS NULL AND m.finished_at IS NOT NULL AND s.score IS NOT NULL ORDER BY m.finished_at DESC`,
  ).all()
}

interface SessionMark {
  readonly at: EpochMs
  readonly zone: string
  readonly sessionId: SessionId
  readonly title: string
  /** Mean of the lines, 0 to 4. */
  readonly before: number | null
  readonly after: number | null
}

/** Scored sessions, newest first. */
export function listSessionMarks(db: Db): SessionMark[] {
  return prepare<SessionMark>(
    db,
    `SELECT run.started_at AS at, run.zone, s.id AS sessionId, p.title,
       avg(iif(x.stage = 'before', x.score, NULL)) AS before, avg(iif(x.stage = 'after', x.score, NULL)) AS after
     FROM reading_session s JOIN timer_run run ON run.id = s.id JOIN paper p ON p.id = s.paper_id
     JOIN session_score x ON x.session_id = s.id
     WHERE s.deleted_at IS NULL GROUP BY s.id ORDER BY run.started_at DESC`,
  ).all()
}

interface AskedQuestion {
  readonly heldOn: IsoDate
  readonly roundId: RoundId
  readonly format: InterviewFormat
  readonly prompt: string
  readonly outcome: 'good' | 'shaky' | 'missed' | null
  /** Of the card it was matched to or became; null: of none. */
  readonly category: Category | null
}

/** Questions of real rounds, newest first. */
export function listAskedQuestions(db: Db): AskedQuestion[] {
  return prepare<AskedQuestion>(
    db,
    `SELECT r.held_on AS heldOn, r.id AS roundId, r.format, substr(x.prompt, 1, 300) AS prompt, x.outcome, q.category
     FROM interview_round r JOIN round_question x ON x.round_id = r.id AND x.deleted_at IS NULL
     LEFT JOIN question q ON q.id = x.question_id
     WHERE r.deleted_at IS NULL ORDER BY r.held_on DESC, x.position`,
  ).all()
}

interface RoundOutcome {
  readonly heldOn: IsoDate
  readonly roundId: RoundId
  readonly company: string
  readonly role: string
  readonly format: InterviewFormat
  /** Said before the result was known, in percent. */
  readonly confidence: number | null
  readonly result: 'passed' | 'rejected' | 'silent'
  readonly reason: RejectionReason | null
}

/** Real rounds that ended without the person's own doing, newest first. */
export function listRoundOutcomes(db: Db): RoundOutcome[] {
  return prepare<RoundOutcome>(
    db,
    `SELECT held_on AS heldOn, id AS roundId, trim(company) AS company, trim(role) AS role, format, confidence, result,
       rejection_reason AS reason
     FROM interview_round WHERE deleted_at IS NULL AND result IN ('passed', 'rejected', 'silent') ORDER BY held_on DESC, rowid DESC`,
  ).all()
}
