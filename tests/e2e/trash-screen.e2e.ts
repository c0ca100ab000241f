import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/launch.ts'

test('D16 what was deleted long ago comes back from the trash, by mouse and by keyboard', async ({ launch }) => {
  const { page, consoleErrors } = await launch()
  await page.keyboard.press('Control+2')
  const unplanned = page.getByRole('region', { name: 'Unplanned' })
  for (const title of ['Two-sum', 'KV cache drill']) {
    await page.getByRole('textbox', { name: 'Quick add' }).fill(title)
    await page.keyboard.press('Enter')
    await unplanned.getByRole('button', { name: new RegExp(`^${title}`) }).press('Delete')
    await expect(unplanned.getByRole('button', { name: new RegExp(`^${title}`) })).toHaveCount(0)
  }
  await page.keyboard.press('Control+,')
  await page.getByRole('link', { name: 'Open the trash' }).click()
  const list = page.getByRole('list', { name: 'Deleted things' })
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await expect(page.getByRole('combobox', { name: 'Show' })).toHaveValue('')
  await expectAccessible(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: `test-results/trash-${colorScheme}.png` })
  }
  await list.getByRole('button', { name: 'Restore: Block “Two-sum”' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await list.getByRole('button', { name: 'Restore: Block “KV cache drill”' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Control+2')
  await expect(unplanned.getByRole('button', { name: /^(Two-sum|KV cache drill)/ })).toHaveCount(2)
  expect(consoleErrors).toEqual([])
})
