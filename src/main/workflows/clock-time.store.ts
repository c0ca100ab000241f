import type { BlockId, SessionId, TimeEntryId } from '../../shared/kernel/ids.ts'
import type { Pillar } from '../../shared/kernel/pillars.ts'
import type { EpochMs } from '../../shared/kernel/time.ts'
import { type Db, prepare } from '../store/db.ts'

/** What the one clock measured, for the time log. */
export interface ClockTime {
  readonly id: TimeEntryId
  readonly source: 'sprint' | 'focus' | 'mock'
  readonly pillar: Pillar
  readonly blockId: BlockId | null
  /** Written once: a second entry for the same session is refused by the table. */
  readonly sessionId: SessionId | null
  readonly startedAt: EpochMs
  readonly endedAt: EpochMs
  readonly activeMs: number
  readonly zone: string
  readonly note: string
  readonly now: EpochMs
  /** Time that was discarded is in the trash from the start. */
  readonly deletedAt: EpochMs | null
}

export function insertClockTime(db: Db, entry: ClockTime): void {
  prepare(
    db,
    `INSERT INTO time_entry (id, source, pillar, block_id, session_id, started_at, ended_at, active_ms, zone, note, created_at, updated_at,
       deleted_at)
     VALUES (@id, @source, @pillar, @blockId, @sessionId, @startedAt, @endedAt, @activeMs, @zone, @note, @now, @now, @deletedAt)`,
  ).run(entry)
}
