import fc from 'fast-check'
import { expect, test } from 'vitest'
import { INTERVIEW_20 } from '../../src/shared/features/reading/protocol.model.ts'
import { LINES } from '../../src/shared/features/reading/reading.model.ts'
import type { BlockId, PaperId, ProtocolId, SessionId } from '../../src/shared/kernel/ids.ts'
import { MINUTE_MS, SECOND_MS } from '../../src/shared/kernel/units.ts'
import { createTestCore, type TestCoreOptions } from '../support/test-core.ts'

const PAPER = 'paper-1' as PaperId
const NO_PAPER = 'nothing' as PaperId
const NO_SESSION = 'nothing' as SessionId
const NO_PROTOCOL = 'nothing' as ProtocolId
const interview = { paperId: PAPER, protocolId: INTERVIEW_20.id, mode: 'free' } as const

function createReading(options: TestCoreOptions = {}) {
  const core = createTestCore(options)
  const { db, client, clock } = core
  const addPaper = (id: string, pageCount: number) =>
    db
      .prepare(
        `INSERT INTO paper (id, sha256, file_name, byte_length, title, title_source, page_count, added_at, updated_at)
         VALUES (?, ?, 'a.pdf', 1, 'A paper', 'user', ?, 1, 1)`,
      )
      .run(id, id.padEnd(64, '0'), pageCount)
  addPaper(PAPER, 9)
  return {
    ...core,
    addPaper,
    /** Ordinary time: a sign of life comes every five seconds. */
    work: async (ms: number) => {
      for (let left = ms; left > 0; left -= 5 * SECOND_MS) {
        clock.advance(Math.min(left, 5 * SECOND_MS))
        await client.reading.look({ pageIndex: null })
      }
    },
    rows: () =>
      ['timer_run', 'timer_event', 'reading_session', 'time_entry', 'page_dwell'].map((table) =>
        db.prepare(`SELECT * FROM ${table}`).all(),
      ),
    finished: async () => {
      const { id } = await client.reading.start(interview)
      await client.reading.end()
      return id
    },
  }
}

test('reading.protocols: the built-in one is there from the start, own ones follow by name', async () => {
  const { client } = createReading()
  expect((await client.reading.protocols()).map(({ name }) => name)).toEqual(['Interview 20'])
  await client.reading.copyProtocol({ protocolId: INTERVIEW_20.id })
  await client.reading.copyProtocol({ protocolId: INTERVIEW_20.id })
  expect((await client.reading.protocols()).map(({ name }) => name)).toEqual([
    'Interview 20',
    'Interview 20 (copy 2)',
    'Interview 20 (copy)',
  ])
})

test('reading.copyProtocol: PROTOCOL_NOT_FOUND copies nothing', async () => {
  const { client } = createReading()
  await expect(client.reading.copyProtocol({ protocolId: NO_PROTOCOL })).rejects.toMatchObject({ code: 'PROTOCOL_NOT_FOUND' })
  expect(await client.reading.protocols()).toHaveLength(1)
})

test('reading.saveProtocol: a copy takes a new name and phases; a session keeps what it began with', async () => {
  const { client } = createReading()
  const copy = await client.reading.copyProtocol({ protocolId: INTERVIEW_20.id })
  await client.reading.start({ ...interview, protocolId: copy.id })
  const phases = [{ name: 'All of it', roles: ['method' as const], budgetMs: 5 * MINUTE_MS, isSlack: false }]
  const saved = await client.reading.saveProtocol({ protocolId: copy.id, name: 'Short', phases })
  expect(saved).toMatchObject({ name: 'Short', phases: [{ name: 'All of it', id: expect.stringMatching(/^id-/) }] })
  expect((await client.reading.protocols())[1]).toEqual(saved)
  expect((await client.reading.running())?.protocol.phases).toHaveLength(5)
})

test('reading.saveProtocol: PROTOCOL_BUILT_IN and PROTOCOL_NOT_FOUND change nothing', async () => {
  const { client } = createReading()
  const change = { name: 'Mine', phases: [...INTERVIEW_20.phases] }
  await expect(client.reading.saveProtocol({ ...change, protocolId: INTERVIEW_20.id })).rejects.toMatchObject({ code: 'PROTOCOL_BUILT_IN' })
  await expect(client.reading.saveProtocol({ ...change, protocolId: NO_PROTOCOL })).rejects.toMatchObject({ code: 'PROTOCOL_NOT_FOUND' })
  expect(await client.reading.protocols()).toEqual([INTERVIEW_20])
})

test('reading.removeProtocol: gone from the list; the built-in one and a stranger are refused', async () => {
  const { client } = createReading()
  const copy = await client.reading.copyProtocol({ protocolId: INTERVIEW_20.id })
  await client.reading.removeProtocol({ protocolId: copy.id })
  expect(await client.reading.protocols()).toEqual([INTERVIEW_20])
  await expect(client.reading.removeProtocol({ protocolId: copy.id })).rejects.toMatchObject({ code: 'PROTOCOL_NOT_FOUND' })
  await expect(client.reading.removeProtocol({ protocolId: INTERVIEW_20.id })).rejects.toMatchObject({ code: 'PROTOCOL_BUILT_IN' })
})

test('reading.restoreProtocol: undoes a removal, once', async () => {
  const { client } = createReading()
  const copy = await client.reading.copyProtocol({ protocolId: INTERVIEW_20.id })
  await client.reading.removeProtocol({ protocolId: copy.id })
  expect(await client.reading.restoreProtocol({ protocolId: copy.id })).toEqual(copy)
  await expect(client.reading.restoreProtocol({ protocolId: copy.id })).rejects.toMatchObject({ code: 'PROTOCOL_NOT_FOUND' })
})

test('reading.start: the clock runs from here', async () => {
  const { client, clock } = createReading()
  const started = await client.reading.start(interview)
  expect(started).toMatchObject({
    paperTitle: 'A paper',
    status: 'running',
    startedAt: clock.now(),
    clock: { phaseIndex: 0, totalActiveMs: 0 },
  })
  clock.advance(4_000)
  expect((await client.reading.running())?.clock).toEqual({ phaseIndex: 0, activeMsByPhase: [4_000, 0, 0, 0, 0], totalActiveMs: 4_000 })
})

test('reading.start: SESSION_ALREADY_RUNNING names the one that runs; the table holds one at most', async () => {
  const { client, db, rows } = createReading()
  const { id } = await client.reading.start(interview)
  const before = rows()
  await expect(client.reading.start(interview)).rejects.toMatchObject({ code: 'SESSION_ALREADY_RUNNING', data: { sessionId: id } })
  expect(rows()).toEqual(before)
  expect(() =>
    db
      .prepare("INSERT INTO timer_run (id, kind, zone, started_at, beat_at, beat_mono, boot_id) VALUES ('x', 'focus', 'UTC', 1, 1, 1, 'b')")
      .run(),
  ).toThrow(/UNIQUE/)
})

test.each([
  ['PAPER_NOT_FOUND', { ...interview, paperId: NO_PAPER }],
  ['PROTOCOL_NOT_FOUND', { ...interview, protocolId: NO_PROTOCOL }],
  ['BLOCK_NOT_FOUND', { ...interview, blockId: 'nothing' as BlockId }],
])('reading.start: %s starts nothing', async (code, input) => {
  const { client } = createReading()
  await expect(client.reading.start(input)).rejects.toMatchObject({ code })
  expect(await client.reading.running()).toBeNull()
})

test('reading.coldDraw: nothing is drawn at first, and what is drawn is never named', async () => {
  const { client } = createReading()
  expect(await client.reading.coldDraw()).toEqual({ untouchedCount: 1, unseenCount: 1, drawn: null })
  await client.reading.drawCold()
  const draw = await client.reading.coldDraw()
  expect(draw).toEqual({ untouchedCount: 1, unseenCount: 1, drawn: { pageCount: 9, wasOpened: false } })
  expect(JSON.stringify(draw)).not.toContain('paper')
})

test('reading.drawCold: chance decides; drawing again gives another one, and an opened paper only when no other is left', async () => {
  const { client, db, addPaper } = createReading({ random: () => 0.99 })
  addPaper('paper-2', 12)
  expect((await client.reading.drawCold()).drawn?.pageCount).toBe(12)
  expect((await client.reading.drawCold()).drawn?.pageCount).toBe(9)
  db.prepare("INSERT INTO paper_position (paper_id, page_index, left_pt, top_pt, zoom, updated_at) VALUES (?, 0, 0, 0, '1', 1)").run(PAPER)
  expect(await client.reading.drawCold()).toEqual({ untouchedCount: 1, unseenCount: 2, drawn: { pageCount: 12, wasOpened: false } })
  db.prepare("UPDATE paper SET status = 'read' WHERE id = 'paper-2'").run()
  expect(await client.reading.coldDraw()).toEqual({ untouchedCount: 0, unseenCount: 1, drawn: null })
  expect((await client.reading.drawCold()).drawn).toEqual({ pageCount: 9, wasOpened: true })
})

test('reading.drawCold: NO_UNSEEN_PAPER draws nothing', async () => {
  const { client, finished, db } = createReading()
  await finished()
  await expect(client.reading.drawCold()).rejects.toMatchObject({ code: 'NO_UNSEEN_PAPER' })
  expect(db.prepare('SELECT * FROM cold_draw').all()).toEqual([])
})

test('reading.startCold: the clock starts on the drawn paper, which is seen from then on', async () => {
  const { client, db } = createReading()
  await client.reading.drawCold()
  const started = await client.reading.startCold({ protocolId: INTERVIEW_20.id, mode: 'interviewer' })
  expect(started).toMatchObject({ paperId: PAPER, paperTitle: 'A paper', mode: 'interviewer', clock: { totalActiveMs: 0 } })
  expect(db.prepare('SELECT status FROM paper').pluck().get()).toBe('practised')
  expect(await client.reading.coldDraw()).toEqual({ untouchedCount: 0, unseenCount: 0, drawn: null })
})

test('reading.startCold: every refusal starts nothing and keeps the draw', async () => {
  const { client, addPaper } = createReading()
  addPaper('paper-2', 12)
  const input = { protocolId: INTERVIEW_20.id, mode: 'free' } as const
  await expect(client.reading.startCold(input)).rejects.toMatchObject({ code: 'NOTHING_DRAWN' })
  await client.reading.drawCold()
  await expect(client.reading.startCold({ ...input, protocolId: NO_PROTOCOL })).rejects.toMatchObject({ code: 'PROTOCOL_NOT_FOUND' })
  expect(await client.reading.running()).toBeNull()
  const { id } = await client.reading.start({ ...interview, paperId: 'paper-2' as PaperId })
  await expect(client.reading.startCold(input)).rejects.toMatchObject({ code: 'SESSION_ALREADY_RUNNING', data: { sessionId: id } })
  expect((await client.reading.coldDraw()).drawn).toEqual({ pageCount: 9, wasOpened: false })
})

test('reading.running: nothing runs in a new store', async () => {
  expect(await createReading().client.reading.running()).toBeNull()
})

test('F11 reading.running: a restart loses at most a beat, and asks when it was away for long', async () => {
  const { client, clock, work } = createReading()
  await client.reading.start(interview)
  await work(60 * SECOND_MS)
  clock.advance(4_000)
  clock.restart(10 * SECOND_MS)
  expect(await client.reading.running()).toMatchObject({ openGapMs: 0, clock: { totalActiveMs: 60_000 } })
  await work(5_000)
  clock.restart(10 * MINUTE_MS)
  await client.reading.look({ pageIndex: 0 })
  expect(await client.reading.running()).toMatchObject({ openGapMs: 10 * MINUTE_MS, clock: { totalActiveMs: 60_000 } })
})

test('reading.nextPhase: time goes to the phase it was spent in', async () => {
  const { client, work } = createReading()
  await client.reading.start(interview)
  await work(10_000)
  expect(await client.reading.nextPhase()).toMatchObject({ clock: { phaseIndex: 1 } })
  await work(5_000)
  expect((await client.reading.running())?.clock.activeMsByPhase).toEqual([10_000, 5_000, 0, 0, 0])
})

test('reading.nextPhase: NO_SESSION_RUNNING; LAST_PHASE at the end changes nothing', async () => {
  const { client, rows } = createReading()
  await expect(client.reading.nextPhase()).rejects.toMatchObject({ code: 'NO_SESSION_RUNNING' })
  await client.reading.start(interview)
  for (let count = 0; count < 4; count += 1) await client.reading.nextPhase()
  const before = rows()
  await expect(client.reading.nextPhase()).rejects.toMatchObject({ code: 'LAST_PHASE' })
  expect(rows()).toEqual(before)
})

test('reading.goToPhase: any phase when free, only the next one when strict', async () => {
  const { client } = createReading()
  await expect(client.reading.goToPhase({ phaseIndex: 0 })).rejects.toMatchObject({ code: 'NO_SESSION_RUNNING' })
  await client.reading.start(interview)
  expect((await client.reading.goToPhase({ phaseIndex: 3 })).clock.phaseIndex).toBe(3)
  await expect(client.reading.goToPhase({ phaseIndex: 5 })).rejects.toMatchObject({ code: 'PHASE_NOT_FOUND' })
  await client.reading.end()
  await client.reading.start({ ...interview, mode: 'strict' })
  await expect(client.reading.goToPhase({ phaseIndex: 2 })).rejects.toMatchObject({ code: 'ORDER_IS_STRICT' })
  expect((await client.reading.goToPhase({ phaseIndex: 1 })).clock.phaseIndex).toBe(1)
})

test('reading.pause: nothing counts meanwhile, and the reason is kept', async () => {
  const { client, work } = createReading()
  await expect(client.reading.pause({ reason: '' })).rejects.toMatchObject({ code: 'NO_SESSION_RUNNING' })
  const { id } = await client.reading.start(interview)
  await work(10_000)
  expect(await client.reading.pause({ reason: 'door' })).toMatchObject({ status: 'paused', pauseReason: 'door' })
  await expect(client.reading.pause({ reason: '' })).rejects.toMatchObject({ code: 'ALREADY_PAUSED' })
  await work(60_000)
  await client.reading.resume()
  await work(5_000)
  const session = await client.reading.session({ sessionId: id })
  expect(session.clock.totalActiveMs).toBe(15_000)
  expect(session.stretches.map(({ kind, lengthMs, reason }) => [kind, lengthMs, reason])).toEqual([
    ['active', 10_000, ''],
    ['pause', 60_000, 'door'],
    ['active', 5_000, ''],
  ])
})

test('reading.resume: NO_SESSION_RUNNING and NOT_PAUSED', async () => {
  const { client } = createReading()
  await expect(client.reading.resume()).rejects.toMatchObject({ code: 'NO_SESSION_RUNNING' })
  await client.reading.start(interview)
  await expect(client.reading.resume()).rejects.toMatchObject({ code: 'NOT_PAUSED' })
})

test.each([
  [{ answer: 'count' } as const, 5 * MINUTE_MS],
  [{ answer: 'discard' } as const, 0],
  [{ answer: 'split', countMs: 2 * MINUTE_MS } as const, 2 * MINUTE_MS],
])('F11 reading.answerGap: %j', async (answer, totalActiveMs) => {
  const { client, clock } = createReading()
  await client.reading.start(interview)
  clock.advance(5 * MINUTE_MS)
  expect(await client.reading.pause({ reason: '' })).toMatchObject({ openGapMs: 5 * MINUTE_MS })
  expect(await client.reading.answerGap(answer)).toMatchObject({ openGapMs: 0, clock: { totalActiveMs } })
})

test('reading.answerGap: NO_SESSION_RUNNING, NO_GAP, and COUNT_TOO_LONG when more is claimed than passed', async () => {
  const { client, clock } = createReading()
  await expect(client.reading.answerGap({ answer: 'count' })).rejects.toMatchObject({ code: 'NO_SESSION_RUNNING' })
  await client.reading.start(interview)
  await expect(client.reading.answerGap({ answer: 'count' })).rejects.toMatchObject({ code: 'NO_GAP' })
  clock.advance(MINUTE_MS)
  await client.reading.look({ pageIndex: null })
  await expect(client.reading.answerGap({ answer: 'split', countMs: MINUTE_MS + 1 })).rejects.toMatchObject({
    code: 'COUNT_TOO_LONG',
    data: { gapMs: MINUTE_MS },
  })
  expect(await client.reading.running()).toMatchObject({ openGapMs: MINUTE_MS })
})

test('reading.look: main measures how long a page was seen, in which phase, without pauses and gaps', async () => {
  const { client, clock } = createReading()
  await expect(client.reading.look({ pageIndex: 1 })).rejects.toMatchObject({ code: 'NO_SESSION_RUNNING' })
  const { id } = await client.reading.start(interview)
  await client.reading.look({ pageIndex: 0 })
  clock.advance(10_000)
  await client.reading.look({ pageIndex: 2 })
  clock.advance(5_000)
  await client.reading.nextPhase()
  clock.advance(7_000)
  await client.reading.pause({ reason: '' })
  clock.advance(20_000)
  await client.reading.resume()
  clock.advance(3_000)
  await client.reading.look({ pageIndex: null })
  clock.advance(9_000)
  await client.reading.look({ pageIndex: 0 })
  clock.advance(8 * MINUTE_MS)
  await client.reading.look({ pageIndex: 1 })
  expect((await client.reading.session({ sessionId: id })).dwell).toEqual([
    { pageIndex: 0, bandIndex: 0, phaseIndex: 0, activeMs: 10_000 },
    { pageIndex: 2, bandIndex: 0, phaseIndex: 0, activeMs: 5_000 },
    { pageIndex: 2, bandIndex: 0, phaseIndex: 1, activeMs: 10_000 },
  ])
})

test('reading.paperDwell: half inch by half inch, of the session that runs, then of the last one', async () => {
  const { client, clock } = createReading()
  expect(await client.reading.paperDwell({ paperId: PAPER })).toBeNull()
  const { id } = await client.reading.start(interview)
  await client.reading.look({ pageIndex: 0, middlePt: 400 })
  clock.advance(6_000)
  await client.reading.nextPhase()
  clock.advance(2_000)
  await client.reading.look({ pageIndex: 0, middlePt: 700 })
  clock.advance(1_000)
  await client.reading.look({ pageIndex: null })
  const bands = [
    { pageIndex: 0, bandIndex: 11, activeMs: 8_000 },
    { pageIndex: 0, bandIndex: 19, activeMs: 1_000 },
  ]
  expect(await client.reading.paperDwell({ paperId: PAPER })).toEqual({ sessionId: id, isRunning: true, bands })
  await client.reading.end()
  expect(await client.reading.paperDwell({ paperId: PAPER })).toEqual({ sessionId: id, isRunning: false, bands })
})

test('reading.paperDwell: in interviewer mode it says nothing until the session is over', async () => {
  const { client, clock } = createReading()
  await client.reading.start({ ...interview, mode: 'interviewer' })
  await client.reading.look({ pageIndex: 0 })
  clock.advance(6_000)
  expect(await client.reading.paperDwell({ paperId: PAPER })).toBeNull()
  await client.reading.end()
  expect((await client.reading.paperDwell({ paperId: PAPER }))?.bands).toHaveLength(1)
})

test('reading.end: minutes, block and paper are written, once', async () => {
  const { client, db, work } = createReading()
  const block = await client.planner.addBlock({ title: 'Read', pillar: 'ml-basics', durationMinutes: 30 })
  const { id } = await client.reading.start({ ...interview, blockId: block.id })
  await work(30_000)
  expect(await client.reading.end()).toEqual({ sessionId: id, activeMs: 30_000 })
  expect(
    db.prepare('SELECT source, pillar, block_id, session_id, active_ms, zone, ended_at - started_at AS length FROM time_entry').all(),
  ).toEqual([
    { source: 'sprint', pillar: 'ml-basics', block_id: block.id, session_id: id, active_ms: 30_000, zone: 'Europe/Berlin', length: 30_000 },
  ])
  expect(db.prepare('SELECT status FROM plan_block').get()).toEqual({ status: 'done' })
  expect(db.prepare('SELECT status FROM paper').get()).toEqual({ status: 'practised' })
  expect(await client.reading.session({ sessionId: id })).toMatchObject({ endReason: 'early', nextStep: 'explain' })
  await expect(client.reading.end()).rejects.toMatchObject({ code: 'NO_SESSION_RUNNING' })
})

test('reading.end: every phase visited is a completed session', async () => {
  const { client, work } = createReading()
  const { id } = await client.reading.start(interview)
  for (let count = 0; count < 3; count += 1) {
    await work(5_000)
    await client.reading.nextPhase()
  }
  await work(5_000)
  await client.reading.end()
  expect(await client.reading.session({ sessionId: id })).toMatchObject({ endReason: 'completed' })
})

test('reading.end: GAP_NOT_ANSWERED keeps it running', async () => {
  const { client, clock } = createReading()
  await client.reading.start(interview)
  clock.advance(MINUTE_MS)
  await client.reading.look({ pageIndex: null })
  await expect(client.reading.end()).rejects.toMatchObject({ code: 'GAP_NOT_ANSWERED' })
  expect(await client.reading.running()).toMatchObject({ status: 'running' })
})

test('F12 reading.end: a wall clock set back cannot end a session before it began', async () => {
  const { client, clock, db } = createReading()
  await client.reading.start(interview)
  clock.advance(10_000)
  clock.jump(-3_600_000)
  await client.reading.end()
  expect(db.prepare('SELECT active_ms, ended_at - started_at AS length FROM time_entry').all()).toEqual([{ active_ms: 10_000, length: 0 }])
})

test('D7 reading.end: a failure after any statement leaves everything as it was', async () => {
  for (let failAt = 1; ; failAt += 1) {
    const { client, db, clock, rows } = createReading()
    // Every statement is compiled through here, once, so this sees all writes.
    const compile = db.prepare.bind(db)
    const fault = { left: Number.POSITIVE_INFINITY }
    db.prepare = ((sql: string) => {
      const statement = compile(sql)
      const run = statement.run.bind(statement)
      statement.run = (...values: unknown[]) => {
        const result = run(...values)
        fault.left -= 1
        if (fault.left <= 0) throw new Error('The power went.')
        return result
      }
      return statement
    }) as typeof db.prepare
    const block = await client.planner.addBlock({ title: 'Read', pillar: 'paper-reading', durationMinutes: 30 })
    await client.reading.start({ ...interview, blockId: block.id })
    await client.reading.look({ pageIndex: 1 })
    clock.advance(20_000)
    const all = () => [...rows(), compile('SELECT * FROM plan_block').all(), compile('SELECT * FROM paper').all()]
    const before = all()
    fault.left = failAt
    const outcome = await client.reading.end().then(
      () => 'ended',
      () => 'failed',
    )
    if (outcome === 'ended') {
      // Beat, look, dwell, end event, run, reason, entry, block, paper.
      expect(failAt).toBeGreaterThan(8)
      return
    }
    expect(all()).toEqual(before)
    fault.left = Number.POSITIVE_INFINITY
    await expect(client.reading.end()).resolves.toMatchObject({ activeMs: 20_000 })
  }
})

test('reading.session: SESSION_NOT_FOUND', async () => {
  await expect(createReading().client.reading.session({ sessionId: NO_SESSION })).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' })
})

test('reading.sessions: finished ones, newest first, of all papers or of one', async () => {
  const { client, clock, finished } = createReading()
  const first = await finished()
  clock.advance(MINUTE_MS)
  const second = await finished()
  clock.advance(MINUTE_MS)
  await client.reading.start(interview)
  expect((await client.reading.sessions({})).sessions.map(({ id }) => id)).toEqual([second, first])
  expect(await client.reading.sessions({ paperId: PAPER })).toMatchObject({ total: 2, hasMore: false })
  expect(await client.reading.sessions({ paperId: NO_PAPER })).toEqual({ sessions: [], total: 0, hasMore: false })
})

test('reading.sessions: page after page names every session once, those of one instant too', async () => {
  const { client, clock, finished } = createReading()
  const ids: SessionId[] = []
  for (let count = 0; count < 7; count += 1) {
    ids.push(await finished())
    if (count % 3 === 0) clock.advance(MINUTE_MS)
  }
  const seen: SessionId[] = []
  let after: SessionId | undefined
  for (let hasMore = true; hasMore; ) {
    const page = await client.reading.sessions({ limit: 2, ...(after ? { after } : {}) })
    expect(page.total).toBe(7)
    seen.push(...page.sessions.map(({ id }) => id))
    after = seen.at(-1)
    hasMore = page.hasMore
  }
  expect(seen).toHaveLength(7)
  expect(new Set(seen)).toEqual(new Set(ids))
})

test('reading.sessions: each with its phases, what is to do, and its scores, as the session itself has them', async () => {
  const { client, finished, work } = createReading()
  await client.reading.start(interview)
  await work(90 * SECOND_MS)
  await client.reading.nextPhase()
  await work(30 * SECOND_MS)
  const { sessionId } = await client.reading.end()
  await client.reading.saveExplanation({ sessionId, idea: 'x' })
  await client.reading.finishExplanation({ sessionId })
  for (const line of LINES) await client.reading.score({ sessionId, stage: 'before', line, score: 2 })
  const { sessions } = await client.reading.sessions({})
  const details = await client.reading.session({ sessionId })
  expect(sessions[0]).toMatchObject({
    paperTitle: 'A paper',
    protocolName: 'Interview 20',
    nextStep: 'second-look',
    scoreBefore: 12,
    scoreAfter: null,
  })
  expect(sessions[0]?.phases.map(({ activeMs }) => activeMs)).toEqual([90_000, 30_000, 0, 0, 0])
  expect(details.clock.activeMsByPhase).toEqual([90_000, 30_000, 0, 0, 0])
  await finished()
})

test('reading.trends: sums over finished sessions, with how many there are; the newest few when asked', async () => {
  const { client, clock, work } = createReading()
  const read = async (abstractMs: number) => {
    await client.reading.start(interview)
    await work(abstractMs)
    await client.reading.end()
    clock.advance(MINUTE_MS)
  }
  expect(await client.reading.trends({})).toMatchObject({ sessionCount: 0, phases: [], time: { n: 0 } })
  await read(MINUTE_MS)
  await read(3 * MINUTE_MS)
  await client.reading.start(interview)
  const abstract = { name: 'Abstract', n: 2, budgetMs: 4 * MINUTE_MS, activeMs: 4 * MINUTE_MS, isSlack: false }
  expect(await client.reading.trends({})).toMatchObject({ sessionCount: 2, phases: [abstract] })
  expect(await client.reading.trends({ last: 1 })).toMatchObject({
    sessionCount: 1,
    phases: [{ ...abstract, n: 1, budgetMs: 2 * MINUTE_MS, activeMs: 3 * MINUTE_MS }],
  })
})

test('reading.evidence: the sessions behind a number, newest first', async () => {
  const { client, finished, clock, work } = createReading()
  const first = await finished()
  clock.advance(MINUTE_MS)
  await client.reading.start(interview)
  await work(MINUTE_MS)
  const { sessionId } = await client.reading.end()
  const { phases } = await client.reading.trends({})
  const time = await client.reading.evidence({ trend: { kind: 'time' } })
  expect(time.map((one) => one.sessionId)).toEqual([sessionId, first])
  const phase = await client.reading.evidence({ trend: { kind: 'phase', key: phases[0]?.key ?? '' } })
  expect(phase).toEqual([
    {
      sessionId,
      paperTitle: 'A paper',
      startedAt: expect.any(Number),
      budgetMs: 2 * MINUTE_MS,
      activeMs: MINUTE_MS,
      before: null,
      after: null,
    },
  ])
  expect(await client.reading.evidence({ trend: { kind: 'line', line: 'idea' } })).toEqual([])
  expect(await client.reading.evidence({ trend: { kind: 'phase', key: 'nothing' } })).toEqual([])
})

test('reading.saveExplanation: keeps fields it does not name', async () => {
  const { client, finished } = createReading()
  const sessionId = await finished()
  await client.reading.saveExplanation({ sessionId, problem: 'slow' })
  await client.reading.saveExplanation({ sessionId, idea: 'cache' })
  expect((await client.reading.session({ sessionId })).explanation).toMatchObject({ problem: 'slow', idea: 'cache', finishedAt: null })
})

test('reading.saveExplanation: SESSION_NOT_FOUND, and SESSION_STILL_RUNNING before the end', async () => {
  const { client } = createReading()
  await expect(client.reading.saveExplanation({ sessionId: NO_SESSION })).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' })
  const { id } = await client.reading.start(interview)
  await expect(client.reading.saveExplanation({ sessionId: id, idea: 'x' })).rejects.toMatchObject({ code: 'SESSION_STILL_RUNNING' })
})

test('reading.finishExplanation: asks for the first score; refused while empty, running or unknown', async () => {
  const { client, finished } = createReading()
  await expect(client.reading.finishExplanation({ sessionId: NO_SESSION })).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' })
  const { id } = await client.reading.start(interview)
  await expect(client.reading.finishExplanation({ sessionId: id })).rejects.toMatchObject({ code: 'SESSION_STILL_RUNNING' })
  await client.reading.end()
  const sessionId = await finished()
  await expect(client.reading.finishExplanation({ sessionId })).rejects.toMatchObject({ code: 'EXPLANATION_EMPTY' })
  await client.reading.saveExplanation({ sessionId, explanation: 'It is about …' })
  await client.reading.finishExplanation({ sessionId })
  expect(await client.reading.session({ sessionId })).toMatchObject({ nextStep: 'score-before' })
})

test('reading.score: before, then after a second look; the difference stays', async () => {
  const { client, finished } = createReading()
  const sessionId = await finished()
  const score = (stage: 'before' | 'after', value: number) =>
    Promise.all(LINES.map((line) => client.reading.score({ sessionId, stage, line, score: value })))
  await client.reading.saveExplanation({ sessionId, idea: 'x' })
  await client.reading.finishExplanation({ sessionId })
  await score('before', 1)
  expect(await client.reading.session({ sessionId })).toMatchObject({ scoreBefore: 6, scoreAfter: null, nextStep: 'second-look' })
  await score('after', 3)
  expect(await client.reading.session({ sessionId })).toMatchObject({ scoreBefore: 6, scoreAfter: 18, nextStep: 'done' })
})

test('reading.score: every refusal changes nothing', async () => {
  const { client, finished } = createReading()
  const line = { line: 'idea', score: 2 } as const
  await expect(client.reading.score({ ...line, sessionId: NO_SESSION, stage: 'before' })).rejects.toMatchObject({
    code: 'SESSION_NOT_FOUND',
  })
  const { id } = await client.reading.start(interview)
  await expect(client.reading.score({ ...line, sessionId: id, stage: 'before' })).rejects.toMatchObject({ code: 'SESSION_STILL_RUNNING' })
  await client.reading.end()
  const sessionId = await finished()
  await expect(client.reading.score({ ...line, sessionId, stage: 'after' })).rejects.toMatchObject({ code: 'SCORE_BEFORE_FIRST' })
  expect((await client.reading.session({ sessionId })).scores).toEqual({ before: {}, after: {} })
  for (const each of LINES) await client.reading.score({ sessionId, stage: 'before', line: each, score: 2 })
  await client.reading.score({ ...line, sessionId, stage: 'after' })
  await expect(client.reading.score({ ...line, score: 4, sessionId, stage: 'before' })).rejects.toMatchObject({
    code: 'SCORE_BEFORE_CLOSED',
  })
  expect((await client.reading.session({ sessionId })).scores.before.idea).toBe(2)
})

test('reading.alerts: what is announced arrives', async () => {
  const { client, core } = createReading()
  const alerts = await client.reading.alerts()
  const first = alerts.next()
  // A question later the subscription stands.
  await client.reading.running()
  const alert = { sessionId: NO_SESSION, kind: 'phase-over', phaseName: 'Abstract', nextPhaseName: 'Methodology', isAudible: true } as const
  core.context.alerts.publish('alert', alert)
  expect(await first).toEqual({ done: false, value: alert })
  await alerts.return?.(undefined)
})

test('F11 whatever the clocks do, a session counts no more than the time worked', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom('work', 'jump', 'restart', 'zone'), fc.integer({ min: 0, max: 3_600_000 }), fc.boolean()), {
        maxLength: 8,
      }),
      async (happenings) => {
        const { client, clock, work } = createReading()
        const { id } = await client.reading.start(interview)
        let workedMs = 0
        for (const [kind, ms, isBack] of happenings) {
          if (kind === 'work') {
            await work(ms % 120_000)
            workedMs += ms % 120_000
          }
          if (kind === 'jump') clock.jump(isBack ? -ms : ms)
          if (kind === 'restart') clock.restart(ms)
          if (kind === 'zone') clock.setZone(isBack ? 'Pacific/Kiritimati' : 'America/Sao_Paulo')
        }
        const { clock: counted } = await client.reading.session({ sessionId: id })
        expect(counted.totalActiveMs).toBeGreaterThanOrEqual(0)
        expect(counted.totalActiveMs).toBeLessThanOrEqual(workedMs + SECOND_MS)
      },
    ),
    { numRuns: 30 },
  )
})

test('reading.unfinished: an ended session waits until it is explained and scored twice', async () => {
  const { client, finished } = createReading()
  const sessionId = await finished()
  await client.reading.start(interview)
  expect(await client.reading.unfinished()).toEqual([{ id: sessionId, paperTitle: 'A paper', nextStep: 'explain' }])
  await client.reading.saveExplanation({ sessionId, explanation: 'It adds up what it sees.' })
  await client.reading.finishExplanation({ sessionId })
  for (const line of LINES) await client.reading.score({ sessionId, stage: 'before', line, score: 2 })
  expect(await client.reading.unfinished()).toMatchObject([{ nextStep: 'second-look' }])
  for (const line of LINES) await client.reading.score({ sessionId, stage: 'after', line, score: 3 })
  expect(await client.reading.unfinished()).toEqual([])
})
