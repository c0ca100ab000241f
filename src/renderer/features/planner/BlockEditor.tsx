import { Button, Drawer, Group, NumberInput, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Block } from '../../../shared/features/planner/block.contract.ts'
import { MAX_BLOCK_MINUTES, MIN_BLOCK_MINUTES } from '../../../shared/features/planner/planner.model.ts'
import type { LinkGroup } from '../../../shared/features/planner/quick-link.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import { PILLARS } from '../../../shared/kernel/pillars.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { minuteOf, timeValue } from '../../../shared/kernel/time-field.ts'
import { client } from '../../client/client.ts'
import { PILLAR_NAMES } from '../../ui/pillars.tsx'
import { SaveIndicator } from '../../ui/SaveIndicator.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import { linkChange, linkOf } from './block-link.ts'
import { DayField } from './DayField.tsx'
import { FinishBlock } from './FinishBlock.tsx'
import { RepeatField } from './repeat/RepeatField.tsx'
import type { Scope } from './repeat/ScopeDialog.tsx'
import { ScopeField } from './repeat/ScopeField.tsx'
import type { RepeatingOrders } from './repeat/use-repeating-orders.tsx'
import { TEXT } from './text.ts'
import type { BlockChange } from './use-planner-orders.ts'

interface BlockEditorProps {
  readonly block: Block
  readonly links: readonly LinkGroup[]
  readonly startHour: number
  readonly orders: RepeatingOrders
  readonly onStart: (block: Block) => void
  readonly onClose: () => void
}

/** Everything about one block. What is changed saves itself; there is no button for that. */
export function BlockEditor({ block, links, startHour, orders, onStart, onClose }: BlockEditorProps) {
  const [fields, setFields] = useState({ title: block.title, notes: block.notes })
  const [scope, setScope] = useState<Scope>('this')
  const wide = block.repeats === null || scope === 'this' ? null : scope
  const autosave = useAutosave((values: typeof fields) => {
    // A block keeps its last title while the field is empty.
    const words = { blockId: block.id, notes: values.notes, ...(values.title.trim() ? { title: values.title } : {}) }
    return wide ? client.planner.changeRepeated({ ...words, scope: wide }) : client.planner.changeBlock(words)
  })
  const type = (change: Partial<typeof fields>) => {
    const values = { ...fields, ...change }
    setFields(values)
    autosave.change(values)
  }
  const change = (details: Partial<BlockChange>) => void (wide ? orders.changeAll(block, wide, details) : orders.change(block, details))
  const place = (day: IsoDate, startMinute: number) =>
    void (wide
      ? orders.changeAll(block, wide, { at: { day, startMinute } })
      : orders.placeOne(block, { day, startMinute, durationMinutes: block.durationMinutes }))

  return (
    <Drawer
      opened
      position="right"
      size={520}
      onClose={onClose}
      title={TEXT.editor.title}
      closeButtonProps={{ 'aria-label': TEXT.editor.close }}
    >
      <Stack>
        {block.repeats ? <ScopeField block={block} repeats={block.repeats} value={scope} onChange={setScope} /> : null}
        <TextInput
          label={TEXT.editor.name}
          data-autofocus
          value={fields.title}
          onChange={(event) => type({ title: event.currentTarget.value })}
        />
        <Select
          label={TEXT.editor.pillar}
          allowDeselect={false}
          data={PILLARS.map((pillar) => ({ value: pillar, label: PILLAR_NAMES[pillar] }))}
          value={block.pillar}
          onChange={(value) => {
            const pillar = PILLARS.find((candidate) => candidate === value)
            if (pillar) change({ pillar })
          }}
        />
        <Group grow align="flex-end">
          <DayField label={TEXT.editor.day} value={block.day} onChange={(day) => place(day, block.startMinute ?? 540)} />
          <TextInput
            type="time"
            label={TEXT.editor.time}
            disabled={block.day === null}
            value={block.startMinute === null ? '' : timeValue(block.startMinute)}
            onChange={(event) => {
              const minute = minuteOf(event.currentTarget.value, startHour)
              if (minute !== null && block.day !== null) place(block.day, minute)
            }}
          />
          <NumberInput
            label={TEXT.editor.duration}
            min={MIN_BLOCK_MINUTES}
            max={MAX_BLOCK_MINUTES}
            step={15}
            clampBehavior="blur"
            value={block.durationMinutes}
            onChange={(value) => {
              const minutes = Number(value)
              if (Number.isInteger(minutes) && minutes >= MIN_BLOCK_MINUTES && minutes <= MAX_BLOCK_MINUTES)
                change({ durationMinutes: minutes })
            }}
          />
        </Group>
        {block.day === null ? null : (
          <RepeatField
            block={block}
            day={block.day}
            onRepeat={(pattern, ending) => void orders.repeat(block, scope === 'all' ? 'all' : 'following', pattern, ending)}
            onAfterDone={(days) => void orders.repeatAfterDone(block, days)}
            onStop={() => void orders.stopRepeating(block)}
          />
        )}
        <Select
          label={TEXT.editor.link}
          searchable
          clearable
          placeholder={TEXT.editor.noLink}
          data={withGone(links, linkOf(block))}
          value={linkOf(block)}
          onChange={(value) => change(linkChange(value))}
        />
        <Textarea
          label={TEXT.editor.notes}
          autosize
          minRows={4}
          value={fields.notes}
          onChange={(event) => type({ notes: event.currentTarget.value })}
        />
        <Group justify="space-between">
          <SaveIndicator state={autosave.state} />
          <Text size="sm">{factsOf(block)}</Text>
        </Group>
        {linkOf(block) === null && block.status === 'open' ? <FinishBlock block={block} onFinished={onClose} /> : null}
        <Group>
          {linkOf(block) === null && block.status !== 'open' ? null : (
            <Button
              onClick={() => {
                onClose()
                onStart(block)
              }}
            >
              {TEXT.block.start}
            </Button>
          )}
          <Button variant="default" onClick={() => void orders.setStatus(block, block.status === 'done' ? 'open' : 'done')}>
            {block.status === 'done' ? TEXT.block.reopen : TEXT.block.markDone}
          </Button>
          {block.day === null ? null : (
            <Button variant="default" onClick={() => void orders.unplan(block)}>
              {TEXT.block.unplan}
            </Button>
          )}
          <Button
            variant="subtle"
            color="red"
            onClick={() => {
              onClose()
              void orders.remove(block)
            }}
          >
            {TEXT.block.remove}
          </Button>
        </Group>
      </Stack>
    </Drawer>
  )
}

/** What has become of a block so far: how long it took, and how often it was put off. */
function factsOf({ actualMs, carriedCount }: Block): string {
  const facts = [actualMs > 0 ? TEXT.block.actual(durationText(actualMs)) : '', carriedCount > 0 ? TEXT.block.carried(carriedCount) : '']
  return facts.filter(Boolean).join(' · ')
}

/** What was deleted meanwhile still stands there, and says so. */
function withGone(links: readonly LinkGroup[], value: string | null) {
  const groups = links.filter(({ items }) => items.length > 0).map(({ group, items }) => ({ group, items: [...items] }))
  const isThere = value === null || groups.some(({ items }) => items.some((item) => item.value === value))
  return isThere ? groups : [...groups, { group: TEXT.editor.goneGroup, items: [{ value, label: TEXT.editor.gone }] }]
}
