import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/shared/features/planner/block.contract.ts'
import type { Pattern } from '../../src/shared/features/planner/recurrence.model.ts'
import type { BlockId, PaperId, PlanChangeId } from '../../src/shared/kernel/ids.ts'
import type { IsoDate } from '../../src/shared/kernel/time.ts'
import { createTestClock, createTestCore } from '../support/test-core.ts'

// The test clock starts on Monday 2026-03-02 at 10:00 in Berlin.
const day = (text: string) => text as IsoDate
const MONDAY = day('2026-03-02')
const NOBODY = 'nobody' as BlockId
const DAY_MS = 86_400_000

const drill = { title: 'Two-sum', pillar: 'coding', durationMinutes: 30 } as const
const daily: Pattern = { every: 'day', interval: 1 }
const weekdays: Pattern = { every: 'week', interval: 1, weekdays: [1, 2, 3, 4, 5] }
const never = { kind: 'never' } as const
const following = { scope: 'following' } as const

type Core = ReturnType<typeof createTestCore>

/** A series from a block on `first` at 18:00. */
async function repeat(
  { client }: Core,
  pattern: Pattern = weekdays,
  ending: Parameters<Core['client']['planner']['repeatBlock']>[0]['ending'] = never,
  first = MONDAY,
) {
  const { id } = await client.planner.addBlock({ ...drill, at: { day: first, startMinute: 1080 } })
  return client.planner.repeatBlock({ blockId: id, pattern: pattern, ending, ...following })
}

async function blocksOf({ client }: Core, on: string): Promise<Block[]> {
  return (await client.planner.week({ day: day(on) })).blocks
}

const facts = (block: Block) => `${block.day} ${block.startMinute} ${block.title}${block.isPreview ? '' : '!'}`
const rowsOf = ({ db }: Core) => db.prepare('SELECT count(*) AS count FROM plan_block').get() as { count: number }

/** Everything the plan holds, to see that a refusal or an undo left it as it was. */
async function planOf(core: Core) {
  const weeks = ['2026-02-23', '2026-03-02', '2026-03-09', '2026-03-16', '2026-04-06']
  return Promise.all(
    weeks.map(async (week) =>
      (await blocksOf(core, week)).map(({ isPreview: _isPreview, ...block }) => ({ ...block, repeats: block.repeats?.pattern ?? null })),
    ),
  )
}

async function blockOn(core: Core, on: string): Promise<Block> {
  const block = (await blocksOf(core, on)).find((candidate) => candidate.day === on)
  if (!block) throw new Error(`Nothing lies on ${on}.`)
  return block
}

test('planner.repeatBlock: the block is the first, the others are worked out and no rows, and every one can be opened', async () => {
  const core = createTestCore()
  const { block } = await repeat(core)
  expect(block).toMatchObject({ day: MONDAY, isPreview: false, repeats: { occurrenceDay: MONDAY, pattern: weekdays, ending: never } })
  expect((await blocksOf(core, '2026-03-02')).map(facts)).toEqual([
    '2026-03-02 1080 Two-sum!',
    '2026-03-03 1080 Two-sum',
    '2026-03-04 1080 Two-sum',
    '2026-03-05 1080 Two-sum',
    '2026-03-06 1080 Two-sum',
  ])
  expect(await blocksOf(core, '2036-03-03')).toHaveLength(5)
  expect(rowsOf(core)).toEqual({ count: 1 })
  const later = await blockOn(core, '2026-03-19')
  expect(await core.client.planner.block({ blockId: later.id })).toEqual(later)
  expect((await core.client.planner.week({})).load.plannedMs).toBe(5 * 30 * 60_000)
})

test('planner.repeatBlock: a block on a day that the pattern leaves out goes to the next that it names; count and until end it', async () => {
  const core = createTestCore()
  const { block } = await repeat(core, { every: 'week', interval: 2, weekdays: [3] }, { kind: 'count', count: 2 })
  expect(facts(block)).toBe('2026-03-04 1080 Two-sum!')
  expect((await blocksOf(core, '2026-03-09')).length).toBe(0)
  expect((await blocksOf(core, '2026-03-16')).map(facts)).toEqual(['2026-03-18 1080 Two-sum'])
  expect(await blocksOf(core, '2026-03-30')).toEqual([])
  const until = createTestCore()
  await repeat(until, daily, { kind: 'until', day: day('2026-03-04') })
  expect((await blocksOf(until, '2026-03-02')).map((found) => found.day)).toEqual(['2026-03-02', '2026-03-03', '2026-03-04'])
})

test('planner.repeatBlock: changes the pattern from one of them on; those before keep theirs', async () => {
  const core = createTestCore()
  await repeat(core)
  const wednesday = await blockOn(core, '2026-03-04')
  const { block } = await core.client.planner.repeatBlock({
    blockId: wednesday.id,
    pattern: { every: 'week', interval: 1, weekdays: [3] },
    ending: { kind: 'count', count: 2 },
    ...following,
  })
  expect(block).toMatchObject({ id: wednesday.id, day: '2026-03-04', repeats: { ending: { kind: 'count', count: 2 } } })
  expect((await blocksOf(core, '2026-03-02')).map((found) => found.day)).toEqual(['2026-03-02', '2026-03-03', '2026-03-04'])
  expect((await blocksOf(core, '2026-03-09')).map((found) => found.day)).toEqual(['2026-03-11'])
  expect(await blocksOf(core, '2026-03-16')).toEqual([])
})

test('planner.repeatBlock: an unknown block, one without a time and an end before the beginning are refused', async () => {
  const core = createTestCore()
  const { id } = await core.client.planner.addBlock(drill)
  const wish = { pattern: daily, ending: never, ...following }
  await expect(core.client.planner.repeatBlock({ blockId: NOBODY, ...wish })).rejects.toMatchObject({ code: 'BLOCK_NOT_FOUND' })
  await expect(core.client.planner.repeatBlock({ blockId: id, ...wish })).rejects.toMatchObject({ code: 'NOT_PLANNED' })
  await core.client.planner.placeBlock({ blockId: id, day: MONDAY, startMinute: 600, durationMinutes: 30 })
  const before = await planOf(core)
  const past = { ...wish, ending: { kind: 'until', day: day('2026-03-01') } as const }
  await expect(core.client.planner.repeatBlock({ blockId: id, ...past })).rejects.toMatchObject({ code: 'NO_OCCURRENCE' })
  expect(await planOf(core)).toEqual(before)
})

test('one of them alone is moved, renamed, done, taken out and left out by the orders for blocks, and the others stay', async () => {
  const core = createTestCore()
  const { client } = core
  await repeat(core)
  const on = async (date: string) => (await blockOn(core, date)).id
  await client.planner.placeBlock({ blockId: await on('2026-03-03'), day: day('2026-03-03'), startMinute: 600, durationMinutes: 45 })
  await client.planner.changeBlock({ blockId: await on('2026-03-04'), title: 'Three-sum' })
  await client.planner.unplanBlock({ blockId: await on('2026-03-05') })
  const friday = await on('2026-03-06')
  await client.planner.removeBlock({ blockId: friday })
  await client.planner.finishBlock({ blockId: await on('2026-03-09'), activeMinutes: 20 })
  await client.planner.addTimeEntry({
    day: MONDAY,
    startMinute: 600,
    activeMinutes: 5,
    pillar: 'coding',
    note: '',
    blockId: await on('2026-03-10'),
  })
  expect((await blocksOf(core, '2026-03-02')).map(facts)).toEqual([
    '2026-03-02 1080 Two-sum!',
    '2026-03-03 600 Two-sum!',
    '2026-03-04 1080 Three-sum!',
  ])
  expect((await client.planner.unplanned()).map((block) => block.title)).toEqual(['Two-sum'])
  expect(await client.planner.block({ blockId: friday }).catch((error: { code: string }) => error.code)).toBe('BLOCK_NOT_FOUND')
  expect((await blocksOf(core, '2026-03-09')).map((block) => [block.status, block.actualMs / 60_000, block.isPreview])).toEqual([
    ['done', 20, false],
    ['open', 5, false],
    ['open', 0, true],
    ['open', 0, true],
    ['open', 0, true],
  ])
  expect((await client.planner.restoreBlock({ blockId: friday })).day).toBe('2026-03-06')
})

test('reading.start: a preview whose surface is opened becomes the block that the time is written to', async () => {
  const core = createTestCore()
  core.db
    .prepare(
      `INSERT INTO paper (id, sha256, file_name, byte_length, title, title_source, page_count, added_at, updated_at)
       VALUES ('paper-1', ?, 'a.pdf', 1, 'A', 'user', 1, 1, 1)`,
    )
    .run('paper-1'.padEnd(64, '0'))
  const { block } = await repeat(core)
  await core.client.planner.changeRepeated({ blockId: block.id, scope: 'following', paperId: 'paper-1' as PaperId })
  const preview = await blockOn(core, '2026-03-03')
  const protocols = await core.client.reading.protocols()
  const protocolId = protocols[0]?.id
  if (!protocolId) throw new Error('There is no protocol.')
  const started = await core.client.reading.start({ paperId: 'paper-1' as PaperId, protocolId, mode: 'free', blockId: preview.id })
  expect(core.db.prepare('SELECT block_id AS blockId FROM reading_session WHERE id = ?').get(started.id)).toEqual({ blockId: preview.id })
})

test('planner.today: an occurrence of today is on the list and is what comes next', async () => {
  const core = createTestCore()
  await repeat(core)
  core.clock.advance(DAY_MS)
  const today = await core.client.planner.today()
  expect(today.blocks.map(facts)).toEqual(['2026-03-03 1080 Two-sum'])
  expect(today.next).toEqual(today.blocks[0])
  expect(today.nextStartsInMs).toBe(8 * 3_600_000)
})

/** A block on Monday at 18:00 that comes again three days after it was done. */
async function again({ client }: Core, days = 3) {
  const { id } = await client.planner.addBlock({ ...drill, at: { day: MONDAY, startMinute: 1080 } })
  return client.planner.repeatAfterDone({ blockId: id, days })
}

test('planner.repeatAfterDone: the next one is planned when it is done, counted from the study day it was done on', async () => {
  const core = createTestCore()
  const { block } = await again(core)
  expect(block).toMatchObject({ againAfterDays: 3, repeats: null })
  expect((await blocksOf(core, '2026-03-02')).map(facts)).toEqual(['2026-03-02 1080 Two-sum!'])
  // Done on Wednesday at 02:00 at night: that is still Tuesday.
  core.clock.advance(40 * 3_600_000)
  await core.client.planner.finishBlock({ blockId: block.id, activeMinutes: 25 })
  expect((await blocksOf(core, '2026-03-02')).map(facts)).toEqual(['2026-03-02 1080 Two-sum!', '2026-03-06 1080 Two-sum!'])
  const next = (await blocksOf(core, '2026-03-02'))[1]
  expect(next).toMatchObject({ status: 'open', actualMs: 0, againAfterDays: 3, durationMinutes: 30, pillar: 'coding' })
})

test('planner.repeatAfterDone: at most one is open, whatever is reopened, restored or done again', async () => {
  const core = createTestCore()
  const { block } = await again(core)
  const { planner } = core.client
  const open = async () =>
    (await Promise.all(['2026-03-02', '2026-03-09'].map((on) => blocksOf(core, on)))).flat().filter(({ status }) => status === 'open')
  const settle = (blockId: BlockId, status: Block['status']) => planner.setBlockStatus({ blockId, status })
  await settle(block.id, 'done')
  await settle(block.id, 'dropped')
  expect((await open()).map(facts)).toEqual(['2026-03-05 1080 Two-sum!'])
  // Reopened, it takes back the one that nobody touched.
  await settle(block.id, 'open')
  expect((await open()).map(({ id }) => id)).toEqual([block.id])
  await settle(block.id, 'done')
  const [second] = await open()
  if (!second) throw new Error('There is no second one.')
  core.clock.advance(1_000)
  await planner.placeBlock({ blockId: second.id, day: day('2026-03-06'), startMinute: 600, durationMinutes: 30 })
  // One that was moved by hand stays; what is reopened then stands alone.
  expect(await settle(block.id, 'open')).toMatchObject({ againAfterDays: null })
  await settle(block.id, 'done')
  expect((await open()).map(facts)).toEqual(['2026-03-06 600 Two-sum!'])
  // Deleted it ends; brought back it goes on.
  await planner.removeBlock({ blockId: second.id })
  expect(await open()).toEqual([])
  await planner.restoreBlock({ blockId: second.id })
  await settle(second.id, 'dropped')
  expect((await open()).map(facts)).toEqual(['2026-03-05 600 Two-sum!'])
})

test('planner.repeatAfterDone: carried and dropped together it comes again, and one undo takes both back', async () => {
  const core = createTestCore()
  const { block } = await again(core)
  core.clock.advance(DAY_MS)
  const { changeId } = await core.client.planner.carry({ blockIds: [block.id], to: { kind: 'dropped' } })
  expect((await blocksOf(core, '2026-03-02')).map(facts)).toEqual(['2026-03-02 1080 Two-sum!', '2026-03-06 1080 Two-sum!'])
  await core.client.planner.undoPlanChange({ changeId: changeId as PlanChangeId })
  const [only, ...others] = await blocksOf(core, '2026-03-02')
  expect(only).toMatchObject({ id: block.id, status: 'open', againAfterDays: 3 })
  expect(others).toEqual([])
})

test('planner.repeatAfterDone: a series becomes one that waits, and the other way round, with undo; without a time of its own it comes at the hour it was done', async () => {
  const core = createTestCore()
  const { planner } = core.client
  const { block } = await repeat(core, daily)
  const before = await blocksOf(core, '2026-03-02')
  const { changeId } = await planner.repeatAfterDone({ blockId: block.id, days: 7 })
  expect((await blocksOf(core, '2026-03-02')).map(facts)).toEqual(['2026-03-02 1080 Two-sum!'])
  await planner.undoPlanChange({ changeId })
  expect(await blocksOf(core, '2026-03-02')).toEqual(before)
  await planner.repeatAfterDone({ blockId: block.id, days: 7 })
  await planner.repeatBlock({ blockId: block.id, pattern: daily, ending: never, ...following })
  expect(await planner.block({ blockId: block.id })).toMatchObject({ againAfterDays: null, repeats: { pattern: daily } })
  const loose = await planner.addBlock(drill)
  await planner.repeatAfterDone({ blockId: loose.id, days: 1 })
  core.clock.advance(7 * 60_000)
  await planner.setBlockStatus({ blockId: loose.id, status: 'done' })
  expect((await blocksOf(core, '2026-03-02')).filter(({ againAfterDays }) => againAfterDays === 1).map(facts)).toEqual([
    '2026-03-03 600 Two-sum!',
  ])
})

test('planner.repeatAfterDone: done already, the next one comes at once; stopRepeating ends it; BLOCK_NOT_FOUND', async () => {
  const core = createTestCore()
  const { planner } = core.client
  const { id } = await planner.addBlock({ ...drill, at: { day: MONDAY, startMinute: 1080 } })
  await planner.setBlockStatus({ blockId: id, status: 'done' })
  await planner.repeatAfterDone({ blockId: id, days: 2 })
  const next = (await blocksOf(core, '2026-03-02'))[1]
  if (!next) throw new Error('There is no next one.')
  expect(facts(next)).toBe('2026-03-04 1080 Two-sum!')
  expect((await planner.stopRepeating({ blockId: next.id })).block).toMatchObject({ againAfterDays: null })
  await planner.setBlockStatus({ blockId: next.id, status: 'done' })
  expect(await blocksOf(core, '2026-03-02')).toHaveLength(2)
  await expect(planner.repeatAfterDone({ blockId: NOBODY, days: 2 })).rejects.toMatchObject({ code: 'BLOCK_NOT_FOUND' })
})

describe('planner.changeRepeated', () => {
  test('planner.changeRepeated: from one on, every one not changed by hand follows; those before keep what they were', async () => {
    const core = createTestCore()
    const { client } = core
    await repeat(core)
    await client.planner.changeBlock({ blockId: (await blockOn(core, '2026-03-06')).id, title: 'By hand' })
    const wednesday = await blockOn(core, '2026-03-04')
    const { block } = await client.planner.changeRepeated({
      blockId: wednesday.id,
      ...following,
      title: 'Three-sum',
      at: { day: day('2026-03-04'), startMinute: 600 },
    })
    expect(facts(block)).toBe('2026-03-04 600 Three-sum!')
    expect((await blocksOf(core, '2026-03-02')).map(facts)).toEqual([
      '2026-03-02 1080 Two-sum!',
      '2026-03-03 1080 Two-sum',
      '2026-03-04 600 Three-sum!',
      '2026-03-05 600 Three-sum',
      '2026-03-06 600 By hand!',
    ])
  })

  test('planner.changeRepeated: all means from today on; the weeks behind stay as they were', async () => {
    const core = createTestCore()
    await repeat(core)
    core.clock.advance(9 * DAY_MS)
    const friday = await blockOn(core, '2026-03-13')
    await core.client.planner.changeRepeated({ blockId: friday.id, scope: 'all', durationMinutes: 60, pillar: 'cs-basics' })
    const lengths = async (week: string) => (await blocksOf(core, week)).map((block) => block.durationMinutes)
    expect(await lengths('2026-03-02')).toEqual([30, 30, 30, 30, 30])
    expect(await lengths('2026-03-09')).toEqual([30, 30, 60, 60, 60])
    expect(await lengths('2026-03-16')).toEqual([60, 60, 60, 60, 60])
  })

  test('planner.changeRepeated: another weekday takes that weekday along, and every second week keeps its step', async () => {
    const core = createTestCore()
    await repeat(core, { every: 'week', interval: 2, weekdays: [1, 4] })
    const thursday = await blockOn(core, '2026-03-19')
    await core.client.planner.changeRepeated({ blockId: thursday.id, scope: 'all', at: { day: day('2026-03-20'), startMinute: 540 } })
    expect((await blocksOf(core, '2026-03-02')).map(facts)).toEqual(['2026-03-02 540 Two-sum!', '2026-03-06 540 Two-sum'])
    expect(await blocksOf(core, '2026-03-09')).toEqual([])
    expect((await blocksOf(core, '2026-03-16')).map((block) => block.day)).toEqual(['2026-03-16', '2026-03-20'])
  })

  test('planner.changeRepeated: what comes every day only changes its time, and a count goes on counting', async () => {
    const core = createTestCore()
    await repeat(core, daily, { kind: 'count', count: 4 })
    const wednesday = await blockOn(core, '2026-03-04')
    await core.client.planner.changeRepeated({ blockId: wednesday.id, ...following, at: { day: day('2026-03-05'), startMinute: 600 } })
    expect((await blocksOf(core, '2026-03-02')).map((block) => `${block.day} ${block.startMinute}`)).toEqual([
      '2026-03-02 1080',
      '2026-03-03 1080',
      '2026-03-04 600',
      '2026-03-05 600',
    ])
  })

  test('planner.changeRepeated: done ones keep their text, and a time after midnight stays on the study day', async () => {
    const core = createTestCore()
    await repeat(core, daily)
    await core.client.planner.setBlockStatus({ blockId: (await blockOn(core, '2026-03-03')).id, status: 'done' })
    const first = await blockOn(core, '2026-03-02')
    await core.client.planner.changeRepeated({
      blockId: first.id,
      scope: 'all',
      title: 'Late',
      at: { day: day('2026-03-03'), startMinute: 60 },
    })
    expect((await blocksOf(core, '2026-03-02')).map(facts).slice(0, 3)).toEqual([
      '2026-03-02 1500 Late!',
      '2026-03-03 1080 Two-sum!',
      '2026-03-04 1500 Late',
    ])
  })

  test('planner.changeRepeated: unknown blocks, papers and one that stands alone are refused, and nothing changes', async () => {
    const core = createTestCore()
    await repeat(core, weekdays, { kind: 'until', day: day('2026-03-06') })
    const friday = await blockOn(core, '2026-03-06')
    const { id: alone } = await core.client.planner.addBlock(drill)
    const before = await planOf(core)
    const change = core.client.planner.changeRepeated
    await expect(change({ blockId: NOBODY, ...following })).rejects.toMatchObject({ code: 'BLOCK_NOT_FOUND' })
    await expect(change({ blockId: `${friday.repeats?.seriesId}.2026-03-07` as BlockId, ...following })).rejects.toMatchObject({
      code: 'BLOCK_NOT_FOUND',
    })
    await expect(change({ blockId: alone, ...following })).rejects.toMatchObject({ code: 'NOT_REPEATED' })
    await expect(change({ blockId: friday.id, ...following, paperId: 'none' as PaperId })).rejects.toMatchObject({
      code: 'PAPER_NOT_FOUND',
    })
    expect(await planOf(core)).toEqual(before)
    const monthly = createTestCore()
    await repeat(monthly, { every: 'month', interval: 1, on: { kind: 'last-day' } }, { kind: 'until', day: day('2026-04-10') })
    const last = await blockOn(monthly, '2026-03-31')
    const plan = await planOf(monthly)
    const beyond = { day: day('2026-04-12'), startMinute: 600 }
    await expect(monthly.client.planner.changeRepeated({ blockId: last.id, ...following, at: beyond })).rejects.toMatchObject({
      code: 'NO_OCCURRENCE',
    })
    expect(await planOf(monthly)).toEqual(plan)
  })
})

test('planner.stopRepeating: the block stays alone, earlier ones stay, later ones go; refused for what stands alone', async () => {
  const core = createTestCore()
  await repeat(core)
  const wednesday = await blockOn(core, '2026-03-04')
  const { block } = await core.client.planner.stopRepeating({ blockId: wednesday.id })
  expect(block.repeats).toBeNull()
  expect((await blocksOf(core, '2026-03-02')).map((found) => found.day)).toEqual(['2026-03-02', '2026-03-03', '2026-03-04'])
  expect(await blocksOf(core, '2026-03-09')).toEqual([])
  await expect(core.client.planner.stopRepeating({ blockId: wednesday.id })).rejects.toMatchObject({ code: 'NOT_REPEATED' })
  await expect(core.client.planner.stopRepeating({ blockId: NOBODY })).rejects.toMatchObject({ code: 'BLOCK_NOT_FOUND' })
})

test('planner.removeRepeated: this and the following go, what is done or was worked on stays', async () => {
  const core = createTestCore()
  await repeat(core)
  await core.client.planner.setBlockStatus({ blockId: (await blockOn(core, '2026-03-05')).id, status: 'done' })
  const wednesday = await blockOn(core, '2026-03-04')
  await core.client.planner.removeRepeated({ blockId: wednesday.id, ...following })
  expect((await blocksOf(core, '2026-03-02')).map((found) => found.day)).toEqual(['2026-03-02', '2026-03-03', '2026-03-05'])
  expect(await blocksOf(core, '2026-03-09')).toEqual([])
  const { id: alone } = await core.client.planner.addBlock(drill)
  await expect(core.client.planner.removeRepeated({ blockId: alone, ...following })).rejects.toMatchObject({ code: 'NOT_REPEATED' })
  await expect(core.client.planner.removeRepeated({ blockId: NOBODY, ...following })).rejects.toMatchObject({ code: 'BLOCK_NOT_FOUND' })
})

test('planner.undoPlanChange: takes back every kind of change whole, once', async () => {
  const core = createTestCore()
  const { client } = core
  const { id } = await client.planner.addBlock({ ...drill, at: { day: MONDAY, startMinute: 1080 } })
  const undo = (changeId: PlanChangeId) => client.planner.undoPlanChange({ changeId })
  const alone = await planOf(core)
  const started = await client.planner.repeatBlock({ blockId: id, pattern: weekdays, ending: never, ...following })
  await undo(started.changeId)
  expect(await planOf(core)).toEqual(alone)

  await client.planner.repeatBlock({ blockId: id, pattern: weekdays, ending: never, ...following })
  await client.planner.changeBlock({ blockId: (await blockOn(core, '2026-03-12')).id, title: 'By hand' })
  const before = await planOf(core)
  const target = (await blockOn(core, '2026-03-11')).id
  const at = { day: day('2026-03-10'), startMinute: 600 }
  for (const order of [
    () => client.planner.changeRepeated({ blockId: target, ...following, title: 'Other', at }),
    () => client.planner.changeRepeated({ blockId: target, scope: 'all', title: 'Other', at }),
    () => client.planner.repeatBlock({ blockId: target, pattern: daily, ending: { kind: 'count', count: 3 }, scope: 'all' }),
    () => client.planner.stopRepeating({ blockId: target }),
    () => client.planner.removeRepeated({ blockId: target, ...following }),
    () => client.planner.removeRepeated({ blockId: target, scope: 'all' }),
  ]) {
    const { changeId } = await order()
    expect(await planOf(core)).not.toEqual(before)
    await undo(changeId)
    expect(await planOf(core)).toEqual(before)
    await expect(undo(changeId)).rejects.toMatchObject({ code: 'CHANGE_NOT_FOUND' })
  }
  expect(core.db.pragma('foreign_key_check')).toEqual([])
})

describe.each([
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Africa/Casablanca',
])('F12 a year in %s', (zone) => {
  test.each([0, 4])('planner.week: 18:00 stays 18:00 and no day is doubled or lost when days begin at %i:00', async (startHour) => {
    const core = createTestCore({ clock: createTestClock(Date.UTC(2026, 2, 2, 12), zone) })
    await core.client.settings.change({ dayStartHour: startHour })
    await repeat(core, daily)
    const seen: Block[] = []
    for (let week = 0; week < 53; week++) {
      const date = new Date(Date.UTC(2026, 2, 2) + week * 7 * DAY_MS).toISOString().slice(0, 10)
      seen.push(...(await blocksOf(core, date)))
    }
    expect(new Set(seen.map((block) => block.startMinute))).toEqual(new Set([1080]))
    const expected = Array.from({ length: 53 * 7 }, (_, index) =>
      new Date(Date.UTC(2026, 2, 2) + index * DAY_MS).toISOString().slice(0, 10),
    )
    expect(seen.map((block) => block.day)).toEqual(expected)
  })
})

test('F12 planner.week: a time that the clocks leave out is an hour later that night, and itself again on the next', async () => {
  const core = createTestCore()
  const { id } = await core.client.planner.addBlock({ ...drill, at: { day: day('2026-03-27'), startMinute: 1440 + 150 } })
  await core.client.planner.repeatBlock({ blockId: id, pattern: daily, ending: never, ...following })
  const minutes = (await blocksOf(core, '2026-03-27'))
    .concat(await blocksOf(core, '2026-03-30'))
    .map((block) => [block.day, block.startMinute])
  expect(minutes.slice(0, 4)).toEqual([
    ['2026-03-27', 1590],
    ['2026-03-28', 1650],
    ['2026-03-29', 1590],
    ['2026-03-30', 1590],
  ])
})

test('planner.week: a change of the start hour or of the zone keeps the hands of the clock', async () => {
  const core = createTestCore()
  await repeat(core, daily)
  core.clock.setZone('America/New_York')
  await core.client.settings.change({ dayStartHour: 0 })
  const later = await blocksOf(core, '2026-03-16')
  expect(later.map((block) => block.startMinute)).toEqual([1080, 1080, 1080, 1080, 1080, 1080, 1080])
})

describe('planner.exportCalendar', () => {
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-series-'))
  const exported = async (core: Core, path: string) => {
    await core.client.planner.exportCalendar()
    return readFileSync(path, 'utf8').replaceAll('\r\n ', '').split('\r\n')
  }

  test('planner.exportCalendar: a series is one event with its rule, what was left out and what differs', async () => {
    const savePath = join(folder, 'series.ics')
    const core = createTestCore({ savePath })
    const { block } = await repeat(core, weekdays, { kind: 'until', day: day('2026-04-10') })
    const seriesId = block.repeats?.seriesId
    await core.client.planner.removeBlock({ blockId: (await blockOn(core, '2026-03-03')).id })
    await core.client.planner.unplanBlock({ blockId: (await blockOn(core, '2026-03-05')).id })
    await core.client.planner.placeBlock({
      blockId: (await blockOn(core, '2026-03-31')).id,
      day: day('2026-04-01'),
      startMinute: 600,
      durationMinutes: 45,
    })
    const lines = await exported(core, savePath)
    expect(lines.filter((line) => line === `UID:${seriesId}@prepbench`)).toHaveLength(3)
    expect(lines).toEqual(
      expect.arrayContaining([
        'DTSTART;TZID=Europe/Berlin:20260302T180000',
        'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;INTERVAL=1;WKST=MO;UNTIL=20260410T160000Z',
        'EXDATE;TZID=Europe/Berlin:20260303T180000,20260305T180000',
        'RECURRENCE-ID;TZID=Europe/Berlin:20260302T180000',
        'RECURRENCE-ID;TZID=Europe/Berlin:20260331T180000',
        'DTSTART;TZID=Europe/Berlin:20260401T100000',
        'TZOFFSETTO:+0200',
      ]),
    )
    expect(lines.filter((line) => line.startsWith('RRULE'))).toHaveLength(1)
  })

  test.each<[Pattern, number, string]>([
    [{ every: 'day', interval: 3 }, 1080, 'RRULE:FREQ=DAILY;INTERVAL=3;WKST=MO'],
    [{ every: 'week', interval: 2, weekdays: [7] }, 1500, 'RRULE:FREQ=WEEKLY;BYDAY=MO;INTERVAL=2;WKST=TU'],
    [{ every: 'month', interval: 1, on: { kind: 'last-day' } }, 1080, 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;INTERVAL=1;WKST=MO'],
    [{ every: 'month', interval: 1, on: { kind: 'day', day: 15 } }, 1080, 'RRULE:FREQ=MONTHLY;BYMONTHDAY=15;INTERVAL=1;WKST=MO'],
    [
      { every: 'month', interval: 2, on: { kind: 'weekday', nth: -1, weekday: 5 } },
      1080,
      'RRULE:FREQ=MONTHLY;BYDAY=-1FR;INTERVAL=2;WKST=MO',
    ],
  ])('planner.exportCalendar: %j at minute %i is %s', async (pattern, startMinute, rule) => {
    const savePath = join(folder, `${rule.replaceAll(/\W/g, '')}${startMinute}.ics`)
    const core = createTestCore({ savePath })
    const { id } = await core.client.planner.addBlock({ ...drill, at: { day: MONDAY, startMinute } })
    await core.client.planner.repeatBlock({ blockId: id, pattern: pattern, ending: never, ...following })
    expect(await exported(core, savePath)).toContain(rule)
  })

  test('planner.exportCalendar: the night after the last of a month has no rule, so its dates are listed', async () => {
    const savePath = join(folder, 'listed.ics')
    const core = createTestCore({ savePath })
    const { id } = await core.client.planner.addBlock({ ...drill, at: { day: MONDAY, startMinute: 1500 } })
    const pattern = { every: 'month', interval: 1, on: { kind: 'last-day' } } as const
    await core.client.planner.repeatBlock({ blockId: id, pattern, ending: { kind: 'count', count: 3 }, ...following })
    const lines = await exported(core, savePath)
    expect(lines).toContain('DTSTART;TZID=Europe/Berlin:20260401T010000')
    expect(lines).toContain('RDATE;TZID=Europe/Berlin:20260501T010000,20260601T010000')
  })
})

test('planner.week: costs the same after ten years of a daily block', async () => {
  const core = createTestCore()
  await repeat(core, daily)
  const spent = async (date: string) => {
    const begin = performance.now()
    for (let round = 0; round < 10; round++) await core.client.planner.week({ day: day(date) })
    return performance.now() - begin
  }
  const [soon, late]: [number[], number[]] = [[], []]
  for (let round = 0; round < 5; round++) {
    soon.push(await spent('2026-03-09'))
    late.push(await spent('2036-03-10'))
  }
  // The quickest of five each, because the machine may be busy. Ten years are 520 times the days of a week.
  expect(Math.min(...late)).toBeLessThan(Math.min(...soon) * 5 + 20)
})
