import { Button, Text, Title } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { MockId } from '../../../shared/kernel/ids.ts'
import { client, endpoints } from '../../client/client.ts'
import { offerUndo } from '../../ui/undo.tsx'
import { Player } from './Player.tsx'
import classes from './Recordings.module.css'
import { TEXT } from './text.ts'

/** What was recorded of a mock, oldest first; nothing when nothing was. */
export function MockRecordings({ mockId }: { readonly mockId: MockId }) {
  const { data } = useQuery(endpoints.recordings.ofMock.queryOptions({ input: { mockId } }))
  const remove = useMutation(
    endpoints.recordings.remove.mutationOptions({
      onSuccess: (_nothing, { recordingId }) =>
        offerUndo(TEXT.list.removed, () => void client.recordings.restore({ recordingId }).catch(() => {})),
    }),
  )
  if (!data || data.length === 0) return null
  return (
    <section className={classes.small} aria-labelledby="mock-recordings">
      <Title order={2} size="h4" id="mock-recordings">
        {TEXT.mock.title}
      </Title>
      {data.map((recording) => (
        <div key={recording.id}>
          <Player recording={recording} />
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => remove.mutate({ recordingId: recording.id })}
          >
            {TEXT.list.remove}
          </Button>
          {TEXT.list.ending[recording.ending] === '' ? null : <Text size="sm">{TEXT.list.ending[recording.ending]}</Text>}
        </div>
      ))}
    </section>
  )
}
