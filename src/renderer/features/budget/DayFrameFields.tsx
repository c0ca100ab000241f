import { Group, NumberInput, TextInput } from '@mantine/core'
import { minuteOf, timeValue } from '../../../shared/kernel/time-field.ts'
import { TEXT } from './text.ts'

/** What a day of proposed blocks may look like. */
export interface DayFrame {
  readonly fromMinute: number
  readonly untilMinute: number
  readonly maxBlockMinutes: number
  readonly breakMinutes: number
}

export const FIRST_FRAME: DayFrame = { fromMinute: 9 * 60, untilMinute: 21 * 60, maxBlockMinutes: 90, breakMinutes: 15 }

interface DayFrameFieldsProps {
  readonly frame: DayFrame
  readonly onChange: (part: Partial<DayFrame>) => void
}

export function DayFrameFields({ frame, onChange }: DayFrameFieldsProps) {
  const changeTime = (name: 'fromMinute' | 'untilMinute', text: string) => {
    const minute = minuteOf(text, 0)
    if (minute !== null) onChange({ [name]: minute })
  }
  return (
    <Group grow align="flex-end">
      <TextInput
        type="time"
        label={TEXT.from}
        value={timeValue(frame.fromMinute)}
        onChange={(event) => changeTime('fromMinute', event.currentTarget.value)}
      />
      <TextInput
        type="time"
        label={TEXT.until}
        value={timeValue(frame.untilMinute)}
        onChange={(event) => changeTime('untilMinute', event.currentTarget.value)}
      />
      <NumberInput
        label={TEXT.longest}
        min={30}
        max={240}
        step={15}
        allowDecimal={false}
        value={frame.maxBlockMinutes}
        onChange={(value) => onChange({ maxBlockMinutes: Math.min(Math.max(Number(value) || 30, 30), 240) })}
      />
      <NumberInput
        label={TEXT.pause}
        min={0}
        max={60}
        step={5}
        allowDecimal={false}
        value={frame.breakMinutes}
        onChange={(value) => onChange({ breakMinutes: Math.min(Math.max(Number(value) || 0, 0), 60) })}
      />
    </Group>
  )
}
