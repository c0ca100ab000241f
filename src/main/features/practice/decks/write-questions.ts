import { setImmediate } from 'node:timers/promises'
import { MAX_COUNTED_MS, tidyTags } from '../../../../shared/features/practice/practice.model.ts'
import { answered, type SchedulerOptions } from '../../../../shared/features/practice/scheduling.model.ts'
import type { QuestionId } from '../../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../../shared/kernel/time.ts'
import type { Context } from '../../../core/context.ts'
import { type Db, inTransaction } from '../../../store/db.ts'
import { type CardRow, type CardState, insertCards, listCardsOf, memoryOf, syncCards, writeState } from '../cards.store.ts'
import { ordinalsOf } from '../ordinals.ts'
import { findAnyQuestion, insertQuestion, replaceTags, updateQuestion } from '../questions.store.ts'
import { hasReviews, insertReview } from '../reviews.store.ts'
import type { DeckContent, DeckQuestion } from './deck-content.ts'
import { putMedia, putNote } from './decks.store.ts'
import { createFates } from './merge-questions.ts'

/** Questions that are written in one go: the app answers in between. */
const AT_ONCE = 100

export interface DeckWishes {
  readonly categories: Parameters<typeof createFates>[1]
  readonly known: 'update' | 'keep'
  readonly withAnswers: boolean
}

/** Writes a package's questions, a hundred at a time, and counts what became of them. */
export async function writeQuestions(context: Context, content: DeckContent, wishes: DeckWishes) {
  const { db, ids, clock } = context
  const importId = ids.next()
  const counts = { added: 0, updated: 0, unchanged: 0, duplicates: 0, removed: 0, leftOut: 0, answers: 0 }
  const fateOf = createFates(db, wishes.categories)
  const settings = context.settings()
  inTransaction(db, () => {
    for (const media of content.media) putMedia(db, { ...media, now: clock.now() })
  })
  for (let first = 0; first < content.questions.length; first += AT_ONCE) {
    inTransaction(db, () => {
      content.questions.slice(first, first + AT_ONCE).forEach((question, index) => {
        const fate = fateOf(question)
        if (fate.kind !== 'added' && fate.kind !== 'updated' && fate.kind !== 'unchanged') {
          counts[fate.kind] += 1
          return
        }
        const isKept = fate.kind === 'updated' && wishes.known === 'keep'
        counts[isKept ? 'unchanged' : fate.kind] += 1
        if (fate.kind === 'updated' && !isKept) change(context, fate.id, question)
        const cards =
          fate.kind === 'added' ? add(context, question, fate.category, `${importId}:${first + index}`) : listUnanswered(db, fate.id)
        if (wishes.withAnswers) counts.answers += addAnswers(context, cards, question, settings)
      })
    })
    await setImmediate()
  }
  return { importId, ...counts }
}

function add(
  { db, ids, clock }: Context,
  question: DeckQuestion,
  category: Parameters<typeof insertQuestion>[1]['category'],
  originRef: string,
): CardRow[] {
  const id = ids.next() as QuestionId
  const { kind, prompt, answer, own, tags, key, noteId, sum } = question
  const { reading = '', difficulty = 2, timeLimitS = null } = own ?? {}
  insertQuestion(db, { id, category, kind, prompt, answer, reading, difficulty, timeLimitS, origin: 'import', originRef, now: clock.now() })
  replaceTags(db, id, tidyTags(tags))
  putNote(db, { questionId: id, key, noteId, sum })
  const isSuspended = question.cards.length > 0 && question.cards.every((card) => card.isSuspended)
  return insertCards(db, { questionId: id, category, level: difficulty, ordinals: ordinalsOf(kind, prompt), isSuspended }, ids.next)
}

/** Cards of a question that was here before; what was answered here is left alone. */
function listUnanswered(db: Db, id: QuestionId): CardRow[] {
  return listCardsOf(db, id).filter((card) => !hasReviews(db, card.id))
}

/** Texts and tags; the category is the person's, and what was learnt stays. */
function change({ db, ids, clock }: Context, id: QuestionId, question: DeckQuestion): void {
  const before = findAnyQuestion(db, id)
  if (!before) return
  const { kind, prompt, answer, own, tags, key, noteId, sum } = question
  updateQuestion(db, id, { ...before, kind, prompt, answer, ...own }, clock.now())
  replaceTags(db, id, tidyTags(tags))
  syncCards(db, id, ordinalsOf(kind, prompt), ids.next)
  putNote(db, { questionId: id, key, noteId, sum })
}

/**
 * Answers of another program, replayed by our scheduler, so that dates and log agree.
 * @param cards none of them was answered here
 * @returns how many were written
 */
function addAnswers(context: Context, cards: readonly CardRow[], question: DeckQuestion, options: SchedulerOptions): number {
  const { db, ids, clock } = context
  const now = clock.now()
  const zone = clock.zone()
  let count = 0
  for (const card of cards) {
    const past = question.cards.find(({ ordinal }) => ordinal === card.ordinal)?.answers.filter(({ at }) => at <= now) ?? []
    if (past.length === 0) continue
    const { id, category, questionId: _, ordinal: __, ...unanswered } = card
    let state: CardState = unanswered
    for (const { at, rating, shownMs } of past) {
      insertReview(db, {
        ...{ id: ids.next(), cardId: id, category, now: at as EpochMs, zone, rating, confidence: null },
        ...{ shownMs: Math.min(shownMs, MAX_COUNTED_MS), before: state, timeEntryId: null, source: 'card' },
      })
      const memory = answered(memoryOf(state), rating, at as EpochMs, options)
      state = { ...memory, isSuspended: card.isSuspended, isLeech: card.isLeech }
      count += 1
    }
    writeState(db, id, state)
  }
  return count
}
