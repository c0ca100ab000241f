import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import type { Phase } from '../../../shared/features/reading/protocol.model.ts'
import type { RunningSession } from '../../../shared/features/reading/reading.model.ts'
import type { SessionId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import { TEXT } from './text.ts'

const onError = () => {
  notifications.show({ message: TEXT.failed, color: 'red' })
}

/** What can be ordered while a session runs. */
export function useSessionOrders(onEnded: (sessionId: SessionId) => void, onPhase: (phase: Phase) => void) {
  const onSuccess = ({ protocol, clock }: RunningSession) => {
    const phase = protocol.phases[clock.phaseIndex]
    if (phase) onPhase(phase)
  }
  return {
    next: useMutation(endpoints.reading.nextPhase.mutationOptions({ onError, onSuccess })),
    goTo: useMutation(endpoints.reading.goToPhase.mutationOptions({ onError, onSuccess })),
    pause: useMutation(endpoints.reading.pause.mutationOptions({ onError })),
    resume: useMutation(endpoints.reading.resume.mutationOptions({ onError })),
    end: useMutation(endpoints.reading.end.mutationOptions({ onError, onSuccess: ({ sessionId }) => onEnded(sessionId) })),
  }
}
