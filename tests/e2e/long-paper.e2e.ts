import type { Page } from 'playwright/test'
import { expect, test } from '../support/launch.ts'
import { openPaper, putPaper } from '../support/open-paper.ts'
import { smallPdf } from '../support/small-pdf.ts'

const PAGE_COUNT = 350
/** pdf.js keeps ten pages that were drawn; each has a second canvas for its details at most. */
const MOST_CANVASES = 22

const pages = Array.from({ length: PAGE_COUNT }, (_, index) => [
  `Page ${index + 1}`,
  ...Array.from({ length: 20 }, (_line, line) => `Line ${line} of page ${index + 1}, as long as a line of a paper is on the whole.`),
])

/** Canvases of pages, their pixels together, and text layers that have text. */
function held(page: Page) {
  return page.evaluate(() => {
    const canvases = [...document.querySelectorAll<HTMLCanvasElement>('.pdfViewer canvas')]
    return {
      canvases: canvases.length,
      megapixels: canvases.reduce((sum, canvas) => sum + canvas.width * canvas.height, 0) / 1e6,
      textLayers: document.querySelectorAll('.pdfViewer .textLayer').length,
    }
  })
}

test('a paper of 350 pages at 400 % holds canvases and text of a few pages, and no page stays blank', async ({ launch }) => {
  test.slow()
  const running = await launch()
  const { page, consoleErrors } = running
  await openPaper(page, putPaper(running, smallPdf({ pages }), PAGE_COUNT))
  await page.getByRole('button', { name: /^Zoom:/ }).click()
  await page.getByRole('menuitem', { name: '400 %' }).click()
  const box = page.getByRole('textbox', { name: 'Page', exact: true })
  for (const number of [40, 80, 120, 160, 161, 162, 200, 240, 280, 320, 330, 340, 349, 350]) {
    await box.fill(String(number))
    await box.press('Enter')
    await expect(page.locator(`.page[data-page-number="${number}"][data-drawn="whole"] .textLayer span`).first()).toBeAttached({
      timeout: 20_000,
    })
    const { canvases, megapixels, textLayers } = await held(page)
    expect(canvases).toBeLessThanOrEqual(MOST_CANVASES)
    expect(textLayers).toBeLessThanOrEqual(MOST_CANVASES / 2)
    expect(megapixels).toBeLessThan(200)
  }
  expect(consoleErrors).toEqual([])
})
