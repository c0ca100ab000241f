import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import type { Locator, Page } from 'playwright'
import { watchStore } from '../../scripts/tour/store.mjs'
import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/launch.ts'
import { expectDrawn, lineOfText, openPaper, putPaper, selectLine } from '../support/open-paper.ts'

async function paperOf(lines: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const page = pdf.addPage([612, 792])
  for (const [index, text] of lines.entries()) page.drawText(text, { x: 72, y: 700 - index * 24, size: 12, font })
  return pdf.save()
}

async function far(a: Locator, b: Locator): Promise<number> {
  const [one, other] = [await a.boundingBox(), await b.boundingBox()]
  return one && other ? Math.abs(one.x - other.x) + Math.abs(one.y - other.y) : Number.POSITIVE_INFINITY
}

async function runAction(page: Page, name: string) {
  await page.keyboard.press('Control+k')
  const field = page.getByRole('textbox', { name: 'Command palette' }).or(page.getByRole('searchbox', { name: 'Command palette' }))
  await expect(field).toBeFocused()
  await field.fill(name.replace('…', ''))
  await page.getByRole('dialog').getByRole('button', { name }).click()
}

test('a newer file of a paper: marks move to their words, lost ones wait in the list and are placed by hand, all of it undone', async ({
  launch,
}) => {
  test.slow()
  const running = await launch()
  const { app, page, consoleErrors } = running
  const [kept, gone, fresh] = [
    'The gradient goes through every layer',
    'We thank our readers for their patience',
    'A sentence that is new here',
  ]
  const newer = join(mkdtempSync(join(tmpdir(), 'prepbench-newer-')), 'newer.pdf')
  writeFileSync(newer, await paperOf(['A line above all others', 'And one more above', kept, fresh]))
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, newer)
  await openPaper(page, putPaper(running, await paperOf([kept, gone]), 1))
  for (const [line, key] of [
    [kept, '1'],
    [gone, '2'],
  ] as const) {
    await selectLine(page, line)
    await page.keyboard.press(key)
  }
  const drawn = page.locator('[data-mark-target]')
  await expect(drawn).toHaveCount(2)

  await runAction(page, 'Replace this paper’s file…')
  await expect(page.getByText('1 mark found its place; 1 mark did not and waits in the list of marks.')).toBeVisible({ timeout: 30_000 })
  await expectDrawn(page)
  await expect(lineOfText(page, fresh)).toBeVisible()
  await expect(drawn).toHaveCount(1)
  await expect.poll(() => far(drawn.first(), lineOfText(page, kept))).toBeLessThan(8)

  // A link to a mark without a place leads to where it waits.
  await page.evaluate(
    (markId) => {
      location.hash = `${location.hash.split('?')[0]}?mark=${markId}`
    },
    String(watchStore(running.dataFolder).value('SELECT id FROM mark WHERE is_unplaced = 1')),
  )
  const waiting = page.getByRole('region', { name: 'Marks without a place' })
  await expect(waiting).toContainText(gone)
  await waiting.getByRole('button', { name: 'Put on selection' }).click()
  await expect(page.getByText('Select the passage first')).toBeVisible()
  await selectLine(page, fresh)
  await page.screenshot({ path: 'test-results/unplaced-marks.png' })
  await expectAccessible(page)
  await waiting.getByRole('button', { name: 'Put on selection' }).click()
  await expect(waiting).toBeHidden()
  await expect(drawn).toHaveCount(2)
  await expect(page.getByRole('list', { name: 'Marks' })).toContainText(fresh)
  await page.keyboard.press('Control+z')
  await expect(waiting).toContainText(gone)
  await waiting.getByRole('button', { name: 'Keep where it was' }).click()
  await expect(drawn).toHaveCount(2)
  await expect(waiting).toBeHidden()

  // The former file comes back with its marks where they were.
  await runAction(page, 'Give this paper its former file back')
  await expect(page.getByText('The paper has its former file again.')).toBeVisible()
  await expectDrawn(page)
  await expect(lineOfText(page, gone)).toBeVisible()
  await expect(drawn).toHaveCount(2)
  await expect.poll(() => far(drawn.nth(1), lineOfText(page, gone))).toBeLessThan(8)
  expect(consoleErrors).toEqual([])
})
