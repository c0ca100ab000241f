import { isLeech, type Rating, type ReviewSource } from '../../shared/features/practice/practice.model.ts'
import { answered } from '../../shared/features/practice/scheduling.model.ts'
import type { QuestionId } from '../../shared/kernel/ids.ts'
import type { Context } from '../core/context.ts'
import { type CardRow, type CardState, listCardsOf, memoryOf, writeState } from '../features/practice/cards.store.ts'
import { insertReview } from '../features/practice/reviews.store.ts'

interface Answer {
  readonly rating: Rating
  readonly confidence: number | null
  readonly shownMs: number
  readonly timeEntryId: string | null
  readonly source: ReviewSource
}

/** Writes an answer into the log and gives the card its next date, wherever it was asked. Call it inside a transaction. */
export function recordAnswer(context: Context, card: CardRow, answer: Answer) {
  const { db, ids, clock } = context
  const now = clock.now()
  const before = stateOf(card)
  const memory = answered(memoryOf(card), answer.rating, now, context.settings())
  const becomesLeech = memory.lapses > card.lapses && isLeech(memory.lapses)
  const reviewId = ids.next()
  insertReview(db, { id: reviewId, cardId: card.id, category: card.category, now, zone: clock.zone(), before, ...answer })
  writeState(db, card.id, {
    ...memory,
    isSuspended: becomesLeech ? 1 : card.isSuspended,
    isLeech: becomesLeech ? 1 : card.isLeech,
  })
  return { reviewId, dueAt: memory.dueAt, isLeech: becomesLeech }
}

/** An answer that was given away from the cards counts for the question's first card. Null: it has none. */
export function recordAnswerElsewhere(context: Context, questionId: QuestionId, rating: Rating, source: 'mock' | 'real') {
  const [card] = listCardsOf(context.db, questionId)
  if (!card) return null
  const { reviewId } = recordAnswer(context, card, { rating, confidence: null, shownMs: 0, timeEntryId: null, source })
  return { reviewId, cardId: card.id }
}

function stateOf(card: CardState): CardState {
  const { state, dueAt, stability, difficulty, learningStep, reps, lapses, scheduledDays, lastReviewedAt, isSuspended } = card
  const { isLeech: leech } = card
  return { state, dueAt, stability, difficulty, learningStep, reps, lapses, scheduledDays, lastReviewedAt, isSuspended, isLeech: leech }
}
