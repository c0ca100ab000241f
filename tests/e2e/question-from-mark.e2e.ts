import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/launch.ts'
import { openPaper, putPaper, selectLine } from '../support/open-paper.ts'
import { makeReaderPdf, PAGE_COUNT } from '../support/reader-pdf.ts'

/** As somebody who asks only own questions. */
function setStarterAside(dataFolder: string): void {
  const db = new Database(join(dataFolder, 'prepbench.sqlite'))
  db.prepare("UPDATE card SET is_suspended = 1 WHERE question_id IN (SELECT id FROM question WHERE origin = 'starter')").run()
  db.close()
}

test('one key makes a card of a passage; after it was rewritten it still leads back', async ({ launch }) => {
  const running = await launch()
  const { page, consoleErrors } = running
  const paperId = putPaper(running, await makeReaderPdf(), PAGE_COUNT)
  await openPaper(page, paperId)
  await selectLine(page, 'Page 1, line 5:')
  await page.keyboard.press('q')
  const made = page.getByRole('alert').filter({ hasText: 'A card was made of the passage.' })
  await expect(made).toBeVisible()
  await page.screenshot({ path: 'test-results/card-made.png' })
  await made.getByRole('button', { name: 'Edit the card' }).click()

  const prompt = page.getByRole('textbox', { name: 'Question', exact: true })
  await expect(prompt).toContainText('Explain in your own words')
  await prompt.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('Which animal is quick?')
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await page.screenshot({ path: `test-results/card-of-passage-${scheme}.png` })
    await expectAccessible(page)
  }
  await page.getByRole('link', { name: 'From “A paper”, page 1' }).click()
  await expect(page.locator('.page').getByRole('button', { name: /^Yellow highlight/ })).toBeInViewport()

  // Once more, from the mark itself: the card that is there is offered, not a second one.
  await page
    .locator('.page')
    .getByRole('button', { name: /^Yellow highlight/ })
    .focus()
  await page.keyboard.press('q')
  await expect(page.getByText('This passage has a card already.')).toBeVisible()
  expect(consoleErrors).toEqual([])
})

test('by mouse: a comment asks, its passage answers, and the review leads back to it', async ({ launch }) => {
  const running = await launch()
  const { page } = running
  const paperId = putPaper(running, await makeReaderPdf(), PAGE_COUNT)
  await openPaper(page, paperId)
  await selectLine(page, 'Page 1, line 6:')
  await page.getByRole('button', { name: 'Comment' }).click()
  await page.getByRole('textbox', { name: 'Comment' }).fill('What does the fox do?')
  await page.getByRole('button', { name: 'Make a card', exact: true }).click()
  await page.getByRole('button', { name: 'Edit the card' }).click()
  await expect(page.getByRole('textbox', { name: 'Question', exact: true })).toContainText('What does the fox do?')

  setStarterAside(running.dataFolder)
  await page.getByRole('link', { name: 'Practice', exact: true }).click()
  await page.getByRole('region', { name: 'Review' }).getByRole('button', { name: 'Review now' }).click()
  await page.getByRole('button', { name: '75 % sure' }).click()
  const answer = page.getByRole('region', { name: 'Answer' })
  await expect(answer).toContainText('Page 1, line 6:')
  await page.screenshot({ path: 'test-results/review-of-passage.png' })
  await page.keyboard.press('o')
  await expect(page.locator('.page').getByRole('button', { name: /^Yellow highlight/ })).toBeInViewport()
})
