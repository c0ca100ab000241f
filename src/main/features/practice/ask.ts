import { clozeAnswer, clozeQuestion } from '../../../shared/features/practice/cloze.model.ts'
import { catchUpQuota } from '../../../shared/features/practice/memory.model.ts'
import { CATEGORIES, type Category } from '../../../shared/features/practice/practice.model.ts'
import { previews } from '../../../shared/features/practice/scheduling.model.ts'
import { addDays, daysBetween, studyDay, studyDayStart } from '../../../shared/kernel/calendar.ts'
import type { Context } from '../../core/context.ts'
import {
  type CardRow,
  countDueBefore,
  countLeft,
  type Moment,
  memoryOf,
  nextDue,
  nextLearning,
  nextNew,
  nextNewByLevel,
  nextOfBacklog,
} from './cards.store.ts'
import { catchUpUntil } from './catch-up.store.ts'
import { findQuestion } from './questions.store.ts'
import { countFreshByCategory, countSince } from './reviews.store.ts'

type DoneToday = ReturnType<typeof countSince>
type Asking = Pick<Context, 'clock' | 'dayRule' | 'settings' | 'db'>

/** Now, and where the person's study day begins and ends. */
export function todayOf({ clock, dayRule }: Pick<Context, 'clock' | 'dayRule'>): Moment & { readonly dayStart: Moment['now'] } {
  const now = clock.now()
  const rule = dayRule()
  const day = studyDay(now, rule)
  return { now, dayStart: studyDayStart(day, rule), dayEnd: studyDayStart(addDays(day, 1), rule) }
}

/** While what was left lying is spread: until when, over how many days from today on, and how many are for today. */
export function catchUpToday({ db, clock, dayRule }: Pick<Asking, 'db' | 'clock' | 'dayRule'>) {
  const untilDay = catchUpUntil(db)
  const { now, dayStart, dayEnd } = todayOf({ clock, dayRule })
  const daysLeft = untilDay === null ? 0 : daysBetween(studyDay(now, dayRule()), untilDay) + 1
  if (untilDay === null || daysLeft < 1) return null
  return { untilDay, daysLeft, today: catchUpQuota(countDueBefore(db, dayEnd, now), countSince(db, dayStart).due, daysLeft) }
}

/**
 * How many cards may still come today under the caps of the settings, or of catching up, by kind.
 * @param known answers since the day began, if they are counted already
 */
export function leftToday(context: Asking, category: Category | null, known?: DoneToday) {
  const today = todayOf(context)
  const { newCardsPerDay, reviewsPerDay } = context.settings()
  const done = known ?? countSince(context.db, today.dayStart)
  const catchUp = catchUpToday(context)
  return countLeft(context.db, category, today, {
    due: Math.max(0, (catchUp?.today ?? reviewsPerDay) - done.due),
    fresh: catchUp ? 0 : Math.max(0, newCardsPerDay - done.fresh),
  })
}

/** The card to ask now: learnt ones first, because their minutes count, then due ones, then new ones. */
export function chooseCard(context: Asking, category: Category | null, left = leftToday(context, category)): CardRow | undefined {
  const { db } = context
  const today = todayOf(context)
  const due = catchUpToday(context) ? nextOfBacklog : nextDue
  return (
    nextLearning(db, category, today) ??
    (left.due > 0 ? due(db, category, today) : undefined) ??
    (left.fresh > 0 ? chooseNew(context, category) : undefined)
  )
}

/** The card to be asked for the first time, in the order of the settings. */
function chooseNew(context: Asking, category: Category | null): CardRow | undefined {
  const { db } = context
  const today = todayOf(context)
  const { newCardOrder } = context.settings()
  if (newCardOrder === 'level') return nextNewByLevel(db, category, today)
  if (newCardOrder === 'added' || category !== null) return nextNew(db, category, today)
  const asked = countFreshByCategory(db, today.dayStart)
  const turns = CATEGORIES.toSorted((a, b) => (asked.get(a) ?? 0) - (asked.get(b) ?? 0))
  for (const turn of turns) {
    const card = nextNew(db, turn, today)
    if (card) return card
  }
  return undefined
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
