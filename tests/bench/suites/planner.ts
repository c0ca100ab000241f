import { openStore } from '../../../src/main/store/open-store.ts'
import { createTestCore } from '../../support/test-core.ts'
import type { BenchSuite } from '../suite.ts'
import { timedStore } from '../timed-store.ts'

/** Blocks in the store, each with a time entry, spread over ten years that end with the test clock's week. */
const SIZES = [0, 5_000, 50_000] as const
/** Of the present week, the same in every store, so that only the history differs. */
const THIS_WEEK = 40
/** Questions in one sample, so that the timer's grain doesn't decide. */
const QUESTIONS = 40
const MONDAY = Date.UTC(2026, 2, 2, 8)
const HOUR_MS = 3_600_000
const TEN_YEARS_MS = 10 * 365 * 24 * HOUR_MS

/** P8: what ten years of blocks and time entries cost the week and Today, through the whole core. */
export function plannerSuite(): BenchSuite {
  const asked = { ms: 0 }
  const cores = new Map(SIZES.map((size) => [size, createTestCore({ db: timedStore(storeWith(size), asked) })]))
  const ask = (size: (typeof SIZES)[number], question: 'week' | 'today' | 'month') => async () => {
    const { planner } = (cores.get(size) ?? createTestCore()).client
    const questions = {
      week: () => planner.span({ view: 'week' }),
      month: () => planner.span({ view: 'month' }),
      today: () => planner.today(),
    }
    asked.ms = 0
    const start = performance.now()
    for (let index = 0; index < QUESTIONS; index++) await questions[question]()
    return { whole: (performance.now() - start) / QUESTIONS, sql: asked.ms / QUESTIONS }
  }
  const questions = ['week', 'month', 'today'] as const
  return {
    name: 'planner',
    unit: 'ms',
    rounds: 11,
    cases: questions.flatMap((question) => [
      { id: `${question}-0-again`, run: ask(0, question) },
      ...SIZES.map((size) => ({ id: `${question}-${size}`, run: ask(size, question) })),
    ]),
    ratios: questions.flatMap((question) =>
      SIZES.slice(1).flatMap((size) => {
        const compared = { id: 'P8', numerator: `${question}-${size}`, denominator: `${question}-0`, control: `${question}-0-again` }
        const history = `${question} with ${size.toLocaleString('en')} older blocks and time entries`
        return [
          { ...compared, label: `${history} ÷ without`, metric: 'whole', goal: 1.5 },
          { ...compared, label: `${history}, in SQL alone`, metric: 'sql', compare: 'value' as const, goal: 1 },
        ]
      }),
    ),
    close: () => {
      for (const { db } of cores.values()) db.close()
    },
  }
}

/** A store in memory with a full present week and so many older blocks, done, each with its time. */
function storeWith(size: number) {
  const db = openStore(':memory:')
  const block = db.prepare(
    `INSERT INTO plan_block (id, title, pillar, starts_at, zone, duration_ms, status, created_at, updated_at)
     VALUES (?, 'Two-sum', 'coding', ?, 'Europe/Berlin', ?, ?, 1, 1)`,
  )
  const entry = db.prepare(
    `INSERT INTO time_entry (id, source, pillar, block_id, started_at, ended_at, active_ms, zone, created_at, updated_at)
     VALUES (?, 'manual', 'coding', ?, ?, ?, ?, 'Europe/Berlin', 1, 1)`,
  )
  const add = (id: string, startsAt: number, status: string) => {
    block.run(id, startsAt, HOUR_MS, status)
    entry.run(`t-${id}`, id, startsAt, startsAt + HOUR_MS, HOUR_MS)
  }
  db.transaction(() => {
    for (let index = 0; index < THIS_WEEK; index++) add(`now-${index}`, MONDAY + Math.floor(index * 3.5) * HOUR_MS, 'open')
    // Six weeks of distance, so that no view of the present reaches them.
    for (let index = 0; index < size; index++) {
      add(`old-${index}`, MONDAY - 6 * 7 * 24 * HOUR_MS - Math.floor((index / size) * TEN_YEARS_MS), 'done')
    }
  })()
  db.exec('ANALYZE')
  return db
}
