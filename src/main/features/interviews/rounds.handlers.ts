import { implement } from '@orpc/server'
import { interviewsContract } from '../../../shared/features/interviews/interviews.contract.ts'
import { orderedAs } from '../../../shared/features/interviews/mocks.model.ts'
import { debriefState, isResultDay, MOST_ROUND_QUESTIONS } from '../../../shared/features/interviews/rounds.model.ts'
import { studyDay } from '../../../shared/kernel/calendar.ts'
import type { RoundQuestionId } from '../../../shared/kernel/ids.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import { given } from './given.ts'
import {
  findRound,
  findRoundQuestion,
  insertRoundQuestion,
  listRoundQuestions,
  listRounds,
  type RoundRow,
  saveDebriefBegun,
  saveRoundConfidence,
  saveRoundQuestionOrder,
  saveRoundResult,
  setRoundDeleted,
  setRoundQuestionDeleted,
  updateRound,
  updateRoundQuestion,
} from './rounds.store.ts'

const interviews = implement(interviewsContract).$context<Context>()

/** A round as lists show it. */
export function roundSummary({ id, company, role, format, heldOn, questions, missed, confidence, result, ...row }: RoundRow) {
  return {
    ...{ id, company, role, format, heldOn, questions, missed, confidence, result },
    debrief: debriefState(row),
    isSample: row.isSample === 1,
  }
}

/** Keeping the log of a round; what needs the bank, the plan or the journal lives in `main/workflows`. */
export const roundsHandlers = {
  rounds: interviews.rounds.handler(({ context: { db } }) => listRounds(db).map(roundSummary)),
  changeRound: interviews.changeRound.handler(
    command(({ context, input: { roundId, ...change }, errors }) => {
      const round = findRound(context.db, roundId)
      if (!round) throw errors.ROUND_NOT_FOUND()
      const heldOn = change.heldOn ?? round.heldOn
      if (change.heldOn !== undefined && heldOn > today(context)) throw errors.IN_FUTURE()
      if (round.resultOn !== null && heldOn > round.resultOn) throw errors.RESULT_BEFORE()
      updateRound(context.db, roundId, { ...round, ...given(change) }, context.clock.now())
    }),
  ),
  removeRound: interviews.removeRound.handler(
    command(({ context: { db, clock }, input: { roundId }, errors }) => {
      if (!setRoundDeleted(db, roundId, true, clock.now())) throw errors.ROUND_NOT_FOUND()
    }),
  ),
  restoreRound: interviews.restoreRound.handler(
    command(({ context: { db, clock }, input: { roundId }, errors }) => {
      if (!setRoundDeleted(db, roundId, false, clock.now())) throw errors.ROUND_NOT_FOUND()
    }),
  ),
  addRoundQuestion: interviews.addRoundQuestion.handler(
    command(({ context: { db, ids }, input: { roundId, prompt }, errors }) => {
      if (!findRound(db, roundId)) throw errors.ROUND_NOT_FOUND()
      if (listRoundQuestions(db, roundId).length >= MOST_ROUND_QUESTIONS) throw errors.LIST_FULL({ data: { most: MOST_ROUND_QUESTIONS } })
      const roundQuestionId = ids.next() as RoundQuestionId
      insertRoundQuestion(db, { id: roundQuestionId, roundId, prompt })
      return { roundQuestionId }
    }),
  ),
  saveRoundQuestion: interviews.saveRoundQuestion.handler(
    command(({ context: { db }, input: { roundQuestionId, ...change }, errors }) => {
      const question = findRoundQuestion(db, roundQuestionId)
      if (!question) throw errors.ROUND_QUESTION_NOT_FOUND()
      updateRoundQuestion(db, roundQuestionId, { ...question, ...given(change) })
    }),
  ),
  orderRoundQuestions: interviews.orderRoundQuestions.handler(
    command(({ context: { db }, input: { roundId, order }, errors }) => {
      if (!findRound(db, roundId)) throw errors.ROUND_NOT_FOUND()
      const ids = listRoundQuestions(db, roundId).map(({ id }) => id)
      saveRoundQuestionOrder(db, orderedAs(ids, order))
    }),
  ),
  removeRoundQuestion: interviews.removeRoundQuestion.handler(
    command(({ context: { db, clock }, input: { roundQuestionId }, errors }) => {
      if (!setRoundQuestionDeleted(db, roundQuestionId, true, clock.now())) throw errors.ROUND_QUESTION_NOT_FOUND()
    }),
  ),
  restoreRoundQuestion: interviews.restoreRoundQuestion.handler(
    command(({ context: { db, clock }, input: { roundQuestionId }, errors }) => {
      if (!setRoundQuestionDeleted(db, roundQuestionId, false, clock.now())) throw errors.ROUND_QUESTION_NOT_FOUND()
    }),
  ),
  saveConfidence: interviews.saveConfidence.handler(
    command(({ context: { db, clock }, input: { roundId, percent }, errors }) => {
      const round = findRound(db, roundId)
      if (!round) throw errors.ROUND_NOT_FOUND()
      if (round.result !== null) throw errors.RESULT_KNOWN()
      saveRoundConfidence(db, roundId, percent, clock.now())
    }),
  ),
  saveResult: interviews.saveResult.handler(
    command(({ context, input: { roundId, result, day = today(context) }, errors }) => {
      const round = findRound(context.db, roundId)
      if (!round) throw errors.ROUND_NOT_FOUND()
      if (round.confidenceAt === null) throw errors.CONFIDENCE_MISSING()
      if (result !== null && !isResultDay(day, round.heldOn, today(context))) throw errors.NOT_A_RESULT_DAY()
      saveRoundResult(context.db, roundId, result, result === null ? null : day, context.clock.now())
    }),
  ),
  saveRejection: interviews.saveRejection.handler(
    command(({ context: { db, clock }, input: { roundId, reason, inControl, notInControl }, errors }) => {
      const round = findRound(db, roundId)
      if (!round) throw errors.ROUND_NOT_FOUND()
      if (round.result !== 'rejected') throw errors.NOT_REJECTED()
      const note = { rejectionReason: reason, rejectionInControl: inControl, rejectionNotInControl: notInControl }
      updateRound(db, roundId, { ...round, ...given(note) }, clock.now())
    }),
  ),
  saveDebrief: interviews.saveDebrief.handler(
    command(({ context: { db, clock }, input: { roundId, ...change }, errors }) => {
      const round = findRound(db, roundId)
      if (!round) throw errors.ROUND_NOT_FOUND()
      updateRound(db, roundId, { ...round, ...given(change) }, clock.now())
      saveDebriefBegun(db, roundId, clock.now())
    }),
  ),
}

function today({ clock, dayRule }: Context) {
  return studyDay(clock.now(), dayRule())
}
