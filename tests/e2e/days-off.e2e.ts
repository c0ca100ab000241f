import { watchStore } from '../../scripts/tour/store.mjs'
import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/launch.ts'

test('days off are added and removed by keyboard, and the plan says so at once', async ({ launch }) => {
  const { page, dataFolder, consoleErrors } = await launch()
  const store = watchStore(dataFolder)
  const kept = () => JSON.parse(String(store.row(`SELECT coalesce(max(value), '[]') AS value FROM setting WHERE key = 'daysOff'`).value))
  // Days are asked of the page's calendar: study days begin at four, so noon names the day that the plan shows.
  const today = await page.evaluate(() => new Date(Date.now() - 4 * 3_600_000).toLocaleDateString('sv'))
  const next = await page.evaluate(() => new Date(Date.now() + 20 * 3_600_000).toLocaleDateString('sv'))

  await page.keyboard.press('Control+,')
  const part = page.getByRole('region', { name: 'Days off' })
  await expect(part).toContainText('None yet.')
  await part.getByRole('button', { name: 'Add days off' }).click()
  await expect(part.getByRole('alert')).toHaveText('Choose the first day.')
  await part.getByLabel('First day').fill(next)
  await part.getByLabel('Last day').fill(today)
  await part.getByLabel('Last day').press('Enter')
  await expect(part.getByRole('alert')).toHaveText('The last day lies before the first one.')
  await part.getByLabel('Last day').fill('')
  await part.getByLabel('Last day').press('Enter')
  await expect.poll(kept).toEqual([{ from: next, until: next }])
  await expect(part.getByRole('alert')).toBeHidden()
  // A day that touches another is one stretch with it.
  await part.getByLabel('First day').fill(today)
  await part.getByLabel('First day').press('Enter')
  await expect.poll(kept).toEqual([{ from: today, until: next }])
  await expect(part.getByRole('listitem')).toHaveCount(1)
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await expect(page.getByText('day off').first()).toBeVisible()

  await page.keyboard.press('Control+,')
  await part.getByRole('button', { name: /^Remove / }).click()
  await expect.poll(kept).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(kept).toEqual([{ from: today, until: next }])
  expect(consoleErrors).toEqual([])
})
