import type { QuestionId } from '../../../../shared/kernel/ids.ts'
import type { Db } from '../../../store/db.ts'
import { type CardRow, listAllCards } from '../cards.store.ts'
import { listAllQuestions, tagsOf } from '../questions.store.ts'
import { listAllReviews } from '../reviews.store.ts'
import { listNoteNames, listUpdatedAt } from './decks.store.ts'
import { OWN_KEY } from './merge-questions.ts'
import type { LeavingCard, LeavingQuestion } from './write-package.ts'

/** The whole bank as it leaves, oldest first; questions without words stay. */
export function leavingQuestions(db: Db, withDates: boolean): LeavingQuestion[] {
  const questions = listAllQuestions(db)
  const ids = questions.map(({ id }) => id)
  const tags = tagsOf(db, ids)
  const names = listNoteNames(db)
  const updated = listUpdatedAt(db)
  const cards = leavingCards(db, withDates)
  return questions.flatMap((question) => {
    const own = cards.get(question.id) ?? []
    if (own.length === 0) return []
    const { key, noteId } = names.get(question.id) ?? { key: OWN_KEY + question.id, noteId: null }
    const { category, kind, prompt, answer, reading, timeLimitS, origin } = question
    return [
      {
        ...{ key, noteId, category, kind, prompt, answer, reading, timeLimitS, origin, cards: own },
        updatedAt: updated.get(question.id) ?? 0,
        difficulty: ([1, 3] as const).find((level) => level === question.difficulty) ?? 2,
        tags: tags.get(question.id) ?? [],
      },
    ]
  })
}

function leavingCards(db: Db, withDates: boolean): Map<QuestionId, LeavingCard[]> {
  const answers = new Map<string, LeavingCard['answers'][number][]>()
  for (const { cardId, at, rating, shownMs, stateBefore } of withDates ? listAllReviews(db) : []) {
    const answer = { at, rating, shownMs, isFirst: stateBefore === 'new' || stateBefore === 'learning' }
    const known = answers.get(cardId)
    if (known) known.push(answer)
    else answers.set(cardId, [answer])
  }
  const cards = new Map<QuestionId, LeavingCard[]>()
  for (const card of listAllCards(db)) {
    const leaving: LeavingCard = {
      ordinal: card.ordinal,
      isSuspended: card.isSuspended === 1,
      memory: withDates ? memoryOfLeaving(card) : null,
      answers: answers.get(card.id) ?? [],
    }
    const known = cards.get(card.questionId)
    if (known) known.push(leaving)
    else cards.set(card.questionId, [leaving])
  }
  return cards
}

function memoryOfLeaving({ state, dueAt, stability, difficulty, scheduledDays, reps, lapses }: CardRow): LeavingCard['memory'] {
  return state === 'new' || dueAt === null ? null : { dueAt, stability, difficulty, intervalDays: scheduledDays, reps, lapses }
}
