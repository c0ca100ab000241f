import { implement } from '@orpc/server'
import { practiceContract } from '../../shared/features/practice/practice.contract.ts'
import { MAX_COUNTED_MS, PILLAR_OF } from '../../shared/features/practice/practice.model.ts'
import type { Context } from '../core/context.ts'
import { command } from '../core/handlers.ts'
import { todayOf } from '../features/practice/ask.ts'
import { findCard, writeState } from '../features/practice/cards.store.ts'
import { deleteReview, findLastReview } from '../features/practice/reviews.store.ts'
import { recordAnswer } from './record-answer.ts'
import { addReviewTime, takeReviewTime } from './review-time.store.ts'
import { findBlockPillar } from './session-links.store.ts'

const practice = implement(practiceContract).$context<Context>()

/** An answer: the card's next date, the log, and the minutes are one transaction. */
export const answerCard = practice.answer.handler(
  command(({ context, input: { cardId, rating, confidence, shownMs, blockId: wanted }, errors }) => {
    const { db, ids, clock } = context
    const card = findCard(db, cardId)
    if (!card) throw errors.CARD_NOT_FOUND()
    const { now, dayStart } = todayOf(context)
    const countedMs = Math.min(shownMs, MAX_COUNTED_MS)
    const zone = clock.zone()
    // A block that is not there any more gets no minutes; they stay with the pillar.
    const blockPillar = wanted && findBlockPillar(db, wanted)
    const blockId = blockPillar && wanted ? wanted : null
    const pillar = blockPillar ?? PILLAR_OF[card.category]
    const timeEntryId = addReviewTime(db, { newId: ids.next, pillar, blockId, dayStart, now, zone, countedMs })
    const { dueAt, isLeech } = recordAnswer(context, card, { rating, confidence, shownMs: countedMs, timeEntryId, source: 'card' })
    return { dueAt, isLeech }
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
