import type { Category } from '../../../shared/features/practice/practice.model.ts'
import { FORGETTING } from '../../../shared/features/practice/scheduling.model.ts'
import type { CardId, QuestionId } from '../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

// Asked of the rows themselves, which takes as long as there are cards: see `ready.ts`, which asks the kept memories first.

/** What is asked about an instant: how well each card is remembered then. */
export interface Then {
  readonly at: EpochMs
  /** 0 to 1. */
  readonly target: number
}

/** After how many stabilities a card is below the target. */
export function spentAt(target: number): number {
  return (target ** (1 / FORGETTING.decay) - 1) / FORGETTING.factor
}

/** Days since the last answer in stabilities: the more, the less is remembered. Whole days, as the scheduler counts them. */
const ageAt = (at: string) => `max(0, CAST((${at} - c.last_reviewed_at) / 86400000 AS INTEGER)) / max(c.stability, 0.001)`
const chanceOf = (age: string) => `pow(1 + @factor * ${age}, @decay)`
const REMEMBERED = `c.is_asked = 1 AND c.is_suspended = 0 AND c.state <> 'new' AND c.last_reviewed_at IS NOT NULL`

export interface CategoryThen {
  readonly category: Category
  readonly cards: number
  readonly meanChance: number
  readonly below: number
}

/** Of the cards that were ever asked, by category: how many, their mean chance at an instant, and those below the target. */
export function sumChances(db: Db, { at, target }: Then): CategoryThen[] {
  return prepare<CategoryThen>(
    db,
    `SELECT c.category, count(*) AS cards, avg(${chanceOf(ageAt('@at'))}) AS meanChance, sum(${ageAt('@at')} > @spent) AS below
     FROM card c WHERE ${REMEMBERED} GROUP BY c.category`,
  ).all({ ...FORGETTING, spent: spentAt(target), at })
}

/** Cards that were never asked, by category. */
export function countNeverAsked(db: Db): { readonly category: Category; readonly n: number }[] {
  return prepare<{ category: Category; n: number }>(db, 'SELECT category, fresh AS n FROM bank_count WHERE fresh > 0').all()
}

export interface CardBelow {
  readonly cardId: CardId
  readonly questionId: QuestionId
  readonly category: Category
  readonly prompt: string
  readonly chanceThen: number
  readonly chanceNow: number
}

// CROSS JOIN: in the order of the list.
const CARDS_BELOW = `SELECT c.id AS cardId, c.question_id AS questionId, c.category, q.prompt,
  ${chanceOf(ageAt('@at'))} AS chanceThen, ${chanceOf(ageAt('@now'))} AS chanceNow
  FROM json_each(@cards) wanted CROSS JOIN card c ON c.rowid = wanted.value JOIN question q ON q.id = c.question_id ORDER BY wanted.key`

/** These cards, by row number, in their order. */
export function describeBelow(db: Db, cards: readonly number[], { at, now }: Pick<Then, 'at'> & { readonly now: EpochMs }): CardBelow[] {
  return prepare<CardBelow>(db, CARDS_BELOW).all({ ...FORGETTING, cards: JSON.stringify(cards), at, now })
}

/** Cards below the target at an instant, the least remembered first. */
export function listBelow(
  db: Db,
  { at, target, now, category, limit }: Then & { readonly now: EpochMs; readonly category: Category | null; readonly limit: number },
): CardBelow[] {
  const rows = prepare<{ card: number }>(
    db,
    `SELECT c.rowid AS card FROM card c
     WHERE ${REMEMBERED} AND (@category IS NULL OR c.category = @category) AND ${ageAt('@at')} > @spent
     ORDER BY ${ageAt('@at')} DESC, c.rowid LIMIT @limit`,
  ).all({ spent: spentAt(target), at, category, limit })
  return describeBelow(
    db,
    rows.map(({ card }) => card),
    { at, now },
  )
}

export interface Refreshing extends Then {
  readonly now: EpochMs
  /** First instant of the study day: what was asked since is not asked again. */
  readonly dayStart: EpochMs
  readonly category: Category | null
}

const TO_REFRESH = `${REMEMBERED} AND c.last_reviewed_at < @dayStart AND c.buried_until <= @now
  AND (@category IS NULL OR c.category = @category) AND ${ageAt('@at')} > @spent`

/** The card to refresh for an instant: the least remembered then. */
export function nextBelow(db: Db, { at, target, now, dayStart, category }: Refreshing): { readonly card: number } | undefined {
  const sql = `SELECT c.rowid AS card FROM card c WHERE ${TO_REFRESH} ORDER BY ${ageAt('@at')} DESC, c.rowid LIMIT 1`
  return prepare<{ card: number }>(db, sql).get({ spent: spentAt(target), at, now, dayStart, category })
}

/** How many cards {@link nextBelow} has left. */
export function countBelow(db: Db, { at, target, now, dayStart, category }: Refreshing): number {
  const spent = spentAt(target)
  return (
    prepare<{ n: number }>(db, `SELECT count(*) AS n FROM card c WHERE ${TO_REFRESH}`).get({ spent, at, now, dayStart, category })?.n ?? 0
  )
}
