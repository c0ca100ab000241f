import type { BlockId, PaperId } from '../../shared/kernel/ids.ts'
import type { Pillar } from '../../shared/kernel/pillars.ts'
import type { EpochMs } from '../../shared/kernel/time.ts'
import { type Db, prepare } from '../store/db.ts'

/** The pillar of a block that can be worked on, or null when there is none by that id. */
export function findBlockPillar(db: Db, id: BlockId): Pillar | null {
  const row = prepare<{ pillar: Pillar }>(db, 'SELECT pillar FROM plan_block WHERE id = ? AND deleted_at IS NULL').get(id)
  return row?.pillar ?? null
}

/** An unseen paper has now been practised; one that was read stays read. */
export function markPaperPractised(db: Db, id: PaperId, now: EpochMs): void {
  prepare(db, `UPDATE paper SET status = 'practised', updated_at = @now WHERE id = @id AND status = 'unseen'`).run({ id, now })
}
