import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { INTERVIEW_20 } from '../../src/shared/features/reading/protocol.model.ts'
import type { SessionId } from '../../src/shared/kernel/ids.ts'
import { createTestClock, createTestCore } from '../support/test-core.ts'

const TABLES = [
  ...['paper', 'campaign', 'plan_block', 'reading_session', 'time_entry', 'journal_entry', 'mark'],
  ...['question', 'story', 'project', 'interview_round', 'mock'],
]
type Db = ReturnType<typeof createTestCore>['db']

/** Rows outside the trash, by table. */
const alive = (db: Db, where = '1') =>
  Object.fromEntries(
    TABLES.map((table) => [table, db.prepare(`SELECT count(*) FROM ${table} WHERE deleted_at IS NULL AND ${where}`).pluck().get()]),
  )
const NOTHING = Object.fromEntries(TABLES.map((table) => [table, 0]))

async function installed(options: Parameters<typeof createTestCore>[0] = {}) {
  const made = createTestCore(options)
  const { paperId } = await made.client.sample.install()
  return { ...made, paperId }
}

test('sample.status: fresh, then present, then removed', async () => {
  const { client } = createTestCore()
  expect(await client.sample.status()).toEqual({ isPresent: false, isFresh: true })
  await client.sample.install()
  expect(await client.sample.status()).toEqual({ isPresent: true, isFresh: false })
  await client.sample.remove()
  expect(await client.sample.status()).toEqual({ isPresent: false, isFresh: true })
  await client.planner.quickAdd({ line: 'my own' })
  expect(await client.sample.status()).toEqual({ isPresent: false, isFresh: false })
})

test('sample.install: a whole campaign around today, every row labelled, nothing in the future that happened', async () => {
  const { client, db, paperId, clock } = await installed()
  const all = alive(db)
  expect(alive(db, 'is_sample = 1')).toEqual(all)
  expect(all).toMatchObject({
    paper: 1,
    campaign: 1,
    reading_session: 1,
    journal_entry: 2,
    mark: 4,
    question: 3,
    story: 3,
    project: 1,
    interview_round: 1,
    mock: 1,
  })
  expect(db.pragma('foreign_key_check')).toEqual([])

  const paper = await client.papers.find({ paperId })
  expect(paper).toMatchObject({ isSample: true, pageCount: 4, status: 'practised', title: expect.stringContaining('Keep What You Quote') })
  const today = await client.planner.today()
  expect(today.next).toMatchObject({ paperId, status: 'open', isSample: true })
  expect(today.campaign?.interviews.map(({ daysLeft }) => daysLeft)).toEqual([12, 26])
  const session = db.prepare('SELECT timer_run.* FROM timer_run JOIN reading_session USING (id)').get() as Record<string, number>
  expect(session.ended_at).toBeLessThan(clock.now())
  expect(db.prepare('SELECT max(written_at) FROM journal_entry').pluck().get()).toBeLessThanOrEqual(clock.now())
  expect(db.prepare('SELECT max(ended_at) FROM time_entry').pluck().get()).toBeLessThanOrEqual(clock.now())
})

test.each([
  ['a Monday at 04:30', Date.UTC(2026, 2, 2, 3, 30)],
  ['a Thursday evening', Date.UTC(2026, 2, 5, 20)],
  ['a Sunday at 23:50', Date.UTC(2026, 2, 8, 22, 50)],
  ['the night of the DST change', Date.UTC(2026, 2, 29, 0, 59)],
])('sample.install: on %s there is a next block, and no two blocks overlap', async (_name, now) => {
  const { client, db } = await installed({ clock: createTestClock(now) })
  expect((await client.planner.today()).next).toMatchObject({ title: 'Read the sample paper against the clock' })
  const blocks = db
    .prepare('SELECT starts_at AS a, starts_at + duration_ms AS b FROM plan_block WHERE starts_at IS NOT NULL ORDER BY 1')
    .all() as {
    a: number
    b: number
  }[]
  for (let index = 1; index < blocks.length; index += 1) expect(blocks[index]?.a).toBeGreaterThanOrEqual(blocks[index - 1]?.b ?? 0)
})

test('sample.install: refused while it is there; a missing sample leaves nothing behind', async () => {
  const { client, db } = await installed()
  const before = alive(db)
  await expect(client.sample.install()).rejects.toMatchObject({ code: 'ALREADY_PRESENT' })
  expect(alive(db)).toEqual(before)
  const broken = createTestCore({ sampleFolder: mkdtempSync(join(tmpdir(), 'prepbench-no-sample-')) })
  await expect(broken.client.sample.install()).rejects.toMatchObject({ code: 'SAMPLE_UNREADABLE' })
  expect(alive(broken.db)).toEqual(NOTHING)
})

test('sample.install: an own campaign stays the open one', async () => {
  const { client } = createTestCore()
  await client.planner.saveCampaign({ targetRole: 'Mine', weeklyMinutes: 60, pillars: [], interviews: [] })
  await client.sample.install()
  expect(await client.planner.campaign()).toMatchObject({ targetRole: 'Mine', isSample: false })
})

test('sample.remove: everything of the sample goes at once, what the person wrote stays', async () => {
  const { client, db, paperId } = await installed()
  const own = await client.planner.quickAdd({ line: 'my own block' })
  const [mine, theirs] = (await client.journal.entries({ after: null, limit: 10, template: null })).entries
  if (!mine || !theirs) throw new Error('The sample has two entries.')
  await client.journal.saveEntry({ id: mine.id, body: 'my words now' })
  await client.sample.remove()
  expect(alive(db, 'is_sample = 1')).toEqual(NOTHING)
  expect((await client.journal.entries({ after: null, limit: 10, template: null })).entries.map(({ id }) => id)).toEqual([mine.id])
  expect((await client.planner.unplanned()).map(({ id }) => id)).toEqual([own.id])
  await expect(client.papers.find({ paperId })).rejects.toMatchObject({ code: 'PAPER_IN_TRASH' })
  await expect(client.sample.remove()).rejects.toMatchObject({ code: 'NOT_PRESENT' })
})

test('sample.remove: a sample campaign that was edited is the person’s and stays', async () => {
  const { client } = await installed()
  await client.planner.saveCampaign({ targetRole: 'Mine now', weeklyMinutes: 300, pillars: [], interviews: [] })
  await client.sample.remove()
  expect(await client.planner.campaign()).toMatchObject({ targetRole: 'Mine now', isSample: false })
})

test('sample.remove: refused while a session runs on the sample paper', async () => {
  const { client, db, paperId } = await installed()
  db.prepare(
    `INSERT INTO timer_run (id, kind, zone, started_at, beat_at, beat_mono, boot_id) VALUES ('run', 'sprint', 'UTC', 1, 1, 1, 'b')`,
  ).run()
  db.prepare(`INSERT INTO reading_session (id, paper_id, protocol, mode) VALUES ('run', ?, '{"phases":[]}', 'free')`).run(paperId)
  const before = alive(db)
  await expect(client.sample.remove()).rejects.toMatchObject({ code: 'SESSION_RUNNING' })
  expect(alive(db)).toEqual(before)
})

test('sample.restore: brings everything back; refused when there is nothing to bring back', async () => {
  const { client, db } = createTestCore()
  await expect(client.sample.restore()).rejects.toMatchObject({ code: 'NOTHING_REMOVED' })
  await client.sample.install()
  const before = alive(db)
  await expect(client.sample.restore()).rejects.toMatchObject({ code: 'ALREADY_PRESENT' })
  await client.sample.remove()
  await client.sample.restore()
  expect(alive(db)).toEqual(before)
})

test('sample.restore: a campaign made meanwhile stays the open one', async () => {
  const { client } = await installed()
  await client.sample.remove()
  await client.planner.saveCampaign({ targetRole: 'Mine', weeklyMinutes: 60, pillars: [], interviews: [] })
  await client.sample.restore()
  expect(await client.planner.campaign()).toMatchObject({ targetRole: 'Mine' })
})

test('sample.install: after a removal it can be added again', async () => {
  const { client, db } = await installed()
  const before = alive(db)
  await client.sample.remove()
  await client.sample.install()
  expect(alive(db)).toEqual(before)
})

test('sample.install: a reflection can be written about its session', async () => {
  const { client, db } = await installed()
  const sessionId = db.prepare('SELECT id FROM reading_session').pluck().get() as SessionId
  const entry = await client.journal.create({ template: 'after-paper-session', sessionId })
  const { body } = await client.journal.text({ id: entry.id })
  expect(body).toContain('Methodology')
  expect(body).toContain('15 before the second look, 19 after it')
})

test('sample.install: its session reads like one that was really timed', async () => {
  const { client, paperId } = await installed()
  const [summary] = (await client.reading.sessions({ paperId })).sessions
  if (!summary) throw new Error('The sample has a session.')
  const session = await client.reading.session({ sessionId: summary.id })
  expect(session).toMatchObject({ nextStep: 'done', scoreBefore: 15, scoreAfter: 19, endReason: 'completed' })
  expect(session.protocol.phases).toEqual(INTERVIEW_20.phases)
  expect(summary.phases.map(({ activeMs }) => activeMs)).toEqual(session.clock.activeMsByPhase)
  expect(session.clock.activeMsByPhase).toEqual([131_000, 592_000, 264_000, 88_000, 95_000])
  expect(session.stretches.filter(({ kind }) => kind === 'pause').map(({ reason }) => reason)).toEqual(['Door bell'])
  expect((await client.planner.timeEntries({})).find(({ source }) => source === 'sprint')?.activeMs).toBe(session.clock.totalActiveMs)
})

test('sample.install: its round, mock, stories and project are whole, and lead to each other', async () => {
  const { client, db } = await installed()
  const [summary] = await client.interviews.rounds()
  if (!summary) throw new Error('The sample has a round.')
  const round = await client.interviews.round({ roundId: summary.id })
  expect(round).toMatchObject({ isSample: true, debrief: 'done', confidence: 60, result: 'passed', missed: 1 })
  expect(round.questionList.map(({ outcome, fate }) => [outcome, fate])).toEqual([
    ['good', 'matched'],
    ['shaky', 'matched'],
    ['missed', 'matched'],
    ['good', 'left'],
  ])
  expect(round.action).toMatchObject({ title: 'Three memory drills with fresh numbers', blockId: expect.any(String) })
  const { body } = await client.journal.text({ id: round.entryId ?? ('' as never) })
  expect(body).toContain(`[[round:${round.id} `)
  expect(body).toContain(`[[question:${round.questionList[0]?.questionId} `)

  const [told, weak, retired] = await client.interviews.stories()
  expect(told).toMatchObject({ isSample: true, strength: 'good', tellingsMs: [142_000], told: [{ roundId: round.id, wasWeak: false }] })
  expect(weak).toMatchObject({ isSample: true, strength: 'weak', told: [], isRetired: false })
  expect(retired).toMatchObject({ isSample: true, isRetired: true })
  const [project] = await client.interviews.projects()
  expect(project).toMatchObject({ isSample: true, standsFirm: false })
  expect(project?.cells.map(({ state }) => state)).toEqual(['defended', 'written', 'written', 'written', 'empty'])

  const [listed] = await client.interviews.mocks()
  if (!listed) throw new Error('The sample has a mock.')
  const mock = await client.interviews.mock({ mockId: listed.id })
  expect(mock).toMatchObject({ isSample: true, status: 'finished', activeMs: 41 * 60_000 })

  const works = db.prepare('SELECT work FROM plan_block WHERE work IS NOT NULL').pluck().all() as string[]
  expect(works.toSorted()).toEqual(
    ['deck:llms', 'mock:system-design', `project:${project?.id}`, `story:${told?.id}`, `story:${weak?.id}`].toSorted(),
  )
})

test('sample.remove: its cards are asked no more, and are again once it is back', async () => {
  const { client } = await installed()
  const fresh = async () => (await client.practice.overview()).left.fresh
  const there = await fresh()
  await client.sample.remove()
  expect(await fresh()).toBe(there - 3)
  await client.sample.restore()
  expect(await fresh()).toBe(there)
})

test('sample.remove: a round, a mock, a story and a project somebody worked on stay', async () => {
  const { client, db } = await installed()
  const [round] = await client.interviews.rounds()
  const [mock] = await client.interviews.mocks()
  const [story, other] = await client.interviews.stories()
  const [project] = await client.interviews.projects()
  if (!round || !mock || !story || !other || !project) throw new Error('The sample has one of each.')
  await client.interviews.addRoundQuestion({ roundId: round.id, prompt: 'Mine' })
  await client.interviews.scoreMock({ mockId: mock.id, dimension: 'data', score: 4, evidence: 'Mine' })
  await client.interviews.addTold({ storyId: story.id, to: { company: 'Mine' }, wasWeak: false })
  await client.interviews.saveProjectCell({ projectId: project.id, cell: 'weakness', text: 'Mine' })
  await client.sample.remove()
  expect(alive(db, 'is_sample = 1')).toEqual(NOTHING)
  expect((await client.interviews.rounds()).map(({ id }) => id)).toEqual([round.id])
  expect((await client.interviews.mocks()).map(({ id }) => id)).toEqual([mock.id])
  expect((await client.interviews.stories()).map(({ id }) => id)).toEqual([story.id])
  expect((await client.interviews.projects()).map(({ id }) => id)).toEqual([project.id])
  expect((await client.interviews.round({ roundId: round.id })).entryId).toBeNull()
})
