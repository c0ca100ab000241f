import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import type { RunningApp } from './launch.ts'
import { expectDrawn, goToPaper, putPaper } from './open-paper.ts'
import { makeReaderPdf, PAGE_COUNT } from './reader-pdf.ts'

export type Mode = 'Free' | 'Strict order' | 'Interviewer'

/** The bar of a running session above its paper. */
export const sessionBar = (page: Page) => page.getByRole('region', { name: 'Timed session' })
export const phaseTimer = (page: Page) => sessionBar(page).getByRole('timer')

/** Starts the clock in the dialog that is open. */
export async function startInDialog(page: Page, mode: Mode = 'Free'): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Read against the clock' })
  await dialog.getByRole('radio', { name: mode }).check()
  await dialog.getByRole('button', { name: 'Start the clock' }).press('Enter')
  await expect(sessionBar(page)).toBeVisible()
}

/** Ends the session that runs on the open paper; its page comes up. */
export async function endSession(page: Page): Promise<void> {
  await page.keyboard.press('Shift+E')
  await page.getByRole('dialog').getByRole('button', { name: 'End session' }).click()
  await expect(page.getByRole('heading', { name: 'What happened' })).toBeVisible()
}

/** Opens a paper and starts a session on it by key. @returns the paper's id */
export async function startSession(running: RunningApp, mode: Mode = 'Free'): Promise<string> {
  const { page } = running
  const paperId = putPaper(running, await makeReaderPdf(), PAGE_COUNT)
  await goToPaper(page, paperId)
  await expectDrawn(page)
  await page.keyboard.press('Shift+S')
  await startInDialog(page, mode)
  return paperId
}

/** The page that main holds to be looked at. */
export function lookedAt(dataFolder: string): unknown {
  const db = new Database(join(dataFolder, 'prepbench.sqlite'), { readonly: true })
  try {
    return db.prepare('SELECT look_page_index FROM reading_session').pluck().get()
  } finally {
    db.close()
  }
}
