import { Button, Checkbox, Group, Text } from '@mantine/core'
import { IconMicrophone, IconPlayerStopFilled } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useLayoutValue } from '../../client/use-layout-value.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import classes from './Recordings.module.css'
import { Speaking } from './Speaking.tsx'
import { TEXT } from './text.ts'
import type { RecorderState } from './use-sound-recorder.ts'

interface RecordBarProps {
  readonly state: RecorderState
  readonly onStart: () => void
  readonly onStop: () => void
  readonly onBack: () => void
}

/** Above the paper while it is explained aloud: start, time, loudness, questions, stop. */
export function RecordBar({ state, onStart, onStop, onBack }: RecordBarProps) {
  const [hasQuestions, setHasQuestions] = useLayoutValue<boolean>('recordings.questions', false)
  const isRecording = state.kind === 'recording'
  useActions(
    useMemo(
      () => [
        isRecording
          ? { id: 'recordings.stop', label: TEXT.stop, group: TEXT.group, keys: ['shift+r'], run: onStop }
          : { id: 'recordings.start', label: TEXT.record, group: TEXT.group, keys: ['shift+r'], run: onStart },
      ],
      [isRecording, onStart, onStop],
    ),
  )
  return (
    <section className={classes.bar} aria-label={TEXT.bar}>
      {isRecording ? (
        <>
          <Speaking recorder={state.recorder} beganAt={state.beganAt} hasQuestions={hasQuestions} />
          <Button leftSection={<IconPlayerStopFilled size={16} aria-hidden />} onClick={onStop}>
            {TEXT.stop}
          </Button>
        </>
      ) : (
        <>
          <Text className={classes.intro} size="sm">
            {TEXT.intro}
          </Text>
          <Checkbox
            label={TEXT.withQuestions}
            title={TEXT.questionsHint}
            checked={hasQuestions}
            onChange={(event) => setHasQuestions(event.currentTarget.checked)}
          />
          <Group gap="xs" wrap="nowrap">
            <Button
              leftSection={<IconMicrophone size={16} aria-hidden />}
              loading={state.kind === 'starting' || state.kind === 'saving'}
              onClick={onStart}
            >
              {TEXT.record}
            </Button>
            <Button variant="default" onClick={onBack}>
              {TEXT.back}
            </Button>
          </Group>
        </>
      )}
      {state.kind === 'idle' && state.hasKept ? (
        <Text role="status" size="sm" className={classes.kept}>
          {TEXT.kept}
        </Text>
      ) : null}
      {state.kind === 'idle' && state.trouble ? (
        <Text role="alert" size="sm" className={classes.trouble}>
          {TEXT.trouble[state.trouble]}
        </Text>
      ) : null}
    </section>
  )
}
