import type { Page } from 'playwright'
import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/launch.ts'

const grid = (page: Page) => page.getByRole('region', { name: 'Week grid' })
const blocks = (page: Page, name: RegExp) => grid(page).getByRole('button', { name })

/** A point in the week grid: days from the left, hours after midnight. Assumes a study day from 04:00. */
async function pointAt(page: Page, dayIndex: number, hour: number) {
  const box = await grid(page).getByRole('region').nth(dayIndex).boundingBox()
  if (!box) throw new Error('The week has no such day.')
  return { x: box.x + box.width / 2, y: box.y + ((hour - 4) / 24) * box.height }
}

async function dragTo(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
  await page.mouse.move(to.x, to.y)
  await page.mouse.up()
}

/** Next week, so that every day of it lies ahead, with a block on its Tuesday at nine. */
async function openNextWeek(page: Page) {
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await expect(grid(page)).toBeVisible()
  const today = grid(page).locator('[data-today]')
  await expect(today).not.toHaveCount(0)
  await page.getByRole('button', { name: 'Next week' }).click()
  await expect(today).toHaveCount(0)
  await page.getByRole('button', { name: /^New block on/ }).focus()
}

const choose = async (page: Page, field: string, option: string) => {
  await page.getByRole('combobox', { name: field }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

test('a block repeats, is changed from one on, left out once, and all of it is taken back, by mouse', async ({ launch }) => {
  const { page, consoleErrors } = await launch()
  await openNextWeek(page)
  await dragTo(page, await pointAt(page, 1, 9), await pointAt(page, 1, 10))
  await page.getByRole('textbox', { name: 'Title' }).fill('Two-sum')
  await page.getByRole('dialog').getByText('Saved', { exact: true }).waitFor()
  await choose(page, 'Repeats', 'Every weekday')
  await expect(page.getByRole('combobox', { name: 'Changes apply to' })).toBeVisible()
  await expect(page.getByRole('dialog')).toContainText('Every weekday')
  await choose(page, 'Ends', 'After n times')
  await expect(page.getByRole('dialog')).toContainText('Every weekday, 10 times')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(blocks(page, /^Two-sum, .*9:00.*Every weekday, 10 times/)).toHaveCount(4)
  await expect(blocks(page, /^Two-sum, .*preview/)).toHaveCount(3)
  await expectAccessible(page)
  // Previews look like previews in every view.
  for (const view of ['Month', 'Agenda']) {
    await page.getByRole('radio', { name: view, exact: true }).press('Space')
    await expect(page.getByRole('region', { name: view, exact: true }).locator('button[data-preview]')).not.toHaveCount(0)
  }
  await page.getByRole('radio', { name: 'Week', exact: true }).press('Space')

  await dragTo(page, await pointAt(page, 3, 9.5), await pointAt(page, 3, 11.5))
  const question = page.getByRole('dialog', { name: /“Two-sum” repeats/ })
  await expect(question.getByRole('button', { name: 'Only this one' })).toBeFocused()
  await expectAccessible(page)
  await question.getByRole('button', { name: 'This and the following' }).click()
  await expect(blocks(page, /^Two-sum, .*11:00/)).toHaveCount(2)
  await expect(blocks(page, /^Two-sum, .*9:00/)).toHaveCount(2)
  await page.getByRole('button', { name: 'Next week' }).click()
  await expect(blocks(page, /^Two-sum, .*11:00/)).toHaveCount(5)
  await page.getByRole('button', { name: 'Previous week' }).click()
  await expect(blocks(page, /^Two-sum, .*9:00/)).toHaveCount(2)

  await blocks(page, /^Two-sum, Coding, Fri/).press('Delete')
  await question.getByRole('button', { name: 'Only this one' }).click()
  await expect(blocks(page, /^Two-sum/)).toHaveCount(3)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(blocks(page, /^Two-sum/)).toHaveCount(4)
  expect(consoleErrors).toEqual([])
})

test('a block repeats, is moved and deleted with all of its kind and brought back, by keyboard alone', async ({ launch }) => {
  const { page, consoleErrors } = await launch()
  await openNextWeek(page)
  // To the first day of the week, wherever today lies.
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type(' by keys')
  await page.getByRole('dialog').getByText('Saved', { exact: true }).waitFor()
  const repeats = page.getByRole('combobox', { name: 'Repeats' })
  await repeats.focus()
  await page.keyboard.press('Enter')
  const daily = page.getByRole('option', { name: 'Every day', exact: true })
  await expect(daily).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Changes apply to' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const all = blocks(page, /^New block by keys, .*Every day/)
  await expect(all).toHaveCount(7)

  await all.nth(1).focus()
  await page.keyboard.press('ArrowDown')
  const question = page.getByRole('dialog', { name: /repeats/ })
  await expect(question.getByRole('button', { name: 'Only this one' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(question.getByRole('button', { name: 'All from today on' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(blocks(page, /^New block by keys, .*9:15/)).toHaveCount(7)
  await blocks(page, /^New block by keys/)
    .nth(1)
    .focus()
  await page.keyboard.press('Control+z')
  await expect(blocks(page, /^New block by keys, .*9:00/)).toHaveCount(7)

  await blocks(page, /^New block by keys/)
    .nth(2)
    .focus()
  await page.keyboard.press('Delete')
  await expect(question.getByRole('button', { name: 'Only this one' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(question).toHaveCount(0)
  await expect(all).toHaveCount(7)
  await blocks(page, /^New block by keys/)
    .nth(2)
    .focus()
  await page.keyboard.press('Delete')
  await expect(question.getByRole('button', { name: 'Only this one' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(all).toHaveCount(2)
  await blocks(page, /^New block by keys/)
    .nth(0)
    .focus()
  await page.keyboard.press('Control+z')
  await expect(all).toHaveCount(7)
  expect(consoleErrors).toEqual([])
})

test('any rhythm can be put together, and a change for all reaches the words of every one', async ({ launch }) => {
  const { page } = await launch()
  await openNextWeek(page)
  await dragTo(page, await pointAt(page, 0, 9), await pointAt(page, 0, 10))
  const editor = page.getByRole('dialog')
  await choose(page, 'Repeats', 'Another rhythm…')
  await expect(editor.getByRole('textbox', { name: 'Every' })).toHaveValue('1')
  await editor.getByText('Thu', { exact: true }).click()
  await expect(blocks(page, /Every Monday and Thursday/)).toHaveCount(2)
  await choose(page, 'Changes apply to', 'All from today on')
  await editor.getByRole('textbox', { name: 'Title' }).fill('Both days')
  await expect(blocks(page, /^Both days/)).toHaveCount(2)
  await choose(page, 'Repeats', 'Does not repeat')
  await expect(blocks(page, /^Both days/)).toHaveCount(1)
  await expect(page.getByRole('combobox', { name: 'Changes apply to' })).toHaveCount(0)

  // One that comes again when it was done: a week from today is in the week that is shown.
  await choose(page, 'Repeats', 'Days after it is done')
  await expect(blocks(page, /^Both days.*3 days after it is done/)).toHaveCount(1)
  await editor.getByRole('textbox', { name: 'Days', exact: true }).fill('7')
  await expect(blocks(page, /^Both days.*7 days after it is done/)).toHaveCount(1)
  await expectAccessible(page)
  await page.screenshot({ path: 'test-results/repeat-after-done.png' })
  await editor.getByRole('button', { name: 'Mark as done' }).click()
  await expect(blocks(page, /^Both days.*7 days after it is done/)).toHaveCount(2)
})
