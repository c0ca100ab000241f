import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

/** How many changes can still be taken back. */
const KEPT = 200

type StoredRow = Readonly<Record<string, string | number | null>>

/** What an order found, and what it made. */
export interface Before {
  readonly blocks: readonly StoredRow[]
  readonly series: readonly StoredRow[]
  readonly newBlocks: readonly string[]
  readonly newSeries: readonly string[]
}

const BLOCK = `SELECT id, title, pillar, notes, starts_at, zone, duration_ms, status, paper_id, work, sort_order, done_at, series_id, occurrence_day,
  again_after_days, again_chain_id, is_sample, deleted_at FROM plan_block WHERE id = ?`
const SERIES = `SELECT id, title, pillar, notes, paper_id, work, duration_ms, start_minute, pattern, week_starts_on, first_day, last_day,
  occurrence_count, deleted_at FROM plan_series WHERE id = ?`

export function snapshotBlock(db: Db, blockId: string): StoredRow | undefined {
  return prepare<StoredRow>(db, BLOCK).get(blockId)
}

export function snapshotSeries(db: Db, seriesId: string): StoredRow | undefined {
  return prepare<StoredRow>(db, SERIES).get(seriesId)
}

/** Keeps the last few changes; the oldest go. */
export function insertChange(db: Db, id: string, before: Before, now: EpochMs): void {
  prepare(db, 'INSERT INTO plan_change (id, made_at, before) VALUES (?, ?, ?)').run(id, now, JSON.stringify(before))
  prepare(db, 'DELETE FROM plan_change WHERE id IN (SELECT id FROM plan_change ORDER BY made_at DESC, id DESC LIMIT -1 OFFSET ?)').run(KEPT)
}

/** Takes a change out of the list, to be taken back once. */
export function takeChange(db: Db, id: string): Before | null {
  const row = prepare<{ before: string }>(db, 'DELETE FROM plan_change WHERE id = ? RETURNING before').get(id)
  return row ? (JSON.parse(row.before) as Before) : null
}

/** Puts everything back as it was. What the change made goes, unless time was spent on it meanwhile. */
export function putBack(db: Db, before: Before, now: EpochMs): void {
  const dropBlock = prepare(
    db,
    `DELETE FROM plan_block WHERE id = @id AND NOT EXISTS (SELECT 1 FROM time_entry WHERE block_id = @id)
       AND NOT EXISTS (SELECT 1 FROM week_review_decision WHERE block_id = @id)
       AND NOT EXISTS (SELECT 1 FROM proposal WHERE block_id = @id)
       AND NOT EXISTS (SELECT 1 FROM reading_session WHERE block_id = @id)
       AND NOT EXISTS (SELECT 1 FROM mock WHERE block_id = @id)
       AND NOT EXISTS (SELECT 1 FROM focus_run WHERE block_id = @id)
       AND NOT EXISTS (SELECT 1 FROM plan_carry WHERE block_id = @id)`,
  )
  // Links go first, for two blocks may have been the same occurrence one after the other.
  const unlink = prepare(
    db,
    'UPDATE plan_block SET series_id = NULL, occurrence_day = NULL, again_after_days = NULL, again_chain_id = NULL WHERE id = ?',
  )
  const restoreBlock = prepare(
    db,
    `UPDATE plan_block SET title = @title, pillar = @pillar, notes = @notes, starts_at = @starts_at, zone = @zone, duration_ms = @duration_ms,
       status = @status, paper_id = @paper_id, work = @work, sort_order = @sort_order, done_at = @done_at, series_id = @series_id,
       occurrence_day = @occurrence_day, again_after_days = @again_after_days, again_chain_id = @again_chain_id, is_sample = @is_sample, deleted_at = @deleted_at, updated_at = @now
     WHERE id = @id`,
  )
  const restoreSeries = prepare(
    db,
    `UPDATE plan_series SET title = @title, pillar = @pillar, notes = @notes, paper_id = @paper_id, work = @work, duration_ms = @duration_ms,
       start_minute = @start_minute, pattern = @pattern, week_starts_on = @week_starts_on, first_day = @first_day, last_day = @last_day,
       occurrence_count = @occurrence_count, deleted_at = @deleted_at, updated_at = @now
     WHERE id = @id`,
  )
  const dropSeries = prepare(db, 'UPDATE plan_series SET deleted_at = ?, updated_at = ? WHERE id = ?')
  for (const id of before.newBlocks) dropBlock.run({ id })
  for (const block of before.blocks) unlink.run(block.id)
  for (const series of before.series) restoreSeries.run({ ...series, now })
  for (const block of before.blocks) restoreBlock.run({ ...block, now })
  for (const id of before.newSeries) dropSeries.run(now, now, id)
}
