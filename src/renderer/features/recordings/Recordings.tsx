import { Button, Group, List, Text, Title } from '@mantine/core'
import { IconBook, IconMicrophone } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Interruption, Recording } from '../../../shared/features/recordings/recordings.model.ts'
import { clockText } from '../../../shared/kernel/duration.ts'
import type { RecordingId, SessionId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import { Player } from './Player.tsx'
import classes from './Recordings.module.css'
import { RemoveRecording } from './RemoveRecording.tsx'
import { TEXT } from './text.ts'

interface RecordingsProps {
  readonly sessionId: SessionId
  readonly onRecord: () => void
  readonly onListen: (recordingId: RecordingId) => void
}

/** What was said aloud about a session's paper, oldest first. */
export function Recordings({ sessionId, onRecord, onListen }: RecordingsProps) {
  const { data } = useQuery(endpoints.recordings.ofSession.queryOptions({ input: { sessionId } }))
  return (
    <section aria-labelledby="recordings-heading">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3" id="recordings-heading">
          {TEXT.list.title}
        </Title>
        <Button variant="default" leftSection={<IconMicrophone size={16} aria-hidden />} onClick={onRecord}>
          {TEXT.list.start}
        </Button>
      </Group>
      {data?.length === 0 ? <Text c="var(--pb-ink-soft)">{TEXT.list.empty}</Text> : null}
      <div className={classes.list}>
        {(data ?? []).map((recording) => (
          <RecordingItem key={recording.id} recording={recording} onListen={() => onListen(recording.id)} />
        ))}
      </div>
    </section>
  )
}

function RecordingItem({ recording, onListen }: { readonly recording: Recording; readonly onListen: () => void }) {
  const note = TEXT.list.ending[recording.ending]
  return (
    <div>
      <Player recording={recording} />
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="subtle" leftSection={<IconBook size={16} aria-hidden />} onClick={onListen}>
          {TEXT.list.withPaper}
        </Button>
        <RemoveRecording recordingId={recording.id} />
        {note === '' ? null : (
          <Text size="sm" c="var(--pb-ink-soft)">
            {note}
          </Text>
        )}
      </Group>
      {recording.interruptions.length > 0 ? <Questions interruptions={recording.interruptions} /> : null}
    </div>
  )
}

function Questions({ interruptions }: { readonly interruptions: readonly Interruption[] }) {
  return (
    <>
      <Text size="sm" fw={600} mt="xs">
        {TEXT.list.questions}
      </Text>
      <List size="sm">
        {interruptions.map(({ question, askedMs, answeredMs }) => (
          <List.Item key={question}>
            {question}{' '}
            <Text span size="sm" c="var(--pb-ink-soft)">
              {answeredMs === null
                ? TEXT.list.unanswered(clockText(askedMs))
                : TEXT.list.answered(clockText(askedMs), clockText(answeredMs - askedMs))}
            </Text>
          </List.Item>
        ))}
      </List>
    </>
  )
}
