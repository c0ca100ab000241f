import type { Page } from 'playwright'
import { expect, type RunningApp, test } from '../support/launch.ts'
import { lineOfText, openPaper, pagesOf, putPaper } from '../support/open-paper.ts'
import { makeTwoColumnPdf } from '../support/two-column-pdf.ts'

async function openColumns(launch: () => Promise<RunningApp>) {
  const running = await launch()
  const paperId = putPaper(running, await makeTwoColumnPdf(), 3)
  await openPaper(running.page, paperId)
  await running.page.keyboard.press('Control+0')
  await expect(running.page.getByRole('button', { name: 'Zoom: 100 %' })).toBeVisible()
  return running
}

/** A point inside a line of text; `share` 0 is its beginning, 1 its end. */
async function pointIn(page: Page, text: string, share: number) {
  const box = await lineOfText(page, text).boundingBox()
  if (!box) throw new Error(`"${text}" is not on screen`)
  // A page that is turned has its lines from top to bottom.
  return box.width > box.height
    ? { x: box.x + 1 + share * (box.width - 2), y: box.y + box.height / 2 }
    : { x: box.x + box.width / 2, y: box.y + 1 + share * (box.height - 2) }
}

type Point = Awaited<ReturnType<typeof pointIn>>

async function drag(page: Page, from: Point, to: Point, onStep: () => Promise<void> = async () => {}) {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= 8; step += 1) {
    await page.mouse.move(from.x + ((to.x - from.x) * step) / 8, from.y + ((to.y - from.y) * step) / 8)
    await onStep()
  }
  await page.mouse.up()
}

const boxes = (page: Page) =>
  page.locator('[data-selected]').evaluateAll((elements) =>
    elements.map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      return { left, right, top, bottom }
    }),
  )

async function copied({ app, page }: RunningApp): Promise<string> {
  await page.keyboard.press('Control+c')
  return app.evaluate(({ clipboard }) => clipboard.readText())
}

for (const [name, prepare] of [
  ['at 100 %', async () => {}],
  [
    'at 200 %',
    async (page: Page) => {
      await page.getByRole('button', { name: /^Zoom:/ }).click()
      await page.getByRole('menuitem', { name: '200 %' }).click()
      await expect(page.getByRole('button', { name: 'Zoom: 200 %' })).toBeVisible()
    },
  ],
  ['turned by a quarter', async (page: Page) => page.getByRole('button', { name: 'Rotate right' }).click()],
] as const) {
  test(`a drag down the left column never takes the right one, and never flashes, ${name}`, async ({ launch }) => {
    const running = await openColumns(launch)
    const { page } = running
    await prepare(page)
    await expect(lineOfText(page, 'Left 1.3:')).toBeVisible()
    await expect(page.locator('.page[data-page-number="1"] .textLayer')).toBeVisible()
    const [from, to] = [await pointIn(page, 'Left 1.3:', 0.3), await pointIn(page, 'Left 1.9:', 0.6)]
    const right = await pointIn(page, 'Right 1.3:', 0)
    const isTurned = name.startsWith('turned')
    const most: number[] = []
    await drag(page, from, to, async () => {
      const drawn = await boxes(page)
      most.push(drawn.length)
      for (const box of drawn) expect(isTurned ? box.bottom : box.right).toBeLessThanOrEqual(isTurned ? right.y : right.x)
    })
    expect(Math.max(...most)).toBeLessThanOrEqual(7)
    await expect(page.getByRole('dialog', { name: 'Mark the selection' })).toBeVisible()
    const text = await copied(running)
    expect(text).not.toContain('Right')
    expect(text).toMatch(
      /^bravo charlie.* Left 1\.4: .* Left 1\.9: alpha bravo charlie delta$|^alpha bravo.* Left 1\.9: alpha bravo charlie( delta)?( echo)?$/,
    )
    expect(await boxes(page)).toHaveLength(7)
    expect(running.consoleErrors).toEqual([])
  })
}

test('words, letters with Alt, a double and a triple click, Shift, and across pages', async ({ launch }) => {
  const running = await openColumns(launch)
  const { page } = running
  const word = await pointIn(page, 'Left 1.5:', 0.36)
  await page.mouse.dblclick(word.x, word.y)
  await expect(page.locator('[data-selected]')).toHaveCount(1)
  expect(await copied(running)).toBe('bravo')
  const first = await pointIn(page, 'Left 1.2:', 0)
  await page.mouse.click(first.x, first.y, { clickCount: 3 })
  await expect(page.locator('[data-selected]')).toHaveCount(40)
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-selected]')).toHaveCount(0)
  await page.keyboard.down('Alt')
  await drag(page, await pointIn(page, 'Left 1.4:', 0.02), await pointIn(page, 'Left 1.4:', 0.1))
  await page.keyboard.up('Alt')
  expect(await copied(running)).toMatch(/^\S{1,6}$/)
  // Shift from there to a line of the right column.
  const far = await pointIn(page, 'Right 1.2:', 0.5)
  await page.keyboard.down('Shift')
  await page.mouse.click(far.x, far.y)
  await page.keyboard.up('Shift')
  const text = await copied(running)
  expect(text).toContain('Left 1.40: alpha bravo charlie delta echo foxtrot golf Right 1.1: alpha')
  expect(text).not.toContain('Right 1.3')
  // To the next page, which the drag scrolls to.
  await page.getByRole('button', { name: 'Fit page' }).click()
  await pagesOf(page).hover()
  await page.mouse.wheel(0, 300)
  await expect(lineOfText(page, 'Left 2.2:')).toBeVisible()
  await drag(page, await pointIn(page, 'Right 1.39:', 0), await pointIn(page, 'Left 2.2:', 0.9))
  await expect
    .poll(() => copied(running))
    .toMatch(/Right 1\.40: .* golf A Title Over Both Columns Of Page 2, Set Wide Left 2\.1: .* Left 2\.2: alpha/)
})

test('selecting, extending, copying and marking without a mouse', async ({ launch }) => {
  const running = await openColumns(launch)
  const { page } = running
  await page.keyboard.press('Control+f')
  await page.getByRole('textbox', { name: 'Find' }).fill('Right 1.2')
  await expect(page.getByRole('search').locator('[data-count]')).toHaveText('1 of 11')
  await page.getByRole('textbox', { name: 'Find' }).press('Escape')
  await expect(page.locator('[data-selected]')).toHaveCount(1)
  await expect.poll(() => copied(running)).toBe('Right 1.2')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await expect.poll(() => copied(running)).toBe('Right 1.2: alpha')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(() => copied(running)).toBe('Right 1.2: alpha b')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+End')
  await expect
    .poll(() => copied(running))
    .toBe('Right 1.2: alpha bravo charlie delta echo foxtrot golf Right 1.3: alpha bravo charlie delta echo foxtrot golf')
  await expect(page.getByText(/^Selected: Right 1\.2: alpha/)).toBeAttached()
  await page.keyboard.press('3')
  await expect(page.getByRole('button', { name: /^Blue highlight: Right 1\.2: alpha .* Right 1\.3: .* golf$/ })).toHaveCount(1)
  await expect(page.locator('[data-selected]')).toHaveCount(0)
  // Without find: the first line in sight is where it begins.
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(() => copied(running)).toMatch(/^(A Title|Left 1)/)
})
