import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { IsoDate } from '../../../../shared/kernel/time.ts'
import { minuteOf } from '../../../../shared/kernel/time-field.ts'
import { DayField } from '../DayField.tsx'
import { TEXT } from './text.ts'

interface PlaceFormProps {
  readonly today: IsoDate
  readonly onPlace: (place: { day: IsoDate; startMinute: number }) => void
  readonly onCancel: () => void
}

/** A day and a time for what is selected; the first begins there. */
export function PlaceForm({ today, onPlace, onCancel }: PlaceFormProps) {
  const [day, setDay] = useState(today)
  const [time, setTime] = useState('18:00')
  const startMinute = minuteOf(time, 0)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (startMinute !== null) onPlace({ day, startMinute })
  }
  return (
    <form onSubmit={onSubmit}>
      <Group align="end" gap="sm">
        <DayField label={TEXT.place.day} value={day} onChange={setDay} />
        <TextInput type="time" label={TEXT.place.time} value={time} onChange={(event) => setTime(event.currentTarget.value)} autoFocus />
        <Button type="submit" disabled={startMinute === null}>
          {TEXT.place.confirm}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {TEXT.place.cancel}
        </Button>
      </Group>
    </form>
  )
}
