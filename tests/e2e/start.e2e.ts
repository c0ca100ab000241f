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
