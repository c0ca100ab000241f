import { clozeAnswer, clozeQuestion } from '../../../shared/features/practice/cloze.model.ts'
import type { Category } from '../../../shared/features/practice/practice.model.ts'
import { previews } from '../../../shared/features/practice/scheduling.model.ts'
import { addDays, studyDay, studyDayStart } from '../../../shared/kernel/calendar.ts'
import type { Context } from '../../core/context.ts'
import { type CardRow, countLeft, type Moment, memoryOf, nextDue, nextLearning, nextNew } from './cards.store.ts'
import { findQuestion } from './questions.store.ts'
import { countSince } from './reviews.store.ts'

type Asking = Pick<Context, 'clock' | 'dayRule' | 'settings' | 'db'>

/** Now, and where the person's study day begins and ends. */
export function todayOf({ clock, dayRule }: Pick<Context, 'clock' | 'dayRule'>): Moment & { readonly dayStart: Moment['now'] } {
  const now = clock.now()
  const rule = dayRule()
  const day = studyDay(now, rule)
  return { now, dayStart: studyDayStart(day, rule), dayEnd: studyDayStart(addDays(day, 1), rule) }
}

/** How many cards may still come today under the caps of the settings, by kind. */
export function leftToday(context: Asking, category: Category | null) {
  const today = todayOf(context)
  const { newCardsPerDay, reviewsPerDay } = context.settings()
  const done = countSince(context.db, today.dayStart)
  return countLeft(context.db, category, today, {
    due: Math.max(0, reviewsPerDay - done.due),
    fresh: Math.max(0, newCardsPerDay - done.fresh),
  })
}

/** The card to ask now: learnt ones first, because their minutes count, then due ones, then new ones. */
export function chooseCard(context: Asking, category: Category | null): CardRow | undefined {
  const { db } = context
  const today = todayOf(context)
  const left = leftToday(context, category)
  return (
    nextLearning(db, category, today) ??
    (left.due > 0 ? nextDue(db, category, today) : undefined) ??
    (left.fresh > 0 ? nextNew(db, category, today) : undefined)
  )
}

/** A card as the page shows it, with what each rating would mean. */
export function askedCard({ db, clock, settings }: Asking, card: CardRow) {
  const question = findQuestion(db, card.questionId)
  if (!question) throw new Error(`Card ${card.id} is asked but its question is gone.`)
  const now = clock.now()
  const isCloze = question.kind === 'cloze'
  const below = question.answer ? `\n\n${question.answer}` : ''
  return {
    cardId: card.id,
    questionId: card.questionId,
    category: question.category,
    kind: question.kind,
    prompt: isCloze ? clozeQuestion(question.prompt, card.ordinal) : question.prompt,
    answer: isCloze ? clozeAnswer(question.prompt, card.ordinal) + below : question.answer,
    reading: question.reading,
    timeLimitS: question.timeLimitS,
    isNew: card.state === 'new',
    askedAt: now,
    nextAt: previews(memoryOf(card), now, settings()),
  }
}
