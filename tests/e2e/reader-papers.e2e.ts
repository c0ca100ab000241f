import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/launch.ts'
import { expectDrawn, goToPaper, openPaper, putPaper } from '../support/open-paper.ts'
import { onePagePdf } from '../support/raw-pdf.ts'
import { smallPdf } from '../support/small-pdf.ts'

/** Two columns, three megabytes: read in ranges. */
const PAPER = join(import.meta.dirname, '../../../shared/papers/uai23-gao23a.pdf')

test('a two-column paper of three megabytes is read in ranges and searched whole', async ({ launch }) => {
  test.skip(!existsSync(PAPER), 'the paper is not on this machine')
  test.slow()
  const running = await launch()
  const { page, consoleErrors } = running
  const paperId = putPaper(running, readFileSync(PAPER), 11, 'Two columns')
  await openPaper(page, paperId, '?page=1')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two columns')
  await page.keyboard.press('Control+f')
  await page.getByRole('textbox', { name: 'Find' }).fill('object')
  await expect(page.getByRole('search').locator('[data-count]')).toHaveText(/^\d+ of \d{2,}$/)
  await page.screenshot({ path: 'test-results/reader-find.png' })
  expect(consoleErrors).toEqual([])
})

test('a locked paper asks for its password, asks again after a wrong one, and opens', async ({ launch }) => {
  const running = await launch()
  const { page } = running
  const paperId = putPaper(running, smallPdf({ password: 'open sesame' }), 1)
  await goToPaper(page, paperId)
  const field = page.getByLabel('Password of the paper')
  // No password is a wrong one, too.
  for (const wrong of ['', 'wrong']) {
    await field.fill(wrong)
    await field.press('Enter')
    await expect(page.getByText('That was not the password.')).toBeVisible()
  }
  await page.screenshot({ path: 'test-results/reader-password.png' })
  await page.getByLabel('Password of the paper').fill('open sesame')
  await page.getByRole('button', { name: 'Open' }).click()
  await expectDrawn(page)
})

test('a link with a border around each of its lines is laid over them, and nothing in it is refused', async ({ launch }) => {
  const running = await launch()
  const { page, consoleErrors } = running
  const lines = '[100 700 300 700 100 680 300 680 72 680 200 680 72 660 200 660]'
  const link = `<< /Type /Annot /Subtype /Link /Rect [72 660 300 700] /QuadPoints ${lines} /Border [0 0 2] /C [1 0 0] /Dest [3 0 R /Fit] >>`
  const paperId = putPaper(running, onePagePdf({ page: `/MediaBox [0 0 595 842] /Annots [${link}]` }), 1)
  await goToPaper(page, paperId)
  await expect(page.locator('.page[data-drawn="whole"] .linkAnnotation .quadrilateralsContainer rect')).toHaveCount(2, { timeout: 20_000 })
  expect(consoleErrors).toEqual([])
})
