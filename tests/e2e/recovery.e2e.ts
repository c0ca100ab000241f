import { existsSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright'
import { storePaths } from '../../src/main/store/store-paths.ts'
import { DAMAGES } from '../support/damage.ts'
import { expect, test } from '../support/launch.ts'
import { addEntries, createTestKeeper, fingerprint, makeNewer, makeProfile, storeFiles } from '../support/stores.ts'

/** A closed profile of 2,000 entries with a backup of them, and 10 entries more since. */
async function profileWithBackup(): Promise<string> {
  const { keeper, dataFolder } = createTestKeeper(await makeProfile(2_000))
  await keeper.open()
  await keeper.backUp('automatic')
  addEntries(keeper.db, 2_001, 2_010)
  await keeper.close()
  return dataFolder
}

async function hasNothingSerious(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
}

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

test('F2 a store truncated to nothing leads to recovery, and a backup brings everything back', async ({ launch }) => {
  const dataFolder = await profileWithBackup()
  truncateSync(storePaths(dataFolder).store, 0)
  const { page, consoleErrors } = await launch({ dataFolder, shows: 'recovery' })
  await expect(title(page, 'Your data needs a hand')).toBeFocused()
  await expect(page.getByText('The file with your data is empty.')).toBeVisible()
  await expect(page.getByText('2,000 journal entries')).toBeVisible()
  await hasNothingSerious(page)
  await page.getByRole('button', { name: /^Restore this one/ }).press('Enter')
  await expect(page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible()
  expect(consoleErrors).toEqual([])
  expect(storeFiles(dataFolder).some((name) => name.includes('.damaged-'))).toBe(true)
})

for (const { name, spoil, isSalvageable } of DAMAGES) {
  test(`F3 ${name}: recovery, and nothing is written to the damaged file`, async ({ launch }) => {
    const dataFolder = await profileWithBackup()
    const { store, runFlag } = storePaths(dataFolder)
    spoil(store)
    // After an end by force the check is the full one.
    writeFileSync(runFlag, '1')
    const before = fingerprint(dataFolder)
    const { page } = await launch({ dataFolder, shows: 'recovery' })
    await expect(title(page, 'Your data needs a hand')).toBeVisible()
    expect(fingerprint(dataFolder)).toEqual(before)
    await expect(page.getByText('2,000 journal entries')).toBeVisible()
    if (isSalvageable) {
      await page.getByRole('button', { name: 'Read what is left' }).click()
      await expect(page.getByText(/This could be read: [12],\d+ journal entries/)).toBeVisible()
      await page.getByRole('button', { name: 'Go on with this' }).click()
    } else {
      await page.getByRole('button', { name: /^Restore this one/ }).click()
    }
    await expect(page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible()
    expect(readdirSync(dataFolder).some((file) => /\.damaged-\d{8}T\d{6}Z$/.test(file))).toBe(true)
  })
}

test('F2 with no backup and nothing to read there is still a way on: begin empty', async ({ launch }) => {
  const dataFolder = await makeProfile(1)
  truncateSync(storePaths(dataFolder).store, 0)
  const { page } = await launch({ dataFolder, shows: 'recovery' })
  await expect(page.getByText('There are no backups in the data folder.')).toBeVisible()
  await page.getByRole('button', { name: 'Read what is left' }).click()
  await expect(page.getByText('Nothing could be read from the file.')).toBeVisible()
  await page.getByRole('button', { name: 'Begin empty' }).click()
  await expect(page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible()
})

test('D12 a newer store is refused in words, with both versions, and left as it is', async ({ launch }) => {
  const dataFolder = await makeProfile(20)
  makeNewer(dataFolder, 7, '3.4.5')
  const before = fingerprint(dataFolder)
  const { app, page } = await launch({ dataFolder, shows: 'recovery' })
  await expect(title(page, 'Your data is from a newer Prepbench')).toBeVisible()
  await expect(
    page.getByText(/written by Prepbench 3\.4\.5 and has data version 7; this is Prepbench .*, which reads up to version 1/),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: 'Open the backup folder' })).toBeVisible()
  await hasNothingSerious(page)
  const closed = app.waitForEvent('close')
  // The page may be gone before the click is reported as done.
  await page
    .getByRole('button', { name: 'Quit' })
    .click()
    .catch(() => {})
  await closed
  expect(fingerprint(dataFolder)).toEqual(before)
  expect(existsSync(storePaths(dataFolder).runFlag)).toBe(false)
})
