import type { Page } from 'playwright'
import { addSample } from '../../scripts/tour/main-job.mjs'
import { expectAccessible } from '../support/axe.ts'
import { choose } from '../support/choose.ts'
import { expect, test } from '../support/launch.ts'
import { createMovingClock } from '../support/moving-clock.ts'
import { writeEntry } from '../support/write-entry.ts'

const body = (page: Page) => page.getByRole('textbox', { name: 'Entry text' })
const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved$/ })
const preview = (page: Page) => page.getByRole('region', { name: 'Preview' })

async function pictures(page: Page, name: string) {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await page.screenshot({ path: `test-results/${name}-${scheme}.png` })
    await expectAccessible(page)
  }
}

/** What is offered answers all that was typed, not a part of it: until then Enter is a new line. */
const expectAnswered = (page: Page) => expect(page.locator('.cm-tooltip-autocomplete')).not.toHaveClass(/disabled/)

test('[[ links to an entry and a paper, keeps up with their names, leads there and back, and says what was deleted', async ({ launch }) => {
  test.setTimeout(180_000)
  const { page, consoleErrors } = await launch()
  await addSample(page)
  await writeEntry(page, 'Onsite at noon')
  await writeEntry(page, 'The day after')
  await body(page).click()
  await page.keyboard.type('As in [[onsite')
  const offered = page.getByRole('listbox')
  await expect(offered.getByRole('option', { name: /Onsite at noon/ })).toBeVisible()
  await expectAnswered(page)
  await page.screenshot({ path: 'test-results/journal-link-offer.png' })
  await page.keyboard.press('Enter')
  await expect(preview(page).getByRole('link', { name: 'Onsite at noon' })).toBeVisible()
  await page.keyboard.type(' and [[keep what')
  await expect(offered.getByRole('option', { name: /Keep What You Quote.*Paper/ })).toBeVisible()
  await expectAnswered(page)
  await page.keyboard.press('Enter')
  await expect(preview(page).getByRole('link')).toHaveCount(2)
  await expect(saved(page)).toBeVisible()
  await pictures(page, 'journal-links')

  // There by the mouse, renamed, and back by its own list of who links to it.
  await preview(page).getByRole('link', { name: 'Onsite at noon' }).click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Onsite at noon')
  await page.getByRole('textbox', { name: 'Title' }).fill('Onsite, round two')
  await expect(saved(page)).toBeVisible()
  await page.getByRole('navigation', { name: 'Linked from' }).getByRole('link', { name: 'The day after' }).click()
  await expect(preview(page).getByRole('link', { name: 'Onsite, round two' })).toBeVisible()
  await expect(body(page)).toContainText('As in Onsite, round two')

  // There by keyboard, deleted, and the link says so.
  await body(page).click()
  await page.keyboard.press('Control+Home')
  for (let letter = 0; letter < 'As in '.length; letter += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Onsite, round two')
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Delete entry' }).click()
  await page
    .getByRole('navigation', { name: 'Journal entries' })
    .getByRole('link', { name: /The day after/ })
    .click()
  await expect(preview(page).getByText('Onsite, round two (deleted)')).toBeVisible()
  await expect(preview(page).getByRole('link')).toHaveCount(1)
  await preview(page).getByRole('link').click()
  await expect(page.getByRole('textbox', { name: 'Page', exact: true })).toBeVisible()
  expect(consoleErrors).toEqual([])
})

test('tags, mood and energy by keyboard, the calendar, and a template of one’s own', async ({ launch }) => {
  test.setTimeout(180_000)
  const { page, consoleErrors } = await launch()
  await writeEntry(page, 'Standup, {{weekday}}')
  const tags = page.getByRole('combobox', { name: 'Tags' })
  await tags.fill('onsite')
  await tags.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Journal entries' })).toBeVisible()
  await page.getByRole('radio', { name: 'good (4 of 5)' }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('radio', { name: 'good (4 of 5)' })).toBeChecked()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'very good (5 of 5)' })).toBeChecked()
  await choose(page.getByRole('radio', { name: 'high (4 of 5)' }))
  await page.keyboard.press('Backspace')
  await expect(page.getByRole('radio', { name: 'high (4 of 5)' })).not.toBeChecked()

  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Save as template…' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Standup')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“Standup” is now among the templates.')).toBeVisible()
  await page.getByRole('button', { name: 'New entry' }).click()
  await page.getByRole('menuitem', { name: 'Standup' }).click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(/^Standup, \w+day$/)
  await page.getByRole('button', { name: 'Calendar of entries' }).click()
  const calendar = page.getByRole('region', { name: 'Calendar' })
  await calendar.getByRole('button', { name: /: 2 entries$/ }).click()
  await expect(page.getByRole('navigation', { name: 'Journal entries' }).getByRole('link')).toHaveCount(2)
  await pictures(page, 'journal-calendar')
  await page.getByRole('button', { name: 'New entry' }).click()
  await page.getByRole('menuitem', { name: 'Your templates…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Your templates' })
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Standup')
  await pictures(page, 'journal-templates')
  await dialog.getByRole('button', { name: 'Delete template' }).click()
  await expect(dialog.getByText('No template of your own yet')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Standup')
  expect(consoleErrors).toEqual([])
})

test('after a pause the text of before is in the edit history, shown with what changed, and comes back', async ({ launch }) => {
  test.setTimeout(180_000)
  const clock = createMovingClock()
  const { page, consoleErrors } = await launch({ env: clock.env })
  await writeEntry(page, 'Draft of a story')
  await body(page).click()
  await page.keyboard.insertText('First line\nSecond line')
  await expect(saved(page)).toBeVisible()
  clock.leap(11 * 60_000)
  await page.keyboard.insertText(' rewritten')
  await expect(saved(page)).toBeVisible()
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Edit history' }).click()
  const dialog = page.getByRole('dialog', { name: 'How this entry was before' })
  await expect(dialog.getByText('Second line rewritten')).toBeVisible()
  await pictures(page, 'journal-history')
  await dialog.getByRole('button', { name: 'Bring this version back' }).click()
  await expect(body(page)).toHaveText(/Second line$/)
  await expect(page.getByText('The version is back.')).toBeVisible()
  expect(consoleErrors).toEqual([])
})
