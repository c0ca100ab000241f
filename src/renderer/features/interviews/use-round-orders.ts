import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { client, endpoints } from '../../client/client.ts'
import { offerUndo } from '../../ui/undo.tsx'
import { ROUNDS_TEXT } from './rounds-text.ts'
import { onFailure } from './use-mock-orders.ts'

/** A new round opens at once; one that was written for that date already opens instead. */
export function useCreateRound() {
  const navigate = useNavigate()
  const open = (roundId: string) => void navigate({ to: '/interviews/rounds/$roundId', params: { roundId } })
  return useMutation(
    endpoints.interviews.createRound.mutationOptions({
      onSuccess: ({ roundId }) => open(roundId),
      onError: (error) => {
        if ('code' in error && error.code === 'ALREADY_LOGGED') open(error.data.roundId)
        else onFailure()
      },
    }),
  )
}

/** Deletes softly, goes back to the list and offers Undo. */
export function useRemoveRound() {
  const navigate = useNavigate()
  return useMutation(
    endpoints.interviews.removeRound.mutationOptions({
      onError: onFailure,
      onSuccess: (_nothing, { roundId }) => {
        void navigate({ to: '/interviews', search: { tab: 'rounds' } })
        offerUndo(ROUNDS_TEXT.deleted, () => void client.interviews.restoreRound({ roundId }).catch(onFailure))
      },
    }),
  )
}
