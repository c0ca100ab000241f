import type { BlockId } from '../../shared/kernel/ids.ts'
import type { Pillar } from '../../shared/kernel/pillars.ts'
import type { EpochMs } from '../../shared/kernel/time.ts'
import { type Db, prepare } from '../store/db.ts'

/** A pause longer than this begins another entry of the time log. */
const SAME_SITTING_MS = 30 * 60_000

export interface ReviewTime {
  readonly newId: () => string
  readonly pillar: Pillar
  /** The block of the plan that was started with it. */
  readonly blockId: BlockId | null
  readonly dayStart: EpochMs
  readonly now: EpochMs
  readonly zone: string
  readonly countedMs: number
}

/**
 * Adds the time of one answer to the sitting's entry for the pillar, so that the log has a line a sitting and not a card.
 * @returns the entry's id
 */
export function addReviewTime(db: Db, { newId, pillar, blockId, dayStart, now, zone, countedMs }: ReviewTime): string {
  const since = Math.max(dayStart, now - SAME_SITTING_MS)
  const open = prepare<{ id: string }>(
    db,
    `SELECT id FROM time_entry WHERE source = 'review' AND pillar = ? AND block_id IS ? AND deleted_at IS NULL AND started_at >= ? AND ended_at >= ?
     ORDER BY started_at DESC LIMIT 1`,
  ).get(pillar, blockId, dayStart, since)
  if (open) {
    prepare(db, 'UPDATE time_entry SET active_ms = active_ms + ?, ended_at = max(ended_at, ?), updated_at = ? WHERE id = ?').run(
      countedMs,
      now,
      now,
      open.id,
    )
    return open.id
  }
  const id = newId()
  prepare(
    db,
    `INSERT INTO time_entry (id, source, pillar, block_id, started_at, ended_at, active_ms, zone, note, created_at, updated_at)
     VALUES (@id, 'review', @pillar, @blockId, @startedAt, @now, @countedMs, @zone, '', @now, @now)`,
  ).run({ id, pillar, blockId, startedAt: Math.max(dayStart, now - countedMs), now, countedMs, zone })
  return id
}

/** Takes the time of an answer back; an entry without time left is removed. */
export function takeReviewTime(db: Db, id: string, countedMs: number, now: EpochMs): void {
  prepare(
    db,
    `UPDATE time_entry SET active_ms = max(0, active_ms - @countedMs), updated_at = @now,
       deleted_at = CASE WHEN active_ms <= @countedMs THEN @now ELSE deleted_at END WHERE id = @id`,
  ).run({ id, countedMs, now })
}
