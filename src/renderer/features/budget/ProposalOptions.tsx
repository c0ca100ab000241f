import { Group, NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { minuteOf, timeValue } from '../../../shared/kernel/time-field.ts'
import { TEXT } from './text.ts'

export interface Options {
  readonly isNextWeek: boolean
  readonly fromMinute: number
  readonly untilMinute: number
  readonly maxBlockMinutes: number
  readonly breakMinutes: number
}

export const FIRST_OPTIONS: Options = { isNextWeek: false, fromMinute: 9 * 60, untilMinute: 21 * 60, maxBlockMinutes: 90, breakMinutes: 15 }

interface ProposalOptionsProps {
  readonly options: Options
  readonly onChange: (options: Options) => void
}

/** Which week, and what its days may look like. */
export function ProposalOptions({ options, onChange }: ProposalOptionsProps) {
  const change = (part: Partial<Options>) => onChange({ ...options, ...part })
  const changeTime = (name: 'fromMinute' | 'untilMinute', text: string) => {
    const minute = minuteOf(text, 0)
    if (minute !== null) change({ [name]: minute })
  }
  return (
    <>
      <SegmentedControl
        aria-label={TEXT.which}
        value={options.isNextWeek ? 'next' : 'this'}
        onChange={(value) => change({ isNextWeek: value === 'next' })}
        data={[
          { value: 'this', label: TEXT.thisWeek },
          { value: 'next', label: TEXT.nextWeek },
        ]}
      />
      <Group grow align="flex-end">
        <TextInput
          type="time"
          label={TEXT.from}
          value={timeValue(options.fromMinute)}
          onChange={(event) => changeTime('fromMinute', event.currentTarget.value)}
        />
        <TextInput
          type="time"
          label={TEXT.until}
          value={timeValue(options.untilMinute)}
          onChange={(event) => changeTime('untilMinute', event.currentTarget.value)}
        />
        <NumberInput
          label={TEXT.longest}
          min={30}
          max={240}
          step={15}
          allowDecimal={false}
          value={options.maxBlockMinutes}
          onChange={(value) => change({ maxBlockMinutes: Math.min(Math.max(Number(value) || 30, 30), 240) })}
        />
        <NumberInput
          label={TEXT.pause}
          min={0}
          max={60}
          step={5}
          allowDecimal={false}
          value={options.breakMinutes}
          onChange={(value) => change({ breakMinutes: Math.min(Math.max(Number(value) || 0, 0), 60) })}
        />
      </Group>
    </>
  )
}
