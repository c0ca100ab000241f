import type { Decision } from '../../../shared/features/week-review/week-review.model.ts'
import type { BlockId, JournalEntryId } from '../../../shared/kernel/ids.ts'
import type { EpochMs, IsoDate } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

export interface StoredReview {
  readonly step: number
  readonly goals: readonly string[]
  readonly note: string
  readonly entryId: JournalEntryId | null
  readonly finishedAt: EpochMs | null
}

/** The review of the week that begins on a day; null when it was not begun. */
export function findReview(db: Db, weekStart: IsoDate): StoredReview | null {
  const row = prepare<Omit<StoredReview, 'goals'> & { readonly goals: string }>(
    db,
    'SELECT step, goals, note, entry_id AS entryId, finished_at AS finishedAt FROM week_review WHERE week_start = ?',
  ).get(weekStart)
  return row ? { ...row, goals: JSON.parse(row.goals) as string[] } : null
}

/** Begins the review when it is new; what is left out stays as it is. */
export function saveReview(
  db: Db,
  weekStart: IsoDate,
  {
    step,
    goals,
    note,
  }: { readonly step?: number | undefined; readonly goals?: readonly string[] | undefined; readonly note?: string | undefined },
  now: EpochMs,
): void {
  prepare(db, 'INSERT INTO week_review (week_start, created_at, updated_at) VALUES (@weekStart, @now, @now) ON CONFLICT DO NOTHING').run({
    weekStart,
    now,
  })
  prepare(
    db,
    `UPDATE week_review SET step = coalesce(@step, step), goals = coalesce(@goals, goals), note = coalesce(@note, note), updated_at = @now
     WHERE week_start = @weekStart`,
  ).run({ weekStart, step: step ?? null, goals: goals ? JSON.stringify(goals) : null, note: note ?? null, now })
}

export function finishReview(db: Db, weekStart: IsoDate, entryId: JournalEntryId, now: EpochMs): void {
  prepare(db, 'UPDATE week_review SET entry_id = ?, finished_at = ?, updated_at = ? WHERE week_start = ?').run(entryId, now, now, weekStart)
}

/** The week whose review an entry is; undefined when it is no review's. */
export function findWeekOfEntry(db: Db, entryId: JournalEntryId): IsoDate | undefined {
  return prepare<{ weekStart: IsoDate }>(db, 'SELECT week_start AS weekStart FROM week_review WHERE entry_id = ?').get(entryId)?.weekStart
}

export interface StoredDecision {
  readonly blockId: BlockId
  readonly decision: Decision
  readonly fromStartsAt: EpochMs
  readonly fromZone: string
  /** The order it was decided by. */
  readonly changeId: string
}

/** In the order they were taken. */
export function listDecisions(db: Db, weekStart: IsoDate): StoredDecision[] {
  return prepare<StoredDecision>(
    db,
    `SELECT block_id AS blockId, decision, from_starts_at AS fromStartsAt, from_zone AS fromZone, change_id AS changeId FROM week_review_decision
     WHERE week_start = ? ORDER BY decided_at, from_starts_at, block_id`,
  ).all(weekStart)
}

export function insertDecision(db: Db, weekStart: IsoDate, decision: StoredDecision, now: EpochMs): void {
  prepare(
    db,
    `INSERT INTO week_review_decision (week_start, block_id, decision, from_starts_at, from_zone, change_id, decided_at)
     VALUES (@weekStart, @blockId, @decision, @fromStartsAt, @fromZone, @changeId, @now)`,
  ).run({ ...decision, weekStart, now })
}

export function deleteDecision(db: Db, weekStart: IsoDate, blockId: BlockId): void {
  prepare(db, 'DELETE FROM week_review_decision WHERE week_start = ? AND block_id = ?').run(weekStart, blockId)
}
