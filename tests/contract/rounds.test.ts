import { expect, test } from 'vitest'
import type { InterviewDateId, QuestionId, RoundId, RoundQuestionId } from '../../src/shared/kernel/ids.ts'
import type { IsoDate } from '../../src/shared/kernel/time.ts'
import { HOUR_MS, MINUTE_MS } from '../../src/shared/kernel/units.ts'
import { createTestCore } from '../support/test-core.ts'

const NO_ROUND = { roundId: 'nothing' as RoundId }
const NO_QUESTION = { roundQuestionId: 'nothing' as RoundQuestionId }
const day = (text: string) => text as IsoDate

function createRounds() {
  const core = createTestCore()
  const { client, db } = core
  const addCard = async (prompt: string) => {
    const { id } = await client.practice.create({ category: 'llms' })
    await client.practice.save({ questionId: id, prompt, answer: 'Its answer' })
    return id
  }
  const ask = async (roundId: RoundId, prompt: string, outcome: 'good' | 'shaky' | 'missed' | null = null) => {
    const asked = await client.interviews.addRoundQuestion({ roundId, prompt })
    if (outcome) await client.interviews.saveRoundQuestion({ ...asked, outcome })
    return asked
  }
  return {
    ...core,
    addCard,
    ask,
    log: () => client.interviews.createRound({ format: 'system-design' }),
    /** An interview of the campaign on a day. */
    campaignWith: async (heldOn: string) => {
      const { interviews } = await client.planner.saveCampaign({
        ...{ targetRole: 'ML engineer', weeklyMinutes: 600, pillars: [] },
        interviews: [{ company: 'Acme', label: 'Onsite', format: 'behavioural', heldOn: day(heldOn) }],
      })
      return interviews[0]?.id as InterviewDateId
    },
    rows: () =>
      ['interview_round', 'round_question', 'review', 'card', 'question', 'plan_block', 'journal_entry', 'proposal'].map((table) =>
        db.prepare(`SELECT * FROM ${table}`).all(),
      ),
  }
}

test('interviews.createRound: an empty one of today, or of an interview date with its facts', async () => {
  const { client, log, campaignWith } = createRounds()
  expect(await client.interviews.round(await log())).toMatchObject({
    ...{ company: '', format: 'system-design', heldOn: '2026-03-02', today: '2026-03-02', debrief: 'waiting', step: 'recall' },
    ...{ isConfidenceAsked: false, result: null, questionList: [], entryId: null, interviewDateId: null },
  })
  const interviewDateId = await campaignWith('2026-03-01')
  const { roundId } = await client.interviews.createRound({ interviewDateId })
  expect(await client.interviews.round({ roundId })).toMatchObject({
    ...{ company: 'Acme', format: 'behavioural', heldOn: '2026-03-01', interviewDateId },
  })
})

test('interviews.createRound: once for a date, and not before it was held', async () => {
  const { client, campaignWith, rows } = createRounds()
  const interviewDateId = await campaignWith('2026-03-03')
  const before = rows()
  await expect(client.interviews.createRound({ interviewDateId })).rejects.toMatchObject({ code: 'IN_FUTURE' })
  await expect(client.interviews.createRound({ interviewDateId: 'nothing' as InterviewDateId })).rejects.toMatchObject({
    code: 'INTERVIEW_NOT_FOUND',
  })
  expect(rows()).toEqual(before)
  const held = await campaignWith('2026-02-27')
  const { roundId } = await client.interviews.createRound({ interviewDateId: held })
  await expect(client.interviews.createRound({ interviewDateId: held })).rejects.toMatchObject({
    code: 'ALREADY_LOGGED',
    data: { roundId },
  })
})

test('interviews.rounds: newest first, with what was asked and missed', async () => {
  const { client, log, ask } = createRounds()
  expect(await client.interviews.rounds()).toEqual([])
  const old = await log()
  await client.interviews.changeRound({ ...old, heldOn: day('2026-02-20'), company: 'Old' })
  await ask(old.roundId, 'One', 'missed')
  await log()
  expect(await client.interviews.rounds()).toMatchObject([
    { heldOn: '2026-03-02', questions: 0, missed: 0 },
    { company: 'Old', heldOn: '2026-02-20', questions: 1, missed: 1, debrief: 'waiting' },
  ])
})

test('interviews.round: ROUND_NOT_FOUND', async () => {
  await expect(createRounds().client.interviews.round(NO_ROUND)).rejects.toMatchObject({ code: 'ROUND_NOT_FOUND' })
})

test('interviews.unfinishedRounds: dates that are over and not written down, and rounds not looked back on', async () => {
  const { client, campaignWith, log } = createRounds()
  const interviewDateId = await campaignWith('2026-02-27')
  await log()
  expect(await client.interviews.unfinishedRounds()).toMatchObject({
    rounds: [{ debrief: 'waiting' }],
    interviews: [{ interviewDateId, title: 'Acme · Onsite', day: '2026-02-27' }],
  })
  const { roundId } = await client.interviews.createRound({ interviewDateId })
  expect(await client.interviews.unfinishedRounds()).toMatchObject({ interviews: [], rounds: [{}, { id: roundId }] })
  await client.interviews.removeRound({ roundId })
  expect((await client.interviews.unfinishedRounds()).interviews).toHaveLength(1)
  await campaignWith('2025-12-01')
  expect((await client.interviews.unfinishedRounds()).interviews).toEqual([])
})

test('interviews.changeRound: sets what is given; its day lies behind, and not after the result', async () => {
  const { client, log, rows } = createRounds()
  const round = await log()
  await client.interviews.changeRound({ ...round, company: 'Acme', role: 'Research engineer', interviewers: 'two engineers' })
  await client.interviews.changeRound({ ...round, heldOn: day('2026-02-20'), reaction: 'Friendly', format: 'coding' })
  await client.interviews.saveConfidence({ ...round, percent: 70 })
  await client.interviews.saveResult({ ...round, result: 'passed', day: day('2026-02-24') })
  expect(await client.interviews.round(round)).toMatchObject({
    ...{ company: 'Acme', role: 'Research engineer', interviewers: 'two engineers', reaction: 'Friendly', format: 'coding' },
    heldOn: '2026-02-20',
  })
  const before = rows()
  await expect(client.interviews.changeRound({ ...round, heldOn: day('2026-03-03') })).rejects.toMatchObject({ code: 'IN_FUTURE' })
  await expect(client.interviews.changeRound({ ...round, heldOn: day('2026-02-25') })).rejects.toMatchObject({ code: 'RESULT_BEFORE' })
  await expect(client.interviews.changeRound(NO_ROUND)).rejects.toMatchObject({ code: 'ROUND_NOT_FOUND' })
  expect(rows()).toEqual(before)
})

test('interviews.removeRound: softly; interviews.restoreRound brings it back, without a date another round has', async () => {
  const { client, campaignWith } = createRounds()
  const interviewDateId = await campaignWith('2026-02-27')
  const first = await client.interviews.createRound({ interviewDateId })
  await client.interviews.removeRound(first)
  await expect(client.interviews.removeRound(first)).rejects.toMatchObject({ code: 'ROUND_NOT_FOUND' })
  const second = await client.interviews.createRound({ interviewDateId })
  await client.interviews.restoreRound(first)
  expect((await client.interviews.round(first)).interviewDateId).toBeNull()
  expect((await client.interviews.round(second)).interviewDateId).toBe(interviewDateId)
})

test('interviews.restoreRound: ROUND_NOT_FOUND where nothing was removed', async () => {
  const { client, log } = createRounds()
  await expect(client.interviews.restoreRound(await log())).rejects.toMatchObject({ code: 'ROUND_NOT_FOUND' })
})

test('interviews.addRoundQuestion: in order, up to forty', async () => {
  const { client, log, ask } = createRounds()
  const { roundId } = await log()
  for (let n = 0; n < 40; n += 1) await ask(roundId, `  Question ${n} `)
  const { questionList } = await client.interviews.round({ roundId })
  expect(questionList.map(({ prompt }) => prompt).slice(0, 2)).toEqual(['Question 0', 'Question 1'])
  await expect(ask(roundId, 'More')).rejects.toMatchObject({ code: 'LIST_FULL', data: { most: 40 } })
  await expect(ask(NO_ROUND.roundId, 'x')).rejects.toMatchObject({ code: 'ROUND_NOT_FOUND' })
})

test('interviews.saveRoundQuestion: sets what is given', async () => {
  const { client, log, ask, rows } = createRounds()
  const round = await log()
  const asked = await ask(round.roundId, 'Serve a model')
  await client.interviews.saveRoundQuestion({ ...asked, minutes: 12, reaction: 'nodded' })
  await client.interviews.saveRoundQuestion({ ...asked, outcome: 'shaky', better: 'Batch first', prompt: 'Serve a large model' })
  expect((await client.interviews.round(round)).questionList).toMatchObject([
    { prompt: 'Serve a large model', minutes: 12, reaction: 'nodded', outcome: 'shaky', better: 'Batch first', fate: 'open' },
  ])
  const before = rows()
  await expect(client.interviews.saveRoundQuestion(NO_QUESTION)).rejects.toMatchObject({ code: 'ROUND_QUESTION_NOT_FOUND' })
  expect(rows()).toEqual(before)
})

test('interviews.orderRoundQuestions: as remembered', async () => {
  const { client, log, ask } = createRounds()
  const round = await log()
  const ids = [await ask(round.roundId, 'One'), await ask(round.roundId, 'Two')].map(({ roundQuestionId }) => roundQuestionId)
  await client.interviews.orderRoundQuestions({ ...round, order: ids.toReversed() })
  expect((await client.interviews.round(round)).questionList.map(({ id }) => id)).toEqual(ids.toReversed())
  await expect(client.interviews.orderRoundQuestions({ ...NO_ROUND, order: [] })).rejects.toMatchObject({ code: 'ROUND_NOT_FOUND' })
})

test('interviews.removeRoundQuestion: softly; interviews.restoreRoundQuestion brings it back to its place', async () => {
  const { client, log, ask } = createRounds()
  const round = await log()
  const asked = await ask(round.roundId, 'One')
  const gone = { code: 'ROUND_QUESTION_NOT_FOUND' }
  await expect(client.interviews.restoreRoundQuestion(asked)).rejects.toMatchObject(gone)
  await client.interviews.removeRoundQuestion(asked)
  await expect(client.interviews.removeRoundQuestion(asked)).rejects.toMatchObject(gone)
  expect((await client.interviews.round(round)).questionList).toEqual([])
  await client.interviews.restoreRoundQuestion(asked)
  expect((await client.interviews.round(round)).questionList).toHaveLength(1)
})

test('interviews.restoreRoundQuestion: not of a round that is removed', async () => {
  const { client, log, ask } = createRounds()
  const round = await log()
  const asked = await ask(round.roundId, 'One')
  await client.interviews.removeRoundQuestion(asked)
  await client.interviews.removeRound(round)
  await expect(client.interviews.restoreRoundQuestion(asked)).rejects.toMatchObject({ code: 'ROUND_QUESTION_NOT_FOUND' })
})

test('interviews.saveConfidence: before the result, and never after it', async () => {
  const { client, log, rows } = createRounds()
  const round = await log()
  await client.interviews.saveConfidence({ ...round, percent: 70 })
  await client.interviews.saveConfidence({ ...round, percent: null })
  expect(await client.interviews.round(round)).toMatchObject({ confidence: null, isConfidenceAsked: true })
  await client.interviews.saveConfidence({ ...round, percent: 30 })
  await client.interviews.saveResult({ ...round, result: 'rejected' })
  const before = rows()
  await expect(client.interviews.saveConfidence({ ...round, percent: 90 })).rejects.toMatchObject({ code: 'RESULT_KNOWN' })
  await expect(client.interviews.saveConfidence({ ...NO_ROUND, percent: 90 })).rejects.toMatchObject({ code: 'ROUND_NOT_FOUND' })
  expect(rows()).toEqual(before)
})

test('interviews.saveResult: only once the confidence was said, on a day from the round to today', async () => {
  const { client, log, rows } = createRounds()
  const round = await log()
  const before = rows()
  await expect(client.interviews.saveResult({ ...round, result: 'passed' })).rejects.toMatchObject({ code: 'CONFIDENCE_MISSING' })
  await expect(client.interviews.saveResult({ ...NO_ROUND, result: 'passed' })).rejects.toMatchObject({ code: 'ROUND_NOT_FOUND' })
  expect(rows()).toEqual(before)
  await client.interviews.saveConfidence({ ...round, percent: 50 })
  for (const wrong of ['2026-03-01', '2026-03-03'])
    await expect(client.interviews.saveResult({ ...round, result: 'passed', day: day(wrong) })).rejects.toMatchObject({
      code: 'NOT_A_RESULT_DAY',
    })
  await client.interviews.saveResult({ ...round, result: 'passed' })
  expect(await client.interviews.round(round)).toMatchObject({ result: 'passed', resultOn: '2026-03-02', confidence: 50 })
  await client.interviews.saveResult({ ...round, result: null })
  expect(await client.interviews.round(round)).toMatchObject({ result: null, resultOn: null, confidence: 50 })
})

test('interviews.saveRejection: sorted into in and out of control, only of a rejection', async () => {
  const { client, log, rows } = createRounds()
  const round = await log()
  const before = rows()
  await expect(client.interviews.saveRejection({ ...round, reason: 'fit' })).rejects.toMatchObject({ code: 'NOT_REJECTED' })
  await expect(client.interviews.saveRejection(NO_ROUND)).rejects.toMatchObject({ code: 'ROUND_NOT_FOUND' })
  expect(rows()).toEqual(before)
  await client.interviews.saveConfidence({ ...round, percent: 50 })
  await client.interviews.saveResult({ ...round, result: 'rejected' })
  await client.interviews.saveRejection({ ...round, reason: 'knowledge', inControl: 'Diffusion' })
  await client.interviews.saveRejection({ ...round, notInControl: 'Another candidate' })
  expect((await client.interviews.round(round)).rejection).toMatchObject({
    ...{ reason: 'knowledge', inControl: 'Diffusion', notInControl: 'Another candidate' },
    action: { title: '', blockId: null },
  })
})

test('interviews.saveDebrief: each step by itself, taken up where it was left', async () => {
  const { client, log } = createRounds()
  const round = await log()
  await client.interviews.saveDebrief({ ...round, recall: 'They began with projects.' })
  await client.interviews.saveDebrief({ ...round, step: 'control', inControl: 'Sleep' })
  expect(await client.interviews.round(round)).toMatchObject({
    ...{ debrief: 'begun', step: 'control', recall: 'They began with projects.', inControl: 'Sleep' },
  })
  await expect(client.interviews.saveDebrief(NO_ROUND)).rejects.toMatchObject({ code: 'ROUND_NOT_FOUND' })
})

test('interviews.matchRoundQuestion: counts as a real review of that card, as well as the answer went', async () => {
  const { client, log, ask, addCard, db, rows } = createRounds()
  const round = await log()
  const questionId = await addCard('Why is the product scaled?')
  const asked = await ask(round.roundId, 'Why the square root?')
  const before = rows()
  await expect(client.interviews.matchRoundQuestion({ ...asked, questionId })).rejects.toMatchObject({ code: 'OUTCOME_MISSING' })
  await client.interviews.saveRoundQuestion({ ...asked, outcome: 'shaky' })
  const judged = rows()
  const unknown = { ...asked, questionId: 'nothing' as QuestionId }
  await expect(client.interviews.matchRoundQuestion(unknown)).rejects.toMatchObject({ code: 'QUESTION_NOT_FOUND' })
  await expect(client.interviews.matchRoundQuestion({ ...NO_QUESTION, questionId })).rejects.toMatchObject({
    code: 'ROUND_QUESTION_NOT_FOUND',
  })
  const wordless = await client.practice.create({ category: 'llms' })
  await client.practice.save({ questionId: wordless.id, kind: 'cloze', prompt: 'no gap', answer: '' })
  await expect(client.interviews.matchRoundQuestion({ ...asked, questionId: wordless.id })).rejects.toMatchObject({ code: 'NO_CARD' })
  expect(judged[2]).toEqual(before[2])
  await client.interviews.matchRoundQuestion({ ...asked, questionId })
  expect(db.prepare('SELECT rating, source FROM review').all()).toEqual([{ rating: 'hard', source: 'real' }])
  expect((await client.interviews.round(round)).questionList).toMatchObject([
    { fate: 'matched', questionId, questionTitle: 'Why is the product scaled?', isReviewed: true },
  ])
  expect(await client.interviews.history({ questionId })).toMatchObject([
    { kind: 'round', roundId: round.roundId, outcome: 'shaky' },
    { kind: 'review', source: 'real', rating: 'hard' },
  ])
  await expect(client.interviews.matchRoundQuestion({ ...asked, questionId })).rejects.toMatchObject({ code: 'ALREADY_DECIDED' })
})

test('interviews.makeRoundCard: in the bank with its answer, from this round, and due again when it was missed', async () => {
  const { client, log, ask, db } = createRounds()
  const round = await log()
  const asked = await ask(round.roundId, 'Design a KV cache')
  await expect(client.interviews.makeRoundCard(asked)).rejects.toMatchObject({ code: 'OUTCOME_MISSING' })
  await expect(client.interviews.makeRoundCard(NO_QUESTION)).rejects.toMatchObject({ code: 'ROUND_QUESTION_NOT_FOUND' })
  await client.interviews.saveRoundQuestion({ ...asked, outcome: 'missed', better: 'Pages of keys and values' })
  const { questionId } = await client.interviews.makeRoundCard(asked)
  expect(await client.practice.question({ questionId })).toMatchObject({
    ...{ prompt: 'Design a KV cache', answer: 'Pages of keys and values', category: 'system-design', origin: 'round' },
  })
  expect(db.prepare('SELECT rating, source FROM review').all()).toEqual([{ rating: 'again', source: 'real' }])
  expect((await client.interviews.round(round)).questionList).toMatchObject([{ fate: 'made', questionId, isReviewed: true }])
  await expect(client.interviews.makeRoundCard(asked)).rejects.toMatchObject({ code: 'ALREADY_DECIDED' })
})

test('interviews.leaveRoundQuestion: with its reason', async () => {
  const { client, log, ask } = createRounds()
  const round = await log()
  const asked = await ask(round.roundId, 'Where do you see yourself?')
  await expect(client.interviews.leaveRoundQuestion({ ...NO_QUESTION, reason: 'x' })).rejects.toMatchObject({
    code: 'ROUND_QUESTION_NOT_FOUND',
  })
  await client.interviews.leaveRoundQuestion({ ...asked, reason: 'Small talk' })
  expect((await client.interviews.round(round)).questionList).toMatchObject([{ fate: 'left', leftReason: 'Small talk' }])
  await expect(client.interviews.leaveRoundQuestion({ ...asked, reason: 'x' })).rejects.toMatchObject({ code: 'ALREADY_DECIDED' })
})

test('interviews.reopenRoundQuestion: the card is as before, unless it was answered since', async () => {
  const { client, log, ask, addCard, db, clock } = createRounds()
  const round = await log()
  const questionId = await addCard('Why is the product scaled?')
  const asked = await ask(round.roundId, 'Why the square root?', 'missed')
  await expect(client.interviews.reopenRoundQuestion(asked)).rejects.toMatchObject({ code: 'NOT_DECIDED' })
  await expect(client.interviews.reopenRoundQuestion(NO_QUESTION)).rejects.toMatchObject({ code: 'ROUND_QUESTION_NOT_FOUND' })
  const cards = () => db.prepare('SELECT * FROM card').all()
  const before = cards()
  await client.interviews.matchRoundQuestion({ ...asked, questionId })
  expect(cards()).not.toEqual(before)
  await client.interviews.reopenRoundQuestion(asked)
  expect(cards()).toEqual(before)
  expect(db.prepare('SELECT count(*) AS n FROM review').get()).toEqual({ n: 0 })
  const { questionId: madeId } = await client.interviews.makeRoundCard(asked)
  await client.interviews.reopenRoundQuestion(asked)
  await expect(client.practice.question({ questionId: madeId })).rejects.toMatchObject({ code: 'QUESTION_NOT_FOUND' })
  await client.interviews.matchRoundQuestion({ ...asked, questionId })
  clock.advance(20 * MINUTE_MS)
  const { card } = await client.practice.next({})
  if (!card) throw new Error('Nothing is due.')
  await client.practice.answer({ cardId: card.cardId, rating: 'good', confidence: null, shownMs: 1 })
  await expect(client.interviews.reopenRoundQuestion(asked)).rejects.toMatchObject({ code: 'ANSWERED_SINCE' })
})

test('interviews.planNextAction: a block at the first free time within a day, once; interviews.dropNextAction takes it out', async () => {
  const { client, log, rows } = createRounds()
  const round = await log()
  const planned = await client.interviews.planNextAction({ ...round, of: 'debrief', title: 'Derive the variance' })
  // It is ten in the morning in Berlin.
  expect(planned).toMatchObject({ title: 'Derive the variance', day: '2026-03-02', startMinute: 10 * 60 })
  const before = rows()
  await expect(client.interviews.planNextAction({ ...round, of: 'debrief', title: 'x' })).rejects.toMatchObject({ code: 'ALREADY_PLANNED' })
  await expect(client.interviews.planNextAction({ ...round, of: 'rejection', title: 'x' })).rejects.toMatchObject({ code: 'NOT_REJECTED' })
  await expect(client.interviews.planNextAction({ ...NO_ROUND, of: 'debrief', title: 'x' })).rejects.toMatchObject({
    code: 'ROUND_NOT_FOUND',
  })
  expect(rows()).toEqual(before)
  await client.interviews.dropNextAction({ ...round, of: 'debrief' })
  expect((await client.interviews.round(round)).action).toEqual({ title: '', blockId: null, day: null, startMinute: null })
})

test('interviews.planNextAction: late in the evening it is tomorrow morning; in a full day it has no time', async () => {
  const { client, log, clock } = createRounds()
  clock.advance(13 * HOUR_MS)
  const round = await log()
  expect(await client.interviews.planNextAction({ ...round, of: 'debrief', title: 'x' })).toMatchObject({
    ...{ day: '2026-03-03', startMinute: 8 * 60 },
  })
  await client.interviews.dropNextAction({ ...round, of: 'debrief' })
  await client.planner.addBlock({
    title: 'All day',
    pillar: 'coding',
    durationMinutes: 720,
    at: { day: day('2026-03-03'), startMinute: 480 },
  })
  await client.planner.addBlock({
    title: 'Evening',
    pillar: 'coding',
    durationMinutes: 120,
    at: { day: day('2026-03-03'), startMinute: 1_200 },
  })
  expect(await client.interviews.planNextAction({ ...round, of: 'debrief', title: 'x' })).toMatchObject({ day: null, startMinute: null })
})

test('interviews.dropNextAction: NOT_PLANNED, ROUND_NOT_FOUND', async () => {
  const { client, log } = createRounds()
  await expect(client.interviews.dropNextAction({ ...(await log()), of: 'debrief' })).rejects.toMatchObject({ code: 'NOT_PLANNED' })
  await expect(client.interviews.dropNextAction({ ...NO_ROUND, of: 'debrief' })).rejects.toMatchObject({ code: 'ROUND_NOT_FOUND' })
})

test('interviews.finishDebrief: every question decided and one action planned; then the journal has it and the gaps are proposed', async () => {
  const { client, log, ask, addCard, rows } = createRounds()
  const round = await log()
  await client.interviews.changeRound({ ...round, company: 'Acme' })
  await expect(client.interviews.finishDebrief(NO_ROUND)).rejects.toMatchObject({ code: 'ROUND_NOT_FOUND' })
  const missed = await ask(round.roundId, 'Why the square root?', 'missed')
  await client.interviews.saveRoundQuestion({ ...missed, better: 'The variance grows with d.' })
  await client.interviews.saveDebrief({ ...round, recall: 'Projects first.', notInControl: 'The clock' })
  await expect(client.interviews.finishDebrief(round)).rejects.toMatchObject({ code: 'QUESTIONS_OPEN', data: { count: 1 } })
  const questionId = await addCard('Why is the product scaled?')
  await client.interviews.matchRoundQuestion({ ...missed, questionId })
  const before = rows()
  await expect(client.interviews.finishDebrief(round)).rejects.toMatchObject({ code: 'ACTION_MISSING' })
  expect(rows()).toEqual(before)
  await client.interviews.planNextAction({ ...round, of: 'debrief', title: 'Derive it' })
  const { entryId, proposals } = await client.interviews.finishDebrief(round)
  expect(proposals).toBe(1)
  expect(await client.journal.entry({ id: entryId })).toMatchObject({ template: 'after-interview', isFinished: true })
  const text = await client.journal.text({ id: entryId })
  expect(text.title).toBe('After the interview: Acme · ML system design')
  for (const part of [`[[round:${round.roundId} `, `[[question:${questionId} `, 'Projects first.', 'The variance grows', '- [ ] Derive it'])
    expect(text.body).toContain(part)
  expect(text.body).not.toContain('surprised')
  expect(await client.links.linkedFrom({ kind: 'round', id: round.roundId })).toMatchObject([{ entryId }])
  expect(await client.interviews.proposals({ sourceId: round.roundId })).toMatchObject([
    { title: 'Answer again: Why the square root?', pillar: 'ml-basics', status: 'open', questionId },
  ])
  expect(await client.interviews.round(round)).toMatchObject({ debrief: 'done', entryId })
  expect((await client.interviews.unfinishedRounds()).rounds).toEqual([])
  await expect(client.interviews.finishDebrief(round)).rejects.toMatchObject({ code: 'ALREADY_FINISHED' })
  await client.journal.remove({ id: entryId })
  expect((await client.interviews.round(round)).entryId).toBeNull()
})

test('search.hits: rounds by their words and by their questions, each once', async () => {
  const { client, log, ask } = createRounds()
  const round = await log()
  await client.interviews.changeRound({ ...round, company: 'Acme', reaction: 'They liked entropy' })
  const asked = await ask(round.roundId, 'What is entropy?')
  const found = () => client.search.hits({ kind: 'round', text: 'entropy', limit: 10 })
  expect(await found()).toMatchObject({ count: 1, hits: [{ place: { kind: 'round', roundId: round.roundId } }] })
  await client.interviews.changeRound({ ...round, reaction: '' })
  expect((await found()).count).toBe(1)
  await client.interviews.removeRoundQuestion(asked)
  expect((await found()).count).toBe(0)
})

test('practice.companies: where cards were asked; practice.questions: by what became of them in mocks, reviews and real interviews', async () => {
  const { client, clock, log, ask, addCard } = createRounds()
  const [real, mocked, missed, untouched] = [
    await addCard('real'),
    await addCard('mocked'),
    await addCard('missed'),
    await addCard('untouched'),
  ]
  const filtered = async (filter: Parameters<typeof client.practice.questions>[0]) =>
    (await client.practice.questions(filter)).questions.map(({ id }) => id)
  const askedAt = async (company: string) => {
    const round = await log()
    await client.interviews.changeRound({ ...round, company })
    const asked = await ask(round.roundId, 'It was asked.', 'good')
    await client.interviews.matchRoundQuestion({ ...asked, questionId: real })
    return round
  }
  expect([await client.practice.companies(), await filtered({ past: 'real' })]).toEqual([[], []])
  const globex = await askedAt('Globex')
  await askedAt('acme')
  const { mockId } = await client.interviews.createMock({ format: 'coding' })
  await client.interviews.addMockQuestion({ mockId, question: { questionId: mocked } })
  for (;;) {
    const { card } = await client.practice.next({})
    if (!card || card.questionId === untouched) break
    await client.practice.answer({
      cardId: card.cardId,
      rating: card.questionId === missed ? 'again' : 'good',
      confidence: null,
      shownMs: 1,
    })
    if (card.questionId === missed) break
  }
  expect(await client.practice.companies()).toEqual(['acme', 'Globex'])
  expect(await filtered({ past: 'real' })).toEqual([real])
  expect(await filtered({ company: 'acme' })).toEqual([real])
  expect(await filtered({ company: 'Nowhere' })).toEqual([])
  expect(await filtered({ past: 'mock' })).toEqual([mocked])
  expect(await filtered({ past: 'missed' })).toEqual([missed])
  expect(await filtered({ past: 'recent' })).toEqual([real, mocked, missed])
  expect((await client.practice.question({ questionId: real })).askedForReal).toBe(2)
  expect((await client.practice.question({ questionId: mocked })).askedForReal).toBe(0)
  // A round in the trash never was; a week later nothing is recent, a month later nothing was missed.
  await client.interviews.removeRound(globex)
  expect([await client.practice.companies(), await filtered({ company: 'Globex' })]).toEqual([['acme'], []])
  expect((await client.practice.question({ questionId: real })).askedForReal).toBe(1)
  clock.advance(8 * 24 * HOUR_MS)
  expect([await filtered({ past: 'recent' }), await filtered({ past: 'missed' })]).toEqual([[], [missed]])
  clock.advance(23 * 24 * HOUR_MS)
  expect(await filtered({ past: 'missed' })).toEqual([])
})
