import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import type { SessionId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import { TEXT } from './text.ts'

const onError = () => {
  notifications.show({ message: TEXT.failed, color: 'red' })
}

/** What can be ordered while a session runs. */
export function useSessionOrders(onEnded: (sessionId: SessionId) => void) {
  return {
    next: useMutation(endpoints.reading.nextPhase.mutationOptions({ onError })),
    goTo: useMutation(endpoints.reading.goToPhase.mutationOptions({ onError })),
    pause: useMutation(endpoints.reading.pause.mutationOptions({ onError })),
    resume: useMutation(endpoints.reading.resume.mutationOptions({ onError })),
    end: useMutation(endpoints.reading.end.mutationOptions({ onError, onSuccess: ({ sessionId }) => onEnded(sessionId) })),
  }
}
