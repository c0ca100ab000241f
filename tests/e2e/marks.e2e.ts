import type { Locator, Page } from 'playwright'
import { expectAccessible } from '../support/axe.ts'
import { expect, type RunningApp, test } from '../support/launch.ts'
import { lineOfText, openPaper, pagesOf, putPaper, selectLine } from '../support/open-paper.ts'
import { makeReaderPdf, PAGE_COUNT } from '../support/reader-pdf.ts'

async function openSample(launch: () => Promise<RunningApp>) {
  const running = await launch()
  const paperId = putPaper(running, await makeReaderPdf(), PAGE_COUNT)
  await openPaper(running.page, paperId)
  await running.page.keyboard.press('Control+0')
  await expect(running.page.getByRole('button', { name: 'Zoom: 100 %' })).toBeVisible()
  return { ...running, paperId }
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('it is not on the screen')
  return box
}

async function drag(page: Page, points: readonly (readonly [number, number])[]) {
  const [first, ...rest] = points
  if (!first) return
  await page.mouse.move(...first)
  await page.mouse.down()
  for (const point of rest) await page.mouse.move(...point, { steps: 4 })
  await page.mouse.up()
}

const marks = (page: Page, kind: string) => page.locator('.page').getByRole('button', { name: new RegExp(`^\\w+ ${kind}`) })

/** How far an element's sides are from a line of text, in pixels. */
async function distance(element: Locator, text: Locator): Promise<number> {
  const [a, b] = [await boxOf(element), await boxOf(text)]
  return Math.max(
    Math.abs(a.x - b.x),
    Math.abs(a.y - b.y),
    Math.abs(a.x + a.width - b.x - b.width),
    Math.abs(a.y + a.height - b.y - b.height),
  )
}

test('an area, ink, an eraser, a note and an underline, by mouse, and all of it undone', async ({ launch }) => {
  test.setTimeout(120_000)
  const { page, consoleErrors } = await openSample(launch)
  const tools = page.getByRole('toolbar', { name: 'Marking tools' })
  const line = lineOfText(page, 'Page 1, line 5:')
  const at = await boxOf(line)

  await test.step('an area lies where it was drawn, at every zoom and rotation', async () => {
    await tools.getByRole('button', { name: 'Mark an area' }).click()
    await drag(page, [
      [at.x, at.y],
      [at.x + at.width, at.y + at.height],
    ])
    await expect(marks(page, 'area')).toHaveCount(1)
    await expect.poll(() => distance(marks(page, 'area'), line)).toBeLessThan(2)
    // Less than ten points is no area.
    await drag(page, [
      [at.x, at.y],
      [at.x + 200, at.y + 6],
    ])
    await expect(page.getByText('An area is at least 10 points wide and high')).toBeVisible()
    await expect(marks(page, 'area')).toHaveCount(1)
    await page.getByRole('button', { name: /^Zoom:/ }).click()
    await page.getByRole('menuitem', { name: '200 %' }).click()
    await expect.poll(() => distance(marks(page, 'area'), line)).toBeLessThan(4)
    await page.getByRole('button', { name: 'Rotate right' }).click()
    await expect.poll(() => distance(marks(page, 'area'), line)).toBeLessThan(4)
    for (let turn = 0; turn < 3; turn += 1) await page.getByRole('button', { name: 'Rotate right' }).click()
    await page.keyboard.press('Control+0')
    await expect.poll(() => distance(marks(page, 'area'), line)).toBeLessThan(2)
  })

  await test.step('its corner resizes it', async () => {
    // The first Escape would close the tip of the button below the mouse.
    await pagesOf(page).hover()
    await expect(page.getByRole('tooltip')).toHaveCount(0)
    await page.keyboard.press('Escape')
    const place = await boxOf(line)
    await page.mouse.click(place.x + place.width - 1, place.y + 1)
    const corner = page.locator('[data-handle="right-bottom"]')
    const handle = await boxOf(corner)
    await drag(page, [
      [handle.x + 7, handle.y + 7],
      [handle.x + 57, handle.y + 107],
    ])
    await expect.poll(async () => (await boxOf(marks(page, 'area'))).height - place.height).toBeGreaterThan(95)
    await page.keyboard.press('Escape')
  })

  await test.step('ink, and an eraser through its middle', async () => {
    await page.keyboard.press('i')
    await page.keyboard.press('7')
    await expect(tools.getByRole('button', { name: 'Draw', exact: true })).toHaveAttribute('aria-pressed', 'true')
    const [x, y] = [at.x + 40, at.y + 300]
    await drag(page, [
      [x, y],
      [x + 60, y + 30],
      [x + 120, y - 20],
      [x + 200, y + 10],
    ])
    await expect(marks(page, 'ink')).toHaveCount(1)
    await expect(page.locator('svg[data-mark] path')).toHaveCount(1)
    await page.keyboard.press('e')
    await drag(page, [
      [x + 90, y - 40],
      [x + 90, y + 60],
    ])
    await expect(page.locator('svg[data-mark] path')).toHaveCount(2)
    await page.keyboard.press('Control+z')
    await expect(page.locator('svg[data-mark] path')).toHaveCount(1)
  })

  await test.step('a note, with its comment', async () => {
    await page.keyboard.press('c')
    await page.mouse.click(at.x + 420, at.y + 200)
    const card = page.getByRole('dialog', { name: 'Mark', exact: true })
    await card.getByRole('textbox', { name: 'Comment' }).fill('Ask about this')
    await expect(card.getByRole('status')).toHaveText('Saved')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Red note: Ask about this' })).toHaveCount(1)
  })

  await test.step('with a tool for text, a drag marks at once', async () => {
    await pagesOf(page).focus()
    await page.keyboard.press('Escape')
    await page.keyboard.press('u')
    await selectLine(page, 'Page 1, line 2:')
    await expect(marks(page, 'underline')).toHaveCount(1)
    await page.keyboard.press('Escape')
  })
  await page.screenshot({ path: 'test-results/marks-kinds.png' })
  await expectAccessible(page)

  await test.step('undone step by step, and done again', async () => {
    const count = async () => page.locator('[data-mark-target]').count()
    expect(await count()).toBe(4)
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('Control+z')
    await expect.poll(count).toBe(0)
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('Control+Shift+z')
    await expect.poll(count).toBe(4)
  })
  expect(consoleErrors).toEqual([])
})

test('marks are put, reached, moved, resized, extended, coloured and deleted by keys', async ({ launch }) => {
  const { page } = await openSample(launch)
  await page.keyboard.press('Shift+A')
  const area = marks(page, 'area')
  await expect(area).toBeFocused()
  const before = await boxOf(area)
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await boxOf(area)).x - before.x).toBeGreaterThan(14)
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(async () => (await boxOf(area)).height - before.height).toBeGreaterThan(4)
  await page.keyboard.press('5')
  await expect(page.getByRole('button', { name: 'Pink area' })).toBeFocused()

  await pagesOf(page).focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('2')
  const text = marks(page, 'highlight')
  await expect(text).toHaveCount(1)
  const name = await text.getAttribute('aria-label')
  await page.keyboard.press('{')
  await page.keyboard.press('}')
  await expect(text).toBeFocused()
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(() => text.getAttribute('aria-label')).toMatch(new RegExp(`^${name} \\S+`))
  await page.keyboard.press('Delete')
  await expect(text).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(text).toHaveCount(1)

  await page.keyboard.press('Shift+C')
  const card = page.getByRole('dialog', { name: 'Mark', exact: true })
  await card.getByRole('textbox', { name: 'Comment' }).fill('by keys')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /note: by keys/ })).toHaveCount(1)
})

test('the ends of a highlight are dragged to other words, with its quote', async ({ launch }) => {
  const { page } = await openSample(launch)
  await selectLine(page, 'Page 1, line 3:')
  await page.keyboard.press('2')
  const mark = marks(page, 'highlight')
  await expect(mark).toHaveAccessibleName(/^Green highlight: Page 1, line 3: .* lazy dog\.?$/)
  const line = await boxOf(lineOfText(page, 'Page 1, line 3:'))
  await page.mouse.click(line.x + 20, line.y + line.height / 2)
  const end = await boxOf(page.locator('[data-handle="end"]'))
  const next = await boxOf(lineOfText(page, 'Page 1, line 4:'))
  await drag(page, [
    [end.x + 7, end.y + 7],
    [next.x + next.width * 0.5, next.y + next.height / 2],
  ])
  await expect(mark).toHaveAccessibleName(/lazy dog\. Page 1, line 4: the/)
  const start = await boxOf(page.locator('[data-handle="start"]'))
  await drag(page, [
    [start.x + 7, start.y + 7],
    [line.x + line.width * 0.5, line.y + line.height / 2],
  ])
  await expect(mark).not.toHaveAccessibleName(/Page 1, line 3/)
  await page.screenshot({ path: 'test-results/marks-handles.png' })
  await page.keyboard.press('Escape')
  await pagesOf(page).focus()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(mark).toHaveAccessibleName(/^Green highlight: Page 1, line 3: .* lazy dog\.?$/)
})
