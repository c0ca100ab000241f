import { randomBytes } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright'
import { expectAccessible } from '../support/axe.ts'
import { expect, type RunningApp, test } from '../support/launch.ts'
import { expectDrawn, openPaper, pagesOf, putPaper } from '../support/open-paper.ts'
import { pdfStream, rawPdf } from '../support/raw-pdf.ts'
import { smallPdf } from '../support/small-pdf.ts'
import { endSession, sessionBar, startInDialog } from '../support/timed-session.ts'

const notice = (page: Page) => page.getByRole('region', { name: 'Paper in the trash' })

function deletedPapers({ dataFolder }: RunningApp): number {
  const db = new Database(join(dataFolder, 'prepbench.sqlite'), { readonly: true })
  try {
    return db.prepare('SELECT count(*) FROM paper WHERE deleted_at IS NOT NULL').pluck().get() as number
  } finally {
    db.close()
  }
}

/** In the library: its tab goes, and the list no longer has it. */
async function remove(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  await page.getByRole('button', { name: `More for ${title}` }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(page.getByText('Paper removed from the library.')).toBeVisible()
  await expect(page.getByRole('tab', { name: title })).toHaveCount(0)
}

test('B13 a paper removed while it is open in a tab and timed: said, readable, the session ends as ever, Undo brings it back', async ({
  launch,
}) => {
  test.slow()
  const running = await launch()
  const { page, app, consoleErrors } = running
  const pages = Array.from({ length: 4 }, (_, index) => [`Alpha part ${index + 1}`, 'A line below it.'])
  const paperId = putPaper(running, smallPdf({ pages }), 4, 'Alpha')
  await openPaper(page, paperId)
  await page.keyboard.press('Shift+S')
  await startInDialog(page)
  await remove(page, 'Alpha')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('tab', { name: /Alpha/ }).click()
  await expectDrawn(page)
  await expect(notice(page)).toHaveCount(0)
  await expect(sessionBar(page)).toBeVisible()

  await remove(page, 'Alpha')
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Session/ })
    .click()
  await expectDrawn(page)
  await expect(notice(page)).toContainText('This paper is in the trash.')
  await expect(sessionBar(page)).toBeVisible()
  await expectAccessible(page)
  for (const theme of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source
    }, theme)
    await page.screenshot({ path: `test-results/trash-${theme}.png` })
  }
  await endSession(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Alpha' })).toBeVisible()
  await page.getByRole('button', { name: 'Open the paper' }).first().click()
  await expectDrawn(page)
  await notice(page).getByRole('button', { name: 'Put it back' }).click()
  await expect(notice(page)).toHaveCount(0)
  await expect(page.getByRole('tab', { name: 'Alpha', selected: true })).toBeVisible()
  expect(deletedPapers(running)).toBe(0)
  expect(consoleErrors).toEqual([])
})

test('B13 the library’s own file deleted behind the app’s back while the paper is read: said, and it opens again when the file is back', async ({
  launch,
}) => {
  const running = await launch()
  const { page, dataFolder } = running
  // More than is fetched at once, so that the last page has to be asked for.
  const bytes = rawPdf({
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: `<< /Type /Pages /Count 40 /Kids [${Array.from({ length: 40 }, (_, index) => `${4 + index * 2} 0 R`).join(' ')}] >>`,
    3: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => {
        const content = `BT /F1 12 Tf 72 700 Td (Page ${index + 1}) Tj ET\n% ${randomBytes(40_000).toString('hex')}\n`
        return [
          [
            4 + index * 2,
            `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
          ],
          [5 + index * 2, pdfStream(Buffer.from(content, 'latin1'))],
        ]
      }).flat(),
    ),
  })
  const paperId = putPaper(running, bytes, 40)
  await openPaper(page, paperId)
  rmSync(join(dataFolder, 'library', `${paperId}.pdf`))
  await pagesOf(page).focus()
  await page.keyboard.press('Shift+G')
  await expect(page.getByRole('alert').filter({ hasText: 'This paper’s file is gone' })).toBeVisible({ timeout: 20_000 })
  writeFileSync(join(dataFolder, 'library', `${paperId}.pdf`), bytes)
  await page.getByRole('button', { name: 'Open again' }).click()
  await expectDrawn(page)
})
