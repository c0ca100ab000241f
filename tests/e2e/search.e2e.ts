import type { Page } from 'playwright'
import { addSample } from '../../scripts/tour/main-job.mjs'
import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/launch.ts'

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search everything' })
const body = (page: Page) => page.getByRole('textbox', { name: 'Entry text' })

/** An entry whose only interesting words stand far below the fold. */
async function writeLongEntry(page: Page) {
  await page.keyboard.press('Control+6')
  await page.getByRole('button', { name: 'New entry' }).click()
  await page.getByRole('menuitem', { name: 'Blank page' }).click()
  await expect(body(page)).toBeFocused()
  await page.keyboard.insertText(
    `${'A line of filling.\n\n'.repeat(150)}The zymurgy gradient appears here.\n\n${'More filling.\n\n'.repeat(50)}`,
  )
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()
}

test('one search finds everything by keyboard, opens an entry at the words, and Back comes back to the hits', async ({ launch }) => {
  const { page, consoleErrors } = await launch()
  await writeLongEntry(page)
  await page.keyboard.press('Control+Shift+F')
  await expect(field(page)).toBeFocused()
  await expect(page.getByText('Everything you read and wrote, in one search')).toBeVisible()
  await page.keyboard.type('zymur')
  await expect(page.getByRole('region', { name: 'Journal' }).locator('mark')).toHaveText('zymurgy')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('region', { name: 'Journal' }).getByRole('link')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(body(page)).toBeFocused()
  await expect(body(page).getByText('The zymurgy gradient appears here.')).toBeInViewport()
  expect(await page.evaluate(() => String(getSelection()))).toBe('zymurgy')
  await page.goBack()
  await expect(field(page)).toHaveValue('zymur')
  await expect(page.getByRole('region', { name: 'Journal' }).getByRole('link')).toBeVisible()
  expect(consoleErrors).toEqual([])
})

test('hits of every kind by mouse: filters, marks and pages at their place, questions, and what is not there', async ({ launch }) => {
  const { page, consoleErrors } = await launch()
  await addSample(page)
  await page.getByRole('link', { name: 'Search', exact: true }).click()
  await field(page).fill('attention')
  for (const kind of ['Marks', 'Questions', 'Text of papers']) {
    await expect(page.getByRole('region', { name: kind }).getByRole('link').first()).toBeVisible()
  }
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await page.screenshot({ path: `test-results/search-${scheme}.png` })
    await expectAccessible(page)
  }
  await page
    .getByRole('radiogroup')
    .getByText(/^Questions/)
    .click()
  await expect(page.getByRole('radio', { name: /^Questions/ })).toBeChecked()
  await expect(page.getByRole('region', { name: 'Marks' })).toBeHidden()
  await page.getByRole('region', { name: 'Questions' }).getByRole('link').first().click()
  await expect(page.getByRole('textbox', { name: 'Question', exact: true })).toBeVisible()
  await page.goBack()
  await page.getByRole('radiogroup').getByText('Everything').click()
  await page.getByRole('region', { name: 'Marks' }).getByRole('link').first().click()
  await expect(
    page
      .locator('.page')
      .getByRole('button', { name: /highlight|note|underline/i })
      .first(),
  ).toBeInViewport()
  await page.goBack()
  await field(page).fill('"attention kernel"')
  await page.getByRole('region', { name: 'Text of papers' }).getByRole('link').first().click()
  await expect(page.getByRole('textbox', { name: 'Page', exact: true })).not.toHaveValue('1')
  await page.goBack()
  await field(page).fill('" OR ( * NEAR zzqx')
  await expect(page.getByRole('heading', { name: /^Nothing found for/ })).toBeVisible()
  expect(consoleErrors).toEqual([])
})

test('the palette leads to marks and questions, and to the whole search', async ({ launch }) => {
  const { page } = await launch()
  await addSample(page)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('textbox', { name: 'Command palette' })).toBeFocused()
  await page.keyboard.type('attention')
  const palette = page.getByRole('dialog')
  await palette.getByRole('button', { name: 'Search everything for “attention”' }).click()
  await expect(field(page)).toHaveValue('attention')
})
