/**
 * The main job, done with the mouse as a new user would: each function is one thing a person does, and returns when the
 * screen shows that it is done. What it left in the store is somebody else's question.
 */
import { answerDialog } from './app.mjs'

/** @typedef {import('playwright').Page} Page */
/** @typedef {Pick<import('./app.mjs').Running, 'app' | 'page'>} Driven */

const MINUTE_MS = 60_000
const LINES = ['Problem', 'Idea', 'Method', 'Result', 'Limits', 'Critique']

/** Interview 20, one phase over its budget. Real time comes on top. */
export const PHASE_MS = [2 * MINUTE_MS, 8.5 * MINUTE_MS, 5 * MINUTE_MS, 2 * MINUTE_MS, 2.6 * MINUTE_MS]

/** @param {Page} page @param {'Today' | 'Plan' | 'Read' | 'Practice' | 'Interviews' | 'Journal' | 'Insights' | 'Help' | 'Settings'} surface */
export async function goTo(page, surface) {
  await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: surface, exact: true }).click()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

/** @param {Page} page */
export async function addSample(page) {
  await page.getByRole('button', { name: 'Add the sample campaign' }).click()
  await page.getByRole('note', { name: 'Sample' }).waitFor()
}

/** @param {Page} page */
export async function removeSample(page) {
  await page.getByRole('button', { name: 'Remove the sample' }).click()
  await page.getByRole('note', { name: 'Sample' }).waitFor({ state: 'detached' })
}

/** Adds a file through the library's button. @param {Driven} driven @param {string} file @returns {Promise<string>} the sentence the app says about it */
export async function importFile({ app, page }, file) {
  await goTo(page, 'Read')
  await answerDialog(app, file)
  await page.getByRole('button', { name: 'Add PDFs' }).click()
  const panel = page.getByRole('region', { name: /^(Papers added|No paper was added)$/ })
  await panel.waitFor({ timeout: 60_000 })
  const sentence = (await panel.getByRole('listitem').first().textContent()) ?? ''
  await panel.getByRole('button', { name: 'Close' }).click()
  return sentence
}

/** @param {Page} page @param {string} title */
export async function openPaper(page, title) {
  await goTo(page, 'Read')
  await page.getByRole('list', { name: 'Papers' }).getByRole('link', { name: title }).first().click()
  await drawn(page)
}

/** @param {Page} page */
export async function drawn(page) {
  await page.locator('.page[data-loaded="true"] .textLayer span[role="presentation"]').first().waitFor({ timeout: 60_000 })
}

/** @param {Page} page */
export async function startSession(page) {
  await page.getByRole('button', { name: 'Start a session' }).click()
  await page.getByRole('dialog', { name: 'Read against the clock' }).getByRole('button', { name: 'Start the clock' }).click()
  await bar(page).waitFor()
}

/** @param {Page} page */
export const bar = (page) => page.getByRole('region', { name: 'Timed session' })

/**
 * Reads through the phases: time passes, the wheel turns, then "Next phase". Stops in the last phase.
 * @param {import('./app.mjs').Running} running
 * @param {(phaseIndex: number) => Promise<void>} [during] called in each phase, when its time has passed
 */
export async function readPhases({ page, pass }, during = async () => {}) {
  for (const [phaseIndex, ms] of PHASE_MS.entries()) {
    if (phaseIndex > 0) await bar(page).getByRole('button', { name: 'Next phase' }).click()
    await bar(page).getByRole('listitem').nth(phaseIndex).locator('[aria-current="step"]').waitFor()
    await pass(ms / 2)
    // At the upper left, where no notification can lie.
    await page.getByRole('region', { name: 'Pages of the paper' }).hover({ position: { x: 120, y: 60 } })
    await page.mouse.wheel(0, 700)
    await pass(ms / 2)
    await during(phaseIndex)
  }
}

/**
 * Marks a line of the paper with a drag of the mouse and a click on an ink.
 * @param {Page} page @param {string | RegExp} text of the line
 */
export async function highlight(page, text) {
  const line = page.locator('.textLayer span:not(.markedContent)', { hasText: text }).first()
  await line.scrollIntoViewIfNeeded()
  const box = await line.boundingBox()
  if (!box) throw new Error('The line to mark is not on screen.')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + 1, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2, y, { steps: 5 })
  await page.mouse.move(box.x + box.width - 1, y, { steps: 5 })
  await page.mouse.up()
  const marks = page.getByRole('button', { name: /^Green highlight: / })
  const before = await marks.count()
  await page.getByRole('group', { name: 'Mark the selection' }).getByRole('button', { name: 'Green' }).click()
  await marks.nth(before).waitFor()
}

/** Ends the session, also with time left. @param {Page} page */
export async function endSession(page) {
  await bar(page).getByRole('button', { name: 'End session' }).click()
  const sure = page.getByRole('dialog', { name: 'End before the time is up?' }).getByRole('button', { name: 'End session' })
  const explain = page.getByRole('heading', { name: 'Explain', exact: true })
  await sure.or(explain).first().waitFor()
  if (await sure.isVisible()) await sure.click()
  await explain.waitFor()
}

/**
 * Fills the bullet card and the explanation and is done with them.
 * @param {Page} page @param {Readonly<Record<string, string>>} words by the names of the lines, and `explanation`
 */
export async function explain(page, words) {
  const card = page.getByRole('region', { name: 'Explain', exact: true })
  for (const line of LINES) await card.getByRole('textbox', { name: line, exact: true }).fill(words[line] ?? '')
  await card.getByRole('textbox', { name: 'The explanation, as you would tell it' }).fill(words.explanation ?? '')
  await card.getByText('Saved', { exact: true }).waitFor()
  await card.getByRole('button', { name: 'Done explaining' }).click()
  await page.getByRole('region', { name: 'Score before' }).waitFor()
}

/** @param {Page} page @param {'Score before' | 'Second look and score'} stage @param {readonly number[]} scores one a line */
export async function score(page, stage, scores) {
  const rubric = page.getByRole('region', { name: stage })
  for (const [index, line] of LINES.entries()) {
    const radio = rubric.getByRole('radiogroup', { name: line }).getByRole('radio', { name: new RegExp(`^${scores[index]}:`) })
    await radio.click()
    await page.waitForFunction((/** @type {any} */ input) => input.checked, await radio.elementHandle())
  }
}

/** A reflection from the template, finished. @param {Page} page @param {string} text */
export async function reflect(page, text) {
  await page.getByRole('button', { name: 'Write a reflection' }).click()
  const body = page.getByRole('textbox', { name: 'Entry text' })
  await body.waitFor()
  await body.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(text)
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor()
  await page.getByRole('button', { name: 'Finish' }).click()
  await page.getByRole('button', { name: 'Reopen' }).waitFor()
}
