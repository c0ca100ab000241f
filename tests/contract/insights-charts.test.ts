import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { insertScoredSession } from '../support/session-rows.ts'
import { createTestCore, type TestCoreOptions } from '../support/test-core.ts'

const DAY_MS = 86_400_000

/** Three answers about LLMs, a scored mock of system design with a rubric of one's own, and a scored session. */
async function withEvidence(options: TestCoreOptions = {}) {
  const core = createTestCore(options)
  const { client, db, clock } = core
  const question = await client.practice.create({ category: 'llms' })
  await client.practice.save({ questionId: question.id, prompt: 'Why **scale**?', answer: 'x' })
  const card = db.prepare<[string], { id: string }>('SELECT id FROM card WHERE question_id = ?').get(question.id)
  const review = db.prepare(
    `INSERT INTO review (id, card_id, reviewed_at, zone, rating, confidence, shown_ms, state_before, card_before)
     VALUES (?, ?, ?, 'Europe/Berlin', ?, ?, 1000, ?, '{}')`,
  )
  review.run('r-1', card?.id, clock.now() - DAY_MS, 'good', 75, 'review')
  review.run('r-2', card?.id, clock.now() - 2 * DAY_MS, 'again', 75, 'review')
  review.run('r-3', card?.id, clock.now() - 3 * DAY_MS, 'good', null, 'new')
  review.run('r-4', card?.id, clock.now() - 100 * DAY_MS, 'again', 25, 'review')
  db.prepare(
    `INSERT INTO mock (id, format, target_minutes, rubric, created_at, updated_at, finished_at)
     VALUES ('mock-1', 'system-design', 45, ?, 0, 0, ?)`,
  ).run(JSON.stringify([{ key: 'own', name: '=HYPERLINK("x")' }]), clock.now())
  db.prepare(`INSERT INTO mock_score (mock_id, dimension, score) VALUES ('mock-1', 'own', 3)`).run()
  const sessionId = insertScoredSession(db, clock.now())
  return { ...core, questionId: question.id, sessionId }
}

test('insights.charts: only what there is evidence for, each number with its n; without evidence there is no chart', async () => {
  expect(await createTestCore().client.insights.charts()).toEqual([])
  const { client } = await withEvidence()
  const charts = await client.insights.charts()
  expect(charts.map(({ chart }) => chart)).toEqual(['readiness', 'retention', 'calibration', 'rubrics', 'rubric-trends', 'sprints'])
  const rows = Object.fromEntries(charts.map((each) => [each.chart, each.rows]))
  expect(rows.retention).toEqual([{ key: 'llms', label: 'LLMs', value: 0.5, n: 2, compare: null }])
  expect(rows.calibration).toEqual([{ key: '75', label: '75 % sure', value: 0.5, n: 2, compare: { value: 0.75, n: 2 } }])
  expect(rows.rubrics).toMatchObject([{ key: 'system-design/own', value: 0.75, n: 1 }])
  expect(rows['rubric-trends']).toMatchObject([{ key: 'system-design/own@2026-03-02', value: 0.75, n: 1 }])
  expect(rows.sprints).toMatchObject([{ key: '2026-03-02', n: 1 }])
  expect(rows.readiness?.map(({ key, n }) => [key, n])).toEqual([
    ['ml-basics', 2],
    ['system-design', 1],
    ['paper-reading', 1],
  ])
})

test('insights.charts: what real rounds asked is held against what was practised', async () => {
  const { client, questionId, db } = await withEvidence()
  const { roundId } = await client.interviews.createRound({ format: 'coding' })
  const ask = db.prepare(`INSERT INTO round_question (id, round_id, position, prompt, outcome, question_id) VALUES (?, ?, ?, 'Why?', ?, ?)`)
  ask.run('q-1', roundId, 0, 'missed', questionId)
  ask.run('q-2', roundId, 1, 'good', null)
  const charts = await client.insights.charts()
  expect(charts.at(-1)).toEqual({
    chart: 'reality-gap',
    rows: [{ key: 'llms', label: 'LLMs', value: 1, n: 1, compare: { value: 1, n: 3 } }],
  })
  const ready = charts[0]?.rows ?? []
  // A missed real question weighs as much as all cards together; one of no card counts for the format's pillar.
  expect(ready.find(({ key }) => key === 'ml-basics')).toMatchObject({ value: 0.25, n: 3 })
  expect(ready.find(({ key }) => key === 'coding')).toMatchObject({ value: 1, n: 1 })
})

test('insights.charts: real rounds by format, company and foresight, and rejections by stage; what was left by oneself is no outcome', async () => {
  const { client, clock } = createTestCore()
  const log = async (company: string, percent: number, result: 'passed' | 'rejected' | 'silent' | 'withdrawn') => {
    const { roundId } = await client.interviews.createRound({ format: 'coding' })
    await client.interviews.changeRound({ roundId, company })
    await client.interviews.saveConfidence({ roundId, percent })
    await client.interviews.saveResult({ roundId, result })
    clock.advance(1_000)
    return roundId
  }
  const lost = await log('Acme', 70, 'rejected')
  await client.interviews.saveRejection({ roundId: lost, reason: 'communication' })
  await log(' acme', 70, 'passed')
  await log('Globex', 30, 'silent')
  await log('Initech', 90, 'withdrawn')
  const rows = Object.fromEntries((await client.insights.charts()).map((each) => [each.chart, each.rows]))
  expect(rows['round-formats']).toEqual([{ key: 'coding', label: 'Coding', value: 1 / 3, n: 3, compare: null }])
  expect(rows['round-companies']).toEqual([
    { key: 'globex', label: 'Globex', value: 0, n: 1, compare: null },
    { key: 'acme', label: 'acme', value: 0.5, n: 2, compare: null },
  ])
  expect(rows['round-foresight']).toEqual([
    { key: '30', label: '30 % sure', value: 0, n: 1, compare: { value: 0.3, n: 1 } },
    { key: '70', label: '70 % sure', value: 0.5, n: 2, compare: { value: 0.7, n: 2 } },
  ])
  expect(rows.rejections).toEqual([{ key: 'coding/communication', label: 'Coding: How I explained it', value: 1, n: 1, compare: null }])
  expect(await client.insights.evidence({ chart: 'rejections', key: 'coding/communication' })).toMatchObject([
    { what: 'Acme · Coding', value: 1, link: { kind: 'round', roundId: lost } },
  ])
})

test('insights.evidence: as many rows as n, newest first, each with the way to it', async () => {
  const { client, questionId, sessionId } = await withEvidence()
  for (const { chart, rows } of await client.insights.charts())
    for (const { key, n } of rows) expect(await client.insights.evidence({ chart, key })).toHaveLength(n)
  expect(await client.insights.evidence({ chart: 'retention', key: 'llms' })).toMatchObject([
    { what: 'Why scale?', value: 1, link: { kind: 'question', questionId } },
    { value: 0, link: { kind: 'question', questionId } },
  ])
  expect(await client.insights.evidence({ chart: 'rubric-trends', key: 'system-design/own@2026-03-02' })).toMatchObject([
    { value: 0.75, link: { kind: 'mock', mockId: 'mock-1' } },
  ])
  expect(await client.insights.evidence({ chart: 'rubrics', key: 'system-design/own' })).toMatchObject([
    { link: { kind: 'mock', mockId: 'mock-1' } },
  ])
  expect(await client.insights.evidence({ chart: 'sprints', key: '2026-03-02' })).toMatchObject([{ link: { kind: 'session', sessionId } }])
  expect(await client.insights.evidence({ chart: 'sprints', key: 'nothing' })).toEqual([])
})

test('S16 insights.saveChartTable: the numbers with their n, and no cell is a formula', async () => {
  const savePath = join(mkdtempSync(join(tmpdir(), 'prepbench-chart-')), 'chart.csv')
  const { client } = await withEvidence({ savePath })
  expect(await client.insights.saveChartTable({ chart: 'rubrics' })).toEqual({ kind: 'saved', fileName: 'chart.csv', count: 1 })
  expect(readFileSync(savePath, 'utf8')).toBe(
    '\uFEFFWhat,Percent,n,"Held against, percent",n\r\n"ML system design: =HYPERLINK(""x"")",75,1,,\r\n',
  )
  expect(await client.insights.saveChartTable({ chart: 'reality-gap' })).toEqual({ kind: 'empty' })
})

test('insights.saveChartTable: nothing where the person cancels', async () => {
  const { client } = await withEvidence()
  expect(await client.insights.saveChartTable({ chart: 'retention' })).toEqual({ kind: 'cancelled' })
})

test('insights.saveChartPicture: what the page drew, and nothing that is no base64', async () => {
  const savePath = join(mkdtempSync(join(tmpdir(), 'prepbench-chart-')), 'chart.svg')
  const { client } = createTestCore({ savePath })
  const data = Buffer.from('<svg/>').toString('base64')
  expect(await client.insights.saveChartPicture({ chart: 'retention', format: 'svg', data })).toMatchObject({ kind: 'saved' })
  expect(readFileSync(savePath, 'utf8')).toBe('<svg/>')
  await expect(client.insights.saveChartPicture({ chart: 'retention', format: 'svg', data: '<svg>' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
})
