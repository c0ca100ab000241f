import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright'
import { expectAccessible } from '../support/axe.ts'
import { expect, type RunningApp, test } from '../support/launch.ts'
import { putPaper } from '../support/open-paper.ts'
import { insertFinishedSession } from '../support/session-rows.ts'
import { smallPdf } from '../support/small-pdf.ts'

const DAY_MS = 86_400_000
const START = Date.UTC(2026, 2, 2, 9)

/** Sessions of which every second one overspends the method by 80 %. */
function putSessions(running: RunningApp, count: number): void {
  const paperId = putPaper(running, smallPdf(), 1, 'Gradients that stayed')
  const db = new Database(join(running.dataFolder, 'prepbench.sqlite'))
  for (let index = 0; index < count; index += 1) {
    insertFinishedSession(db, {
      id: `session-${String(index).padStart(3, '0')}`,
      paperId,
      startedAt: START + index * DAY_MS,
      minutes: [2, index % 2 === 0 ? 8 : 14.4, 4, 2, 0],
      before: 1 + (index % 2),
      after: 2 + (index % 3),
    })
  }
  db.close()
}

async function openHistory(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Read', exact: true }).click()
  await page.getByRole('link', { name: 'Session history' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sessions' })).toBeVisible()
}

test('the history lists every session, a page at a time', async ({ launch }) => {
  const running = await launch()
  const { page } = running
  putSessions(running, 60)
  await openHistory(page)
  await expect(page.getByText('60 finished sessions')).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(51)
  await page.getByRole('button', { name: 'Show older ones' }).click()
  await expect(page.getByRole('row')).toHaveCount(61)
  await expect(page.getByRole('button', { name: 'Show older ones' })).toHaveCount(0)
})

test('trends say how much the method is overspent, and each number opens the sessions behind it', async ({ launch }) => {
  const running = await launch()
  const { page, consoleErrors } = running
  putSessions(running, 12)
  await openHistory(page)
  await expect(page.getByRole('button', { name: /^Methodology 40 % over budget .*n = 12$/ })).toBeVisible()
  await page.getByText('Last 10').click()
  const recent = page.getByRole('button', { name: /^Methodology 40 % over budget .*n = 10$/ })
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await page.screenshot({ path: `test-results/history-${scheme}.png` })
    await expectAccessible(page)
  }
  await recent.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Behind “Methodology: 40 % over budget”' })
  await expect(dialog.getByRole('row')).toHaveCount(11)
  await page.screenshot({ path: 'test-results/history-evidence.png' })
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.getByRole('button', { name: /^Idea .* of 4/ }).click()
  await page.getByRole('dialog').getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Gradients that stayed' })).toBeVisible()
  expect(consoleErrors).toEqual([])
})

test('without sessions the history says what will be there, and leads to a paper', async ({ launch }) => {
  const { page } = await launch()
  await page.keyboard.press('Control+Shift+H')
  await expect(page.getByRole('heading', { name: 'No finished session yet' })).toBeVisible()
  await page.screenshot({ path: 'test-results/history-empty.png' })
  await page.getByRole('button', { name: 'Choose a paper' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
})
