import type { Category, Rating, ReviewSource } from '../../../shared/features/practice/practice.model.ts'
import type { CardId } from '../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'
import { rowWriter } from '../../store/row-writer.ts'
import type { CardState } from './cards.store.ts'

export interface NewReview {
  readonly id: string
  readonly cardId: CardId
  /** Of the card's question. */
  readonly category: Category
  readonly now: EpochMs
  readonly zone: string
  readonly rating: Rating
  readonly confidence: number | null
  readonly shownMs: number
  readonly before: CardState
  readonly timeEntryId: string | null
  readonly source: ReviewSource
}

const writeReviews = rowWriter<NewReview & { readonly stateBefore: CardState['state']; readonly cardBefore: string }>('review', {
  ...{ id: 'id', card_id: 'cardId', reviewed_at: 'now', zone: 'zone', rating: 'rating', confidence: 'confidence', shown_ms: 'shownMs' },
  ...{ state_before: 'stateBefore', card_before: 'cardBefore', time_entry_id: 'timeEntryId', source: 'source', category: 'category' },
})

export function insertReviews(db: Db, reviews: readonly NewReview[]): void {
  writeReviews(
    db,
    reviews.map((review) => ({ ...review, stateBefore: review.before.state, cardBefore: JSON.stringify(review.before) })),
  )
}

export function insertReview(db: Db, review: NewReview): void {
  insertReviews(db, [review])
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

const UTC_DAY_MS = 86_400_000

export interface ReviewSum {
  readonly category: Category
  readonly band: 'learning' | 'young' | 'mature'
  /** Null: nothing was said before. */
  readonly confidence: number | null
  readonly asked: number
  readonly known: number
}

/** What all answers since an instant add up to: whole days of UTC from their sums, the hours before them by themselves. */
export function sumReviews(db: Db, since: EpochMs): ReviewSum[] {
  const firstDay = Math.ceil(since / UTC_DAY_MS)
  return prepare<ReviewSum>(
    db,
    // CROSS JOIN: kind by kind, each from its first day on.
    `SELECT category, band, nullif(confidence, -1) AS confidence, sum(asked) AS asked, sum(known) AS known FROM (
       SELECT kind.category, kind.band, kind.confidence, sum(asked) AS asked, sum(known) AS known
       FROM review_kind kind CROSS JOIN review_sum s
         ON s.category = kind.category AND s.band = kind.band AND s.confidence = kind.confidence AND s.utc_day >= @firstDay
       GROUP BY kind.category, kind.band, kind.confidence
       UNION ALL
       SELECT category,
         CASE WHEN state_before <> 'review' THEN 'learning' WHEN card_before ->> 'scheduledDays' >= 21 THEN 'mature' ELSE 'young' END,
         coalesce(confidence, -1), 1, rating <> 'again'
       FROM review WHERE reviewed_at >= @since AND reviewed_at < @until
     ) GROUP BY category, band, confidence HAVING sum(asked) > 0 ORDER BY category, band, confidence`,
  ).all({ since, firstDay, until: firstDay * UTC_DAY_MS })
}

export interface CardReview {
  readonly at: EpochMs
  readonly rating: Rating
  readonly confidence: number | null
  readonly shownMs: number
  readonly source: ReviewSource
  readonly before: CardState
}

/** The latest answers to a card, oldest first. */
export function listReviewsOf(db: Db, cardId: CardId, limit: number): CardReview[] {
  const rows = prepare<Omit<CardReview, 'before'> & { cardBefore: string }>(
    db,
    `SELECT reviewed_at AS at, rating, confidence, shown_ms AS shownMs, source, card_before AS cardBefore FROM review
     WHERE card_id = ? ORDER BY reviewed_at DESC, rowid DESC LIMIT ?`,
  ).all(cardId, limit)
  return rows.map(({ cardBefore, ...review }) => ({ ...review, before: JSON.parse(cardBefore) as CardState })).reverse()
}

export function countReviewsOf(db: Db, cardId: CardId): number {
  return prepare<{ n: number }>(db, 'SELECT count(*) AS n FROM review WHERE card_id = ?').get(cardId)?.n ?? 0
}

/** How many cards of each category were asked for the first time since an instant. */
export function countFreshByCategory(db: Db, since: EpochMs): Map<Category, number> {
  const rows = prepare<{ category: Category; n: number }>(
    db,
    `SELECT category, count(*) AS n FROM review WHERE reviewed_at >= ? AND state_before = 'new' GROUP BY category`,
  ).all(since)
  return new Map(rows.map(({ category, n }) => [category, n]))
}

/** The mean time of the latest answers that were given on a card. Null: there is none. */
export function meanPace(db: Db, limit: number): { readonly meanMs: number; readonly answers: number } | null {
  const row = prepare<{ meanMs: number | null; answers: number }>(
    db,
    `SELECT avg(shown_ms) AS meanMs, count(*) AS answers FROM
       (SELECT shown_ms FROM review WHERE source = 'card' ORDER BY reviewed_at DESC LIMIT ?)`,
  ).get(limit)
  return row && row.meanMs !== null ? { meanMs: row.meanMs, answers: row.answers } : null
}
