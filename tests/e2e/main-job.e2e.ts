import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { answerDialog } from '../../scripts/tour/app.mjs'
import { createMovingClock } from '../../scripts/tour/clock.mjs'
import * as job from '../../scripts/tour/main-job.mjs'
import { watchStore } from '../../scripts/tour/store.mjs'
import { expect, type LaunchOptions, type RunningApp, test } from '../support/launch.ts'

// One after the other in one app: a 20-minute session takes seconds, but each takes some.
test.setTimeout(240_000)

const PAPERS = join(import.meta.dirname, '../../../shared/papers')
const REAL_PAPERS = ['uai23-gao23a.pdf', 'jose-00239.pdf', 'rescience-3160540.pdf']
const LINES = ['Problem', 'Idea', 'Method', 'Result', 'Limits', 'Critique']
const BEFORE = [3, 2, 2, 2, 1, 1]
const AFTER = [4, 3, 3, 2, 2, 2]
const LONG_LINE = /\S+(?:\s+\S+){5,}/

type Running = RunningApp & { readonly clock: ReturnType<typeof createMovingClock>; readonly pass: (ms: number) => Promise<void> }

async function start(launch: (options?: LaunchOptions) => Promise<RunningApp>): Promise<Running> {
  const clock = createMovingClock()
  const running = await launch({ env: clock.env })
  return { ...running, clock, pass: (ms) => clock.pass(running.app, ms) }
}

/** What the whole job must have left behind about one paper, once. */
function expectJobDone({ dataFolder }: Running, paperId: string, blockId: string | null) {
  const store = watchStore(dataFolder)
  const session = store.row(
    `SELECT id, end_reason, json_extract(protocol, '$.name') AS protocol FROM reading_session WHERE paper_id = ? AND is_sample = 0`,
    paperId,
  )
  const id = String(session.id)
  expect(session).toMatchObject({ end_reason: 'completed', protocol: 'Interview 20' })
  const plannedMs = job.PHASE_MS.reduce((sum, ms) => sum + ms, 0)
  const [entry, ...more] = store.rows('SELECT source, pillar, block_id, active_ms FROM time_entry WHERE session_id = ?', id)
  expect(more).toEqual([])
  expect(entry).toMatchObject({ source: 'sprint', pillar: 'paper-reading', block_id: blockId })
  expect(Number(entry?.active_ms)).toBeGreaterThanOrEqual(plannedMs)
  expect(Number(entry?.active_ms)).toBeLessThan(plannedMs + 300_000)
  expect(store.value(`SELECT count(*) FROM timer_event WHERE run_id = ? AND kind = 'phase'`, id)).toBe(4)
  expect(Number(store.value('SELECT count(*) FROM page_dwell WHERE session_id = ?', id))).toBeGreaterThan(0)
  expect(Number(store.value('SELECT count(*) FROM mark WHERE paper_id = ? AND is_sample = 0', paperId))).toBeGreaterThan(0)
  expect(store.row('SELECT problem, explanation FROM session_explanation WHERE session_id = ? AND finished_at IS NOT NULL', id)).toEqual({
    problem: 'Problem in one line.',
    explanation: 'As I would tell it.',
  })
  expect(store.value('SELECT count(*) FROM session_score WHERE session_id = ?', id)).toBe(2 * LINES.length)
  const reflection = store.row('SELECT body, finished_at FROM journal_entry WHERE session_id = ?', id)
  expect(reflection.finished_at).not.toBeNull()
  expect(reflection.body).toContain('Next time the figures first.')
  if (blockId) expect(store.value('SELECT status FROM plan_block WHERE id = ?', blockId)).toBe('done')
  expect(store.health()).toEqual({ integrity: 'ok', orphans: 0 })
}

const words = Object.fromEntries([...LINES.map((line) => [line, `${line} in one line.`]), ['explanation', 'As I would tell it.']])

/** From an open paper to a finished reflection, by mouse. */
async function doJob(running: Running) {
  const { page } = running
  await job.startSession(page)
  await job.highlight(page, LONG_LINE)
  await job.readPhases(running)
  await job.endSession(page)
  await job.explain(page, words)
  await job.score(page, 'Score before', BEFORE)
  await job.score(page, 'Second look and score', AFTER)
  await expect(page.getByText('11 of 24 before, 16 of 24 after: +5')).toBeVisible()
  await job.reflect(page, '\nNext time the figures first.\n')
  await job.goTo(page, 'Plan')
  await expect(
    page
      .getByRole('region', { name: 'This week' })
      .getByText(/ spent of /)
      .first(),
  ).toBeVisible()
}

test('F11 the main job by mouse on the sample campaign, and the sample goes in one click', async ({ launch }) => {
  const running = await start(launch)
  const { page, dataFolder, consoleErrors } = running
  await job.addSample(page)
  await job.goTo(page, 'Today')
  await page.getByRole('region', { name: 'What now' }).getByRole('button', { name: 'Start' }).click()
  await job.drawn(page)
  const store = watchStore(dataFolder)
  const block = store.row(`SELECT id, paper_id FROM plan_block WHERE status = 'open' AND paper_id IS NOT NULL`)
  await doJob(running)
  expectJobDone(running, String(block.paper_id), String(block.id))

  await job.removeSample(page)
  expect(store.value('SELECT count(*) FROM plan_block WHERE deleted_at IS NULL AND is_sample = 1')).toBe(0)
  expect(store.value('SELECT count(*) FROM reading_session WHERE deleted_at IS NULL')).toBe(1)
  expect(store.value('SELECT count(*) FROM journal_entry WHERE deleted_at IS NULL')).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('note', { name: 'Sample' })).toBeVisible()
  expect(consoleErrors).toEqual([])
})

for (const file of REAL_PAPERS) {
  test(`the main job by mouse on ${file}`, async ({ launch }) => {
    test.skip(!existsSync(join(PAPERS, file)), 'The folder of real papers, ../shared/papers, is not on this machine.')
    const running = await start(launch)
    const { page, dataFolder, consoleErrors } = running
    expect(await job.importFile(running, join(PAPERS, file))).toContain('Added as')
    const paper = watchStore(dataFolder).row('SELECT id, title FROM paper')
    await job.openPaper(page, String(paper.title))
    await doJob(running)
    expectJobDone(running, String(paper.id), null)
    expect(consoleErrors).toEqual([])
  })
}

/** Tab until the focus is on what is wanted. */
async function tabTo(page: Page, role: string, name: string | RegExp) {
  const wanted = page.getByRole(role as 'button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).first()
  await wanted.waitFor()
  for (let presses = 0; presses < 150; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to the ${role} “${String(name)}”.`)
}

/** Through the palette, as somebody does who knows no shortcut. */
async function command(page: Page, label: string) {
  await page.keyboard.press('Control+k')
  const search = page.getByRole('dialog').getByRole('textbox')
  await expect(search).toBeFocused()
  await page.keyboard.type(label)
  await page.getByRole('dialog').getByText(label, { exact: true }).first().waitFor()
  await page.keyboard.press('Enter')
}

test('the main job by keyboard only: import, read, mark, explain, score, reflect, plan', async ({ launch }) => {
  const file = join(import.meta.dirname, '../../resources/sample/sample-paper.pdf')
  const running = await start(launch)
  const { app, page, pass, dataFolder, consoleErrors } = running
  await page.evaluate(() => {
    for (const kind of ['pointerdown', 'mousedown']) addEventListener(kind, () => Object.assign(window, { hasMouse: true }), true)
  })

  await tabTo(page, 'link', 'Read')
  await page.keyboard.press('Enter')
  await answerDialog(app, file)
  await tabTo(page, 'button', 'Add PDFs')
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'Papers added' }).waitFor()
  await tabTo(page, 'link', /^Keep What You Quote/)
  await page.keyboard.press('Enter')
  await job.drawn(page)
  const store = watchStore(dataFolder)
  const paperId = String(store.value('SELECT id FROM paper'))

  await page.keyboard.press('Shift+S')
  const go = page.getByRole('button', { name: 'Start the clock' })
  await go.waitFor()
  await tabTo(page, 'button', 'Start the clock')
  await page.keyboard.press('Enter')
  await job.bar(page).waitFor()

  // A passage is selected through find, which leaves what it found selected.
  await page.keyboard.press('Control+f')
  await page.keyboard.type('Popularity in the past')
  await expect(page.getByRole('search').locator('[data-count]')).toHaveText('1 of 1')
  await page.keyboard.press('Escape')
  await page.keyboard.press('h')
  await expect.poll(() => store.value('SELECT quote FROM mark')).toContain('Popularity in the past')

  for (const [phaseIndex, ms] of job.PHASE_MS.entries()) {
    if (phaseIndex > 0) await page.keyboard.press(']')
    await job.bar(page).getByRole('listitem').nth(phaseIndex).locator('[aria-current="step"]').waitFor()
    await pass(ms)
    await page.keyboard.press(phaseIndex < 3 ? 'n' : 'Home')
  }
  await page.keyboard.press('Shift+E')
  const explain = page.getByRole('region', { name: 'Explain', exact: true })
  // The page asks main for the time only now and then, so the question about an early end may still come.
  const sure = page.getByRole('dialog', { name: 'End before the time is up?' })
  await sure.or(explain).first().waitFor()
  if (await sure.isVisible()) await page.keyboard.press('Enter')
  await explain.waitFor()

  await tabTo(page, 'textbox', 'Problem')
  for (const line of LINES) {
    await page.keyboard.type(`${line} in one line.`)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.type('As I would tell it.')
  await tabTo(page, 'button', 'Done explaining')
  await page.keyboard.press('Enter')
  for (const [stage, scores] of [
    ['Score before', BEFORE],
    ['Second look and score', AFTER],
  ] as const) {
    const rubric = page.getByRole('region', { name: stage })
    await rubric.waitFor()
    for (const [index, line] of LINES.entries()) {
      const group = rubric.getByRole('radiogroup', { name: line })
      for (let presses = 0; presses < 150; presses += 1) {
        if (await group.evaluate((element) => element.contains(document.activeElement))) break
        await page.keyboard.press('Tab')
      }
      await page.keyboard.press('Space')
      for (let points = 0; points < (scores[index] ?? 0); points += 1) await page.keyboard.press('ArrowRight')
      await expect(group.getByRole('radio', { name: new RegExp(`^${scores[index]}:`) })).toBeChecked()
    }
  }
  await expect(page.getByText('11 of 24 before, 16 of 24 after: +5')).toBeVisible()

  for (let presses = 0; presses < 200; presses += 1) {
    if (await page.getByRole('button', { name: 'Write a reflection' }).evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Shift+Tab')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Entry text' })).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('Next time the figures first.')
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor()
  await page.keyboard.press('Escape')
  await tabTo(page, 'button', 'Finish')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Reopen' }).waitFor()
  await command(page, 'Go to Plan')
  await expect(
    page
      .getByRole('region', { name: 'This week' })
      .getByText(/ spent of /)
      .first(),
  ).toBeVisible()
  expectJobDone(running, paperId, null)
  expect(await page.evaluate(() => 'hasMouse' in window)).toBe(false)
  expect(consoleErrors).toEqual([])
})
