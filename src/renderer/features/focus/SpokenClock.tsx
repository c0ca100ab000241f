import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import type { TimeEntryId } from '../../../shared/kernel/ids.ts'
import type { Pillar } from '../../../shared/kernel/pillars.ts'
import { endpoints } from '../../client/client.ts'
import classes from './Focus.module.css'
import { focusClockText } from './focus-clock-text.ts'
import { TEXT } from './text.ts'
import { useRunningFocus } from './use-running-focus.ts'

interface SpokenClockProps {
  readonly work: { readonly title: string; readonly pillar: Pillar }
  readonly words: { readonly title: string; readonly stop: string; readonly taken: string }
  /** The word on the button that begins. */
  readonly start: string
  /** It was spoken, and this entry of the time log says how long. */
  readonly onSpoken: (timeEntryId: TimeEntryId) => void
}

/** Counts up on the one clock while something is said aloud. */
export function SpokenClock({ work, words, start, onSpoken }: SpokenClockProps) {
  const run = useRunningFocus()
  const onError = () => {
    notifications.show({ message: TEXT.failed, color: 'red' })
  }
  const begin = useMutation(endpoints.focus.start.mutationOptions({}))
  const finish = useMutation(endpoints.focus.finish.mutationOptions({ onError, onSuccess: ({ timeEntryId }) => onSpoken(timeEntryId) }))
  if (run === undefined) return null
  if (run && run.title === work.title) {
    return (
      <Group gap="md">
        <Text role="timer" aria-label={words.title} className={`${classes.inline} pb-numbers`}>
          {focusClockText(run)}
        </Text>
        <Button size="compact-sm" loading={finish.isPending} onClick={() => finish.mutate({ isBlockDone: false })}>
          {words.stop}
        </Button>
      </Group>
    )
  }
  return (
    <Group gap="sm">
      <Button
        size="compact-sm"
        variant="light"
        disabled={run !== null}
        loading={begin.isPending}
        onClick={() => begin.mutate({ work, timer: { mode: 'count-up' } })}
      >
        {start}
      </Button>
      {begin.error ? (
        <Text role="alert" size="sm" c="var(--pb-danger)">
          {'code' in begin.error && begin.error.code === 'CLOCK_TAKEN' ? words.taken : TEXT.failed}
        </Text>
      ) : null}
    </Group>
  )
}
