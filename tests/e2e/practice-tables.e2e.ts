import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/launch.ts'

test('a table of questions comes in with a preview, is taken back, and the bank leaves as a table', async ({ launch }) => {
  const { app, page, consoleErrors } = await launch()
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-table-'))
  const file = join(folder, 'cards.csv')
  writeFileSync(
    file,
    'Front;Back;Deck;Note\nWhat is a logit?;A score before softmax.;Deep learning;x\n;nothing asked;;\nWhat is BLEU?;Overlap of n-grams.;;\n',
  )
  const saved = join(folder, 'bank.csv')
  await app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [paths.file] })
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: paths.saved })
    },
    { file, saved },
  )
  await page.getByRole('link', { name: 'Practice', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Review' })).toContainText('10 new')
  await page.keyboard.press('b')
  const choose = async (item: string) => {
    await page.getByRole('button', { name: 'Import and export' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await choose('Import a table')
  const dialog = page.getByRole('dialog', { name: 'Import questions' })
  await expect(dialog.getByText('cards.csv · 4 rows')).toBeVisible()
  await expect(dialog.getByRole('combobox', { name: 'Columns are parted by' })).toHaveValue('Semicolon')
  await expect(dialog.getByRole('combobox', { name: 'Front' })).toHaveValue('Question')
  await expect(dialog.getByRole('combobox', { name: 'Note' })).toHaveValue('')
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await page.screenshot({ path: `test-results/import-table-${scheme}.png` })
    await expectAccessible(page)
  }
  await dialog.getByRole('button', { name: 'Import 3 rows' }).press('Enter')
  await expect(dialog.getByText('2 questions added.')).toBeVisible()
  await expect(dialog.getByText('Row 3: there is no question in it.')).toBeVisible()
  await page.screenshot({ path: 'test-results/import-table-done.png' })
  await dialog.getByRole('button', { name: 'Show imported questions' }).click()
  await expect(page.getByRole('list', { name: 'Questions' }).getByRole('listitem')).toHaveCount(2)

  await choose('Save the bank as a table')
  await expect(page.getByText('130 questions saved in bank.csv.')).toBeVisible()
  expect(readFileSync(saved, 'utf8')).toContain('What is a logit?,A score before softmax.,deep-learning')

  await choose('Import a table')
  await dialog.getByRole('radio', { name: 'Comes in once more' }).check()
  await dialog.getByRole('button', { name: 'Import 3 rows' }).click()
  await dialog.getByRole('button', { name: 'Take the import back' }).click()
  await expect(page.getByText('2 questions were removed again.')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Questions' }).getByRole('listitem')).toHaveCount(2)
  expect(consoleErrors).toEqual([])
})
