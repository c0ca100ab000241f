import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/launch.ts'

test('D16 what was deleted long ago comes back from the trash or goes for ever, by mouse and by keyboard', async ({ launch }) => {
  const { page, consoleErrors } = await launch()
  await page.keyboard.press('Control+2')
  const unplanned = page.getByRole('region', { name: 'Unplanned' })
  for (const title of ['Two-sum', 'KV cache drill', 'Old idea', 'Older idea', 'Oldest idea']) {
    await page.getByRole('textbox', { name: 'Quick add' }).fill(title)
    await page.keyboard.press('Enter')
    await unplanned.getByRole('button', { name: new RegExp(`^${title}`) }).press('Delete')
    await expect(unplanned.getByRole('button', { name: new RegExp(`^${title}`) })).toHaveCount(0)
  }
  await page.keyboard.press('Control+,')
  await page.getByRole('link', { name: 'Open the trash' }).click()
  const list = page.getByRole('list', { name: 'Deleted things' })
  await expect(list.getByRole('listitem')).toHaveCount(5)
  await expect(page.getByRole('combobox', { name: 'Show' })).toHaveValue('')
  await expectAccessible(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: `test-results/trash-${colorScheme}.png` })
  }
  // One goes for ever by keyboard; said no to, it stays.
  const forEver = list.getByRole('button', { name: 'Delete for ever: Block “Old idea”…' })
  const question = page.getByRole('dialog', { name: 'Delete block “Old idea” for ever?' })
  await forEver.press('Enter')
  await expect(question.getByText('It can’t be brought back afterwards.')).toBeVisible()
  await expectAccessible(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: `test-results/trash-question-${colorScheme}.png` })
  }
  await expect(question.getByRole('button', { name: 'Keep' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(question).toBeHidden()
  await expect(list.getByRole('listitem')).toHaveCount(5)
  await forEver.press('Enter')
  await question.getByRole('button', { name: 'Delete for ever' }).press('Enter')
  await expect(list.getByRole('listitem')).toHaveCount(4)
  await list.getByRole('button', { name: 'Restore: Block “Two-sum”' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(3)
  await list.getByRole('button', { name: 'Restore: Block “KV cache drill”' }).press('Enter')
  await expect(list.getByRole('listitem')).toHaveCount(2)
  // The rest at once, with a backup before.
  await page.getByRole('button', { name: 'Empty the trash…' }).click()
  const rest = page.getByRole('dialog', { name: 'Delete 2 things for ever?' })
  await expect(rest.getByText(/Prepbench makes a backup first/)).toBeVisible()
  await rest.getByRole('button', { name: 'Back up, then delete for ever' }).click()
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Control+,')
  await expect(page.getByText(/^Before the trash was emptied/)).toBeVisible()
  await page.getByRole('combobox', { name: 'Delete for ever by itself' }).click()
  await page.getByRole('option', { name: 'After 90 days' }).click()
  await expect(page.getByText(/^What you deleted stays here for 90 days/)).toBeVisible()
  await page.keyboard.press('Control+2')
  await expect(unplanned.getByRole('button', { name: /^(Two-sum|KV cache drill)/ })).toHaveCount(2)
  expect(consoleErrors).toEqual([])
})
