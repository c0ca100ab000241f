import { implement } from '@orpc/server'
import { practiceContract } from '../../shared/features/practice/practice.contract.ts'
import { isLeech, MAX_COUNTED_MS, PILLAR_OF } from '../../shared/features/practice/practice.model.ts'
import { answered } from '../../shared/features/practice/scheduling.model.ts'
import type { Context } from '../core/context.ts'
import { command } from '../core/handlers.ts'
import { todayOf } from '../features/practice/ask.ts'
import { type CardState, findCard, memoryOf, writeState } from '../features/practice/cards.store.ts'
import { deleteReview, findLastReview, insertReview } from '../features/practice/reviews.store.ts'
import { addReviewTime, takeReviewTime } from './review-time.store.ts'

const practice = implement(practiceContract).$context<Context>()

/** An answer: the card's next date, the log, and the minutes are one transaction. */
export const answerCard = practice.answer.handler(
  command(({ context, input: { cardId, rating, confidence, shownMs }, errors }) => {
    const { db, ids, clock } = context
    const card = findCard(db, cardId)
    if (!card) throw errors.CARD_NOT_FOUND()
    const { now, dayStart } = todayOf(context)
    const before: CardState = stateOf(card)
    const memory = answered(memoryOf(card), rating, now, context.settings())
    const becomesLeech = memory.lapses > card.lapses && isLeech(memory.lapses)
    const zone = clock.zone()
    const countedMs = Math.min(shownMs, MAX_COUNTED_MS)
    const timeEntryId = addReviewTime(db, { newId: ids.next, pillar: PILLAR_OF[card.category], dayStart, now, zone, countedMs })
    insertReview(db, { id: ids.next(), cardId, now, zone, rating, confidence, shownMs: countedMs, before, timeEntryId })
    writeState(db, cardId, {
      ...memory,
      isSuspended: becomesLeech ? 1 : card.isSuspended,
      isLeech: becomesLeech ? 1 : card.isLeech,
    })
    return { dueAt: memory.dueAt, isLeech: becomesLeech }
  }),
)

/** Takes the newest answer of this study day back, with its minutes. */
export const undoAnswer = practice.undo.handler(
  command(({ context, errors }) => {
    const { db } = context
    const { now, dayStart } = todayOf(context)
    const last = findLastReview(db, dayStart)
    if (!last) throw errors.NOTHING_TO_UNDO()
    writeState(db, last.cardId, last.before)
    deleteReview(db, last.id)
    if (last.timeEntryId) takeReviewTime(db, last.timeEntryId, last.shownMs, now)
    return { cardId: last.cardId }
  }),
)

function stateOf(card: CardState): CardState {
  const {
    state,
    dueAt,
    stability,
    difficulty,
    learningStep,
    reps,
    lapses,
    scheduledDays,
    lastReviewedAt,
    isSuspended,
    isLeech: leech,
  } = card
  return { state, dueAt, stability, difficulty, learningStep, reps, lapses, scheduledDays, lastReviewedAt, isSuspended, isLeech: leech }
}
