import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { createMovingClock } from '../../scripts/tour/clock.mjs'
import { watchStore } from '../../scripts/tour/store.mjs'
import { MINUTE_MS } from '../../src/shared/kernel/units.ts'
import { expectAccessible } from '../support/axe.ts'
import { choose } from '../support/choose.ts'
import { expect, type RunningApp, test } from '../support/launch.ts'

const chip = (page: Page) => page.getByRole('navigation').getByRole('link', { name: /^Mock/ })

async function newMock({ page, dataFolder }: RunningApp, format: string): Promise<void> {
  await expect.poll(() => Number(watchStore(dataFolder).value('SELECT count(*) FROM question')), { timeout: 30_000 }).toBeGreaterThan(100)
  await page.getByRole('link', { name: 'Interviews', exact: true }).click()
  await page.getByRole('button', { name: 'New mock' }).first().click()
  await page.getByRole('menuitem', { name: format }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(format)
}

/** Writes a question of its own onto the list. */
async function write(page: Page, question: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Write a question' }).fill(question)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Questions', exact: true })).toContainText(question)
}

async function scoreLine(page: Page, line: string, mark: number, evidence: string): Promise<void> {
  await choose(page.getByRole('radiogroup', { name: line }).getByRole('radio', { name: new RegExp(`^${mark}: `) }))
  await page.getByRole('textbox', { name: `Evidence for ${line}` }).fill(evidence)
}

test('a long question stays in its card while a mock runs', async ({ launch }) => {
  const running = await launch()
  const { page } = running
  await newMock(running, 'Behavioural')
  await write(page, 'Explain how a cache of keys and values grows, word by word, '.repeat(3).trim())
  await page.getByRole('button', { name: 'Start the clock' }).click()
  await expect(page.getByRole('region', { name: 'All questions' }).getByRole('button')).toHaveCount(1)
  const sideways = await page
    .getByRole('main')
    .evaluate((main) =>
      [...main.querySelectorAll('*')].some(
        (element) => element.scrollWidth > element.clientWidth && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX),
      ),
    )
  expect(sideways).toBe(false)
})

test('a mock by mouse: drawn from the bank, timed, scored with evidence, and the plan gets only what is accepted', async ({ launch }) => {
  test.setTimeout(180_000)
  const clock = createMovingClock()
  const running = await launch({ env: clock.env })
  const { app, page, dataFolder, consoleErrors } = running
  const store = watchStore(dataFolder)
  await newMock(running, 'ML system design')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Draw', exact: true }).click()
  await expect(page.getByText('4 questions added.')).toBeVisible()
  await page.getByRole('button', { name: 'Choose from the bank' }).click()
  const picker = page.getByRole('dialog', { name: 'Choose from the bank' })
  await picker.getByRole('searchbox', { name: 'Search the question bank' }).fill('KV cache')
  await picker
    .getByRole('button', { name: /^Add: / })
    .first()
    .click()
  await expect.poll(() => store.value('SELECT count(*) FROM mock_question')).toBe(5)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Take question 1 off the list' }).click()
  await expect(page.getByText('Taken off the list.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => store.value('SELECT count(*) FROM mock_question WHERE deleted_at IS NULL')).toBe(5)
  await page.getByRole('textbox', { name: 'Partner' }).fill('Ada')
  await expect.poll(() => store.value('SELECT partner FROM mock')).toBe('Ada')

  await page.getByRole('button', { name: 'Start the clock' }).click()
  await expect(page.getByRole('region', { name: 'Question 1 of 5' })).toBeVisible()
  await expect(chip(page)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Notes' }).fill('Forgot the batch size.')
  await choose(page.getByRole('radio', { name: 'Missed' }))
  await expect
    .poll(() => store.row('SELECT notes, outcome FROM mock_question WHERE outcome IS NOT NULL'))
    .toEqual({
      notes: 'Forgot the batch size.',
      outcome: 'missed',
    })
  await page.getByRole('button', { name: 'Show the model answer' }).click()
  await expect(page.getByRole('region', { name: 'Model answer' })).toBeVisible()
  await clock.pass(app, 4 * MINUTE_MS)
  await page.getByRole('button', { name: 'Next question' }).click()
  await expect(page.getByRole('region', { name: 'Question 2 of 5' })).toBeVisible()
  await clock.pass(app, 2 * MINUTE_MS)
  await page.getByRole('button', { name: 'End the interview' }).click()
  await expect(page.getByRole('heading', { name: 'Score it' })).toBeVisible()
  const entry = store.row('SELECT source, pillar, active_ms, note FROM time_entry')
  expect(entry).toMatchObject({ source: 'mock', pillar: 'system-design', note: 'Mock: ML system design with Ada' })
  expect(Number(entry.active_ms)).toBeGreaterThanOrEqual(6 * MINUTE_MS)

  await page.getByRole('button', { name: 'Finish scoring' }).click()
  await expect(page.getByText('Score at least one line first.')).toBeVisible()
  await choose(page.getByRole('radiogroup', { name: 'Data and features' }).getByRole('radio', { name: /^2: / }))
  await expect.poll(() => store.value('SELECT score FROM mock_score')).toBe(2)
  await page.getByRole('button', { name: 'Finish scoring' }).click()
  await expect(page.getByText('Evidence is missing for: Data and features.')).toBeVisible()
  await scoreLine(page, 'Data and features', 2, 'Never asked where labels come from.')
  await page.getByRole('textbox', { name: 'Fix 1' }).fill('Ask for the metric first')
  await expect.poll(() => store.value(`SELECT count(*) FROM mock_point WHERE text LIKE '%first'`)).toBe(1)
  await expect.poll(() => store.value('SELECT evidence FROM mock_score')).toBe('Never asked where labels come from.')
  await page.getByRole('button', { name: 'Finish scoring' }).click()
  const proposals = page.getByRole('list', { name: 'Proposed for your plan' })
  await expect(proposals.getByRole('listitem')).toHaveCount(2)
  expect(store.value('SELECT count(*) FROM plan_block')).toBe(0)
  await expectAccessible(page)
  await proposals.getByRole('button', { name: 'Add to the plan: Fix: Ask for the metric first' }).click()
  await expect
    .poll(() => store.row('SELECT title, starts_at IS NOT NULL AS isPlanned FROM plan_block'))
    .toEqual({
      title: 'Fix: Ask for the metric first',
      isPlanned: 1,
    })
  await proposals.getByRole('button', { name: /^No: Answer again/ }).click()
  await expect(proposals).toContainText('Declined')
  expect(store.value('SELECT count(*) FROM plan_block')).toBe(1)
  await page.getByRole('button', { name: 'Interviewer sheet' }).click()
  await expect(page.getByRole('article', { name: /^Interviewer sheet/ }).getByRole('columnheader')).toHaveCount(6)
  await expectAccessible(page)
  expect(consoleErrors).toEqual([])
})

test('a mock by keyboard: the order is changed on the handle, questions and pause have keys', async ({ launch }) => {
  const running = await launch()
  const { page, dataFolder, consoleErrors } = running
  const store = watchStore(dataFolder)
  await newMock(running, 'Behavioural')
  await write(page, 'A conflict you had')
  await write(page, 'A failure you own')
  await page.getByRole('button', { name: 'Move question 2' }).focus()
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => store.value('SELECT prompt FROM mock_question ORDER BY position LIMIT 1')).toBe('A failure you own')
  await expect(page.getByRole('button', { name: 'Move question 1' })).toBeFocused()
  await page.getByRole('button', { name: 'Start the clock' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Question 1 of 2' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('region', { name: 'Question 2 of 2' })).toBeVisible()
  await page.keyboard.press('p')
  await expect(chip(page)).toContainText('Mock paused')
  await page.keyboard.press('p')
  await expect(chip(page)).not.toContainText('paused')
  await page.getByRole('button', { name: 'End the interview' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Score it' })).toBeVisible()
  await expect(chip(page)).toHaveCount(0)
  expect(consoleErrors).toEqual([])
})

test('a line of a rubric gets more weight, the mock that starts then is judged by it, and the sheet and the list say so', async ({
  launch,
}) => {
  const running = await launch()
  const { page, dataFolder, consoleErrors } = running
  const store = watchStore(dataFolder)
  await page.getByRole('link', { name: 'Interviews', exact: true }).click()
  await page.getByRole('tab', { name: 'Rubrics' }).click()
  const line = page.getByRole('region', { name: 'Modelling and evaluation' })
  await expect(line).toContainText('20 % of the whole')
  await line.getByRole('combobox', { name: 'Weight' }).click()
  await page.getByRole('option', { name: '× 4' }).click()
  await expect(line).toContainText('50 % of the whole')
  await expect(page.getByRole('region', { name: 'Communication' })).toContainText('13 % of the whole')
  await expect.poll(() => String(store.row('SELECT dimensions FROM rubric')?.dimensions)).toContain('"weight":4')
  await expectAccessible(page)

  await newMock(running, 'ML system design')
  await write(page, 'Design a feed')
  await page.getByRole('button', { name: 'Start the clock' }).click()
  await page.getByRole('button', { name: 'End the interview' }).click()
  const overall = page.getByRole('region', { name: 'Overall' })
  await expect(page.getByRole('heading', { name: 'Score it' })).toBeVisible()
  await expect(overall).toBeHidden()
  await scoreLine(page, 'Communication', 1, 'Lost the thread.')
  await expect(overall).toContainText('1.0 of 4')
  await expect(overall).toContainText('A verdict needs half of the rubric by weight.')
  await scoreLine(page, 'Modelling and evaluation', 4, 'Began with a baseline and named what would beat it.')
  await expect(overall).toContainText('3.4 of 4')
  await expect(overall).toContainText('Leaning yes')
  await expect(overall).toContainText('2 of 5 lines scored')
  await expect(page.getByRole('radiogroup', { name: 'Modelling and evaluation 50 %' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Interviewer sheet' }).click()
  await expect(page.getByRole('rowheader', { name: 'Modelling and evaluation' })).toContainText('50 %')
  await page.getByRole('link', { name: 'Interviews', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Mock interviews' })).toContainText('Leaning yes')
  expect(consoleErrors).toEqual([])
})

test('D17 a mock is recorded second by second, kept when it ends, played, deleted and brought back from the trash', async ({ launch }) => {
  const running = await launch({ args: ['--use-fake-device-for-media-stream'] })
  const { page, dataFolder, consoleErrors } = running
  const store = watchStore(dataFolder)
  const player = page.getByRole('region', { name: /^Recording of/ })
  await newMock(running, 'Behavioural')
  await write(page, 'A failure you own')
  await page.getByRole('button', { name: 'Start the clock' }).click()
  await expect(page.getByRole('region', { name: 'Question 1 of 1' })).toBeVisible()
  await page.keyboard.press('Shift+R')
  await expect(page.getByRole('timer', { name: 'Time spoken' })).toBeVisible()
  await expect.poll(() => Number(store.value('SELECT count(*) FROM recording_chunk')), { timeout: 20_000 }).toBeGreaterThan(2)
  expect(readdirSync(join(dataFolder, 'recordings')).map((name) => name.replace(/^.*\./, ''))).toEqual(['part'])
  await expectAccessible(page)
  await page.getByRole('button', { name: 'End the interview' }).click()
  await expect(page.getByRole('heading', { name: 'Score it' })).toBeVisible()
  await expect(player).toBeVisible()
  await player.getByRole('button', { name: 'Play' }).click()
  await expect
    .poll(async () => Number(await player.getByRole('slider', { name: 'Position' }).getAttribute('aria-valuenow')), { timeout: 20_000 })
    .toBeGreaterThan(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(player).toHaveCount(0)
  const mock = new URL(page.url()).hash
  const go = (hash: string) =>
    page.evaluate((to) => {
      location.hash = to
    }, hash)
  await go('#/trash')
  await page.getByRole('button', { name: /^Restore: Recording/ }).click()
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible()
  await go(mock)
  await expect(player).toBeVisible()
  expect(consoleErrors).toEqual([])
})

test('the loop: missed in a mock, a card, a block, a review, and a better score, each a step from the last', async ({ launch }) => {
  test.setTimeout(240_000)
  const clock = createMovingClock()
  const running = await launch({ env: clock.env })
  const { page, dataFolder, consoleErrors } = running
  const store = watchStore(dataFolder)
  await newMock(running, 'ML fundamentals')
  await write(page, 'Why is the dot product scaled?')
  await page.getByRole('button', { name: 'Start the clock' }).click()
  await choose(page.getByRole('radio', { name: 'Missed' }))
  await expect.poll(() => store.value('SELECT outcome FROM mock_question')).toBe('missed')
  await page.getByRole('button', { name: 'End the interview' }).click()
  await scoreLine(page, 'Depth', 1, 'Named it only.')
  await expect.poll(() => store.row('SELECT score, evidence FROM mock_score')).toEqual({ score: 1, evidence: 'Named it only.' })
  await page.getByRole('button', { name: 'Make it a card' }).click()
  await expect.poll(() => store.value(`SELECT count(*) FROM question WHERE origin = 'round'`)).toBe(1)
  await page.getByRole('button', { name: 'Finish scoring' }).click()
  await page.getByRole('button', { name: /^Add to the plan: Answer again/ }).click()
  const history = page.getByRole('region', { name: 'What became of it' })
  await expect(history.getByRole('link', { name: /^In the plan: Answer again/ })).toBeVisible()
  await expect(history.getByRole('link', { name: 'Counted as a review' })).toBeVisible()

  await history.getByRole('link', { name: /^In the plan/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect.poll(() => page.url()).toContain('#/plan')
  await page.goBack()
  await history.getByRole('link', { name: 'Counted as a review' }).click()
  await expect.poll(() => page.url()).toContain('#/practice/questions/')
  const way = page.getByRole('region', { name: 'What became of it' })
  await expect(way.getByRole('link', { name: 'Asked in a mock (ML fundamentals): missed' })).toBeVisible()

  await clock.pass(running.app, 15 * MINUTE_MS)
  await page.evaluate(() => {
    location.hash = '#/practice/review'
  })
  const asked = page.getByRole('article', { name: 'Question' })
  await expect(asked).toContainText('Why is the dot product scaled?')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: /^Good / }).click()
  await expect.poll(() => store.value(`SELECT count(*) FROM review WHERE source = 'card' AND rating = 'good'`)).toBe(1)
  await newMock(running, 'ML fundamentals')
  await page.getByRole('button', { name: 'Choose from the bank' }).click()
  await page.getByRole('searchbox', { name: 'Search the question bank' }).fill('dot product scaled')
  await page.getByRole('button', { name: 'Add: Why is the dot product scaled?' }).click()
  await expect.poll(() => store.value('SELECT count(*) FROM mock_question')).toBe(2)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Start the clock' }).click()
  await choose(page.getByRole('radio', { name: 'Good' }))
  await expect.poll(() => store.value(`SELECT count(*) FROM mock_question WHERE outcome = 'good'`)).toBe(1)
  await page.getByRole('button', { name: 'End the interview' }).click()
  await scoreLine(page, 'Depth', 3, 'Derived the variance.')
  await expect.poll(() => store.value('SELECT count(*) FROM mock_score WHERE score = 3 AND evidence LIKE ?', 'Derived%')).toBe(1)
  await page.getByRole('button', { name: 'Finish scoring' }).click()
  await expect(page.getByText('Nothing is proposed')).toBeVisible()
  await page.getByRole('link', { name: 'Mocks', exact: true }).click()
  await expect(page.getByRole('img', { name: 'Depth: 1, 3' })).toBeVisible()
  await expectAccessible(page)
  expect(consoleErrors).toEqual([])
})
