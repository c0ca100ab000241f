import { implement } from '@orpc/server'
import { memoryContract } from '../../../shared/features/practice/memory.contract.ts'
import { forgettingCurve } from '../../../shared/features/practice/memory.model.ts'
import { brierScore, CATEGORIES, type CardStanding } from '../../../shared/features/practice/practice.model.ts'
import { plainTitle } from '../../../shared/features/practice/question-title.ts'
import { retrievability } from '../../../shared/features/practice/scheduling.model.ts'
import { addDays, studyDay, studyDayStart } from '../../../shared/kernel/calendar.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import type { Context } from '../../core/context.ts'
import { todayOf } from './ask.ts'
import { type CardRow, listCardsOf, memoryOf } from './cards.store.ts'
import { thenOf } from './for-day.ts'
import { findListed } from './questions.store.ts'
import { countNeverAsked } from './ready.store.ts'
import { countDuePer, countOverdue, listBelow, sumChances } from './ready.ts'
import { countReviewsOf, listReviewsOf, meanPace, type ReviewSum, sumReviews } from './reviews.store.ts'

const memory = implement(memoryContract).$context<Context>()

const DAY_MS = 86_400_000
/** Answers of a card that are listed and drawn. */
const LISTED_ANSWERS = 200
/** Answers that tell how long one takes. */
const PACE_ANSWERS = 200
/** How far the curve goes beyond now and the next date, as a share of all of it. */
const AHEAD = 0.15

export const memoryHandlers = {
  cardInfo: memory.cardInfo.handler(({ context, input: { questionId } }) => {
    const { db } = context
    const { now, dayEnd } = todayOf(context)
    const isThere = findListed(db, questionId, now, dayEnd) !== undefined
    return {
      now,
      retentionPercent: context.settings().retentionPercent,
      cards: isThere ? listCardsOf(db, questionId).map((card) => cardInfo(context, card)) : [],
    }
  }),
  forecast: memory.forecast.handler(({ context, input }) => {
    const { db, dayRule } = context
    const rule = dayRule()
    const { now, dayStart } = todayOf(context)
    const today = studyDay(now, rule)
    const days = Array.from({ length: input.days }, (_, index) => addDays(today, index))
    const due = countDuePer(
      db,
      days.map((day) => studyDayStart(addDays(day, 1), rule)),
    )
    const total = (index: number) => [...due.values()].reduce((sum, ofCategory) => sum + (ofCategory[index] ?? 0), 0)
    return {
      days: days.map((day, index) => ({ day, due: total(index) })),
      overdue: countOverdue(db, dayStart, now),
      categories: CATEGORIES.flatMap((category) => {
        const ofCategory = due.get(category)
        return ofCategory ? [{ category, due: ofCategory }] : []
      }),
    }
  }),
  retention: memory.retention.handler(({ context, input }) => {
    const rule = context.dayRule()
    const since = studyDayStart(addDays(studyDay(context.clock.now(), rule), 1 - input.days), rule)
    const sums = sumReviews(context.db, since)
    const due = sums.filter(({ band }) => band !== 'learning')
    const foreseen = sums.filter(({ confidence }) => confidence !== null)
    return {
      ...addUp(due),
      categories: CATEGORIES.flatMap((category) => {
        const rows = due.filter((row) => row.category === category)
        if (rows.length === 0) return []
        const ofBand = (band: ReviewSum['band']) => addUp(rows.filter((row) => row.band === band))
        return [{ category, ...addUp(rows), young: ofBand('young'), mature: ofBand('mature') }]
      }),
      calibration: {
        brier: brierOf(foreseen),
        steps: [...new Set(foreseen.map(({ confidence }) => confidence ?? 0))]
          .sort((a, b) => a - b)
          .map((step) => ({ confidence: step, ...addUp(foreseen.filter(({ confidence }) => confidence === step)) })),
        categories: CATEGORIES.flatMap((category) => {
          const rows = foreseen.filter((row) => row.category === category)
          const brier = brierOf(rows)
          if (brier === null) return []
          const { asked, known } = addUp(rows)
          const meanConfidence = rows.reduce((sum, row) => sum + (row.confidence ?? 0) * row.asked, 0) / asked
          return [{ category, asked, known, brier, meanConfidence }]
        }),
      },
    }
  }),
  readyOn: memory.readyOn.handler(({ context, input: { day } }) => {
    const { db } = context
    const sums = sumChances(db, thenOf(context, day))
    const never = countNeverAsked(db)
    return {
      retentionPercent: context.settings().retentionPercent,
      categories: CATEGORIES.flatMap((category) => {
        const asked = sums.find((row) => row.category === category)
        const neverAsked = never.find((row) => row.category === category)?.n ?? 0
        if (!asked && neverAsked === 0) return []
        return [{ category, cards: asked?.cards ?? 0, meanChance: asked?.meanChance ?? null, below: asked?.below ?? 0, neverAsked }]
      }),
      pace: meanPace(db, PACE_ANSWERS),
    }
  }),
  belowOn: memory.belowOn.handler(({ context, input: { day, category, limit } }) =>
    listBelow(context.db, { ...thenOf(context, day), now: context.clock.now(), category, limit }).map(({ prompt, ...card }) => ({
      ...card,
      title: plainTitle(prompt),
    })),
  ),
}

function cardInfo(context: Context, card: CardRow) {
  const { db } = context
  const today = todayOf(context)
  const { now } = today
  const known = memoryOf(card)
  const reviews = listReviewsOf(db, card.id, LISTED_ANSWERS)
  // What was known after an answer is what was known before the next one, and after the last one what is known now.
  const memories = reviews.map((_, index) => memoryOf(reviews[index + 1]?.before ?? card)).filter((each) => each !== null)
  const first = memories[0]?.lastReviewedAt ?? now
  const last = Math.max(now, card.dueAt ?? now)
  return {
    cardId: card.id,
    ordinal: card.ordinal,
    standing: standingOf(card, today),
    isLeech: card.isLeech === 1,
    dueAt: card.dueAt,
    stabilityDays: known?.stability ?? null,
    difficulty: known?.difficulty ?? null,
    lapses: card.lapses,
    chanceNow: known ? retrievability(known, now, context.settings()) : null,
    curve: forgettingCurve(memories, Math.round(last + AHEAD * (last - first)) as EpochMs),
    answerCount: countReviewsOf(db, card.id),
    answers: reviews
      .map(({ at, rating, confidence, shownMs, source }, index) => {
        const before = reviews[index - 1]
        return { at, rating, confidence, shownMs, source, afterDays: before ? (at - before.at) / DAY_MS : null }
      })
      .reverse(),
  }
}

function standingOf(card: CardRow, { now, dayEnd }: ReturnType<typeof todayOf>): CardStanding {
  if (card.isSuspended) return 'suspended'
  if (card.dueAt === null) return 'new'
  if (card.state !== 'review') return card.dueAt <= now ? 'due' : 'learning'
  return card.dueAt < dayEnd ? 'due' : 'waiting'
}

function addUp(rows: readonly ReviewSum[]) {
  return { asked: rows.reduce((sum, { asked }) => sum + asked, 0), known: rows.reduce((sum, { known }) => sum + known, 0) }
}

function brierOf(rows: readonly ReviewSum[]): number | null {
  return brierScore(
    rows.flatMap(({ confidence, asked, known }) => [
      { confidencePercent: confidence ?? 0, wasKnown: true, count: known },
      { confidencePercent: confidence ?? 0, wasKnown: false, count: asked - known },
    ]),
  )
}
