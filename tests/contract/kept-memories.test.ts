import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countByCategory, countDueBefore, countDueByCategory, countDueIn } from '../../src/main/features/practice/cards.store.ts'
import { memoriesOf } from '../../src/main/features/practice/kept-memories.ts'
import * as rows from '../../src/main/features/practice/ready.store.ts'
import {
  countBelow,
  countDuePer,
  countOverdue,
  countWaiting,
  listBelow,
  nextBelow,
  sumChances,
} from '../../src/main/features/practice/ready.ts'
import { type Db, prepare } from '../../src/main/store/db.ts'
import { openStore } from '../../src/main/store/open-store.ts'
import { CATEGORIES } from '../../src/shared/features/practice/practice.model.ts'
import type { EpochMs } from '../../src/shared/kernel/time.ts'

const DAY_MS = 86_400_000
const NOW = Date.UTC(2026, 2, 2, 9) as EpochMs
const CARDS = 6

const put = (db: Db, index: number) => {
  prepare(
    db,
    `INSERT OR IGNORE INTO question (id, category, kind, prompt, difficulty, origin, created_at, updated_at) VALUES (?, ?, 'basic', 'x', 2, 'own', 1, 1)`,
  ).run(`q-${index}`, CATEGORIES[index % CATEGORIES.length])
  prepare(db, 'INSERT OR IGNORE INTO card (id, question_id, ordinal, is_asked) VALUES (?, ?, 1, 1)').run(`c-${index}`, `q-${index}`)
}
const learn = (db: Db, index: number, lastAt: number, stability: number, dueDays: number, state = 'review') =>
  prepare(db, 'UPDATE card SET state = ?, due_at = ?, stability = ?, last_reviewed_at = ? WHERE id = ?').run(
    state,
    lastAt + dueDays * DAY_MS,
    stability,
    lastAt,
    `c-${index}`,
  )

/** What the kept memories say is what the rows say; chances to nine digits, everything else exactly. */
function expectAlike(db: Db) {
  expect(memoriesOf(db)).not.toBeNull()
  for (const [at, target] of [
    [NOW + 3 * DAY_MS, 0.9],
    [NOW + 40 * DAY_MS, 0.8],
  ] as const) {
    const then = { at: at as EpochMs, target }
    const kept = sumChances(db, then).toSorted((a, b) => (a.category < b.category ? -1 : 1))
    const direct = rows.sumChances(db, then).toSorted((a, b) => (a.category < b.category ? -1 : 1))
    expect(kept).toEqual(direct.map((row) => ({ ...row, meanChance: expect.closeTo(row.meanChance, 9) })))
    for (const category of [null, CATEGORIES[0]] as const) {
      for (const limit of [1, 3, 50]) {
        const asked = { ...then, now: NOW, category: category ?? null, limit }
        expect(listBelow(db, asked)).toEqual(rows.listBelow(db, asked))
      }
      const asked = { ...then, now: NOW, dayStart: (NOW - DAY_MS / 4) as EpochMs, category: category ?? null }
      expect(nextBelow(db, asked)?.card).toBe(rows.nextBelow(db, asked)?.card)
      expect(countBelow(db, asked)).toBe(rows.countBelow(db, asked))
    }
  }
  const ends = [0, 1, 2, 5, 30, 90].map((days) => (NOW + days * DAY_MS) as EpochMs)
  const due = countDueIn(db, ends)
  expect([...countDuePer(db, ends)].flatMap(([category, counts]) => counts.map((n, index) => `${category} ${index} ${n}`)).sort()).toEqual(
    [...new Set(due.map(({ category }) => category))]
      .flatMap((category) =>
        ends.map((_, index) => `${category} ${index} ${due.find((row) => row.category === category && row.index === index)?.due ?? 0}`),
      )
      .sort(),
  )
  expect(countOverdue(db, NOW, NOW)).toBe(countDueBefore(db, NOW, NOW))
  const moment = { now: NOW, dayEnd: (NOW + DAY_MS) as EpochMs }
  const waiting = new Map(countDueByCategory(db, moment).map(({ category, due: n }) => [category, n]))
  expect([...countWaiting(db, moment)].filter(([, n]) => n > 0).sort()).toEqual([...waiting].sort())
  expectCounted(db)
}

/** What triggers keep counted is what there is. */
function expectCounted(db: Db) {
  const counted = countByCategory(db, { now: NOW }).toSorted((a, b) => (a.category < b.category ? -1 : 1))
  const questions = 'SELECT category, count(*) AS questions FROM question WHERE deleted_at IS NULL GROUP BY category ORDER BY category'
  const fresh = prepare<{ n: number }>(
    db,
    `SELECT count(*) AS n FROM card WHERE category = ? AND is_asked = 1 AND is_suspended = 0 AND state = 'new' AND buried_until <= ?`,
  )
  expect(counted).toEqual(
    prepare<{ category: string; questions: number }>(db, questions)
      .all()
      .map((row) => ({ ...row, fresh: fresh.get(row.category, NOW)?.n })),
  )
}

const Order = fc.record({
  what: fc.constantFrom('add', 'learn', 'relearn', 'reset', 'suspend', 'ask', 'bury', 'move', 'remove', 'delete', 'rollback'),
  card: fc.nat({ max: CARDS }),
  daysAgo: fc.integer({ min: 0, max: 200 }),
  stability: fc.double({ min: 0, max: 300, noNaN: true }),
  dueDays: fc.integer({ min: 0, max: 100 }),
})

test('whatever becomes of cards, the memories that are kept say what the rows say', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.array(Order, { maxLength: 25 }), (orders) => {
      const db = openStore(':memory:')
      for (let index = 0; index < CARDS; index++) put(db, index)
      for (const { what, card, daysAgo, stability, dueDays } of orders) {
        const set = (change: string) => db.exec(`UPDATE card SET ${change} WHERE id = 'c-${card}'`)
        const lastAt = NOW - daysAgo * DAY_MS + (dueDays % 7) * 3_600_000
        if (what === 'add') put(db, card)
        if (what === 'learn') learn(db, card, lastAt, stability, dueDays)
        if (what === 'relearn') learn(db, card, lastAt, stability, 0, 'relearning')
        if (what === 'reset') set("state = 'new', due_at = NULL, stability = 0, last_reviewed_at = NULL")
        if (what === 'suspend') set('is_suspended = 1 - is_suspended')
        if (what === 'ask') set('is_asked = 1 - is_asked')
        if (what === 'bury') set(`buried_until = ${NOW + (dueDays - 50) * DAY_MS}`)
        if (what === 'move') db.exec(`UPDATE question SET category = '${CATEGORIES[dueDays % 3]}' WHERE id = 'q-${card}'`)
        if (what === 'remove') db.exec(`UPDATE question SET deleted_at = iif(deleted_at IS NULL, 5, NULL) WHERE id = 'q-${card}'`)
        if (what === 'delete') db.exec(`DELETE FROM question WHERE id = 'q-${card}'`)
        if (what === 'rollback') {
          db.exec('BEGIN')
          learn(db, card, lastAt, stability, dueDays)
          // Inside of what may never have been the rows are asked.
          expect(memoriesOf(db)).toBeNull()
          sumChances(db, { at: NOW, target: 0.9 })
          db.exec('ROLLBACK')
        }
        if (daysAgo % 3 === 0) expectAlike(db)
      }
      expectAlike(db)
      db.close()
    }),
    { numRuns: 60 },
  )
})

test('a large bank is read behind the first answer, and what changes meanwhile is not lost', async () => {
  const db = openStore(':memory:')
  const add = (from: number, count: number) =>
    db.transaction(() => {
      for (let index = from; index < from + count; index++) {
        put(db, index)
        learn(db, index, NOW - (index % 90) * DAY_MS, 3 + (index % 40), 20)
      }
    })()
  add(0, 4_500)
  const then = { at: (NOW + 9 * DAY_MS) as EpochMs, target: 0.9 }
  expect(memoriesOf(db)).toBeNull()
  const first = sumChances(db, then)
  expect(first).toEqual(rows.sumChances(db, then))
  learn(db, 17, NOW, 99, 40)
  await expect.poll(() => memoriesOf(db), { timeout: 20_000 }).not.toBeNull()
  expectAlike(db)
  // More changes at once than are taken over one by one, and than are remembered.
  add(4_500, 6_000)
  expect(sumChances(db, then).reduce((sum, { cards }) => sum + cards, 0)).toBe(10_500)
  await expect.poll(() => memoriesOf(db), { timeout: 20_000 }).not.toBeNull()
  expectAlike(db)
  expect(db.prepare('SELECT count(*) FROM card_change').pluck().get()).toBeLessThan(6_000)
  // A store that is closed while it is read is left alone.
  add(10_500, 1_500)
  expect(memoriesOf(db)).toBeNull()
  db.close()
  await new Promise((resolve) => setImmediate(resolve))
})
