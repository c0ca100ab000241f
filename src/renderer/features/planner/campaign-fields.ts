import type { Campaign } from '../../../shared/features/planner/planner.contract.ts'
import type { PillarShare } from '../../../shared/features/planner/planner.model.ts'
import { PILLARS } from '../../../shared/kernel/pillars.ts'
import { client } from '../../client/client.ts'
import { detailsOf, type InterviewFields, interviewFields } from './interview-fields.ts'

/** What somebody starts from who has not thought about hours yet. */
const FIRST_MINUTES = 600

/** The campaign as it is being typed; a date may still lack its name or its day. */
export interface CampaignFields {
  readonly targetRole: string
  readonly hours: number
  readonly pillars: readonly PillarShare[]
  readonly interviews: readonly InterviewFields[]
}

export function fieldsOf(campaign: Campaign | null): CampaignFields {
  return {
    targetRole: campaign?.targetRole ?? '',
    hours: (campaign?.weeklyMinutes ?? FIRST_MINUTES) / 60,
    pillars: campaign?.pillars ?? PILLARS.map((pillar) => ({ pillar, weight: 1, isFocus: false })),
    interviews: (campaign?.interviews ?? []).map(interviewFields),
  }
}

/** Interviews count once they have a name and a day. */
export function saveFields({ targetRole, hours, pillars, interviews }: CampaignFields): Promise<unknown> {
  return client.planner.saveCampaign({
    targetRole,
    weeklyMinutes: Math.round(hours * 60),
    pillars: pillars.map((share) => ({ ...share })),
    interviews: detailsOf(interviews),
  })
}
