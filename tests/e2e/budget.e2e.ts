import type { Page } from 'playwright'
import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/launch.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Propose a week' })
const planned = (page: Page) => page.getByRole('button', { name: /^(Coding problems|ML basics, asked)/ })

async function startCampaign(page: Page) {
  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: 'Start a campaign' }).click()
  await page.getByRole('textbox', { name: 'Target role' }).fill('ML engineer')
  await page.getByRole('textbox', { name: 'Hours a week' }).fill('7')
  await page.getByRole('dialog').getByText('Saved', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('a week is proposed with its reasons, taken in part, and taken back', async ({ launch }) => {
  const { page, consoleErrors } = await launch()
  await startCampaign(page)
  await page.getByRole('button', { name: 'Propose a week…' }).click()
  await dialog(page).getByText('Next week', { exact: true }).click()
  // Seven pillars share seven hours; none is known yet.
  await expect(dialog(page).getByText('7 h a week, 0 min in it already, 7 h proposed.')).toBeVisible()
  await expect(dialog(page).getByText(/^Coding gets 1 h of 7 h: weight 1, weakness taken as 50 %/)).toBeVisible()
  await expectAccessible(page)
  await dialog(page)
    .getByRole('checkbox', { name: /^Behavioural/ })
    .uncheck()
  await dialog(page).getByRole('button', { name: 'Plan 9 blocks' }).click()
  await expect(dialog(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Next week' }).click()
  await expect(planned(page)).toHaveCount(3)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(planned(page)).toHaveCount(0)
  expect(consoleErrors).toEqual([])
})

test('by keyboard alone: next week is proposed, and all of it is planned', async ({ launch }) => {
  const { page, consoleErrors } = await launch()
  await startCampaign(page)
  await page.getByRole('button', { name: 'Propose a week…' }).press('Enter')
  await dialog(page).getByRole('radio', { name: 'The rest of this week' }).press('ArrowRight')
  await dialog(page).getByRole('button', { name: 'Plan 10 blocks' }).press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Next week' }).press('Enter')
  await expect(planned(page)).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(planned(page)).toHaveCount(0)
  expect(consoleErrors).toEqual([])
})
