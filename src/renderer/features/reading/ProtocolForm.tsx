import { Button, Checkbox, Group, NumberInput, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Phase, Protocol } from '../../../shared/features/reading/protocol.model.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import { client } from '../../client/client.ts'
import { SaveIndicator } from '../../ui/SaveIndicator.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import { TEXT } from './text.ts'

/** Name and phases of an own protocol. It saves itself; sessions that ran with it keep what they had. */
export function ProtocolForm({ protocol }: { readonly protocol: Protocol }) {
  const [draft, setDraft] = useState({ name: protocol.name, phases: protocol.phases.map(toDraft) })
  const save = useAutosave((value: typeof draft) => client.reading.saveProtocol({ protocolId: protocol.id, ...value }))
  const change = (next: typeof draft) => {
    setDraft(next)
    if (next.name.trim() !== '' && next.phases.every(({ name }) => name.trim() !== '')) save.change(next)
  }
  const changePhase = (at: number, part: Partial<DraftPhase>) =>
    change({ ...draft, phases: draft.phases.map((phase, index) => (index === at ? { ...phase, ...part } : phase)) })
  return (
    <Stack gap="xs" onBlur={save.flush}>
      <Group align="flex-end">
        <TextInput
          label={TEXT.protocols.name}
          maxLength={80}
          value={draft.name}
          onChange={(event) => change({ ...draft, name: event.currentTarget.value })}
        />
        <SaveIndicator state={save.state} />
      </Group>
      {draft.phases.map((phase, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a new phase has no id until main has given it one.
        <Group key={index} align="center">
          <TextInput
            aria-label={TEXT.protocols.phase(index + 1)}
            maxLength={80}
            value={phase.name}
            onChange={(event) => changePhase(index, { name: event.currentTarget.value })}
          />
          <NumberInput
            aria-label={TEXT.protocols.minutes(index + 1)}
            w="6rem"
            min={0.5}
            max={240}
            value={phase.budgetMs / MINUTE_MS}
            onChange={(minutes) =>
              changePhase(index, { budgetMs: Math.round(Math.min(240, Math.max(0.5, Number(minutes) || 0.5)) * MINUTE_MS) })
            }
          />
          <Checkbox
            label={TEXT.protocols.spare}
            checked={phase.isSlack}
            onChange={(event) => changePhase(index, { isSlack: event.currentTarget.checked })}
          />
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={draft.phases.length === 1}
            aria-label={TEXT.protocols.removePhase(index + 1)}
            onClick={() => change({ ...draft, phases: draft.phases.filter((_phase, at) => at !== index) })}
          >
            {TEXT.protocols.remove}
          </Button>
        </Group>
      ))}
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          disabled={draft.phases.length >= 20}
          onClick={() =>
            change({
              ...draft,
              phases: [...draft.phases, { name: TEXT.protocols.newPhase, roles: [], budgetMs: 2 * MINUTE_MS, isSlack: false }],
            })
          }
        >
          {TEXT.protocols.addPhase}
        </Button>
      </Group>
    </Stack>
  )
}

type DraftPhase = Omit<Phase, 'id'> & { readonly id?: string }

function toDraft(phase: Phase): DraftPhase {
  return phase
}
