import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright'
import * as job from '../../scripts/tour/main-job.mjs'
import { watchStore } from '../../scripts/tour/store.mjs'
import { measure, type Taken } from '../support/endurance.ts'
import { expect, type RunningApp, test } from '../support/launch.ts'
import { openPaper, putPaper } from '../support/open-paper.ts'
import { smallPdf } from '../support/small-pdf.ts'
import { saveState, typeEntry } from '../support/write-entry.ts'

/** `npm run -s endure -- soak --minutes N` says how long; otherwise a few turns show that nothing grows by the turn. */
const MINUTES = Number(process.env.PREPBENCH_SOAK_MINUTES ?? 0)
const FEWEST_TURNS = 4
const PAPERS = 12
const AT_ONCE = 4
const NOTES = 'test-results/soak.jsonl'

test.setTimeout(180_000 + MINUTES * 60_000 * 1.5)

/** One turn of everything that people do again and again. Each step is awaited by what it leaves on the screen. */
async function turn(running: RunningApp, ids: readonly string[], number: number): Promise<void> {
  const { page } = running
  for (let index = 0; index < AT_ONCE; index += 1) await openPaper(page, ids[(number * AT_ONCE + index) % PAPERS] ?? '')
  const tabs = page.getByRole('tab')
  for (let left = await tabs.count(); left > 0; left -= 1) {
    await expect(tabs).toHaveCount(left)
    await page.keyboard.press('Control+w')
  }
  await expect(page.getByRole('list', { name: 'Papers' })).toBeVisible()
  await sprint(page, ids[number % PAPERS] ?? '')
  await write(page, `Turn ${number} of the soak.`)
  await answer(page)
  await page.getByRole('link', { name: 'Search', exact: true }).click()
  await page.getByRole('searchbox', { name: 'Search everything' }).fill(`soak ${number}`)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Insights' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Insights' })).toBeVisible()
  for (const surface of ['Plan', 'Today'] as const) await job.goTo(page, surface)
  await job.goTo(page, 'Settings')
  const backups = page.getByRole('region', { name: 'Backups' })
  await backups.getByRole('button', { name: 'Back up now' }).click()
  await expect(backups.getByRole('status').filter({ hasText: /^Backed up and checked|^Nothing has changed/ })).toBeVisible()
}

/** A session that is started and ended before its time, and left where it is to be explained. */
async function sprint(page: Page, paperId: string): Promise<void> {
  await openPaper(page, paperId)
  await job.startSession(page)
  await job.endSession(page)
}

async function write(page: Page, text: string): Promise<void> {
  await typeEntry(page, text)
  await page.getByRole('textbox', { name: 'Entry text' }).click()
  await page.keyboard.type(text)
  await expect(saveState(page)).toHaveText('Saved')
}

/** Answers one card, or none when none is due any more. */
async function answer(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Practice' }).click()
  const review = page.getByRole('region', { name: 'Review' })
  await expect(review).toContainText(/new|due|learning|Nothing is left/)
  const start = review.getByRole('button', { name: 'Review now' })
  if ((await start.count()) === 0) return
  await start.click()
  const show = page
    .getByRole('button', { name: 'Show without saying' })
    .or(page.getByRole('button', { name: 'Show the answer' }))
    .first()
  await expect(show.or(page.getByRole('heading', { name: 'That was all for today' })).first()).toBeVisible()
  if (await show.isVisible()) {
    await show.click()
    await page.getByRole('region', { name: 'Answer' }).waitFor()
    await page.getByRole('button', { name: /^Good/ }).click()
    await page.getByRole('region', { name: 'Answer' }).waitFor({ state: 'hidden' })
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Practice' })).toBeVisible()
}

test('F14 everything done over and over: memory, handles, listeners and files stay bounded, and no error is met', async ({ launch }) => {
  const running = await launch()
  const { page, dataFolder, consoleErrors } = running
  await job.addSample(page)
  const ids = Array.from({ length: PAPERS }, (_, index) => {
    const pages = Array.from({ length: 6 }, (_page, at) => [
      `Soak paper ${index}`,
      ...Array.from({ length: 20 }, (_line, row) => `Line ${row} of page ${at}`),
    ])
    return putPaper(running, smallPdf({ pages }), pages.length, `Soak paper ${index}`)
  })
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  mkdirSync('test-results', { recursive: true })
  writeFileSync(NOTES, '')
  const taken: Taken[] = []
  const until = performance.now() + MINUTES * 60_000
  for (let number = 0; number < FEWEST_TURNS || performance.now() < until; number += 1) {
    await turn(running, ids, number)
    const now = await measure(running, session)
    taken.push(now)
    appendFileSync(NOTES, `${JSON.stringify({ turn: number, atMs: Math.round(performance.now()), ...now })}\n`)
  }
  // The first turns fill what is kept on purpose: modules, prepared statements, what was asked.
  const [warm, last] = [taken[Math.min(2, taken.length - 2)], taken.at(-1)]
  if (!warm || !last) throw new Error('Nothing was measured.')
  expect(last.pageMb - warm.pageMb).toBeLessThan(150)
  expect(last.mainMb - warm.mainMb).toBeLessThan(150)
  expect(last.heapMb - warm.heapMb).toBeLessThan(30)
  expect(last.mainHeapMb - warm.mainHeapMb).toBeLessThan(30)
  expect(last.mainHandles - warm.mainHandles).toBeLessThan(16)
  expect(last.pageHandles - warm.pageHandles).toBeLessThan(16)
  expect(last.listeners).toBeLessThan(warm.listeners * 1.5 + 200)
  expect(last.nodes).toBeLessThan(warm.nodes * 1.5 + 3_000)
  expect(last.workers).toBeLessThanOrEqual(1)
  expect(taken.map(({ parts }) => parts)).toEqual(taken.map(() => 0))
  expect(watchStore(dataFolder).health()).toEqual({ integrity: 'ok', orphans: 0 })
  expect(consoleErrors).toEqual([])
})
