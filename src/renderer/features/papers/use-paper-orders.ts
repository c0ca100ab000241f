import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { endpoints } from '../../client/client.ts'
import { offerUndo } from '../../ui/undo.tsx'
import { TEXT } from './text.ts'

const onError = () => {
  notifications.show({ message: TEXT.failed, color: 'red' })
}

/** Removes softly and offers Undo. */
export function useRemovePaper() {
  const restore = useMutation(endpoints.papers.restore.mutationOptions({ onError }))
  return useMutation(
    endpoints.papers.remove.mutationOptions({
      onSuccess: (_nothing, { paperId }) => offerUndo(TEXT.removed, () => restore.mutate({ paperId })),
      onError,
    }),
  )
}

export function useSetStatus() {
  return useMutation(endpoints.papers.setStatus.mutationOptions({ onError }))
}

export function useSetTags() {
  return useMutation(endpoints.papers.setTags.mutationOptions({ onError }))
}
