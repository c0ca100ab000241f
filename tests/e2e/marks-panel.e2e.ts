import { expectAccessible } from '../support/axe.ts'
import { expect, type RunningApp, test } from '../support/launch.ts'
import { openPaper, pagesOf, putMarks, putPaper } from '../support/open-paper.ts'
import { makeReaderPdf, PAGE_COUNT } from '../support/reader-pdf.ts'

async function openMarked(launch: () => Promise<RunningApp>, count: number) {
  const running = await launch()
  const paperId = putPaper(running, await makeReaderPdf(), PAGE_COUNT)
  putMarks(running, paperId, count, PAGE_COUNT)
  await openPaper(running.page, paperId)
  const panel = running.page.getByRole('complementary', { name: 'Side panel' })
  // On a busy machine the first page is drawn before the reader listens for all of its keys.
  await expect(async () => {
    if (!(await panel.isVisible())) await running.page.keyboard.press('m')
    await expect(panel).toBeVisible({ timeout: 5_000 })
  }).toPass()
  return { ...running, panel, list: panel.getByRole('list', { name: 'Marks' }) }
}

test('marks are filtered, searched, sorted, gone to, ticked and deleted together, and brought back', async ({ launch }) => {
  test.setTimeout(90_000)
  const { app, page, panel, list, consoleErrors } = await openMarked(launch, 40)
  const count = panel.getByRole('status')
  await expect(count).toHaveText('40 marks')
  await panel.getByRole('button', { name: 'Green 2' }).click()
  await expect(count).toHaveText('5 of 40 marks')
  await panel.getByRole('button', { name: 'Green 2' }).click()
  await panel.getByRole('searchbox').fill('comment 5')
  await expect(count).toHaveText('4 of 40 marks')
  await panel.getByRole('button', { name: 'Notes' }).click()
  await expect(panel.getByText('No such mark')).toBeVisible()
  await panel.getByRole('button', { name: 'Notes' }).click()
  await panel.getByRole('searchbox').fill('')
  await panel.getByRole('combobox', { name: 'Only this page' }).selectOption({ label: 'Page ii' })
  await expect(count).toHaveText('4 of 40 marks')
  await panel.getByRole('combobox', { name: 'Order' }).selectOption({ label: 'Newest first' })
  await expect(list.getByRole('listitem').first()).toContainText('quote number 7')

  await list.getByRole('button', { name: /quote number 7/ }).click()
  await expect(page.getByRole('textbox', { name: 'Page', exact: true })).toHaveValue('ii')
  await list.getByRole('button', { name: /quote number 7/ }).press('ArrowDown')
  await expect(list.getByRole('button', { name: /quote number 6/ })).toBeFocused()

  await panel.getByRole('checkbox', { name: 'Tick all that are shown' }).click()
  await expect(count).toHaveText('4 ticked')
  for (const theme of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source
    }, theme)
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme)
    await expectAccessible(page)
    await page.screenshot({ path: `test-results/marks-panel-${theme}.png` })
  }
  await panel.getByRole('button', { name: 'Delete ticked' }).click()
  await panel.getByRole('combobox', { name: 'Only this page' }).selectOption({ label: 'All pages' })
  await expect(count).toHaveText('36 marks')
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
  await expect(count).toHaveText('40 marks')
  expect(consoleErrors).toEqual([])
})

test('five thousand marks: only those in sight exist, and a change is seen at once', async ({ launch }) => {
  test.setTimeout(90_000)
  const { page, panel, list } = await openMarked(launch, 5_000)
  await expect(panel.getByRole('status')).toHaveText('5000 marks')
  const drawn = () => page.locator('[data-mark-target]').count()
  const inSight = 3 * Math.ceil(5_000 / PAGE_COUNT)
  await expect.poll(drawn).toBeGreaterThan(0)
  expect(await drawn()).toBeLessThanOrEqual(inSight)
  expect(await list.getByRole('listitem').count()).toBeLessThan(30)

  // To the end of the list and of the paper: nothing piles up.
  await list.getByRole('button', { name: /quote number 0$|quote number 0 / }).focus()
  await page.keyboard.press('End')
  await expect(list.getByRole('button', { name: /quote number 4999/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Page', exact: true })).toHaveValue('10')
  await pagesOf(page).focus()
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('p')
  await expect.poll(drawn).toBeLessThanOrEqual(inSight)
  expect(await list.getByRole('listitem').count()).toBeLessThan(30)

  await panel.getByRole('searchbox').fill('number 4321')
  await expect(panel.getByRole('status')).toHaveText('1 of 5000 marks')
  await list.getByRole('button', { name: 'Delete' }).click()
  await expect(panel.getByRole('status')).toHaveText('0 of 4999 marks')
  await panel.getByRole('searchbox').fill('')
  await panel.getByRole('checkbox', { name: 'Tick all that are shown' }).click()
  await panel.getByRole('button', { name: 'Delete ticked' }).click()
  await expect(panel.getByText('Nothing marked yet')).toBeVisible()
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).last().click()
  await expect(panel.getByRole('status')).toHaveText('4999 marks')
})
