import type { BlockStatus } from '../../../shared/features/planner/planner.model.ts'
import type { Pillar } from '../../../shared/kernel/pillars.ts'
import type { EpochMs, IsoDate } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

export interface PlannedBlockRow {
  readonly id: string
  readonly title: string
  readonly notes: string
  readonly pillar: Pillar
  readonly status: BlockStatus
  readonly startsAt: EpochMs
  readonly zone: string
  readonly durationMs: number
  readonly createdAt: EpochMs
  readonly updatedAt: EpochMs
  /** Null: it stands alone. */
  readonly seriesId: string | null
  readonly occurrenceDay: IsoDate | null
}

/** Every block with a time, dropped ones too, earliest first. */
export function listPlannedBlocks(db: Db): PlannedBlockRow[] {
  return prepare<PlannedBlockRow>(
    db,
    `SELECT id, title, notes, pillar, status, starts_at AS startsAt, zone, duration_ms AS durationMs,
       created_at AS createdAt, updated_at AS updatedAt, series_id AS seriesId, occurrence_day AS occurrenceDay
     FROM plan_block WHERE deleted_at IS NULL AND starts_at IS NOT NULL ORDER BY starts_at, id`,
  ).all()
}

/** Whether a calendar of the plan would hold anything: a block with a time, a series, or an interview of the open campaign. */
export function hasPlan(db: Db): boolean {
  return (
    prepare<{ hasAny: number }>(
      db,
      `SELECT EXISTS (SELECT 1 FROM plan_block WHERE deleted_at IS NULL AND starts_at IS NOT NULL)
         OR EXISTS (SELECT 1 FROM plan_series WHERE deleted_at IS NULL)
         OR EXISTS (SELECT 1 FROM campaign_interview AS interview JOIN campaign ON campaign.id = interview.campaign_id
           WHERE interview.deleted_at IS NULL AND campaign.ended_at IS NULL AND campaign.deleted_at IS NULL) AS hasAny`,
    ).get()?.hasAny === 1
  )
}

/** Occurrences of a series that are not on the calendar: in the trash, or taken out of the week. */
export function listLeftOutDays(db: Db, seriesId: string): IsoDate[] {
  return prepare<{ day: IsoDate }>(
    db,
    `SELECT occurrence_day AS day FROM plan_block
     WHERE series_id = ? AND (deleted_at IS NOT NULL OR starts_at IS NULL) ORDER BY occurrence_day`,
  )
    .all(seriesId)
    .map((row) => row.day)
}
