import { notifications } from '@mantine/notifications'
import { isDefinedError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { endpoints } from '../../client/client.ts'
import { offerUndo } from '../../ui/undo.tsx'
import { TEXT } from './text.ts'

const say = (message: string) => notifications.show({ message, color: 'red' })

export function useInstallSample() {
  return useMutation(
    endpoints.sample.install.mutationOptions({
      onSuccess: () => void notifications.show({ message: TEXT.installed }),
      onError: () => void say(TEXT.installFailed),
    }),
  )
}

/** Removes softly and offers Undo. */
export function useRemoveSample() {
  const restore = useMutation(endpoints.sample.restore.mutationOptions({ onError: () => void say(TEXT.restoreFailed) }))
  return useMutation(
    endpoints.sample.remove.mutationOptions({
      onSuccess: () => offerUndo(TEXT.removed, () => restore.mutate(undefined)),
      onError: (error) => void say(isDefinedError(error) && error.code === 'SESSION_RUNNING' ? TEXT.sessionRunning : TEXT.removeFailed),
    }),
  )
}
