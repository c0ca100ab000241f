import type { Campaign } from '../../../shared/features/planner/planner.contract.ts'
import type { PillarShare } from '../../../shared/features/planner/planner.model.ts'
import { PILLARS } from '../../../shared/kernel/pillars.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { client } from '../../client/client.ts'

/** What somebody starts from who has not thought about hours yet. */
const FIRST_MINUTES = 600

export interface InterviewFields {
  /** Tells rows apart while their words are being typed. */
  readonly key: number
  readonly label: string
  readonly heldOn: string
}

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
    interviews: (campaign?.interviews ?? []).map(({ label, heldOn }, key) => ({ key, label, heldOn })),
  }
}

/** The days main takes. A year that is being typed passes through the first century. */
const FIRST_DAY = '1970-01-02'
const LAST_DAY = '2200-12-31'

/** Interviews count once they have a name and a day. */
export function saveFields({ targetRole, hours, pillars, interviews }: CampaignFields): Promise<unknown> {
  return client.planner.saveCampaign({
    targetRole,
    weeklyMinutes: Math.round(hours * 60),
    pillars: pillars.map((share) => ({ ...share })),
    interviews: interviews
      .filter(({ label, heldOn }) => label.trim() !== '' && heldOn >= FIRST_DAY && heldOn <= LAST_DAY)
      .map(({ label, heldOn }) => ({ label, heldOn: heldOn as IsoDate })),
  })
}
