import Database from 'better-sqlite3'
import type { ElectronApplication, Page } from 'playwright'
import { createMovingClock } from '../../scripts/tour/clock.mjs'
import { storePaths } from '../../src/main/store/store-paths.ts'
import { MINUTE_MS } from '../../src/shared/kernel/units.ts'
import { expectAccessible } from '../support/axe.ts'
import { expect, type RunningApp, test } from '../support/launch.ts'

const chip = (page: Page) => page.getByRole('navigation').getByRole('button', { name: /^(Focus|Break)/ })
const dialog = (page: Page) => page.getByRole('dialog')

function read<Row>({ dataFolder }: RunningApp, sql: string): Row[] {
  const db = new Database(storePaths(dataFolder).store, { readonly: true })
  try {
    return db.prepare<[], Row>(sql).all()
  } finally {
    db.close()
  }
}

/** Plans a block without a paper, for later today or without a time. */
async function addBlock(page: Page, line: string): Promise<void> {
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await page.getByRole('textbox', { name: 'Quick add' }).fill(line)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Quick add' })).toHaveValue('')
}

const power = (app: ElectronApplication, event: 'suspend' | 'resume') =>
  app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event)

test('a block without a paper is worked off against the clock, by mouse', async ({ launch }) => {
  const clock = createMovingClock()
  const running = await launch({ env: clock.env })
  const { app, page, consoleErrors } = running
  await addBlock(page, 'KV cache drill #design ~30m')
  await page
    .getByRole('region', { name: 'Unplanned' })
    .getByRole('button', { name: /KV cache drill/ })
    .first()
    .click()
  await dialog(page).getByRole('button', { name: 'Start', exact: true }).click()
  const start = page.getByRole('dialog', { name: 'Work against the clock' })
  await expect(start.getByRole('textbox', { name: 'Minutes' })).toHaveValue('30')
  await expectAccessible(page)
  await page.screenshot({ path: 'test-results/focus-start.png' })
  await start.getByRole('button', { name: 'Start the clock' }).click()
  await expect(chip(page)).toContainText('left')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await clock.pass(app, 10 * MINUTE_MS)
  await expect(chip(page)).toContainText(/^Focus (19|20):\d\d left/)

  await chip(page).click()
  await dialog(page).getByRole('button', { name: 'Pause' }).click()
  await expect(chip(page)).toContainText('Focus paused')
  await clock.pass(app, 5 * MINUTE_MS)
  await dialog(page).getByRole('button', { name: '+5 min' }).click()
  await expect(dialog(page).getByRole('timer', { name: 'Focus time' })).toHaveText(/^2[45]:\d\d left$/)
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'Go on' }).click()
  await expect(chip(page)).toContainText(/^Focus \d/)
  await clock.pass(app, 26 * MINUTE_MS)
  await expect(page.getByText('Time is up', { exact: true })).toBeVisible()
  await expect(dialog(page).getByRole('timer')).toHaveText(/over$/)
  await dialog(page).getByRole('button', { name: 'Finish' }).click()
  await expect(dialog(page).getByRole('checkbox', { name: 'The block is done' })).toBeChecked()
  await dialog(page).getByRole('button', { name: 'Write it down' }).click()
  await expect(chip(page)).toHaveCount(0)
  const [entry, ...more] = read<{ source: string; pillar: string; active_ms: number; status: string }>(
    running,
    'SELECT source, time_entry.pillar, active_ms, status FROM time_entry JOIN plan_block ON plan_block.id = block_id',
  )
  expect(more).toEqual([])
  expect(entry).toMatchObject({ source: 'focus', pillar: 'system-design', status: 'done' })
  expect(entry?.active_ms).toBeGreaterThanOrEqual(36 * MINUTE_MS)
  expect(entry?.active_ms).toBeLessThan(38 * MINUTE_MS)
  expect(consoleErrors).toEqual([])
})

test('work without a block, by keyboard: rounds, a break that does not count, and a discard that can be taken back', async ({ launch }) => {
  const clock = createMovingClock()
  const running = await launch({ env: clock.env })
  const { app, page, consoleErrors } = running
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Shift+F')
  await expect(dialog(page).getByRole('textbox', { name: 'What do you work on?' })).toBeFocused()
  await page.keyboard.type('Whiteboard practice')
  await dialog(page).getByRole('radio', { name: 'Rounds' }).press('Space')
  await page.keyboard.press('Enter')
  await expect(chip(page)).toContainText('Whiteboard practice')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await clock.pass(app, 26 * MINUTE_MS)
  await expect(chip(page)).toContainText('Break')
  await clock.pass(app, 10 * MINUTE_MS)
  await expect(chip(page)).toContainText('Break is over')
  await page.keyboard.press('Shift+F')
  await expect(dialog(page).getByRole('button', { name: 'Start the next round' })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByText('Round 2')).toBeVisible()
  await expect(dialog(page).getByText(/^25:0\d worked$/)).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Discard' }).press('Enter')
  await expect(chip(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect
    .poll(() => read(running, `SELECT note, source, active_ms / 60000 AS minutes FROM time_entry WHERE deleted_at IS NULL`))
    .toEqual([{ note: 'Whiteboard practice', source: 'focus', minutes: 25 }])
  expect(consoleErrors).toEqual([])
})

test('F8 F11 the timer outlives a reload and a kill, asks about sleep, and shares the one clock with sessions', async ({ launch }) => {
  const clock = createMovingClock()
  const first = await launch({ env: clock.env })
  await first.page.getByRole('heading', { level: 1 }).click()
  await first.page.keyboard.press('Shift+F')
  await dialog(first.page).getByRole('radio', { name: 'Count up' }).check()
  await dialog(first.page).getByRole('button', { name: 'Start the clock' }).click()
  await expect(chip(first.page)).toBeVisible()
  await clock.pass(first.app, 5 * MINUTE_MS)
  await first.page.reload()
  await expect(chip(first.page)).toContainText(/[5-6]:\d\d/)
  first.app.process().kill('SIGKILL')
  await first.app.close().catch(() => {})

  const second = await launch({ env: clock.env, dataFolder: first.dataFolder })
  await expect(chip(second.page)).toContainText(/[4-6]:\d\d/)
  await expect(second.page.getByRole('dialog')).toHaveCount(0)
  await power(second.app, 'suspend')
  clock.leap(60 * MINUTE_MS)
  await power(second.app, 'resume')
  const asked = second.page.getByRole('dialog', { name: 'Were you working?' })
  await expect(asked).toContainText('1 h')
  await asked.getByRole('textbox', { name: 'Minutes to count' }).fill('10')
  await asked.getByRole('button', { name: 'Count a part' }).click()
  await expect(asked).toHaveCount(0)
  await expect(chip(second.page)).toContainText(/1[4-7]:\d\d/)
  expect(read(second, 'SELECT kind FROM timer_run WHERE ended_at IS NULL')).toEqual([{ kind: 'focus' }])
  expect(second.consoleErrors).toEqual([])
})
