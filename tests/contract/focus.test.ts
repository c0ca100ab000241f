import { expect, test } from 'vitest'
import { createFocusHeart } from '../../src/main/features/focus/focus-heart.ts'
import { INTERVIEW_20 } from '../../src/shared/features/reading/protocol.model.ts'
import type { BlockId, PaperId } from '../../src/shared/kernel/ids.ts'
import { MINUTE_MS, SECOND_MS } from '../../src/shared/kernel/units.ts'
import { createTestCore } from '../support/test-core.ts'

const NO_BLOCK = 'nothing' as BlockId
const NO_FOCUS = { code: 'NO_FOCUS_RUNNING' }
const countdown = (minutes: number) => ({ mode: 'countdown', minutes }) as const
const notes = { title: 'KV cache notes', pillar: 'system-design' } as const

function createFocus() {
  const core = createTestCore()
  const { db, client, clock } = core
  const heart = createFocusHeart(core.core.context)
  const alerts: string[] = []
  core.core.context.alerts.subscribe('focus', ({ kind }) => alerts.push(kind))
  return {
    ...core,
    heart,
    alerts,
    addBlock: async () => (await client.planner.addBlock({ title: 'A drill', pillar: 'coding', durationMinutes: 30 })).id,
    /** Ordinary time: a sign of life comes every five seconds, and with it a look whether time is up. */
    work: (ms: number) => {
      for (let left = ms; left > 0; left -= 5 * SECOND_MS) {
        clock.advance(Math.min(left, 5 * SECOND_MS))
        heart.beat()
        heart.look()
      }
    },
    entries: () =>
      db
        .prepare('SELECT source, pillar, block_id, active_ms, note, deleted_at IS NOT NULL AS isDeleted FROM time_entry ORDER BY rowid')
        .all(),
    rows: () =>
      ['timer_run', 'timer_event', 'focus_run', 'time_entry', 'plan_block'].map((table) => db.prepare(`SELECT * FROM ${table}`).all()),
  }
}

test('focus.running: null at first, then the timer as it is at this moment', async () => {
  const { client, work } = createFocus()
  expect(await client.focus.running()).toBeNull()
  const started = await client.focus.start({ work: notes, timer: countdown(25) })
  work(10 * MINUTE_MS)
  expect(await client.focus.running()).toEqual({ ...started, phaseMs: 10 * MINUTE_MS, workedMs: 10 * MINUTE_MS })
})

test('focus.start: on a block it takes the block’s name and pillar', async () => {
  const { client, addBlock, clock } = createFocus()
  const blockId = await addBlock()
  expect(await client.focus.start({ work: { blockId }, timer: { mode: 'count-up' } })).toEqual({
    id: 'id-2',
    blockId,
    title: 'A drill',
    pillar: 'coding',
    mode: 'count-up',
    startedAt: clock.now(),
    status: 'running',
    isWaiting: false,
    isBreak: false,
    round: 1,
    phaseMs: 0,
    lengthMs: null,
    workedMs: 0,
    openGapMs: 0,
  })
})

test('focus.start: BLOCK_NOT_FOUND and CLOCK_TAKEN, by a session or by itself, change nothing', async () => {
  const { client, db, rows } = createFocus()
  await expect(client.focus.start({ work: { blockId: NO_BLOCK }, timer: countdown(5) })).rejects.toMatchObject({ code: 'BLOCK_NOT_FOUND' })
  expect(rows().flat()).toEqual([])
  db.prepare(
    `INSERT INTO paper (id, sha256, file_name, byte_length, title, title_source, page_count, added_at, updated_at)
     VALUES ('paper-1', ?, 'a.pdf', 1, 'A paper', 'user', 9, 1, 1)`,
  ).run('0'.repeat(64))
  const session = { paperId: 'paper-1' as PaperId, protocolId: INTERVIEW_20.id, mode: 'free' } as const
  await client.reading.start(session)
  await expect(client.focus.start({ work: notes, timer: countdown(5) })).rejects.toMatchObject({
    code: 'CLOCK_TAKEN',
    data: { by: 'session' },
  })
  await client.reading.end()
  await client.focus.start({ work: notes, timer: countdown(5) })
  const before = rows()
  await expect(client.focus.start({ work: notes, timer: countdown(5) })).rejects.toMatchObject({
    code: 'CLOCK_TAKEN',
    data: { by: 'focus' },
  })
  await expect(client.reading.start(session)).rejects.toMatchObject({ code: 'FOCUS_RUNNING' })
  await expect(client.reading.startCold({ protocolId: INTERVIEW_20.id, mode: 'free' })).rejects.toMatchObject({ code: 'FOCUS_RUNNING' })
  expect(rows()).toEqual(before)
})

test('focus.start: a running timer keeps the lengths it began with', async () => {
  const { client } = createFocus()
  await client.settings.change({ focusWorkMinutes: 50 })
  await client.focus.start({ work: notes, timer: { mode: 'pomodoro' } })
  await client.settings.change({ focusWorkMinutes: 10 })
  expect(await client.focus.running()).toMatchObject({ lengthMs: 50 * MINUTE_MS })
})

test('focus.pause: what follows does not count; ALREADY_PAUSED and NO_FOCUS_RUNNING are refused', async () => {
  const { client, work } = createFocus()
  await expect(client.focus.pause()).rejects.toMatchObject(NO_FOCUS)
  await client.focus.start({ work: notes, timer: countdown(25) })
  work(MINUTE_MS)
  expect(await client.focus.pause()).toMatchObject({ status: 'paused', workedMs: MINUTE_MS, isWaiting: false })
  work(5 * MINUTE_MS)
  await expect(client.focus.pause()).rejects.toMatchObject({ code: 'ALREADY_PAUSED' })
  expect(await client.focus.running()).toMatchObject({ status: 'paused', workedMs: MINUTE_MS })
})

test('focus.resume: goes on where it stopped; NOT_PAUSED and NO_FOCUS_RUNNING are refused', async () => {
  const { client, work } = createFocus()
  await expect(client.focus.resume()).rejects.toMatchObject(NO_FOCUS)
  await client.focus.start({ work: notes, timer: countdown(25) })
  await expect(client.focus.resume()).rejects.toMatchObject({ code: 'NOT_PAUSED' })
  await client.focus.pause()
  work(MINUTE_MS)
  await client.focus.resume()
  work(2 * MINUTE_MS)
  expect(await client.focus.running()).toMatchObject({ status: 'running', workedMs: 2 * MINUTE_MS })
})

test('focus.extend: more time, from now on when time is up; NOTHING_TO_EXTEND and NO_FOCUS_RUNNING are refused', async () => {
  const { client, work, alerts } = createFocus()
  await expect(client.focus.extend({ minutes: 1 })).rejects.toMatchObject(NO_FOCUS)
  await client.focus.start({ work: notes, timer: countdown(2) })
  work(MINUTE_MS)
  expect(await client.focus.extend({ minutes: 5 })).toMatchObject({ lengthMs: 7 * MINUTE_MS })
  work(8 * MINUTE_MS)
  expect(await client.focus.extend({ minutes: 1 })).toMatchObject({ lengthMs: 10 * MINUTE_MS, phaseMs: 9 * MINUTE_MS })
  work(MINUTE_MS)
  expect(alerts).toEqual(['time-over', 'time-over'])
  await client.focus.finish({ isBlockDone: false })
  await client.focus.start({ work: notes, timer: { mode: 'count-up' } })
  await expect(client.focus.extend({ minutes: 1 })).rejects.toMatchObject({ code: 'NOTHING_TO_EXTEND' })
})

test('focus.nextPhase: a break early, and work before the break is over; NO_ROUNDS and NO_FOCUS_RUNNING are refused', async () => {
  const { client, work } = createFocus()
  await expect(client.focus.nextPhase()).rejects.toMatchObject(NO_FOCUS)
  await client.focus.start({ work: notes, timer: countdown(2) })
  await expect(client.focus.nextPhase()).rejects.toMatchObject({ code: 'NO_ROUNDS' })
  await client.focus.finish({ isBlockDone: false })
  await client.focus.start({ work: notes, timer: { mode: 'pomodoro' } })
  work(10 * MINUTE_MS)
  expect(await client.focus.nextPhase()).toMatchObject({ isBreak: true, round: 1, lengthMs: 5 * MINUTE_MS })
  work(2 * MINUTE_MS)
  await client.focus.pause()
  expect(await client.focus.nextPhase()).toMatchObject({ isBreak: false, round: 2, status: 'running', workedMs: 10 * MINUTE_MS })
})

test('focus.alerts: rounds turn by themselves, work waits after a break, and breaks are never counted', async () => {
  const { client, work, alerts } = createFocus()
  await client.focus.start({ work: notes, timer: { mode: 'pomodoro' } })
  work(26 * MINUTE_MS)
  expect(await client.focus.running()).toMatchObject({ isBreak: true, phaseMs: MINUTE_MS, workedMs: 25 * MINUTE_MS })
  work(10 * MINUTE_MS)
  expect(await client.focus.running()).toMatchObject({ isWaiting: true, round: 2, workedMs: 25 * MINUTE_MS, phaseMs: 0 })
  expect(alerts).toEqual(['work-over', 'break-over'])
  await client.focus.resume()
  work(MINUTE_MS)
  expect(await client.focus.finish({ isBlockDone: false })).toMatchObject({ activeMs: 26 * MINUTE_MS })
})

test('focus.alerts: what ended while the app was closed is no news', async () => {
  const { client, clock, heart, alerts, work } = createFocus()
  await client.focus.start({ work: notes, timer: countdown(5) })
  clock.restart(10 * MINUTE_MS)
  heart.beat()
  await client.focus.answerGap({ answer: 'count' })
  expect(heart.look()).toBeNull()
  expect(alerts).toEqual([])
  const end = new AbortController()
  const heard = (await client.focus.alerts(undefined, { signal: end.signal })).next()
  await client.focus.extend({ minutes: 1 })
  heart.look()
  work(MINUTE_MS)
  expect((await heard).value).toMatchObject({ kind: 'time-over', title: 'KV cache notes' })
  end.abort()
})

test('focus.answerGap: F11 sleep is counted, dropped or split; NO_GAP, COUNT_TOO_LONG and NO_FOCUS_RUNNING are refused', async () => {
  const { client, clock, heart, rows, work } = createFocus()
  await expect(client.focus.answerGap({ answer: 'count' })).rejects.toMatchObject(NO_FOCUS)
  await client.focus.start({ work: notes, timer: { mode: 'count-up' } })
  await expect(client.focus.answerGap({ answer: 'count' })).rejects.toMatchObject({ code: 'NO_GAP' })
  const answers = [{ answer: 'count' }, { answer: 'discard' }, { answer: 'split', countMs: 4 * MINUTE_MS }] as const
  const totals: (number | undefined)[] = []
  for (const answer of answers) {
    work(MINUTE_MS)
    heart.sleep()
    clock.advance(10 * MINUTE_MS)
    heart.beat()
    expect(await client.focus.running()).toMatchObject({ openGapMs: 10 * MINUTE_MS })
    const before = rows()
    await expect(client.focus.answerGap({ answer: 'split', countMs: 11 * MINUTE_MS })).rejects.toMatchObject({
      code: 'COUNT_TOO_LONG',
      data: { gapMs: 10 * MINUTE_MS },
    })
    expect(rows()).toEqual(before)
    totals.push((await client.focus.answerGap(answer)).workedMs)
  }
  expect(totals).toEqual([11 * MINUTE_MS, 12 * MINUTE_MS, 17 * MINUTE_MS])
})

test('focus.finish: one entry with block, pillar and source, and the block done when asked', async () => {
  const { client, addBlock, entries, work } = createFocus()
  const blockId = await addBlock()
  await client.focus.start({ work: { blockId }, timer: countdown(25) })
  work(20 * MINUTE_MS)
  expect(await client.focus.finish({ isBlockDone: true })).toMatchObject({ blockId, title: 'A drill', activeMs: 20 * MINUTE_MS })
  expect(entries()).toEqual([{ source: 'focus', pillar: 'coding', block_id: blockId, active_ms: 20 * MINUTE_MS, note: '', isDeleted: 0 }])
  expect(await client.planner.block({ blockId })).toMatchObject({ status: 'done', actualMs: 20 * MINUTE_MS })
  expect(await client.focus.running()).toBeNull()
})

test('focus.finish: without a block the name is the note; a block that was removed leaves its minutes', async () => {
  const { client, addBlock, entries } = createFocus()
  await client.focus.start({ work: notes, timer: { mode: 'count-up' } })
  await client.focus.finish({ isBlockDone: true })
  const blockId = await addBlock()
  await client.focus.start({ work: { blockId }, timer: { mode: 'count-up' } })
  await client.planner.removeBlock({ blockId })
  expect(await client.focus.finish({ isBlockDone: true })).toMatchObject({ blockId: null })
  expect(entries()).toMatchObject([
    { pillar: 'system-design', block_id: null, note: 'KV cache notes' },
    { pillar: 'coding', block_id: null, note: 'A drill' },
  ])
})

test('focus.finish: NO_FOCUS_RUNNING, and GAP_NOT_ANSWERED while nobody has answered for a silence', async () => {
  const { client, clock, heart, rows } = createFocus()
  await expect(client.focus.finish({ isBlockDone: false })).rejects.toMatchObject(NO_FOCUS)
  await client.focus.start({ work: notes, timer: { mode: 'count-up' } })
  clock.advance(10 * MINUTE_MS)
  heart.beat()
  const before = rows()
  await expect(client.focus.finish({ isBlockDone: false })).rejects.toMatchObject({ code: 'GAP_NOT_ANSWERED' })
  expect(rows()).toEqual(before)
})

test('focus.discard: nothing is counted, and the minutes can be brought back; NO_FOCUS_RUNNING is refused', async () => {
  const { client, addBlock, entries, work } = createFocus()
  await expect(client.focus.discard()).rejects.toMatchObject(NO_FOCUS)
  const blockId = await addBlock()
  await client.focus.start({ work: { blockId }, timer: { mode: 'count-up' } })
  work(7 * MINUTE_MS)
  const { timeEntryId } = await client.focus.discard()
  expect(entries()).toMatchObject([{ active_ms: 7 * MINUTE_MS, isDeleted: 1 }])
  expect(await client.planner.block({ blockId })).toMatchObject({ status: 'open', actualMs: 0 })
  await client.planner.restoreTimeEntry({ timeEntryId })
  expect(await client.planner.block({ blockId })).toMatchObject({ actualMs: 7 * MINUTE_MS })
})

test('focus.running: F11 a kill and a restart lose nothing but the silence, which is asked about', async () => {
  const { client, clock, heart, work } = createFocus()
  await client.focus.start({ work: notes, timer: countdown(25) })
  work(3 * MINUTE_MS)
  clock.restart(MINUTE_MS)
  heart.beat()
  expect(await client.focus.running()).toMatchObject({ workedMs: 3 * MINUTE_MS, openGapMs: MINUTE_MS, lengthMs: 25 * MINUTE_MS })
})
