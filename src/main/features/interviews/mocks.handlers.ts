import { implement } from '@orpc/server'
import { DEFAULT_RUBRICS } from '../../../shared/features/interviews/default-rubrics.ts'
import { interviewsContract } from '../../../shared/features/interviews/interviews.contract.ts'
import { keptPoints, MOST_POINTS, orderedAs } from '../../../shared/features/interviews/mocks.model.ts'
import { dimensionTrends, hireSignal, overallScore, overallTrend, type Trend } from '../../../shared/features/interviews/rubric.model.ts'
import type { MockId } from '../../../shared/kernel/ids.ts'
import { INTERVIEW_FORMATS, type InterviewFormat } from '../../../shared/kernel/interview-formats.ts'
import { type TimerEvent, timerState } from '../../../shared/kernel/timer.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import { moment } from '../../core/one-clock.ts'
import type { Db } from '../../store/db.ts'
import { appendTimerEvent, findOpenRun, insertRun } from '../../store/timer.store.ts'
import { describeRun, findRunningMock, type KeptMock, keepMock } from './keep-mock.ts'
import {
  deleteOwnRubric,
  findMock,
  findMockOfQuestion,
  findMockQuestion,
  findMockScores,
  findOwnRubric,
  findPoints,
  insertMock,
  listMockQuestions,
  listMocks,
  type MockRow,
  replacePoints,
  saveMockScore,
  saveOwnRubric,
  saveQuestionOrder,
  saveStart,
  setMockDeleted,
  setMockQuestionDeleted,
  updateMock,
  updateMockQuestion,
} from './mocks.store.ts'

const interviews = implement(interviewsContract).$context<Context>()

/** Minutes that a mock is given at first. */
const DEFAULT_MINUTES = 45

/** The rubric a mock that starts now is scored with. */
function rubricOf(db: Db, format: InterviewFormat) {
  return findOwnRubric(db, format) ?? DEFAULT_RUBRICS[format]
}

/** A mock as lists show it. */
function summaryOf(db: Db, mock: MockRow) {
  const { id, format, partner, targetMinutes, status, createdAt, startedAt, activeMs, isSample } = mock
  const questions = listMockQuestions(db, id)
  const scores = findMockScores(db, id)
  const rubric = mock.rubric ?? rubricOf(db, format)
  return {
    ...{ id, format, partner, targetMinutes, status, createdAt, startedAt, isSample },
    activeMs: activeMs ?? 0,
    questions: questions.length,
    missed: questions.filter(({ outcome }) => outcome === 'missed').length,
    overallScore: overallScore(rubric, scores),
    scored: Object.values(scores).filter(({ score }) => score !== null).length,
    hireSignal: hireSignal(rubric, scores),
  }
}

/** Preparing, running and scoring; what needs the bank, the plan or the time log lives in `main/workflows`. */
export const mocksHandlers = {
  mocks: interviews.mocks.handler(({ context: { db } }) => listMocks(db).map((mock) => summaryOf(db, mock))),
  mock: interviews.mock.handler(({ context: { db }, input: { mockId }, errors }) => {
    const mock = findMock(db, mockId)
    if (!mock) throw errors.MOCK_NOT_FOUND()
    const questionList = listMockQuestions(db, mockId).map(({ mockId: _mock, reviewId, ...question }) => ({
      ...question,
      isReviewed: reviewId !== null,
    }))
    return {
      ...summaryOf(db, mock),
      notes: mock.notes,
      questionList,
      rubric: [...(mock.rubric ?? rubricOf(db, mock.format))],
      scores: { ...findMockScores(db, mockId) },
      points: findPoints(db, mockId),
    }
  }),
  runningMock: interviews.runningMock.handler(({ context }) => findRunningMock(context)),
  createMock: interviews.createMock.handler(
    command(({ context: { db, ids, clock }, input: { format } }) => {
      const mockId = ids.next() as MockId
      insertMock(db, { id: mockId, format, targetMinutes: DEFAULT_MINUTES, blockId: null }, clock.now())
      return { mockId }
    }),
  ),
  changeMock: interviews.changeMock.handler(
    command(({ context: { db, clock }, input: { mockId, ...change }, errors }) => {
      const mock = findMock(db, mockId)
      if (!mock) throw errors.MOCK_NOT_FOUND()
      if (mock.runId !== null && change.format !== undefined && change.format !== mock.format) throw errors.ALREADY_STARTED()
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
      updateMock(db, mockId, { ...mock, ...given }, clock.now())
    }),
  ),
  orderMockQuestions: interviews.orderMockQuestions.handler(
    command(({ context: { db }, input: { mockId, order }, errors }) => {
      const mock = findMock(db, mockId)
      if (!mock) throw errors.MOCK_NOT_FOUND()
      if (mock.runId !== null) throw errors.ALREADY_STARTED()
      const ids = listMockQuestions(db, mockId).map(({ id }) => id)
      saveQuestionOrder(db, orderedAs(ids, order))
    }),
  ),
  removeMockQuestion: interviews.removeMockQuestion.handler(
    command(({ context: { db, clock }, input: { mockQuestionId }, errors }) => {
      const mockId = findMockOfQuestion(db, mockQuestionId)
      const mock = mockId && findMock(db, mockId)
      if (!mock) throw errors.MOCK_QUESTION_NOT_FOUND()
      if (mock.runId !== null) throw errors.ALREADY_STARTED()
      if (!setMockQuestionDeleted(db, mockQuestionId, true, clock.now())) throw errors.MOCK_QUESTION_NOT_FOUND()
    }),
  ),
  restoreMockQuestion: interviews.restoreMockQuestion.handler(
    command(({ context: { db, clock }, input: { mockQuestionId }, errors }) => {
      const mockId = findMockOfQuestion(db, mockQuestionId)
      const mock = mockId && findMock(db, mockId)
      if (!mock) throw errors.MOCK_QUESTION_NOT_FOUND()
      if (mock.runId !== null) throw errors.ALREADY_STARTED()
      if (!setMockQuestionDeleted(db, mockQuestionId, false, clock.now())) throw errors.MOCK_QUESTION_NOT_FOUND()
    }),
  ),
  startMock: interviews.startMock.handler(
    command(({ context, input: { mockId }, errors }) => {
      const { db, ids, clock } = context
      const mock = findMock(db, mockId)
      if (!mock) throw errors.MOCK_NOT_FOUND()
      if (mock.runId !== null) throw errors.ALREADY_STARTED()
      if (listMockQuestions(db, mockId).length === 0) throw errors.NO_QUESTIONS()
      const open = findOpenRun(db)
      if (open) throw errors.CLOCK_TAKEN({ data: { by: open.kind === 'focus' || open.kind === 'mock' ? open.kind : 'session' } })
      const runId = ids.next()
      insertRun(db, { id: runId, kind: 'mock', zone: clock.zone() }, moment(clock))
      saveStart(db, mockId, runId, rubricOf(db, mock.format), clock.now())
      const started = findRunningMock(context)
      if (!started) throw new Error('A mock that was just started does not run.')
      return started
    }),
  ),
  goToMockQuestion: interviews.goToMockQuestion.handler(
    command(({ context, input: { questionIndex }, errors }) => {
      const kept = keepMock(context)
      if (!kept) throw errors.NO_MOCK_RUNNING()
      if (questionIndex >= listMockQuestions(context.db, kept.mock.id).length) throw errors.MOCK_QUESTION_NOT_FOUND()
      return append(context, kept, { ...kept.now, kind: 'phase', phaseIndex: questionIndex })
    }),
  ),
  pauseMock: interviews.pauseMock.handler(
    command(({ context, errors }) => {
      const kept = keepMock(context)
      if (!kept) throw errors.NO_MOCK_RUNNING()
      if (kept.state.status === 'paused') throw errors.ALREADY_PAUSED()
      return append(context, kept, { ...kept.now, kind: 'paused', reason: '' })
    }),
  ),
  resumeMock: interviews.resumeMock.handler(
    command(({ context, errors }) => {
      const kept = keepMock(context)
      if (!kept) throw errors.NO_MOCK_RUNNING()
      if (kept.state.status !== 'paused') throw errors.NOT_PAUSED()
      return append(context, kept, { ...kept.now, kind: 'resumed' })
    }),
  ),
  answerMockGap: interviews.answerMockGap.handler(
    command(({ context, input, errors }) => {
      const kept = keepMock(context)
      if (!kept) throw errors.NO_MOCK_RUNNING()
      const gapMs = kept.state.openGapMs
      if (gapMs === 0) throw errors.NO_GAP()
      const countMs = input.answer === 'split' ? input.countMs : input.answer === 'count' ? gapMs : 0
      if (countMs > gapMs) throw errors.COUNT_TOO_LONG({ data: { gapMs } })
      return append(context, kept, { ...kept.now, kind: 'gap-answered', countMs })
    }),
  ),
  saveMockQuestion: interviews.saveMockQuestion.handler(
    command(({ context: { db }, input: { mockQuestionId, notes, outcome }, errors }) => {
      const question = findMockQuestion(db, mockQuestionId)
      if (!question) throw errors.MOCK_QUESTION_NOT_FOUND()
      updateMockQuestion(db, mockQuestionId, {
        notes: notes ?? question.notes,
        outcome: outcome === undefined ? question.outcome : outcome,
      })
    }),
  ),
  scoreMock: interviews.scoreMock.handler(
    command(({ context: { db }, input: { mockId, dimension, score, evidence }, errors }) => {
      const mock = findMock(db, mockId)
      if (!mock) throw errors.MOCK_NOT_FOUND()
      if (mock.status !== 'scoring' && mock.status !== 'finished') throw errors.NOT_ENDED()
      if (!mock.rubric?.some(({ key }) => key === dimension)) throw errors.NO_SUCH_DIMENSION()
      const before = findMockScores(db, mockId)[dimension] ?? { score: null, evidence: '' }
      saveMockScore(db, mockId, dimension, {
        score: score === undefined ? before.score : score,
        evidence: evidence ?? before.evidence,
      })
    }),
  ),
  savePoints: interviews.savePoints.handler(
    command(({ context: { db }, input: { mockId, kind, texts }, errors }) => {
      const mock = findMock(db, mockId)
      if (!mock) throw errors.MOCK_NOT_FOUND()
      if (mock.status !== 'scoring' && mock.status !== 'finished') throw errors.NOT_ENDED()
      const kept = keptPoints(texts)
      if (!kept.ok) throw errors.TOO_MANY_POINTS({ data: { most: MOST_POINTS } })
      replacePoints(db, mockId, kind, kept.value)
    }),
  ),
  removeMock: interviews.removeMock.handler(
    command(({ context: { db, clock }, input: { mockId }, errors }) => {
      if (findMock(db, mockId)?.status === 'running') throw errors.MOCK_RUNNING()
      if (!setMockDeleted(db, mockId, true, clock.now())) throw errors.MOCK_NOT_FOUND()
    }),
  ),
  restoreMock: interviews.restoreMock.handler(
    command(({ context: { db, clock }, input: { mockId }, errors }) => {
      if (!setMockDeleted(db, mockId, false, clock.now())) throw errors.MOCK_NOT_FOUND()
    }),
  ),
  rubrics: interviews.rubrics.handler(({ context: { db } }) =>
    INTERVIEW_FORMATS.map((format) => ({
      format,
      dimensions: [...rubricOf(db, format)],
      isOwn: findOwnRubric(db, format) !== undefined,
    })),
  ),
  saveRubric: interviews.saveRubric.handler(
    command(({ context: { db, clock }, input: { format, dimensions }, errors }) => {
      if (new Set(dimensions.map(({ key }) => key)).size < dimensions.length) throw errors.DUPLICATE_DIMENSION()
      saveOwnRubric(db, format, dimensions, clock.now())
    }),
  ),
  resetRubric: interviews.resetRubric.handler(command(({ context: { db }, input }) => deleteOwnRubric(db, input.format))),
  trends: interviews.trends.handler(({ context: { db } }) => {
    const finished = listMocks(db)
      .filter(({ status }) => status === 'finished')
      .toReversed()
    return INTERVIEW_FORMATS.flatMap((format) => {
      const mocks = finished.filter((mock) => mock.format === format)
      if (mocks.length === 0) return []
      const scored = mocks.map(({ id, startedAt, createdAt, rubric }) => ({
        id,
        at: startedAt ?? createdAt,
        dimensions: rubric ?? [],
        scores: findMockScores(db, id),
      }))
      const overall = overallTrend(scored)
      const dimensions = dimensionTrends(scored).map(({ key, name, ...trend }) => ({ key, name, ...stated(trend) }))
      return [{ format, mocks: mocks.length, overall: overall && stated(overall), dimensions }]
    })
  }),
}

/** A trend of kept mocks, as the contract names ids and times. */
function stated(trend: Trend) {
  return {
    ...trend,
    scores: trend.scores.map(({ mockId, at, score }) => ({ mockId: mockId as MockId, at: at as MockRow['createdAt'], score })),
  }
}

function append({ db }: Context, { mock, run, now }: KeptMock, event: TimerEvent) {
  appendTimerEvent(db, run.id, event)
  const after = { ...run, events: [...run.events, event] }
  return describeRun(db, mock, after, timerState(after.events, now))
}
