import type { Locator, Page } from 'playwright'
import { expect, test } from '../support/launch.ts'
import { expectDrawn, lineOfText, openPaper, pagesOf, putPaper, selectLine } from '../support/open-paper.ts'
import { makeReaderPdf, PAGE_COUNT } from '../support/reader-pdf.ts'
import { makeTwoColumnPdf } from '../support/two-column-pdf.ts'

const mark = (page: Page) => page.locator('[data-mark-target]').first()
const trimmed = (page: Page) => page.locator('.pdfViewer[data-trimmed]')
const percent = async (page: Page) => Number(/\d+/.exec((await page.getByRole('button', { name: /^Zoom:/ }).textContent()) ?? '')?.[0])

/** How far an element's sides are from a line of text, in shares of the line's width; -1 while one is not there. */
async function distance(element: Locator, line: Locator): Promise<number> {
  const [a, b] = [await element.boundingBox(), await line.boundingBox()]
  if (!a || !b) return -1
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y), Math.abs(a.x + a.width - b.x - b.width)) / Math.max(b.width, b.height)
}

test('blank margins are cut off: text fits the width, marks and selection stay in place, remembered for the paper', async ({ launch }) => {
  test.slow()
  const running = await launch()
  const { page, consoleErrors } = running
  await openPaper(page, putPaper(running, await makeTwoColumnPdf(), 3))
  const line = lineOfText(page, 'Left 1.4:')
  await selectLine(page, 'Left 1.4:')
  await page.keyboard.press('1')
  await expect(mark(page)).toBeVisible()
  const isInPlace = () => distance(mark(page), line).then((far) => far >= 0 && far < 0.03)
  await expect.poll(isInPlace).toBe(true)
  const before = await percent(page)

  await page.getByRole('button', { name: 'View', exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Trim margins' }).click()
  await expect(trimmed(page)).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect.poll(() => percent(page)).toBeGreaterThan(before * 1.1)
  await expect.poll(isInPlace).toBe(true)
  expect(await pagesOf(page).evaluate((pages) => pages.scrollWidth - pages.clientWidth)).toBe(0)
  await expect(line).toBeInViewport()
  await page.screenshot({ path: 'test-results/trim.png' })
  const tools = page.getByRole('toolbar', { name: 'Marking tools' })
  expect(await tools.evaluate((rail) => rail.scrollHeight - rail.clientHeight)).toBe(0)

  await test.step('at other zooms and turned', async () => {
    await page.getByRole('button', { name: /^Zoom:/ }).click()
    await page.getByRole('menuitem', { name: '200 %' }).click()
    await expect.poll(isInPlace).toBe(true)
    await page.getByRole('button', { name: 'Rotate right' }).click()
    await page.getByRole('button', { name: 'Fit width' }).click()
    await expect.poll(isInPlace).toBe(true)
    await page.screenshot({ path: 'test-results/trim-turned.png' })
    for (let turn = 0; turn < 3; turn += 1) await page.getByRole('button', { name: 'Rotate right' }).click()
    await page.getByRole('button', { name: 'Fit width' }).click()
    await expect.poll(isInPlace).toBe(true)
  })

  await test.step('a page begins where its text does, and nothing of the one before stands above it', async () => {
    await pagesOf(page).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('n')
    await expect(lineOfText(page, 'A Title Over Both Columns Of Page 2')).toBeInViewport()
    const above = () =>
      pagesOf(page).evaluate((pages) => {
        const box = pages.getBoundingClientRect()
        return document.elementFromPoint(box.left + box.width / 2, box.top + 4)?.closest<HTMLElement>('.page')?.dataset.pageNumber
      })
    await expect.poll(above).toBe('2')
    await expect(page.getByRole('textbox', { name: 'Page', exact: true })).toHaveValue('2')
  })

  await test.step('what is selected is what the mouse went over', async () => {
    await selectLine(page, 'Right 2.6:')
    await expect.poll(() => distance(page.locator('[data-selected]').first(), lineOfText(page, 'Right 2.6:'))).toBeLessThan(0.03)
    await page.keyboard.press('Escape')
  })

  await test.step('a match of find is in sight, in both views of a split', async () => {
    await page.keyboard.press('Control+f')
    await page.getByRole('textbox', { name: 'Find', exact: true }).fill('Right 3.9:')
    await expect(lineOfText(page, 'Right 3.9:')).toBeInViewport()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+\\')
    await expect(trimmed(page)).toHaveCount(2)
    await page.screenshot({ path: 'test-results/trim-split.png' })
    await page.keyboard.press('Control+\\')
    await expect(trimmed(page)).toHaveCount(1)
  })

  await expect
    .poll(
      async () => {
        await page.reload()
        await expectDrawn(page)
        return trimmed(page)
          .waitFor({ timeout: 5_000 })
          .then(
            () => true,
            () => false,
          )
      },
      { timeout: 60_000 },
    )
    .toBe(true)
  await pagesOf(page).focus()
  await page.keyboard.press('Shift+W')
  await expect(trimmed(page)).toHaveCount(0)
  await expect.poll(() => percent(page)).toBe(before)
  expect(consoleErrors).toEqual([])
})

test('the outline and a page number lead to the text of a trimmed page', async ({ launch }) => {
  const running = await launch()
  const { page, consoleErrors } = running
  await openPaper(page, putPaper(running, await makeReaderPdf(), PAGE_COUNT))
  await page.keyboard.press('Shift+W')
  await expect(trimmed(page)).toHaveCount(1)
  const isBelowTop = async (words: string) => {
    const [line, pages] = [await lineOfText(page, words).boundingBox(), await pagesOf(page).boundingBox()]
    return line !== null && pages !== null && line.y >= pages.y && line.y < pages.y + pages.height / 2
  }
  await page.keyboard.press('o')
  await page.getByRole('treeitem', { name: 'Section 5' }).click()
  await expect.poll(() => isBelowTop('Page 5, line 1:')).toBe(true)
  await page.getByRole('textbox', { name: 'Page', exact: true }).fill('7')
  await page.getByRole('textbox', { name: 'Page', exact: true }).press('Enter')
  await expect.poll(() => isBelowTop('Page 9, line 1:')).toBe(true)
  expect(consoleErrors).toEqual([])
})
