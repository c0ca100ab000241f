import type { Pattern } from '../../../shared/features/planner/recurrence.model.ts'
import type { BlockWork } from '../../../shared/kernel/block-work.ts'
import type { Pillar } from '../../../shared/kernel/pillars.ts'
import type { EpochMs, IsoDate } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

/** What `last_day` holds while a series has no end. */
export const NO_END = '9999-12-31' as IsoDate

export interface SeriesRow {
  readonly id: string
  /** The series it was cut from first, or itself: what a person knows as one block that repeats. */
  readonly originId: string
  readonly campaignId: string | null
  readonly title: string
  readonly pillar: Pillar
  readonly notes: string
  readonly paperId: string | null
  readonly work: BlockWork | null
  readonly durationMs: number
  readonly startMinute: number
  readonly pattern: Pattern
  readonly weekStartsOn: number
  readonly firstDay: IsoDate
  readonly lastDay: IsoDate
  readonly occurrenceCount: number | null
  readonly createdAt: EpochMs
  readonly updatedAt: EpochMs
}

type StoredRow = Omit<SeriesRow, 'pattern'> & { readonly pattern: string }

const COLUMNS = `id, origin_id AS originId, campaign_id AS campaignId, title, pillar, notes, paper_id AS paperId, work, duration_ms AS durationMs,
  start_minute AS startMinute, pattern, week_starts_on AS weekStartsOn, first_day AS firstDay, last_day AS lastDay,
  occurrence_count AS occurrenceCount, created_at AS createdAt, updated_at AS updatedAt`
const FIND = `SELECT ${COLUMNS} FROM plan_series WHERE id = ? AND deleted_at IS NULL`
const BETWEEN = `SELECT ${COLUMNS} FROM plan_series WHERE deleted_at IS NULL AND last_day >= ? AND first_day <= ? ORDER BY created_at, id`

export function findSeries(db: Db, seriesId: string): SeriesRow | undefined {
  const row = prepare<StoredRow>(db, FIND).get(seriesId)
  return row && read(row)
}

/** Series that may have an occurrence from `from` to `to`, both included, oldest first. */
export function listSeriesBetween(db: Db, from: IsoDate, to: IsoDate): SeriesRow[] {
  return prepare<StoredRow>(db, BETWEEN).all(from, to).map(read)
}

function read(row: StoredRow): SeriesRow {
  return { ...row, pattern: JSON.parse(row.pattern) as Pattern }
}

export type NewSeries = Omit<SeriesRow, 'createdAt' | 'updatedAt'>

export function insertSeries(db: Db, series: NewSeries, now: EpochMs): void {
  prepare(
    db,
    `INSERT INTO plan_series (id, origin_id, campaign_id, title, pillar, notes, paper_id, work, duration_ms, start_minute, pattern,
       week_starts_on,
       first_day, last_day, occurrence_count, created_at, updated_at)
     VALUES (@id, @originId, @campaignId, @title, @pillar, @notes, @paperId, @work, @durationMs, @startMinute, @pattern, @weekStartsOn,
       @firstDay, @lastDay, @occurrenceCount, @now, @now)`,
  ).run({ ...series, pattern: JSON.stringify(series.pattern), now })
}

export function updateSeries(db: Db, series: NewSeries, now: EpochMs): void {
  prepare(
    db,
    `UPDATE plan_series SET title = @title, pillar = @pillar, notes = @notes, paper_id = @paperId, work = @work, duration_ms = @durationMs,
       start_minute = @startMinute, pattern = @pattern, week_starts_on = @weekStartsOn, first_day = @firstDay, last_day = @lastDay,
       occurrence_count = @occurrenceCount, updated_at = @now
     WHERE id = @id`,
  ).run({ ...series, pattern: JSON.stringify(series.pattern), now })
}

export function deleteSeries(db: Db, seriesId: string, now: EpochMs): void {
  prepare(db, 'UPDATE plan_series SET deleted_at = @now, updated_at = @now WHERE id = @seriesId AND deleted_at IS NULL').run({
    seriesId,
    now,
  })
}

export interface OccurrenceRow {
  readonly id: string
  readonly occurrenceDay: IsoDate
  readonly isDeleted: number
}

/** Occurrences from `from` to `to`, both included, that have a row of their own, those in the trash too. */
export function listOccurrenceRows(db: Db, seriesId: string, from: IsoDate, to: IsoDate): OccurrenceRow[] {
  return prepare<OccurrenceRow>(
    db,
    `SELECT id, occurrence_day AS occurrenceDay, deleted_at IS NOT NULL AS isDeleted FROM plan_block
     WHERE series_id = ? AND occurrence_day >= ? AND occurrence_day <= ? ORDER BY occurrence_day`,
  ).all(seriesId, from, to)
}

/** Gives an occurrence a row of its own, as its series says. */
export function insertOccurrence(
  db: Db,
  id: string,
  occurrence: { readonly series: SeriesRow; readonly day: IsoDate; readonly startsAt: EpochMs; readonly zone: string },
  now: EpochMs,
): void {
  const { series, day, startsAt, zone } = occurrence
  prepare(
    db,
    `INSERT INTO plan_block (id, campaign_id, title, pillar, notes, starts_at, zone, duration_ms, paper_id, work, series_id, occurrence_day,
       created_at, updated_at)
     VALUES (@id, @campaignId, @title, @pillar, @notes, @startsAt, @zone, @durationMs, @paperId, @work, @seriesId, @day, @now, @now)`,
  ).run({
    id,
    campaignId: series.campaignId,
    title: series.title,
    pillar: series.pillar,
    notes: series.notes,
    startsAt,
    zone,
    durationMs: series.durationMs,
    paperId: series.paperId,
    work: series.work,
    seriesId: series.id,
    day,
    now,
  })
}

/** Says which occurrence a block is; null: it stands alone. */
export function linkBlock(db: Db, blockId: string, link: { readonly seriesId: string; readonly day: IsoDate } | null, now: EpochMs): void {
  prepare(db, 'UPDATE plan_block SET series_id = @seriesId, occurrence_day = @day, updated_at = @now WHERE id = @blockId').run({
    seriesId: link?.seriesId ?? null,
    day: link?.day ?? null,
    blockId,
    now,
  })
}
