import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from '../support/axe.ts'
import { expect, type RunningApp, test } from '../support/launch.ts'
import { lineOfText, openPaper, pagesOf, putPaper, selectLine } from '../support/open-paper.ts'
import { HAS_POPPLER, renderPage } from '../support/rendered-page.ts'
import { smallPdf } from '../support/small-pdf.ts'

const LINE = 'Page 1, line 3: the quick brown fox jumps over the lazy dog.'
const PAGE_COUNT = 6
/** Twenty lines a page, 30 points apart; the first lies 82 points below the upper edge. */
const PAGES = Array.from({ length: PAGE_COUNT }, (_page, page) =>
  Array.from({ length: 20 }, (_line, line) => LINE.replace('1', String(page + 1)).replace('3', String(line + 1))),
)

/** The next file is saved to `path`, without the system's dialog. */
async function saveTo({ app }: RunningApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
}

/** The reader with one yellow mark, and the panel of marks open. */
async function openMarked(launch: () => Promise<RunningApp>) {
  const running = await launch()
  const bytes = smallPdf({ pages: PAGES })
  const paperId = putPaper(running, bytes, PAGE_COUNT)
  const { page } = running
  await openPaper(page, paperId)
  await selectLine(page, 'Page 1, line 3:')
  await page.keyboard.press('1')
  await page.keyboard.press('m')
  await expect(page.getByRole('list', { name: 'Marks' })).toContainText('quick brown fox')
  return { ...running, running, paperId, bytes }
}

async function choose({ page }: RunningApp, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Export marks' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('an annotated copy has the marks at their place, and the stored file stays as it was', async ({ launch }) => {
  const { page, running, paperId, bytes, dataFolder, consoleErrors } = await openMarked(launch)
  const path = join(dataFolder, '..', `${paperId.slice(0, 8)} copy.pdf`)
  await saveTo(running, path)
  await choose(running, 'Save an annotated copy')
  await expect(page.getByText('1 mark saved in')).toBeVisible()
  const copy = readFileSync(path)
  expect(copy.subarray(0, bytes.length).equals(Buffer.from(bytes))).toBe(true)
  const stored = readFileSync(join(dataFolder, 'library', `${paperId}.pdf`))
  expect(createHash('sha256').update(stored).digest('hex')).toBe(paperId)
  if (HAS_POPPLER) {
    // The third line stands 142 points below the upper edge, and two pixels are a point.
    const picture = renderPage(copy, 0)
    const row = (y: number) => Array.from({ length: 400 }, (_, step) => picture.at(2 * 72 + step, 2 * y).join())
    expect(row(140)).toContain('255,228,122')
    expect([...row(110), ...row(170)]).not.toContain('255,228,122')
  }
  expect(consoleErrors).toEqual([])
})

test('what a copy can not be written for is said in a sentence', async ({ launch }) => {
  const { page, running, dataFolder, paperId } = await openMarked(launch)
  await saveTo(running, join(dataFolder, 'library', `${paperId}.pdf`))
  await choose(running, 'Save an annotated copy')
  await expect(page.getByText('That place belongs to the app itself.')).toBeVisible()
  await expectAccessible(page)
})

test('marks become Markdown in a file and on the clipboard, from the menu and from the palette', async ({ launch }) => {
  const { page, app, running, dataFolder, paperId } = await openMarked(launch)
  const path = join(dataFolder, 'marks.tmp', '..', '..', `${paperId.slice(0, 8)}.md`)
  await saveTo(running, path)
  await page.getByRole('button', { name: 'Export marks' }).click()
  await expectAccessible(page)
  await page.screenshot({ path: 'test-results/mark-files-menu.png' })
  await page.getByRole('menuitem', { name: 'Export as Markdown, by colour' }).click()
  await expect(page.getByText('1 mark saved in')).toBeVisible()
  expect(readFileSync(path, 'utf8')).toContain(`## Yellow\n\n> ${LINE}\n\n[Page 1](prepbench://paper/${paperId}?page=1&mark=`)
  await page.getByRole('checkbox', { name: 'Page 1' }).check()
  await page.getByRole('button', { name: 'Copy as Markdown with links' }).click()
  await expect(page.getByText('1 mark copied as Markdown.')).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/^> Page 1, line 3/)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('textbox').fill('Export as Markdown, by section')
  await page.keyboard.press('Enter')
  await expect.poll(() => readFileSync(path, 'utf8')).not.toContain('## Yellow')
  expect(readFileSync(path, 'utf8')).toMatch(/\n## .+\n\n> Page 1, line 3[\s\S]*\[Page 1\]\(prepbench:/)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('textbox').fill('Copy all as Markdown')
  await page.keyboard.press('Enter')
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/^# A paper/)
})

test('a link from outside opens the app at the mark, again and again', async ({ launch }) => {
  const { page, app, running, dataFolder } = await openMarked(launch)
  await page.getByRole('checkbox', { name: 'Page 1' }).check()
  await page.getByRole('button', { name: 'Copy as Markdown with links' }).click()
  await expect(page.getByText('1 mark copied as Markdown.')).toBeVisible()
  const [link = ''] = /prepbench:[^)]+/.exec(await app.evaluate(({ clipboard }) => clipboard.readText())) ?? []
  const line = lineOfText(page, 'Page 1, line 3:')
  const follow = async () => {
    await expect(line).not.toBeInViewport()
    startAgain(dataFolder, link)
    await expect(line).toBeInViewport()
  }
  await pagesOf(page).hover()
  await page.mouse.wheel(0, 4_000)
  await follow()
  await pagesOf(page).hover()
  await page.mouse.wheel(0, 4_000)
  await follow()
  await page.getByRole('link', { name: 'Journal', exact: true }).click()
  await follow()
  // And one to the page that is shown, by key.
  await page.keyboard.press('Control+Shift+C')
  await expect(page.getByText('Link to this page copied.')).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/^prepbench:\/\/paper\/[\w-]+\?page=1$/)
  expect(running.consoleErrors).toEqual([])
})

/** What the system does when somebody follows a link: it starts the app with it, which hands it over and ends. */
function startAgain(dataFolder: string, link: string): void {
  const electron = process.env.ELECTRON_EXEC_PATH ?? 'node_modules/.bin/electron'
  const { status } = spawnSync(electron, ['.', '--no-sandbox', `--user-data-dir=${dataFolder}`, link], { timeout: 60_000, stdio: 'ignore' })
  expect(status).toBe(1)
}
