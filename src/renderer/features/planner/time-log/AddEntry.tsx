import { Button, Group, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { client } from '../../../client/client.ts'
import { EntryFields } from './EntryFields.tsx'
import { type EntryValues, minutesIn } from './entry-values.ts'
import classes from './TimeLog.module.css'
import type { LoggedWeek } from './TimeLog.tsx'
import { TEXT } from './text.ts'

const HALF_AN_HOUR = 30

interface AddEntryProps {
  readonly week: LoggedWeek
  /** With the order that takes it back. */
  readonly onAdded: (undo: () => Promise<unknown>) => void
}

/** Time that nothing measured, now or days ago. */
export function AddEntry({ week, onAdded }: AddEntryProps) {
  const [values, setValues] = useState<EntryValues | null>(null)
  if (!values)
    return (
      <Button variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setValues(justNow(week))}>
        {TEXT.add}
      </Button>
    )
  const minutes = minutesIn(values)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (minutes === null) return
    const { blockId, minutes: _typed, ...rest } = values
    client.planner.addTimeEntry({ ...rest, activeMinutes: minutes, ...(blockId ? { blockId } : {}) }).then(
      (entry) => {
        setValues(null)
        onAdded(() => client.planner.removeTimeEntry({ timeEntryId: entry.id }))
      },
      () => notifications.show({ message: TEXT.failed, color: 'red' }),
    )
  }
  return (
    <form className={classes.form} aria-label={TEXT.add} onSubmit={onSubmit}>
      <Stack gap="sm">
        <EntryFields values={values} blocks={week.blocks} startHour={week.startHour} onChange={setValues} />
        <Group gap="xs">
          <Button type="submit" disabled={minutes === null}>
            {TEXT.log}
          </Button>
          <Button variant="default" onClick={() => setValues(null)}>
            {TEXT.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** The half hour before now, or noon of the first day of another week. */
function justNow({ days, now, startHour }: LoggedWeek): EntryValues {
  const isThisWeek = days.includes(now.day)
  const latest = Math.max(now.minute - HALF_AN_HOUR, startHour * 60)
  return {
    pillar: 'coding',
    day: isThisWeek ? now.day : (days[0] ?? now.day),
    startMinute: isThisWeek ? latest : 720,
    minutes: HALF_AN_HOUR,
    blockId: null,
    note: '',
  }
}
