import { implement } from '@orpc/server'
import { interviewsContract } from '../../shared/features/interviews/interviews.contract.ts'
import { questionFate } from '../../shared/features/interviews/rounds.model.ts'
import { plainTitle } from '../../shared/features/practice/question-title.ts'
import { addDays, instantToWall, studyDay } from '../../shared/kernel/calendar.ts'
import type { BlockId, RoundId } from '../../shared/kernel/ids.ts'
import type { Context } from '../core/context.ts'
import { command } from '../core/handlers.ts'
import { roundSummary } from '../features/interviews/rounds.handlers.ts'
import { findRound, findRoundOfInterview, insertRound, listRoundQuestions, listUndebriefed } from '../features/interviews/rounds.store.ts'
import { findEntry } from '../features/journal/journal.store.ts'
import { findBlock } from '../features/planner/blocks.store.ts'
import { listInterviews } from '../features/planner/planner-views.ts'
import { findQuestion } from '../features/practice/questions.store.ts'
import { findReview } from '../features/practice/reviews.store.ts'

const interviews = implement(interviewsContract).$context<Context>()

/** An interview that was not written down is reminded of for so long. */
const REMINDED_DAYS = 60
const MOST_UNFINISHED = 20

/** A round with what the plan, the bank and the journal hold of it. */
export const roundViewHandlers = {
  round: interviews.round.handler(({ context, input: { roundId }, errors }) => {
    const { db, clock, dayRule } = context
    const round = findRound(db, roundId)
    if (!round) throw errors.ROUND_NOT_FOUND()
    const { interviewers, reaction, interviewDateId, confidenceAt, resultOn, step, recall, surprises, inControl, notInControl } = round
    return {
      ...roundSummary(round),
      ...{ interviewers, reaction, interviewDateId, resultOn, step, recall, surprises, inControl, notInControl },
      isConfidenceAsked: confidenceAt !== null,
      today: studyDay(clock.now(), dayRule()),
      questionList: listRoundQuestions(db, roundId).map(({ roundId: _round, isMade, reviewId, ...question }) => {
        const card = question.questionId === null ? undefined : findQuestion(db, question.questionId)
        return {
          ...question,
          fate: questionFate({ ...question, isMade: isMade === 1 }),
          questionTitle: card ? plainTitle(card.prompt) : '',
          isReviewed: reviewId !== null && findReview(db, reviewId) !== undefined,
        }
      }),
      action: actionView(context, round.action, round.actionBlockId),
      entryId: round.entryId !== null && findEntry(db, round.entryId) ? round.entryId : null,
      rejection: {
        reason: round.rejectionReason,
        inControl: round.rejectionInControl,
        notInControl: round.rejectionNotInControl,
        action: actionView(context, round.rejectionAction, round.rejectionBlockId),
      },
    }
  }),
  unfinishedRounds: interviews.unfinishedRounds.handler(({ context }) => {
    const { db, clock, dayRule } = context
    const since = addDays(studyDay(clock.now(), dayRule()), -REMINDED_DAYS)
    return {
      rounds: listUndebriefed(db, MOST_UNFINISHED).map(roundSummary),
      interviews: listInterviews(context)
        .filter(({ id, isOver, day }) => isOver && day >= since && findRoundOfInterview(db, id) === undefined)
        .map(({ id, title, day }) => ({ interviewDateId: id, title, day }))
        .reverse(),
    }
  }),
  createRound: interviews.createRound.handler(
    command(({ context, input, errors }) => {
      const { db, clock, ids, dayRule } = context
      const today = studyDay(clock.now(), dayRule())
      const id = ids.next() as RoundId
      if ('format' in input) {
        insertRound(db, { id, company: '', role: '', format: input.format, heldOn: today, interviewDateId: null }, clock.now())
        return { roundId: id }
      }
      const held = listInterviews(context).find((interview) => interview.id === input.interviewDateId)
      if (!held) throw errors.INTERVIEW_NOT_FOUND()
      const before = findRoundOfInterview(db, held.id)
      if (before) throw errors.ALREADY_LOGGED({ data: { roundId: before } })
      if (held.day > today) throw errors.IN_FUTURE()
      const { company, label, format, day } = held
      const fields = { company: company || label, role: '', format: format ?? 'ml-fundamentals', heldOn: day }
      insertRound(db, { ...fields, id, interviewDateId: held.id }, clock.now())
      return { roundId: id }
    }),
  ),
}

/** A next action with where its block stands in the plan. */
export function actionView({ db, dayRule }: Context, title: string, blockId: BlockId | null) {
  const block = blockId === null ? undefined : findBlock(db, blockId)
  const wall = block?.startsAt == null ? null : instantToWall(block.startsAt, dayRule())
  return { title, blockId: block ? blockId : null, day: wall?.day ?? null, startMinute: wall?.minute ?? null }
}
