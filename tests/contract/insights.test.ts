import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { IsoDate } from '../../src/shared/kernel/time.ts'
import { createTestCore } from '../support/test-core.ts'

// The test clock starts on Monday 2026-03-02 at 10:00 in Berlin; study days begin at 04:00.
const day = (text: string) => text as IsoDate
type Core = ReturnType<typeof createTestCore>

const spend = ({ client }: Core, on: string, activeMinutes: number, startMinute = 600) =>
  client.planner.addTimeEntry({ pillar: 'coding', day: day(on), startMinute, activeMinutes, note: '' })
const planOn = ({ client }: Core, on: string) =>
  client.planner.addBlock({ title: 'Drill', pillar: 'ml-basics', durationMinutes: 60, at: { day: day(on), startMinute: 600 } })

test('insights.activity: twelve weeks by pillar with planned, spent and n, and 365 days up to today', async () => {
  const core = createTestCore()
  await spend(core, '2026-03-02', 30)
  await spend(core, '2026-03-02', 15, 26 * 60)
  await spend(core, '2026-02-24', 60)
  await planOn(core, '2026-03-03')
  const { weeks, days, today } = await core.client.insights.activity()
  expect(today).toBe('2026-03-02')
  expect(weeks).toHaveLength(12)
  expect(weeks[0]).toMatchObject({ firstDay: '2025-12-15', plannedMs: 0, actualMs: 0, entryCount: 0, pillars: [] })
  expect(weeks.at(-2)).toMatchObject({ firstDay: '2026-02-23', lastDay: '2026-03-01', actualMs: 3_600_000, entryCount: 1 })
  expect(weeks.at(-1)?.pillars).toEqual([
    { pillar: 'coding', plannedMs: 0, actualMs: 45 * 60_000, entryCount: 2 },
    { pillar: 'ml-basics', plannedMs: 3_600_000, actualMs: 0, entryCount: 0 },
  ])
  expect(days[0]?.day).toBe('2025-03-03')
  expect(days.at(-1)).toEqual({ day: '2026-03-02', actualMs: 45 * 60_000, plannedMs: 0, entryCount: 2 })
})

test('insights.activity: what repeats is planned in its week before anybody touches it', async () => {
  const core = createTestCore()
  const block = await planOn(core, '2026-02-25')
  await core.client.planner.repeatBlock({
    blockId: block.id,
    pattern: { every: 'day', interval: 1 },
    ending: { kind: 'until', day: day('2026-03-02') },
    scope: 'all',
  })
  const { weeks } = await core.client.insights.activity()
  expect(weeks.slice(-2).map(({ plannedMs }) => plannedMs / 3_600_000)).toEqual([5, 1])
})

test('insights.activity: a free day breaks no streak; a planned, a carried and a due one does', async () => {
  const streak = async (prepare: (core: Core) => Promise<unknown> | undefined) => {
    const core = createTestCore()
    for (const on of ['2026-02-24', '2026-02-25', '2026-02-27', '2026-03-01']) await spend(core, on, 20)
    await prepare(core)
    return (await core.client.insights.activity()).streak
  }
  expect(await streak(async () => undefined)).toEqual({ days: 4, skipped: 2, brokenOn: null })
  expect(await streak((core) => planOn(core, '2026-02-26'))).toEqual({ days: 2, skipped: 1, brokenOn: '2026-02-26' })
  // On a day off nothing is expected, whatever stands in the plan.
  const off = await streak(async (core) => {
    await planOn(core, '2026-02-26')
    await core.client.settings.change({ daysOff: [{ from: day('2026-02-26'), until: day('2026-02-26') }] })
  })
  expect(off).toEqual({ days: 4, skipped: 2, brokenOn: null })
  // Today is not over, whatever is planned for it.
  expect(await streak((core) => planOn(core, '2026-03-02'))).toMatchObject({ days: 4 })
  const carried = await streak(async (core) => {
    const block = await planOn(core, '2026-02-28')
    await core.client.planner.carry({ blockIds: [block.id], to: { kind: 'today' } })
  })
  expect(carried).toEqual({ days: 1, skipped: 0, brokenOn: '2026-02-28' })
  const due = await streak(async ({ db }) => {
    db.exec(
      `INSERT INTO question (id, category, kind, difficulty, origin, created_at, updated_at) VALUES ('q', 'llms', 'basic', 1, 'own', 1, 1)`,
    )
    db.prepare(
      `INSERT INTO card (id, question_id, ordinal, is_asked, state, due_at, last_reviewed_at) VALUES ('c', 'q', 1, 1, 'review', ?, ?)`,
    ).run(Date.UTC(2026, 1, 26, 12), Date.UTC(2026, 1, 20))
  })
  expect(due).toEqual({ days: 1, skipped: 0, brokenOn: '2026-02-28' })
})

test('insights.activity: ten years of minutes are not read: the same rows by key, and the streak stops where it ends', async () => {
  const core = createTestCore()
  await core.client.insights.activity()
  await expect
    .poll(() => String(core.db.prepare("SELECT value FROM store_meta WHERE key = 'study_rule'").pluck().get()), { timeout: 20_000 })
    .toContain('Berlin')
  const insert = core.db.prepare(
    `INSERT INTO time_entry (id, source, pillar, started_at, ended_at, active_ms, zone, created_at, updated_at)
     VALUES (?, 'manual', 'coding', ?, ?, 60000, 'UTC', 1, 1)`,
  )
  core.db.transaction(() => {
    for (let index = 0; index < 20_000; index++) {
      const at = Date.UTC(2026, 2, 1, 12) - index * 4 * 3_600_000
      insert.run(`t-${index}`, at, at)
    }
  })()
  const { days, streak } = await core.client.insights.activity()
  expect(days.slice(0, -1).every(({ entryCount }) => entryCount === 6 || entryCount > 0)).toBe(true)
  expect(streak).toEqual({ days: 364, skipped: 0, brokenOn: null })
  const plan = core.db
    .prepare<[], { detail: string }>('EXPLAIN QUERY PLAN SELECT 1 FROM plan_carry WHERE from_starts_at >= 1 AND from_starts_at < 2')
    .all()
  expect(plan.map(({ detail }) => detail).join()).toContain('plan_carry_from')
})

test('insights.exportMinutes: a table by day and pillar; nothing to save is said; a refusal leaves the file alone', async () => {
  const empty = createTestCore()
  expect(await empty.client.insights.exportMinutes()).toEqual({ kind: 'empty' })
  const savePath = join(mkdtempSync(join(tmpdir(), 'prepbench-insights-')), 'minutes.csv')
  const core = createTestCore({ savePath })
  await spend(core, '2026-03-02', 30)
  await planOn(core, '2026-03-02')
  expect(await core.client.insights.exportMinutes()).toEqual({ kind: 'saved', fileName: 'minutes.csv', count: 2 })
  expect(readFileSync(savePath, 'utf8')).toBe(
    '\uFEFFDay,Pillar,Planned minutes,Blocks,Spent minutes,Entries\r\n2026-03-02,Coding,0,0,30,1\r\n2026-03-02,ML basics,60,1,0,0\r\n',
  )
  const cancelled = createTestCore()
  await spend(cancelled, '2026-03-02', 30)
  expect(await cancelled.client.insights.exportMinutes()).toEqual({ kind: 'cancelled' })
})
