import type { BlockStatus } from '../../../shared/features/planner/planner.model.ts'
import type { BlockWork } from '../../../shared/kernel/block-work.ts'
import type { Pillar } from '../../../shared/kernel/pillars.ts'
import type { EpochMs, IsoDate } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

export interface BlockRow {
  readonly id: string
  readonly title: string
  readonly pillar: Pillar
  readonly notes: string
  readonly status: BlockStatus
  readonly paperId: string | null
  readonly work: BlockWork | null
  readonly startsAt: EpochMs | null
  readonly durationMs: number
  readonly actualMs: number
  readonly isSample: number
  /** How often it was carried to another time because it was not done. */
  readonly carriedCount: number
  readonly seriesId: string | null
  readonly occurrenceDay: IsoDate | null
  /** It comes again so many days after it was done; null: it doesn't. */
  readonly againAfterDays: number | null
  readonly againChainId: string | null
  /** JSON of the series: pattern, last day, count. Null: there is none, or it is in the trash. */
  readonly repeats: string | null
  /** Only ever true of an occurrence that was worked out, never of a row of the store. */
  readonly isPreview?: boolean
}

const COLUMNS = `block.id, block.title, block.pillar, block.notes, block.status, block.paper_id AS paperId, block.work,
  block.starts_at AS startsAt, block.duration_ms AS durationMs, block.is_sample AS isSample,
  (SELECT count(*) FROM plan_carry WHERE block_id = block.id AND to_starts_at IS NOT NULL) AS carriedCount,
  block.series_id AS seriesId, block.occurrence_day AS occurrenceDay,
  block.again_after_days AS againAfterDays, block.again_chain_id AS againChainId,
  (SELECT json_object('pattern', json(pattern), 'occurrenceCount', occurrence_count, 'lastDay', last_day)
    FROM plan_series WHERE id = block.series_id AND deleted_at IS NULL) AS repeats,
  coalesce((SELECT sum(active_ms) FROM time_entry WHERE block_id = block.id AND deleted_at IS NULL), 0) AS actualMs`

const FIND = `SELECT ${COLUMNS} FROM plan_block AS block WHERE block.id = ? AND block.deleted_at IS NULL`
const BETWEEN = `SELECT ${COLUMNS} FROM plan_block AS block
  WHERE block.deleted_at IS NULL AND block.starts_at >= ? AND block.starts_at < ? ORDER BY block.starts_at, block.id`
const UNPLANNED = `SELECT ${COLUMNS} FROM plan_block AS block
  WHERE block.deleted_at IS NULL AND block.starts_at IS NULL AND block.status = 'open' ORDER BY block.sort_order, block.id`
// Found first and read afterwards: sorting would read the sums of every open block.
const NEXT_OPEN = `SELECT ${COLUMNS} FROM plan_block AS block WHERE block.id = (
  SELECT id FROM plan_block
  WHERE deleted_at IS NULL AND status = 'open' AND starts_at >= ? AND starts_at < ? AND starts_at + duration_ms > ?
  ORDER BY starts_at, id LIMIT 1)`

// Two halves, because each has an index that leaves out the trash.
const ANY = `SELECT EXISTS (SELECT 1 FROM plan_block WHERE deleted_at IS NULL AND starts_at IS NOT NULL)
  OR EXISTS (SELECT 1 FROM plan_block WHERE deleted_at IS NULL AND starts_at IS NULL) AS hasAny`

/** The longest a block can reach into a day from before it. */
const LONGEST_MS = 24 * 3_600_000

export function findBlock(db: Db, blockId: string): BlockRow | undefined {
  return prepare<BlockRow>(db, FIND).get(blockId)
}

/** Blocks that start in [from, to), earliest first. */
export function listBlocksBetween(db: Db, from: EpochMs, to: EpochMs): BlockRow[] {
  return prepare<BlockRow>(db, BETWEEN).all(from, to)
}

/** Open blocks without a time, in the person's order. */
export function listUnplannedBlocks(db: Db): BlockRow[] {
  return prepare<BlockRow>(db, UNPLANNED).all()
}

/** The first open block that has not ended at `now` and starts before `until`. */
export function findNextOpenBlock(db: Db, now: EpochMs, until: EpochMs): BlockRow | undefined {
  return prepare<BlockRow>(db, NEXT_OPEN).get(now - LONGEST_MS, until, now)
}

/** Whether there is any block, planned or not. */
export function hasBlocks(db: Db): boolean {
  return prepare<{ hasAny: number }>(db, ANY).get()?.hasAny === 1
}

export interface NewBlock {
  readonly id: string
  readonly campaignId: string | null
  readonly title: string
  readonly pillar: Pillar
  readonly notes: string
  readonly startsAt: EpochMs | null
  readonly zone: string
  readonly durationMs: number
  readonly paperId: string | null
  readonly work: BlockWork | null
  readonly now: EpochMs
}

/** Puts a block at the end of its list. */
export function insertBlock(db: Db, block: NewBlock): void {
  prepare(
    db,
    `INSERT INTO plan_block (id, campaign_id, title, pillar, notes, starts_at, zone, duration_ms, paper_id, work, sort_order, created_at, updated_at)
     VALUES (@id, @campaignId, @title, @pillar, @notes, @startsAt, @zone, @durationMs, @paperId, @work,
       (SELECT coalesce(max(sort_order), 0) + 1 FROM plan_block WHERE deleted_at IS NULL AND starts_at IS NULL), @now, @now)`,
  ).run(block)
}

export interface BlockDetails {
  readonly title: string
  readonly pillar: Pillar
  readonly notes: string
  readonly paperId: string | null
  readonly work: BlockWork | null
  readonly durationMs: number
}

export function updateBlockDetails(db: Db, blockId: string, details: BlockDetails, now: EpochMs): void {
  prepare(
    db,
    `UPDATE plan_block SET title = @title, pillar = @pillar, notes = @notes, paper_id = @paperId, work = @work, duration_ms = @durationMs,
       updated_at = @now, is_sample = 0
     WHERE id = @blockId`,
  ).run({ ...details, blockId, now })
}

/** `startsAt` null: back into the unplanned list. */
export function updateBlockPlace(
  db: Db,
  blockId: string,
  place: { readonly startsAt: EpochMs | null; readonly zone: string; readonly durationMs: number },
  now: EpochMs,
): void {
  prepare(
    db,
    'UPDATE plan_block SET starts_at = @startsAt, zone = @zone, duration_ms = @durationMs, updated_at = @now WHERE id = @blockId',
  ).run({
    ...place,
    blockId,
    now,
  })
}

export function updateBlockStatus(db: Db, blockId: string, status: BlockStatus, now: EpochMs): void {
  prepare(db, 'UPDATE plan_block SET status = ?, done_at = ?, updated_at = ? WHERE id = ?').run(
    status,
    status === 'done' ? now : null,
    now,
    blockId,
  )
}

/** @returns whether there was such a block in the other state. */
export function setBlockDeleted(db: Db, blockId: string, isDeleted: boolean, now: EpochMs): boolean {
  const sql = isDeleted
    ? 'UPDATE plan_block SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL'
    : 'UPDATE plan_block SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at > 0'
  return prepare(db, sql).run(isDeleted ? now : null, now, blockId).changes === 1
}

/** Numbers unplanned blocks in the order given. */
export function saveUnplannedOrder(db: Db, blockIds: readonly string[], now: EpochMs): void {
  const save = prepare(db, 'UPDATE plan_block SET sort_order = ?, updated_at = ? WHERE id = ? AND sort_order <> ?')
  for (const [index, id] of blockIds.entries()) save.run(index + 1, now, id, index + 1)
}
