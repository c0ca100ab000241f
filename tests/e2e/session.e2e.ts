import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import Database from 'better-sqlite3'
import type { ElectronApplication, Page } from 'playwright'
import { createMovingClock } from '../../scripts/tour/clock.mjs'
import { choose } from '../support/choose.ts'
import { expect, type RunningApp, test } from '../support/launch.ts'
import { sessionBar as bar, startSession, phaseTimer as timer } from '../support/timed-session.ts'

const MINUTE_MS = 60_000
const chip = (page: Page) => page.getByRole('navigation').getByRole('link', { name: /^Session/ })

function read<Row>({ dataFolder }: RunningApp, sql: string): Row[] {
  const db = new Database(join(dataFolder, 'prepbench.sqlite'), { readonly: true })
  try {
    return db.prepare<[], Row>(sql).all()
  } finally {
    db.close()
  }
}

/** Active milliseconds main would write down now. */
const totalMs = (page: Page) =>
  bar(page)
    .getByText(/^Total /)
    .textContent()
    .then((text) => {
      const [minutes = '0', seconds = '0'] = /Total (\d+):(\d+)/.exec(text ?? '')?.slice(1) ?? []
      return (Number(minutes) * 60 + Number(seconds)) * 1_000
    })

const emit = (app: ElectronApplication, event: 'suspend' | 'resume') =>
  app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event)

test('the whole session: phases, overtime, pause, end, explain, score twice, minutes in the log', async ({ launch }) => {
  const clock = createMovingClock()
  const running = await launch({ env: clock.env })
  const { app, page, consoleErrors } = running
  await startSession(running)
  await expect(timer(page)).toHaveText(/^(2:00|1:5\d) left$/)
  await expect(chip(page)).toBeVisible()
  await page.screenshot({ path: 'test-results/session-bar.png' })

  await clock.pass(app, 3 * MINUTE_MS)
  await expect(timer(page)).toHaveText(/^\+1:0\d over$/, { timeout: 10_000 })
  await expect(bar(page).getByText(/borrowed, 1:5\d spare time left/)).toBeVisible()
  await expect(page.getByText('Abstract: time is up')).toBeVisible()
  await page.screenshot({ path: 'test-results/session-overtime.png' })

  await page.keyboard.press(']')
  await expect(bar(page).getByRole('button', { name: /Methodology/ })).toHaveAttribute('aria-current', 'step')
  await page.keyboard.press('Shift+P')
  await page.getByRole('textbox', { name: 'Why?' }).fill('the door')
  await page.keyboard.press('Enter')
  await expect(bar(page).getByText('Paused: the door')).toBeVisible()
  // An open dialog keeps the page's keys from working, and this one takes a moment to go.
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await clock.pass(app, 5 * MINUTE_MS)
  await page.keyboard.press('Shift+P')
  await expect(bar(page).getByRole('button', { name: 'Pause' })).toBeVisible()
  expect(await totalMs(page)).toBeLessThan(3.5 * MINUTE_MS)

  await page.keyboard.press('Shift+E')
  await page.getByRole('dialog', { name: 'End before the time is up?' }).getByRole('button', { name: 'End session' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'A paper' })).toBeVisible()
  await expect(chip(page)).toHaveCount(0)
  const [entry, ...more] = read<{ source: string; pillar: string; active_ms: number }>(
    running,
    'SELECT source, pillar, active_ms FROM time_entry',
  )
  expect(more).toEqual([])
  expect(entry).toMatchObject({ source: 'sprint', pillar: 'paper-reading' })
  expect(entry?.active_ms).toBeGreaterThanOrEqual(3 * MINUTE_MS)
  expect(entry?.active_ms).toBeLessThan(3.5 * MINUTE_MS)

  await page.getByRole('textbox', { name: 'Problem' }).fill('Attention is quadratic.')
  await page.getByRole('textbox', { name: 'The explanation' }).fill('They make it linear.')
  await page.getByRole('button', { name: 'Done explaining' }).click()
  for (const stage of ['Score before', 'Second look and score']) {
    const rubric = page.getByRole('region', { name: stage })
    for (const line of ['Problem', 'Idea', 'Method', 'Result', 'Limits', 'Critique']) {
      await choose(rubric.getByRole('radiogroup', { name: line }).getByRole('radio', { name: stage === 'Score before' ? /^1:/ : /^3:/ }))
    }
  }
  await expect(page.getByText('6 of 24 before, 18 of 24 after: +12')).toBeVisible()
  await expect(page.getByText('Pause of 5:0')).toBeVisible()
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(
      violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes[0]?.html]),
    ).toEqual([])
    await page.screenshot({ path: `test-results/session-page-${scheme}.png`, fullPage: true })
  }
  await page.getByRole('button', { name: 'Write a reflection' }).click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('After reading “A paper”')
  expect(consoleErrors).toEqual([])
})

test('F8 F11 the clock goes on over a reload, loses at most 15 s to a kill, and asks about a long absence', async ({ launch }) => {
  const clock = createMovingClock()
  const first = await launch({ env: clock.env })
  await startSession(first)
  await clock.pass(first.app, 60_000)
  await first.page.reload()
  await expect.poll(() => totalMs(first.page)).toBeGreaterThanOrEqual(60_000)
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  const beforeKill = 60_000
  first.app.process().kill('SIGKILL')
  await first.app.close().catch(() => {})

  const second = await launch({ env: clock.env, dataFolder: first.dataFolder })
  await chip(second.page).click()
  await expect(bar(second.page)).toBeVisible()
  expect(await totalMs(second.page)).toBeGreaterThanOrEqual(beforeKill - 15_000)
  await expect(second.page.getByRole('dialog')).toHaveCount(0)

  second.app.process().kill('SIGKILL')
  await second.app.close().catch(() => {})
  clock.leap(10 * MINUTE_MS)
  const third = await launch({ env: clock.env, dataFolder: first.dataFolder })
  const dialog = third.page.getByRole('dialog', { name: 'Were you reading?' })
  await expect(dialog).toContainText('10 min')
  await third.page.screenshot({ path: 'test-results/session-gap.png' })
  await dialog.getByRole('button', { name: 'Count nothing' }).click()
  await expect(dialog).toHaveCount(0)
  await chip(third.page).click()
  expect(await totalMs(third.page)).toBeLessThan(2 * MINUTE_MS)
  expect(read(third, 'SELECT id FROM timer_run')).toHaveLength(1)
})

test('F11 sleep stops the clock; the person says how much of it counts', async ({ launch }) => {
  const clock = createMovingClock()
  const running = await launch({ env: clock.env })
  const { app, page } = running
  await startSession(running)
  const dialog = page.getByRole('dialog', { name: 'Were you reading?' })
  const sleep = async () => {
    await emit(app, 'suspend')
    clock.leap(8 * 60 * MINUTE_MS)
    await emit(app, 'resume')
    await expect(dialog).toContainText('8 h')
  }
  await sleep()
  await dialog.getByRole('textbox', { name: 'Minutes to count' }).fill('4')
  await dialog.getByRole('button', { name: 'Count a part' }).click()
  await expect(dialog).toHaveCount(0)
  await expect.poll(() => totalMs(page)).toBeGreaterThanOrEqual(4 * MINUTE_MS)
  expect(await totalMs(page)).toBeLessThan(5 * MINUTE_MS)
  await sleep()
  await dialog.getByRole('button', { name: 'Count nothing' }).click()
  await expect(dialog).toHaveCount(0)
  expect(await totalMs(page)).toBeLessThan(5 * MINUTE_MS)
})

test('interviewer mode shows no clock, and warns once at five minutes', async ({ launch }) => {
  const clock = createMovingClock()
  const running = await launch({ env: clock.env })
  const { app, page } = running
  await startSession(running, 'Interviewer')
  await expect(timer(page)).toHaveCount(0)
  await expect(bar(page)).not.toContainText(/\d:\d\d/)
  await clock.pass(app, 14 * MINUTE_MS)
  await expect(page.getByText('time is up')).toHaveCount(0)
  await clock.pass(app, 1.2 * MINUTE_MS)
  await expect(page.getByText('Five minutes left')).toHaveCount(1)
  await clock.pass(app, 6 * MINUTE_MS)
  await expect(page.getByText('time is up')).toHaveCount(0)
})

test('D6 an explanation survives the death of its page, but for the last second', async ({ launch }) => {
  const running = await launch()
  const { app, page } = running
  await startSession(running)
  await page.keyboard.press('Shift+E')
  await page.getByRole('dialog').getByRole('button', { name: 'End session' }).click()
  const field = page.getByRole('textbox', { name: 'Problem' })
  await field.pressSequentially('x'.repeat(120), { delay: 20 })
  const typed = await field.inputValue()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  const [row] = read<{ problem: string }>(running, 'SELECT problem FROM session_explanation')
  expect(row?.problem.length).toBeGreaterThanOrEqual(typed.length - 1_000 / 20)
  // A page that died keeps Playwright's close waiting.
  app.process().kill('SIGKILL')
})
