import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { createMovingClock } from '../../scripts/tour/clock.mjs'
import { expectAccessible } from '../support/axe.ts'
import { expect, type LaunchOptions, type RunningApp, test } from '../support/launch.ts'
import { expectDrawn } from '../support/open-paper.ts'
import { fill, inSmallFileSystem, isRoot, NEEDS_ROOT } from '../support/small-disk.ts'
import { endSession, startSession } from '../support/timed-session.ts'

/** A microphone that beeps. */
const FAKE_MICROPHONE = '--use-fake-device-for-media-stream'
const bar = (page: Page) => page.getByRole('region', { name: 'Explain aloud' })
const elapsed = (page: Page) => bar(page).getByRole('timer', { name: 'Time spoken' })
const player = (page: Page) => page.getByRole('region', { name: /^Recording of/ })
const position = (page: Page) => player(page).getByRole('slider', { name: 'Position' })
const seconds = async (page: Page) => Number(await position(page).getAttribute('aria-valuenow'))

/** Reads a paper for a moment and goes on to explain it. */
async function goExplaining(running: RunningApp): Promise<void> {
  const { page } = running
  await startSession(running)
  await endSession(page)
  await page.getByRole('button', { name: 'Explain aloud' }).click()
  await expectDrawn(page)
}

async function record(page: Page, forSeconds: number): Promise<void> {
  await bar(page).getByRole('button', { name: 'Record' }).click()
  await expect(elapsed(page)).toHaveText(`0:0${forSeconds}`, { timeout: 20_000 })
}

const goToSession = (page: Page, sessionId: string) =>
  page.evaluate((hash) => {
    location.hash = hash
  }, `#/sessions/${sessionId}`)

const parts = ({ dataFolder }: RunningApp) => readdirSync(join(dataFolder, 'recordings')).map((name) => name.replace(/^.*\./, ''))

async function launchWith(launch: (options?: LaunchOptions) => Promise<RunningApp>, options: LaunchOptions = {}) {
  return launch({ args: [FAKE_MICROPHONE], ...options })
}

test('an explanation is recorded, played with the paper moving along, sought in, sped up and deleted', async ({ launch }) => {
  const running = await launchWith(launch)
  const { page, consoleErrors } = running
  await goExplaining(running)
  await page.screenshot({ path: 'test-results/explain-before.png' })
  await record(page, 2)
  await page.getByRole('region', { name: 'Pages of the paper' }).focus()
  await page.keyboard.press('End')
  await expect(page.getByRole('status').getByText(/12/)).toBeAttached()
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await page.screenshot({ path: `test-results/explain-recording-${scheme}.png` })
  }
  await expect(elapsed(page)).toHaveText('0:06', { timeout: 20_000 })
  await page.keyboard.press('Shift+R')
  await expect(bar(page).getByText('Kept.')).toBeVisible()
  expect(parts(running)).toEqual(['webm'])

  await bar(page).getByRole('button', { name: 'Back to the session' }).click()
  await expect(player(page)).toBeVisible()
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await player(page).scrollIntoViewIfNeeded()
    await page.screenshot({ path: `test-results/explain-session-${scheme}.png` })
    await expectAccessible(page)
  }
  // Its length is in the file: the browser itself knows it.
  const duration = await player(page)
    .locator('audio')
    .evaluate((audio: HTMLAudioElement) => audio.duration)
  expect(duration).toBeGreaterThan(5)
  expect(duration).toBeLessThan(12)

  await page.getByRole('button', { name: 'Play with the paper' }).click()
  await expectDrawn(page)
  const pageOf = page.getByRole('textbox', { name: 'Page' })
  await player(page).getByRole('button', { name: 'Play' }).click()
  await expect(pageOf).toHaveValue('i')
  await expect(pageOf).toHaveValue('10', { timeout: 20_000 })
  await expect(player(page).getByRole('button', { name: 'Play' })).toBeVisible({ timeout: 20_000 })
  await page.screenshot({ path: 'test-results/explain-playback.png' })

  await position(page).focus()
  await page.keyboard.press('Home')
  await expect(pageOf).toHaveValue('i')
  await page.keyboard.press('ArrowRight')
  expect(await seconds(page)).toBe(5)
  await expect
    .poll(() =>
      player(page)
        .locator('audio')
        .evaluate((audio: HTMLAudioElement) => audio.currentTime),
    )
    .toBeCloseTo(5, 1)
  await player(page).getByRole('combobox', { name: 'Speed' }).click()
  await page.getByRole('option', { name: '1.5×' }).click()
  await expect
    .poll(() =>
      player(page)
        .locator('audio')
        .evaluate((audio: HTMLAudioElement) => audio.playbackRate),
    )
    .toBe(1.5)

  await page.getByRole('button', { name: 'Back to the session' }).click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(player(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(player(page)).toBeVisible()
  expect(consoleErrors).toEqual([])
})

test('D17 killed while somebody speaks: all but the last second is there at the next start, and plays', async ({ launch }) => {
  const first = await launchWith(launch)
  await goExplaining(first)
  const sessionId = /explain=([\w-]+)/.exec(first.page.url())?.[1] ?? ''
  await record(first.page, 5)
  first.app.process().kill('SIGKILL')
  await first.app.close().catch(() => {})
  expect(parts(first)).toEqual(['part'])

  const second = await launchWith(launch, { dataFolder: first.dataFolder })
  await goToSession(second.page, sessionId)
  await expect(second.page.getByText('Recovered: the app or its page went away while you spoke.')).toBeVisible({ timeout: 20_000 })
  const audio = player(second.page).locator('audio')
  await expect.poll(() => audio.evaluate((element: HTMLAudioElement) => element.duration)).toBeGreaterThan(3.9)
  expect(await audio.evaluate((element: HTMLAudioElement) => element.duration)).toBeLessThan(8)
  await player(second.page).getByRole('button', { name: 'Play' }).click()
  await expect.poll(() => seconds(second.page), { timeout: 20_000 }).toBeGreaterThanOrEqual(4)
})

test('without a microphone there is a sentence, and nothing is left behind', async ({ launch }) => {
  const running = await launch()
  const { page } = running
  await goExplaining(running)
  await bar(page).getByRole('button', { name: 'Record' }).click()
  await expect(bar(page).getByRole('alert')).toContainText('No microphone was found.')
  await page.screenshot({ path: 'test-results/explain-no-microphone.png' })
  expect(parts(running)).toEqual([])
})

test('D17 a disk that fills up while somebody speaks: a sentence, and what was said until then is kept', async ({ launch }) => {
  test.skip(!isRoot, NEEDS_ROOT)
  await inSmallFileSystem('96m', async (dataFolder) => {
    const running = await launchWith(launch, { dataFolder })
    const { page } = running
    await goExplaining(running)
    await record(page, 3)
    fill(dataFolder)
    await expect(bar(page).getByRole('alert')).toContainText('The disk is full.', { timeout: 20_000 })
    expect(parts(running)).toHaveLength(1)
    await running.app.close()
  })
})

test('leaving the page keeps what was said', async ({ launch }) => {
  const running = await launchWith(launch)
  const { page } = running
  await goExplaining(running)
  await record(page, 3)
  // To somewhere that has nothing to do with it: there it is said.
  await page.keyboard.press('Control+1')
  await expect(page.getByText('You left, so the recording of your explanation was stopped.')).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'To the session' }).click()
  await expect(player(page)).toBeVisible({ timeout: 20_000 })
})

test('a question from the list breaks in while somebody explains, is answered, and stands on the session’s page', async ({ launch }) => {
  test.slow()
  const clock = createMovingClock()
  const running = await launchWith(launch, { env: clock.env })
  const { page, app, consoleErrors } = running
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  const section = page.getByRole('region', { name: 'Recordings' })
  await section.getByRole('textbox', { name: 'Questions that may break in' }).fill('Why does it converge?')
  await expect(section.getByText('Saved')).toBeVisible()
  await goExplaining(running)
  await bar(page).getByRole('checkbox', { name: 'Break in with questions' }).check()
  // The page's own clock from here on: one question comes within the first four minutes.
  await page.clock.install()
  await bar(page).getByRole('button', { name: 'Record' }).click()
  const question = bar(page).getByRole('alert')
  await expect(elapsed(page)).toBeVisible()
  await clock.pass(app, 240_000)
  await page.clock.fastForward(240_000)
  await expect(question).toContainText('Why does it converge?')
  for (const theme of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source
    }, theme)
    await page.screenshot({ path: `test-results/explain-question-${theme}.png` })
    await expectAccessible(page)
  }
  await clock.pass(app, 20_000)
  await question.getByRole('button', { name: 'Answered' }).click()
  await expect(question).toHaveCount(0)
  await bar(page).getByRole('button', { name: 'Stop and keep' }).click()
  await expect(bar(page).getByText('Kept.')).toBeVisible({ timeout: 20_000 })
  await bar(page).getByRole('button', { name: 'Back to the session' }).click()
  await expect(page.getByText('Questions that broke in')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Why does it converge?' })).toContainText(/at \d:\d\d, answered within \d:\d\d/)
  expect(consoleErrors).toEqual([])
})

test('how long recordings are kept, and the questions that break in, are set in the settings', async ({ launch }) => {
  const running = await launchWith(launch)
  const { page } = running
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  const section = page.getByRole('region', { name: 'Recordings' })
  await section.getByRole('combobox', { name: 'Keep recordings' }).click()
  await page.getByRole('option', { name: '30 days' }).click()
  await section.getByRole('textbox', { name: 'Questions that may break in' }).fill('What is new?\n\nWhy now?\n')
  await expect(section.getByText('Saved')).toBeVisible()
  await section.scrollIntoViewIfNeeded()
  await page.screenshot({ path: 'test-results/recording-settings.png' })
  await page.reload()
  await expect(section.getByRole('textbox', { name: 'Questions that may break in' })).toHaveValue('What is new?\nWhy now?')
  await expect(section.getByRole('combobox', { name: 'Keep recordings' })).toHaveValue('30 days')
})
