import { implement } from '@orpc/server'
import { DRILLS } from '../../../shared/features/practice/drills/drill-names.ts'
import { isNear, problemOf } from '../../../shared/features/practice/drills/drills.ts'
import { practiceContract } from '../../../shared/features/practice/practice.contract.ts'
import { CATEGORIES, MISSED_DAYS, RECENT_DAYS, tidyTags } from '../../../shared/features/practice/practice.model.ts'
import { addDays, studyDay } from '../../../shared/kernel/calendar.ts'
import type { QuestionId } from '../../../shared/kernel/ids.ts'
import { matchQuery } from '../../../shared/kernel/match-query.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { DAY_MS } from '../../../shared/kernel/units.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import type { Db } from '../../store/db.ts'
import { askedCard, catchUpToday, chooseCard, leftToday, todayOf } from './ask.ts'
import { bury, countByCategory, findCard, nextDueAt, setSuspended, syncCards } from './cards.store.ts'
import { setCatchUp } from './catch-up.store.ts'
import { decksHandlers } from './decks/decks.handlers.ts'
import { describeQuestion, summaryOf } from './describe-question.ts'
import { countAttempts, insertAttempt } from './drills.store.ts'
import { chooseForDay, leftForDay } from './for-day.ts'
import { memoryHandlers } from './memory.handlers.ts'
import { ordinalsOf } from './ordinals.ts'
import {
  findAnyQuestion,
  findQuestion,
  hasQuestions,
  insertQuestion,
  listCompanies,
  listQuestions,
  listTags,
  replaceTags,
  setQuestionDeleted,
  tagsOf,
  updateQuestion,
} from './questions.store.ts'
import { countOverdue, countWaiting } from './ready.ts'
import { countSince, findLastReview } from './reviews.store.ts'
import { tablesHandlers } from './tables.handlers.ts'
import { viewsHandlers } from './views.handlers.ts'

const practice = implement(practiceContract).$context<Context>()

/** Milliseconds until the next card that waits. */
function nextInMs(db: Db, now: EpochMs): number | null {
  const at = nextDueAt(db, now)
  return at === null ? null : at - now
}

/** All but `answer` and `undo`, which also write the time log: see `workflows/answer-card.ts`. */
export const practiceHandlers = {
  ...tablesHandlers,
  ...decksHandlers,
  ...memoryHandlers,
  ...viewsHandlers,
  left: practice.left.handler(({ context }) => ({ ...leftToday(context, null), hasQuestions: hasQuestions(context.db) })),
  overview: practice.overview.handler(({ context }) => {
    const { db } = context
    const today = todayOf(context)
    const counts = countByCategory(db, today)
    const waiting = countWaiting(db, today)
    const done = countSince(db, today.dayStart)
    return {
      left: leftToday(context, null, done),
      reviewedToday: done.all,
      nextInMs: nextInMs(db, today.now),
      overdue: countOverdue(db, today.dayStart, today.now),
      catchUp: catchUpToday(context),
      categories: CATEGORIES.map((category) => {
        const { questions = 0, fresh = 0 } = counts.find((count) => count.category === category) ?? {}
        return { category, questions, due: questions > 0 ? (waiting.get(category) ?? 0) : 0, fresh }
      }),
    }
  }),
  questions: practice.questions.handler(({ context, input: { text, limit, ...filter } }) => {
    const { now, dayEnd } = todayOf(context)
    const match = matchQuery(text)
    if (match === null && text.trim() !== '') return { questions: [], next: null }
    const missedSince = (now - MISSED_DAYS * DAY_MS) as EpochMs
    const recentSince = (now - RECENT_DAYS * DAY_MS) as EpochMs
    const rows = listQuestions(context.db, { ...filter, match, limit: limit + 1, now, dayEnd, missedSince, recentSince })
    const shown = rows.slice(0, limit)
    const tags = tagsOf(
      context.db,
      shown.map(({ id }) => id),
    )
    return {
      questions: shown.map((row) => summaryOf(row, tags.get(row.id) ?? [])),
      next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
    }
  }),
  question: practice.question.handler(({ context, input, errors }) => {
    const found = describeQuestion(context, input.questionId)
    if (!found) throw errors.QUESTION_NOT_FOUND()
    return found
  }),
  tags: practice.tags.handler(({ context }) => listTags(context.db)),
  companies: practice.companies.handler(({ context }) => listCompanies(context.db)),
  create: practice.create.handler(
    command(({ context, input }) => {
      const { db, clock, ids } = context
      const id = ids.next() as QuestionId
      insertQuestion(db, {
        ...{ id, ...input, prompt: '', answer: '', reading: '', difficulty: 2, timeLimitS: null, origin: 'own', originRef: null },
        now: clock.now(),
      })
      const made = describeQuestion(context, id)
      if (!made) throw new Error('The question that was just made is not there.')
      return made
    }),
  ),
  save: practice.save.handler(
    command(({ context: { db, clock, ids }, input: { questionId, ...change }, errors }) => {
      const before = findAnyQuestion(db, questionId)
      if (!before) throw errors.QUESTION_NOT_FOUND()
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
      const after = { ...before, ...given }
      updateQuestion(db, questionId, after, clock.now())
      if (findQuestion(db, questionId)) syncCards(db, questionId, ordinalsOf(after.kind, after.prompt), ids.next)
    }),
  ),
  setTags: practice.setTags.handler(
    command(({ context: { db }, input, errors }) => {
      if (!findQuestion(db, input.questionId)) throw errors.QUESTION_NOT_FOUND()
      const tags = tidyTags(input.tags)
      replaceTags(db, input.questionId, tags)
      return { tags }
    }),
  ),
  remove: practice.remove.handler(
    command(({ context: { db, clock, ids }, input: { questionId }, errors }) => {
      if (!setQuestionDeleted(db, questionId, true, clock.now())) throw errors.QUESTION_NOT_FOUND()
      syncCards(db, questionId, [], ids.next)
    }),
  ),
  restore: practice.restore.handler(
    command(({ context: { db, clock, ids }, input: { questionId }, errors }) => {
      if (!setQuestionDeleted(db, questionId, false, clock.now())) throw errors.QUESTION_NOT_FOUND()
      const question = findQuestion(db, questionId)
      if (question) syncCards(db, questionId, ordinalsOf(question.kind, question.prompt), ids.next)
    }),
  ),
  setSuspended: practice.setSuspended.handler(
    command(({ context: { db }, input, errors }) => {
      if (!findQuestion(db, input.questionId)) throw errors.QUESTION_NOT_FOUND()
      setSuspended(db, input.questionId, input.isSuspended)
    }),
  ),
  catchUp: practice.catchUp.handler(
    command(({ context: { db, clock, dayRule }, input: { days } }) => {
      const now = clock.now()
      setCatchUp(db, days === null ? null : addDays(studyDay(now, dayRule()), days - 1), now)
    }),
  ),
  next: practice.next.handler(({ context, input: { category, readyFor } }) => {
    const { now, dayStart } = todayOf(context)
    const left = readyFor ? leftForDay(context, readyFor, category) : leftToday(context, category)
    const card = readyFor ? chooseForDay(context, readyFor, category) : chooseCard(context, category, left)
    return {
      card: card ? askedCard(context, card) : null,
      left,
      nextInMs: nextInMs(context.db, now),
      canUndo: findLastReview(context.db, dayStart) !== undefined,
    }
  }),
  bury: practice.bury.handler(
    command(({ context, input, errors }) => {
      if (!findCard(context.db, input.cardId)) throw errors.CARD_NOT_FOUND()
      bury(context.db, input.cardId, todayOf(context).dayEnd)
    }),
  ),
  drill: practice.drill.handler(({ context: { random }, input }) => {
    const seed = input.seed ?? Math.floor(random() * 2 ** 32)
    const drill = input.drill ?? DRILLS[seed % DRILLS.length] ?? DRILLS[0]
    const { question, unit, tolerance } = problemOf(drill, seed)
    return { drill, seed, question, unit, tolerance }
  }),
  answerDrill: practice.answerDrill.handler(
    command(({ context: { db, clock, ids }, input }) => {
      const problem = problemOf(input.drill, input.seed)
      const isRight = input.answer !== null && isNear(input.answer, problem)
      insertAttempt(db, { id: ids.next(), ...input, isRight, now: clock.now() })
      return { isRight, expected: problem.expected, steps: [...problem.steps] }
    }),
  ),
  drillRecord: practice.drillRecord.handler(({ context: { db } }) => {
    const tried = countAttempts(db)
    return DRILLS.map((drill) => ({ drill, ...(tried.find((count) => count.drill === drill) ?? { attempts: 0, right: 0 }) }))
  }),
}
