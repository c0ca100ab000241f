import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Locator } from 'playwright'
import { sumOfFile } from '../support/kept-library.ts'
import { expect, test } from '../support/launch.ts'
import { expectDrawn } from '../support/open-paper.ts'
import { smallPdf } from '../support/small-pdf.ts'
import { storeFiles } from '../support/stores.ts'
import { writeEntry } from '../support/write-entry.ts'

const outcomeIn = (section: Locator) => section.getByRole('status', { name: 'What came of it', exact: true })

test('D13 a backup made in the settings brings back what was written before it, and keeps what came after', async ({ launch }) => {
  const { page, dataFolder, consoleErrors } = await launch()
  const open = async (name: string) => page.getByRole('link', { name, exact: true }).click()
  await writeEntry(page, 'Before the backup')
  await open('Settings')
  const section = page.getByRole('region', { name: 'Backups' })
  await section.getByRole('button', { name: 'Back up now' }).click()
  // The daily copy may just have been taken of the very same state.
  await expect(outcomeIn(section)).toHaveText(/^Backed up and checked\.$|^Nothing has changed since/)
  const ofOneEntry = section.getByRole('listitem').filter({ hasText: '· 1 journal entry' }).first()
  await expect(ofOneEntry).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  await writeEntry(page, 'After the backup')
  await open('Settings')
  await ofOneEntry.getByRole('button', { name: /^Restore the backup of/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/Prepbench backs up the present state first/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Back up, then restore' }).click()
  await expect(section.getByText(/Before a restore · 2 journal entries/)).toBeVisible()
  await open('Journal')
  await expect(page.getByText('Before the backup').first()).toBeVisible()
  await expect(page.getByText('After the backup')).toHaveCount(0)
  expect(storeFiles(dataFolder).some((name) => /\.replaced-\d{8}T\d{6}Z$/.test(name))).toBe(true)
  expect(consoleErrors).toEqual([])
})

test('D13 a paper whose file was deleted from the disk comes back with a backup and is read again', async ({ launch }) => {
  test.slow()
  const { app, page, dataFolder, consoleErrors } = await launch()
  const open = async (name: string) => page.getByRole('link', { name, exact: true }).click()
  const original = join(mkdtempSync(join(tmpdir(), 'prepbench-original-')), 'original.pdf')
  writeFileSync(original, smallPdf({ title: 'A Kept Paper', pages: [['A Kept Paper', 'Its only line.']] }))
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, original)
  await open('Read')
  await page.getByRole('button', { name: 'Add PDFs' }).click()
  await expect(page.getByRole('region', { name: 'Papers added' })).toBeVisible({ timeout: 20_000 })
  rmSync(original)

  await open('Settings')
  const section = page.getByRole('region', { name: 'Backups' })
  await section.getByRole('button', { name: 'Back up now', exact: true }).click()
  await expect(outcomeIn(section)).toHaveText(/with one file\.$/)
  const withPaper = section.getByRole('listitem').filter({ hasText: /Made by you · 1 paper.*one file/ })
  await expect(withPaper).toHaveCount(1)
  const [file = ''] = readdirSync(join(dataFolder, 'library'))
  const path = join(dataFolder, 'library', file)
  const sum = sumOfFile(path)
  rmSync(path)

  await withPaper.getByRole('button', { name: /^Restore the backup of/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Back up, then restore', exact: true }).click()
  await expect(section.getByText(/^Restored\. One file that the library lacked came back/)).toBeVisible()
  expect(sumOfFile(path)).toBe(sum)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await section.getByRole('button', { name: 'Understood', exact: true }).click()
  await expect(section.getByText(/^Restored\./)).toHaveCount(0)

  await open('Read')
  await page.getByRole('link', { name: /A Kept Paper/ }).click()
  await expectDrawn(page)
  expect(consoleErrors).toEqual([])
})
