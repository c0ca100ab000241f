import { implement } from '@orpc/server'
import { interviewsContract } from '../../shared/features/interviews/interviews.contract.ts'
import { drawQuestions, MOST_MOCK_QUESTIONS } from '../../shared/features/interviews/mocks.model.ts'
import { clozeText } from '../../shared/features/practice/cloze.model.ts'
import { studyDay } from '../../shared/kernel/calendar.ts'
import type { BlockId, MockId, MockQuestionId } from '../../shared/kernel/ids.ts'
import type { InterviewFormat } from '../../shared/kernel/interview-formats.ts'
import type { Context } from '../core/context.ts'
import { command } from '../core/handlers.ts'
import {
  findMock,
  findMockQuestion,
  insertMockQuestion,
  listMockQuestions,
  type MockQuestionRow,
  saveQuestionReview,
} from '../features/interviews/mocks.store.ts'
import { listProposalsOfQuestion } from '../features/interviews/proposals.store.ts'
import { findBlock } from '../features/planner/blocks.store.ts'
import { findQuestion, type QuestionRow } from '../features/practice/questions.store.ts'
import { makeQuestion } from './make-question.ts'
import { listCandidates, listMocksOfQuestion, listReviewsOfQuestion, listRoundsOfQuestion } from './mock-bank.store.ts'
import { recordAnswerElsewhere } from './record-answer.ts'

const interviews = implement(interviewsContract).$context<Context>()

/** Everything about a list of questions that asks the bank. */
export const mockQuestionHandlers = {
  drawMockQuestions: interviews.drawMockQuestions.handler(
    command(({ context, input: { mockId, count, order, ...filter }, errors }) => {
      const { db, random } = context
      if (!findMock(db, mockId)) throw errors.MOCK_NOT_FOUND()
      if (listMockQuestions(db, mockId).length + count > MOST_MOCK_QUESTIONS)
        throw errors.LIST_FULL({ data: { most: MOST_MOCK_QUESTIONS } })
      const drawn = drawQuestions(listCandidates(db, { ...filter, mockId }), count, order, random)
      for (const { id } of drawn) {
        const question = findQuestion(db, id)
        if (question) addFromBank(context, mockId, question)
      }
      return { added: drawn.length }
    }),
  ),
  addMockQuestion: interviews.addMockQuestion.handler(
    command(({ context, input: { mockId, question }, errors }) => {
      const { db, ids } = context
      if (!findMock(db, mockId)) throw errors.MOCK_NOT_FOUND()
      if (listMockQuestions(db, mockId).length >= MOST_MOCK_QUESTIONS) throw errors.LIST_FULL({ data: { most: MOST_MOCK_QUESTIONS } })
      if ('questionId' in question) {
        const found = findQuestion(db, question.questionId)
        if (!found) throw errors.QUESTION_NOT_FOUND()
        return { mockQuestionId: addFromBank(context, mockId, found) }
      }
      const mockQuestionId = ids.next() as MockQuestionId
      insertMockQuestion(db, { id: mockQuestionId, mockId, questionId: null, prompt: question.prompt, answer: '' })
      return { mockQuestionId }
    }),
  ),
  reviewMissed: interviews.reviewMissed.handler(
    command(({ context, input: { mockQuestionId }, errors }) => {
      const { db } = context
      const asked = findMockQuestion(db, mockQuestionId)
      const mock = asked && findMock(db, asked.mockId)
      if (!asked || !mock) throw errors.MOCK_QUESTION_NOT_FOUND()
      if (asked.outcome !== 'missed') throw errors.NOT_MISSED()
      if (asked.reviewId !== null) throw errors.ALREADY_REVIEWED()
      const known = asked.questionId && findQuestion(db, asked.questionId)
      const { prompt, answer, notes } = asked
      // Its notes are where an answer begins.
      const questionId = known
        ? known.id
        : makeQuestion(context, { prompt, answer: answer || notes, originRef: asked.id, format: mock.format })
      const review = recordAnswerElsewhere(context, questionId, 'again', 'mock')
      if (!review) throw errors.NO_CARD()
      saveQuestionReview(db, mockQuestionId, questionId, review.reviewId)
      return { questionId, cardId: review.cardId, isNewQuestion: !known }
    }),
  ),
  history: interviews.history.handler(({ context, input: { questionId } }) => {
    const { db, dayRule } = context
    const blocks = listProposalsOfQuestion(db, questionId).map(({ createdAt, title, status, blockId }) => {
      const block = blockId === null ? undefined : findBlock(db, blockId)
      return {
        kind: 'block' as const,
        at: createdAt,
        title,
        status,
        blockId: (block?.id as BlockId | undefined) ?? null,
        day: block?.startsAt == null ? null : studyDay(block.startsAt, dayRule()),
        isDone: block?.status === 'done',
      }
    })
    const mocks = listMocksOfQuestion(db, questionId).map(({ at, mockId, format, outcome }) => ({
      kind: 'mock' as const,
      at,
      mockId: mockId as MockId,
      format: format as InterviewFormat,
      outcome: outcome as MockQuestionRow['outcome'],
    }))
    const rounds = listRoundsOfQuestion(db, questionId).map((round) => ({ kind: 'round' as const, ...round }))
    const reviews = listReviewsOfQuestion(db, questionId).map((review) => ({ kind: 'review' as const, ...review }))
    // Sorting is stable, so what happened at one instant stays in the order of cause and effect.
    return [...mocks, ...rounds, ...reviews, ...blocks].sort((a, b) => a.at - b.at)
  }),
}

/** The list keeps the words as they are now; a cloze is asked with its gaps filled. */
function addFromBank({ db, ids }: Context, mockId: MockId, question: QuestionRow): MockQuestionId {
  const id = ids.next() as MockQuestionId
  const prompt = question.kind === 'cloze' ? clozeText(question.prompt) : question.prompt
  insertMockQuestion(db, { id, mockId, questionId: question.id, prompt, answer: question.answer })
  return id
}
