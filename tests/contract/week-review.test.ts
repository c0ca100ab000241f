import { expect, test } from 'vitest'
import type { BlockId, JournalEntryId } from '../../src/shared/kernel/ids.ts'
import type { IsoDate } from '../../src/shared/kernel/time.ts'
import { DAY_MS } from '../../src/shared/kernel/units.ts'
import { createTestCore } from '../support/test-core.ts'

const MONDAY = '2026-03-02' as IsoDate
const SUNDAY = '2026-03-08' as IsoDate
const NEXT_TUESDAY = '2026-03-10' as IsoDate
const TUESDAY = '2026-03-03' as IsoDate
const NOT_A_WEEK = [TUESDAY, '2026-03-09' as IsoDate]

/** Monday: a done block and two that are not. */
async function createWeek() {
  const core = createTestCore()
  const { client, db } = core
  const add = (title: string, day: IsoDate | undefined) =>
    client.planner.addBlock({ title, pillar: 'coding', durationMinutes: 60, ...(day ? { at: { day, startMinute: 600 } } : {}) })
  const done = await add('Two-sum', MONDAY)
  await client.planner.finishBlock({ blockId: done.id, activeMinutes: 45 })
  const first = await add('KV cache', TUESDAY)
  const second = await add('STAR story', SUNDAY)
  return {
    ...core,
    add,
    ids: { done: done.id, first: first.id, second: second.id },
    rows: () =>
      ['week_review', 'week_review_decision', 'plan_block', 'journal_entry'].map((table) => db.prepare(`SELECT * FROM ${table}`).all()),
  }
}

test('weekReview.offer: on the last day of a week and until it is done, once a week; never of an empty one', async () => {
  const { client, clock } = await createWeek()
  expect(await client.weekReview.offer()).toBeNull()
  clock.advance(6 * DAY_MS)
  expect(await client.weekReview.offer()).toEqual({ weekStart: MONDAY, isBegun: false })
  await client.weekReview.save({ weekStart: MONDAY, step: 1 })
  clock.advance(2 * DAY_MS)
  expect(await client.weekReview.offer()).toEqual({ weekStart: MONDAY, isBegun: true })
  await client.weekReview.finish({ weekStart: MONDAY })
  expect(await client.weekReview.offer()).toBeNull()
  clock.advance(10 * DAY_MS)
  expect(await client.weekReview.offer()).toBeNull()
})

test('weekReview.review: done, not done, planned against worked; a block decided on stays planned', async () => {
  const { client, ids } = await createWeek()
  const review = await client.weekReview.review({ weekStart: MONDAY })
  expect(review).toMatchObject({
    state: 'new',
    step: 0,
    plannedMs: 180 * 60_000,
    actualMs: 45 * 60_000,
    goals: [],
    note: '',
    entryId: null,
  })
  expect(review.done.map(({ id }) => id)).toEqual([ids.done])
  expect(review.open.map(({ id }) => id)).toEqual([ids.first, ids.second])
  expect(review.pillars).toEqual([{ pillar: 'coding', plannedMs: 180 * 60_000, actualMs: 45 * 60_000 }])
  await client.weekReview.decide({ weekStart: MONDAY, blockIds: [ids.first], decision: 'unplan' })
  expect(await client.weekReview.review({ weekStart: MONDAY })).toMatchObject({ state: 'begun', plannedMs: 180 * 60_000 })
})

test('weekReview.review: WEEK_NOT_FOUND for a day within a week and for a week to come', async () => {
  const { client } = await createWeek()
  for (const weekStart of NOT_A_WEEK)
    await expect(client.weekReview.review({ weekStart })).rejects.toMatchObject({ code: 'WEEK_NOT_FOUND' })
})

test('weekReview.save: step, goals and note are kept each by itself; refused for a wrong or finished week', async () => {
  const { client, rows } = await createWeek()
  await client.weekReview.save({ weekStart: MONDAY, goals: ['Explain DPO', '', ''] })
  await client.weekReview.save({ weekStart: MONDAY, note: 'Mornings work.' })
  await client.weekReview.save({ weekStart: MONDAY, step: 2 })
  expect(await client.weekReview.review({ weekStart: MONDAY })).toMatchObject({
    goals: ['Explain DPO', '', ''],
    note: 'Mornings work.',
    step: 2,
  })
  await client.weekReview.finish({ weekStart: MONDAY })
  const before = rows()
  await expect(client.weekReview.save({ weekStart: MONDAY, note: 'x' })).rejects.toMatchObject({ code: 'REVIEW_FINISHED' })
  for (const weekStart of NOT_A_WEEK)
    await expect(client.weekReview.save({ weekStart, note: 'x' })).rejects.toMatchObject({ code: 'WEEK_NOT_FOUND' })
  expect(rows()).toEqual(before)
})

test('weekReview.decide: carried a week on, moved, unplanned or dropped, also several at once', async () => {
  const { client, ids } = await createWeek()
  const block = (blockId: BlockId) => client.planner.block({ blockId })
  await client.weekReview.decide({ weekStart: MONDAY, blockIds: [ids.first], decision: 'carry' })
  expect(await block(ids.first)).toMatchObject({ day: NEXT_TUESDAY, startMinute: 600, status: 'open' })
  const at = { day: NEXT_TUESDAY, startMinute: 1_080 }
  await client.weekReview.decide({ weekStart: MONDAY, blockIds: [ids.second], decision: 'move', at })
  expect(await block(ids.second)).toMatchObject(at)
  for (const id of [ids.first, ids.second]) await client.weekReview.takeBack({ weekStart: MONDAY, blockId: id })
  await client.weekReview.decide({ weekStart: MONDAY, blockIds: [ids.first, ids.second], decision: 'unplan' })
  expect((await client.planner.unplanned()).map(({ id }) => id).sort()).toEqual([ids.first, ids.second].sort())
  await client.weekReview.takeBack({ weekStart: MONDAY, blockId: ids.first })
  await client.weekReview.decide({ weekStart: MONDAY, blockIds: [ids.first], decision: 'drop' })
  expect(await block(ids.first)).toMatchObject({ status: 'dropped' })
  const { decided, open } = await client.weekReview.review({ weekStart: MONDAY })
  expect(open).toEqual([])
  expect(decided.map(({ block: { id }, decision }) => [id, decision]).sort()).toEqual(
    [
      [ids.first, 'drop'],
      [ids.second, 'unplan'],
    ].sort(),
  )
})

test('weekReview.decide: BLOCK_NOT_FOUND, NO_PLACE, WEEK_NOT_FOUND and REVIEW_FINISHED change nothing', async () => {
  const { client, ids, rows, add } = await createWeek()
  const other = await add('Next week', NEXT_TUESDAY)
  const before = rows()
  const decide = (blockIds: BlockId[]) => client.weekReview.decide({ weekStart: MONDAY, blockIds, decision: 'drop' })
  for (const strange of ['nothing' as BlockId, other.id, ids.done])
    await expect(decide([ids.first, strange])).rejects.toMatchObject({ code: 'BLOCK_NOT_FOUND' })
  await expect(client.weekReview.decide({ weekStart: MONDAY, blockIds: [ids.first], decision: 'move' })).rejects.toMatchObject({
    code: 'NO_PLACE',
  })
  for (const weekStart of NOT_A_WEEK)
    await expect(client.weekReview.decide({ weekStart, blockIds: [ids.first], decision: 'drop' })).rejects.toMatchObject({
      code: 'WEEK_NOT_FOUND',
    })
  expect(rows()).toEqual(before)
  await client.weekReview.finish({ weekStart: MONDAY })
  await expect(decide([ids.first])).rejects.toMatchObject({ code: 'REVIEW_FINISHED' })
})

test('weekReview.takeBack: a block stands where it stood; NOT_DECIDED, WEEK_NOT_FOUND and REVIEW_FINISHED are refused', async () => {
  const { client, ids } = await createWeek()
  const take = (weekStart: IsoDate) => client.weekReview.takeBack({ weekStart, blockId: ids.first })
  const before = await client.planner.block({ blockId: ids.first })
  await expect(take(MONDAY)).rejects.toMatchObject({ code: 'NOT_DECIDED' })
  for (const weekStart of NOT_A_WEEK) await expect(take(weekStart)).rejects.toMatchObject({ code: 'WEEK_NOT_FOUND' })
  await client.weekReview.decide({ weekStart: MONDAY, blockIds: [ids.first], decision: 'drop' })
  await take(MONDAY)
  expect(await client.planner.block({ blockId: ids.first })).toEqual(before)
  await client.weekReview.finish({ weekStart: MONDAY })
  await expect(take(MONDAY)).rejects.toMatchObject({ code: 'REVIEW_FINISHED' })
})

test('weekReview.takeBack: without a block, everything of the latest order, order by order, and the carries with it', async () => {
  const { client, clock, ids } = await createWeek()
  const places = async () => Promise.all([ids.first, ids.second].map((blockId) => client.planner.block({ blockId })))
  const before = await places()
  await client.weekReview.decide({ weekStart: MONDAY, blockIds: [ids.first], decision: 'drop' })
  await client.weekReview.takeBack({ weekStart: MONDAY })
  expect(await places()).toEqual(before)
  await client.weekReview.decide({ weekStart: MONDAY, blockIds: [ids.first, ids.second], decision: 'carry' })
  expect((await places()).map((block) => block?.carriedCount)).toEqual([1, 1])
  await client.weekReview.takeBack({ weekStart: MONDAY })
  expect(await places()).toEqual(before)
  await client.weekReview.decide({ weekStart: MONDAY, blockIds: [ids.second], decision: 'unplan' })
  clock.advance(1_000)
  await client.weekReview.decide({ weekStart: MONDAY, blockIds: [ids.first], decision: 'drop' })
  await client.weekReview.takeBack({ weekStart: MONDAY })
  expect((await client.weekReview.review({ weekStart: MONDAY })).decided.map(({ block }) => block.id)).toEqual([ids.second])
  await client.weekReview.takeBack({ weekStart: MONDAY })
  await expect(client.weekReview.takeBack({ weekStart: MONDAY })).rejects.toMatchObject({ code: 'NOT_DECIDED' })
})

test('weekReview.finish: an entry of its own kind says what the week was; WEEK_NOT_FOUND and REVIEW_FINISHED write nothing', async () => {
  const { client, ids, rows } = await createWeek()
  await client.weekReview.decide({ weekStart: MONDAY, blockIds: [ids.first], decision: 'carry' })
  await client.weekReview.save({ weekStart: MONDAY, goals: ['Explain DPO', '', ''], note: 'Mornings work.' })
  const { entryId } = await client.weekReview.finish({ weekStart: MONDAY })
  expect(await client.journal.entry({ id: entryId })).toMatchObject({ template: 'weekly-review', isFinished: true })
  const { title, body } = await client.journal.text({ id: entryId })
  expect(title).toBe('Weekly review, March 2 – 8, 2026')
  for (const line of [
    '- Two\\-sum',
    '- KV cache: carried to March 10, 2026',
    '- STAR story: left where it stands',
    '1. Explain DPO',
    'Mornings work.',
  ])
    expect(body.split('\n')).toContain(line)
  const before = rows()
  await expect(client.weekReview.finish({ weekStart: MONDAY })).rejects.toMatchObject({ code: 'REVIEW_FINISHED' })
  for (const weekStart of NOT_A_WEEK)
    await expect(client.weekReview.finish({ weekStart })).rejects.toMatchObject({ code: 'WEEK_NOT_FOUND' })
  expect(rows()).toEqual(before)
})

test('weekReview.goals: those of the finished review of the week before, and of no other', async () => {
  const { client } = await createWeek()
  await client.weekReview.save({ weekStart: MONDAY, goals: [' Explain DPO ', '', 'Two mocks'] })
  expect(await client.weekReview.goals({ day: NEXT_TUESDAY })).toEqual({ goals: [], entryId: null })
  const { entryId } = await client.weekReview.finish({ weekStart: MONDAY })
  expect(await client.weekReview.goals({ day: NEXT_TUESDAY })).toEqual({ goals: ['Explain DPO', 'Two mocks'], entryId })
  expect(await client.weekReview.goals({})).toEqual({ goals: [], entryId: null })
})

test('weekReview.ofEntry: the week a review is about; null for any other entry', async () => {
  const { client } = await createWeek()
  const { entryId } = await client.weekReview.finish({ weekStart: MONDAY })
  expect(await client.weekReview.ofEntry({ entryId })).toEqual({ weekStart: MONDAY })
  expect(await client.weekReview.ofEntry({ entryId: 'nothing' as JournalEntryId })).toEqual({ weekStart: null })
})

test('weekReview.decide: writes the same history as the dialog of unfinished work, and taking back forgets it', async () => {
  const { client, clock, ids, db } = await createWeek()
  clock.advance(7 * DAY_MS)
  const carried = async (blockId: BlockId) => (await client.planner.block({ blockId })).carriedCount
  await client.weekReview.decide({ weekStart: MONDAY, blockIds: [ids.first, ids.second], decision: 'carry' })
  expect([await carried(ids.first), await carried(ids.second)]).toEqual([1, 1])
  expect(db.prepare('SELECT count(DISTINCT change_id) FROM plan_carry').pluck().get()).toBe(1)
  await client.weekReview.takeBack({ weekStart: MONDAY, blockId: ids.first })
  expect([await carried(ids.first), await carried(ids.second)]).toEqual([0, 1])
  await client.weekReview.decide({ weekStart: MONDAY, blockIds: [ids.first], decision: 'unplan' })
  expect(db.prepare('SELECT to_starts_at FROM plan_carry WHERE block_id = ?').pluck().all(ids.first)).toEqual([null])
  await client.weekReview.takeBack({ weekStart: MONDAY, blockId: ids.first })
  await client.weekReview.decide({ weekStart: MONDAY, blockIds: [ids.first], decision: 'drop' })
  expect(await carried(ids.first)).toBe(0)
})
