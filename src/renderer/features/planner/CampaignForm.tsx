import { Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useRef, useState } from 'react'
import type { Campaign } from '../../../shared/features/planner/planner.contract.ts'
import type { InterviewDateId } from '../../../shared/kernel/ids.ts'
import { client } from '../../client/client.ts'
import { SaveIndicator } from '../../ui/SaveIndicator.tsx'
import { offerUndo } from '../../ui/undo.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import { type CampaignFields, fieldsOf, saveFields } from './campaign-fields.ts'
import { CAMPAIGN_TEXT } from './campaign-text.ts'
import { InterviewDates } from './InterviewDates.tsx'
import { type InterviewFields, nameOf, newInterview } from './interview-fields.ts'
import { PillarShares } from './PillarShares.tsx'

const MAX_HOURS = 7 * 24

/** Saves itself as soon as there is a role. */
export function CampaignForm({ campaign }: { readonly campaign: Campaign | null }) {
  const [fields, setFields] = useState(() => fieldsOf(campaign))
  const autosave = useAutosave(saveFields)
  const hasRole = fields.targetRole.trim() !== ''
  // The latest, for an undo that comes later than the keys typed meanwhile; null once the form is closed.
  const latest = useRef<CampaignFields | null>(fields)
  useEffect(
    () => () => {
      latest.current = null
    },
    [],
  )
  const change = (part: Partial<CampaignFields>) => {
    const next = { ...(latest.current ?? fields), ...part }
    latest.current = next
    setFields(next)
    if (next.targetRole.trim() !== '') autosave.change(next)
  }
  const remove = (interview: InterviewFields) => {
    change({ interviews: fields.interviews.filter((other) => other.key !== interview.key) })
    offerUndo(CAMPAIGN_TEXT.removedInterview(nameOf(interview)), () => {
      const open = latest.current
      if (open) change({ interviews: [...open.interviews, { ...interview, key: newInterview(open.interviews).key }] })
      else if (interview.id !== null) void restore(interview.id)
    })
  }
  return (
    <Stack>
      <Group align="flex-start" wrap="nowrap">
        <TextInput
          flex={1}
          label={CAMPAIGN_TEXT.role}
          placeholder={CAMPAIGN_TEXT.roleHint}
          data-autofocus
          value={fields.targetRole}
          maxLength={200}
          onChange={(event) => change({ targetRole: event.currentTarget.value })}
        />
        <NumberInput
          w="8rem"
          label={CAMPAIGN_TEXT.hours}
          min={0}
          max={MAX_HOURS}
          step={0.5}
          value={fields.hours}
          onChange={(value) => change({ hours: Math.min(Math.max(Number(value) || 0, 0), MAX_HOURS) })}
        />
      </Group>
      <PillarShares shares={fields.pillars} weeklyHours={fields.hours} onChange={(pillars) => change({ pillars })} />
      <InterviewDates interviews={fields.interviews} onChange={(interviews) => change({ interviews })} onRemove={remove} />
      <Group justify="flex-end">
        {hasRole ? (
          <SaveIndicator state={autosave.state} />
        ) : (
          <Text size="sm" c="var(--pb-ink-soft)">
            {CAMPAIGN_TEXT.needsRole}
          </Text>
        )}
      </Group>
    </Stack>
  )
}

async function restore(interviewId: InterviewDateId): Promise<void> {
  try {
    await client.planner.restoreInterview({ interviewId })
  } catch {
    notifications.show({ message: CAMPAIGN_TEXT.failed, color: 'red' })
  }
}
