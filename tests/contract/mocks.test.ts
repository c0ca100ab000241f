import { expect, test } from 'vitest'
import { createMockHeart } from '../../src/main/features/interviews/keep-mock.ts'
import { INTERVIEW_20 } from '../../src/shared/features/reading/protocol.model.ts'
import type { MockId, MockQuestionId, PaperId, ProposalId, QuestionId } from '../../src/shared/kernel/ids.ts'
import type { IsoDate } from '../../src/shared/kernel/time.ts'
import { MINUTE_MS, SECOND_MS } from '../../src/shared/kernel/units.ts'
import { spoken } from '../support/live-webm.ts'
import { createTestCore } from '../support/test-core.ts'

const NO_MOCK = 'nothing' as MockId
const NO_QUESTION = 'nothing' as MockQuestionId
const EVERYTHING = { categories: [] as string[], difficulty: null, tag: null, order: 'any' as const, count: 2 }

function createMocks() {
  const core = createTestCore()
  const { db, client, clock } = core
  const heart = createMockHeart(core.core.context)
  const addQuestion = async (prompt: string, difficulty = 2) => {
    const { id } = await client.practice.create({ category: 'system-design' })
    await client.practice.save({ questionId: id, prompt, answer: `The answer to ${prompt}`, difficulty })
    return id
  }
  const prepare = async () => {
    const questionIds = [await addQuestion('What does a KV cache hold?'), await addQuestion('Serve a model')]
    const { mockId } = await client.interviews.createMock({ format: 'system-design' })
    for (const questionId of questionIds) await client.interviews.addMockQuestion({ mockId, question: { questionId } })
    return { mockId, questionIds }
  }
  const work = (ms: number) => {
    for (let left = ms; left > 0; left -= 5 * SECOND_MS) {
      clock.advance(Math.min(left, 5 * SECOND_MS))
      heart.beat()
    }
  }
  return {
    ...core,
    heart,
    addQuestion,
    prepare,
    work,
    /** A mock whose first question was missed, over after ten minutes. */
    missFirst: async () => {
      const { mockId, questionIds } = await prepare()
      await client.interviews.startMock({ mockId })
      work(10 * MINUTE_MS)
      const [first] = (await client.interviews.mock({ mockId })).questionList
      await client.interviews.saveMockQuestion({ mockQuestionId: first?.id ?? NO_QUESTION, outcome: 'missed' })
      await client.interviews.endMock()
      return { mockId, questionIds, mockQuestionId: first?.id ?? NO_QUESTION }
    },
    rows: () =>
      ['mock', 'mock_question', 'mock_score', 'mock_point', 'timer_run', 'time_entry', 'proposal', 'plan_block', 'review', 'rubric'].map(
        (table) => db.prepare(`SELECT * FROM ${table}`).all(),
      ),
  }
}

test('interviews.createMock: alone, 45 minutes, the format’s rubric, no questions', async () => {
  const { client } = createMocks()
  const { mockId } = await client.interviews.createMock({ format: 'behavioural' })
  expect(await client.interviews.mock({ mockId })).toMatchObject({
    format: 'behavioural',
    partner: '',
    targetMinutes: 45,
    status: 'prepared',
    questionList: [],
    rubric: [{ key: 'relevance' }, { key: 'ownership' }, { key: 'result' }, { key: 'reflection' }, { key: 'communication' }],
    scores: {},
    points: { strength: [], fix: [] },
  })
})

test('interviews.mock: MOCK_NOT_FOUND', async () => {
  await expect(createMocks().client.interviews.mock({ mockId: NO_MOCK })).rejects.toMatchObject({ code: 'MOCK_NOT_FOUND' })
})

test('interviews.mocks: newest first, with what was missed and scored', async () => {
  const { client, missFirst, clock } = createMocks()
  expect(await client.interviews.mocks()).toEqual([])
  const { mockId } = await missFirst()
  await client.interviews.scoreMock({ mockId, dimension: 'problem', score: 3 })
  clock.advance(1)
  await client.interviews.createMock({ format: 'coding' })
  expect(await client.interviews.mocks()).toMatchObject([
    { format: 'coding', status: 'prepared', questions: 0, missed: 0, overallScore: null, scored: 0, hireSignal: null },
    { id: mockId, status: 'scoring', questions: 2, missed: 1, overallScore: 3, scored: 1, hireSignal: null, activeMs: 10 * MINUTE_MS },
  ])
})

test('interviews.changeMock: sets what is given; another format only before the start', async () => {
  const { client, prepare, rows } = createMocks()
  const { mockId } = await prepare()
  await client.interviews.changeMock({ mockId, partner: 'Ada', targetMinutes: 30 })
  await client.interviews.changeMock({ mockId, format: 'coding', notes: 'Slower.' })
  expect(await client.interviews.mock({ mockId })).toMatchObject({ partner: 'Ada', targetMinutes: 30, format: 'coding', notes: 'Slower.' })
  await client.interviews.startMock({ mockId })
  const before = rows()
  await expect(client.interviews.changeMock({ mockId, format: 'behavioural' })).rejects.toMatchObject({ code: 'ALREADY_STARTED' })
  await expect(client.interviews.changeMock({ mockId: NO_MOCK })).rejects.toMatchObject({ code: 'MOCK_NOT_FOUND' })
  expect(rows()).toEqual(before)
})

test('interviews.drawMockQuestions: from the bank by its facets, none twice, weakest first if asked', async () => {
  const { client, addQuestion, rows } = createMocks()
  const ids = [await addQuestion('One', 1), await addQuestion('Two', 2), await addQuestion('Three', 2)]
  await client.practice.setTags({ questionId: ids[1] as QuestionId, tags: ['cache'] })
  const { mockId } = await client.interviews.createMock({ format: 'system-design' })
  const asked = async () => (await client.interviews.mock({ mockId })).questionList.map(({ questionId }) => questionId)
  expect(await client.interviews.drawMockQuestions({ mockId, ...EVERYTHING, categories: ['llms'] })).toEqual({ added: 0 })
  expect(await client.interviews.drawMockQuestions({ mockId, ...EVERYTHING, tag: 'cache' })).toEqual({ added: 1 })
  expect(await client.interviews.drawMockQuestions({ mockId, ...EVERYTHING, difficulty: 1 })).toEqual({ added: 1 })
  expect(await client.interviews.drawMockQuestions({ mockId, ...EVERYTHING, count: 9 })).toEqual({ added: 1 })
  expect(await asked()).toEqual([ids[1], ids[0], ids[2]])
  const weakest = await client.interviews.createMock({ format: 'system-design' })
  for (let count = 0; count < 3; count += 1) {
    const { card } = await client.practice.next({})
    if (card) await client.practice.answer({ cardId: card.cardId, rating: count === 2 ? 'again' : 'good', confidence: null, shownMs: 1 })
  }
  await client.interviews.drawMockQuestions({ ...EVERYTHING, ...weakest, order: 'weakest', count: 1 })
  expect((await client.interviews.mock(weakest)).questionList).toMatchObject([{ prompt: 'Three' }])
  const before = rows()
  await expect(client.interviews.drawMockQuestions({ mockId, ...EVERYTHING, count: 28 })).rejects.toMatchObject({ code: 'LIST_FULL' })
  await expect(client.interviews.drawMockQuestions({ mockId: NO_MOCK, ...EVERYTHING })).rejects.toMatchObject({ code: 'MOCK_NOT_FOUND' })
  expect(rows()).toEqual(before)
})

test('interviews.addMockQuestion: keeps the words as they were; its refusals change nothing', async () => {
  const { client, prepare, rows } = createMocks()
  const { mockId, questionIds } = await prepare()
  await client.interviews.addMockQuestion({ mockId, question: { prompt: '  Why us?  ' } })
  await client.practice.save({ questionId: questionIds[0] as QuestionId, prompt: 'Edited later' })
  const { questionList } = await client.interviews.mock({ mockId })
  expect(questionList.map(({ prompt, questionId }) => [prompt, questionId])).toEqual([
    ['What does a KV cache hold?', questionIds[0]],
    ['Serve a model', questionIds[1]],
    ['Why us?', null],
  ])
  const before = rows()
  const gone = { mockId, question: { questionId: 'nothing' as QuestionId } }
  await expect(client.interviews.addMockQuestion(gone)).rejects.toMatchObject({ code: 'QUESTION_NOT_FOUND' })
  await expect(client.interviews.addMockQuestion({ mockId: NO_MOCK, question: { prompt: 'x' } })).rejects.toMatchObject({
    code: 'MOCK_NOT_FOUND',
  })
  expect(rows()).toEqual(before)
  for (let count = questionList.length; count < 30; count += 1)
    await client.interviews.addMockQuestion({ mockId, question: { prompt: `Question ${count}` } })
  await expect(client.interviews.addMockQuestion({ mockId, question: { prompt: 'x' } })).rejects.toMatchObject({ code: 'LIST_FULL' })
})

test('interviews.orderMockQuestions: as wished, before the start', async () => {
  const { client, prepare } = createMocks()
  const { mockId } = await prepare()
  const ids = async () => (await client.interviews.mock({ mockId })).questionList.map(({ id }) => id)
  const before = await ids()
  await client.interviews.orderMockQuestions({ mockId, order: before.toReversed() })
  expect(await ids()).toEqual(before.toReversed())
  await expect(client.interviews.orderMockQuestions({ mockId: NO_MOCK, order: [] })).rejects.toMatchObject({ code: 'MOCK_NOT_FOUND' })
  await client.interviews.startMock({ mockId })
  await expect(client.interviews.orderMockQuestions({ mockId, order: before })).rejects.toMatchObject({ code: 'ALREADY_STARTED' })
})

test('interviews.removeMockQuestion: leaves the list; interviews.restoreMockQuestion brings it back to its place', async () => {
  const { client, prepare } = createMocks()
  const { mockId } = await prepare()
  const prompts = async () => (await client.interviews.mock({ mockId })).questionList.map(({ prompt }) => prompt)
  const mockQuestionId = (await client.interviews.mock({ mockId })).questionList[0]?.id ?? NO_QUESTION
  const gone = { code: 'MOCK_QUESTION_NOT_FOUND' }
  await expect(client.interviews.restoreMockQuestion({ mockQuestionId })).rejects.toMatchObject(gone)
  await client.interviews.removeMockQuestion({ mockQuestionId })
  expect(await prompts()).toEqual(['Serve a model'])
  await expect(client.interviews.removeMockQuestion({ mockQuestionId })).rejects.toMatchObject(gone)
  await expect(client.interviews.removeMockQuestion({ mockQuestionId: NO_QUESTION })).rejects.toMatchObject(gone)
})

test('interviews.restoreMockQuestion: not once the clock has started', async () => {
  const { client, prepare } = createMocks()
  const { mockId } = await prepare()
  const mockQuestionId = (await client.interviews.mock({ mockId })).questionList[0]?.id ?? NO_QUESTION
  await client.interviews.removeMockQuestion({ mockQuestionId })
  await client.interviews.restoreMockQuestion({ mockQuestionId })
  expect((await client.interviews.mock({ mockId })).questionList[0]?.id).toBe(mockQuestionId)
  await client.interviews.startMock({ mockId })
  await expect(client.interviews.removeMockQuestion({ mockQuestionId })).rejects.toMatchObject({ code: 'ALREADY_STARTED' })
  await expect(client.interviews.restoreMockQuestion({ mockQuestionId })).rejects.toMatchObject({ code: 'ALREADY_STARTED' })
})

test('interviews.startMock: takes the one clock, and nothing else may have it', async () => {
  const { client, prepare, rows } = createMocks()
  const { mockId } = await prepare()
  const empty = await client.interviews.createMock({ format: 'coding' })
  await expect(client.interviews.startMock(empty)).rejects.toMatchObject({ code: 'NO_QUESTIONS' })
  await expect(client.interviews.startMock({ mockId: NO_MOCK })).rejects.toMatchObject({ code: 'MOCK_NOT_FOUND' })
  const notes = { work: { title: 'Notes', pillar: 'coding' }, timer: { mode: 'count-up' } } as const
  await client.focus.start(notes)
  const before = rows()
  await expect(client.interviews.startMock({ mockId })).rejects.toMatchObject({ code: 'CLOCK_TAKEN', data: { by: 'focus' } })
  expect(rows()).toEqual(before)
  await client.focus.discard()
  expect(await client.interviews.startMock({ mockId })).toMatchObject({ mockId, status: 'running', questionIndex: 0, questionMs: [0, 0] })
  await expect(client.interviews.startMock({ mockId })).rejects.toMatchObject({ code: 'ALREADY_STARTED' })
  await expect(client.focus.start(notes)).rejects.toMatchObject({ code: 'CLOCK_TAKEN', data: { by: 'mock' } })
})

test('interviews.runningMock: every question has its own time, and pauses none', async () => {
  const { client, prepare, work } = createMocks()
  const { mockId } = await prepare()
  expect(await client.interviews.runningMock()).toBeNull()
  await client.interviews.startMock({ mockId })
  work(4 * MINUTE_MS)
  await client.interviews.goToMockQuestion({ questionIndex: 1 })
  work(2 * MINUTE_MS)
  await client.interviews.pauseMock()
  work(9 * MINUTE_MS)
  expect(await client.interviews.runningMock()).toMatchObject({
    status: 'paused',
    questionIndex: 1,
    questionMs: [4 * MINUTE_MS, 2 * MINUTE_MS],
    totalMs: 6 * MINUTE_MS,
    targetMs: 45 * MINUTE_MS,
  })
})

test('interviews.goToMockQuestion: only of the list, only while one runs', async () => {
  const { client, prepare } = createMocks()
  await expect(client.interviews.goToMockQuestion({ questionIndex: 0 })).rejects.toMatchObject({ code: 'NO_MOCK_RUNNING' })
  const { mockId } = await prepare()
  await client.interviews.startMock({ mockId })
  await expect(client.interviews.goToMockQuestion({ questionIndex: 2 })).rejects.toMatchObject({ code: 'MOCK_QUESTION_NOT_FOUND' })
  expect(await client.interviews.goToMockQuestion({ questionIndex: 1 })).toMatchObject({ questionIndex: 1 })
})

test('interviews.pauseMock: once, and interviews.resumeMock goes on', async () => {
  const { client, prepare } = createMocks()
  await expect(client.interviews.pauseMock()).rejects.toMatchObject({ code: 'NO_MOCK_RUNNING' })
  await client.interviews.startMock({ mockId: (await prepare()).mockId })
  expect(await client.interviews.pauseMock()).toMatchObject({ status: 'paused' })
  await expect(client.interviews.pauseMock()).rejects.toMatchObject({ code: 'ALREADY_PAUSED' })
})

test('interviews.resumeMock: after a pause', async () => {
  const { client, prepare } = createMocks()
  await expect(client.interviews.resumeMock()).rejects.toMatchObject({ code: 'NO_MOCK_RUNNING' })
  await client.interviews.startMock({ mockId: (await prepare()).mockId })
  await expect(client.interviews.resumeMock()).rejects.toMatchObject({ code: 'NOT_PAUSED' })
  await client.interviews.pauseMock()
  expect(await client.interviews.resumeMock()).toMatchObject({ status: 'running' })
})

test('interviews.answerMockGap: a silence counts only as far as somebody vouches for it', async () => {
  const { client, prepare, clock, heart } = createMocks()
  await expect(client.interviews.answerMockGap({ answer: 'count' })).rejects.toMatchObject({ code: 'NO_MOCK_RUNNING' })
  await client.interviews.startMock({ mockId: (await prepare()).mockId })
  await expect(client.interviews.answerMockGap({ answer: 'count' })).rejects.toMatchObject({ code: 'NO_GAP' })
  heart.sleep()
  clock.advance(10 * MINUTE_MS)
  heart.beat()
  await expect(client.interviews.endMock()).rejects.toMatchObject({ code: 'GAP_NOT_ANSWERED' })
  await expect(client.interviews.answerMockGap({ answer: 'split', countMs: 11 * MINUTE_MS })).rejects.toMatchObject({
    code: 'COUNT_TOO_LONG',
    data: { gapMs: 10 * MINUTE_MS },
  })
  expect(await client.interviews.answerMockGap({ answer: 'split', countMs: 3 * MINUTE_MS })).toMatchObject({
    totalMs: 3 * MINUTE_MS,
    openGapMs: 0,
  })
})

test('interviews.endMock: writes the minutes into the time log, once', async () => {
  const { client, prepare, work, db } = createMocks()
  await expect(client.interviews.endMock()).rejects.toMatchObject({ code: 'NO_MOCK_RUNNING' })
  const { mockId } = await prepare()
  await client.interviews.changeMock({ mockId, partner: 'Ada' })
  await client.interviews.startMock({ mockId })
  work(3 * MINUTE_MS)
  await client.interviews.goToMockQuestion({ questionIndex: 1 })
  work(4 * MINUTE_MS)
  expect(await client.interviews.endMock()).toEqual({ mockId })
  expect(db.prepare('SELECT source, pillar, active_ms, note FROM time_entry').all()).toEqual([
    { source: 'mock', pillar: 'system-design', active_ms: 7 * MINUTE_MS, note: 'Mock: ML system design with Ada' },
  ])
  expect(await client.interviews.mock({ mockId })).toMatchObject({
    status: 'scoring',
    questionList: [{ activeMs: 3 * MINUTE_MS }, { activeMs: 4 * MINUTE_MS }],
  })
  await expect(client.interviews.endMock()).rejects.toMatchObject({ code: 'NO_MOCK_RUNNING' })
})

test('interviews.saveMockQuestion: notes and how it went, each alone', async () => {
  const { client, missFirst } = createMocks()
  const { mockId, mockQuestionId } = await missFirst()
  await client.interviews.saveMockQuestion({ mockQuestionId, notes: 'Forgot the batch.' })
  expect((await client.interviews.mock({ mockId })).questionList[0]).toMatchObject({ notes: 'Forgot the batch.', outcome: 'missed' })
  await client.interviews.saveMockQuestion({ mockQuestionId, outcome: null })
  expect((await client.interviews.mock({ mockId })).questionList[0]).toMatchObject({ notes: 'Forgot the batch.', outcome: null })
  await expect(client.interviews.saveMockQuestion({ mockQuestionId: NO_QUESTION })).rejects.toMatchObject({
    code: 'MOCK_QUESTION_NOT_FOUND',
  })
})

test('interviews.reviewMissed: answers “again” on the card of the bank, once', async () => {
  const { client, missFirst, rows } = createMocks()
  const { mockId, mockQuestionId, questionIds } = await missFirst()
  expect(await client.interviews.reviewMissed({ mockQuestionId })).toMatchObject({ questionId: questionIds[0], isNewQuestion: false })
  expect(await client.practice.question({ questionId: questionIds[0] as QuestionId })).toMatchObject({ standing: 'learning' })
  expect((await client.interviews.mock({ mockId })).questionList[0]).toMatchObject({ isReviewed: true })
  const before = rows()
  await expect(client.interviews.reviewMissed({ mockQuestionId })).rejects.toMatchObject({ code: 'ALREADY_REVIEWED' })
  const second = (await client.interviews.mock({ mockId })).questionList[1]?.id ?? NO_QUESTION
  await expect(client.interviews.reviewMissed({ mockQuestionId: second })).rejects.toMatchObject({ code: 'NOT_MISSED' })
  await expect(client.interviews.reviewMissed({ mockQuestionId: NO_QUESTION })).rejects.toMatchObject({ code: 'MOCK_QUESTION_NOT_FOUND' })
  await expect(client.practice.undo()).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' })
  expect(rows()).toEqual(before)
})

test('interviews.reviewMissed: what was in no bank becomes a card that knows where it came from', async () => {
  const { client } = createMocks()
  const { mockId } = await client.interviews.createMock({ format: 'ml-coding' })
  const { mockQuestionId } = await client.interviews.addMockQuestion({ mockId, question: { prompt: 'Write batch norm' } })
  await client.interviews.startMock({ mockId })
  await client.interviews.saveMockQuestion({ mockQuestionId, outcome: 'missed', notes: 'Mean over the batch.' })
  await client.interviews.endMock()
  const { questionId, isNewQuestion } = await client.interviews.reviewMissed({ mockQuestionId })
  expect(isNewQuestion).toBe(true)
  expect(await client.practice.question({ questionId })).toMatchObject({
    category: 'ml-coding',
    prompt: 'Write batch norm',
    answer: 'Mean over the batch.',
    origin: 'round',
    originRef: mockQuestionId,
    standing: 'learning',
  })
})

test('interviews.reviewMissed: NO_CARD for a question that lost its words', async () => {
  const { client, missFirst, rows } = createMocks()
  const { mockQuestionId, questionIds } = await missFirst()
  await client.practice.save({ questionId: questionIds[0] as QuestionId, prompt: '' })
  const before = rows()
  await expect(client.interviews.reviewMissed({ mockQuestionId })).rejects.toMatchObject({ code: 'NO_CARD' })
  expect(rows()).toEqual(before)
})

test('interviews.scoreMock: a number and its evidence, each alone, once the clock is stopped', async () => {
  const { client, missFirst, prepare, rows } = createMocks()
  const { mockId } = await missFirst()
  await client.interviews.scoreMock({ mockId, dimension: 'data', score: 2 })
  await client.interviews.scoreMock({ mockId, dimension: 'data', evidence: 'Never asked where labels come from.' })
  expect((await client.interviews.mock({ mockId })).scores).toEqual({
    data: { score: 2, evidence: 'Never asked where labels come from.' },
  })
  const { mockId: other } = await prepare()
  const before = rows()
  await expect(client.interviews.scoreMock({ mockId, dimension: 'nothing', score: 1 })).rejects.toMatchObject({ code: 'NO_SUCH_DIMENSION' })
  await expect(client.interviews.scoreMock({ mockId: other, dimension: 'data', score: 1 })).rejects.toMatchObject({ code: 'NOT_ENDED' })
  await expect(client.interviews.scoreMock({ mockId: NO_MOCK, dimension: 'data' })).rejects.toMatchObject({ code: 'MOCK_NOT_FOUND' })
  expect(rows()).toEqual(before)
})

test('interviews.savePoints: at most two of a kind', async () => {
  const { client, missFirst, prepare, rows } = createMocks()
  const { mockId } = await missFirst()
  await client.interviews.savePoints({ mockId, kind: 'fix', texts: ['Ask for the metric first', ' ', 'Estimate aloud'] })
  expect((await client.interviews.mock({ mockId })).points).toEqual({ strength: [], fix: ['Ask for the metric first', 'Estimate aloud'] })
  const { mockId: other } = await prepare()
  const before = rows()
  await expect(client.interviews.savePoints({ mockId, kind: 'fix', texts: ['a', 'b', 'c'] })).rejects.toMatchObject({
    code: 'TOO_MANY_POINTS',
    data: { most: 2 },
  })
  await expect(client.interviews.savePoints({ mockId: other, kind: 'fix', texts: [] })).rejects.toMatchObject({ code: 'NOT_ENDED' })
  await expect(client.interviews.savePoints({ mockId: NO_MOCK, kind: 'fix', texts: [] })).rejects.toMatchObject({ code: 'MOCK_NOT_FOUND' })
  expect(rows()).toEqual(before)
})

test('interviews.finishMock: every score needs its evidence; what went wrong is proposed, not planned', async () => {
  const { client, missFirst, prepare, rows, db } = createMocks()
  const { mockId, questionIds } = await missFirst()
  await expect(client.interviews.finishMock({ mockId })).rejects.toMatchObject({ code: 'NOTHING_SCORED' })
  await client.interviews.scoreMock({ mockId, dimension: 'data', score: 2 })
  const { mockId: other } = await prepare()
  const before = rows()
  await expect(client.interviews.finishMock({ mockId })).rejects.toMatchObject({
    code: 'EVIDENCE_MISSING',
    data: { dimensions: ['Data and features'] },
  })
  await expect(client.interviews.finishMock({ mockId: other })).rejects.toMatchObject({ code: 'NOT_ENDED' })
  await expect(client.interviews.finishMock({ mockId: NO_MOCK })).rejects.toMatchObject({ code: 'MOCK_NOT_FOUND' })
  expect(rows()).toEqual(before)
  await client.interviews.scoreMock({ mockId, dimension: 'data', evidence: 'Labels were never mentioned.' })
  await client.interviews.savePoints({ mockId, kind: 'fix', texts: ['Ask for the metric first'] })
  expect(await client.interviews.finishMock({ mockId })).toEqual({ proposals: 2 })
  expect(await client.interviews.mock({ mockId })).toMatchObject({ status: 'finished' })
  expect(await client.interviews.proposals({ sourceId: mockId })).toMatchObject([
    { title: 'Answer again: What does a KV cache hold?', questionId: questionIds[0], minutes: 25, status: 'open', blockId: null },
    { title: 'Fix: Ask for the metric first', pillar: 'system-design', status: 'open' },
  ])
  expect(db.prepare('SELECT count(*) AS n FROM plan_block').get()).toEqual({ n: 0 })
  await client.interviews.savePoints({ mockId, kind: 'fix', texts: [] })
  expect(await client.interviews.finishMock({ mockId })).toEqual({ proposals: 1 })
  expect(await client.interviews.proposals({ sourceId: mockId })).toHaveLength(1)
})

test('interviews.removeMock: not while it runs; interviews.restoreMock brings it back', async () => {
  const { client, prepare } = createMocks()
  const { mockId } = await prepare()
  await client.interviews.startMock({ mockId })
  await expect(client.interviews.removeMock({ mockId })).rejects.toMatchObject({ code: 'MOCK_RUNNING' })
  await client.interviews.endMock()
  await client.interviews.removeMock({ mockId })
  expect(await client.interviews.mocks()).toEqual([])
  await expect(client.interviews.removeMock({ mockId })).rejects.toMatchObject({ code: 'MOCK_NOT_FOUND' })
})

test('interviews.restoreMock: MOCK_NOT_FOUND for one that is there', async () => {
  const { client, prepare } = createMocks()
  const { mockId } = await prepare()
  await expect(client.interviews.restoreMock({ mockId })).rejects.toMatchObject({ code: 'MOCK_NOT_FOUND' })
  await client.interviews.removeMock({ mockId })
  await client.interviews.restoreMock({ mockId })
  expect(await client.interviews.mocks()).toHaveLength(1)
})

test('interviews.rubrics: one a format, every number with its meaning', async () => {
  const rubrics = await createMocks().client.interviews.rubrics()
  expect(rubrics).toHaveLength(8)
  for (const { dimensions, isOwn } of rubrics) {
    expect(isOwn).toBe(false)
    expect(dimensions.length).toBeGreaterThanOrEqual(4)
    for (const { anchors } of dimensions) expect(new Set(anchors).size).toBe(4)
  }
})

test('interviews.saveRubric: mocks that ran keep theirs', async () => {
  const { client, missFirst, rows } = createMocks()
  const { mockId } = await missFirst()
  const line = { key: 'pace', name: 'Pace', anchors: ['a', 'b', 'c', 'd'] as [string, string, string, string] }
  await client.interviews.saveRubric({ format: 'system-design', dimensions: [line] })
  expect((await client.interviews.mock({ mockId })).rubric).toHaveLength(5)
  expect((await client.interviews.mock(await client.interviews.createMock({ format: 'system-design' }))).rubric).toEqual([line])
  const before = rows()
  await expect(client.interviews.saveRubric({ format: 'coding', dimensions: [line, line] })).rejects.toMatchObject({
    code: 'DUPLICATE_DIMENSION',
  })
  expect(rows()).toEqual(before)
})

test('interviews.saveRubric: the weights of a rubric make the whole of the mocks that start with it', async () => {
  const { client, missFirst, rows } = createMocks()
  const anchors = ['a', 'b', 'c', 'd'] as [string, string, string, string]
  const lines = [
    { key: 'pace', name: 'Pace', anchors, weight: 3 },
    { key: 'tone', name: 'Tone', anchors },
  ]
  await client.interviews.saveRubric({ format: 'system-design', dimensions: lines })
  const { mockId } = await missFirst()
  await client.interviews.scoreMock({ mockId, dimension: 'pace', score: 4, evidence: 'In time.' })
  await client.interviews.scoreMock({ mockId, dimension: 'tone', score: 2, evidence: 'Curt.' })
  expect(await client.interviews.mock({ mockId })).toMatchObject({ rubric: lines, overallScore: 3.5, hireSignal: 'clear-yes' })
  // Changed afterwards, the weights are those of later mocks.
  await client.interviews.saveRubric({ format: 'system-design', dimensions: lines.map((line) => ({ ...line, weight: 1 })) })
  expect(await client.interviews.mocks()).toMatchObject([{ id: mockId, overallScore: 3.5, hireSignal: 'clear-yes' }])
  const before = rows()
  for (const weight of [0, 6, 1.5]) {
    await expect(
      client.interviews.saveRubric({ format: 'coding', dimensions: [{ key: 'k', name: 'K', anchors, weight }] }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  }
  expect(rows()).toEqual(before)
})

test('interviews.resetRubric: as it came with the app', async () => {
  const { client } = createMocks()
  const coding = async () => (await client.interviews.rubrics()).find(({ format }) => format === 'coding')
  const before = await coding()
  await client.interviews.saveRubric({ format: 'coding', dimensions: [{ key: 'k', name: 'K', anchors: ['', '', '', ''] }] })
  expect(await coding()).toMatchObject({ isOwn: true, dimensions: [{ key: 'k' }] })
  await client.interviews.resetRubric({ format: 'coding' })
  expect(await coding()).toEqual(before)
})

test('interviews.trends: finished mocks by format and dimension, with n', async () => {
  const { client, missFirst } = createMocks()
  expect(await client.interviews.trends()).toEqual([])
  const scores = [1, 2, 3, 3]
  for (const score of scores) {
    const { mockId } = await missFirst()
    await client.interviews.scoreMock({ mockId, dimension: 'problem', score, evidence: 'Said so.' })
    await client.interviews.finishMock({ mockId })
  }
  expect(await client.interviews.trends()).toMatchObject([
    {
      format: 'system-design',
      mocks: 4,
      overall: { n: 4, mean: 2.25, change: 1.5 },
      dimensions: [{ key: 'problem', n: 4, mean: 2.25, change: 1.5 }],
    },
  ])
})

async function proposed() {
  const core = createMocks()
  const { client } = core
  const { mockId, questionIds, mockQuestionId } = await core.missFirst()
  await client.interviews.scoreMock({ mockId, dimension: 'data', score: 2, evidence: 'No labels.' })
  await client.interviews.finishMock({ mockId })
  const [proposal] = await client.interviews.proposals({ sourceId: mockId })
  return {
    ...core,
    mockId,
    questionId: questionIds[0] as QuestionId,
    mockQuestionId,
    proposalId: proposal?.id ?? ('nothing' as ProposalId),
  }
}

test('interviews.proposals: none for a source that proposed none', async () => {
  expect(await createMocks().client.interviews.proposals({ sourceId: 'nothing' })).toEqual([])
})

test('interviews.proposalDays: from tomorrow to the end of next week', async () => {
  expect(await createMocks().client.interviews.proposalDays()).toMatchObject({ today: '2026-03-02', suggested: '2026-03-09' })
  expect((await createMocks().client.interviews.proposalDays()).days).toHaveLength(13)
})

test('interviews.acceptProposal: the first free time of the day, or no time at all', async () => {
  const { client, proposalId, mockId } = await proposed()
  const day = '2026-03-09' as IsoDate
  await client.planner.addBlock({ title: 'Busy', pillar: 'coding', durationMinutes: 60, at: { day, startMinute: 8 * 60 } })
  const { blockId } = await client.interviews.acceptProposal({ proposalId, day })
  expect(await client.planner.block({ blockId })).toMatchObject({
    title: 'Answer again: What does a KV cache hold?',
    pillar: 'system-design',
    day,
    startMinute: 9 * 60,
    durationMinutes: 25,
  })
  expect(await client.interviews.proposals({ sourceId: mockId })).toMatchObject([{ status: 'accepted', blockId, day }])
  await expect(client.interviews.acceptProposal({ proposalId, day })).rejects.toMatchObject({ code: 'ALREADY_DECIDED' })
  await expect(client.interviews.acceptProposal({ proposalId: 'nothing' as ProposalId, day: null })).rejects.toMatchObject({
    code: 'PROPOSAL_NOT_FOUND',
  })
})

test('interviews.acceptProposal: NO_FREE_TIME on a full day changes nothing', async () => {
  const { client, proposalId, rows } = await proposed()
  const day = '2026-03-09' as IsoDate
  await client.planner.addBlock({ title: 'All day', pillar: 'coding', durationMinutes: 15 * 60, at: { day, startMinute: 8 * 60 } })
  const before = rows()
  await expect(client.interviews.acceptProposal({ proposalId, day })).rejects.toMatchObject({ code: 'NO_FREE_TIME' })
  expect(rows()).toEqual(before)
})

test('interviews.declineProposal: nothing comes into the plan', async () => {
  const { client, proposalId, mockId, db } = await proposed()
  await client.interviews.declineProposal({ proposalId })
  expect(await client.interviews.proposals({ sourceId: mockId })).toMatchObject([{ status: 'declined', blockId: null }])
  expect(db.prepare('SELECT count(*) AS n FROM plan_block').get()).toEqual({ n: 0 })
  await expect(client.interviews.declineProposal({ proposalId })).rejects.toMatchObject({ code: 'ALREADY_DECIDED' })
  await expect(client.interviews.declineProposal({ proposalId: 'nothing' as ProposalId })).rejects.toMatchObject({
    code: 'PROPOSAL_NOT_FOUND',
  })
})

test('interviews.reopenProposal: the block leaves the plan again', async () => {
  const { client, proposalId, mockId } = await proposed()
  await expect(client.interviews.reopenProposal({ proposalId })).rejects.toMatchObject({ code: 'NOT_DECIDED' })
  await expect(client.interviews.reopenProposal({ proposalId: 'nothing' as ProposalId })).rejects.toMatchObject({
    code: 'PROPOSAL_NOT_FOUND',
  })
  await client.interviews.acceptProposal({ proposalId, day: null })
  expect(await client.planner.unplanned()).toHaveLength(1)
  await client.interviews.reopenProposal({ proposalId })
  expect(await client.planner.unplanned()).toEqual([])
  expect(await client.interviews.proposals({ sourceId: mockId })).toMatchObject([{ status: 'open', blockId: null }])
})

test('interviews.history: a missed question becomes a card, a block, a review and a better answer', async () => {
  const { client, proposalId, questionId, mockQuestionId, mockId, clock } = await proposed()
  clock.advance(MINUTE_MS)
  const { cardId } = await client.interviews.reviewMissed({ mockQuestionId })
  const { blockId } = await client.interviews.acceptProposal({ proposalId, day: '2026-03-09' as IsoDate })
  clock.advance(MINUTE_MS)
  await client.practice.answer({ cardId, rating: 'good', confidence: null, shownMs: 1 })
  clock.advance(MINUTE_MS)
  const next = await client.interviews.createMock({ format: 'system-design' })
  const { mockQuestionId: again } = await client.interviews.addMockQuestion({ ...next, question: { questionId } })
  await client.interviews.startMock(next)
  await client.interviews.saveMockQuestion({ mockQuestionId: again, outcome: 'good' })
  await client.interviews.endMock()
  expect(await client.interviews.history({ questionId })).toMatchObject([
    { kind: 'mock', mockId, outcome: 'missed' },
    { kind: 'block', status: 'accepted', blockId, day: '2026-03-09', isDone: false },
    { kind: 'review', rating: 'again', source: 'mock' },
    { kind: 'review', rating: 'good', source: 'card' },
    { kind: 'mock', mockId: next.mockId, outcome: 'good' },
  ])
})

test('recordings.ofMock: a mock is recorded like an explanation, from its start on', async () => {
  const { client, core, prepare } = createMocks()
  const { mockId } = await prepare()
  await expect(client.recordings.begin({ mockId })).rejects.toMatchObject({ code: 'MOCK_NOT_STARTED' })
  await client.interviews.startMock({ mockId })
  const { recordingId, questions } = await client.recordings.begin({ mockId })
  expect(questions).toEqual([])
  await client.recordings.append({ recordingId, data: Buffer.from(spoken(100)).toString('base64'), levels: [50] })
  expect(await client.recordings.ofMock({ mockId })).toEqual([])
  expect(await client.recordings.end({ recordingId })).toEqual({ isKept: true })
  expect(await client.recordings.ofMock({ mockId })).toMatchObject([{ id: recordingId, mockId, sessionId: null, paperId: null }])
  await core.context.recorder.close()
})

test('reading.start: MOCK_RUNNING while a mock has the clock', async () => {
  const { client, prepare } = createMocks()
  await client.interviews.startMock({ mockId: (await prepare()).mockId })
  const session = { paperId: 'paper-1' as PaperId, protocolId: INTERVIEW_20.id, mode: 'free' } as const
  await expect(client.reading.start(session)).rejects.toMatchObject({ code: 'MOCK_RUNNING' })
  await expect(client.reading.startCold({ protocolId: INTERVIEW_20.id, mode: 'free' })).rejects.toMatchObject({ code: 'MOCK_RUNNING' })
})
