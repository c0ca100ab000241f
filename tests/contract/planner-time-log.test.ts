import { expect, test } from 'vitest'
import type { BlockId, TimeEntryId } from '../../src/shared/kernel/ids.ts'
import type { IsoDate } from '../../src/shared/kernel/time.ts'
import { createTestCore } from '../support/test-core.ts'

// The test clock starts on Monday 2026-03-02 at 10:00 in Berlin.
const day = (text: string) => text as IsoDate
const MONDAY = day('2026-03-02')
const NOBODY = 'nobody' as BlockId
const drill = { title: 'KV cache drill', pillar: 'system-design', durationMinutes: 30 } as const

const reading = { pillar: 'paper-reading', day: MONDAY, startMinute: 480, activeMinutes: 25, note: 'on the train' } as const

test('planner.timeEntries: the week’s entries, earliest first', async () => {
  const { client } = createTestCore()
  await client.planner.addTimeEntry({ ...reading, day: day('2026-03-03') })
  await client.planner.addTimeEntry(reading)
  await client.planner.addTimeEntry({ ...reading, day: day('2026-03-10') })
  expect((await client.planner.timeEntries({})).map((entry) => entry.day)).toEqual(['2026-03-02', '2026-03-03'])
})

test('planner.addTimeEntry: counts for its pillar and for its block', async () => {
  const { client } = createTestCore()
  const { id } = await client.planner.addBlock({ ...drill, at: { day: MONDAY, startMinute: 600 } })
  const entry = await client.planner.addTimeEntry({ ...reading, blockId: id })
  expect(entry).toMatchObject({ source: 'manual', day: MONDAY, startMinute: 480, activeMs: 25 * 60_000, note: 'on the train', blockId: id })
  const week = await client.planner.week({})
  expect(week.blocks[0]?.actualMs).toBe(25 * 60_000)
  expect(week.load.pillars.find((load) => load.pillar === 'paper-reading')?.actualMs).toBe(25 * 60_000)
  await expect(client.planner.addTimeEntry({ ...reading, blockId: NOBODY })).rejects.toMatchObject({ code: 'BLOCK_NOT_FOUND' })
})

test('planner.removeTimeEntry: no longer counts; an unknown one is refused', async () => {
  const { client } = createTestCore()
  const { id } = await client.planner.addTimeEntry(reading)
  await client.planner.removeTimeEntry({ timeEntryId: id })
  expect((await client.planner.week({})).load.actualMs).toBe(0)
  await expect(client.planner.removeTimeEntry({ timeEntryId: 'none' as TimeEntryId })).rejects.toMatchObject({
    code: 'TIME_ENTRY_NOT_FOUND',
  })
})

test('planner.restoreTimeEntry: counts again', async () => {
  const { client } = createTestCore()
  const entry = await client.planner.addTimeEntry(reading)
  await client.planner.removeTimeEntry({ timeEntryId: entry.id })
  expect(await client.planner.restoreTimeEntry({ timeEntryId: entry.id })).toEqual(entry)
  await expect(client.planner.restoreTimeEntry({ timeEntryId: entry.id })).rejects.toMatchObject({ code: 'TIME_ENTRY_NOT_FOUND' })
})

test('planner.changeTimeEntry: changes what it names and keeps the rest, to the millisecond', async () => {
  const { client } = createTestCore()
  const { id } = await client.planner.addBlock(drill)
  const before = await client.planner.addTimeEntry(reading)
  const changed = await client.planner.changeTimeEntry({ timeEntryId: before.id, day: day('2026-02-27'), activeMs: 90_500, blockId: id })
  expect(changed).toEqual({ ...before, day: '2026-02-27', activeMs: 90_500, blockId: id, title: 'KV cache drill' })
  expect(await client.planner.timeEntries({})).toEqual([])
  expect((await client.planner.block({ blockId: id })).actualMs).toBe(90_500)
  const { title: _title, id: timeEntryId, source: _source, ...whole } = before
  expect(await client.planner.changeTimeEntry({ timeEntryId, ...whole })).toEqual(before)
})

test('planner.changeTimeEntry: the minutes of a session can be put right as well', async () => {
  const { client, db } = createTestCore()
  db.prepare(
    `INSERT INTO time_entry (id, source, pillar, started_at, ended_at, active_ms, zone, created_at, updated_at)
     VALUES ('sprint', 'sprint', 'paper-reading', 1772442000123, 1772443500123, 1200000, 'Europe/Berlin', 1, 1)`,
  ).run()
  const timeEntryId = 'sprint' as TimeEntryId
  const span = () => db.prepare("SELECT started_at AS [from], ended_at AS [to] FROM time_entry WHERE id = 'sprint'").get()
  await client.planner.changeTimeEntry({ timeEntryId, note: 'with a pause' })
  expect(span()).toEqual({ from: 1772442000123, to: 1772443500123 })
  expect(await client.planner.changeTimeEntry({ timeEntryId, activeMs: 600_000 })).toMatchObject({ source: 'sprint', activeMs: 600_000 })
  expect(span()).toEqual({ from: 1772442000123, to: 1772442600123 })
})

test('planner.changeTimeEntry: an unknown entry or block is refused and nothing changes', async () => {
  const { client } = createTestCore()
  const { id: timeEntryId } = await client.planner.addTimeEntry(reading)
  const before = await client.planner.timeEntries({})
  await expect(client.planner.changeTimeEntry({ timeEntryId: 'none' as TimeEntryId, note: 'x' })).rejects.toMatchObject({
    code: 'TIME_ENTRY_NOT_FOUND',
  })
  await expect(client.planner.changeTimeEntry({ timeEntryId, note: 'x', blockId: NOBODY })).rejects.toMatchObject({
    code: 'BLOCK_NOT_FOUND',
  })
  expect(await client.planner.timeEntries({})).toEqual(before)
})

test('planner.finishBlock: done, with its minutes at its own time when that has gone by', async () => {
  const { client } = createTestCore()
  const early = await client.planner.addBlock({ ...drill, at: { day: MONDAY, startMinute: 540 } })
  const finished = await client.planner.finishBlock({ blockId: early.id, activeMinutes: 45 })
  expect(finished.block).toMatchObject({ status: 'done', actualMs: 45 * 60_000 })
  expect(finished.timeEntry).toMatchObject({ day: MONDAY, startMinute: 540, pillar: 'system-design', source: 'manual', blockId: early.id })
})

test.each([
  ['a block that waits', undefined],
  ['a block of this afternoon', { day: MONDAY, startMinute: 900 }],
])('planner.finishBlock: %s gets the minutes just before now', async (_, at) => {
  const { client } = createTestCore()
  const { id } = await client.planner.addBlock({ ...drill, ...(at ? { at } : {}) })
  const { timeEntry } = await client.planner.finishBlock({ blockId: id, activeMinutes: 20 })
  expect(timeEntry).toMatchObject({ day: MONDAY, startMinute: 580, activeMs: 20 * 60_000 })
})

test('planner.finishBlock: an unknown block is refused, and no time is logged', async () => {
  const { client } = createTestCore()
  await expect(client.planner.finishBlock({ blockId: NOBODY, activeMinutes: 20 })).rejects.toMatchObject({ code: 'BLOCK_NOT_FOUND' })
  expect(await client.planner.timeEntries({})).toEqual([])
})
