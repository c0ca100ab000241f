import { ActionIcon, Button, Checkbox, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Campaign } from '../../../shared/features/planner/planner.contract.ts'
import { MAX_FOCUS_PILLARS, MAX_WEIGHT } from '../../../shared/features/planner/planner.model.ts'
import { PILLARS, type Pillar } from '../../../shared/kernel/pillars.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { client } from '../../client/client.ts'
import { PILLAR_NAMES, PillarName } from '../../ui/pillars.tsx'
import { SaveIndicator } from '../../ui/SaveIndicator.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import { CAMPAIGN_TEXT } from './campaign-text.ts'

interface Fields {
  readonly targetRole: string
  readonly hours: number
  readonly pillars: readonly { readonly pillar: Pillar; readonly weight: number; readonly isFocus: boolean }[]
  /** `key` tells rows apart while their words are being typed. */
  readonly interviews: readonly { readonly key: number; readonly label: string; readonly heldOn: string }[]
}

/** Saves itself as soon as there is a role; dates count once they have a name and a day. */
export function CampaignForm({ campaign }: { readonly campaign: Campaign | null }) {
  const [fields, setFields] = useState<Fields>(() => ({
    targetRole: campaign?.targetRole ?? '',
    hours: (campaign?.weeklyMinutes ?? 600) / 60,
    pillars: campaign?.pillars ?? PILLARS.map((pillar) => ({ pillar, weight: 1, isFocus: false })),
    interviews: (campaign?.interviews ?? []).map(({ label, heldOn }, key) => ({ key, label, heldOn })),
  }))
  const autosave = useAutosave(saveFields)
  const change = (part: Partial<Fields>) => {
    const next = { ...fields, ...part }
    setFields(next)
    if (next.targetRole.trim() !== '') autosave.change(next)
  }
  const changeShare = (pillar: Pillar, part: { weight?: number; isFocus?: boolean }) =>
    change({ pillars: fields.pillars.map((share) => (share.pillar === pillar ? { ...share, ...part } : share)) })
  const changeInterview = (key: number, part: { label?: string; heldOn?: string }) =>
    change({ interviews: fields.interviews.map((interview) => (interview.key === key ? { ...interview, ...part } : interview)) })
  const isFocusFull = fields.pillars.filter((share) => share.isFocus).length >= MAX_FOCUS_PILLARS

  return (
    <Stack>
      <Group grow align="flex-start">
        <TextInput
          label={CAMPAIGN_TEXT.role}
          description={CAMPAIGN_TEXT.roleHint}
          data-autofocus
          value={fields.targetRole}
          maxLength={200}
          onChange={(event) => change({ targetRole: event.currentTarget.value })}
        />
        <NumberInput
          label={CAMPAIGN_TEXT.hours}
          description=" "
          min={0}
          max={168}
          step={0.5}
          value={fields.hours}
          onChange={(value) => change({ hours: Math.min(Math.max(Number(value) || 0, 0), 168) })}
        />
      </Group>
      <div>
        <Text fw={600}>{CAMPAIGN_TEXT.pillars}</Text>
        <Text size="sm" c="var(--pb-ink-soft)">
          {isFocusFull ? `${CAMPAIGN_TEXT.pillarsHint} ${CAMPAIGN_TEXT.tooMany}` : CAMPAIGN_TEXT.pillarsHint}
        </Text>
      </div>
      {fields.pillars.map(({ pillar, weight, isFocus }) => (
        <Group key={pillar} justify="space-between" wrap="nowrap">
          <PillarName pillar={pillar} />
          <Group wrap="nowrap">
            <Checkbox
              label={CAMPAIGN_TEXT.focusShort}
              aria-label={CAMPAIGN_TEXT.focus(PILLAR_NAMES[pillar])}
              checked={isFocus}
              disabled={isFocusFull && !isFocus}
              onChange={(event) => changeShare(pillar, { isFocus: event.currentTarget.checked })}
            />
            <NumberInput
              aria-label={CAMPAIGN_TEXT.weight(PILLAR_NAMES[pillar])}
              w="5rem"
              min={0}
              max={MAX_WEIGHT}
              allowDecimal={false}
              value={weight}
              onChange={(value) => changeShare(pillar, { weight: Math.min(Math.max(Math.round(Number(value)) || 0, 0), MAX_WEIGHT) })}
            />
          </Group>
        </Group>
      ))}
      <Text fw={600}>{CAMPAIGN_TEXT.interviews}</Text>
      {fields.interviews.map(({ key, label, heldOn }) => (
        <Group key={key} wrap="nowrap">
          <TextInput
            flex={1}
            aria-label={CAMPAIGN_TEXT.label}
            placeholder={CAMPAIGN_TEXT.label}
            value={label}
            onChange={(event) => changeInterview(key, { label: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            aria-label={CAMPAIGN_TEXT.date}
            value={heldOn}
            onChange={(event) => changeInterview(key, { heldOn: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="red"
            aria-label={CAMPAIGN_TEXT.removeInterview(label)}
            onClick={() => change({ interviews: fields.interviews.filter((interview) => interview.key !== key) })}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group justify="space-between">
        <Button
          variant="default"
          onClick={() =>
            change({
              interviews: [
                ...fields.interviews,
                { key: Math.max(-1, ...fields.interviews.map(({ key }) => key)) + 1, label: '', heldOn: '' },
              ],
            })
          }
        >
          {CAMPAIGN_TEXT.addInterview}
        </Button>
        {fields.targetRole.trim() === '' ? null : <SaveIndicator state={autosave.state} />}
      </Group>
    </Stack>
  )
}

function saveFields({ targetRole, hours, pillars, interviews }: Fields): Promise<unknown> {
  return client.planner.saveCampaign({
    targetRole,
    weeklyMinutes: Math.round(hours * 60),
    pillars: pillars.map((share) => ({ ...share })),
    interviews: interviews
      .filter(({ label, heldOn }) => label.trim() !== '' && heldOn !== '')
      .map(({ label, heldOn }) => ({ label, heldOn: heldOn as IsoDate })),
  })
}
