import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { Category, Confidence, Rating } from '../../../shared/features/practice/practice.model.ts'
import type { BlockId } from '../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { endpoints } from '../../client/client.ts'
import { onFailure } from './use-practice-orders.ts'

/** A card that is being learnt comes back after minutes, without anything else happening. */
const ASK_AGAIN_MS = 30_000

/** One card after the other: asked, shown, rated. */
export function useReview(category: Category | null, readyFor: IsoDate | null, blockId: BlockId | undefined) {
  const next = useQuery({
    ...endpoints.practice.next.queryOptions({ input: { category, readyFor } }),
    refetchOnMount: 'always',
    refetchInterval: ({ state }) => (state.data?.card ? false : ASK_AGAIN_MS),
  })
  const card = next.data?.card ?? null
  const { hide, ...shown } = useShown(card?.cardId ?? null)
  const answer = useMutation(endpoints.practice.answer.mutationOptions({ onError: onFailure }))
  const undo = useMutation(endpoints.practice.undo.mutationOptions({ onSuccess: hide, onError: onFailure }))
  const bury = useMutation(endpoints.practice.bury.mutationOptions({ onError: onFailure }))
  const rated = useRef<object | null>(null)
  const { isShown, confidence, elapsedMs } = shown
  const { mutateAsync } = answer

  const rate = useCallback(
    async (rating: Rating) => {
      // The next card needs a moment to come; a second press meant the first.
      if (!card || !isShown || rated.current === card) return null
      rated.current = card
      try {
        const result = await mutateAsync({ cardId: card.cardId, rating, confidence, shownMs: elapsedMs(), ...(blockId ? { blockId } : {}) })
        hide()
        return result
      } catch {
        // The mutation has said so; the card can be rated again.
        rated.current = null
        return null
      }
    },
    [card, isShown, confidence, elapsedMs, mutateAsync, hide, blockId],
  )
  return { next, card, shown, rate, undo, bury }
}

interface Shown {
  readonly cardId: string | null
  readonly confidence: Confidence | null
}

/** Whether the answer of the card is visible, how sure somebody was, and for how long the card has been looked at. */
function useShown(cardId: string | null) {
  const [shown, setShown] = useState<Shown | null>(null)
  const since = useRef({ cardId, at: performance.now() })
  if (since.current.cardId !== cardId) since.current = { cardId, at: performance.now() }
  const isShown = cardId !== null && shown?.cardId === cardId
  return {
    isShown,
    confidence: isShown ? (shown?.confidence ?? null) : null,
    show: useCallback((confidence: Confidence | null) => setShown({ cardId, confidence }), [cardId]),
    hide: useCallback(() => setShown(null), []),
    elapsedMs: useCallback(() => Math.round(performance.now() - since.current.at), []),
  }
}
