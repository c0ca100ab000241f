import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { RecordingId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import { offerUndo } from '../../ui/undo.tsx'
import { TEXT } from './text.ts'

/** Puts a recording into the trash and offers to take it back. */
export function RemoveRecording({ recordingId }: { readonly recordingId: RecordingId }) {
  const restore = useMutation(endpoints.recordings.restore.mutationOptions())
  const remove = useMutation(
    endpoints.recordings.remove.mutationOptions({
      onSuccess: () => offerUndo(TEXT.list.removed, () => restore.mutate({ recordingId })),
    }),
  )
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      leftSection={<IconTrash size={16} aria-hidden />}
      onClick={() => remove.mutate({ recordingId })}
    >
      {TEXT.list.remove}
    </Button>
  )
}
