import type { Page } from 'playwright'
import { expectAccessible } from '../support/axe.ts'
import { inDays } from '../support/days.ts'
import { expect, test } from '../support/launch.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Campaign' })
const marks = (page: Page, view: string) =>
  page.getByRole('region', { name: view, exact: true }).getByRole('button', { name: /^Interview: / })
const saved = (page: Page) => expect(dialog(page).getByText('Saved', { exact: true })).toBeVisible()

async function startCampaign(page: Page) {
  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: 'Start a campaign' }).click()
  await dialog(page).getByRole('textbox', { name: 'Target role' }).fill('ML engineer')
  await saved(page)
}

test('an interview with company, format, hour and zone stands in every view and on Today, by mouse', async ({ launch }) => {
  const { page, consoleErrors } = await launch()
  await startCampaign(page)
  await dialog(page).getByRole('button', { name: 'Add a date' }).click()
  const form = dialog(page).getByRole('group', { name: /^(A new interview|Interview: )/ })
  await form.getByRole('textbox', { name: 'Company' }).fill('Acme')
  await form.getByRole('textbox', { name: 'Round' }).fill('Phone screen')
  await form.getByRole('combobox', { name: 'Format' }).click()
  await page.getByRole('option', { name: 'ML coding', exact: true }).click()
  await form.getByLabel('Date', { exact: true }).fill(inDays(2))
  await expect(form.getByRole('textbox', { name: 'Minutes' })).toBeDisabled()
  await form.getByLabel('Starts at', { exact: true }).fill('14:30')
  await form.getByRole('combobox', { name: 'Time zone' }).click()
  await form.getByRole('combobox', { name: 'Time zone' }).fill('Reykjavik')
  await page.getByRole('option', { name: 'Atlantic/Reykjavik' }).click()
  await saved(page)
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'Close' }).click()

  for (const [radio, view] of [
    ['4 days', 'Four-day grid'],
    ['Agenda', 'Agenda'],
    ['Month', 'Month'],
  ] as const) {
    await page.getByRole('radio', { name: radio, exact: true }).press('Space')
    await expect(marks(page, view)).toHaveAccessibleName(/^Interview: Acme · Phone screen, ML coding, /)
  }
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'Agenda', exact: true }).press('Space')
  await marks(page, 'Agenda').click()
  await expect(dialog(page).getByRole('textbox', { name: 'Company' })).toHaveValue('Acme')
  await expect(dialog(page).getByLabel('Starts at', { exact: true })).toHaveValue('14:30')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('region', { name: 'Interviews' })).toContainText(/Acme · Phone screen.*ML coding/)
  await expectAccessible(page)
  expect(consoleErrors).toEqual([])
})

test('by keyboard alone: a whole day is added, opened from the grid, removed, and comes back after the form was closed', async ({
  launch,
}) => {
  const { page, consoleErrors } = await launch()
  await startCampaign(page)
  await dialog(page).getByRole('button', { name: 'Add a date' }).press('Enter')
  await dialog(page).getByRole('textbox', { name: 'Round' }).focus()
  await page.keyboard.type('Onsite')
  await dialog(page).getByLabel('Date', { exact: true }).fill(inDays(1))
  await saved(page)
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await page.getByRole('radio', { name: '4 days', exact: true }).press('Space')
  const mark = marks(page, 'Four-day grid')
  await expect(mark).toHaveAccessibleName(/^Interview: Onsite, .* all day$/)
  await expectAccessible(page)
  await mark.press('Enter')
  await dialog(page).getByRole('button', { name: 'Remove Onsite' }).press('Enter')
  await saved(page)
  await expect(mark).toHaveCount(0)
  await dialog(page).getByRole('button', { name: 'Close' }).press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  const removed = page.getByRole('alert').filter({ hasText: '“Onsite” was removed.' })
  await removed.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(mark).toHaveCount(1)
  expect(consoleErrors).toEqual([])
})
