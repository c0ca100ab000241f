import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, type Locator, type Page } from 'playwright/test'
import type { RunningApp } from './launch.ts'

/** Puts a PDF into the library of a running app, as an import would leave it. */
export function putPaper({ dataFolder }: RunningApp, bytes: Uint8Array, pageCount: number, title = 'A paper'): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  mkdirSync(join(dataFolder, 'library'), { recursive: true })
  writeFileSync(join(dataFolder, 'library', `${sha256}.pdf`), bytes)
  const db = new Database(join(dataFolder, 'prepbench.sqlite'))
  db.prepare(
    `INSERT INTO paper (id, sha256, file_name, byte_length, title, title_source, page_count, added_at, updated_at)
     VALUES (?, ?, 'paper.pdf', ?, ?, 'metadata', ?, 0, 0)`,
  ).run(sha256, sha256, bytes.length, title, pageCount)
  // Looked into already: an offer of other programs' marks would lie over the page at some moment of the journey.
  db.prepare('INSERT INTO embedded_scan (paper_id, version, left_out, scanned_at) VALUES (?, 1000, 0, 0)').run(sha256)
  db.close()
  return sha256
}

/** Puts marks into the store of a running app: highlights down the lines of every page, every fifth with a comment. */
export function putMarks({ dataFolder }: RunningApp, paperId: string, count: number, pageCount: number): void {
  const db = new Database(join(dataFolder, 'prepbench.sqlite'))
  const insert = db.prepare(
    `INSERT INTO mark (id, paper_id, kind, color, page_index, rects, quote, comment, sort_key, created_at, updated_at)
     VALUES (?, ?, 'highlight', ?, ?, ?, ?, ?, ?, ?, 0)`,
  )
  const colors = ['yellow', 'green', 'blue', 'purple', 'pink', 'orange', 'red', 'gray']
  const perPage = Math.ceil(count / pageCount)
  db.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      const [pageIndex, place] = [Math.floor(index / perPage), index % perPage]
      const [x, y] = [72 + (place % 14) * 30, 640 - Math.floor(place / 14) * 18]
      const key = `${String(pageIndex).padStart(5, '0')}|${String(place).padStart(7, '0')}|00000`
      const comment = index % 5 === 0 ? `Comment number ${index}` : ''
      const rects = JSON.stringify([[x, y, x + 26, y + 11]])
      insert.run(`mark-${index}`, paperId, colors[index % 8], pageIndex, rects, `quote number ${index}`, comment, key, index)
    }
  })()
  db.close()
}

/** Goes to a paper's address; `search` is such as `?page=3`. */
export async function goToPaper(page: Page, paperId: string, search = ''): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/read/${paperId}${search}`)
}

/** Opens a paper of the library and waits for its first drawn page. */
export async function openPaper(page: Page, paperId: string, search = ''): Promise<void> {
  await goToPaper(page, paperId, search)
  await expectDrawn(page)
}

export async function expectDrawn(page: Page): Promise<void> {
  await expect(page.locator('.page[data-loaded="true"] .textLayer span[role="presentation"]').first()).toBeVisible({
    timeout: 20_000,
  })
}

export function pagesOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Pages of the paper' })
}

/** A piece of the paper's text. Where a link lies over it, pdf.js gives it another role. */
export function lineOfText(page: Page, text: string): Locator {
  return page.locator('.textLayer span:not(.markedContent)', { hasText: text }).first()
}

/** Selects a line of text with the mouse, from its first letter to its last. */
export async function selectLine(page: Page, text: string): Promise<void> {
  const line = lineOfText(page, text)
  await line.scrollIntoViewIfNeeded()
  const box = await line.boundingBox()
  if (!box) throw new Error(`"${text}" is not on screen`)
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + 1, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2, y, { steps: 5 })
  await page.mouse.move(box.x + box.width - 1, y, { steps: 5 })
  await page.mouse.up()
}
