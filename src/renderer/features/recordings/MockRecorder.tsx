import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconMicrophone, IconPlayerStopFilled } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { RecordingSubject } from '../../../shared/features/recordings/recordings.model.ts'
import { clockText } from '../../../shared/kernel/duration.ts'
import { useNow } from '../../client/use-now.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import classes from './Recordings.module.css'
import { TEXT } from './text.ts'
import { useSoundRecorder } from './use-sound-recorder.ts'

const DRAW_EVERY_MS = 250

/** Records what is said where no paper is explained; leaving the page stops and keeps it. */
export function MockRecorder({ subject }: { readonly subject: RecordingSubject }) {
  const { state, start, stop } = useSoundRecorder(subject, (trouble) =>
    notifications.show({ message: trouble ? TEXT.trouble[trouble] : TEXT.mock.kept, withBorder: true }),
  )
  const isRecording = state.kind === 'recording'
  useActions(
    useMemo(
      () => [
        isRecording
          ? { id: 'recordings.stop', label: TEXT.stop, group: TEXT.mock.group, keys: ['shift+r'], run: stop }
          : { id: 'recordings.start', label: TEXT.record, group: TEXT.mock.group, keys: ['shift+r'], run: () => void start() },
      ],
      [isRecording, start, stop],
    ),
  )
  return (
    <section className={classes.small} aria-label={TEXT.mock.title}>
      <Group justify="space-between">
        {isRecording ? <Elapsed beganAt={state.beganAt} /> : <Text fw={600}>{TEXT.mock.title}</Text>}
        {isRecording ? (
          <Button variant="default" leftSection={<IconPlayerStopFilled size={16} aria-hidden />} onClick={stop}>
            {TEXT.stop}
          </Button>
        ) : (
          <Button
            variant="default"
            leftSection={<IconMicrophone size={16} aria-hidden />}
            loading={state.kind === 'starting' || state.kind === 'saving'}
            onClick={() => void start()}
          >
            {TEXT.record}
          </Button>
        )}
      </Group>
      {state.kind === 'idle' && state.trouble ? (
        <Text role="alert" size="sm" className={classes.trouble}>
          {TEXT.trouble[state.trouble]}
        </Text>
      ) : (
        <Text size="sm" c="var(--pb-ink-soft)" role="status">
          {state.kind === 'idle' && state.hasKept ? TEXT.mock.kept : TEXT.mock.hint}
        </Text>
      )}
    </section>
  )
}

function Elapsed({ beganAt }: { readonly beganAt: number }) {
  const now = useNow(DRAW_EVERY_MS)
  return (
    <div className={classes.speaking}>
      <span className={classes.dot} role="img" aria-label={TEXT.recording} />
      <span className={`${classes.elapsed} pb-numbers`} role="timer" aria-label={TEXT.elapsed}>
        {clockText(Math.max(0, now - beganAt))}
      </span>
    </div>
  )
}
