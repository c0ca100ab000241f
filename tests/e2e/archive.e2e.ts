import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { answerDialog } from '../../scripts/tour/app.mjs'
import { expect, test } from '../support/launch.ts'
import { writeEntry } from '../support/write-entry.ts'

test('D14 everything leaves as a folder, and that folder gives an empty profile the same things', async ({ launch }) => {
  const parent = mkdtempSync(join(tmpdir(), 'prepbench-archive-'))
  const first = await launch()
  await writeEntry(first.page, 'Written on the first machine')
  await first.page.getByRole('link', { name: 'Settings' }).click()
  const section = first.page.getByRole('region', { name: 'Everything, as files' })
  await answerDialog(first.app, parent)
  await section.getByRole('button', { name: 'Export everything…' }).press('Enter')
  await expect(section.getByRole('status')).toHaveText(/^“Prepbench \d{4}-\d\d-\d\d” is written, with \d+ files\.$/)
  const { violations } = await new AxeBuilder({ page: first.page }).setLegacyMode().analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  const archive = join(parent, readdirSync(parent)[0] ?? '')
  expect(JSON.parse(readFileSync(join(archive, 'prepbench.json'), 'utf8')).tables.journal_entry.rows).toHaveLength(1)
  expect(first.consoleErrors).toEqual([])

  const second = await launch()
  const { page } = second
  await writeEntry(page, 'Written on the second machine')
  await page.getByRole('link', { name: 'Settings' }).click()
  const other = page.getByRole('region', { name: 'Everything, as files' })
  await answerDialog(second.app, archive)
  await other.getByRole('button', { name: 'Import an export…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take the place of everything here?' })
  await expect(dialog.getByText(/^1 journal entry/)).toBeVisible()
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map(({ id }) => id)).toEqual([])
  await dialog.getByRole('button', { name: 'Cancel' }).press('Enter')
  await other.getByRole('button', { name: 'Import an export…' }).press('Enter')
  await dialog.getByRole('button', { name: 'Back up, then import' }).press('Enter')
  await expect(page.getByText(/Before a restore · 1 journal entry/)).toBeVisible()
  await page.getByRole('link', { name: 'Journal', exact: true }).click()
  await expect(page.getByText('Written on the first machine').first()).toBeVisible()
  await expect(page.getByText('Written on the second machine')).toHaveCount(0)

  await page.getByRole('link', { name: 'Settings' }).click()
  appendFileSync(join(archive, 'prepbench.json'), '{')
  await other.getByRole('button', { name: 'Import an export…' }).press('Enter')
  await expect(other.getByRole('status')).toHaveText(/is not one of Prepbench, or it was changed\. Nothing was changed here\.$/)
  expect(second.consoleErrors).toEqual([])
  rmSync(parent, { recursive: true })
})
