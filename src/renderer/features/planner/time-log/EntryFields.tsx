import { Group, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import type { Block } from '../../../../shared/features/planner/block.contract.ts'
import { PILLARS } from '../../../../shared/kernel/pillars.ts'
import { minuteOf, timeValue } from '../../../../shared/kernel/time-field.ts'
import { PILLAR_NAMES } from '../../../ui/pillars.tsx'
import { DayField } from '../DayField.tsx'
import type { EntryValues } from './entry-values.ts'
import { TEXT } from './text.ts'

interface EntryFieldsProps {
  readonly values: EntryValues
  /** To choose from: those of the week shown. */
  readonly blocks: readonly Pick<Block, 'id' | 'title' | 'pillar'>[]
  readonly startHour: number
  readonly onChange: (values: EntryValues) => void
}

/** The fields of an entry, new or old. */
export function EntryFields({ values, blocks, startHour, onChange }: EntryFieldsProps) {
  const change = (part: Partial<EntryValues>) => onChange({ ...values, ...part })
  return (
    <Stack gap="xs">
      <Group grow align="flex-start">
        <DayField label={TEXT.day} value={values.day} onChange={(day) => change({ day })} />
        <TextInput
          type="time"
          label={TEXT.time}
          value={timeValue(values.startMinute)}
          onChange={(event) => {
            const minute = minuteOf(event.currentTarget.value, startHour)
            if (minute !== null) change({ startMinute: minute })
          }}
        />
        <NumberInput
          label={TEXT.minutes}
          min={1}
          max={1440}
          step={5}
          allowDecimal={false}
          value={values.minutes}
          onChange={(minutes) => change({ minutes })}
        />
      </Group>
      <Group grow align="flex-start">
        <Select
          label={TEXT.pillar}
          allowDeselect={false}
          data={PILLARS.map((pillar) => ({ value: pillar, label: PILLAR_NAMES[pillar] }))}
          value={values.pillar}
          onChange={(value) => {
            const pillar = PILLARS.find((candidate) => candidate === value)
            if (pillar) change({ pillar })
          }}
        />
        <Select
          label={TEXT.block}
          clearable
          searchable
          placeholder={TEXT.noBlock}
          data={blocks.map((block) => ({ value: block.id, label: block.title }))}
          value={values.blockId}
          onChange={(value) => {
            const block = blocks.find((candidate) => candidate.id === value)
            change(block ? { blockId: block.id, pillar: block.pillar } : { blockId: null })
          }}
        />
      </Group>
      <TextInput
        label={TEXT.note}
        maxLength={1_000}
        value={values.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </Stack>
  )
}
