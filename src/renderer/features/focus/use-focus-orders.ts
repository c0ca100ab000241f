import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { durationText } from '../../../shared/kernel/duration.ts'
import { client, endpoints } from '../../client/client.ts'
import { offerUndo } from '../../ui/undo.tsx'
import { TEXT } from './text.ts'

const onError = () => {
  notifications.show({ message: TEXT.failed, color: 'red' })
}

/** What can be ordered while a focus timer runs. Undo brings discarded minutes back. */
export function useFocusOrders() {
  return {
    pause: useMutation(endpoints.focus.pause.mutationOptions({ onError })),
    resume: useMutation(endpoints.focus.resume.mutationOptions({ onError })),
    extend: useMutation(endpoints.focus.extend.mutationOptions({ onError })),
    next: useMutation(endpoints.focus.nextPhase.mutationOptions({ onError })),
    finish: useMutation(
      endpoints.focus.finish.mutationOptions({
        onError,
        onSuccess: ({ activeMs, title }, { isBlockDone }) => {
          const words = isBlockDone ? TEXT.finish.doneBlock : TEXT.finish.done
          notifications.show({ message: words(durationText(activeMs), title), withBorder: true })
        },
      }),
    ),
    discard: useMutation(
      endpoints.focus.discard.mutationOptions({
        onError,
        onSuccess: ({ timeEntryId, activeMs }) =>
          offerUndo(TEXT.finish.discarded(durationText(activeMs)), () => {
            client.planner.restoreTimeEntry({ timeEntryId }).catch(onError)
          }),
      }),
    ),
  }
}
export type FocusOrders = ReturnType<typeof useFocusOrders>
