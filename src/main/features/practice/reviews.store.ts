import type { Category, Rating } from '../../../shared/features/practice/practice.model.ts'
import type { CardId } from '../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'
import type { CardState } from './cards.store.ts'

/** Where it was answered: on its card, in a mock, or in a real interview. */
export type ReviewSource = 'card' | 'mock' | 'real'

export interface NewReview {
  readonly id: string
  readonly cardId: CardId
  readonly now: EpochMs
  readonly zone: string
  readonly rating: Rating
  readonly confidence: number | null
  readonly shownMs: number
  readonly before: CardState
  readonly timeEntryId: string | null
  readonly source: ReviewSource
}

export function insertReview(db: Db, { before, ...review }: NewReview): void {
  prepare(
    db,
    `INSERT INTO review (id, card_id, reviewed_at, zone, rating, confidence, shown_ms, state_before, card_before, time_entry_id, source)
     VALUES (@id, @cardId, @now, @zone, @rating, @confidence, @shownMs, @stateBefore, @cardBefore, @timeEntryId, @source)`,
  ).run({ ...review, stateBefore: before.state, cardBefore: JSON.stringify(before) })
}

export interface LastReview {
  readonly id: string
  readonly cardId: CardId
  readonly shownMs: number
  readonly timeEntryId: string | null
  readonly before: CardState
}

/** The newest answer, if it was given at or after `since` and on a card: what was met in an interview is taken back there. */
export function findLastReview(db: Db, since: EpochMs): LastReview | undefined {
  const row = prepare<Omit<LastReview, 'before'> & { card_before: string }>(
    db,
    `SELECT id, card_id AS cardId, shown_ms AS shownMs, time_entry_id AS timeEntryId, card_before FROM (
       SELECT * FROM review WHERE reviewed_at >= ? ORDER BY reviewed_at DESC, rowid DESC LIMIT 1
     ) WHERE source = 'card'`,
  ).get(since)
  if (!row) return undefined
  const { card_before, ...review } = row
  return { ...review, before: JSON.parse(card_before) as CardState }
}

/** An answer, with how its card was before. */
export function findReview(db: Db, id: string): LastReview | undefined {
  const row = prepare<Omit<LastReview, 'before'> & { card_before: string }>(
    db,
    'SELECT id, card_id AS cardId, shown_ms AS shownMs, time_entry_id AS timeEntryId, card_before FROM review WHERE id = ?',
  ).get(id)
  if (!row) return undefined
  const { card_before, ...review } = row
  return { ...review, before: JSON.parse(card_before) as CardState }
}

/** Whether the card was not answered again since. */
export function isLastReview(db: Db, { id, cardId }: Pick<LastReview, 'id' | 'cardId'>): boolean {
  const sql = 'SELECT id FROM review WHERE card_id = ? ORDER BY reviewed_at DESC, rowid DESC LIMIT 1'
  return prepare<{ id: string }>(db, sql).get(cardId)?.id === id
}

/** Whether a card was ever answered. */
export function hasReviews(db: Db, cardId: CardId): boolean {
  return prepare(db, 'SELECT 1 FROM review WHERE card_id = ? LIMIT 1').get(cardId) !== undefined
}

export interface LoggedReview {
  readonly cardId: CardId
  readonly at: EpochMs
  readonly rating: Rating
  readonly shownMs: number
  readonly stateBefore: CardState['state']
}

/** Every answer, card by card, oldest first. */
export function listAllReviews(db: Db): LoggedReview[] {
  return prepare<LoggedReview>(
    db,
    `SELECT card_id AS cardId, reviewed_at AS at, rating, shown_ms AS shownMs, state_before AS stateBefore FROM review
     ORDER BY card_id, reviewed_at, rowid`,
  ).all()
}

export function deleteReview(db: Db, id: string): void {
  prepare(db, 'DELETE FROM review WHERE id = ?').run(id)
}

/** Answers since an instant: all, those to cards that were new, and those to cards that were due for review. */
export function countSince(db: Db, since: EpochMs): { readonly all: number; readonly fresh: number; readonly due: number } {
  return (
    prepare<{ all: number; fresh: number; due: number }>(
      db,
      `SELECT count(*) AS "all", coalesce(sum(state_before = 'new'), 0) AS fresh, coalesce(sum(state_before = 'review'), 0) AS due
       FROM review WHERE reviewed_at >= ?`,
    ).get(since) ?? { all: 0, fresh: 0, due: 0 }
  )
}

/** True retention: of the cards that were due for review, how many were known, per category. */
export function countKnownSince(db: Db, since: EpochMs): { readonly category: Category; readonly asked: number; readonly known: number }[] {
  return prepare<{ category: Category; asked: number; known: number }>(
    db,
    `SELECT q.category, count(*) AS asked, sum(r.rating <> 'again') AS known
     FROM review r JOIN card c ON c.id = r.card_id JOIN question q ON q.id = c.question_id
     WHERE r.reviewed_at >= ? AND r.state_before = 'review' GROUP BY q.category ORDER BY q.category`,
  ).all(since)
}

/** How sure people said to be, and how often they were right, per step of confidence. */
export function countConfidenceSince(
  db: Db,
  since: EpochMs,
): { readonly confidence: number; readonly asked: number; readonly known: number }[] {
  return prepare<{ confidence: number; asked: number; known: number }>(
    db,
    `SELECT confidence, count(*) AS asked, sum(rating <> 'again') AS known FROM review
     WHERE reviewed_at >= ? AND confidence IS NOT NULL GROUP BY confidence ORDER BY confidence`,
  ).all(since)
}
