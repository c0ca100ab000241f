import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import Database from 'better-sqlite3'
import type { Page } from 'playwright'
import { storePaths } from '../../src/main/store/store-paths.ts'
import { INTERVIEW_20 } from '../../src/shared/features/reading/protocol.model.ts'
import type { PaperId } from '../../src/shared/kernel/ids.ts'
import { expect, test } from '../support/launch.ts'
import { createTestClock, createTestCore } from '../support/test-core.ts'

const HOUR_MS = 3_600_000

/** A clock file that makes it `hour` o'clock today in UTC, and the environment that uses it. */
function clockAt(hour: number) {
  const file = join(mkdtempSync(join(tmpdir(), 'prepbench-clock-')), 'shift')
  const setTo = (wanted: number) => {
    const now = Date.now()
    writeFileSync(file, String(Math.floor(now / (24 * HOUR_MS)) * 24 * HOUR_MS + wanted * HOUR_MS - now))
  }
  setTo(hour)
  return { env: { TZ: 'UTC', WORKBENCH_CLOCK: file }, setTo }
}

const goTo = (page: Page, surface: string) => page.getByRole('link', { name: surface, exact: true }).click()

/** Types lines into the planner's quick add and comes back to Today. */
async function plan(page: Page, lines: readonly string[]) {
  await goTo(page, 'Plan')
  for (const line of lines) {
    await page.getByRole('textbox', { name: 'Quick add' }).fill(line)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Quick add' })).toHaveValue('')
  }
  await goTo(page, 'Today')
}

/** What the store holds of the first minutes. */
function kept(dataFolder: string) {
  const db = new Database(storePaths(dataFolder).store, { readonly: true })
  try {
    return db
      .prepare("SELECT (SELECT value FROM setting WHERE key = 'layout') AS layout, (SELECT COUNT(*) FROM campaign) AS campaigns")
      .get()
  } finally {
    db.close()
  }
}

async function hasNothingSerious(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
  }
}

test('somebody new is asked three things, nothing is written before the last answer, and it does not come back', async ({ launch }) => {
  const { page, consoleErrors } = await launch(clockAt(10))
  await expect(page.locator('h1[data-painted]')).toHaveText('Today')
  const welcome = page.getByRole('region', { name: 'Welcome to Prepbench' })
  await expect(welcome).toContainText('Step 1 of 3')
  await hasNothingSerious(page)
  await welcome.getByRole('textbox', { name: 'Target role' }).fill('ML engineer')
  const inTenDays = new Date(Date.now() + 240 * HOUR_MS).toISOString().slice(0, 10)
  await welcome.getByLabel('Interview date').fill(inTenDays)
  await welcome.getByRole('button', { name: 'Next' }).press('Enter')
  await expect(welcome.getByRole('heading', { name: 'How much time, and on what?' })).toBeFocused()
  await welcome.getByRole('textbox', { name: 'Hours a week' }).fill('7')
  await hasNothingSerious(page)
  await welcome.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('region', { name: 'Interviews' })).toHaveCount(0)
  await hasNothingSerious(page)
  await welcome.getByRole('button', { name: /^Nothing yet/ }).click()

  await expect(page.getByRole('region', { name: 'Three steps, and you have a plan' }).getByRole('listitem').first()).toContainText('done')
  await expect(page.getByRole('region', { name: 'Interviews' })).toContainText('in 10 days')
  await expect(page.getByRole('region', { name: 'This week' })).toContainText('of 7 h')
  await expect(welcome).toHaveCount(0)
  expect(consoleErrors).toEqual([])
})

test('the welcome goes by Esc, writes nothing and stays away; the first step is then done by keyboard', async ({ launch }) => {
  const clock = clockAt(10)
  const first = await launch(clock)
  await first.page.getByRole('textbox', { name: 'Target role' }).fill('Never kept')
  await first.page.keyboard.press('Escape')
  await expect(first.page.getByRole('region', { name: 'Three steps, and you have a plan' })).toBeVisible()
  await expect.poll(() => kept(first.dataFolder)).toEqual({ layout: expect.stringContaining('"welcomed":true'), campaigns: 0 })
  await first.app.close()
  const { page, consoleErrors } = await launch({ ...clock, dataFolder: first.dataFolder })
  const steps = page.getByRole('region', { name: 'Three steps, and you have a plan' })
  await expect(steps.getByRole('listitem')).toHaveCount(3)
  await expect(steps).not.toContainText('done')
  await hasNothingSerious(page)
  await steps.getByRole('button', { name: 'Start a campaign' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'Target role' })).toBeFocused()
  await page.keyboard.type('ML engineer')
  await dialog.getByRole('button', { name: 'Add a date' }).press('Enter')
  await dialog.getByRole('textbox', { name: 'Round', exact: true }).fill('Phone screen')
  const inTenDays = new Date(Date.now() + 240 * HOUR_MS).toISOString().slice(0, 10)
  await dialog.getByLabel('Date', { exact: true }).fill(inTenDays)
  await expect(dialog.getByText('Saved', { exact: true })).toBeVisible()
  await hasNothingSerious(page)
  await page.keyboard.press('Escape')

  await expect(steps.getByRole('listitem').first()).toContainText('done')
  await expect(page.getByRole('region', { name: 'Interviews' })).toContainText('in 10 days')
  await expect(page.getByRole('region', { name: 'This week' })).toContainText('of 10 h')
  expect(consoleErrors).toEqual([])
})

test('the next block follows the time: waiting, running, done, then the one after', async ({ launch }) => {
  const clock = clockAt(10)
  const { page, consoleErrors } = await launch(clock)
  await plan(page, ['Two-sum #coding ~30m @today 11:00', 'KV cache drill #design ~60m @today 18:00', 'Warm up #ml ~15m @today 9:00'])
  const next = page.getByRole('region', { name: 'What now' })
  await expect(next.getByRole('heading')).toHaveText('Two-sum')
  await expect(next).toContainText('Next, in 1 h')
  const day = page.getByRole('region', { name: 'Today’s plan' }).getByRole('listitem')
  await expect(day).toHaveText([/Warm up.*not done/, /^Now 10:00/, /Two-sum/, /KV cache drill/])
  await hasNothingSerious(page)

  clock.setTo(11.25)
  await goTo(page, 'Plan')
  await goTo(page, 'Today')
  await expect(next).toContainText('Now, 15 min left')
  await expect(day).toHaveText([/Warm up.*not done/, /Two-sum.*now/, /^Now 11:15/, /KV cache drill/])

  await next.getByRole('button', { name: 'Mark as done' }).click()
  await expect(next.getByRole('heading')).toHaveText('KV cache drill')
  await expect(next).toContainText(/Next, today at (6:00 PM|18:00)/)
  await expect(day.filter({ hasText: 'Two-sum' })).toContainText('done')
  await day.getByRole('button', { name: 'Open “Two-sum” again' }).click()
  await expect(next.getByRole('heading')).toHaveText('Two-sum')
  expect(consoleErrors).toEqual([])
})

test('the page notices by itself that a block has begun', async ({ launch }) => {
  test.slow()
  const clock = clockAt(10)
  const { page } = await launch(clock)
  await plan(page, ['Two-sum #coding ~30m @today 11:00'])
  await expect(page.getByText('Next, in 1 h')).toBeVisible()
  clock.setTo(11)
  await expect(page.getByText('Now, 30 min left')).toBeVisible({ timeout: 45_000 })
})

test('journal entries that are not finished wait here until they are', async ({ launch }) => {
  const { page } = await launch(clockAt(10))
  const unfinished = page.getByRole('region', { name: 'To finish' })
  await expect(unfinished).toBeHidden()
  await goTo(page, 'Journal')
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible()
  await page.keyboard.press('n')
  await page.getByRole('menuitem', { name: 'Blank page' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Round one')
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()
  await goTo(page, 'Today')
  await unfinished.getByRole('link', { name: /^Round one/ }).click()
  await page.getByRole('button', { name: 'Finish' }).click()
  await goTo(page, 'Today')
  await expect(unfinished).toBeHidden()
})

/** A closed data folder with a paper, a block of it today at eleven, and a session on it that has run since ten. */
async function folderWithSession(isOver: boolean): Promise<string> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'prepbench-'))
  const tenOclock = Math.floor(Date.now() / (24 * HOUR_MS)) * 24 * HOUR_MS + 10 * HOUR_MS
  const { client, db } = createTestCore({ path: storePaths(dataFolder).store, clock: createTestClock(tenOclock, 'UTC') })
  db.prepare(
    `INSERT INTO paper (id, sha256, file_name, byte_length, title, title_source, page_count, added_at, updated_at)
     VALUES ('paper-1', ?, 'a.pdf', 1, 'Attention once more', 'user', 9, 1, 1)`,
  ).run('a'.repeat(64))
  const paperId = 'paper-1' as PaperId
  const { day } = await client.planner.today()
  await client.planner.addBlock({
    title: 'Read it again',
    pillar: 'paper-reading',
    durationMinutes: 30,
    at: { day, startMinute: 660 },
    paperId,
  })
  await client.reading.start({ paperId, protocolId: INTERVIEW_20.id, mode: 'free' })
  if (isOver) await client.reading.end()
  db.close()
  return dataFolder
}

test('a session that is over waits to be explained, and a block of a paper starts in one press', async ({ launch }) => {
  const { page } = await launch({ ...clockAt(10.5), dataFolder: await folderWithSession(true) })
  const unfinished = page.getByRole('region', { name: 'To finish' })
  await expect(unfinished.getByRole('link')).toHaveText(/Attention once more.*Explain it/)
  await hasNothingSerious(page)
  await page.getByRole('region', { name: 'What now' }).getByRole('button', { name: 'Start' }).press('Enter')
  await expect(page).toHaveURL(/#\/read\/paper-1\?block=/)
  await goTo(page, 'Today')
  await unfinished.getByRole('link').click()
  await expect(page).toHaveURL(/#\/sessions\//)
})

test('the session that runs is shown first, with the way back to it', async ({ launch }) => {
  const { page } = await launch({ ...clockAt(10.1), dataFolder: await folderWithSession(false) })
  const running = page.getByRole('region', { name: 'Running session' })
  await expect(running.getByRole('heading')).toHaveText('Attention once more')
  await expect(running).toContainText('Interview 20, Abstract')
  await expect(page.getByRole('region', { name: 'To finish' })).toContainText('Nothing waits to be finished.')
  await hasNothingSerious(page)
  await running.getByRole('link', { name: 'Back to it' }).press('Enter')
  await expect(page).toHaveURL(/#\/read\/paper-1/)
})
