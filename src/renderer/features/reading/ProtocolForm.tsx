import { Button, Group, Stack, TextInput, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { moveItem, type Protocol } from '../../../shared/features/reading/protocol.model.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import { client } from '../../client/client.ts'
import { SaveIndicator } from '../../ui/SaveIndicator.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import { useReorder } from '../../ui/use-reorder.ts'
import { type DraftPhase, PhaseFields } from './PhaseFields.tsx'
import classes from './Protocols.module.css'
import { TEXT } from './text.ts'

const MOST_PHASES = 20

/** Rows keep their key while they move; a phase that was just added has no id yet. */
type Row = DraftPhase & { readonly key: number }

interface Draft {
  readonly name: string
  readonly phases: readonly Row[]
}

/** Name and phases of an own protocol. It saves itself; sessions that ran with it keep what they had. */
export function ProtocolForm({ protocol }: { readonly protocol: Protocol }) {
  const [draft, setDraft] = useState<Draft>({ name: protocol.name, phases: protocol.phases.map((phase, key) => ({ ...phase, key })) })
  const [nextKey, setNextKey] = useState(protocol.phases.length)
  const [announced, setAnnounced] = useState('')
  const save = useAutosave(({ name, phases }: Draft) =>
    client.reading.saveProtocol({ protocolId: protocol.id, name, phases: phases.map(({ key: _key, ...phase }) => phase) }),
  )
  const change = (next: Draft) => {
    setDraft(next)
    if (next.name.trim() !== '' && next.phases.every(({ name }) => name.trim() !== '')) save.change(next)
  }
  const reorder = useReorder(draft.phases.length, (from, to) => {
    change({ ...draft, phases: moveItem(draft.phases, from, to) })
    setAnnounced(TEXT.protocols.moved(draft.phases[from]?.name ?? '', to + 1, draft.phases.length))
  })
  const add = () => {
    const phase: Row = { key: nextKey, name: TEXT.protocols.newPhase, roles: [], budgetMs: 2 * MINUTE_MS, isSlack: false }
    setNextKey(nextKey + 1)
    change({ ...draft, phases: [...draft.phases, phase] })
  }
  return (
    <Stack gap="xs" pos="relative" onBlur={save.flush}>
      <Group align="flex-end">
        <TextInput
          label={TEXT.protocols.name}
          maxLength={80}
          value={draft.name}
          onChange={(event) => change({ ...draft, name: event.currentTarget.value })}
        />
        <SaveIndicator state={save.state} />
      </Group>
      <div ref={reorder.list} className={classes.phases} {...reorder.drag}>
        {draft.phases.map((phase, index) => (
          <PhaseFields
            key={phase.key}
            phase={phase}
            number={index + 1}
            isOnly={draft.phases.length === 1}
            handle={reorder.handle(index)}
            onChange={(part) => change({ ...draft, phases: draft.phases.map((each, at) => (at === index ? { ...each, ...part } : each)) })}
            onRemove={() => change({ ...draft, phases: draft.phases.filter((_phase, at) => at !== index) })}
          />
        ))}
      </div>
      <VisuallyHidden role="status">{announced}</VisuallyHidden>
      <Group>
        <Button size="compact-sm" variant="default" disabled={draft.phases.length >= MOST_PHASES} onClick={add}>
          {TEXT.protocols.addPhase}
        </Button>
      </Group>
    </Stack>
  )
}
