import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright'
import { dropFiles } from '../support/drop-files.ts'
import { expect, type RunningApp, test } from '../support/launch.ts'
import { smallPdf } from '../support/small-pdf.ts'

const PAPERS = join(import.meta.dirname, '../../../shared/papers')

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-files-'))
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  return folder
}

/** The next system dialog answers with these files. */
async function answerDialog({ app }: RunningApp, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths: [...filePaths] })
  }, paths)
}

async function openLibrary(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Read', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible()
}

async function addByDialog(running: RunningApp, paths: readonly string[]): Promise<void> {
  await answerDialog(running, paths)
  await running.page.getByRole('button', { name: 'Add PDFs' }).click()
}

function libraryFiles(dataFolder: string): string[] {
  const folder = join(dataFolder, 'library')
  return existsSync(folder) ? readdirSync(folder) : []
}

test('papers come in by dialog, each failure has its sentence, and only papers leave a file', async ({ launch }) => {
  const running = await launch()
  const { page, dataFolder, consoleErrors } = running
  const folder = folderOf({
    'good.pdf': smallPdf({ pages: [['A Study of Good Files', 'Nothing is wrong here.'], ['A needle on page two.']] }),
    'same.pdf': smallPdf({ pages: [['A Study of Good Files', 'Nothing is wrong here.'], ['A needle on page two.']] }),
    'empty.pdf': '',
    'login.pdf': '<!doctype html><title>Please log in</title>',
    'photo.pdf': Buffer.from('89504e470d0a1a0a', 'hex'),
    'half.pdf': smallPdf().subarray(0, 150),
  })
  await openLibrary(page)
  const names = ['good.pdf', 'same.pdf', 'empty.pdf', 'login.pdf', 'photo.pdf', 'half.pdf', 'gone.pdf']
  await addByDialog(
    running,
    names.map((name) => join(folder, name)),
  )
  const panel = page.getByRole('region', { name: 'Papers added' })
  await expect(panel).toBeVisible({ timeout: 20_000 })
  for (const sentence of [
    'Added as “A Study of Good Files”.',
    'Already in the library as “A Study of Good Files”.',
    'The file is empty. Download it again.',
    'This is a web page, not a PDF.',
    'This is a picture, not a PDF.',
    'The PDF is damaged and could not be read.',
    'The file is no longer there.',
  ]) {
    await expect(panel.getByText(sentence)).toBeVisible()
  }
  await expect(page.getByRole('list', { name: 'Papers' }).getByRole('link')).toHaveCount(1)
  expect(libraryFiles(dataFolder)).toHaveLength(1)
  const [file = ''] = libraryFiles(dataFolder)
  expect(readFileSync(join(dataFolder, 'library', file)).equals(readFileSync(join(folder, 'good.pdf')))).toBe(true)
  expect(statSync(join(dataFolder, 'library', file)).mode & 0o777).toBe(0o600)
  await panel.getByRole('button', { name: 'Close', exact: true }).click()
  // Its first page becomes its cover, in the background.
  await expect(page.locator('img[src^="/cover/"]')).toBeVisible({ timeout: 20_000 })
  expect(consoleErrors).toEqual([])
})

test('the sample is offered only while there is nothing', async ({ launch }) => {
  const running = await launch()
  const { page } = running
  await openLibrary(page)
  const offer = page.getByRole('button', { name: 'Add the sample campaign' })
  await expect(offer).toBeVisible()
  await addByDialog(running, [join(folderOf({ 'a.pdf': smallPdf() }), 'a.pdf')])
  await expect(page.getByText('Added as “A Small Paper”.')).toBeVisible({ timeout: 20_000 })
  await expect(offer).toHaveCount(0)
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('button', { name: 'More for A Small Paper' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(offer).toBeVisible()
})

test('S5 papers and covers are served by id alone', async ({ launch }) => {
  const running = await launch()
  const { page } = running
  await openLibrary(page)
  await addByDialog(running, [join(folderOf({ 'a.pdf': smallPdf() }), 'a.pdf')])
  await expect(page.locator('img[src^="/cover/"]')).toBeVisible({ timeout: 20_000 })
  const answers = await page.evaluate(async () => {
    const address = document.querySelector<HTMLImageElement>('img[src^="/cover/"]')?.src ?? ''
    const id = new URL(address).pathname.replace('/cover/', '')
    const ask = async (path: string, range?: string) => {
      const answer = await fetch(path, range ? { headers: { Range: range } } : {})
      return [
        answer.status,
        answer.headers.get('Content-Type'),
        answer.headers.get('Content-Security-Policy')?.includes("default-src 'none'"),
      ]
    }
    return {
      doc: await ask(`/doc/${id}`),
      part: await ask(`/doc/${id}`, 'bytes=0-3'),
      cover: await ask(`/cover/${id}`),
      unknown: await ask('/doc/00000000-0000-0000-0000-000000000000'),
      up: await ask('/doc/..%2f..%2fprepbench.sqlite'),
      nested: await ask(`/doc/${id}/x`),
    }
  })
  expect(answers).toEqual({
    doc: [200, 'application/pdf', true],
    part: [206, 'application/pdf', true],
    cover: [200, 'image/jpeg', true],
    unknown: [404, null, true],
    up: [404, null, true],
    nested: [404, null, true],
  })
})

test('B17 dropped files and folders come in; links and text are refused with a sentence; nothing navigates', async ({ launch }) => {
  const running = await launch()
  const { page } = running
  const folder = folderOf({ 'one.pdf': smallPdf({ pages: [['The First Dropped Paper', 'x']] }) })
  mkdirSync(join(folder, 'inside'))
  await openLibrary(page)
  const address = page.url()
  await dropFiles(page, [join(folder, 'one.pdf')])
  await expect(page.getByText('Added as “The First Dropped Paper”.')).toBeVisible({ timeout: 20_000 })
  for (const [type, data, sentence] of [
    ['text/uri-list', 'https://example.org/paper.pdf', 'That is a link, not a file.'],
    ['text/plain', 'some words', 'That is text, not a file.'],
    ['text/html', '<img src="x">', 'That is a picture from a page, not a PDF file.'],
  ] as const) {
    await page.evaluate(
      ([kind, text]) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.setData(kind, text)
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
      },
      [type, data] as const,
    )
    await expect(page.getByText(sentence)).toBeVisible()
  }
  expect(page.url()).toBe(address)
})

test('B4 an encrypted paper asks for its password, again after a wrong one', async ({ launch }) => {
  const running = await launch()
  const { page, dataFolder } = running
  const folder = folderOf({ 'locked.pdf': smallPdf({ password: 'canary-4711', pages: [['Behind a Lock', 'x']] }) })
  await openLibrary(page)
  await addByDialog(running, [join(folder, 'locked.pdf')])
  const dialog = page.getByRole('dialog', { name: 'This PDF needs a password' })
  await dialog.getByLabel('Password').first().fill('wrong')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('That password does not open it. Try again.')).toBeVisible({ timeout: 20_000 })
  await dialog.getByLabel('Password').first().fill('canary-4711')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Added as “Behind a Lock”.')).toBeVisible({ timeout: 20_000 })
  await running.app.close()
  for (const entry of readdirSync(dataFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    expect(readFileSync(join(entry.parentPath, entry.name)).includes('canary-4711'), entry.name).toBe(false)
  }
})

test('cancelled, an import leaves nothing of the file at work', async ({ launch }) => {
  const running = await launch()
  const { page, dataFolder } = running
  const names = Array.from({ length: 40 }, (_value, index) => `paper-${index}.pdf`)
  // Large enough that copying them takes a while.
  const padding = Buffer.alloc(4_000_000, '%')
  const folder = folderOf(
    Object.fromEntries(
      names.map((name) => [name, Buffer.concat([smallPdf({ pages: [[`Paper ${name}`, 'x']] }), padding, Buffer.from(name)])]),
    ),
  )
  await openLibrary(page)
  await addByDialog(
    running,
    names.map((name) => join(folder, name)),
  )
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Cancelled. Papers that were added before stay; nothing else was left behind.')).toBeVisible()
  await expect.poll(() => libraryFiles(dataFolder).filter((name) => name.startsWith('.'))).toEqual([])
  const before = libraryFiles(dataFolder).length
  expect(before).toBeLessThan(names.length)
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Papers' }).getByRole('link')).toHaveCount(before)
})

test('a search finds a phrase in the text and opens the page', async ({ launch }) => {
  const running = await launch()
  const { page } = running
  const pdf = smallPdf({ pages: [['On Needles', 'Nothing here.'], ['A rare gadolinium needle lies here.']] })
  await openLibrary(page)
  await addByDialog(running, [join(folderOf({ 'a.pdf': pdf }), 'a.pdf')])
  await expect(page.getByText('Added as “On Needles”.')).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(page.getByText('Reading its text…')).toHaveCount(0)
  await page.keyboard.press('/')
  await page.keyboard.type('"gadolinium needle"')
  const hit = page.getByRole('list', { name: 'In the text' }).getByRole('link')
  await expect(hit).toContainText('Page 2')
  await hit.click()
  await expect(page).toHaveURL(/\/read\/[^?]+\?page=1&find=gadolinium/)
  // The hit itself is in sight and coloured.
  await expect(page.getByLabel('Find', { exact: true })).toHaveValue('gadolinium needle')
  await expect(page.locator('.textLayer .highlight.selected')).toBeInViewport({ timeout: 20_000 })
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible()
})

test('indexing that a stop cut short goes on at the next start', async ({ launch }) => {
  const running = await launch()
  const { page, dataFolder } = running
  await openLibrary(page)
  const pdf = smallPdf({ pages: [['Half Read', 'first words'], ['second words'], ['the last gadolinium']] })
  await addByDialog(running, [join(folderOf({ 'a.pdf': pdf }), 'a.pdf')])
  await expect(page.getByText('Added as “Half Read”.')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('Reading its text…')).toHaveCount(0)
  await running.app.close()
  // As a kill after the first page leaves it.
  const db = new Database(join(dataFolder, 'prepbench.sqlite'))
  db.exec('DELETE FROM paper_page WHERE page_index > 0; UPDATE paper SET indexed_at = NULL')
  db.close()
  const again = await launch({ dataFolder })
  await openLibrary(again.page)
  await expect(again.page.getByRole('link', { name: 'Half Read' })).toBeVisible()
  await expect(again.page.getByText('Reading its text…')).toHaveCount(0, { timeout: 20_000 })
  await again.page.keyboard.press('/')
  await again.page.keyboard.type('gadolinium')
  await expect(again.page.getByRole('list', { name: 'In the text' }).getByRole('link')).toContainText('Page 3')
})

test('details are corrected and kept, a removal is undone, all by keyboard', async ({ launch }) => {
  const running = await launch()
  const { page } = running
  await openLibrary(page)
  await answerDialog(running, [join(folderOf({ 'a.pdf': smallPdf() }), 'a.pdf')])
  await page.keyboard.press('n')
  await expect(page.getByText('Added as “A Small Paper”.')).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Close', exact: true }).press('Enter')
  const menu = page.getByRole('button', { name: 'More for A Small Paper' })
  await menu.press('Enter')
  await page.getByRole('menuitem', { name: 'Edit details…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Paper details' })
  await dialog.getByLabel('Title').fill('A Better Name')
  await dialog.getByLabel('Authors').fill('Ada Lovelace, Charles Babbage')
  await dialog.getByLabel('Year').fill('1843')
  await expect(dialog.getByRole('status')).toHaveText('Saved')
  await dialog.getByRole('button', { name: 'Done' }).press('Enter')
  const paper = page.getByRole('list', { name: 'Papers' }).getByRole('listitem')
  await expect(paper).toContainText('A Better Name')
  await expect(paper).toContainText('Ada Lovelace, Charles Babbage')
  await expect(paper).toContainText('1843')
  await page.getByRole('button', { name: 'More for A Better Name' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Remove' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Your papers live here' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await page.getByRole('link', { name: 'A Better Name' }).press('Enter')
  await expect(page).toHaveURL(/\/read\/.+/)
})

test('S15 names and titles of strangers are text with visible marks', async ({ launch }) => {
  const running = await launch()
  const { page } = running
  const title = '<img src=x onerror="window.__pwned=1"> and \u202Egnisrever'
  await openLibrary(page)
  const folder = folderOf({ '<b>bold‮fdp.pdf': smallPdf({ title, pages: [['x']] }) })
  await addByDialog(running, [join(folder, '<b>bold‮fdp.pdf')])
  await expect(page.getByText('‹RLO›gnisrever”.')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('<b>bold‹RLO›fdp.pdf')).toBeVisible()
  expect(await page.evaluate(() => '__pwned' in window)).toBe(false)
})

test('all papers of the development set come in (skipped where ../shared/papers is absent)', async ({ launch }) => {
  test.skip(!existsSync(PAPERS), '../shared/papers is not beside this checkout')
  test.setTimeout(120_000)
  const labels = JSON.parse(readFileSync(join(PAPERS, 'labels.json'), 'utf8')) as { file: string; title: string }[]
  const running = await launch()
  const { page, consoleErrors } = running
  await openLibrary(page)
  await addByDialog(
    running,
    labels.map((label) => join(PAPERS, label.file)),
  )
  await expect(page.getByRole('region', { name: 'Papers added' })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  // Only papers in sight exist: room for all of them.
  await page.setViewportSize({ width: 1920, height: 1600 })
  const papers = page.getByRole('list', { name: 'Papers' })
  for (const { title } of labels) await expect(papers.getByRole('link', { name: title, exact: true })).toBeVisible()
  await expect(page.locator('img[src^="/cover/"]')).toHaveCount(labels.length, { timeout: 60_000 })
  const pictures = process.env.PICTURES
  if (pictures) await takePictures(page, pictures)
  expect(consoleErrors).toEqual([])
})

/** Pictures for people to look at. */
async function takePictures(page: Page, folder: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    for (const [width, height] of [
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.screenshot({ path: join(folder, `library-${scheme}-${width}.png`) })
    }
  }
}
