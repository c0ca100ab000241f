import type { Pillar } from '../../../shared/kernel/pillars.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

export interface TimeEntryRow {
  readonly id: string
  readonly source: 'sprint' | 'review' | 'mock' | 'focus' | 'manual'
  readonly pillar: Pillar
  readonly blockId: string | null
  readonly startedAt: EpochMs
  readonly activeMs: number
  readonly note: string
}

const COLUMNS = 'id, source, pillar, block_id AS blockId, started_at AS startedAt, active_ms AS activeMs, note'
const FIND = `SELECT ${COLUMNS} FROM time_entry WHERE id = ? AND deleted_at IS NULL`
const BETWEEN = `SELECT ${COLUMNS} FROM time_entry WHERE deleted_at IS NULL AND started_at >= ? AND started_at < ? ORDER BY started_at, id`

export function findTimeEntry(db: Db, timeEntryId: string): TimeEntryRow | undefined {
  return prepare<TimeEntryRow>(db, FIND).get(timeEntryId)
}

/** Entries that started in [from, to), earliest first. */
export function listTimeEntriesBetween(db: Db, from: EpochMs, to: EpochMs): TimeEntryRow[] {
  return prepare<TimeEntryRow>(db, BETWEEN).all(from, to)
}

export interface NewManualEntry {
  readonly id: string
  readonly pillar: Pillar
  readonly blockId: string | null
  readonly startedAt: EpochMs
  readonly activeMs: number
  readonly zone: string
  readonly note: string
  readonly now: EpochMs
}

export function insertManualEntry(db: Db, entry: NewManualEntry): void {
  prepare(
    db,
    `INSERT INTO time_entry (id, source, pillar, block_id, started_at, ended_at, active_ms, zone, note, created_at, updated_at)
     VALUES (@id, 'manual', @pillar, @blockId, @startedAt, @startedAt + @activeMs, @activeMs, @zone, @note, @now, @now)`,
  ).run(entry)
}

/** @returns whether there was such an entry in the other state. */
export function setTimeEntryDeleted(db: Db, timeEntryId: string, isDeleted: boolean, now: EpochMs): boolean {
  const sql = isDeleted
    ? 'UPDATE time_entry SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL'
    : 'UPDATE time_entry SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NOT NULL'
  return prepare(db, sql).run(isDeleted ? now : null, now, timeEntryId).changes === 1
}
