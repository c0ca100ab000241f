import { setImmediate } from 'node:timers/promises'
import { type Category, MAX_COUNTED_MS, tidyTags } from '../../../../shared/features/practice/practice.model.ts'
import { answered } from '../../../../shared/features/practice/scheduling.model.ts'
import type { CardId, QuestionId } from '../../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../../shared/kernel/time.ts'
import type { Context } from '../../../core/context.ts'
import { inTransaction } from '../../../store/db.ts'
import { type CardRow, type CardState, listCardsOf, memoryOf, NEVER_ASKED, type NewCard, syncCards, writeState } from '../cards.store.ts'
import { ordinalsOf } from '../ordinals.ts'
import { findAnyQuestion, replaceTags, updateQuestion } from '../questions.store.ts'
import { hasReviews, insertReviews, type NewReview } from '../reviews.store.ts'
import type { DeckContent, DeckQuestion } from './deck-content.ts'
import { putMedia, putNote } from './decks.store.ts'
import { createFates } from './merge-questions.ts'
import { type BroughtQuestion, NewQuestions } from './new-questions.ts'

/** Questions that are written in one go, fewer when they bring more rows than this: the app answers in between. */
const AT_ONCE = 32
const ROWS_AT_ONCE = 400

export interface DeckWishes {
  readonly categories: Parameters<typeof createFates>[1]
  readonly known: 'update' | 'keep'
  readonly withAnswers: boolean
}

/** Writes a package's questions, some rows at a time, and counts what became of them. */
export async function writeQuestions(context: Context, content: DeckContent, wishes: DeckWishes) {
  const { db, ids, clock } = context
  const importId = ids.next()
  const counts = { added: 0, updated: 0, unchanged: 0, duplicates: 0, removed: 0, leftOut: 0, answers: 0 }
  const fateOf = await createFates(db, wishes.categories)
  const replay = createReplay(context, wishes)
  const fresh = new NewQuestions(db)
  inTransaction(db, () => {
    for (const media of content.media) putMedia(db, { ...media, now: clock.now() })
  })
  for (const [first, some] of partsOf(content.questions)) {
    inTransaction(db, () => {
      some.forEach((question, index) => {
        if (fresh.has(question.key)) fresh.write()
        const fate = fateOf(question)
        if (fate.kind === 'added') {
          const brought = bring(context, question, { category: fate.category, originRef: `${importId}:${first + index}`, replay })
          fresh.add(brought)
          counts.added += 1
          counts.answers += brought.reviews.length
        } else if (fate.kind === 'updated' || fate.kind === 'unchanged') {
          fresh.write()
          const isKept = fate.kind === 'updated' && wishes.known === 'keep'
          counts[isKept ? 'unchanged' : fate.kind] += 1
          if (fate.kind === 'updated' && !isKept) change(context, fate.id, question)
          if (wishes.withAnswers) counts.answers += addAnswers(context, fate.id, question, replay)
        } else counts[fate.kind] += 1
      })
      fresh.write()
    })
    await setImmediate()
  }
  return { importId, ...counts }
}

/** Questions that are written in one go, and the place of their first. */
function* partsOf(questions: readonly DeckQuestion[]): Generator<readonly [first: number, some: readonly DeckQuestion[]]> {
  let [first, rows] = [0, 0]
  for (const [index, { cards }] of questions.entries()) {
    rows += cards.reduce((sum, { answers }) => sum + 1 + answers.length, 1)
    if (rows < ROWS_AT_ONCE && index - first < AT_ONCE - 1 && index < questions.length - 1) continue
    yield [first, questions.slice(first, index + 1)]
    first = index + 1
    rows = 0
  }
}

type Replay = ReturnType<typeof createReplay>

/** Answers of another program, replayed by our scheduler, so that dates and log agree. The card was never answered here. */
function createReplay({ ids, clock, settings }: Context, { withAnswers }: DeckWishes) {
  const options = settings()
  const now = clock.now()
  const zone = clock.zone()
  return (card: CardRow, { cards }: DeckQuestion): { readonly reviews: readonly NewReview[]; readonly after: CardState } => {
    const { id: cardId, category, questionId: _, ordinal, ...unanswered } = card
    let after: CardState = unanswered
    const reviews: NewReview[] = []
    if (!withAnswers) return { reviews, after }
    for (const { at, rating, shownMs } of cards.find((past) => past.ordinal === ordinal)?.answers ?? []) {
      if (at > now) continue
      reviews.push({
        ...{ id: ids.next(), cardId, category, now: at as EpochMs, zone, rating, confidence: null },
        ...{ shownMs: Math.min(shownMs, MAX_COUNTED_MS), before: after, timeEntryId: null, source: 'card' },
      })
      const memory = answered(memoryOf(after), rating, at as EpochMs, options)
      after = { ...memory, isSuspended: card.isSuspended, isLeech: card.isLeech }
    }
    return { reviews, after }
  }
}

interface Around {
  readonly category: Category
  readonly originRef: string
  readonly replay: Replay
}

function bring({ ids, clock }: Context, deckQuestion: DeckQuestion, { category, originRef, replay }: Around): BroughtQuestion {
  const id = ids.next() as QuestionId
  const { kind, prompt, answer, own, tags, key, noteId, sum } = deckQuestion
  const { reading = '', difficulty = 2, timeLimitS = null } = own ?? {}
  const question = {
    id,
    category,
    kind,
    prompt,
    answer,
    reading,
    difficulty,
    timeLimitS,
    origin: 'import',
    originRef,
    now: clock.now(),
  } as const
  const isSuspended = deckQuestion.cards.length > 0 && deckQuestion.cards.every((card) => card.isSuspended) ? 1 : 0
  const reviews: NewReview[] = []
  const cards = ordinalsOf(kind, prompt)
    .map((ordinal) => ({ ...NEVER_ASKED, id: ids.next() as CardId, questionId: id, ordinal, category, isSuspended }) as const)
    .map((card): NewCard => {
      const past = replay(card, deckQuestion)
      reviews.push(...past.reviews)
      return { ...card, ...past.after, isAsked: 1, level: difficulty }
    })
  return { question, tags, note: { questionId: id, key, noteId, sum }, cards, reviews }
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

/** To cards of a question that was here before; what was answered here is left alone. @returns how many were written */
function addAnswers({ db }: Context, id: QuestionId, question: DeckQuestion, replay: Replay): number {
  let count = 0
  for (const card of listCardsOf(db, id)) {
    if (hasReviews(db, card.id)) continue
    const { reviews, after } = replay(card, question)
    if (reviews.length === 0) continue
    insertReviews(db, reviews)
    writeState(db, card.id, after)
    count += reviews.length
  }
  return count
}
