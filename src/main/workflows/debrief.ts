import { implement } from '@orpc/server'
import { interviewsContract } from '../../shared/features/interviews/interviews.contract.ts'
import { PROPOSED_MINUTES, proposalTitle } from '../../shared/features/interviews/proposals.model.ts'
import { ACTION_MINUTES, questionFate, RATING_OF } from '../../shared/features/interviews/rounds.model.ts'
import { addDays, studyDay } from '../../shared/kernel/calendar.ts'
import type { JournalEntryId, ProposalId } from '../../shared/kernel/ids.ts'
import { FORMAT_PILLARS } from '../../shared/kernel/interview-formats.ts'
import type { EpochMs } from '../../shared/kernel/time.ts'
import { HOUR_MS } from '../../shared/kernel/units.ts'
import type { Context } from '../core/context.ts'
import { command } from '../core/handlers.ts'
import { saveProposal } from '../features/interviews/proposals.store.ts'
import {
  findRound,
  findRoundQuestion,
  listRoundQuestions,
  type RoundQuestionRow,
  type RoundRow,
  saveDebriefDone,
  saveFate,
  saveNextAction,
} from '../features/interviews/rounds.store.ts'
import { findStory, listToldIn } from '../features/interviews/stories.store.ts'
import { findBlock, setBlockDeleted } from '../features/planner/blocks.store.ts'
import { syncCards, writeState } from '../features/practice/cards.store.ts'
import { findQuestion, setQuestionDeleted } from '../features/practice/questions.store.ts'
import { deleteReview, findReview, isLastReview } from '../features/practice/reviews.store.ts'
import { makeQuestion } from './make-question.ts'
import { proposalForMissed } from './missed-question.ts'
import { addWork, freeInstant } from './place-work.ts'
import { recordAnswerElsewhere } from './record-answer.ts'
import { actionView } from './round-view.ts'
import { writeDebrief } from './write-debrief.ts'

const interviews = implement(interviewsContract).$context<Context>()

const OPEN = { questionId: null, isMade: 0, reviewId: null, leftReason: null }
const WITHIN_MS = 24 * HOUR_MS

/** Looking back on a round: cards, plan and journal hear of it here. */
export const debriefHandlers = {
  matchRoundQuestion: interviews.matchRoundQuestion.handler(
    command(({ context, input: { roundQuestionId, questionId }, errors }) => {
      const { db } = context
      const asked = findRoundQuestion(db, roundQuestionId)
      if (!asked) throw errors.ROUND_QUESTION_NOT_FOUND()
      if (!findQuestion(db, questionId)) throw errors.QUESTION_NOT_FOUND()
      if (fateOf(asked) !== 'open') throw errors.ALREADY_DECIDED()
      if (asked.outcome === null) throw errors.OUTCOME_MISSING()
      const review = recordAnswerElsewhere(context, questionId, RATING_OF[asked.outcome], 'real')
      if (!review) throw errors.NO_CARD()
      saveFate(db, roundQuestionId, { ...OPEN, questionId, reviewId: review.reviewId })
    }),
  ),
  makeRoundCard: interviews.makeRoundCard.handler(
    command(({ context, input: { roundQuestionId }, errors }) => {
      const { db } = context
      const asked = findRoundQuestion(db, roundQuestionId)
      const round = asked && findRound(db, asked.roundId)
      if (!asked || !round) throw errors.ROUND_QUESTION_NOT_FOUND()
      if (fateOf(asked) !== 'open') throw errors.ALREADY_DECIDED()
      if (asked.outcome === null) throw errors.OUTCOME_MISSING()
      const { prompt, better } = asked
      const questionId = makeQuestion(context, { prompt, answer: better, originRef: roundQuestionId, format: round.format })
      const review = recordAnswerElsewhere(context, questionId, RATING_OF[asked.outcome], 'real')
      saveFate(db, roundQuestionId, { ...OPEN, questionId, isMade: 1, reviewId: review?.reviewId ?? null })
      return { questionId }
    }),
  ),
  leaveRoundQuestion: interviews.leaveRoundQuestion.handler(
    command(({ context: { db }, input: { roundQuestionId, reason }, errors }) => {
      const asked = findRoundQuestion(db, roundQuestionId)
      if (!asked) throw errors.ROUND_QUESTION_NOT_FOUND()
      if (fateOf(asked) !== 'open') throw errors.ALREADY_DECIDED()
      saveFate(db, roundQuestionId, { ...OPEN, leftReason: reason })
    }),
  ),
  reopenRoundQuestion: interviews.reopenRoundQuestion.handler(
    command(({ context: { db, clock, ids }, input: { roundQuestionId }, errors }) => {
      const asked = findRoundQuestion(db, roundQuestionId)
      if (!asked) throw errors.ROUND_QUESTION_NOT_FOUND()
      const fate = fateOf(asked)
      if (fate === 'open') throw errors.NOT_DECIDED()
      const review = asked.reviewId === null ? undefined : findReview(db, asked.reviewId)
      if (review) {
        if (!isLastReview(db, review)) throw errors.ANSWERED_SINCE()
        writeState(db, review.cardId, review.before)
        deleteReview(db, review.id)
      }
      if (fate === 'made' && asked.questionId) {
        setQuestionDeleted(db, asked.questionId, true, clock.now())
        syncCards(db, asked.questionId, [], ids.next)
      }
      saveFate(db, roundQuestionId, OPEN)
    }),
  ),
  planNextAction: interviews.planNextAction.handler(
    command(({ context, input: { roundId, of, title }, errors }) => {
      const { db, clock } = context
      const round = findRound(db, roundId)
      if (!round) throw errors.ROUND_NOT_FOUND()
      if (of === 'rejection' && round.result !== 'rejected') throw errors.NOT_REJECTED()
      const before = of === 'debrief' ? round.actionBlockId : round.rejectionBlockId
      if (before !== null && findBlock(db, before)) throw errors.ALREADY_PLANNED()
      const blockId = addWork(context, { title, pillar: FORMAT_PILLARS[round.format], minutes: ACTION_MINUTES }, nextFreeInstant(context))
      saveNextAction(db, roundId, of, title, blockId, clock.now())
      return actionView(context, title, blockId)
    }),
  ),
  dropNextAction: interviews.dropNextAction.handler(
    command(({ context: { db, clock }, input: { roundId, of }, errors }) => {
      const round = findRound(db, roundId)
      if (!round) throw errors.ROUND_NOT_FOUND()
      const blockId = of === 'debrief' ? round.actionBlockId : round.rejectionBlockId
      if (blockId === null) throw errors.NOT_PLANNED()
      setBlockDeleted(db, blockId, true, clock.now())
      saveNextAction(db, roundId, of, '', null, clock.now())
    }),
  ),
  finishDebrief: interviews.finishDebrief.handler(
    command(({ context, input: { roundId }, errors }) => {
      const { db, clock } = context
      const round = findRound(db, roundId)
      if (!round) throw errors.ROUND_NOT_FOUND()
      if (round.doneAt !== null) throw errors.ALREADY_FINISHED()
      const questions = listRoundQuestions(db, roundId)
      const count = questions.filter((question) => fateOf(question) === 'open').length
      if (count > 0) throw errors.QUESTIONS_OPEN({ data: { count } })
      if (round.actionBlockId === null) throw errors.ACTION_MISSING()
      const entryId = writeEntry(context, round, questions)
      saveDebriefDone(db, roundId, entryId, clock.now())
      return { entryId, proposals: proposeGaps(context, round, questions), at: clock.now() }
    }),
  ),
}

function fateOf(question: RoundQuestionRow) {
  return questionFate({ ...question, isMade: question.isMade === 1 })
}

/** The first free time within a day from now; null: there is none. */
function nextFreeInstant(context: Context): EpochMs | null {
  const now = context.clock.now()
  const today = studyDay(now, context.dayRule())
  for (const day of [today, addDays(today, 1)]) {
    const startsAt = freeInstant(context, day, ACTION_MINUTES)
    if (startsAt !== null && startsAt >= now && startsAt <= now + WITHIN_MS) return startsAt
  }
  return null
}

function writeEntry({ db, ids, clock }: Context, round: RoundRow, questions: readonly RoundQuestionRow[]): JournalEntryId {
  const id = ids.next() as JournalEntryId
  writeDebrief({ db, id, zone: clock.zone(), now: clock.now() }, round, questions)
  return id
}

/** What was missed and a story that was weak ask for a block; nothing is placed before somebody accepts it. */
function proposeGaps({ db, ids, clock }: Context, round: RoundRow, questions: readonly RoundQuestionRow[]): number {
  const missed = questions.filter(({ outcome }) => outcome === 'missed')
  for (const question of missed) {
    const id = ids.next() as ProposalId
    saveProposal(db, { ...proposalForMissed(db, question, round.format), id, sourceId: round.id, now: clock.now() })
  }
  const weak = listToldIn(db, round.id).filter(({ wasWeak }) => wasWeak === 1)
  for (const { id: item, storyId } of weak) {
    const title = proposalTitle('story', findStory(db, storyId)?.title ?? '')
    const id = ids.next() as ProposalId
    const { story: minutes } = PROPOSED_MINUTES
    saveProposal(db, { id, sourceId: round.id, item, questionId: null, title, pillar: 'behavioural', minutes, now: clock.now() })
  }
  return missed.length + weak.length
}
