import type { EpochMs } from '../../shared/kernel/time.ts'
import { type Db, prepare } from '../store/db.ts'

/** Answers after a day that are looked through for cards that had waited: what was due is asked first. */
const LOOKED_THROUGH = 50

const WAITING = `SELECT EXISTS (SELECT 1 FROM card
  WHERE is_asked = 1 AND is_suspended = 0 AND state <> 'new' AND due_at < @end AND last_reviewed_at < @start AND buried_until < @end) AS isDue`
const ANSWERED_LATER = `SELECT EXISTS (SELECT 1 FROM
  (SELECT card_before FROM review WHERE reviewed_at >= @end ORDER BY reviewed_at LIMIT @most)
  WHERE card_before ->> 'dueAt' < @end AND card_before ->> 'lastReviewedAt' < @start) AS isDue`

/** Whether a card waited to be asked on the day between two instants: it still does, or was answered after it. */
export function wasCardDue(db: Db, start: EpochMs, end: EpochMs): boolean {
  const isWaiting = prepare<{ isDue: number }>(db, WAITING).get({ start, end })?.isDue === 1
  return isWaiting || prepare<{ isDue: number }>(db, ANSWERED_LATER).get({ start, end, most: LOOKED_THROUGH })?.isDue === 1
}

/** Whether a block that was not done was carried away from the day between two instants. */
export function wasCarriedFrom(db: Db, start: EpochMs, end: EpochMs): boolean {
  const sql = `SELECT EXISTS (SELECT 1 FROM plan_carry WHERE from_starts_at >= ? AND from_starts_at < ?) AS isCarried`
  return prepare<{ isCarried: number }>(db, sql).get(start, end)?.isCarried === 1
}
