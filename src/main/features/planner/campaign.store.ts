import type { PillarShare } from '../../../shared/features/planner/planner.model.ts'
import type { InterviewFormat } from '../../../shared/kernel/interview-formats.ts'
import { PILLARS } from '../../../shared/kernel/pillars.ts'
import type { EpochMs, IsoDate } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

export interface CampaignRow {
  readonly id: string
  readonly targetRole: string
  readonly weeklyMs: number
  readonly isSample: boolean
  /** Every pillar once, in the fixed order. */
  readonly pillars: readonly PillarShare[]
  /** Earliest first. */
  readonly interviews: readonly InterviewRow[]
}

interface InterviewFields {
  readonly id: string
  readonly label: string
  readonly company: string
  readonly format: InterviewFormat | null
  readonly heldOn: IsoDate
  /** On the clock of the zone; null, as length and zone then are: the whole day. */
  readonly startMinute: number | null
  readonly durationMs: number | null
  readonly zone: string | null
}

export interface InterviewRow extends InterviewFields {
  readonly createdAt: EpochMs
  readonly updatedAt: EpochMs
}

/** The one campaign that has not ended. */
export function findOpenCampaign(db: Db): CampaignRow | null {
  const row = prepare<{ id: string; targetRole: string; weeklyMs: number; isSample: number }>(
    db,
    `SELECT id, target_role AS targetRole, weekly_ms AS weeklyMs, is_sample AS isSample FROM campaign
     WHERE ended_at IS NULL AND deleted_at IS NULL`,
  ).get()
  if (!row) return null
  const shares = prepare<{ pillar: string; weight: number; isFocus: number }>(
    db,
    'SELECT pillar, weight, is_focus AS isFocus FROM campaign_pillar WHERE campaign_id = ?',
  ).all(row.id)
  const interviews = prepare<InterviewRow>(
    db,
    `SELECT id, label, company, format, held_on AS heldOn, start_minute AS startMinute, duration_ms AS durationMs, zone,
       created_at AS createdAt, updated_at AS updatedAt FROM campaign_interview
     WHERE campaign_id = ? AND deleted_at IS NULL ORDER BY held_on, start_minute, company, label, id`,
  ).all(row.id)
  return {
    ...row,
    isSample: row.isSample === 1,
    interviews,
    pillars: PILLARS.map((pillar) => {
      const share = shares.find((candidate) => candidate.pillar === pillar)
      return { pillar, weight: share?.weight ?? 1, isFocus: share?.isFocus === 1 }
    }),
  }
}

export interface CampaignToSave {
  readonly id: string
  readonly targetRole: string
  readonly weeklyMs: number
  readonly pillars: readonly PillarShare[]
  readonly interviews: readonly InterviewFields[]
}

/**
 * Writes a new campaign or the changed one; interviews that are no longer named are removed softly. A sample campaign
 * that is changed is the person's from then on.
 */
export function saveCampaign(db: Db, campaign: CampaignToSave, now: EpochMs): void {
  prepare(
    db,
    `INSERT INTO campaign (id, target_role, weekly_ms, created_at, updated_at) VALUES (@id, @targetRole, @weeklyMs, @now, @now)
     ON CONFLICT (id) DO UPDATE SET target_role = excluded.target_role, weekly_ms = excluded.weekly_ms, updated_at = excluded.updated_at,
       is_sample = 0`,
  ).run({ id: campaign.id, targetRole: campaign.targetRole, weeklyMs: campaign.weeklyMs, now })
  const share = prepare(
    db,
    `INSERT INTO campaign_pillar (campaign_id, pillar, weight, is_focus) VALUES (?, ?, ?, ?)
     ON CONFLICT (campaign_id, pillar) DO UPDATE SET weight = excluded.weight, is_focus = excluded.is_focus`,
  )
  for (const { pillar, weight, isFocus } of campaign.pillars) share.run(campaign.id, pillar, weight, isFocus ? 1 : 0)
  const kept = JSON.stringify(campaign.interviews.map(({ id }) => id))
  prepare(
    db,
    `UPDATE campaign_interview SET deleted_at = ?, updated_at = ? WHERE campaign_id = ? AND deleted_at IS NULL
       AND id NOT IN (SELECT value FROM json_each(?))`,
  ).run(now, now, campaign.id, kept)
  const interview = prepare(
    db,
    `INSERT INTO campaign_interview (id, campaign_id, label, company, format, held_on, start_minute, duration_ms, zone, created_at, updated_at)
     VALUES (@id, @campaignId, @label, @company, @format, @heldOn, @startMinute, @durationMs, @zone, @now, @now)
     ON CONFLICT (id) DO UPDATE SET label = excluded.label, company = excluded.company, format = excluded.format, held_on = excluded.held_on,
       start_minute = excluded.start_minute, duration_ms = excluded.duration_ms, zone = excluded.zone, updated_at = excluded.updated_at,
       deleted_at = NULL
     WHERE deleted_at IS NOT NULL OR label <> excluded.label OR company <> excluded.company OR format IS NOT excluded.format
       OR held_on <> excluded.held_on OR start_minute IS NOT excluded.start_minute OR duration_ms IS NOT excluded.duration_ms
       OR zone IS NOT excluded.zone`,
  )
  for (const each of campaign.interviews) interview.run({ ...each, campaignId: campaign.id, now })
}

/** Interviews that were taken out of a campaign. */
export function listRemovedInterviewIds(db: Db, campaignId: string): string[] {
  return prepare<{ id: string }>(db, 'SELECT id FROM campaign_interview WHERE campaign_id = ? AND deleted_at IS NOT NULL')
    .all(campaignId)
    .map((row) => row.id)
}

/** @returns whether it was in the trash of the open campaign */
export function restoreInterview(db: Db, interviewId: string, now: EpochMs): boolean {
  return (
    prepare(
      db,
      `UPDATE campaign_interview SET deleted_at = NULL, updated_at = ? WHERE id = ? AND deleted_at IS NOT NULL
         AND campaign_id IN (SELECT id FROM campaign WHERE ended_at IS NULL AND deleted_at IS NULL)`,
    ).run(now, interviewId).changes === 1
  )
}
