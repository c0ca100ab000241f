import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { annotatedPdf } from '../support/annotated-pdf.ts'
import { damagedPdfs } from '../support/damaged-pdfs.ts'
import { actingPdf, BOMBS, HOSTILE_PDFS, type HostilePdf } from '../support/hostile-pdfs.ts'
import { expect, test } from '../support/launch.ts'
import { listen } from '../support/listener.ts'
import { ODD_PDFS } from '../support/odd-pdfs.ts'
import { putPaper } from '../support/open-paper.ts'
import { deflatedStream, onePagePdf } from '../support/raw-pdf.ts'
import { makeReaderPdf } from '../support/reader-pdf.ts'
import { smallPdf } from '../support/small-pdf.ts'

interface Line {
  readonly file?: string
  readonly outcome?: string
  readonly message?: string
  readonly summary?: boolean
  readonly failed?: number
  readonly mostMemoryMb?: number
  readonly longestMs?: number
}

/** Runs the corpus command's inner part: installing and building is done. */
async function judge(files: readonly HostilePdf[]): Promise<readonly Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-hostile-'))
  for (const { name, make } of files) writeFileSync(join(folder, `${name}.pdf`), make())
  try {
    const command = join(import.meta.dirname, '../../scripts/corpus/main.mjs')
    const output = await new Promise<string>((resolve) =>
      execFile(process.execPath, [command, folder], (_error, stdout) => resolve(stdout)),
    )
    return output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const wrongEnds = (lines: readonly Line[], files: readonly HostilePdf[]) =>
  files
    .map(({ name, ends = ['rendered'] }) => ({ name, ends, line: lines.find(({ file }) => file === `${name}.pdf`) }))
    .filter(({ ends, line }) => !ends.includes(line?.outcome ?? '') || (line?.outcome !== 'rendered' && !line?.message))

test('B1 B2 B3 B4 B5 B6 B7 B11 B12 every difficult file is drawn or refused by name, in time', async () => {
  test.setTimeout(300_000)
  const lines = await judge(HOSTILE_PDFS)
  expect(wrongEnds(lines, HOSTILE_PDFS)).toEqual([])
  const summary = lines.at(-1)
  expect(summary).toMatchObject({ summary: true, failed: 0, restarts: 0 })
  // The command itself stops what takes longer than 20 seconds; on a busy machine the crowded pages do.
  expect(summary?.longestMs).toBeLessThan(40_000)
  expect(summary?.mostMemoryMb).toBeLessThan(1_000)
})

test('B1 files that are odd in one thing, and files damaged at random, are drawn or refused by name, in time', async () => {
  test.setTimeout(600_000)
  const bases = {
    small: smallPdf(),
    reader: Buffer.from(await makeReaderPdf()),
    annotated: annotatedPdf(),
    locked: smallPdf({ password: '' }),
  }
  const files = [...ODD_PDFS, ...damagedPdfs(bases, 20_261_121, 44)]
  const lines = await judge(files)
  expect(wrongEnds(lines, files)).toEqual([])
  expect(lines.at(-1)).toMatchObject({ summary: true, failed: 0, restarts: 0 })
})

test('B10 files that grow without end are drawn, refused or stopped while they are small; the app answers and lives', async () => {
  test.setTimeout(300_000)
  const lines = await judge(BOMBS)
  expect(wrongEnds(lines, BOMBS)).toEqual([])
  expect(lines.at(-1)).toMatchObject({ summary: true, failed: 0, restarts: 0 })
  // Asked to stop at 640 MB, but looked at from time to time only, and a worker that is ended works on for a moment:
  // 1,155 to 1,932 MB were measured. Without the guard they took up to 3,620.
  expect(lines.at(-1)?.mostMemoryMb).toBeLessThan(3_000)
})

test('B10 a page with more on it than is drawn by itself shows its beginning, says so, and draws all of it when asked', async ({
  launch,
}) => {
  test.setTimeout(120_000)
  const running = await launch()
  const { page } = running
  // Some more than is drawn by itself, so that all of it can be drawn in a test.
  const crowded = onePagePdf({ content: deflatedStream('q 1 0 0 1 0 0 cm 0 0 m 9 9 l S Q\n'.repeat(260_000)) })
  const paperId = putPaper(running, crowded, 1, 'Crowded')
  await page.evaluate((id) => {
    location.hash = `#/read/${id}`
  }, paperId)
  const notice = page.getByRole('status').filter({ hasText: 'more on this page' })
  await expect(notice).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('.page[data-drawn="broken"] canvas')).toBeVisible()
  await notice.getByRole('button', { name: 'Draw all of it' }).click()
  await expect(page.locator('.page[data-drawn="whole"] canvas')).toBeVisible({ timeout: 60_000 })
  await expect(notice).toBeHidden()
})

test('F9 a paper that never ends can be stopped at once, and the rest of the app goes on meanwhile and afterwards', async ({ launch }) => {
  test.setTimeout(120_000)
  const running = await launch()
  const { page } = running
  const endless = BOMBS.find(({ name }) => name === 'type4-function')?.make() ?? Buffer.alloc(0)
  const [stuck, sound] = [putPaper(running, endless, 1, 'Endless'), putPaper(running, smallPdf(), 1, 'Sound')]
  const goTo = (paperId: string) =>
    page.evaluate((id) => {
      location.hash = `#/read/${id}`
    }, paperId)
  await goTo(stuck)
  const stop = page.getByRole('alert').getByRole('button', { name: 'Stop' })
  await expect(stop).toBeVisible({ timeout: 60_000 })
  // Its worker is busy, the page is not.
  const answeredMs = await page.evaluate(async () => {
    const asked = performance.now()
    await new Promise((resolve) => setTimeout(resolve))
    return performance.now() - asked
  })
  expect(answeredMs).toBeLessThan(500)
  await stop.click()
  await expect(page.getByRole('heading', { name: 'Stopped' })).toBeVisible()
  await goTo(sound)
  await expect(page.locator('.page[data-drawn="whole"]')).toBeVisible({ timeout: 20_000 })
})

test('B8 B9 what wants to act by itself does nothing, and what is attached stays where it is', async ({ launch }) => {
  const listener = await listen()
  const running = await launch()
  const { app, page } = running
  const bytes = actingPdf(listener.origin)
  const paperId = putPaper(running, bytes, 1)
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Reflect.set(globalThis, 'opened', opened)
    for (const name of ['openExternal', 'openPath', 'showItemInFolder'] as const)
      Reflect.set(shell, name, (path: string) => opened.push(path))
  })
  await page.evaluate((id) => {
    location.hash = `#/read/${id}`
  }, paperId)
  await expect(page.locator('.page[data-drawn]')).toBeVisible({ timeout: 20_000 })
  const links = page.locator('.annotationLayer a')
  await expect(page.locator('.annotationLayer section').first()).toBeAttached()
  for (const link of await links.all()) {
    expect((await link.getAttribute('href')) ?? '#').toMatch(/^(#.*)?$/)
    await link.dispatchEvent('click')
  }
  const attachment = page.locator('.fileAttachmentAnnotation').first()
  await attachment.dispatchEvent('click')
  await attachment.locator('*').first().dispatchEvent('dblclick')
  expect(await page.evaluate(() => '__pwned' in window)).toBe(false)
  expect(await app.evaluate(() => Reflect.get(globalThis, 'opened') as string[])).toEqual([])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(new URL(page.url()).hash).toBe(`#/read/${paperId}`)
  expect(listener.hits).toEqual([])
  await listener.close()
})
