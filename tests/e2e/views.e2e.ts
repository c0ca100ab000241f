import { PDFDocument, rgb } from 'pdf-lib'
import { expectAccessible } from '../support/axe.ts'
import { expect, type RunningApp, test } from '../support/launch.ts'
import { expectDrawn, openPaper, putPaper } from '../support/open-paper.ts'
import { makeReaderPdf, PAGE_COUNT } from '../support/reader-pdf.ts'

const RED_DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8Dwn4EIwDiqEAAdmwT/7EmQHgAAAABJRU5ErkJggg=='

/** One page with a picture of plain colour and a black square beside it. */
async function pictureOnPage(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([600, 400])
  page.drawText('A picture and ink', { x: 60, y: 330, size: 20 })
  page.drawRectangle({ x: 240, y: 100, width: 100, height: 150, color: rgb(0, 0, 0) })
  page.drawImage(await pdf.embedPng(RED_DOT), { x: 60, y: 100, width: 150, height: 150 })
  return pdf.save()
}

/** The colour of a point of the first page as it is on the screen, `x` and `y` in PDF units of that page. */
async function colorAt({ app, page }: RunningApp, x: number, y: number): Promise<readonly number[]> {
  const box = await page.locator('.page').first().boundingBox()
  if (!box) throw new Error('no page on screen')
  const place = { x: Math.round(box.x + (x / 600) * box.width), y: Math.round(box.y + ((400 - y) / 400) * box.height), width: 1, height: 1 }
  const bitmap = await app.evaluate(async ({ BrowserWindow }, rect) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage(rect)
    return [...(image?.toBitmap() ?? [])]
  }, place)
  return [bitmap[2] ?? 0, bitmap[1] ?? 0, bitmap[0] ?? 0]
}

/** Waits for it; says the colour that is there instead. */
async function expectColor(running: RunningApp, x: number, y: number, wanted: readonly number[]) {
  const look = async () => {
    const color = await colorAt(running, x, y)
    return near(color, wanted) ? 'as wanted' : color.join(' ')
  }
  await expect.poll(look, { timeout: 15_000 }).toBe('as wanted')
}

const near = (color: readonly number[], wanted: readonly number[]) => color.every((part, at) => Math.abs(part - (wanted[at] ?? 0)) < 14)

test('pages dark, sepia and in own colours; pictures keep theirs, or not', async ({ launch }) => {
  test.slow()
  const running = await launch()
  const { page, consoleErrors } = running
  await openPaper(page, putPaper(running, await pictureOnPage(), 1))
  const picture = await colorAt(running, 135, 175)
  const expectColors = async (paper: readonly number[], ink: readonly number[]) => {
    await expectColor(running, 280, 60, paper)
    await expectColor(running, 290, 175, ink)
  }
  await expectColors([255, 255, 255], [0, 0, 0])
  await page.keyboard.press('d')
  await expectColors([0x1e, 0x1d, 0x1b], [0xe8, 0xe3, 0xd9])
  await expectColor(running, 135, 175, picture)
  await page.screenshot({ path: 'test-results/views-dark.png' })
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Leave pictures as they are' }).click()
  await expect.poll(async () => near(await colorAt(running, 135, 175), picture)).toBe(false)
  await page.getByRole('menuitemradio', { name: 'Sepia' }).click()
  await expectColors([0xf3, 0xe7, 0xcf], [0x3c, 0x2f, 0x1d])
  await page.getByRole('menuitemradio', { name: 'My own' }).click()
  await expectColors([0xdf, 0xe9, 0xdc], [0x23, 0x30, 0x1f])
  await page.getByLabel('Paper colour').fill('#204060')
  await page.getByLabel('Ink colour').fill('#f0f0a0')
  await expectColors([0x20, 0x40, 0x60], [0xf0, 0xf0, 0xa0])
  await page.screenshot({ path: 'test-results/views-menu.png' })
  await expectAccessible(page)
  await page.reload()
  await expectDrawn(page)
  await expectColors([0x20, 0x40, 0x60], [0xf0, 0xf0, 0xa0])
  expect(consoleErrors).toEqual([])
})

test('one page at a time, spreads and pages side by side, remembered for the paper', async ({ launch }) => {
  test.slow()
  const running = await launch()
  const { page, consoleErrors } = running
  await openPaper(page, putPaper(running, await makeReaderPdf(), PAGE_COUNT))
  const pages = page.locator('.pdfViewer .page')
  const pageBox = page.getByRole('textbox', { name: 'Page', exact: true })
  await expect(pages).toHaveCount(PAGE_COUNT)
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'One at a time' }).click()
  await expect(pages).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.getByRole('region', { name: 'Pages of the paper' }).focus()
  await page.keyboard.press('n')
  await expect(pageBox).toHaveValue('ii')
  await page.keyboard.press('f')
  await page.keyboard.press('Space')
  await expect(pageBox).toHaveValue('1')
  await page.getByRole('region', { name: 'Pages of the paper' }).hover()
  await page.mouse.wheel(0, 200)
  await expect(pageBox).toHaveValue('2')
  await page.keyboard.press('Shift+L')
  await expect(page.locator('.pdfViewer .spread .page')).toHaveCount(2)
  await page.keyboard.press('End')
  await expect(pageBox).toHaveValue(/9|10/)
  await page.screenshot({ path: 'test-results/views-spread.png' })
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(pageBox).toHaveValue(/^[12]$/)
  await expect
    .poll(
      async () => {
        await page.reload()
        await expectDrawn(page)
        return page.locator('.pdfViewer .spread .page').count()
      },
      { timeout: 40_000 },
    )
    .toBe(2)
  await expect(pageBox).toHaveValue(/^[12]$/)
  await page.keyboard.press('l')
  await expect(page.locator('.pdfViewer.scrollHorizontal')).toHaveCount(1)
  expect(consoleErrors).toEqual([])
})
