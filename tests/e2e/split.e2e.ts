import type { Locator, Page } from 'playwright'
import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/launch.ts'
import { expectDrawn, openPaper, pagesOf, putPaper } from '../support/open-paper.ts'
import { makeReaderPdf, PAGE_COUNT } from '../support/reader-pdf.ts'
import { lookedAt, startSession } from '../support/timed-session.ts'

const pane = (page: Page, name: 'left' | 'right' | 'above' | 'below') =>
  page.getByRole('region', { name: `Pages of the paper: ${name}`, exact: true })
const pageBox = (page: Page) => page.getByRole('textbox', { name: 'Page', exact: true })
const drawn = (where: Locator) => where.locator('.page[data-loaded="true"] .textLayer span[role="presentation"]').first()
const edge = (page: Page) => page.getByRole('separator', { name: 'Size of the first view' })

async function goTo(page: Page, label: string) {
  await pageBox(page).fill(label)
  await pageBox(page).press('Enter')
}

test('two views of a paper: each its place and zoom, marks in both, tools on the active one, there again as left', async ({ launch }) => {
  test.slow()
  const running = await launch()
  const { page, consoleErrors } = running
  await openPaper(page, putPaper(running, await makeReaderPdf(), PAGE_COUNT))
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'Split left and right' }).click()
  await page.keyboard.press('Escape')
  await expect(drawn(pane(page, 'left'))).toBeVisible()
  await expect(drawn(pane(page, 'right'))).toBeVisible()
  await expect(pane(page, 'left')).toHaveAttribute('aria-current', 'true')

  // The tools follow the active view; the other one stays where it is.
  await pane(page, 'right').click({ position: { x: 20, y: 300 } })
  await expect(pane(page, 'right')).toHaveAttribute('aria-current', 'true')
  await goTo(page, '5')
  await expect(pane(page, 'right').getByText('Page 7, line 1:')).toBeInViewport()
  await expect(pane(page, 'left').getByText('Page 1, line 1:')).toBeInViewport()
  await page.getByRole('button', { name: 'Zoom in' }).click()
  const widthIn = (where: Locator) =>
    where
      .locator('.page')
      .first()
      .evaluate((element) => element.clientWidth)
  expect(await widthIn(pane(page, 'right'))).toBeGreaterThan(await widthIn(pane(page, 'left')))
  await page.keyboard.press('F6')
  await expect(pane(page, 'left')).toBeFocused()
  await expect(pageBox(page)).toHaveValue('i')
  await page.keyboard.press('F6')
  await expect(pageBox(page)).toHaveValue('5')

  // A mark made in one view is in the other at once, by mouse and by key.
  await goTo(page, 'i')
  const line = pane(page, 'right').locator('.textLayer span', { hasText: 'Page 1, line 3:' })
  await expect(line).toBeInViewport()
  const box = await line.boundingBox()
  if (!box) throw new Error('not on screen')
  await page.mouse.move(box.x + 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + box.height / 2, { steps: 4 })
  await page.mouse.up()
  await page.keyboard.press('2')
  await expect(page.locator('[data-mark-target]')).toHaveCount(2)
  await expect(pane(page, 'left').locator('[data-mark-target]')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(page.locator('[data-mark-target]')).toHaveCount(0)
  await pane(page, 'left').focus()
  await page.keyboard.press('Shift+A')
  await expect(pane(page, 'left').locator('[data-mark-target]')).toHaveCount(1)
  await expect(pane(page, 'right').locator('[data-mark-target]')).toHaveCount(1)

  // Find acts on the active view.
  await pane(page, 'left').focus()
  await page.keyboard.press('Control+f')
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('Page 9, line 2:')
  await expect(pane(page, 'left').getByText('Page 9, line 2:')).toBeInViewport()
  await expect(pane(page, 'right').getByText('Page 1, line 3:')).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('search', { name: 'Find in paper' })).toBeHidden()
  await page.keyboard.press('d')
  await expect(page.locator('.page[data-loaded="true"]').first()).toBeVisible()
  await expectAccessible(page)
  await page.screenshot({ path: 'test-results/split-dark-pages.png' })

  // The edge: dragged, and by keys.
  await edge(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect(edge(page)).toHaveAttribute('aria-valuenow', '55')
  await page.keyboard.press('End')
  await expect(edge(page)).toHaveAttribute('aria-valuenow', '80')
  // Waits until the views have their new sizes and the edge is what the pointer meets.
  await edge(page).hover({ position: { x: 3, y: 200 } })
  const place = await edge(page).boundingBox()
  if (!place) throw new Error('no edge')
  await page.mouse.down()
  await page.mouse.move(place.x - 150, place.y + 200, { steps: 4 })
  await page.mouse.up()
  await expect(edge(page)).not.toHaveAttribute('aria-valuenow', '80')
  const share = (await edge(page).getAttribute('aria-valuenow')) ?? ''

  await pane(page, 'right').focus()
  await goTo(page, '8')
  await expect(pane(page, 'right').getByText('Page 10, line 1:')).toBeInViewport()
  await expect
    .poll(
      async () => {
        await page.reload()
        await expectDrawn(page)
        await expect(drawn(pane(page, 'right'))).toBeVisible()
        return pane(page, 'right').getByText('Page 10, line 1:').isVisible()
      },
      { timeout: 60_000 },
    )
    .toBe(true)
  await expect(pane(page, 'right').getByText('Page 10, line 1:')).toBeInViewport()
  await expect(pane(page, 'left').getByText('Page 9, line 2:')).toBeInViewport()
  await expect(edge(page)).toHaveAttribute('aria-valuenow', share)
  expect(consoleErrors).toEqual([])
})

test('one view above the other by keys alone; closing keeps the view that is read', async ({ launch }) => {
  test.slow()
  const running = await launch()
  const { page, consoleErrors } = running
  await openPaper(page, putPaper(running, await makeReaderPdf(), PAGE_COUNT))
  await page.keyboard.press('Control+|')
  await expect(drawn(pane(page, 'below'))).toBeVisible()
  await page.screenshot({ path: 'test-results/split-stacked.png' })
  await page.keyboard.press('F6')
  await expect(pane(page, 'below')).toBeFocused()
  await page.keyboard.press('End')
  await expect(pageBox(page)).toHaveValue('10')
  await expect(pane(page, 'above').getByText('Page 1, line 1:')).toBeInViewport()
  // A line of the outline leads the active view, and says where that one is; the other stays.
  await page.keyboard.press('o')
  await page.getByRole('treeitem', { name: 'Section 5' }).click()
  await expect(page.getByRole('treeitem', { name: 'Section 5' })).toHaveAttribute('aria-current', 'location')
  await expect(pane(page, 'above').getByText('Page 1, line 1:')).toBeInViewport()
  // So does a link, and back leads only that view home.
  await pane(page, 'above').focus()
  await pane(page, 'above').locator('.linkAnnotation a[href^="#"]').first().click()
  await expect(pane(page, 'above').getByText('Page 8, line 1:')).toBeInViewport()
  await expect(pageBox(page)).toHaveValue('6')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(pane(page, 'above').getByText('Page 1, line 1:')).toBeInViewport()
  await page.keyboard.press('o')
  await expect(page.getByRole('treeitem', { name: 'Section 5' })).toBeHidden()
  await pane(page, 'below').focus()
  await page.keyboard.press('End')
  await expect(pageBox(page)).toHaveValue('10')
  await page.keyboard.press('Control+\\')
  await expect(pane(page, 'right').getByText('Page 12, line 1:')).toBeInViewport()
  await expectAccessible(page)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('textbox', { name: 'Command palette' })).toBeFocused()
  await page.keyboard.type('close split')
  await expect(page.getByRole('dialog').getByRole('button', { name: /Close split/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(edge(page)).toHaveCount(0)
  await expect(pagesOf(page)).toHaveCount(1)
  await expect(pageBox(page)).toHaveValue('10')
  await page.reload()
  await expectDrawn(page)
  await expect(pagesOf(page)).toHaveCount(1)
  expect(consoleErrors).toEqual([])
})

test('a session counts the page of the view that is read', async ({ launch }) => {
  test.slow()
  const running = await launch()
  const { page, dataFolder, consoleErrors } = running
  await startSession(running)
  await page.keyboard.press('Control+\\')
  await expect(drawn(pane(page, 'right'))).toBeVisible()
  await pane(page, 'right').click({ position: { x: 20, y: 300 } })
  await expect(pane(page, 'right')).toHaveAttribute('aria-current', 'true')
  await goTo(page, '5')
  await expect.poll(() => lookedAt(dataFolder)).toBe(6)
  await page.keyboard.press('F6')
  await expect(pane(page, 'left')).toBeFocused()
  await expect.poll(() => lookedAt(dataFolder)).toBe(0)
  expect(consoleErrors).toEqual([])
})
