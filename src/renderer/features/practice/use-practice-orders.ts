import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { endpoints } from '../../client/client.ts'
import { offerUndo } from '../../ui/undo.tsx'
import { TEXT } from './text.ts'

export const onFailure = () => {
  notifications.show({ message: TEXT.failed, color: 'red' })
}

/** A new question opens at once. */
export function useCreateQuestion() {
  const navigate = useNavigate()
  return useMutation(
    endpoints.practice.create.mutationOptions({
      onSuccess: ({ id }) => void navigate({ to: '/practice/questions/$questionId', params: { questionId: id } }),
      onError: onFailure,
    }),
  )
}

export function useRestoreQuestion() {
  return useMutation(endpoints.practice.restore.mutationOptions({ onError: onFailure }))
}

/** Deletes softly, goes back to the list and offers Undo. */
export function useRemoveQuestion() {
  const navigate = useNavigate()
  const restore = useRestoreQuestion()
  return useMutation(
    endpoints.practice.remove.mutationOptions({
      onSuccess: (_nothing, { questionId }) => {
        void navigate({ to: '/practice/questions' })
        offerUndo(TEXT.editor.removed, () => restore.mutate({ questionId }))
      },
      onError: onFailure,
    }),
  )
}

export function useSetSuspended() {
  const again = useMutation(endpoints.practice.setSuspended.mutationOptions({ onError: onFailure }))
  return useMutation(
    endpoints.practice.setSuspended.mutationOptions({
      onSuccess: (_nothing, { questionId, isSuspended }) => {
        if (isSuspended) offerUndo(TEXT.review.suspended, () => again.mutate({ questionId, isSuspended: false }))
      },
      onError: onFailure,
    }),
  )
}
