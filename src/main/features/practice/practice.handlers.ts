import { implement } from '@orpc/server'
import { DRILLS } from '../../../shared/features/practice/drills/drill-names.ts'
import { isNear, problemOf } from '../../../shared/features/practice/drills/drills.ts'
import { practiceContract } from '../../../shared/features/practice/practice.contract.ts'
import { brierScore, CATEGORIES, tidyTags } from '../../../shared/features/practice/practice.model.ts'
import { addDays, studyDay, studyDayStart } from '../../../shared/kernel/calendar.ts'
import type { QuestionId } from '../../../shared/kernel/ids.ts'
import { matchQuery } from '../../../shared/kernel/match-query.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import type { Db } from '../../store/db.ts'
import { askedCard, chooseCard, leftToday, todayOf } from './ask.ts'
import { bury, countByCategory, findCard, listDueBefore, nextDueAt, setSuspended, syncCards } from './cards.store.ts'
import { decksHandlers } from './decks/decks.handlers.ts'
import { describeQuestion, summaryOf } from './describe-question.ts'
import { countAttempts, insertAttempt } from './drills.store.ts'
import { ordinalsOf } from './ordinals.ts'
import {
  findAnyQuestion,
  findQuestion,
  hasQuestions,
  insertQuestion,
  listQuestions,
  listTags,
  replaceTags,
  setQuestionDeleted,
  tagsOf,
  updateQuestion,
} from './questions.store.ts'
import { countConfidenceSince, countKnownSince, countSince, findLastReview } from './reviews.store.ts'
import { tablesHandlers } from './tables.handlers.ts'

const practice = implement(practiceContract).$context<Context>()

/** Milliseconds until the next card that waits. */
function nextInMs(db: Db, now: EpochMs): number | null {
  const at = nextDueAt(db, now)
  return at === null ? null : at - now
}

/** First instant of the study day `days` days before today's. */
function daysAgo({ clock, dayRule }: Context, days: number) {
  const rule = dayRule()
  return studyDayStart(addDays(studyDay(clock.now(), rule), 1 - days), rule)
}

/** All but `answer` and `undo`, which also write the time log: see `workflows/answer-card.ts`. */
export const practiceHandlers = {
  ...tablesHandlers,
  ...decksHandlers,
  left: practice.left.handler(({ context }) => ({ ...leftToday(context, null), hasQuestions: hasQuestions(context.db) })),
  overview: practice.overview.handler(({ context }) => {
    const { db } = context
    const today = todayOf(context)
    const counts = countByCategory(db, today)
    return {
      left: leftToday(context, null),
      reviewedToday: countSince(db, today.dayStart).all,
      nextInMs: nextInMs(db, today.now),
      categories: CATEGORIES.map((category) => {
        const { questions = 0, due = 0, learning = 0, fresh = 0 } = counts.find((count) => count.category === category) ?? {}
        return { category, questions, due: due + learning, fresh }
      }),
    }
  }),
  questions: practice.questions.handler(({ context, input: { text, limit, ...filter } }) => {
    const { now, dayEnd } = todayOf(context)
    const match = matchQuery(text)
    if (match === null && text.trim() !== '') return { questions: [], next: null }
    const rows = listQuestions(context.db, { ...filter, match, limit: limit + 1, now, dayEnd })
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
  next: practice.next.handler(({ context, input: { category } }) => {
    const card = chooseCard(context, category)
    const { now, dayStart } = todayOf(context)
    return {
      card: card ? askedCard(context, card) : null,
      left: leftToday(context, category),
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
  forecast: practice.forecast.handler(({ context: { db, clock, dayRule }, input }) => {
    const rule = dayRule()
    const today = studyDay(clock.now(), rule)
    const days = Array.from({ length: input.days }, (_, index) => addDays(today, index))
    const ends = days.map((day) => studyDayStart(addDays(day, 1), rule))
    const due = days.map(() => 0)
    // Rising instants, so one pass finds the day of each: the first whose end lies behind it.
    let at = 0
    for (const instant of listDueBefore(db, ends.at(-1) ?? clock.now())) {
      while (instant >= (ends[at] ?? Number.POSITIVE_INFINITY)) at += 1
      due[at] = (due[at] ?? 0) + 1
    }
    return days.map((day, index) => ({ day, due: due[index] ?? 0 }))
  }),
  retention: practice.retention.handler(({ context, input }) => {
    const since = daysAgo(context, input.days)
    const categories = countKnownSince(context.db, since)
    const steps = countConfidenceSince(context.db, since)
    const answers = steps.flatMap(({ confidence: confidencePercent, asked, known }) => [
      { confidencePercent, wasKnown: true, count: known },
      { confidencePercent, wasKnown: false, count: asked - known },
    ])
    return {
      asked: categories.reduce((sum, { asked }) => sum + asked, 0),
      known: categories.reduce((sum, { known }) => sum + known, 0),
      categories: [...categories],
      calibration: { brier: brierScore(answers), steps: [...steps] },
    }
  }),
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
