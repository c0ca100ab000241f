import { Drawer, Group, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Block } from '../../../../shared/features/planner/block.contract.ts'
import type { TimeEntry } from '../../../../shared/features/planner/time-log.contract.ts'
import { durationText } from '../../../../shared/kernel/duration.ts'
import type { IsoDate } from '../../../../shared/kernel/time.ts'
import { client, endpoints } from '../../../client/client.ts'
import { dayText } from '../../../ui/day-text.ts'
import { offerUndo } from '../../../ui/undo.tsx'
import { AddEntry } from './AddEntry.tsx'
import { EntryEditor, EntryRow, entryName } from './EntryRow.tsx'
import classes from './TimeLog.module.css'
import { TEXT } from './text.ts'

/** The week whose time is listed. */
export interface LoggedWeek {
  readonly days: readonly IsoDate[]
  readonly today: IsoDate
  readonly now: { readonly day: IsoDate; readonly minute: number }
  readonly startHour: number
  readonly blocks: readonly Pick<Block, 'id' | 'title' | 'pillar'>[]
}

interface TimeLogProps {
  readonly week: LoggedWeek
  /** Hands over the order that takes back what was just done, for Ctrl+Z. */
  readonly onDone: (undo: () => Promise<unknown>) => void
  readonly onClose: () => void
}

/** Every stretch of time of a week, wherever it came from: added afterwards, changed, deleted and brought back. */
export function TimeLog({ week, onDone, onClose }: TimeLogProps) {
  // As it was when it was opened: it stays in its place while its day is being changed.
  const [opened, setOpened] = useState<TimeEntry | null>(null)
  const firstDay = week.days[0] ?? week.today
  const entries = useQuery(endpoints.planner.timeEntries.queryOptions({ input: { day: firstDay } }))
  const shown = entries.data ?? []
  const isGone = opened !== null && !shown.some((entry) => entry.id === opened.id)
  const listed = isGone ? [...shown, opened] : shown
  const remove = (entry: TimeEntry) => {
    setOpened(null)
    client.planner.removeTimeEntry({ timeEntryId: entry.id }).then(
      () => {
        const restore = () => client.planner.restoreTimeEntry({ timeEntryId: entry.id })
        onDone(restore)
        offerUndo(TEXT.removed(entryName(entry)), () => void restore())
      },
      () => notifications.show({ message: TEXT.failed, color: 'red' }),
    )
  }
  return (
    <Drawer opened position="right" size="lg" onClose={onClose} title={TEXT.title} closeButtonProps={{ 'aria-label': TEXT.close }}>
      <Stack gap="lg">
        <Group justify="space-between" className="pb-numbers">
          <Text size="sm" c="var(--pb-ink-soft)">
            {TEXT.week(dayText(firstDay, week.today), dayText(week.days.at(-1) ?? firstDay, week.today))}
          </Text>
          <Text size="sm" fw={600}>
            {TEXT.total(durationText(sum(shown)))}
          </Text>
        </Group>
        <AddEntry week={week} onAdded={onDone} />
        {entries.data?.length === 0 ? <Text c="var(--pb-ink-soft)">{TEXT.empty}</Text> : null}
        {week.days.map((day) => {
          const ofDay = listed.filter((entry) => (entry.id === opened?.id ? opened.day : entry.day) === day)
          if (ofDay.length === 0) return null
          return (
            <section key={day} aria-label={dayText(day, week.today)}>
              <Group justify="space-between" className={`${classes.day} pb-numbers`}>
                <Title order={3} size="h6">
                  {dayText(day, week.today)}
                </Title>
                <Text size="sm">{durationText(sum(ofDay))}</Text>
              </Group>
              {ofDay.map((entry) => (
                <div key={entry.id}>
                  <EntryRow
                    entry={entry}
                    isOpen={opened?.id === entry.id}
                    onOpen={() => setOpened(opened?.id === entry.id ? null : entry)}
                    onRemove={() => remove(entry)}
                  />
                  {opened?.id === entry.id ? <EntryEditor entry={opened} week={week} onClose={() => setOpened(null)} /> : null}
                </div>
              ))}
            </section>
          )
        })}
      </Stack>
    </Drawer>
  )
}

function sum(entries: readonly TimeEntry[]): number {
  return entries.reduce((total, entry) => total + entry.activeMs, 0)
}
