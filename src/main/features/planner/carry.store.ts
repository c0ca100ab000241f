import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

/** Ids of open blocks that started before an instant, the latest ones, earliest first. */
export function listOpenIdsBefore(db: Db, before: EpochMs, limit: number): string[] {
  return prepare<{ id: string }>(
    db,
    `SELECT id FROM plan_block WHERE deleted_at IS NULL AND status = 'open' AND starts_at < ? ORDER BY starts_at DESC, id DESC LIMIT ?`,
  )
    .all(before, limit)
    .map((row) => row.id)
    .reverse()
}

/** Puts a block at the end of the unplanned list. */
export function moveToListEnd(db: Db, blockId: string, now: EpochMs): void {
  prepare(
    db,
    `UPDATE plan_block SET starts_at = NULL, updated_at = @now,
       sort_order = (SELECT coalesce(max(sort_order), 0) + 1 FROM plan_block WHERE starts_at IS NULL AND deleted_at IS NULL)
     WHERE id = @blockId`,
  ).run({ blockId, now })
}

export interface Carry {
  readonly blockId: string
  readonly fromStartsAt: EpochMs | null
  /** Null: into the unplanned list. */
  readonly toStartsAt: EpochMs | null
}

export function insertCarries(db: Db, changeId: string, carries: readonly Carry[], now: EpochMs): void {
  const insert = prepare(
    db,
    `INSERT INTO plan_carry (block_id, change_id, from_starts_at, to_starts_at, carried_at)
     VALUES (@blockId, @changeId, @fromStartsAt, @toStartsAt, @now)`,
  )
  for (const carry of carries) insert.run({ ...carry, changeId, now })
}

/** Forgets the carries of a change that is taken back. */
export function deleteCarries(db: Db, changeId: string): void {
  prepare(db, 'DELETE FROM plan_carry WHERE change_id = ?').run(changeId)
}

/** Forgets that a change carried one block, which is taken back alone. */
export function deleteCarryOf(db: Db, changeId: string, blockId: string): void {
  prepare(db, 'DELETE FROM plan_carry WHERE change_id = ? AND block_id = ?').run(changeId, blockId)
}
