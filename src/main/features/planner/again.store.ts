import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

/** What lets a block come again so many days after it was done. All blocks that followed each other share the chain. */
export interface Again {
  readonly days: number
  readonly chainId: string
}

/** Null: it comes no more. */
export function setAgain(db: Db, blockId: string, again: Again | null, now: EpochMs): void {
  prepare(db, 'UPDATE plan_block SET again_after_days = @days, again_chain_id = @chainId, updated_at = @now WHERE id = @blockId').run({
    blockId,
    days: again?.days ?? null,
    chainId: again?.chainId ?? null,
    now,
  })
}

/** The open block of a chain other than the one named: there is at most one. */
export function findOpenOfChain(db: Db, chainId: string, otherThanId: string): string | undefined {
  return prepare<{ id: string }>(
    db,
    `SELECT id FROM plan_block WHERE again_chain_id = ? AND id <> ? AND status = 'open' AND deleted_at IS NULL`,
  ).get(chainId, otherThanId)?.id
}

/** @returns whether it went: nobody has changed the block since it was made, and nothing refers to it */
export function deleteUntouchedBlock(db: Db, blockId: string): boolean {
  return (
    prepare(
      db,
      `DELETE FROM plan_block WHERE id = @id AND updated_at = created_at
         AND NOT EXISTS (SELECT 1 FROM time_entry WHERE block_id = @id)
         AND NOT EXISTS (SELECT 1 FROM reading_session WHERE block_id = @id)
         AND NOT EXISTS (SELECT 1 FROM mock WHERE block_id = @id)
         AND NOT EXISTS (SELECT 1 FROM focus_run WHERE block_id = @id)
         AND NOT EXISTS (SELECT 1 FROM plan_carry WHERE block_id = @id)
         AND NOT EXISTS (SELECT 1 FROM week_review_decision WHERE block_id = @id)
         AND NOT EXISTS (SELECT 1 FROM proposal WHERE block_id = @id)`,
    ).run({ id: blockId }).changes === 1
  )
}
