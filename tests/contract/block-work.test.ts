import { expect, test } from 'vitest'
import type { BlockWork } from '../../src/shared/kernel/block-work.ts'
import type { BlockId } from '../../src/shared/kernel/ids.ts'
import type { IsoDate } from '../../src/shared/kernel/time.ts'
import { MINUTE_MS } from '../../src/shared/kernel/units.ts'
import { createTestCore } from '../support/test-core.ts'

const day = '2026-03-03' as IsoDate
const NO_STORY: BlockWork = 'story:nothing'

/** A core with a story and a way to plan a block about something. */
async function coreWithStory() {
  const core = createTestCore()
  const { client } = core
  const { storyId } = await client.interviews.createStory({ title: 'The outage' })
  const plan = (work: BlockWork | undefined) =>
    client.planner.addBlock({
      ...{ title: 'Rehearse', pillar: 'behavioural' as const, durationMinutes: 30, at: { day, startMinute: 600 } },
      ...(work ? { work } : {}),
    })
  const spent = async (blockId: BlockId) => (await client.planner.block({ blockId })).actualMs
  return { ...core, storyId, about: `story:${storyId}` as const, plan, spent }
}

test('planner.addBlock: WORK_NOT_FOUND for a story that is not there, an unknown format and a category without questions', async () => {
  const { client, about, plan, storyId } = await coreWithStory()
  expect((await plan(about)).work).toBe(about)
  expect((await plan('mock:behavioural')).work).toBe('mock:behavioural')
  await client.interviews.removeStory({ storyId })
  for (const work of [NO_STORY, about, 'project:nothing', 'mock:nothing', 'deck:nothing'] as const) {
    await expect(plan(work)).rejects.toMatchObject({ code: 'WORK_NOT_FOUND' })
  }
  expect((await client.planner.week({ day })).blocks).toHaveLength(2)
})

test('planner.changeBlock: what it is about changes, keeps its name in the trash, and is refused where it is not there', async () => {
  const { client, about, plan, storyId } = await coreWithStory()
  const { id: blockId } = await plan(undefined)
  expect((await client.planner.changeBlock({ blockId, work: about })).work).toBe(about)
  await expect(client.planner.changeBlock({ blockId, work: NO_STORY })).rejects.toMatchObject({ code: 'WORK_NOT_FOUND' })
  await client.interviews.removeStory({ storyId })
  expect((await client.planner.changeBlock({ blockId, title: 'Rehearse it' })).work).toBe(about)
  expect((await client.planner.changeBlock({ blockId, work: null })).work).toBeNull()
})

test('planner.changeRepeated: every following one is about it, and undoing puts back what it was about', async () => {
  const { client, about, plan } = await coreWithStory()
  const { id: blockId } = await plan('mock:behavioural')
  await client.planner.repeatBlock({ blockId, pattern: { every: 'day', interval: 1 }, ending: { kind: 'count', count: 3 }, scope: 'all' })
  const works = async () => (await client.planner.week({ day })).blocks.map(({ work }) => work)
  expect(await works()).toEqual(['mock:behavioural', 'mock:behavioural', 'mock:behavioural'])
  await expect(client.planner.changeRepeated({ blockId, scope: 'all', work: NO_STORY })).rejects.toMatchObject({ code: 'WORK_NOT_FOUND' })
  const { changeId } = await client.planner.changeRepeated({ blockId, scope: 'all', work: about })
  expect(await works()).toEqual([about, about, about])
  await client.planner.undoPlanChange({ changeId })
  expect(await works()).toEqual(['mock:behavioural', 'mock:behavioural', 'mock:behavioural'])
})

test('focus.start: a block under the name of what of it is done, and its minutes go to the block', async () => {
  const { client, clock, about, plan, spent, storyId } = await coreWithStory()
  const { id: blockId } = await plan(about)
  const run = await client.focus.start({ work: { blockId, title: 'Tell it aloud: The outage' }, timer: { mode: 'count-up' } })
  expect(run).toMatchObject({ blockId, title: 'Tell it aloud: The outage', pillar: 'behavioural' })
  clock.advance(20_000)
  const { timeEntryId } = await client.focus.finish({ isBlockDone: false })
  await client.interviews.addTelling({ storyId, timeEntryId })
  expect(await spent(blockId)).toBe(20_000)
  expect((await client.interviews.stories())[0]?.tellingsMs).toEqual([20_000])
})

test('interviews.openBlockMock: as long as the block, once until it is over, and its minutes go to the block', async () => {
  const { client, clock, plan, spent } = await coreWithStory()
  const { id: blockId } = await plan('mock:coding')
  const { mockId } = await client.interviews.openBlockMock({ blockId })
  expect(await client.interviews.mock({ mockId })).toMatchObject({ format: 'coding', targetMinutes: 30, status: 'prepared' })
  expect(await client.interviews.openBlockMock({ blockId })).toEqual({ mockId })
  await client.interviews.addMockQuestion({ mockId, question: { prompt: 'Two-sum' } })
  await client.interviews.startMock({ mockId })
  expect(await client.interviews.openBlockMock({ blockId })).toEqual({ mockId })
  clock.advance(20_000)
  await client.interviews.endMock()
  expect(await spent(blockId)).toBe(20_000)
  const again = await client.interviews.openBlockMock({ blockId })
  expect(again.mockId).not.toBe(mockId)
})

test('interviews.openBlockMock: BLOCK_NOT_FOUND, NOT_A_MOCK, and nothing is made', async () => {
  const { client, about, plan } = await coreWithStory()
  const { id: blockId } = await plan(about)
  await expect(client.interviews.openBlockMock({ blockId })).rejects.toMatchObject({ code: 'NOT_A_MOCK' })
  await expect(client.interviews.openBlockMock({ blockId: 'nothing' as BlockId })).rejects.toMatchObject({ code: 'BLOCK_NOT_FOUND' })
  expect(await client.interviews.mocks()).toEqual([])
})

test('practice.answer: minutes of a block that is about cards go to the block, those of a lost one to the pillar', async () => {
  const { client, plan, spent } = await coreWithStory()
  const { id: questionId } = await client.practice.create({ category: 'llms' })
  await client.practice.save({ questionId, prompt: 'Why scale?', answer: 'Variance.' })
  const { id: blockId } = await plan('deck:llms')
  const { card } = await client.practice.next({ category: 'llms', readyFor: null })
  if (!card) throw new Error('No card came.')
  const answer = { cardId: card.cardId, rating: 'again' as const, confidence: null, shownMs: 0.5 * MINUTE_MS }
  await client.practice.answer({ ...answer, blockId })
  expect(await spent(blockId)).toBe(0.5 * MINUTE_MS)
  await client.practice.answer({ ...answer, blockId: 'nothing' as BlockId })
  expect(await spent(blockId)).toBe(0.5 * MINUTE_MS)
  await client.practice.undo()
  await client.practice.undo()
  expect(await spent(blockId)).toBe(0)
})

test('interviews.acceptProposal: the block of a missed question opens its cards, that of a weak story the story', async () => {
  const { client, storyId } = await coreWithStory()
  const { roundId } = await client.interviews.createRound({ format: 'behavioural' })
  await client.interviews.addTold({ storyId, to: { roundId }, wasWeak: true })
  const { roundQuestionId } = await client.interviews.addRoundQuestion({ roundId, prompt: 'Why scale the logits?' })
  await client.interviews.saveRoundQuestion({ roundQuestionId, outcome: 'missed' })
  const { questionId } = await client.interviews.makeRoundCard({ roundQuestionId })
  await client.interviews.planNextAction({ roundId, of: 'debrief', title: 'Read on' })
  await client.interviews.finishDebrief({ roundId })
  const works: (string | null)[] = []
  for (const { id: proposalId } of await client.interviews.proposals({ sourceId: roundId })) {
    const { blockId } = await client.interviews.acceptProposal({ proposalId, day: null })
    works.push((await client.planner.block({ blockId })).work)
  }
  const { category } = await client.practice.question({ questionId })
  expect(works).toEqual([`deck:${category}`, `story:${storyId}`])
})
