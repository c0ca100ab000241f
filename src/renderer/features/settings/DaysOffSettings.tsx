import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { type DaysOff, MOST_DAYS_OFF, withDaysOff } from '../../../shared/kernel/days-off.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { daysText } from '../../ui/day-text.ts'
import { SettingsSection } from '../../ui/SettingsSection.tsx'
import { offerUndo } from '../../ui/undo.tsx'
import classes from './Settings.module.css'
import { TEXT } from './text.ts'
import { useSettings } from './use-settings.ts'

const words = TEXT.daysOff

/** Days on which nothing is expected: listed, added as a stretch, removed with a way back. */
export function DaysOffSettings() {
  const { settings, change } = useSettings()
  if (!settings) return null
  const { daysOff } = settings
  const remove = (stretch: DaysOff) => {
    change({ daysOff: daysOff.filter((each) => each !== stretch) })
    offerUndo(words.removed(textOf(stretch)), () => change({ daysOff }))
  }
  return (
    <SettingsSection title={words.title} words={words.words}>
      <div className={classes.hint}>{words.hint}</div>
      {daysOff.length === 0 ? (
        <Text size="sm">{words.none}</Text>
      ) : (
        <ul className={classes.daysOff} aria-label={words.title}>
          {daysOff.map((stretch) => (
            <li key={stretch.from} className="pb-numbers">
              <span>{textOf(stretch)}</span>
              <ActionIcon variant="subtle" color="gray" aria-label={words.remove(textOf(stretch))} onClick={() => remove(stretch)}>
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <NewDaysOff isFull={daysOff.length >= MOST_DAYS_OFF} onAdd={(stretch) => change({ daysOff: withDaysOff(daysOff, stretch) })} />
    </SettingsSection>
  )
}

const textOf = ({ from, until }: DaysOff) => daysText(from, until)

interface NewDaysOffProps {
  readonly isFull: boolean
  readonly onAdd: (stretch: DaysOff) => void
}

/** A first day and a last one; without a last one it is a single day. */
function NewDaysOff({ isFull, onAdd }: NewDaysOffProps) {
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const add = (event: FormEvent) => {
    event.preventDefault()
    const last = until === '' ? from : until
    const problem = from === '' ? words.noFirst : last < from ? words.backwards : isFull ? words.full(MOST_DAYS_OFF) : null
    setRefusal(problem)
    if (problem !== null) return
    onAdd({ from: from as IsoDate, until: last as IsoDate })
    setFrom('')
    setUntil('')
  }
  return (
    <form noValidate onSubmit={add}>
      <Group align="flex-end">
        <TextInput type="date" label={words.from} max="2200-12-31" value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
        <TextInput
          type="date"
          label={words.until}
          min={from}
          max="2200-12-31"
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {words.add}
        </Button>
      </Group>
      {refusal === null ? null : (
        <Text role="alert" size="sm" c="var(--pb-danger)" mt="xs">
          {refusal}
        </Text>
      )}
    </form>
  )
}
