import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright/test'
import { annotatedPdf } from '../support/annotated-pdf.ts'
import { expectAccessible } from '../support/axe.ts'
import { expect, type RunningApp, test } from '../support/launch.ts'
import { goToPaper, pagesOf } from '../support/open-paper.ts'

/** How much of the first page's picture is covered with a highlighter's yellow, in pixels. */
function yellowPixels(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.page canvas')
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return -1
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    let count = 0
    for (let at = 0; at < data.length; at += 4) {
      if ((data[at] ?? 0) > 200 && (data[at + 1] ?? 0) > 200 && (data[at + 2] ?? 255) < 120) count += 1
    }
    return count
  })
}

/** The app, started with a file that it takes into the library. */
async function launchWith(launch: (options: { args: string[] }) => Promise<RunningApp>, bytes: Uint8Array) {
  const path = join(mkdtempSync(join(tmpdir(), 'prepbench-embedded-')), 'paper.pdf')
  writeFileSync(path, bytes)
  const running = await launch({ args: [path] })
  await expect.poll(() => paperIds(running).length, { timeout: 30_000 }).toBe(1)
  return { ...running, paperId: paperIds(running)[0] ?? '' }
}

function paperIds({ dataFolder }: RunningApp): string[] {
  const db = new Database(join(dataFolder, 'prepbench.sqlite'), { readonly: true })
  try {
    return db.prepare<[], string>('SELECT id FROM paper').pluck().all()
  } finally {
    db.close()
  }
}

test('pdf.ann-import: marks of other programs are offered, taken in, drawn once, and given back by Undo', async ({ launch }) => {
  const { page, paperId, consoleErrors } = await launchWith(launch, annotatedPdf())
  await goToPaper(page, paperId)
  await expect.poll(() => yellowPixels(page), { timeout: 20_000 }).toBeGreaterThan(100)
  const offer = page.getByRole('region', { name: 'Marks of other programs' })
  await expect(offer).toContainText('6 marks made in another program (Anna, Ben)', { timeout: 30_000 })
  await expectAccessible(page)
  await page.screenshot({ path: 'test-results/embedded-offer.png' })
  const [pages, over] = [await pagesOf(page).boundingBox(), await offer.boundingBox()]
  // It lies over the pages, and so pushed nobody's line away when it came.
  expect(over?.y ?? 0).toBeGreaterThan(pages?.y ?? 0)
  await offer.getByRole('button', { name: 'Take in 6 marks' }).click()
  await expect(page.getByText('6 marks taken in.')).toBeVisible()
  await expect(offer).toBeHidden()
  await expect.poll(() => yellowPixels(page), { timeout: 20_000 }).toBe(0)
  await page.keyboard.press('m')
  const list = page.getByRole('list', { name: 'Marks' })
  await expect(list.getByRole('listitem')).toHaveCount(6)
  await expect(list).toContainText('Anna')
  await expect(list).toContainText('why this?')
  await page.screenshot({ path: 'test-results/embedded-taken.png' })
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
  await expect(page.getByText('The file itself holds 6 marks')).toBeVisible()
  await expect.poll(() => yellowPixels(page), { timeout: 20_000 }).toBeGreaterThan(100)
  await pagesOf(page).focus()
  await page.keyboard.press('Control+Shift+z')
  await expect(list.getByRole('listitem')).toHaveCount(6)
  expect(consoleErrors).toEqual([])
})
