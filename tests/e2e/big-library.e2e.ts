import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expectAccessible } from '../support/axe.ts'
import { expect, type RunningApp, test } from '../support/launch.ts'
import { putManyPapers } from '../support/many-papers.ts'
import { smallPdf } from '../support/small-pdf.ts'

const COUNT = 2_000
/** What the whole page may consist of, however many papers there are. */
const MOST_NODES = 3_000

const papers = (page: Page) => page.getByRole('list', { name: 'Papers' })
const nodes = (page: Page) => page.evaluate(() => document.querySelectorAll('*').length)

async function openLibrary(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Read', exact: true }).click()
  await expect(papers(page).getByRole('link').first()).toBeVisible()
}

/** The app on a library of two thousand papers. */
async function launchBig(launch: (options?: { dataFolder: string }) => Promise<RunningApp>): Promise<RunningApp> {
  const first = await launch()
  await first.app.close()
  putManyPapers(first.dataFolder, COUNT)
  return launch({ dataFolder: first.dataFolder })
}

/** Resolves when a list has shown the same for half a second of frames: a wheel goes on turning after its event. */
function standsStill(list: Element): Promise<void> {
  return new Promise((resolve) => {
    let [before, frames] = ['', 0]
    const look = () => {
      const shown = list.textContent
      frames = shown === before ? frames + 1 : 0
      before = shown
      if (frames < 30) requestAnimationFrame(look)
      else resolve()
    }
    look()
  })
}

test('two thousand papers: only those in sight exist, in both layouts, from the first to the last', async ({ launch }) => {
  test.setTimeout(120_000)
  const { page, consoleErrors } = await launchBig(launch)
  await openLibrary(page)
  await expect(page.getByText(`${COUNT} papers`)).toBeVisible()
  const links = papers(page).getByRole('link')
  // The newest first.
  await expect(links.first()).toHaveText(/^Paper 1999:/)
  expect(await nodes(page)).toBeLessThan(MOST_NODES)
  await links.first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator(':focus')).toHaveText(/^Paper 1998:/)
  await page.keyboard.press('End')
  await expect(page.locator(':focus')).toHaveText(/^Paper 0:/)
  expect(await nodes(page)).toBeLessThan(MOST_NODES)
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('PageUp')
  await expect(page.locator(':focus')).not.toHaveText(/^Paper 0:/)
  await page.keyboard.press('Home')
  await expect(page.locator(':focus')).toHaveText(/^Paper 1999:/)

  await page.getByRole('radio', { name: 'Covers' }).press('ArrowRight')
  await expect(papers(page).getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(COUNT))
  await papers(page).hover()
  for (let step = 0; step < 10; step += 1) await page.mouse.wheel(0, 4_000)
  await expect(papers(page).getByRole('link').first()).not.toHaveText(/^Paper 19\d\d:/)
  expect(await nodes(page)).toBeLessThan(MOST_NODES)
  await papers(page).evaluate(standsStill)
  const seen = await papers(page).getByRole('link').nth(8).textContent()
  await page.getByRole('link', { name: 'Today', exact: true }).click()
  await page.getByRole('link', { name: 'Read', exact: true }).click()
  await expect(papers(page).getByRole('link', { name: seen ?? '', exact: true })).toBeVisible()
  await expectAccessible(page)
  expect(consoleErrors).toEqual([])
})

test('two thousand papers: sorted, filtered and found', async ({ launch }) => {
  test.setTimeout(120_000)
  const { page } = await launchBig(launch)
  await openLibrary(page)
  const links = papers(page).getByRole('link')
  await page.getByRole('combobox', { name: 'Sort by' }).click()
  await page.getByRole('option', { name: 'Title' }).click()
  await page.getByRole('button', { name: 'Newest or last first' }).click()
  await expect(links.first()).toHaveText(/^Paper 0:/)
  await page.getByRole('combobox', { name: 'Status' }).click()
  await page.getByRole('option', { name: 'Read' }).click()
  await expect(links.first()).toHaveText(/^Paper 2:/)
  await expect(page.getByText(`666 of ${COUNT} papers`)).toBeVisible()
  await page.getByRole('combobox', { name: 'Tag' }).click()
  await page.getByRole('option', { name: 'tag 15', exact: true }).click()
  await expect(links.first()).toHaveText(/^Paper 35:/)
  await page.keyboard.press('Escape')
  await page.getByRole('searchbox').fill('paper 1234')
  await expect(links.first()).toHaveText(/^Paper 1234:/)
})

test('a folder of 200 papers comes in with progress; Cancel stops; what was there already is named', async ({ launch }) => {
  test.setTimeout(300_000)
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-folder-'))
  for (let index = 0; index < 200; index += 1) {
    const below = join(folder, `shelf ${index % 5}`)
    mkdirSync(below, { recursive: true })
    writeFileSync(join(below, `${index}.pdf`), smallPdf({ pages: [[`Paper Number ${index}`, 'x']] }))
  }
  writeFileSync(join(folder, 'page.pdf'), '<!doctype html>')
  const running = await launch()
  const { app, page } = running
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, folder)
  const addFolder = async () => {
    await page.getByRole('button', { name: 'More ways to add' }).click()
    await page.getByRole('menuitem', { name: 'Add a folder…' }).click()
  }
  await page.getByRole('link', { name: 'Read', exact: true }).click()
  await addFolder()
  await expect(page.getByRole('status').filter({ hasText: /^Adding papers: [1-9]\d of 201$/ })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Cancelled. Papers that were added before stay; nothing else was left behind.')).toBeVisible()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  const before = Number(await papers(page).getByRole('listitem').first().getAttribute('aria-setsize'))
  expect(before).toBeGreaterThan(5)
  expect(before).toBeLessThan(200)
  await addFolder()
  const panel = page.getByRole('region', { name: 'Papers added' })
  await expect(panel).toBeVisible({ timeout: 240_000 })
  await expect(panel.getByText(`${200 - before} added, ${before} already in the library, 1 not added`)).toBeVisible()
  await expect(panel.getByRole('listitem').first()).toContainText('This is a web page, not a PDF.')
  await expect(panel.getByRole('listitem').nth(1)).toContainText('Already in the library as “Paper Number')
  await panel.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(page.getByText('200 papers')).toBeVisible()
  rmSync(folder, { recursive: true })
})
