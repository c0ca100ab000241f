import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Menu } from 'electron'
import type { ElectronApplication, Page } from 'playwright'
import { createMovingClock } from '../../scripts/tour/clock.mjs'
import { MINUTE_MS } from '../../src/shared/kernel/units.ts'
import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/launch.ts'
import { startSession } from '../support/timed-session.ts'

const chip = (page: Page) => page.getByRole('navigation').getByRole('button', { name: /^(Focus|Break)/ })

/** Starts a timer for anything. */
async function startFocus(page: Page, title: string, mode: 'Countdown' | 'Count up' | 'Rounds' = 'Countdown'): Promise<void> {
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Shift+F')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'What do you work on?' }).fill(title)
  await dialog.getByRole('radio', { name: mode }).check()
  await dialog.getByRole('button', { name: 'Start the clock' }).click()
  await expect(chip(page)).toBeVisible()
  await expect(dialog).toHaveCount(0)
}

/** Waits for the small window that `open` opens. */
async function opened(app: ElectronApplication, open: () => Promise<void>): Promise<Page> {
  const [mini] = await Promise.all([app.waitForEvent('window'), open()])
  await mini.getByRole('button', { name: 'Back to Prepbench' }).waitFor()
  return mini
}

/** The last thing done in a window: it may be gone before the key or the button is up again. */
const closing = (action: Promise<void>) => action.catch(() => {})

/** Pages of the open windows. */
const windows = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => new URL(window.webContents.getURL()).pathname))

/** Clicks an item of the tray's menu, once the menu has it. */
const clickInTray = (app: ElectronApplication, label: string) =>
  expect
    .poll(() =>
      app.evaluate((_electron, wanted) => {
        const menu = Reflect.get(globalThis, 'trayMenu') as Menu | undefined
        const item = menu?.items.find((candidate) => candidate.label === wanted)
        item?.click()
        return item !== undefined
      }, label),
    )
    .toBe(true)

/** Writes down what the task bar and the tray are told from now on. */
async function watchDesk(
  app: ElectronApplication,
): Promise<() => Promise<{ progress: [number, string][]; tips: string[]; trays: number }>> {
  await app.evaluate(({ BrowserWindow, Tray }) => {
    const told: { progress: [number, string][]; tips: string[]; trays: number } = { progress: [], tips: [], trays: 0 }
    Reflect.set(globalThis, 'told', told)
    for (const window of BrowserWindow.getAllWindows()) {
      window.setProgressBar = (share, options) => void told.progress.push([share, options?.mode ?? ''])
    }
    const { setToolTip, destroy } = Tray.prototype
    Tray.prototype.setToolTip = function (text) {
      if (told.tips.length === 0) told.trays += 1
      told.tips.push(text)
      setToolTip.call(this, text)
    }
    const { setContextMenu } = Tray.prototype
    Tray.prototype.setContextMenu = function (menu) {
      Reflect.set(globalThis, 'trayMenu', menu)
      setContextMenu.call(this, menu)
    }
    Tray.prototype.destroy = function () {
      told.trays -= 1
      destroy.call(this)
    }
  })
  return () => app.evaluate(() => Reflect.get(globalThis, 'told'))
}

test('S1 S7 the small window shows the one clock by mouse, under the same locks, and closes with the timer', async ({ launch }) => {
  const clock = createMovingClock()
  const { app, page, consoleErrors } = await launch({ env: clock.env })
  const told = await watchDesk(app)
  await startFocus(page, 'KV cache notes')
  await clock.pass(app, 10 * MINUTE_MS)
  const mini = await opened(app, () => page.getByRole('button', { name: 'Small window with the clock' }).click())
  const errors: string[] = []
  mini.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await expect(mini.getByRole('heading', { name: 'KV cache notes' })).toBeVisible()
  await expect(mini.getByRole('timer')).toHaveText(/^(19|20):\d\d left$/)
  for (const colorScheme of ['light', 'dark'] as const) {
    await mini.emulateMedia({ colorScheme })
    await expect(mini.locator(`html[data-mantine-color-scheme="${colorScheme}"]`)).toBeVisible()
    await expectAccessible(mini)
    await mini.screenshot({ path: `test-results/mini-${colorScheme}.png` })
  }
  expect(await told().then(({ tips }) => tips.at(-1))).toMatch(/left · KV cache notes$/)
  await expect.poll(() => told().then(({ progress }) => progress.at(-1)?.[0])).toBeGreaterThan(0.3)

  const locks = await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((candidate) => candidate.webContents.getURL().includes('mini'))
    const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    return { ...contents.getLastWebPreferences(), isOnTop: window?.isAlwaysOnTop() }
  })
  expect(locks).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, isOnTop: true })
  expect(await mini.evaluate(() => [typeof Reflect.get(window, 'require'), Object.keys(window.api)])).toEqual([
    'undefined',
    ['registerDrop'],
  ])

  await mini.getByRole('button', { name: 'Pause' }).click()
  await expect(chip(page)).toContainText('Focus paused')
  await expect.poll(() => told().then(({ progress }) => progress.at(-1)?.[1])).toBe('paused')
  await mini.getByRole('button', { name: 'Go on' }).click()
  await expect(chip(page)).toContainText(/^Focus \d/)
  await clickInTray(app, 'Pause')
  await expect(chip(page)).toContainText('Focus paused')
  await clickInTray(app, 'Go on')
  await expect(chip(page)).toContainText(/^Focus \d/)
  await clock.pass(app, 21 * MINUTE_MS)
  await expect(mini.getByRole('timer')).toHaveText(/over$/)
  await mini.getByRole('button', { name: 'Finish' }).click()
  await expect(mini.getByText(/31 min will be written down/)).toBeVisible()
  await closing(mini.getByRole('button', { name: 'Write it down' }).click())
  await expect(chip(page)).toHaveCount(0)
  await expect.poll(() => windows(app)).toEqual(['/index.html'])
  await expect.poll(() => told().then(({ progress, trays }) => [progress.at(-1), trays])).toEqual([[-1, 'none'], 0])
  expect([...consoleErrors, ...errors]).toEqual([])
})

test('S8 the small window leads nowhere else and opens no other', async ({ launch }) => {
  const { app, page } = await launch()
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false })
  })
  await startFocus(page, 'Whiteboard', 'Count up')
  const mini = await opened(app, () => page.keyboard.press('Shift+M'))
  await mini.evaluate(() => {
    location.href = 'https://example.com/'
    window.open('https://example.com/')
    window.open('app://bundle/index.html')
  })
  expect((await windows(app)).sort()).toEqual(['/index.html', '/mini.html'])
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.isAlwaysOnTop())
      ?.close(),
  )
  await expect.poll(() => windows(app)).toEqual(['/index.html'])
})

test('by keyboard: the small window opens, pauses, ends a break, leads back, closes by Esc and comes where it was left', async ({
  launch,
}) => {
  const clock = createMovingClock()
  const { app, page, dataFolder, consoleErrors } = await launch({ env: clock.env })
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Shift+M')
  await expect(page.getByText('No timer or session runs.')).toBeVisible()
  await startFocus(page, 'Whiteboard', 'Rounds')
  await clock.pass(app, 26 * MINUTE_MS)
  await expect(chip(page)).toContainText('Break')
  const mini = await opened(app, () => page.keyboard.press('Shift+M'))
  await expect(mini.getByText('Break', { exact: true })).toBeVisible()
  await mini.keyboard.press(']')
  await expect(mini.getByText('Round 2')).toBeVisible()
  await mini.keyboard.press('Shift+P')
  await expect(mini.getByText('Paused · Round 2')).toBeVisible()
  await mini.keyboard.press('Tab')
  await expect(mini.getByRole('button', { name: 'Go on' })).toBeFocused()
  await mini.keyboard.press('Enter')
  await expect(mini.getByText('Round 2', { exact: true })).toBeVisible()
  const place = { x: 120, y: 90, width: 330, height: 210 }
  await app.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.isAlwaysOnTop())
      ?.setBounds(bounds)
  }, place)
  await closing(mini.keyboard.press('Escape'))
  await expect.poll(() => windows(app)).toEqual(['/index.html'])
  const kept = JSON.parse(readFileSync(join(dataFolder, 'mini-window.json'), 'utf8'))
  expect(kept.bounds).toMatchObject({ width: 330, height: 210 })
  const again = await opened(app, () => page.keyboard.press('Shift+M'))
  const bounds = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.isAlwaysOnTop())
      ?.getBounds(),
  )
  expect(bounds).toEqual(kept.bounds)
  await again.keyboard.press('Shift+E')
  await closing(again.getByRole('button', { name: 'Write it down' }).press('Enter'))
  await expect.poll(() => windows(app)).toEqual(['/index.html'])
  expect(consoleErrors).toEqual([])
})

test('an interviewer shows no clock in the small window, the tray or on the task bar, and a session ends from there', async ({
  launch,
}) => {
  const clock = createMovingClock()
  const running = await launch({ env: clock.env })
  const { app, page, consoleErrors } = running
  const told = await watchDesk(app)
  await startSession(running, 'Interviewer')
  const mini = await opened(app, () => page.keyboard.press('Shift+M'))
  await expect(mini.getByRole('button', { name: 'Next phase' })).toBeVisible()
  await expect(mini.getByRole('timer')).toHaveCount(0)
  await expect(mini.getByRole('progressbar')).toHaveCount(0)
  expect(await mini.locator('body').innerText()).not.toMatch(/\d:\d\d/)
  await clock.pass(app, 2 * MINUTE_MS)
  const { tips, progress } = await told()
  expect(tips.join()).not.toMatch(/\d:\d\d/)
  expect(progress.filter(([share]) => share >= 0)).toEqual([])
  await expectAccessible(mini)
  await mini.getByRole('button', { name: 'End', exact: true }).click()
  await closing(mini.getByRole('button', { name: 'End session' }).click())
  await expect.poll(() => windows(app)).toEqual(['/index.html'])
  await expect(page).toHaveURL(/#\/sessions\//)
  expect(consoleErrors).toEqual([])
})

test('S19 closing the app’s window ends the app with the small window open, and the timer goes on at the next start', async ({
  launch,
}) => {
  const first = await launch()
  await startFocus(first.page, 'Whiteboard', 'Count up')
  const mini = await opened(first.app, () => first.page.keyboard.press('Shift+M'))
  // A second start shows the app's own window, whichever is in front.
  await mini.bringToFront()
  await first.app.evaluate(({ app }) => void app.emit('second-instance', {}, ['prepbench'], '/', undefined))
  expect(await windows(first.app)).toHaveLength(2)
  const ended = first.app.waitForEvent('close')
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().includes('index'))
      ?.close()
  })
  await ended
  const second = await launch({ dataFolder: first.dataFolder })
  await expect(chip(second.page)).toContainText('Whiteboard')
  expect(await windows(second.app)).toEqual(['/index.html'])
})
