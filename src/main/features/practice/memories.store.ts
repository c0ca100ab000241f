import type { Category } from '../../../shared/features/practice/practice.model.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

/** What is remembered of a card that was asked before and may be asked again. */
export interface MemoryRow {
  readonly card: number
  readonly category: Category
  readonly isInReview: 0 | 1
  readonly dueAt: EpochMs
  readonly stability: number
  readonly lastReviewedAt: EpochMs | null
  readonly buriedUntil: EpochMs
}

const MEMORY = `SELECT rowid AS card, category, state = 'review' AS isInReview, due_at AS dueAt, stability,
  last_reviewed_at AS lastReviewedAt, buried_until AS buriedUntil FROM card
  WHERE is_asked = 1 AND is_suspended = 0 AND state <> 'new'`

/** Memories by row number, from behind `after` on. */
export function listMemories(db: Db, after: number, limit: number): MemoryRow[] {
  return prepare<MemoryRow>(db, `${MEMORY} AND rowid > ? ORDER BY rowid LIMIT ?`).all(after, limit)
}

/** Undefined: the card is gone, or is not asked, or was never asked. */
export function findMemory(db: Db, card: number): MemoryRow | undefined {
  return prepare<MemoryRow>(db, `${MEMORY} AND rowid = ?`).get(card)
}

/** The number of the newest change of a memory; 0: there was none. */
export function newestChange(db: Db): number {
  return prepare<{ nth: number | null }>(db, 'SELECT max(nth) AS nth FROM card_change').get()?.nth ?? 0
}

/** The number of the oldest change that is still known; 0: none is. */
export function oldestChange(db: Db): number {
  return prepare<{ nth: number | null }>(db, 'SELECT min(nth) AS nth FROM card_change').get()?.nth ?? 0
}

/** Cards whose memory changed after a change, each once. */
export function listChangedCards(db: Db, after: number): number[] {
  const rows = prepare<{ card: number }>(db, 'SELECT DISTINCT card FROM card_change WHERE nth > ?').all(after)
  return rows.map(({ card }) => card)
}
