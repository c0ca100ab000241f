import type { Category } from '../../../shared/features/practice/practice.model.ts'
import { FORGETTING } from '../../../shared/features/practice/scheduling.model.ts'
import type { CardId, QuestionId } from '../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

/** What is asked about an instant: how well each card is remembered then. */
interface Then {
  readonly at: EpochMs
  /** 0 to 1. */
  readonly target: number
}

/** The chance that a card is remembered at an instant, as the scheduler counts it: by whole days. */
const chanceAt = (at: string) =>
  `round(pow(1 + @factor * max(0, CAST((${at} - c.last_reviewed_at) / 86400000 AS INTEGER)) / round(c.stability, 8), @decay), 8)`
const REMEMBERED = `c.is_asked = 1 AND c.is_suspended = 0 AND c.state <> 'new'`

export interface CategoryThen {
  readonly category: Category
  readonly cards: number
  readonly meanChance: number
  readonly below: number
}

/** Of the cards that were ever asked, by category: how many, their mean chance at an instant, and those below the target. */
export function sumChances(db: Db, then: Then): CategoryThen[] {
  return prepare<CategoryThen>(
    db,
    `SELECT category, count(*) AS cards, avg(chance) AS meanChance, sum(chance < @target) AS below
     FROM (SELECT c.category, ${chanceAt('@at')} AS chance FROM card c WHERE ${REMEMBERED}) GROUP BY category`,
  ).all({ ...FORGETTING, ...then })
}

/** Cards that were never asked, by category. */
export function countNeverAsked(db: Db): { readonly category: Category; readonly n: number }[] {
  return prepare<{ category: Category; n: number }>(
    db,
    `SELECT category, count(*) AS n FROM card WHERE is_asked = 1 AND is_suspended = 0 AND state = 'new' GROUP BY category`,
  ).all()
}

export interface CardBelow {
  readonly cardId: CardId
  readonly questionId: QuestionId
  readonly category: Category
  readonly prompt: string
  readonly chanceThen: number
  readonly chanceNow: number
}

/** Cards below the target at an instant, the least remembered first. */
export function listBelow(
  db: Db,
  { at, target, now, category, limit }: Then & { readonly now: EpochMs; readonly category: Category | null; readonly limit: number },
): CardBelow[] {
  return prepare<CardBelow>(
    db,
    `SELECT below.id AS cardId, below.questionId, below.category, q.prompt, chanceThen, chanceNow FROM (
       SELECT c.id, c.rowid, c.question_id AS questionId, c.category, ${chanceAt('@at')} AS chanceThen, ${chanceAt('@now')} AS chanceNow
       FROM card c WHERE ${REMEMBERED} AND (@category IS NULL OR c.category = @category) AND ${chanceAt('@at')} < @target
       ORDER BY chanceThen, c.rowid LIMIT @limit
     ) AS below JOIN question q ON q.id = below.questionId ORDER BY chanceThen, below.rowid`,
  ).all({ ...FORGETTING, at, target, now, category, limit })
}

/** The card to refresh for an instant: the least remembered then of those that were not asked since `dayStart`. */
export function nextBelow(
  db: Db,
  { at, target, now, dayStart, category }: Then & { readonly now: EpochMs; readonly dayStart: EpochMs; readonly category: Category | null },
): { readonly id: CardId } | undefined {
  return prepare<{ id: CardId }>(
    db,
    `SELECT id FROM (SELECT c.id, c.rowid, ${chanceAt('@at')} AS chance FROM card c
       WHERE ${REMEMBERED} AND c.last_reviewed_at < @dayStart AND c.buried_until <= @now AND (@category IS NULL OR c.category = @category))
     WHERE chance < @target ORDER BY chance, rowid LIMIT 1`,
  ).get({ ...FORGETTING, at, target, now, dayStart, category })
}

/** How many cards {@link nextBelow} has left. */
export function countBelow(
  db: Db,
  { at, target, now, dayStart, category }: Then & { readonly now: EpochMs; readonly dayStart: EpochMs; readonly category: Category | null },
): number {
  return (
    prepare<{ n: number }>(
      db,
      `SELECT count(*) AS n FROM card c WHERE ${REMEMBERED} AND c.last_reviewed_at < @dayStart AND c.buried_until <= @now
         AND (@category IS NULL OR c.category = @category) AND ${chanceAt('@at')} < @target`,
    ).get({ ...FORGETTING, at, target, now, dayStart, category })?.n ?? 0
  )
}
