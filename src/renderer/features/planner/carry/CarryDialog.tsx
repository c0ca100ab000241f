import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { Block } from '../../../../shared/features/planner/block.contract.ts'
import type { BlockId } from '../../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../../shared/kernel/time.ts'
import { useActions } from '../../../ui/actions/ActionsProvider.tsx'
import { usePlanUndo } from '../plan-undo.tsx'
import classes from './Carry.module.css'
import { CarryRows } from './CarryRows.tsx'
import { PlaceForm } from './PlaceForm.tsx'
import { TEXT } from './text.ts'
import { carry, type Destination } from './use-carry.ts'

interface CarryDialogProps {
  readonly blocks: readonly Block[]
  readonly hasMore: boolean
  readonly today: IsoDate
  readonly onClose: () => void
}

const KINDS = ['today', 'next-free', 'place', 'unplanned', 'dropped'] as const
type Kind = (typeof KINDS)[number]

const KEYS: Readonly<Record<string, Kind>> = { t: 'today', n: 'next-free', a: 'place', u: 'unplanned', x: 'dropped' }

/** What was not done, day by day, and where it goes: one block or many at once. */
export function CarryDialog({ blocks, hasMore, today, onClose }: CarryDialogProps) {
  const [selected, setSelected] = useState<ReadonlySet<BlockId>>(new Set())
  const [placing, setPlacing] = useState<readonly BlockId[] | null>(null)
  const undo = usePlanUndo()
  const all = useRef<HTMLInputElement>(null)
  useActions(
    useMemo(
      () => [
        { id: 'carry.undo', label: TEXT.undo, group: TEXT.title, keys: ['mod+z'], isGlobal: true, isEnabled: undo.canUndo, run: undo.undo },
      ],
      [undo],
    ),
  )
  const chosen = blocks.filter((block) => selected.has(block.id)).map((block) => block.id)

  const decide = async (ids: readonly BlockId[], to: Destination) => {
    setPlacing(null)
    await carry(ids, to, undo)
    setSelected(new Set())
    // The rows that had the focus are gone.
    all.current?.focus()
  }
  const act = (kind: Kind, ids: readonly BlockId[]) => {
    if (ids.length === 0) return
    if (kind === 'place') setPlacing(ids)
    else void decide(ids, { kind })
  }
  const onKey = (event: KeyboardEvent, focused: BlockId) => {
    const kind = KEYS[event.key]
    if (!kind || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act(kind, chosen.length === 0 ? [focused] : chosen)
  }
  const toggle = (id: BlockId) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    setSelected(next)
  }

  return (
    <Modal opened onClose={onClose} title={TEXT.title} size="xl" closeButtonProps={{ 'aria-label': TEXT.close }}>
      <Stack gap="sm">
        <Text size="sm" c="var(--pb-ink-soft)">
          {blocks.length === 0 ? TEXT.none : TEXT.hint}
        </Text>
        {blocks.length === 0 ? null : (
          <Checkbox
            ref={all}
            data-autofocus
            label={TEXT.all}
            checked={chosen.length === blocks.length}
            indeterminate={chosen.length > 0 && chosen.length < blocks.length}
            onChange={() => setSelected(new Set(chosen.length === blocks.length ? [] : blocks.map((block) => block.id)))}
          />
        )}
        <CarryRows blocks={blocks} today={today} selected={selected} onToggle={toggle} onKey={onKey} />
        {hasMore ? <Text size="sm">{TEXT.more}</Text> : null}
        {blocks.length === 0 ? null : (
          <div className={classes.bar}>
            {placing ? (
              <PlaceForm
                today={today}
                onPlace={(place) => void decide(placing, { kind: 'place', ...place })}
                onCancel={() => setPlacing(null)}
              />
            ) : (
              <Group gap="xs" role="group" aria-label={TEXT.selected(chosen.length)}>
                {KINDS.map((kind, index) => (
                  <Button
                    key={kind}
                    variant={index === 0 ? 'filled' : 'default'}
                    size="compact-sm"
                    disabled={chosen.length === 0}
                    onClick={() => act(kind, chosen)}
                  >
                    {TEXT.to[kind]}
                  </Button>
                ))}
              </Group>
            )}
            <Text size="xs" c="var(--pb-ink-soft)" mt="xs" className="pb-numbers">
              {TEXT.selected(chosen.length)} {TEXT.keys}
            </Text>
          </div>
        )}
      </Stack>
    </Modal>
  )
}
