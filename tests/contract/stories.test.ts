import { expect, test } from 'vitest'
import type { ProjectId, RoundId, StoryId, TimeEntryId, ToldId } from '../../src/shared/kernel/ids.ts'
import { MINUTE_MS } from '../../src/shared/kernel/units.ts'
import { spoken } from '../support/live-webm.ts'
import { createTestCore } from '../support/test-core.ts'

const NO_STORY = { storyId: 'nothing' as StoryId }
const NO_PROJECT = { projectId: 'nothing' as ProjectId }
const NO_TIME = { timeEntryId: 'nothing' as TimeEntryId }

function createStories() {
  const core = createTestCore()
  const { client, clock, db } = core
  return {
    ...core,
    tell: () => client.interviews.createStory({ title: 'The outage' }),
    /** So long aloud against the one clock. */
    speak: async (minutes: number) => {
      await client.focus.start({ work: { title: 'Aloud', pillar: 'behavioural' }, timer: { mode: 'count-up' } })
      clock.advance(minutes * MINUTE_MS)
      const { timeEntryId } = await client.focus.finish({ isBlockDone: false }).catch(async () => {
        await client.focus.answerGap({ answer: 'count' })
        return client.focus.finish({ isBlockDone: false })
      })
      return { timeEntryId }
    },
    rows: () =>
      ['story', 'story_principle', 'story_telling', 'story_told', 'own_principle', 'project', 'project_cell'].map((table) =>
        db.prepare(`SELECT * FROM ${table}`).all(),
      ),
  }
}

test('interviews.createStory: a draft without words', async () => {
  const { client, tell } = createStories()
  const { storyId } = await tell()
  expect(await client.interviews.stories()).toMatchObject([
    {
      id: storyId,
      title: 'The outage',
      strength: 'draft',
      principles: [],
      themes: [],
      tellingsMs: [],
      told: [],
      isRetired: false,
      isSample: false,
    },
  ])
})

test('interviews.stories: oldest first, removed ones left out', async () => {
  const { client, tell, clock } = createStories()
  expect(await client.interviews.stories()).toEqual([])
  await tell()
  clock.advance(1)
  const second = await client.interviews.createStory({ title: 'The migration' })
  expect((await client.interviews.stories()).map(({ title }) => title)).toEqual(['The outage', 'The migration'])
  await client.interviews.removeStory(second)
  expect(await client.interviews.stories()).toHaveLength(1)
})

test('interviews.saveStory: sets what is given', async () => {
  const { client, tell, rows } = createStories()
  const story = await tell()
  await client.interviews.saveStory({ ...story, situation: 'At night', themes: ['Failure'] })
  await client.interviews.saveStory({
    ...story,
    metric: '40 minutes down, 4 the next time',
    reflection: 'Test the rollback',
    strength: 'strong',
  })
  expect(await client.interviews.stories()).toMatchObject([
    {
      situation: 'At night',
      metric: '40 minutes down, 4 the next time',
      reflection: 'Test the rollback',
      strength: 'strong',
      themes: ['Failure'],
    },
  ])
  const before = rows()
  await expect(client.interviews.saveStory(NO_STORY)).rejects.toMatchObject({ code: 'STORY_NOT_FOUND' })
  expect(rows()).toEqual(before)
})

test('interviews.setStoryPrinciples: what it shows, anew each time', async () => {
  const { client, tell } = createStories()
  const story = await tell()
  await client.interviews.setStoryPrinciples({ ...story, keys: ['depth', 'trust', 'depth'] })
  await client.interviews.setStoryPrinciples({ ...story, keys: ['trust', 'speed'] })
  expect((await client.interviews.stories())[0]?.principles).toEqual(['speed', 'trust'])
  await expect(client.interviews.setStoryPrinciples({ ...NO_STORY, keys: [] })).rejects.toMatchObject({ code: 'STORY_NOT_FOUND' })
})

test('interviews.removeStory: softly; interviews.restoreStory brings it back', async () => {
  const { client, tell } = createStories()
  const story = await tell()
  await client.interviews.removeStory(story)
  await expect(client.interviews.removeStory(story)).rejects.toMatchObject({ code: 'STORY_NOT_FOUND' })
  await client.interviews.restoreStory(story)
  expect(await client.interviews.stories()).toHaveLength(1)
})

test('interviews.setStoryRetired: set aside with all it has, brought back, twice the same, and still found', async () => {
  const { client, tell, rows, clock } = createStories()
  const story = await tell()
  await client.interviews.addTold({ ...story, to: { company: 'Globex' }, wasWeak: false })
  await client.interviews.setStoryRetired({ ...story, isRetired: true })
  const retired = rows()
  clock.advance(MINUTE_MS)
  await client.interviews.setStoryRetired({ ...story, isRetired: true })
  expect(rows()).toEqual(retired)
  expect(await client.interviews.stories()).toMatchObject([{ title: 'The outage', isRetired: true, told: [{ company: 'Globex' }] }])
  await client.interviews.saveStory({ ...story, situation: 'At night' })
  expect(await client.interviews.stories()).toMatchObject([{ situation: 'At night', isRetired: true }])
  await client.interviews.removeStory(story)
  await client.interviews.restoreStory(story)
  expect(await client.interviews.stories()).toMatchObject([{ isRetired: true }])
  await client.interviews.setStoryRetired({ ...story, isRetired: false })
  expect(await client.interviews.stories()).toMatchObject([{ isRetired: false }])
  const before = rows()
  await expect(client.interviews.setStoryRetired({ ...NO_STORY, isRetired: true })).rejects.toMatchObject({ code: 'STORY_NOT_FOUND' })
  await client.interviews.removeStory(story)
  await expect(client.interviews.setStoryRetired({ ...story, isRetired: true })).rejects.toMatchObject({ code: 'STORY_NOT_FOUND' })
  await client.interviews.restoreStory(story)
  expect(rows()).toEqual(before)
})

test('interviews.restoreStory: STORY_NOT_FOUND where nothing was removed', async () => {
  const { client, tell } = createStories()
  await expect(client.interviews.restoreStory(await tell())).rejects.toMatchObject({ code: 'STORY_NOT_FOUND' })
})

test('interviews.addTelling: its length comes from the time log, and goes with it', async () => {
  const { client, tell, speak } = createStories()
  const story = await tell()
  const first = await speak(3)
  await client.interviews.addTelling({ ...story, ...first })
  await client.interviews.addTelling({ ...story, ...(await speak(2)) })
  expect((await client.interviews.stories())[0]?.tellingsMs).toEqual([3 * MINUTE_MS, 2 * MINUTE_MS])
  await client.planner.removeTimeEntry(first)
  expect((await client.interviews.stories())[0]?.tellingsMs).toEqual([2 * MINUTE_MS])
  await expect(client.interviews.addTelling({ ...story, ...NO_TIME })).rejects.toMatchObject({ code: 'TIME_NOT_FOUND' })
  await expect(client.interviews.addTelling({ ...NO_STORY, ...first })).rejects.toMatchObject({ code: 'STORY_NOT_FOUND' })
})

test('interviews.addTold: in a round or at a company; one that was weak there is weak, and its repair is proposed', async () => {
  const { client, tell, rows } = createStories()
  const story = await tell()
  const round = await client.interviews.createRound({ format: 'behavioural' })
  await client.interviews.changeRound({ ...round, company: ' Acme ' })
  await client.interviews.addTold({ ...story, to: { company: 'Globex' }, wasWeak: false })
  await client.interviews.addTold({ ...story, to: round, wasWeak: true })
  expect(await client.interviews.stories()).toMatchObject([
    {
      strength: 'weak',
      told: [
        { company: 'Acme', roundId: round.roundId, wasWeak: true },
        { company: 'Globex', roundId: null },
      ],
    },
  ])
  await client.interviews.planNextAction({ ...round, of: 'debrief', title: 'Rewrite it' })
  expect(await client.interviews.finishDebrief(round)).toMatchObject({ proposals: 1 })
  expect(await client.interviews.proposals({ sourceId: round.roundId })).toMatchObject([
    { title: 'Improve the story: The outage', pillar: 'behavioural', status: 'open' },
  ])
  const before = rows()
  await expect(client.interviews.addTold({ ...NO_STORY, to: round, wasWeak: false })).rejects.toMatchObject({ code: 'STORY_NOT_FOUND' })
  await expect(client.interviews.addTold({ ...story, to: { roundId: 'nothing' as RoundId }, wasWeak: false })).rejects.toMatchObject({
    code: 'ROUND_NOT_FOUND',
  })
  expect(rows()).toEqual(before)
})

test('interviews.removeTold: once', async () => {
  const { client, tell } = createStories()
  const told = await client.interviews.addTold({ ...(await tell()), to: { company: 'Acme' }, wasWeak: false })
  await client.interviews.removeTold(told)
  expect((await client.interviews.stories())[0]?.told).toEqual([])
  await expect(client.interviews.removeTold(told)).rejects.toMatchObject({ code: 'TOLD_NOT_FOUND' })
  await expect(client.interviews.removeTold({ toldId: 'nothing' as ToldId })).rejects.toMatchObject({ code: 'TOLD_NOT_FOUND' })
})

test('interviews.principles: as they come, until interviews.savePrinciples makes them one’s own', async () => {
  const { client } = createStories()
  const { principles, isOwn } = await client.interviews.principles()
  expect([principles.length, isOwn]).toEqual([16, false])
  const own = [{ key: 'own', name: 'Kindness' }]
  await client.interviews.savePrinciples({ principles: own })
  expect(await client.interviews.principles()).toEqual({ principles: own, isOwn: true })
  await client.interviews.savePrinciples({ principles: null })
  expect((await client.interviews.principles()).isOwn).toBe(false)
})

test('interviews.savePrinciples: DUPLICATE_PRINCIPLE changes nothing', async () => {
  const { client, rows } = createStories()
  const before = rows()
  const twice = [
    { key: 'a', name: 'A' },
    { key: 'a', name: 'B' },
  ]
  await expect(client.interviews.savePrinciples({ principles: twice })).rejects.toMatchObject({ code: 'DUPLICATE_PRINCIPLE' })
  expect(rows()).toEqual(before)
})

test('interviews.createProject: five empty cells, red', async () => {
  const { client } = createStories()
  const { projectId } = await client.interviews.createProject({ name: 'Ranking' })
  const [project] = await client.interviews.projects()
  expect(project).toMatchObject({ id: projectId, name: 'Ranking', standsFirm: false })
  expect(project?.cells.map(({ cell, state }) => [cell, state])).toEqual([
    ['how-it-works', 'empty'],
    ['training', 'empty'],
    ['data', 'empty'],
    ['results', 'empty'],
    ['weakness', 'empty'],
  ])
})

test('interviews.projects: oldest first, and green only when every cell was defended aloud', async () => {
  const { client, speak } = createStories()
  expect(await client.interviews.projects()).toEqual([])
  const project = await client.interviews.createProject({ name: 'Ranking' })
  for (const { cell } of (await client.interviews.projects())[0]?.cells ?? []) {
    await client.interviews.saveProjectCell({ ...project, cell, text: 'Words' })
    expect((await client.interviews.projects())[0]?.standsFirm).toBe(false)
    await client.interviews.defendCell({ ...project, cell, ...(await speak(1)) })
  }
  expect(await client.interviews.projects()).toMatchObject([
    { standsFirm: true, cells: [{ state: 'defended', spokenMs: MINUTE_MS }, {}, {}, {}, {}] },
  ])
})

test('interviews.saveProject: sets what is given', async () => {
  const { client } = createStories()
  const project = await client.interviews.createProject({ name: 'Ranking' })
  await client.interviews.saveProject({ ...project, claim: 'Raised clicks by 4 %' })
  expect(await client.interviews.projects()).toMatchObject([{ name: 'Ranking', claim: 'Raised clicks by 4 %' }])
  await expect(client.interviews.saveProject(NO_PROJECT)).rejects.toMatchObject({ code: 'PROJECT_NOT_FOUND' })
})

test('interviews.saveProjectCell: PROJECT_NOT_FOUND; its words are kept', async () => {
  const { client } = createStories()
  const project = await client.interviews.createProject({ name: 'Ranking' })
  await client.interviews.saveProjectCell({ ...project, cell: 'data', text: 'Clicks' })
  expect((await client.interviews.projects())[0]?.cells[2]).toMatchObject({ text: 'Clicks', state: 'written' })
  await expect(client.interviews.saveProjectCell({ ...NO_PROJECT, cell: 'data', text: '' })).rejects.toMatchObject({
    code: 'PROJECT_NOT_FOUND',
  })
})

test('interviews.defendCell: only what is written, only in time that was spent', async () => {
  const { client, speak, rows } = createStories()
  const project = await client.interviews.createProject({ name: 'Ranking' })
  const time = await speak(1)
  const before = rows()
  const defend = { ...project, cell: 'data' as const, ...time }
  await expect(client.interviews.defendCell(defend)).rejects.toMatchObject({ code: 'NOTHING_WRITTEN' })
  await expect(client.interviews.defendCell({ ...defend, ...NO_TIME })).rejects.toMatchObject({ code: 'TIME_NOT_FOUND' })
  await expect(client.interviews.defendCell({ ...defend, ...NO_PROJECT })).rejects.toMatchObject({ code: 'PROJECT_NOT_FOUND' })
  expect(rows()).toEqual(before)
})

test('interviews.removeProject: softly; interviews.restoreProject brings it back', async () => {
  const { client } = createStories()
  const project = await client.interviews.createProject({ name: 'Ranking' })
  await client.interviews.removeProject(project)
  expect(await client.interviews.projects()).toEqual([])
  await expect(client.interviews.removeProject(project)).rejects.toMatchObject({ code: 'PROJECT_NOT_FOUND' })
  await client.interviews.restoreProject(project)
  expect(await client.interviews.projects()).toHaveLength(1)
})

test('interviews.restoreProject: PROJECT_NOT_FOUND where nothing was removed', async () => {
  const { client } = createStories()
  await expect(client.interviews.restoreProject(NO_PROJECT)).rejects.toMatchObject({ code: 'PROJECT_NOT_FOUND' })
})

test('recordings.ofStory: a story that is told is recorded, deleted into the trash under its name, and comes back', async () => {
  const { client, core, tell } = createStories()
  const { storyId } = await tell()
  await expect(client.recordings.begin(NO_STORY)).rejects.toMatchObject({ code: 'STORY_NOT_FOUND' })
  const { recordingId, questions } = await client.recordings.begin({ storyId })
  expect(questions).toEqual([])
  await client.recordings.append({ recordingId, data: Buffer.from(spoken(100)).toString('base64'), levels: [50] })
  expect(await client.recordings.ofStory({ storyId })).toEqual([])
  expect(await client.recordings.end({ recordingId })).toEqual({ isKept: true })
  const [kept] = await client.recordings.ofStory({ storyId })
  expect(kept).toMatchObject({ id: recordingId, storyId, mockId: null, sessionId: null })
  expect(kept?.durationMs).toBeGreaterThan(0)
  await client.recordings.remove({ recordingId })
  expect((await client.trash.items({ kind: 'recording' })).items).toMatchObject([{ id: recordingId, of: 'The outage' }])
  await client.recordings.restore({ recordingId })
  expect(await client.recordings.ofStory({ storyId })).toHaveLength(1)
  await core.context.recorder.close()
})
