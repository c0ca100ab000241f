import { join } from 'node:path'
import Database from 'better-sqlite3'
import { DETECTOR_VERSION } from '../../src/shared/features/sections/sections.model.ts'
import { expectAccessible } from '../support/axe.ts'
import { expect, type RunningApp, test } from '../support/launch.ts'
import { expectDrawn, goToPaper, lineOfText, openPaper, pagesOf, putPaper, selectLine } from '../support/open-paper.ts'
import { makeReaderPdf, PAGE_COUNT } from '../support/reader-pdf.ts'
import { smallPdf } from '../support/small-pdf.ts'

const pageBox = (page: RunningApp['page']) => page.getByRole('textbox', { name: 'Page', exact: true })

async function openSample(launch: () => Promise<RunningApp>) {
  const running = await launch()
  const paperId = putPaper(running, await makeReaderPdf(), PAGE_COUNT)
  await openPaper(running.page, paperId)
  return { ...running, paperId }
}

test('C2 C3 S15 a paper opens in a real worker; script in its strings does nothing', async ({ launch }) => {
  const { page, consoleErrors } = await openSample(launch)
  const messages: string[] = []
  page.on('console', (message) => messages.push(message.text()))
  expect(page.workers().length).toBeGreaterThanOrEqual(1)
  await page.getByRole('button', { name: 'Side panel' }).click()
  await expect(page.getByRole('treeitem', { name: '<script>window.__pwned=2</script>Part two' })).toBeVisible()
  await page.locator('.annotationLayer .textAnnotation').first().hover()
  await page.screenshot({ path: 'test-results/reader-outline.png' })
  expect(await page.evaluate(() => '__pwned' in window)).toBe(false)
  expect(messages.filter((text) => /fake worker/i.test(text))).toEqual([])
  expect(consoleErrors).toEqual([])
})

test('F14 the worker ends some time after the last paper was left, and the next paper opens with another', async ({ launch }) => {
  const { page, paperId, consoleErrors } = await openSample(launch)
  await page.getByRole('link', { name: 'Today', exact: true }).click()
  await expect.poll(() => page.workers().length, { timeout: 60_000 }).toBe(0)
  await goToPaper(page, paperId)
  await expectDrawn(page)
  expect(page.workers().length).toBe(1)
  expect(consoleErrors).toEqual([])
})

test('pages are reached by key, by number, by label and by scrolling', async ({ launch }) => {
  const { page } = await openSample(launch)
  await expect(pageBox(page)).toHaveValue('i')
  await page.keyboard.press('n')
  await expect(pageBox(page)).toHaveValue('ii')
  await page.keyboard.press('Shift+G')
  await expect(pageBox(page)).toHaveValue('10')
  await page.keyboard.press('g')
  await expect(pageBox(page)).toHaveValue('i')
  await pageBox(page).fill('4')
  await pageBox(page).press('Enter')
  await expect(pageBox(page)).toHaveValue('4')
  await expect(page.getByText('(6 of 12)')).toBeVisible()
  await pagesOf(page).hover()
  await page.mouse.wheel(0, 4_000)
  await expect(pageBox(page)).not.toHaveValue('4')
})

test('zoom keeps the point under the cursor and follows the window when it fits', async ({ launch }) => {
  const { page } = await openSample(launch)
  const line = lineOfText(page, 'Page 1, line 5:')
  const before = await line.boundingBox()
  if (!before) throw new Error('the line is not on screen')
  await page.mouse.move(before.x, before.y)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -250)
  await page.keyboard.up('Control')
  await expect.poll(async () => (await line.boundingBox())?.height).toBeGreaterThan(before.height * 1.3)
  const after = await line.boundingBox()
  expect(Math.abs((after?.x ?? 0) - before.x)).toBeLessThan(12)
  expect(Math.abs((after?.y ?? 0) - before.y)).toBeLessThan(12)
  await page.keyboard.press('Control+0')
  await expect(page.getByRole('button', { name: 'Zoom: 100 %' })).toBeVisible()
  await page.getByRole('button', { name: 'Fit page' }).click()
  await expect(page.getByRole('button', { name: 'Zoom: 100 %' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Rotate right' }).click()
  await expect(page.locator('.page').first()).toHaveCSS('aspect-ratio', /.*/)
  const box = await page.locator('.page').first().boundingBox()
  expect((box?.width ?? 0) > (box?.height ?? 0)).toBe(true)
})

test('find counts every match in the paper, and the switches narrow it', async ({ launch }) => {
  const { page } = await openSample(launch)
  await page.keyboard.press('Control+f')
  await page.getByRole('textbox', { name: 'Find' }).fill('gradient')
  const count = page.getByRole('search').locator('[data-count]')
  const said = page.getByRole('search').getByRole('status')
  await expect(count).toHaveText(`1 of ${3 * PAGE_COUNT}`)
  await expect(said).toHaveText(`1 of ${3 * PAGE_COUNT} matches, page i`)
  await page.getByRole('textbox', { name: 'Find' }).press('Enter')
  await expect(count).toHaveText(`2 of ${3 * PAGE_COUNT}`)
  await page.getByRole('textbox', { name: 'Find' }).press('Shift+Enter')
  await expect(count).toHaveText(`1 of ${3 * PAGE_COUNT}`)
  await page.getByRole('button', { name: 'List', exact: true }).click()
  const matches = page.getByRole('complementary', { name: 'Matches' })
  await expect(matches.getByRole('button').first()).toContainText('Page i')
  await matches
    .getByRole('button', { name: /Page ii/ })
    .first()
    .click()
  await expect(count).toHaveText(`4 of ${3 * PAGE_COUNT}`)
  await expect(said).toHaveText(`4 of ${3 * PAGE_COUNT} matches, page ii`)
  await page.screenshot({ path: 'test-results/reader-matches.png' })
  await matches
    .getByRole('button', { name: /Page i / })
    .first()
    .click()
  await expect(count).toHaveText(`1 of ${3 * PAGE_COUNT}`)
  await page.getByRole('button', { name: 'Match case' }).click()
  await expect(count).toHaveText(`1 of ${PAGE_COUNT}`)
  await page.getByRole('textbox', { name: 'Find' }).fill('gradien')
  await page.getByRole('button', { name: 'Whole words' }).click()
  await expect(count).toHaveText('No match')
  await expect(said).toHaveText('No match')
  await page.getByRole('textbox', { name: 'Find' }).press('Escape')
  await expect(page.getByRole('search')).toHaveCount(0)
})

test('page numbers as printed or by order, as the view menu says', async ({ launch }) => {
  const { page } = await openSample(launch)
  await expect(pageBox(page)).toHaveValue('i')
  await page.getByRole('button', { name: 'View' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Page numbers as printed' }).click()
  await expect(pageBox(page)).toHaveValue('1')
  await page.keyboard.press('Escape')
  await page.reload()
  await expectDrawn(page)
  await expect(pageBox(page)).toHaveValue('1')
  await pageBox(page).fill('12')
  await pageBox(page).press('Enter')
  await expect(pageBox(page)).toHaveValue('12')
})

test('a paper without an outline has the headings of its text as one', async ({ launch }) => {
  const running = await launch()
  const { page, app, consoleErrors } = running
  const pages = Array.from({ length: 6 }, (_, index) => [`Part ${index + 1}`, 'A line below it.'])
  const paperId = putPaper(running, smallPdf({ pages }), 6)
  const db = new Database(join(running.dataFolder, 'prepbench.sqlite'))
  db.prepare('INSERT OR REPLACE INTO section_scan (paper_id, version, is_readable, scanned_at) VALUES (?, ?, 1, 1)').run(
    paperId,
    DETECTOR_VERSION,
  )
  db.prepare('DELETE FROM section WHERE paper_id = ?').run(paperId)
  const section = db.prepare(
    "INSERT INTO section (paper_id, position, number, heading, page_index, top_pt, text_column, role) VALUES (?, ?, ?, ?, ?, 60, 0, 'other')",
  )
  section.run(paperId, 0, '1', 'Introduction', 0)
  section.run(paperId, 1, '2', 'Our Method', 3)
  db.close()
  await openPaper(page, paperId)
  await page.keyboard.press('o')
  const line = (name: string) => page.getByRole('treeitem', { name })
  await expect(page.getByText('These headings were found in its text.')).toBeVisible()
  await expect(page.getByRole('treeitem')).toHaveCount(2)
  await line('2 Our Method').click()
  await expect(pageBox(page)).toHaveValue('4')
  await expect(line('2 Our Method')).toHaveAttribute('aria-current', 'location')
  await expectAccessible(page)
  for (const theme of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source
    }, theme)
    await page.screenshot({ path: `test-results/outline-found-${theme}.png` })
  }
  await page.getByRole('button', { name: 'Back to where you were' }).click()
  await expect(pageBox(page)).toHaveValue('1')
  expect(consoleErrors).toEqual([])
})

test('outline, thumbnails and links lead somewhere, and back leads home', async ({ launch }) => {
  const { page } = await openSample(launch)
  await page.keyboard.press('o')
  await page.getByRole('textbox', { name: 'Search the outline' }).fill('section 1')
  await expect(page.getByRole('treeitem')).toHaveCount(4)
  await page.getByRole('textbox', { name: 'Search the outline' }).press('Escape')
  await expect(page.getByRole('treeitem')).toHaveCount(14)
  await page.getByRole('treeitem', { name: 'Section 5' }).click()
  await expect(pageBox(page)).toHaveValue('3')
  await expect(page.getByRole('treeitem', { name: 'Section 5' })).toHaveAttribute('aria-current', 'location')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(pageBox(page)).toHaveValue('i')
  await page.keyboard.press('Alt+ArrowRight')
  await expect(pageBox(page)).toHaveValue('3')
  await page.getByRole('tab', { name: 'Pages' }).click()
  await page.getByRole('button', { name: 'Page 4', exact: true }).click()
  await expect(pageBox(page)).toHaveValue('4')
  await page.screenshot({ path: 'test-results/reader-thumbnails.png' })
  expect(await page.locator('aside canvas').count()).toBeLessThan(PAGE_COUNT)
  await page.keyboard.press('Alt+ArrowLeft')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(pageBox(page)).toHaveValue('i')
  await page.locator('.annotationLayer a[href^="#"]').first().click()
  await expect(pageBox(page)).toHaveValue('6')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(pageBox(page)).toHaveValue('i')
})

test('S10 links out of the paper are asked about by main or lead nowhere', async ({ launch }) => {
  const { app, page, consoleErrors } = await openSample(launch)
  await app.evaluate(({ dialog }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    dialog.showMessageBox = (async (_window: unknown, options: { detail: string }) => {
      asked.push(options.detail)
      return { response: 1, checkboxChecked: false }
    }) as never
  })
  const address = page.url()
  await expect(page.locator('.annotationLayer a[href^="https"]')).toHaveCount(1)
  await expect(page.locator('.annotationLayer a[href^="javascript"]')).toHaveCount(0)
  await page.locator('.annotationLayer a[href^="https"]').click()
  await expect.poll(() => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)).toEqual(['https://example.org/paper'])
  for (const link of await page.locator('.annotationLayer section.linkAnnotation').all())
    await link.click({ force: true, modifiers: ['Control'] })
  expect(page.url().replace(/#.*/, '')).toBe(address.replace(/#.*/, ''))
  expect(app.windows()).toHaveLength(1)
  expect(await page.evaluate(() => '__pwned' in window)).toBe(false)
  expect(consoleErrors).toEqual([])
})

test('the place in the paper is kept over a reload and a restart', async ({ launch }) => {
  const first = await openSample(launch)
  const { page, paperId } = first
  await page.keyboard.press('Control+0')
  await pageBox(page).fill('5')
  await pageBox(page).press('Enter')
  await pagesOf(page).hover()
  await page.mouse.wheel(0, 200)
  const line = 'Page 7, line 12:'
  const place = async (of: RunningApp['page']) => (await lineOfText(of, line).boundingBox())?.y ?? -1
  await expect.poll(() => place(page)).toBeGreaterThan(0)
  await page.waitForTimeout(1_200)
  const before = await place(page)
  await page.reload()
  await expectDrawn(page)
  await expect.poll(async () => Math.abs((await place(page)) - before)).toBeLessThan(3)
  await expect(page.getByRole('button', { name: 'Zoom: 100 %' })).toBeVisible()
  await first.app.close()
  const second = await launch({ dataFolder: first.dataFolder })
  await openPaper(second.page, paperId)
  await expect.poll(async () => Math.abs((await place(second.page)) - before)).toBeLessThan(3)
  await goToPaper(second.page, paperId, '?page=9')
  await expect(pageBox(second.page)).toHaveValue('8')
})

test('a highlight lies exactly on its text at every zoom and rotation', async ({ launch }) => {
  const { page } = await openSample(launch)
  await page.keyboard.press('Control+0')
  await expect(page.getByRole('button', { name: 'Zoom: 100 %' })).toBeVisible()
  await selectLine(page, 'Page 1, line 3:')
  await expect(page.getByRole('dialog', { name: 'Mark the selection' })).toBeVisible()
  await page.screenshot({ path: 'test-results/reader-selection.png' })
  await page.keyboard.press('2')
  const drawn = page.locator('[data-mark]')
  await expect(drawn).toHaveCount(1)
  const text = lineOfText(page, 'Page 1, line 3:')
  const onText = async () => {
    const [mark, line] = [await drawn.boundingBox(), await text.boundingBox()]
    if (!mark || !line) return 99
    return Math.max(
      Math.abs(mark.x - line.x),
      Math.abs(mark.y - line.y),
      Math.abs(mark.width - line.width),
      Math.abs(mark.height - line.height),
    )
  }
  await expect.poll(onText).toBeLessThan(4)
  const small = await drawn.boundingBox()
  await page.getByRole('button', { name: /^Zoom:/ }).click()
  await page.getByRole('menuitem', { name: '200 %' }).click()
  await expect.poll(async () => (await drawn.boundingBox())?.width).toBeGreaterThan((small?.width ?? 0) * 1.99)
  await expect.poll(onText).toBeLessThan(6)
  await page.screenshot({ path: 'test-results/reader-200.png' })
  await page.getByRole('button', { name: 'Rotate right' }).click()
  await expect.poll(onText).toBeLessThan(6)
})

test('marks: comment, colour, delete, undo and redo, the list, and all of it after a restart', async ({ launch }) => {
  const first = await openSample(launch)
  const { page, paperId } = first
  await selectLine(page, 'Page 1, line 2:')
  await page.getByRole('dialog', { name: 'Mark the selection' }).getByRole('button', { name: 'Blue' }).click()
  const mark = page.getByRole('button', { name: /^Blue highlight: Page 1, line 2/ })
  await expect(mark).toHaveCount(1)
  await lineOfText(page, 'Page 1, line 2:').click()
  const card = page.getByRole('dialog', { name: 'Mark', exact: true })
  await card.getByRole('textbox', { name: 'Comment' }).fill('Why the fox?')
  await expect(card.getByRole('status')).toHaveText('Saved')
  await page.screenshot({ path: 'test-results/reader-card.png' })
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  await page.keyboard.press('m')
  const list = page.getByRole('list', { name: 'Marks' })
  await expect(list.getByRole('listitem')).toContainText('Why the fox?')
  await page.screenshot({ path: 'test-results/reader-marks.png' })
  await list.getByRole('button', { name: 'Delete' }).click()
  await expect(mark).toHaveCount(0)
  await pagesOf(page).focus()
  await page.keyboard.press('Control+z')
  await expect(mark).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(list.getByRole('listitem')).not.toContainText('Why the fox?')
  await page.keyboard.press('Control+z')
  await expect(mark).toHaveCount(0)
  for (let step = 0; step < 2; step++) await page.keyboard.press('Control+Shift+z')
  await expect(list.getByRole('listitem')).toContainText('Why the fox?')
  await page.keyboard.press('Shift+G')
  await list.getByRole('button', { name: /line 2/ }).click()
  await expect(pageBox(page)).toHaveValue('i')
  await first.app.close()
  const second = await launch({ dataFolder: first.dataFolder })
  await openPaper(second.page, paperId)
  await expect(second.page.getByRole('list', { name: 'Marks' }).getByRole('listitem')).toContainText('Why the fox?')
})

test('a file that is none gets a sentence and a way on', async ({ launch }) => {
  const running = await launch()
  const paperId = putPaper(running, new TextEncoder().encode('<html>403 Forbidden</html>'), 1)
  await goToPaper(running.page, paperId)
  await expect(running.page.getByRole('alert').filter({ hasText: 'This file could not be read' })).toBeVisible()
  await goToPaper(running.page, 'f'.repeat(64))
  await expect(running.page.getByRole('alert').filter({ hasText: 'This paper’s file is gone' })).toBeVisible()
})

test('a paper that is left while it opens leaves nothing broken behind', async ({ launch }) => {
  const { page, paperId, consoleErrors } = await openSample(launch)
  // Out again at ever later moments of the opening: a document ends in the middle of each of its steps.
  for (let waitMs = 0; waitMs <= 120; waitMs += 4) {
    await page.evaluate(
      ([hash, ms]) =>
        new Promise<void>((resolve) => {
          location.hash = '#/journal'
          setTimeout(() => {
            location.hash = hash
            setTimeout(resolve, ms)
          }, 30)
        }),
      [`#/read/${paperId}`, waitMs] as const,
    )
  }
  await goToPaper(page, paperId)
  await expectDrawn(page)
  expect(consoleErrors).toEqual([])
})
