import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { expect, type RunningApp, test } from '../support/launch.ts'
import { expectDrawn, goToPaper, pagesOf } from '../support/open-paper.ts'

const SAMPLE = join(import.meta.dirname, '../../resources/sample/sample-paper.pdf')

/** The sample paper, handed over on the command line; its sections are found after the import. */
async function readSample(launch: (options: { args: string[] }) => Promise<RunningApp>) {
  const running = await launch({ args: [SAMPLE] })
  const { page } = running
  await page.getByRole('link', { name: 'Read', exact: true }).click()
  await page
    .getByRole('link', { name: /Keep What You Quote/ })
    .first()
    .click()
  await expectDrawn(page)
  await expect(marker(page, 'Method')).toBeVisible({ timeout: 20_000 })
  return running
}

const rail = (page: Page) => page.getByRole('navigation', { name: 'Sections of the paper' })
const marker = (page: Page, name: string) => rail(page).getByRole('button', { name: new RegExp(`^${name}, page`) })
const current = (page: Page) => page.getByRole('button', { name: /^Section: / })
const scrollTop = (page: Page) => pagesOf(page).evaluate((element) => element.scrollTop)

test('sections are found after the import; markers and keys lead to them, and the toolbar says which one is read', async ({ launch }) => {
  const { page, consoleErrors } = await readSample(launch)
  expect(
    await rail(page)
      .getByRole('button')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))),
  ).toEqual(['Abstract, page 1', 'Introduction, page 1', 'Related work, page 1', 'Method, page 2', 'Results, page 3', 'Conclusion, page 4'])
  await marker(page, 'Results').click()
  await expect(current(page)).toHaveAccessibleName('Section: 4 Results')
  await pagesOf(page).focus()
  await page.keyboard.press('Shift+J')
  await expect(current(page)).toHaveAccessibleName('Section: 5 Limitations')
  await page.keyboard.press('Shift+K')
  await page.keyboard.press('Shift+K')
  await expect(current(page)).toHaveAccessibleName('Section: 3 Method')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(current(page)).toHaveAccessibleName('Section: 4 Results')
  await marker(page, 'Method').hover()
  await expect(rail(page).getByText('Method', { exact: true })).toBeVisible()
  expect(consoleErrors).toEqual([])
})

test('a marker is dragged, moved by key, removed, brought back, set and reset, and stays over a restart', async ({ launch }) => {
  const { page, dataFolder, app } = await readSample(launch)
  const method = marker(page, 'Method')
  const box = await method.boundingBox()
  if (!box) throw new Error('the marker is not on screen')
  const x = box.x + box.width / 2
  await page.mouse.move(x, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(x, box.y + box.height / 2 + 60, { steps: 6 })
  const seen = await scrollTop(page)
  expect(seen).toBeGreaterThan(0)
  await page.mouse.up()
  await expect.poll(async () => (await method.boundingBox())?.y).toBeCloseTo(box.y + 60, -1)

  await method.focus()
  const before = await scrollTop(page)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => scrollTop(page)).toBeGreaterThan(before)

  await page.keyboard.press('Delete')
  await expect(method).toHaveCount(0)
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
  await expect(method).toBeVisible()

  await method.click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Back to where it was found' }).click()
  await expect.poll(async () => (await method.boundingBox())?.y).toBeCloseTo(box.y, -1)

  await pagesOf(page).focus()
  await page.keyboard.press('End')
  await current(page).click()
  await page.getByRole('menuitem', { name: /^Abstract/ }).hover()
  await page.getByRole('menuitem', { name: 'Move to the top of this view' }).click()
  await expect(marker(page, 'Abstract')).toHaveAccessibleName('Abstract, page 4')

  const hash = await page.evaluate(() => location.hash)
  await app.close()
  const again = await launch({ dataFolder })
  await goToPaper(again.page, hash.replace(/^#\/read\/([^?]+).*$/, '$1'))
  await expect(marker(again.page, 'Abstract')).toHaveAccessibleName('Abstract, page 4', { timeout: 20_000 })
})

for (const theme of ['Light', 'Dark'] as const) {
  test(`nothing serious or critical in the markers and their menus, ${theme}`, async ({ launch }) => {
    const { page } = await readSample(launch)
    const hash = await page.evaluate(() => location.hash)
    await page.getByRole('link', { name: 'Settings', exact: true }).click()
    await page.getByRole('radio', { name: theme }).click()
    await page.evaluate((back) => {
      location.hash = back
    }, hash)
    await expect(marker(page, 'Method')).toBeVisible({ timeout: 20_000 })
    await marker(page, 'Method').focus()
    await test.step('the name of a marker', () => expectAccessible(page))
    await page.keyboard.press('m')
    await expect(page.getByRole('menuitem', { name: 'Remove marker' })).toBeVisible()
    await test.step('the menu of a marker', () => expectAccessible(page))
    await page.keyboard.press('Escape')
    await current(page).click()
    await expect(page.getByRole('menuitem', { name: /^Conclusion/ })).toBeVisible()
    await test.step('the menu of the sections', () => expectAccessible(page))
  })
}
