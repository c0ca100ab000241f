import type { Page } from 'playwright'
import { createMovingClock } from '../../scripts/tour/clock.mjs'
import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/launch.ts'

const DAY_MS = 86_400_000

/** Until ten in the morning of the day after tomorrow. */
function untilMorning(): number {
  const morning = new Date()
  morning.setDate(morning.getDate() + 2)
  morning.setHours(10, 0, 0, 0)
  return morning.getTime() - Date.now()
}

const card = (page: Page) => page.getByRole('region', { name: 'Unfinished from past days' })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Unfinished from past days' })
const rows = (page: Page) => dialog(page).getByRole('checkbox', { name: /^(Graphs|Trees|Stories)/ })

/** Three blocks of a day that went by without them. */
async function missThree(page: Page, clock: ReturnType<typeof createMovingClock>) {
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  const quickAdd = page.getByRole('textbox', { name: 'Quick add' })
  for (const line of ['Graphs #coding ~30m @today 18:00', 'Trees #coding ~1h @today 19:00', 'Stories #story ~45m @today 21:00']) {
    await quickAdd.fill(line)
    await page.keyboard.press('Enter')
    await expect(quickAdd).toHaveValue('')
  }
  await expect(page.getByRole('button', { name: /^Stories/ })).toBeVisible()
  clock.leap(untilMorning())
  await page.getByRole('link', { name: 'Today', exact: true }).click()
  await expect(card(page)).toContainText('3 blocks')
}

test('what was not done is carried to today all at once and taken back, by mouse', async ({ launch }) => {
  const clock = createMovingClock()
  const { page, consoleErrors } = await launch({ env: clock.env })
  await missThree(page, clock)
  await expectAccessible(page)
  await card(page).getByRole('button', { name: 'Decide…' }).click()
  await expect(rows(page)).toHaveCount(3)
  await dialog(page).getByRole('checkbox', { name: 'Select all' }).check()
  await expect(dialog(page)).toContainText('3 selected')
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'To today' }).click()
  await expect(rows(page)).toHaveCount(0)
  await dialog(page).getByRole('button', { name: 'Close' }).click()
  await expect(card(page)).toHaveCount(0)
  const plan = page.getByRole('region', { name: 'Today’s plan' }).getByRole('listitem')
  await expect(plan.filter({ hasText: /Graphs|Trees|Stories/ })).toHaveText([
    /Graphs.*carried 1×/,
    /Trees.*carried 1×/,
    /Stories.*carried 1×/,
  ])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(card(page)).toContainText('3 blocks')

  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await card(page).getByRole('button', { name: 'Decide…' }).click()
  await rows(page).first().check()
  await dialog(page).getByRole('button', { name: 'Next free time' }).click()
  await expect(rows(page)).toHaveCount(2)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(rows(page)).toHaveCount(3)
  await rows(page).first().check()
  await dialog(page).getByRole('button', { name: 'Next free time' }).click()
  await expect(rows(page)).toHaveCount(2)
  await dialog(page).getByRole('button', { name: 'Close' }).click()
  await expect(card(page)).toContainText('2 blocks')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(card(page)).toContainText('3 blocks')
  // Both are taken back by now, and the Undo buttons that are still shown take nothing back twice.
  for (const button of await page.getByRole('button', { name: 'Undo' }).all()) await button.click()
  await expect(card(page)).toContainText('3 blocks')
  expect(consoleErrors).toEqual([])
})

test('each unfinished block gets an answer of its own, and what was carried says so, by keyboard alone', async ({ launch }) => {
  const clock = createMovingClock()
  const { page, consoleErrors } = await launch({ env: clock.env })
  await missThree(page, clock)
  await card(page).getByRole('button', { name: 'Decide…' }).focus()
  await page.keyboard.press('Enter')
  const all = dialog(page).getByRole('checkbox', { name: 'Select all' })
  await expect(all).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(rows(page).nth(0)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).nth(1)).toBeFocused()
  await page.keyboard.press('x')
  await expect(rows(page)).toHaveCount(2)
  await expect(page.getByText('One block dropped.')).toBeVisible()
  await expect(all).toBeFocused()

  await page.keyboard.press('Tab')
  await page.keyboard.press('a')
  await expect(dialog(page).getByLabel('From')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rows(page)).toHaveCount(1)
  await expect(all).toBeFocused()
  await page.keyboard.press('Space')
  await expect(rows(page).first()).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('u')
  await expect(rows(page)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(card(page)).toHaveCount(0)

  clock.leap(DAY_MS)
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Unplanned' }).getByRole('button', { name: /^Stories/ })).toBeVisible()
  await expect(card(page)).toContainText('One block')
  await card(page).getByRole('button', { name: 'Decide…' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByText(/Coding · carried 1×/)).toBeVisible()
  expect(consoleErrors).toEqual([])
})
