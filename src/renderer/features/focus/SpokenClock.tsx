import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconMicrophone } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { BlockId, TimeEntryId } from '../../../shared/kernel/ids.ts'
import type { Pillar } from '../../../shared/kernel/pillars.ts'
import { endpoints } from '../../client/client.ts'
import classes from './Focus.module.css'
import { focusClockText } from './focus-clock-text.ts'
import { TEXT } from './text.ts'
import { useRunningFocus } from './use-running-focus.ts'

/** Records what is said while the clock runs. */
interface SpokenSound {
  readonly isOn: boolean
  /** The word on the button that begins both. */
  readonly begin: string
  /** The word on the button that begins it while the clock runs already. */
  readonly word: string
  readonly isOnWord: string
  readonly start: () => void
  /** Keeps what was said. */
  readonly stop: () => void
}

interface SpokenClockProps {
  /** With a block of the plan: its minutes go there. */
  readonly work: { readonly title: string; readonly pillar: Pillar; readonly blockId?: BlockId | undefined }
  readonly words: { readonly title: string; readonly stop: string; readonly taken: string }
  /** The word on the button that begins. */
  readonly start: string
  /** It was spoken, and this entry of the time log says how long. */
  readonly onSpoken: (timeEntryId: TimeEntryId) => void
  readonly sound?: SpokenSound
}

/** Counts up on the one clock while something is said aloud, recorded where there is a recorder. */
export function SpokenClock({ work, words, start, onSpoken, sound }: SpokenClockProps) {
  const run = useRunningFocus()
  const onError = () => {
    notifications.show({ message: TEXT.failed, color: 'red' })
  }
  const begin = useMutation(endpoints.focus.start.mutationOptions({}))
  const { blockId, ...named } = work
  const order = { work: blockId ? { blockId, title: named.title } : named, timer: { mode: 'count-up' as const } }
  const finish = useMutation(endpoints.focus.finish.mutationOptions({ onError, onSuccess: ({ timeEntryId }) => onSpoken(timeEntryId) }))
  if (run === undefined) return null
  if (run && run.title === work.title) {
    return (
      <Group gap="md">
        <Text role="timer" aria-label={words.title} className={`${classes.inline} pb-numbers`}>
          {focusClockText(run)}
        </Text>
        {sound?.isOn ? <span className={classes.recording} role="img" aria-label={sound.isOnWord} /> : null}
        <Button
          size="compact-sm"
          loading={finish.isPending}
          onClick={() => {
            sound?.stop()
            finish.mutate({ isBlockDone: false })
          }}
        >
          {words.stop}
        </Button>
        {sound && !sound.isOn ? (
          <Button size="compact-sm" variant="subtle" leftSection={<IconMicrophone size={16} aria-hidden />} onClick={sound.start}>
            {sound.word}
          </Button>
        ) : null}
      </Group>
    )
  }
  return (
    <Group gap="sm">
      <Button size="compact-sm" variant="light" disabled={run !== null} loading={begin.isPending} onClick={() => begin.mutate(order)}>
        {start}
      </Button>
      {sound ? (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconMicrophone size={16} aria-hidden />}
          disabled={run !== null || begin.isPending}
          onClick={() => begin.mutate(order, { onSuccess: sound.start })}
        >
          {sound.begin}
        </Button>
      ) : null}
      {begin.error ? (
        <Text role="alert" size="sm" c="var(--pb-danger)">
          {'code' in begin.error && begin.error.code === 'CLOCK_TAKEN' ? words.taken : TEXT.failed}
        </Text>
      ) : null}
    </Group>
  )
}
