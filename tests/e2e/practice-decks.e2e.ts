import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/launch.ts'

test('an Anki package is looked at, comes in with its pictures, and the bank leaves as a package that changes nothing here', async ({
  launch,
}) => {
  const { app, page, consoleErrors } = await launch()
  const saved = join(mkdtempSync(join(tmpdir(), 'prepbench-deck-')), 'bank.apkg')
  const pick = (file: string) =>
    app.evaluate(
      ({ dialog }, paths) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [paths.file] })
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: paths.saved })
      },
      { file, saved },
    )
  await pick(join(import.meta.dirname, '../fixtures/decks/newest.apkg'))
  await page.getByRole('link', { name: 'Practice', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Review' })).toContainText('10 new')
  await page.keyboard.press('b')
  const choose = async (item: string) => {
    await page.getByRole('button', { name: 'Import and export' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await choose('Import an Anki package')
  const dialog = page.getByRole('dialog', { name: 'Import an Anki package' })
  await expect(dialog.getByRole('region', { name: 'What is in it' })).toContainText('New')
  await expect(dialog.getByText('No gap here: it is a text with gaps, but has none')).toBeVisible()
  await expect(dialog.getByRole('combobox', { name: 'Category of ML::Deep learning' })).toHaveValue('Deep learning')
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await page.screenshot({ path: `test-results/import-deck-${scheme}.png` })
    await expectAccessible(page)
  }
  await dialog.getByRole('button', { name: 'Import 5 questions' }).press('Enter')
  await expect(dialog.getByText('5 questions added.')).toBeVisible()
  await page.screenshot({ path: 'test-results/import-deck-done.png' })
  await dialog.getByRole('button', { name: 'Show imported questions' }).click()
  await expect(page.getByRole('list', { name: 'Questions' }).getByRole('listitem')).toHaveCount(5)

  await choose('Save the bank as an Anki package')
  await page.getByRole('dialog', { name: 'Save as an Anki package' }).getByRole('button', { name: 'Choose where to save' }).click()
  await expect(page.getByText('133 questions saved in bank.apkg.')).toBeVisible()
  expect(existsSync(saved)).toBe(true)
  await pick(saved)
  await choose('Import an Anki package')
  await expect(dialog.getByRole('region', { name: 'What is in it' })).toContainText('As before')
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(dialog.getByText('133 questions as before.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
  expect(consoleErrors).toEqual([])
})
