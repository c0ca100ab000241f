import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { MarkId, QuestionId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import { offerNext } from '../../ui/offer-next.tsx'
import { TEXT } from './text.ts'
import { onFailure } from './use-practice-orders.ts'

/** Makes a card of a marked passage without leaving it, and offers the way to the card. Stable. */
export function useAskMark(): (markId: MarkId) => void {
  const navigate = useNavigate()
  const open = (questionId: QuestionId) => void navigate({ to: '/practice/questions/$questionId', params: { questionId } })
  const { mutate } = useMutation(
    endpoints.practice.createFromMark.mutationOptions({
      onSuccess: ({ questionId, isNew }) =>
        offerNext(isNew ? TEXT.passage.made : TEXT.passage.known, TEXT.passage.open, () => open(questionId)),
      onError: onFailure,
    }),
  )
  return useCallback((markId) => mutate({ markId }), [mutate])
}
