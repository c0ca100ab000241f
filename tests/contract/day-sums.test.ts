import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addUpDays, hasDaySums, listDaySums, saveDaySums } from '../../src/main/store/day-minutes.store.ts'
import type { Db } from '../../src/main/store/db.ts'
import { openStore } from '../../src/main/store/open-store.ts'
import type { DayRule } from '../../src/shared/kernel/calendar.ts'
import type { EpochMs, IsoDate } from '../../src/shared/kernel/time.ts'

const HOUR_MS = 3_600_000
const BERLIN: DayRule = { zone: 'Europe/Berlin', startHour: 4 }
const day = (text: string) => text as IsoDate
const FROM = Date.UTC(2025, 11, 1) as EpochMs
const TO = Date.UTC(2027, 0, 1) as EpochMs

function put(db: Db, table: 'time_entry' | 'plan_block', id: string, at: number, pillar: string, ms: number): void {
  const entry = `INSERT INTO time_entry (id, source, pillar, started_at, ended_at, active_ms, zone, created_at, updated_at)
    VALUES (?, 'manual', ?, ?, ?, ?, 'UTC', 1, 1)`
  const block = `INSERT INTO plan_block (id, title, pillar, starts_at, duration_ms, zone, created_at, updated_at) VALUES (?, 'x', ?, ?, ?, 'UTC', 1, 1)`
  if (table === 'time_entry') db.prepare(entry).run(id, pillar, at, at + ms, ms)
  else db.prepare(block).run(id, pillar, at, ms)
}

const added = (db: Db, rule: DayRule) => addUpDays(db, rule, FROM, TO)
const kept = (db: Db) => listDaySums(db, day('2025-01-01'), day('2027-12-31'))

const Order = fc.record({
  table: fc.constantFrom('time_entry' as const, 'plan_block' as const),
  what: fc.constantFrom('add', 'move', 'length', 'pillar', 'remove', 'restore', 'drop', 'delete', 'unplan'),
  row: fc.nat({ max: 5 }),
  at: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 1) }),
  pillar: fc.constantFrom('coding', 'ml-basics'),
  ms: fc.integer({ min: 1, max: 10 * HOUR_MS }),
})

test('whatever is done to blocks and minutes, the sums that are kept are those of the rows', async () => {
  const db = openStore(':memory:')
  await saveDaySums(db, BERLIN)
  const length = { time_entry: 'active_ms', plan_block: 'duration_ms' } as const
  fc.assert(
    fc.property(fc.array(Order, { maxLength: 25 }), (orders) => {
      db.exec('DELETE FROM time_entry; DELETE FROM plan_block')
      for (const { table, what, row, at, pillar, ms } of orders) {
        const id = `${table}-${row}`
        const set = (change: string, ...values: unknown[]) => db.prepare(`UPDATE ${table} SET ${change} WHERE id = ?`).run(...values, id)
        const isThere = db.prepare(`SELECT 1 FROM ${table} WHERE id = ?`).get(id) !== undefined
        if (what === 'add' && !isThere) put(db, table, id, at, pillar, ms)
        if (what === 'move' && table === 'time_entry') set('started_at = ?, ended_at = ? + active_ms', at, at)
        if (what === 'move' && table === 'plan_block') set('starts_at = ?', at)
        if (what === 'length') set(`${length[table]} = ?`, ms)
        if (what === 'pillar') set('pillar = ?', pillar)
        if (what === 'remove') set('deleted_at = 5')
        if (what === 'restore') set('deleted_at = NULL')
        if (what === 'drop' && table === 'plan_block') set("status = 'dropped'")
        if (what === 'unplan' && table === 'plan_block') set('starts_at = NULL')
        if (what === 'delete') db.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id)
      }
      expect(kept(db)).toEqual(added(db, BERLIN))
    }),
    { numRuns: 60 },
  )
})

test('F12 another zone or first hour: the sums are not taken for theirs, and are added up anew', async () => {
  const db = openStore(':memory:')
  expect(hasDaySums(db, BERLIN)).toBe(false)
  // 03:30 in Berlin on the night the clocks go forward: still the day before.
  put(db, 'time_entry', 'night', Date.UTC(2026, 2, 29, 1, 30), 'coding', HOUR_MS)
  await saveDaySums(db, BERLIN)
  expect(hasDaySums(db, BERLIN)).toBe(true)
  expect(kept(db)).toMatchObject([{ day: '2026-03-28', actualMs: HOUR_MS, entryCount: 1 }])
  for (const rule of [
    { ...BERLIN, startHour: 0 },
    { ...BERLIN, zone: 'Asia/Tokyo' },
  ]) {
    expect(hasDaySums(db, rule)).toBe(false)
    await saveDaySums(db, rule)
    expect(kept(db)).toMatchObject([{ day: '2026-03-29' }])
    expect(kept(db)).toEqual(added(db, rule))
  }
})

test('P8 a week of sums is read by key: as many rows as days and pillars, whatever lies behind them', async () => {
  const db = openStore(':memory:')
  await saveDaySums(db, BERLIN)
  db.transaction(() => {
    for (let index = 0; index < 20_000; index++) put(db, 'time_entry', `e-${index}`, FROM + index * HOUR_MS * 0.4, 'coding', HOUR_MS)
  })()
  expect(listDaySums(db, day('2026-03-02'), day('2026-03-08'))).toHaveLength(7)
  const plan = db
    .prepare<unknown[], { detail: string }>(
      'EXPLAIN QUERY PLAN SELECT * FROM day_minutes WHERE day >= ? AND day <= ? AND (block_count > 0 OR entry_count > 0) ORDER BY day, pillar',
    )
    .all('2026-03-02', '2026-03-08')
  expect(plan.map(({ detail }) => detail)).toEqual(['SEARCH day_minutes USING PRIMARY KEY (day>? AND day<?)'])
})

test('a store that is closed meanwhile is left alone', async () => {
  const db = openStore(':memory:')
  const saving = saveDaySums(db, BERLIN)
  db.close()
  expect(await saving).toBe(false)
})
