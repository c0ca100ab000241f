import { NumberInput, Select, Stack } from '@mantine/core'
import { MAX_COUNT } from '../../../../shared/features/planner/recurrence.model.ts'
import type { IsoDate } from '../../../../shared/kernel/time.ts'
import { DayField } from '../DayField.tsx'
import type { Ending } from './repeat-text.ts'
import { TEXT } from './text.ts'

interface EndingFieldProps {
  readonly ending: Ending
  /** The day that is offered first. */
  readonly firstChoice: IsoDate
  readonly onChange: (ending: Ending) => void
}

const KINDS = ['never', 'until', 'count'] as const
const FIRST_COUNT = 10

/** When a block stops coming again. */
export function EndingField({ ending, firstChoice, onChange }: EndingFieldProps) {
  const choose = (kind: string | null) => {
    if (kind === 'never') onChange({ kind })
    if (kind === 'until') onChange({ kind, day: firstChoice })
    if (kind === 'count') onChange({ kind, count: FIRST_COUNT })
  }
  return (
    <Stack gap="xs">
      <Select
        label={TEXT.ends}
        allowDeselect={false}
        data={KINDS.map((kind) => ({ value: kind, label: TEXT.endings[kind] }))}
        value={ending.kind}
        onChange={choose}
      />
      {ending.kind === 'until' ? (
        <DayField label={TEXT.lastDay} value={ending.day} onChange={(day) => onChange({ kind: 'until', day })} />
      ) : null}
      {ending.kind === 'count' ? (
        <NumberInput
          label={TEXT.times}
          min={1}
          max={MAX_COUNT}
          allowDecimal={false}
          clampBehavior="blur"
          value={ending.count}
          onChange={(value) => {
            const count = Number(value)
            if (Number.isInteger(count) && count >= 1 && count <= MAX_COUNT) onChange({ kind: 'count', count })
          }}
        />
      ) : null}
    </Stack>
  )
}
