import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CATEGORIES, RATINGS } from '../../src/shared/features/practice/practice.model.ts'
import type { CardId } from '../../src/shared/kernel/ids.ts'
import { inDays } from './days.ts'
import { createTestClock, createTestCore } from './test-core.ts'

const DAY_MS = 86_400_000
const ROUNDS = 6
const CONFIDENCES = [0, 25, 50, 75, 100] as const

/**
 * A data folder whose bank was reviewed over some weeks and then left alone for `restDays` until now, and whose campaign
 * has an interview in twelve days. Every answer follows from its number.
 */
export async function reviewedBank({ cards = 32, restDays = 15 }: { readonly cards?: number; readonly restDays?: number } = {}) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'prepbench-reviewed-'))
  const now = Date.now()
  const clock = createTestClock(now - (restDays + ROUNDS * 5) * DAY_MS, Intl.DateTimeFormat().resolvedOptions().timeZone)
  const { client, db } = createTestCore({ path: join(dataFolder, 'prepbench.sqlite'), dataFolder, clock })
  for (let index = 0; index < cards; index += 1) {
    const { id } = await client.practice.create({ category: CATEGORIES[index % CATEGORIES.length] ?? 'llms' })
    await client.practice.save({ questionId: id, prompt: `Question number ${index + 1}?`, answer: 'Its answer.' })
  }
  const ids = db.prepare('SELECT id FROM card ORDER BY rowid').pluck().all() as CardId[]
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, cardId] of ids.entries()) {
      clock.advance(60_000)
      const isForgotten = (index * 7 + round * 3) % 9 === 0
      const rating = isForgotten ? 'again' : (RATINGS[2 + ((index + round) % 2)] ?? 'good')
      const confidence = CONFIDENCES[isForgotten ? (index + round) % 4 : 2 + ((index + round) % 3)] ?? null
      await client.practice.answer({ cardId, rating, confidence, shownMs: 20_000 + ((index * 1_371) % 40_000) })
    }
    clock.advance(5 * DAY_MS - cards * 60_000)
  }
  await client.planner.saveCampaign({
    targetRole: 'Research engineer',
    weeklyMinutes: 600,
    pillars: [],
    interviews: [{ label: 'Onsite', company: 'Acme', heldOn: inDays(12) }],
  })
  db.close()
  return dataFolder
}
