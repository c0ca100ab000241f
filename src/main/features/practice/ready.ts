import type { Category } from '../../../shared/features/practice/practice.model.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import type { Db } from '../../store/db.ts'
import { countDueBefore, countDueByCategory, countDueIn, type Moment } from './cards.store.ts'
import { memoriesOf } from './kept-memories.ts'
import * as rows from './ready.store.ts'

// Each question is asked of the memories that are kept, and of the rows while there are none. Both answer alike.

/** Of the cards that were ever asked, by category: how many, their mean chance at an instant, and those below the target. */
export function sumChances(db: Db, then: rows.Then): rows.CategoryThen[] {
  return memoriesOf(db)?.sumChances(then) ?? rows.sumChances(db, then)
}

/** Cards below the target at an instant, the least remembered first. */
export function listBelow(db: Db, asked: Parameters<typeof rows.listBelow>[1]): rows.CardBelow[] {
  const below = memoriesOf(db)?.listBelow(asked)
  if (!below) return rows.listBelow(db, asked)
  return rows.describeBelow(
    db,
    below.map(({ card }) => card),
    asked,
  )
}

/** The card to refresh for an instant: the least remembered then. */
export function nextBelow(db: Db, asked: rows.Refreshing): { readonly card: number } | undefined {
  const memories = memoriesOf(db)
  return memories ? memories.nextBelow(asked) : rows.nextBelow(db, asked)
}

/** How many cards {@link nextBelow} has left. */
export function countBelow(db: Db, asked: rows.Refreshing): number {
  return memoriesOf(db)?.countBelow(asked) ?? rows.countBelow(db, asked)
}

/**
 * Cards due between one end and the next, the first from ever on, for each category that has any.
 * @param ends rising
 */
export function countDuePer(db: Db, ends: readonly EpochMs[]): Map<Category, number[]> {
  const memories = memoriesOf(db)
  const due = memories ? memories.countDue(ends) : new Map<Category, number[]>()
  if (!memories) {
    for (const row of countDueIn(db, ends)) {
      const ofCategory = due.get(row.category) ?? ends.map(() => 0)
      ofCategory[row.index] = row.due
      due.set(row.category, ofCategory)
    }
  }
  return due
}

/** Cards that are due for review before an instant and not put off. */
export function countOverdue(db: Db, until: EpochMs, now: EpochMs): number {
  return memoriesOf(db)?.countDueBefore(until, now) ?? countDueBefore(db, until, now)
}

/** Cards of each category that are due or being learnt today. */
export function countWaiting(db: Db, moment: Moment): Map<Category, number> {
  const memories = memoriesOf(db)
  if (memories) return memories.countWaiting(moment.dayEnd, moment.now)
  return new Map(countDueByCategory(db, moment).map(({ category, due }) => [category, due]))
}
