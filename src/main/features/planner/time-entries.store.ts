import type { Pillar } from '../../../shared/kernel/pillars.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

export interface TimeEntryRow {
  readonly id: string
  readonly source: 'sprint' | 'review' | 'mock' | 'focus' | 'manual'
  readonly pillar: Pillar
  readonly blockId: string | null
  readonly title: string | null
  readonly startedAt: EpochMs
  readonly endedAt: EpochMs
  readonly activeMs: number
  readonly note: string
}

const SELECT = `SELECT entry.id, entry.source, entry.pillar, entry.block_id AS blockId, coalesce(block.title, paper.title) AS title,
    entry.started_at AS startedAt, entry.ended_at AS endedAt, entry.active_ms AS activeMs, entry.note
  FROM time_entry AS entry
    LEFT JOIN plan_block AS block ON block.id = entry.block_id
    LEFT JOIN reading_session AS session ON session.id = entry.session_id
    LEFT JOIN paper ON paper.id = session.paper_id`
const FIND = `${SELECT} WHERE entry.id = ? AND entry.deleted_at IS NULL`
const BETWEEN = `${SELECT} WHERE entry.deleted_at IS NULL AND entry.started_at >= ? AND entry.started_at < ? ORDER BY entry.started_at, entry.id`

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

export type TimeEntryDetails = Pick<TimeEntryRow, 'pillar' | 'blockId' | 'startedAt' | 'endedAt' | 'activeMs' | 'note'>

/** From then on it is the person's own, not a sample's. */
export function updateTimeEntry(db: Db, timeEntryId: string, details: TimeEntryDetails, now: EpochMs): void {
  prepare(
    db,
    `UPDATE time_entry SET pillar = @pillar, block_id = @blockId, started_at = @startedAt, ended_at = @endedAt,
       active_ms = @activeMs, note = @note, updated_at = @now, is_sample = 0
     WHERE id = @timeEntryId`,
  ).run({ ...details, timeEntryId, now })
}

/** @returns whether there was such an entry in the other state. */
export function setTimeEntryDeleted(db: Db, timeEntryId: string, isDeleted: boolean, now: EpochMs): boolean {
  const sql = isDeleted
    ? 'UPDATE time_entry SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL'
    : 'UPDATE time_entry SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NOT NULL'
  return prepare(db, sql).run(isDeleted ? now : null, now, timeEntryId).changes === 1
}
