import { ActionIcon, Button, Group, Stack, VisuallyHidden } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { TimeEntry } from '../../../../shared/features/planner/time-log.contract.ts'
import { durationText } from '../../../../shared/kernel/duration.ts'
import { client } from '../../../client/client.ts'
import { timeText } from '../../../ui/day-text.ts'
import { PILLAR_NAMES, pillarColor } from '../../../ui/pillars.tsx'
import { SaveIndicator } from '../../../ui/SaveIndicator.tsx'
import { useAutosave } from '../../../ui/use-autosave.ts'
import { EntryFields } from './EntryFields.tsx'
import { changesOf, type EntryValues, valuesOf } from './entry-values.ts'
import classes from './TimeLog.module.css'
import type { LoggedWeek } from './TimeLog.tsx'
import { TEXT } from './text.ts'

interface EntryRowProps {
  readonly entry: TimeEntry
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly onRemove: () => void
}

/** One entry: a button that opens its fields. */
export function EntryRow({ entry, isOpen, onOpen, onRemove }: EntryRowProps) {
  const name = entryName(entry)
  return (
    <div className={classes.row} style={{ ['--pillar' as string]: pillarColor(entry.pillar) }}>
      <button type="button" className={classes.body} aria-expanded={isOpen} onClick={onOpen}>
        <VisuallyHidden>{TEXT.edit(name)}</VisuallyHidden>
        <span className={`${classes.time} pb-numbers`} aria-hidden>
          {timeText(entry.startMinute)}
        </span>
        <span className={classes.what} aria-hidden>
          <span className={classes.name}>{entry.title ?? (entry.note || PILLAR_NAMES[entry.pillar])}</span>
          <span className={classes.facts}>
            {[PILLAR_NAMES[entry.pillar], TEXT.sources[entry.source], entry.title === null ? '' : entry.note].filter(Boolean).join(' · ')}
          </span>
        </span>
        <span className={`${classes.length} pb-numbers`} aria-hidden>
          {durationText(entry.activeMs)}
        </span>
      </button>
      <ActionIcon variant="subtle" color="gray" aria-label={TEXT.remove(name)} onClick={onRemove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </div>
  )
}

interface EntryEditorProps {
  readonly entry: TimeEntry
  readonly week: LoggedWeek
  readonly onClose: () => void
}

/** The fields of an entry that is there. They save themselves; one press puts everything back as it was when they opened. */
export function EntryEditor({ entry, week, onClose }: EntryEditorProps) {
  const original = useRef(entry)
  const saved = useRef(entry)
  const [values, setValues] = useState<EntryValues>(() => valuesOf(entry))
  const [isChanged, setIsChanged] = useState(false)
  const autosave = useAutosave(async (wanted: EntryValues | 'original') => {
    const changes = wanted === 'original' ? whole(original.current) : changesOf(saved.current, wanted)
    if (Object.keys(changes).length > 0) saved.current = await client.planner.changeTimeEntry({ timeEntryId: entry.id, ...changes })
  })
  const change = (next: EntryValues) => {
    setValues(next)
    setIsChanged(true)
    autosave.change(next)
  }
  const isOfWeek = week.blocks.some((block) => block.id === entry.blockId)
  const blocks =
    entry.blockId === null || isOfWeek
      ? week.blocks
      : [...week.blocks, { id: entry.blockId, title: entry.title ?? TEXT.noBlock, pillar: entry.pillar }]
  return (
    <Stack gap="sm" className={classes.form}>
      <EntryFields values={values} blocks={blocks} startHour={week.startHour} onChange={change} />
      <Group gap="xs">
        <Button variant="light" onClick={onClose}>
          {TEXT.done}
        </Button>
        {isChanged ? (
          <Button
            variant="default"
            onClick={() => {
              autosave.change('original')
              onClose()
            }}
          >
            {TEXT.putBack}
          </Button>
        ) : null}
        {isChanged ? <SaveIndicator state={autosave.state} /> : null}
      </Group>
    </Stack>
  )
}

/** Every field, to the millisecond. */
function whole({ pillar, day, startMinute, activeMs, blockId, note }: TimeEntry) {
  return { pillar, day, startMinute, activeMs, blockId, note }
}

export function entryName(entry: TimeEntry): string {
  return `“${entry.title ?? (entry.note || PILLAR_NAMES[entry.pillar])}”, ${durationText(entry.activeMs)}`
}
