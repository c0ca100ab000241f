import type { Page } from 'playwright'
import { expect } from 'playwright/test'

/** What the open journal entry says about its text. */
export const saveState = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /saved|saving|editing/i })

/** A new journal entry with this title, typed but not awaited. */
export async function typeEntry(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Journal', exact: true }).click()
  await page.getByRole('button', { name: 'New entry' }).first().click()
  await page.getByRole('menuitem', { name: 'Blank page' }).click()
  await expect(page.getByRole('textbox', { name: 'Entry text' })).toBeFocused()
  await page.getByRole('textbox', { name: 'Title' }).fill(title)
}

/** A new journal entry that is saved for good. */
export async function writeEntry(page: Page, title: string): Promise<void> {
  await typeEntry(page, title)
  await expect(saveState(page)).toHaveText('Saved')
}
