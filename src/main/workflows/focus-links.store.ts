import type { BlockId, TimeEntryId } from '../../shared/kernel/ids.ts'
import type { Pillar } from '../../shared/kernel/pillars.ts'
import type { EpochMs } from '../../shared/kernel/time.ts'
import { type Db, prepare } from '../store/db.ts'

/** Minutes of a focus timer; those of a discarded one are in the trash from the start. */
export function insertFocusEntry(
  db: Db,
  entry: {
    readonly id: TimeEntryId
    readonly pillar: Pillar
    readonly blockId: BlockId | null
    readonly startedAt: EpochMs
    readonly endedAt: EpochMs
    readonly activeMs: number
    readonly zone: string
    readonly note: string
    readonly now: EpochMs
    readonly deletedAt: EpochMs | null
  },
): void {
  prepare(
    db,
    `INSERT INTO time_entry (id, source, pillar, block_id, started_at, ended_at, active_ms, zone, note, created_at, updated_at, deleted_at)
     VALUES (@id, 'focus', @pillar, @blockId, @startedAt, @endedAt, @activeMs, @zone, @note, @now, @now, @deletedAt)`,
  ).run(entry)
}
