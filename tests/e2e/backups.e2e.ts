import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../support/launch.ts'
import { storeFiles } from '../support/stores.ts'
import { writeEntry } from '../support/write-entry.ts'

test('D13 a backup made in the settings brings back what was written before it, and keeps what came after', async ({ launch }) => {
  const { page, dataFolder, consoleErrors } = await launch()
  const open = async (name: string) => page.getByRole('link', { name, exact: true }).click()
  await writeEntry(page, 'Before the backup')
  await open('Settings')
  const section = page.getByRole('region', { name: 'Backups' })
  await section.getByRole('button', { name: 'Back up now' }).click()
  // The daily copy may just have been taken of the very same state.
  await expect(section.getByRole('status')).toHaveText(/^Backed up and checked\.$|^Nothing has changed since/)
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
