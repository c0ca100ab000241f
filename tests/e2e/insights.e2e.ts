import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/launch.ts'

test('minutes become bars and days, by mouse and by keyboard, and lead back to their entries', async ({ launch }) => {
  test.setTimeout(180_000)
  const { app, page, dataFolder, consoleErrors } = await launch()
  await page.getByRole('link', { name: 'Insights', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'No minutes yet' })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await page.getByRole('button', { name: 'Time log' }).click()
  const log = page.getByRole('dialog', { name: 'Time log' })
  await log.getByRole('button', { name: 'Add time' }).click()
  await log.getByRole('textbox', { name: 'Minutes' }).fill('25')
  await log.getByRole('textbox', { name: 'Note' }).fill('=1+1')
  await log.getByRole('button', { name: 'Log it' }).click()
  await expect(log.getByText('25 min in this week')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Insights', exact: true }).click()

  const weeks = page.getByRole('region', { name: 'Minutes by week and pillar' })
  await expect(weeks).toContainText('Last 12 weeks: 25 min spent')
  await expect(weeks.getByRole('list').getByRole('button')).toHaveCount(12)
  await weeks.getByRole('button').last().click()
  await expect(page.getByRole('dialog').getByRole('row')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  const days = page.getByRole('region', { name: 'Days with work' })
  await expect(days).toContainText('Streak: 1 day')
  const today = days.getByRole('button').last()
  await today.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(days.locator('[data-index="357"]')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(days.locator('[data-index="358"]')).toBeFocused()
  await page.keyboard.press('End')
  await expect(today).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('row')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expectAccessible(page)

  await page.getByRole('switch', { name: 'Show as tables' }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('table')).toHaveCount(2)
  await expectAccessible(page)

  const path = join(dataFolder, '..', `minutes-${process.pid}.csv`)
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await page.getByRole('button', { name: 'Save as table…' }).click()
  await expect(page.getByText(/^Saved 1 lines? in/)).toBeVisible()
  expect(readFileSync(path, 'utf8')).toContain(',25,1\r\n')

  // Hidden like any other chart, saved as a picture like any other.
  for (const [chart, name] of [
    [weeks, 'Minutes by week and pillar'],
    [days, 'Days with work'],
  ] as const) {
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, `${path}.svg`)
    await chart.getByRole('button', { name: `Actions for ${name}` }).click()
    await page.getByRole('menuitem', { name: 'Save as drawing (SVG)…' }).click()
    await expect.poll(() => (existsSync(`${path}.svg`) ? readFileSync(`${path}.svg`, 'utf8') : '')).toContain(`<title>${name}</title>`)
    await chart.getByRole('button', { name: `Actions for ${name}` }).click()
    await page.getByRole('menuitem', { name: 'Hide this chart' }).click()
    await expect(chart).toHaveCount(0)
  }
  await page.getByRole('button', { name: 'Hidden charts (2)' }).click()
  await page.getByRole('menuitem', { name: 'Show Days with work' }).click()
  await expect(days.getByRole('table')).toBeVisible()
  expect(consoleErrors).toEqual([])
})
