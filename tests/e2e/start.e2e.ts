import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/launch.ts'

test('a first start shows Today, and nothing violates the page policy', async ({ launch }) => {
  const { page, consoleErrors } = await launch()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const surface of ['Plan', 'Read', 'Journal', 'Settings', 'Today']) {
    await page.getByRole('link', { name: surface, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  expect(consoleErrors).toEqual([])
})

test('S22 the app runs on the Electron that was chosen, at least on the tested floor', async ({ launch }) => {
  const { app } = await launch()
  const version = await app.evaluate(() => process.versions.electron)
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (chosen) expect(readFileSync(join(chosen, 'version'), 'utf8').trim().replace(/^v/, '')).toBe(version)
  expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(33)
})
