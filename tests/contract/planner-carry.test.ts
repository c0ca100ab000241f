import { expect, test } from 'vitest'
import type { Block } from '../../src/shared/features/planner/block.contract.ts'
import type { Pattern } from '../../src/shared/features/planner/recurrence.model.ts'
import type { BlockId, PlanChangeId } from '../../src/shared/kernel/ids.ts'
import type { IsoDate } from '../../src/shared/kernel/time.ts'
import { createTestCore } from '../support/test-core.ts'

// The test clock starts on Monday 2026-03-02 at 10:00 in Berlin.
const day = (text: string) => text as IsoDate
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const daily: Pattern = { every: 'day', interval: 1 }

type Core = ReturnType<typeof createTestCore>

const add = ({ client }: Core, title: string, on: string, startMinute: number, durationMinutes = 60) =>
  client.planner.addBlock({ title, pillar: 'coding', durationMinutes, at: { day: day(on), startMinute } })

async function repeat(core: Core, pattern: Pattern, on: string) {
  const { id } = await add(core, 'Drill', on, 1080)
  const { block } = await core.client.planner.repeatBlock({ blockId: id, pattern, ending: { kind: 'never' }, scope: 'following' })
  return block
}

const facts = (block: Block) => `${block.title} ${block.day} ${block.startMinute} ${block.carriedCount}×`
const unfinished = async ({ client }: Core) => (await client.planner.unfinished()).blocks.map((block) => `${block.title} ${block.day}`)

/** Three blocks of Monday and Tuesday, not done, seen on Wednesday at 10:00. */
async function threeMissed() {
  const core = createTestCore()
  const a = await add(core, 'a', '2026-03-02', 1080)
  const b = await add(core, 'b', '2026-03-03', 600, 90)
  const c = await add(core, 'c', '2026-03-03', 900, 30)
  core.clock.advance(2 * DAY_MS)
  return { core, ids: [c.id, a.id, b.id] }
}

test('planner.unfinished: open blocks of the days before today, earliest first; not today’s, done, dropped, deleted or waiting ones', async () => {
  const core = createTestCore()
  const { client } = core
  await add(core, 'tuesday', '2026-03-03', 600)
  await add(core, 'night', '2026-03-03', 1440 + 60)
  await add(core, 'monday', '2026-03-02', 1080)
  await add(core, 'today', '2026-03-04', 540)
  await client.planner.setBlockStatus({ blockId: (await add(core, 'done', '2026-03-02', 600)).id, status: 'done' })
  await client.planner.setBlockStatus({ blockId: (await add(core, 'dropped', '2026-03-02', 600)).id, status: 'dropped' })
  await client.planner.removeBlock({ blockId: (await add(core, 'deleted', '2026-03-02', 600)).id })
  await client.planner.quickAdd({ line: 'waiting' })
  expect(await unfinished(core)).toEqual([])
  core.clock.advance(2 * DAY_MS)
  expect(await unfinished(core)).toEqual(['monday 2026-03-02', 'tuesday 2026-03-03', 'night 2026-03-03'])
  expect(await client.planner.unfinished()).toMatchObject({ today: '2026-03-04', hasMore: false })
})

test('planner.unfinished: what repeats is there once at most, however long nobody came, and not beside today’s', async () => {
  const core = createTestCore()
  await repeat(core, daily, '2026-03-02')
  core.clock.advance(40 * DAY_MS)
  expect(await unfinished(core)).toEqual([])
  const weekly = createTestCore()
  await repeat(weekly, { every: 'week', interval: 1, weekdays: [1] }, '2026-03-02')
  weekly.clock.advance(23 * DAY_MS)
  expect(await unfinished(weekly)).toEqual(['Drill 2026-03-23'])
  const [missed] = (await weekly.client.planner.unfinished()).blocks
  if (!missed) throw new Error('Nothing is unfinished.')
  expect(missed.isPreview).toBe(true)
  await weekly.client.planner.setBlockStatus({ blockId: missed.id, status: 'done' })
  expect(await unfinished(weekly)).toEqual([])
})

test('planner.unfinished: cut in two, a block that repeats still counts once; one that was touched gives way to the next', async () => {
  const core = createTestCore()
  const { client } = core
  await repeat(core, { every: 'week', interval: 1, weekdays: [1] }, '2026-03-02')
  const second = (await client.planner.week({ day: day('2026-03-09') })).blocks[0]
  if (!second) throw new Error('It does not repeat.')
  await client.planner.changeRepeated({ blockId: second.id, scope: 'following', title: 'Other drill' })
  core.clock.advance(8 * DAY_MS)
  expect(await unfinished(core)).toEqual(['Other drill 2026-03-09'])
  core.clock.advance(7 * DAY_MS)
  expect(await unfinished(core)).toEqual(['Other drill 2026-03-16'])
})

test('planner.unfinished: lists the latest three hundred and says that there are more', async () => {
  const core = createTestCore()
  for (let count = 0; count < 301; count++) await add(core, `${count}`, '2026-03-02', 600 + count)
  core.clock.advance(DAY_MS)
  const { blocks, hasMore } = await core.client.planner.unfinished()
  expect([blocks.length, blocks[0]?.title, hasMore]).toEqual([300, '1', true])
})

test('planner.carry: to today, each into free time after now, in the order they were planned', async () => {
  const { core, ids } = await threeMissed()
  await add(core, 'busy', '2026-03-04', 660)
  const { blocks, left } = await core.client.planner.carry({ blockIds: ids, to: { kind: 'today' } })
  expect(blocks.map(facts)).toEqual(['a 2026-03-04 600 1×', 'b 2026-03-04 720 1×', 'c 2026-03-04 810 1×'])
  expect(left).toEqual([])
  expect(await unfinished(core)).toEqual([])
})

test('planner.carry: today full, what found no room is named and stays; the next free time goes on to the days after', async () => {
  const { core, ids } = await threeMissed()
  const { client } = core
  await add(core, 'all day', '2026-03-04', 600, 11 * 60)
  const today = await client.planner.carry({ blockIds: ids, to: { kind: 'today' } })
  expect(today.blocks.map(facts)).toEqual(['a 2026-03-04 1260 1×', 'b 2026-03-03 600 0×', 'c 2026-03-03 900 0×'])
  expect(today.left).toHaveLength(2)
  const nobody = await client.planner.carry({ blockIds: today.left, to: { kind: 'today' } })
  expect(nobody).toMatchObject({ changeId: null, left: today.left })
  const later = await client.planner.carry({ blockIds: today.left, to: { kind: 'next-free' } })
  expect(later.blocks.map(facts)).toEqual(['b 2026-03-05 480 1×', 'c 2026-03-05 570 1×'])
})

test('planner.carry: to a named time one after the other, back to the list in order, or dropped', async () => {
  const { core, ids } = await threeMissed()
  const { client } = core
  const night = await client.planner.carry({ blockIds: ids.slice(0, 1), to: { kind: 'place', day: day('2026-03-07'), startMinute: 90 } })
  expect(night.blocks).toMatchObject([{ day: '2026-03-07', startMinute: 1_530 }])
  await client.planner.undoPlanChange({ changeId: night.changeId as PlanChangeId })
  const placed = await client.planner.carry({ blockIds: ids, to: { kind: 'place', day: day('2026-03-07'), startMinute: 600 } })
  expect(placed.blocks.map(facts)).toEqual(['a 2026-03-07 600 1×', 'b 2026-03-07 660 1×', 'c 2026-03-07 750 1×'])
  await client.planner.quickAdd({ line: 'first on the list' })
  await client.planner.carry({ blockIds: ids, to: { kind: 'unplanned' } })
  expect((await client.planner.unplanned()).map((block) => block.title)).toEqual(['first on the list', 'a', 'b', 'c'])
  const dropped = await client.planner.carry({ blockIds: ids, to: { kind: 'dropped' } })
  expect(dropped.blocks.map((block) => [block.status, block.carriedCount])).toEqual([
    ['dropped', 1],
    ['dropped', 1],
    ['dropped', 1],
  ])
})

test('planner.carry: the history counts every carry, and undo takes a whole bulk back, history too', async () => {
  const { core, ids } = await threeMissed()
  const { client } = core
  const before = (await client.planner.unfinished()).blocks
  const undo = (changeId: PlanChangeId | null) => client.planner.undoPlanChange({ changeId: changeId ?? ('' as PlanChangeId) })
  for (const kind of ['today', 'next-free', 'unplanned', 'dropped'] as const) {
    const { changeId } = await client.planner.carry({ blockIds: ids, to: { kind } })
    expect(await unfinished(core)).toEqual([])
    await undo(changeId)
    expect((await client.planner.unfinished()).blocks).toEqual(before)
    expect(await client.planner.unplanned()).toEqual([])
  }
  await client.planner.carry({ blockIds: ids, to: { kind: 'today' } })
  core.clock.advance(DAY_MS)
  const again = await client.planner.carry({ blockIds: ids, to: { kind: 'today' } })
  expect(again.blocks.map((block) => block.carriedCount)).toEqual([2, 2, 2])
  await undo(again.changeId)
  expect((await client.planner.unfinished()).blocks.map((block) => block.carriedCount)).toEqual([1, 1, 1])
  expect(core.db.pragma('foreign_key_check')).toEqual([])
})

test('planner.carry: a missed occurrence gets its row, and loses it again when that is taken back', async () => {
  const core = createTestCore()
  await repeat(core, { every: 'week', interval: 1, weekdays: [1] }, '2026-03-02')
  core.clock.advance(9 * DAY_MS)
  const rows = () => core.db.prepare('SELECT count(*) AS count FROM plan_block').get()
  const [missed] = (await core.client.planner.unfinished()).blocks
  if (!missed) throw new Error('Nothing is unfinished.')
  const { changeId, blocks } = await core.client.planner.carry({ blockIds: [missed.id], to: { kind: 'today' } })
  expect(blocks[0]).toMatchObject({ id: missed.id, day: '2026-03-11', carriedCount: 1, repeats: { occurrenceDay: '2026-03-09' } })
  expect(rows()).toEqual({ count: 2 })
  await core.client.planner.undoPlanChange({ changeId: changeId ?? ('' as PlanChangeId) })
  expect(rows()).toEqual({ count: 1 })
  expect((await core.client.planner.unfinished()).blocks).toEqual([missed])
})

test('planner.carry: an unknown or finished block refuses the whole order, and nothing moves', async () => {
  const { core, ids } = await threeMissed()
  const { client } = core
  const before = (await client.planner.unfinished()).blocks
  const refused = { code: 'BLOCK_NOT_FOUND' }
  await expect(client.planner.carry({ blockIds: [...ids, 'nobody' as BlockId], to: { kind: 'today' } })).rejects.toMatchObject(refused)
  const done = await add(core, 'done', '2026-03-02', 480)
  await client.planner.setBlockStatus({ blockId: done.id, status: 'done' })
  await expect(client.planner.carry({ blockIds: [...ids, done.id], to: { kind: 'dropped' } })).rejects.toMatchObject(refused)
  expect((await client.planner.unfinished()).blocks).toEqual(before)
})
