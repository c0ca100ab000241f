import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { endpoints } from '../../client/client.ts'
import { offerUndo } from '../../ui/undo.tsx'
import { TEXT } from './text.ts'

const onError = () => {
  notifications.show({ message: TEXT.failed, color: 'red' })
}

/** A new entry opens at once. */
export function useCreateEntry() {
  const navigate = useNavigate()
  return useMutation(
    endpoints.journal.create.mutationOptions({
      onSuccess: (entry) => void navigate({ to: '/journal/$entryId', params: { entryId: entry.id }, search: { isNew: true } }),
      onError,
    }),
  )
}

/** Deletes softly, goes back to the list and offers Undo. */
export function useRemoveEntry() {
  const navigate = useNavigate()
  const restore = useRestoreEntry()
  return useMutation(
    endpoints.journal.remove.mutationOptions({
      onSuccess: (_nothing, { id }) => {
        void navigate({ to: '/journal' })
        offerUndo(TEXT.removed, () => restore.mutate({ id }))
      },
      onError,
    }),
  )
}

/** Brings a deleted entry back and opens it. */
export function useRestoreEntry() {
  const navigate = useNavigate()
  const open = (id: string) => void navigate({ to: '/journal/$entryId', params: { entryId: id } })
  return useMutation(endpoints.journal.restore.mutationOptions({ onSuccess: (_nothing, { id }) => open(id), onError }))
}

export function useFinishEntry() {
  return useMutation(endpoints.journal.finishEntry.mutationOptions({ onError }))
}

export function useReopenEntry() {
  return useMutation(endpoints.journal.reopenEntry.mutationOptions({ onError }))
}
