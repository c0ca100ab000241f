import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { client, endpoints } from '../../client/client.ts'
import { offerUndo } from '../../ui/undo.tsx'
import { TEXT } from './text.ts'

export const onFailure = () => {
  notifications.show({ message: TEXT.failed, color: 'red' })
}

/** A new mock opens at once. */
export function useCreateMock() {
  const navigate = useNavigate()
  return useMutation(
    endpoints.interviews.createMock.mutationOptions({
      onError: onFailure,
      onSuccess: ({ mockId }) => void navigate({ to: '/interviews/mocks/$mockId', params: { mockId } }),
    }),
  )
}

/** Deletes softly, goes back to the list and offers Undo. */
export function useRemoveMock() {
  const navigate = useNavigate()
  return useMutation(
    endpoints.interviews.removeMock.mutationOptions({
      onError: onFailure,
      onSuccess: (_nothing, { mockId }) => {
        void navigate({ to: '/interviews' })
        offerUndo(TEXT.prepare.deleted, () => void client.interviews.restoreMock({ mockId }).catch(onFailure))
      },
    }),
  )
}

/** What can be ordered while a mock runs. */
export function useRunOrders() {
  return {
    goTo: useMutation(endpoints.interviews.goToMockQuestion.mutationOptions({ onError: onFailure })),
    pause: useMutation(endpoints.interviews.pauseMock.mutationOptions({ onError: onFailure })),
    resume: useMutation(endpoints.interviews.resumeMock.mutationOptions({ onError: onFailure })),
    end: useMutation(endpoints.interviews.endMock.mutationOptions({ onError: onFailure })),
  }
}
