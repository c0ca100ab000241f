import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright'
import { expectAccessible } from '../support/axe.ts'
import { expect, launchApp, type RunningApp, test } from '../support/launch.ts'
import { expectDrawn, goToPaper, openPaper, pagesOf, putPaper, selectLine } from '../support/open-paper.ts'
import { smallPdf } from '../support/small-pdf.ts'
import { sessionBar, startInDialog } from '../support/timed-session.ts'

const PAGES = 8

/** Puts papers of eight pages into the library, each with its own words. */
function putPapers(running: RunningApp, titles: readonly string[]): string[] {
  return titles.map((title) => {
    const pages = Array.from({ length: PAGES }, (_, page) => [`${title} part ${page + 1}`, 'A line below it.'])
    return putPaper(running, smallPdf({ pages }), PAGES, title)
  })
}

const tabOf = (page: Page, title: string) => page.getByRole('tab', { name: title })
const shownTab = (page: Page) => page.getByRole('tab', { selected: true })
const titles = (page: Page) => page.getByRole('tab').allTextContents()
const pageBox = (page: Page) => page.getByRole('textbox', { name: 'Page', exact: true })
const scrollTop = (page: Page) => pagesOf(page).evaluate((element) => element.scrollTop)

/** Waits for a paper's own words. */
const expectPaper = (page: Page, title: string, part = 1) =>
  expect(page.locator('.textLayer span[role="presentation"]', { hasText: new RegExp(`^${title}.* part ${part}$`) }).first()).toBeVisible({
    timeout: 20_000,
  })

async function openAll(page: Page, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries()) {
    await openPaper(page, id)
    await expect(page.getByRole('tab')).toHaveCount(index + 1)
  }
}

test('by mouse: papers in tabs, each at its own place, closed by button and middle click, reordered by dragging', async ({ launch }) => {
  test.slow()
  const running = await launch()
  const { page, consoleErrors } = running
  const ids = putPapers(running, ['Alpha', 'Beta', 'Gamma'])
  await openAll(page, ids)
  await expect(shownTab(page)).toHaveText('Gamma')
  await expect(page.getByRole('tabpanel', { name: 'Gamma' })).toBeVisible()

  // The place is kept to the point, also when the tab changes at once.
  await pagesOf(page).hover()
  await page.mouse.wheel(0, 2_345)
  await expect.poll(() => scrollTop(page)).toBeGreaterThan(2_000)
  const place = await scrollTop(page)
  await tabOf(page, 'Alpha').click()
  await expectPaper(page, 'Alpha')
  expect(await scrollTop(page)).toBeLessThan(50)
  await tabOf(page, 'Gamma').click()
  // The pages are fitted once more when the tools stand beside them.
  await expect.poll(async () => Math.abs((await scrollTop(page).catch(() => 0)) - place), { timeout: 20_000 }).toBeLessThan(3)
  // Only the paper that is shown is drawn.
  await expect(page.locator('.pdfViewer')).toHaveCount(1)

  // Open already: no second tab.
  await goToPaper(page, ids[0] ?? '')
  await expectPaper(page, 'Alpha')
  expect(await titles(page)).toEqual(['Alpha', 'Beta', 'Gamma'])

  const [from, to] = [await tabOf(page, 'Alpha').boundingBox(), await tabOf(page, 'Gamma').boundingBox()]
  if (!from || !to) throw new Error('no tabs on screen')
  await page.mouse.move(from.x + 20, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width - 10, to.y + 10, { steps: 12 })
  await page.mouse.up()
  await expect.poll(() => titles(page)).toEqual(['Beta', 'Gamma', 'Alpha'])
  await expect(shownTab(page)).toHaveText('Alpha')

  await tabOf(page, 'Beta').click({ button: 'middle' })
  await expect.poll(() => titles(page)).toEqual(['Gamma', 'Alpha'])
  await page.getByRole('button', { name: 'Close Alpha' }).click()
  await expect(shownTab(page)).toHaveText('Gamma')
  await expectPaper(page, 'Gamma', 3)
  await page.getByRole('button', { name: 'All tabs' }).click()
  await page.getByRole('menuitem', { name: 'Beta' }).click()
  await expect(shownTab(page)).toHaveText('Beta')
  await expectPaper(page, 'Beta')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'All tabs' }).click()
  await page.getByRole('menuitem', { name: 'Close all tabs' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
  await expect(page.getByRole('tab')).toHaveCount(0)
  expect(consoleErrors).toEqual([])
})

test('by keyboard: from tab to tab, moved, closed, opened again; the window stays', async ({ launch }) => {
  test.slow()
  const running = await launch()
  const { app, page, consoleErrors } = running
  await openAll(page, putPapers(running, ['Alpha', 'Beta', 'Gamma']))
  await page.keyboard.press('Control+Tab')
  await expectPaper(page, 'Alpha')
  await page.keyboard.press('Control+Shift+Tab')
  await expectPaper(page, 'Gamma')
  await page.keyboard.press('Control+PageUp')
  await expectPaper(page, 'Beta')
  await page.keyboard.press('Control+Shift+PageUp')
  await expect.poll(() => titles(page)).toEqual(['Beta', 'Alpha', 'Gamma'])

  // Also from within a field.
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toBeFocused()
  await page.keyboard.press('Control+Tab')
  await expectPaper(page, 'Alpha')

  await page.keyboard.press('Control+w')
  await expectPaper(page, 'Gamma')
  await page.keyboard.press('Control+w')
  await expectPaper(page, 'Beta')
  expect(await titles(page)).toEqual(['Beta'])
  await page.keyboard.press('Control+Shift+T')
  await expectPaper(page, 'Gamma')
  await page.keyboard.press('Control+Shift+T')
  await expectPaper(page, 'Alpha')
  expect(await titles(page)).toEqual(['Beta', 'Alpha', 'Gamma'])

  // In the row itself.
  await shownTab(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect(tabOf(page, 'Gamma')).toBeFocused()
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await expect.poll(() => titles(page)).toEqual(['Beta', 'Gamma', 'Alpha'])
  await expect(tabOf(page, 'Gamma')).toBeFocused()
  await page.keyboard.press('Home')
  await expect(tabOf(page, 'Beta')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect.poll(() => titles(page)).toEqual(['Gamma', 'Alpha'])
  await expect(tabOf(page, 'Gamma')).toBeFocused()
  await page.keyboard.press('Enter')
  await expectPaper(page, 'Gamma')

  // Nothing in the menu takes the key for the whole window.
  const accelerators = await app.evaluate(({ Menu }) => {
    const all = (menu: Electron.Menu | null | undefined): string[] =>
      (menu?.items ?? []).flatMap((item) => [String(item.accelerator ?? ''), ...all(item.submenu)])
    return all(Menu.getApplicationMenu())
  })
  expect(accelerators.filter((keys) => /^(Ctrl|CmdOrCtrl|CommandOrControl)\+W$/i.test(keys))).toEqual([])
  await page.keyboard.press('Control+w')
  await expectPaper(page, 'Alpha')
  await page.keyboard.press('Control+w')
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
  await page.keyboard.press('Control+w')
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await page.keyboard.press('Control+w')
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
  expect(app.windows()).toHaveLength(1)
  expect(consoleErrors).toEqual([])
})

test('tabs come back at the start with their places, or do not, as the settings say; a removed paper closes its tab', async ({
  launch,
}) => {
  test.slow()
  const running = await launch()
  const { dataFolder } = running
  const ids = putPapers(running, ['Alpha', 'Beta', 'Gamma'])
  await openAll(running.page, ids)
  await pageBox(running.page).fill('5')
  await pageBox(running.page).press('Enter')
  await expectPaper(running.page, 'Gamma', 5)
  await running.app.close()
  const db = new Database(join(dataFolder, 'prepbench.sqlite'), { readonly: true })
  expect(db.prepare('SELECT page_index FROM paper_position WHERE paper_id = ?').pluck().get(ids[2])).toBe(4)
  db.close()

  const again = await launchApp({ dataFolder })
  await expectPaper(again.page, 'Gamma', 5)
  expect(await titles(again.page)).toEqual(['Alpha', 'Beta', 'Gamma'])
  await again.page.getByRole('link', { name: 'Library', exact: true }).click()
  // Above the library too.
  await expect(again.page.getByRole('tab')).toHaveCount(3)
  await expect(shownTab(again.page)).toHaveCount(0)
  await expectAccessible(again.page)
  await again.page.getByRole('button', { name: /Beta/ }).first().waitFor()
  await again.page.getByRole('button', { name: 'More for Beta' }).click()
  await again.page.getByRole('menuitem', { name: /Delete|Remove|trash/i }).click()
  await expect.poll(() => titles(again.page)).toEqual(['Alpha', 'Gamma'])
  await again.page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => titles(again.page)).toEqual(['Alpha', 'Beta', 'Gamma'])

  await again.page.keyboard.press('Control+,')
  await again.page.getByRole('switch', { name: 'Open the tabs of the last time at the start' }).click()
  await expect(again.page.getByRole('switch', { name: 'Open the tabs of the last time at the start' })).not.toBeChecked()
  await again.page.keyboard.press('Control+3')
  await tabOf(again.page, 'Beta').click()
  await expectPaper(again.page, 'Beta')
  await again.app.close()

  const fresh = await launch({ dataFolder })
  await expectPaper(fresh.page, 'Beta')
  expect(await titles(fresh.page)).toEqual(['Beta'])
  expect(fresh.consoleErrors).toEqual([])
})

test('the tab of a timed session is marked and its clock goes on while another paper is shown', async ({ launch }) => {
  test.slow()
  const running = await launch()
  const { page, consoleErrors } = running
  await openAll(page, putPapers(running, ['Alpha', 'Beta']))
  await page.keyboard.press('Shift+S')
  await startInDialog(page)
  await expect(page.getByRole('tab', { name: 'Beta, timed session running' })).toBeVisible()
  await page.keyboard.press('Control+Tab')
  await expectPaper(page, 'Alpha')
  await expect(sessionBar(page)).toHaveCount(0)
  await expect(page.getByRole('tab', { name: 'Beta, timed session running' })).toBeVisible()
  await expect(page.getByRole('link', { name: /Beta/ })).toBeVisible()
  await page.keyboard.press('Control+Tab')
  await expect(sessionBar(page)).toBeVisible()
  await expectDrawn(page)
  expect(consoleErrors).toEqual([])
})

test('twelve tabs at 1280 pixels: the shown one is in sight, the rest is one menu away', async ({ launch }) => {
  test.slow()
  const running = await launch()
  const { page, app, consoleErrors } = running
  const names = Array.from({ length: 12 }, (_, index) => `Paper ${String.fromCharCode(65 + index)} about attention and its many friends`)
  const ids = putPapers(running, names)
  await openPaper(page, ids[0] ?? '')
  const db = new Database(join(running.dataFolder, 'prepbench.sqlite'))
  const insert = db.prepare(`INSERT INTO reader_tab (paper_id, position, run_id) VALUES (?, ?, 'before')`)
  for (const [index, id] of ids.entries()) if (index > 0) insert.run(id, index)
  db.close()
  await page.reload()
  await expect(page.getByRole('tab')).toHaveCount(12)
  for (const theme of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source
    }, theme)
    for (const width of [1280, 1920]) {
      await page.setViewportSize({ width, height: 800 })
      await page.screenshot({ path: `test-results/tabs-${width}-${theme}.png` })
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.keyboard.press('Control+Shift+Tab')
  await expectPaper(page, 'Paper L about')
  await expect(shownTab(page)).toBeInViewport({ ratio: 1 })
  await page.screenshot({ path: 'test-results/tabs-last.png' })
  await page.getByRole('button', { name: 'All tabs' }).click()
  await page.screenshot({ path: 'test-results/tabs-menu.png' })
  await expectAccessible(page)
  await page.getByRole('menuitem', { name: 'Paper B' }).click()
  await expectPaper(page, 'Paper B about')
  await expect(shownTab(page)).toBeInViewport({ ratio: 1 })
  expect(consoleErrors).toEqual([])
})

test('a paper that is shown again stands there at once as it was left, until its pages are drawn', async ({ launch }) => {
  test.slow()
  const running = await launch()
  const { page, consoleErrors } = running
  await openAll(page, putPapers(running, ['Alpha', 'Beta']))
  await pagesOf(page).hover()
  await page.mouse.wheel(0, 1_234)
  await expect.poll(() => scrollTop(page)).toBeGreaterThan(1_000)
  await expectDrawn(page)
  const pictures = page.locator('[data-last-picture]')
  await expect(pictures).toHaveCount(0)
  // The page itself is so quick that a picture may come and go between two looks from outside.
  await page.evaluate(() => {
    const seen: { readonly hadPages: boolean; readonly ink: number; readonly box: number[] }[] = []
    Reflect.set(globalThis, 'seenPictures', seen)
    new MutationObserver(() => {
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>('[data-last-picture] canvas[data-seen]')) {
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
        const { left, top } = canvas.getBoundingClientRect()
        const ink = [...pixels].filter((value, index) => index % 4 === 0 && value < 100).length
        seen.push({ hadPages: document.querySelector('.page[data-drawn]') !== null, ink, box: [left, top] })
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-seen'] })
  })
  const place = await page.locator('.page:has(canvas)').first().boundingBox()
  await tabOf(page, 'Alpha').click()
  await expectPaper(page, 'Alpha')
  await tabOf(page, 'Beta').click()
  await expectDrawn(page)
  const seen = await page.evaluate(() => Reflect.get(globalThis, 'seenPictures') as { hadPages: boolean; ink: number; box: number[] }[])
  expect(seen[0]?.ink).toBeGreaterThan(100)
  expect(seen[0]?.hadPages).toBe(false)
  expect(seen[0]?.box[0]).toBeCloseTo(place?.x ?? 0, -1)
  await expect(pictures).toHaveCount(0)
  // By way of the library too, though the bars above the paper are others for a moment.
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  await page.evaluate(() => {
    const seen = Reflect.get(globalThis, 'seenPictures') as unknown[]
    seen.length = 0
  })
  await page.locator('a[href*="/read/"]', { hasText: 'Beta' }).first().click()
  await expectDrawn(page)
  const again = await page.evaluate(() => Reflect.get(globalThis, 'seenPictures') as { hadPages: boolean }[])
  expect(again[0]?.hadPages).toBe(false)
  expect(consoleErrors).toEqual([])
})

test('each paper keeps its own way back and its own undo while another is shown, and says what was undone', async ({ launch }) => {
  test.slow()
  const running = await launch()
  const { page, consoleErrors } = running
  const [alpha = ''] = putPapers(running, ['Alpha', 'Beta'])
  await openAll(page, [alpha])
  await pageBox(page).fill('6')
  await pageBox(page).press('Enter')
  await expectPaper(page, 'Alpha', 6)
  await selectLine(page, 'Alpha part 6')
  await page.keyboard.press('h')
  const said = (words: string) => page.getByRole('status').filter({ hasText: new RegExp(`^${words}$`) })
  const marks = page.locator('[data-mark]')
  await expect(marks).toHaveCount(1)
  await expect(said('Mark added')).toHaveCount(1)
  await openAll(page, [alpha, putPapers(running, ['Gamma'])[0] ?? ''])
  await expectPaper(page, 'Gamma')
  await expect(page.getByRole('button', { name: 'Back to where you were' })).toBeDisabled()
  await page.keyboard.press('Control+Shift+Tab')
  await expectPaper(page, 'Alpha', 6)
  await expect(marks).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(marks).toHaveCount(0)
  await expect(said('Undone: Mark added')).toHaveCount(1)
  await page.keyboard.press('Control+Shift+z')
  await expect(marks).toHaveCount(1)
  await expect(said('Done again: Mark added')).toHaveCount(1)
  await page.getByRole('button', { name: 'Back to where you were' }).click()
  await expectPaper(page, 'Alpha', 1)
  expect(consoleErrors).toEqual([])
})

test('another paper comes as fast with hundreds of papers open as with few', async ({ launch }) => {
  test.setTimeout(180_000)
  const running = await launch()
  const { page, dataFolder } = running
  const few = putPapers(running, ['Alpha', 'Beta', 'Gamma', 'Delta'])
  const later = putPapers(running, ['Epsilon', 'Zeta', 'Eta', 'Theta'])
  await openAll(page, few.slice(0, 1))
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  /** How long the page works, in seconds, while papers are opened; waiting and other programs do not count. */
  const workFor = async (ids: readonly string[]) => {
    const spent = async () =>
      (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0
    const before = await spent()
    for (const id of ids) await openPaper(page, id)
    await expect(page.locator(`[data-tab="${ids.at(-1)}"][data-shown="true"]`)).toBeVisible()
    return (await spent()) - before
  }
  const alone = await workFor(few.slice(1))
  const many = Array.from({ length: 400 }, (_, index) => `Paper ${index}`)
  const crowd = many.map((title) => putPaper(running, smallPdf({ title }), 1, title))
  const db = new Database(join(dataFolder, 'prepbench.sqlite'))
  const insert = db.prepare('INSERT INTO reader_tab (paper_id, position, run_id) SELECT ?, ?, run_id FROM reader_tab WHERE paper_id = ?')
  db.transaction(() => {
    for (const [index, id] of crowd.entries()) insert.run(id, index + few.length, few[0])
  })()
  db.close()
  // The first makes all of them.
  await openPaper(page, later[0] ?? '')
  await expect(page.getByRole('tab')).toHaveCount(few.length + crowd.length + 1)
  const crowded = await workFor(later.slice(1))
  expect(crowded).toBeLessThan(alone * 3)
})
