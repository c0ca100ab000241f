import type { Page } from 'playwright'
import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/launch.ts'
import { openPaper, pagesOf, putPaper, selectLine } from '../support/open-paper.ts'
import { makeReaderPdf, PAGE_COUNT } from '../support/reader-pdf.ts'
import { sessionBar, startSession } from '../support/timed-session.ts'

const sidebar = (page: Page) => page.getByRole('navigation', { name: 'Main navigation' })
const tools = (page: Page) => page.getByRole('toolbar', { name: 'Reading tools' })

test('full screen by key, button and palette; Escape leaves it last, and nothing of it is remembered', async ({ launch }) => {
  test.slow()
  const running = await launch()
  const { page, consoleErrors } = running
  await openPaper(page, putPaper(running, await makeReaderPdf(), PAGE_COUNT))
  await page.keyboard.press('F11')
  await expect(sidebar(page)).toBeHidden()
  await expect(page.getByRole('tablist')).toBeHidden()
  await expect(tools(page)).toBeVisible()
  await expect(tools(page).getByRole('button', { name: 'Leave full screen' })).toHaveAttribute('aria-pressed', 'true')
  await page.screenshot({ path: 'test-results/full-screen.png' })
  await expectAccessible(page)

  // Escape belongs to what lies on top: a menu, a card, a selection, a tool.
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await expect(page.getByRole('menuitemradio', { name: 'Sepia' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menuitemradio', { name: 'Sepia' })).toBeHidden()
  await expect(sidebar(page)).toBeHidden()
  await pagesOf(page).focus()
  await selectLine(page, 'Page 1, line 2:')
  await expect(page.getByRole('dialog', { name: 'Mark the selection' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Mark the selection' })).toBeHidden()
  await expect(page.locator('[data-selected]')).toHaveCount(0)
  await expect(sidebar(page)).toBeHidden()
  await page.keyboard.press('a')
  await expect(page.getByRole('button', { name: 'Mark an area' })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Mark an area' })).toHaveAttribute('aria-pressed', 'false')
  await expect(sidebar(page)).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(sidebar(page)).toBeVisible()

  await tools(page).getByRole('button', { name: 'Full screen' }).click()
  await expect(sidebar(page)).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('textbox', { name: 'Command palette' })).toBeFocused()
  await page.keyboard.type('leave full')
  await expect(
    page
      .getByRole('dialog')
      .getByRole('button', { name: /Leave full screen/ })
      .first(),
  ).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(sidebar(page)).toBeVisible()
  await page.keyboard.press('F11')
  await expect(sidebar(page)).toBeHidden()
  // Another surface is never without the way back.
  await page.keyboard.press('Control+3')
  await expect(sidebar(page)).toBeVisible()
  await page.goBack()
  await expect(tools(page).getByRole('button', { name: 'Full screen', exact: true })).toBeVisible()
  await page.keyboard.press('F11')
  await expect(sidebar(page)).toBeHidden()
  await page.reload()
  await expect(sidebar(page)).toBeVisible()
  expect(consoleErrors).toEqual([])
})

test('the bar of a running session stays in sight in full screen, also of another paper', async ({ launch }) => {
  test.slow()
  const running = await launch()
  const { page, consoleErrors } = running
  await startSession(running)
  await page.keyboard.press('F11')
  await expect(sidebar(page)).toBeHidden()
  await expect(sessionBar(page)).toBeVisible()
  const other = putPaper(running, await makeReaderPdf('Another'), PAGE_COUNT, 'Another')
  await page.keyboard.press('Escape')
  await openPaper(page, other)
  await page.keyboard.press('F11')
  await expect(sidebar(page)).toBeHidden()
  await expect(page.getByRole('link', { name: /^Session/ })).toBeVisible()
  expect(consoleErrors).toEqual([])
})
