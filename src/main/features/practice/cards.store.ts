import type { Category } from '../../../shared/features/practice/practice.model.ts'
import type { Memory } from '../../../shared/features/practice/scheduling.model.ts'
import type { CardId, QuestionId } from '../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'
import { rowWriter } from '../../store/row-writer.ts'

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

/** The same by its row number. */
export function findCardAt(db: Db, rowid: number): CardRow | undefined {
  return prepare<CardRow>(db, `${CARD} WHERE c.rowid = ? AND c.is_asked = 1`).get(rowid)
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

/** A card that was never answered. */
export const NEVER_ASKED: Omit<CardState, 'isSuspended'> = {
  ...{ state: 'new', dueAt: null, stability: 0, difficulty: 0, learningStep: 0, reps: 0, lapses: 0, scheduledDays: 0 },
  ...{ lastReviewedAt: null, isLeech: 0 },
}

export interface NewCard extends CardRow {
  readonly isAsked: 1
  /** The question's difficulty, 1 to 3. */
  readonly level: number
}

/** Cards of questions that were just made, as they shall stand; what {@link syncCards} does for one that may have some. */
export const insertCards = rowWriter<NewCard>('card', {
  ...{ id: 'id', question_id: 'questionId', ordinal: 'ordinal', is_asked: 'isAsked', state: 'state', due_at: 'dueAt' },
  ...{ stability: 'stability', difficulty: 'difficulty', learning_step: 'learningStep', reps: 'reps', lapses: 'lapses' },
  ...{ scheduled_days: 'scheduledDays', last_reviewed_at: 'lastReviewedAt', is_suspended: 'isSuspended', is_leech: 'isLeech' },
  ...{ category: 'category', level: 'level' },
})

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
const IN_CATEGORY = '(@category IS NULL OR c.category = @category)'

/** The card that is learnt or relearnt and due by now, longest due first. */
export function nextLearning(db: Db, category: Category | null, { now }: Moment): CardRow | undefined {
  const sql = `${CARD} WHERE ${ACTIVE} AND c.state IN ('learning', 'relearning') AND c.due_at <= @now AND c.buried_until <= @now
    AND ${IN_CATEGORY} ORDER BY c.due_at, c.rowid LIMIT 1`
  return prepare<CardRow>(db, sql).get({ category, now })
}

/** The card that is to be reviewed today, longest due first. */
export function nextDue(db: Db, category: Category | null, { now, dayEnd }: Moment): CardRow | undefined {
  // That it is not new is said for the index, which holds no new cards. Of many that are due at once the index alone says
  // which is the first, and only that one is read.
  const sql = `${CARD} WHERE c.rowid = (SELECT c.rowid FROM card c
    WHERE ${ACTIVE} AND c.state <> 'new' AND c.state = 'review' AND c.due_at < @dayEnd AND c.buried_until <= @now
      AND ${IN_CATEGORY} ORDER BY c.due_at, c.rowid LIMIT 1)`
  return prepare<CardRow>(db, sql).get({ category, now, dayEnd })
}

/** Cards that are compared when a backlog is worked off. */
const COMPARED = 1_000

/**
 * Of the cards that became due last, the one that is remembered best: what can still be saved comes first. How well is
 * told by the time since the last answer in stabilities, whatever the curve.
 */
export function nextOfBacklog(db: Db, category: Category | null, { now, dayEnd }: Moment): CardRow | undefined {
  const sql = `${CARD} WHERE c.rowid = (SELECT rowid FROM (
      SELECT c.rowid, c.last_reviewed_at, c.stability FROM card c
      WHERE ${ACTIVE} AND c.state <> 'new' AND c.state = 'review' AND c.due_at < @dayEnd AND c.buried_until <= @now
        AND (@category IS NULL OR c.category = @category)
      ORDER BY c.due_at DESC LIMIT ${COMPARED})
    ORDER BY (@now - last_reviewed_at) / max(stability, 0.01), rowid LIMIT 1)`
  return prepare<CardRow>(db, sql).get({ category, now, dayEnd })
}

const NEW = `${CARD} WHERE ${ACTIVE} AND c.state = 'new' AND c.buried_until <= @now`

/** The card that has waited longest to be asked for the first time. */
export function nextNew(db: Db, category: Category | null, { now }: Moment): CardRow | undefined {
  if (category === null) return prepare<CardRow>(db, `${NEW} ORDER BY c.rowid LIMIT 1`).get({ now })
  return prepare<CardRow>(db, `${NEW} AND c.category = @category ORDER BY c.rowid LIMIT 1`).get({ category, now })
}

/** The card to be asked for the first time whose question the most people are asked. */
export function nextNewByLevel(db: Db, category: Category | null, { now }: Moment): CardRow | undefined {
  const sql = `${NEW} AND (@category IS NULL OR c.category = @category) ORDER BY c.level, c.rowid LIMIT 1`
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
      AND (@category IS NULL OR c.category = @category) LIMIT @cap)`
  const count = (condition: string, cap: number) =>
    prepare<{ n: number }>(db, counted(condition)).get({ category, now, dayEnd, cap })?.n ?? 0
  return {
    due: count(`c.state <> 'new' AND c.state = 'review' AND c.due_at < @dayEnd`, caps.due),
    learning: count(`c.state IN ('learning', 'relearning') AND c.due_at < @dayEnd`, MAX_COUNTED),
    fresh: count(`c.state = 'new' AND @dayEnd > 0`, caps.fresh),
  }
}

/** All cards that are due for review before an instant, under no cap. */
export function countDueBefore(db: Db, until: EpochMs, now: EpochMs): number {
  return (
    prepare<{ n: number }>(
      db,
      `SELECT count(*) AS n FROM card c
       WHERE ${ACTIVE} AND c.state <> 'new' AND c.state = 'review' AND c.due_at < @until AND c.buried_until <= @now`,
    ).get({ until, now })?.n ?? 0
  )
}

export interface BankCounts {
  readonly category: Category
  readonly questions: number
  /** Cards that were never asked and are not put off. */
  readonly fresh: number
}

/** For each category that has questions: how many, and how many new cards. */
export function countByCategory(db: Db, { now }: Pick<Moment, 'now'>): BankCounts[] {
  return prepare<BankCounts>(
    db,
    `SELECT b.category, b.questions, b.fresh - coalesce(later.n, 0) AS fresh FROM bank_count b
     LEFT JOIN (SELECT c.category, count(*) AS n FROM card c
       WHERE ${ACTIVE} AND c.state = 'new' AND c.buried_until > 0 AND c.buried_until > @now GROUP BY c.category) later USING (category)
     WHERE b.questions > 0`,
  ).all({ now })
}

/** Cards of each category that are due or being learnt today. */
export function countDueByCategory(db: Db, moment: Moment): { readonly category: Category; readonly due: number }[] {
  return prepare<{ category: Category; due: number }>(
    db,
    `SELECT c.category, count(*) AS due FROM card c
     WHERE ${ACTIVE} AND c.state <> 'new' AND c.due_at < @dayEnd AND c.buried_until <= @now GROUP BY c.category`,
  ).all(moment)
}

/** When the next card comes that waits now. Null: none waits. */
export function nextDueAt(db: Db, now: EpochMs): EpochMs | null {
  // Each by its own index: a buried card comes when it is no longer buried.
  const sql = `SELECT min(at) AS at FROM (
    SELECT min(c.due_at) AS at FROM card c WHERE ${ACTIVE} AND c.state <> 'new' AND c.due_at > @now AND c.buried_until <= c.due_at
    UNION ALL
    SELECT min(c.buried_until) FROM card c
      WHERE ${ACTIVE} AND c.state <> 'new' AND c.buried_until > 0 AND c.buried_until > @now AND c.buried_until > c.due_at)`
  return prepare<{ at: EpochMs | null }>(db, sql).get({ now })?.at ?? null
}

/** Cards due between one end and the next, the first from ever on, by category; what is 0 is missing. @param ends rising */
export function countDueIn(
  db: Db,
  ends: readonly EpochMs[],
): { readonly index: number; readonly category: Category; readonly due: number }[] {
  return prepare<{ index: number; category: Category; due: number }>(
    db,
    `SELECT stretch.key AS "index", c.category, count(*) AS due
     FROM json_each(?) AS stretch CROSS JOIN card c ON c.due_at >= stretch.value ->> 0 AND c.due_at < stretch.value ->> 1
     WHERE ${ACTIVE} AND c.state <> 'new' GROUP BY stretch.key, c.category`,
  ).all(JSON.stringify(ends.map((end, index) => [ends[index - 1] ?? 0, end])))
}
