import { expect, test } from 'vitest'
import type { IsoDate } from '../../src/shared/kernel/time.ts'
import { createTestCore } from '../support/test-core.ts'

/** What grows with the years. */
const HISTORY =
  /^SCAN (plan_block|block|time_entry|entry|review|reading_session|focus_run|week_review_decision|plan_carry|proposal)\b(?!.*USING (COVERING )?INDEX)/

test('no question of the planner walks through all blocks or all time entries', async () => {
  const { client, db } = createTestCore()
  const asked = new Set<string>()
  const prepare = db.prepare.bind(db)
  db.prepare = ((sql: string) => {
    asked.add(sql)
    return prepare(sql)
  }) as typeof db.prepare
  const day = '2026-03-04' as IsoDate
  const { id } = await client.planner.addBlock({ title: 'One', pillar: 'coding', durationMinutes: 30, at: { day, startMinute: 600 } })
  await client.planner.addTimeEntry({ pillar: 'coding', day, startMinute: 600, activeMinutes: 30, note: '', blockId: id })
  for (const view of ['day', 'four-days', 'week', 'month', 'agenda'] as const) await client.planner.span({ view })
  await client.planner.week({})
  await client.planner.today()
  await client.planner.unplanned()
  await client.planner.block({ blockId: id })
  await client.planner.timeEntries({})

  const ofHistory = [...asked].filter((sql) => /plan_block|time_entry/.test(sql))
  expect(ofHistory.length).toBeGreaterThan(5)
  const walks = ofHistory.flatMap((sql) => {
    const values = Object.fromEntries([...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, 1]))
    const positional = [...sql.matchAll(/\?/g)].map(() => 1)
    const plan = prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...(positional.length > 0 ? positional : [values])) as { detail: string }[]
    return plan.filter(({ detail }) => HISTORY.test(detail)).map(({ detail }) => `${detail}: ${sql}`)
  })
  expect(walks).toEqual([])
})
