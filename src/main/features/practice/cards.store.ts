import type { Category } from '../../../shared/features/practice/practice.model.ts'
import type { Memory } from '../../../shared/features/practice/scheduling.model.ts'
import type { CardId, QuestionId } from '../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

/** The columns that an answer changes, as they are kept in the log too. */
export interface CardState extends Omit<Memory, 'state' | 'dueAt' | 'lastReviewedAt'> {
  readonly state: 'new' | Memory['state']
  readonly dueAt: EpochMs | null
  readonly lastReviewedAt: EpochMs | null
  readonly isSuspended: 0 | 1
  readonly isLeech: 0 | 1
}

export interface CardRow extends CardState {
  readonly id: CardId
  readonly questionId: QuestionId
  readonly ordinal: number
  readonly category: Category
}

const STATE = `c.state, c.due_at AS dueAt, c.stability, c.difficulty, c.learning_step AS learningStep, c.reps, c.lapses,
  c.scheduled_days AS scheduledDays, c.last_reviewed_at AS lastReviewedAt, c.is_suspended AS isSuspended, c.is_leech AS isLeech`
const CARD = `SELECT c.id, c.question_id AS questionId, c.ordinal, q.category, ${STATE} FROM card c JOIN question q ON q.id = c.question_id`

/** What the scheduler reads of a card. */
export function memoryOf(card: CardState): Memory | null {
  const { state, dueAt, lastReviewedAt } = card
  if (state === 'new' || dueAt === null || lastReviewedAt === null) return null
  return { ...card, state, dueAt, lastReviewedAt }
}

/** A card that can be asked: neither removed nor without words. */
export function findCard(db: Db, id: CardId): CardRow | undefined {
  return prepare<CardRow>(db, `${CARD} WHERE c.id = ? AND c.is_asked = 1`).get(id)
}

/** Cards of a question that are asked, by their ordinals. */
export function listCardsOf(db: Db, questionId: QuestionId): CardRow[] {
  return prepare<CardRow>(db, `${CARD} WHERE c.question_id = ? AND c.is_asked = 1 ORDER BY c.ordinal`).all(questionId)
}

/** Every card that is asked. */
export function listAllCards(db: Db): CardRow[] {
  return prepare<CardRow>(db, `${CARD} WHERE c.is_asked = 1 AND q.deleted_at IS NULL ORDER BY c.question_id, c.ordinal`).all()
}

/** Gives a question the cards of these ordinals: new ones are made, others are asked no more but keep what was learnt. */
export function syncCards(db: Db, questionId: QuestionId, ordinals: readonly number[], nextId: () => string): void {
  prepare(db, 'UPDATE card SET is_asked = (ordinal IN (SELECT value FROM json_each(?))) WHERE question_id = ?').run(
    JSON.stringify(ordinals),
    questionId,
  )
  const insert = prepare(db, 'INSERT INTO card (id, question_id, ordinal, is_asked) VALUES (?, ?, ?, 1) ON CONFLICT DO NOTHING')
  const known = prepare<{ ordinal: number }>(db, 'SELECT ordinal FROM card WHERE question_id = ?').all(questionId)
  for (const ordinal of ordinals) if (!known.some((card) => card.ordinal === ordinal)) insert.run(nextId(), questionId, ordinal)
}

export function writeState(db: Db, id: CardId, state: CardState): void {
  prepare(
    db,
    `UPDATE card SET state = @state, due_at = @dueAt, stability = @stability, difficulty = @difficulty, learning_step = @learningStep,
       reps = @reps, lapses = @lapses, scheduled_days = @scheduledDays, last_reviewed_at = @lastReviewedAt,
       is_suspended = @isSuspended, is_leech = @isLeech WHERE id = @id`,
  ).run({ ...state, id })
}

/** All cards of a question; asked again, a leech is one no longer. */
export function setSuspended(db: Db, questionId: QuestionId, isSuspended: boolean): void {
  prepare(db, 'UPDATE card SET is_suspended = ?, is_leech = CASE WHEN ? THEN is_leech ELSE 0 END WHERE question_id = ?').run(
    isSuspended ? 1 : 0,
    isSuspended ? 1 : 0,
    questionId,
  )
}

export function bury(db: Db, id: CardId, until: EpochMs): void {
  prepare(db, 'UPDATE card SET buried_until = ? WHERE id = ?').run(until, id)
}

export interface Moment {
  readonly now: EpochMs
  /** First instant of the next study day: everything due before it is today's. */
  readonly dayEnd: EpochMs
}

/** More cards in learning than this are no plan for a day. */
const MAX_COUNTED = 1_000
const ACTIVE = 'c.is_asked = 1 AND c.is_suspended = 0'
const IN_CATEGORY = '(@category IS NULL OR q.category = @category)'

/** The card that is learnt or relearnt and due by now, longest due first. */
export function nextLearning(db: Db, category: Category | null, { now }: Moment): CardRow | undefined {
  const sql = `${CARD} WHERE ${ACTIVE} AND c.state <> 'new' AND c.state <> 'review' AND c.due_at <= @now AND c.buried_until <= @now
    AND ${IN_CATEGORY} ORDER BY c.due_at, c.rowid LIMIT 1`
  return prepare<CardRow>(db, sql).get({ category, now })
}

/** The card that is to be reviewed today, longest due first. */
export function nextDue(db: Db, category: Category | null, { now, dayEnd }: Moment): CardRow | undefined {
  const sql = `${CARD} WHERE ${ACTIVE} AND c.state = 'review' AND c.due_at < @dayEnd AND c.buried_until <= @now
    AND ${IN_CATEGORY} ORDER BY c.due_at, c.rowid LIMIT 1`
  return prepare<CardRow>(db, sql).get({ category, now, dayEnd })
}

/** The card that has waited longest to be asked for the first time. */
export function nextNew(db: Db, category: Category | null, { now }: Moment): CardRow | undefined {
  const sql = `${CARD} WHERE ${ACTIVE} AND c.state = 'new' AND c.buried_until <= @now AND ${IN_CATEGORY} ORDER BY c.rowid LIMIT 1`
  return prepare<CardRow>(db, sql).get({ category, now })
}

export interface CardCaps {
  readonly due: number
  readonly fresh: number
}

/** How many cards wait today by kind, counted no further than the caps: the cost does not grow with the bank. */
export function countLeft(db: Db, category: Category | null, { now, dayEnd }: Moment, caps: CardCaps) {
  const counted = (condition: string) => `SELECT count(*) AS n FROM (
    SELECT 1 FROM card c WHERE ${ACTIVE} AND ${condition} AND c.buried_until <= @now
      AND (@category IS NULL OR (SELECT category FROM question WHERE id = c.question_id) = @category) LIMIT @cap)`
  const count = (condition: string, cap: number) =>
    prepare<{ n: number }>(db, counted(condition)).get({ category, now, dayEnd, cap })?.n ?? 0
  return {
    due: count(`c.state = 'review' AND c.due_at < @dayEnd`, caps.due),
    learning: count(`c.state IN ('learning', 'relearning') AND c.due_at < @dayEnd`, MAX_COUNTED),
    fresh: count(`c.state = 'new' AND @dayEnd > 0`, caps.fresh),
  }
}

export interface CardCounts {
  readonly category: Category
  readonly questions: number
  readonly due: number
  readonly learning: number
  readonly fresh: number
}

/** For each category that has questions: how many, and how many cards are due today, being learnt, and new. */
export function countByCategory(db: Db, moment: Moment): CardCounts[] {
  return prepare<CardCounts>(
    db,
    `SELECT q.category, count(DISTINCT q.id) AS questions,
       coalesce(sum(c.state = 'review' AND c.due_at < @dayEnd AND c.buried_until <= @now), 0) AS due,
       coalesce(sum(c.state IN ('learning', 'relearning') AND c.due_at < @dayEnd AND c.buried_until <= @now), 0) AS learning,
       coalesce(sum(c.state = 'new' AND c.buried_until <= @now), 0) AS fresh
     FROM question q LEFT JOIN card c ON c.question_id = q.id AND ${ACTIVE}
     WHERE q.deleted_at IS NULL GROUP BY q.category`,
  ).all(moment)
}

/** When the next card comes that waits now. Null: none waits. */
export function nextDueAt(db: Db, now: EpochMs): EpochMs | null {
  const sql = `SELECT min(max(c.due_at, c.buried_until)) AS at FROM card c WHERE ${ACTIVE} AND c.state <> 'new' AND max(c.due_at, c.buried_until) > ?`
  return prepare<{ at: EpochMs | null }>(db, sql).get(now)?.at ?? null
}

/** Instants at which cards are due before `until`, earliest first. */
export function listDueBefore(db: Db, until: EpochMs): EpochMs[] {
  const sql = `SELECT c.due_at AS at FROM card c WHERE ${ACTIVE} AND c.state <> 'new' AND c.due_at < ? ORDER BY c.due_at`
  return prepare<{ at: EpochMs }>(db, sql)
    .all(until)
    .map(({ at }) => at)
}
