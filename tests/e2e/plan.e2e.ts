import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/launch.ts'

const block = (page: Page, name: RegExp) => page.getByRole('region', { name: 'Week grid' }).getByRole('button', { name })

/** A point in the week grid: days from the left, hours after midnight. Assumes a study day from 04:00. */
async function pointAt(page: Page, dayIndex: number, hour: number) {
  const column = page.getByRole('region', { name: 'Week grid' }).getByRole('region').nth(dayIndex)
  const box = await column.boundingBox()
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

async function openPlan(page: Page) {
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Week grid' })).toBeVisible()
  // The grid opens around now; the journeys use the morning.
  await page.getByRole('button', { name: /^New block on/ }).focus()
}

test('a block is drawn, named, moved, resized, deleted and brought back by mouse', async ({ launch }) => {
  const { page, consoleErrors } = await launch()
  await openPlan(page)

  await dragTo(page, await pointAt(page, 2, 9), await pointAt(page, 2, 10.5))
  await page.getByRole('textbox', { name: 'Title' }).fill('KV cache drill')
  await page.getByRole('dialog').getByText('Saved', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await expect(block(page, /^KV cache drill, Coding, .*9:00.*10:30/)).toBeVisible()

  await dragTo(page, await pointAt(page, 2, 9.5), await pointAt(page, 4, 11.5))
  await expect(block(page, /^KV cache drill, .*11:00.*12:30/)).toBeVisible()

  // Early in the morning the grid opens so high that its noon is out of sight.
  await block(page, /^KV cache drill/).evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const end = await pointAt(page, 4, 12.5)
  await dragTo(page, { x: end.x, y: end.y - 4 }, { x: end.x, y: end.y + 52 })
  await expect(block(page, /^KV cache drill, .*11:00.*(1:30|13:30)/)).toBeVisible()

  await block(page, /^KV cache drill/).press('Delete')
  await expect(block(page, /^KV cache drill/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(block(page, /^KV cache drill, .*11:00.*(1:30|13:30)/)).toBeVisible()
  expect(consoleErrors).toEqual([])
})

test('a block goes out of the week and back in by mouse', async ({ launch }) => {
  const { page } = await launch()
  await openPlan(page)
  await page.getByRole('textbox', { name: 'Quick add' }).fill('Read ResNet #paper ~1h')
  await page.keyboard.press('Enter')
  const unplanned = page.getByRole('region', { name: 'Unplanned' })
  const item = unplanned.getByRole('button', { name: /^Read ResNet/ })
  await expect(item).toBeVisible()

  const start = await item.boundingBox()
  if (!start) throw new Error('The item has no place.')
  await dragTo(page, { x: start.x + 20, y: start.y + 10 }, await pointAt(page, 1, 9))
  await expect(block(page, /^Read ResNet, Paper reading, .*9:00.*10:00/)).toBeVisible()
  await expect(item).toHaveCount(0)

  const list = await unplanned.boundingBox()
  if (!list) throw new Error('The list has no place.')
  await dragTo(page, await pointAt(page, 1, 9.5), { x: list.x + 40, y: list.y + 20 })
  await expect(item).toBeVisible()
  await expect(block(page, /^Read ResNet/)).toHaveCount(0)
})

test('everything about a block works by keyboard alone', async ({ launch }) => {
  const { page } = await launch()
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('region', { name: 'Week grid' })).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.type('Two-sum #coding ~30m @mon 9:00')
  await page.keyboard.press('Enter')
  const drill = block(page, /^Two-sum, Coding/)
  // A Monday that has gone by lies in the next week.
  if ((await drill.count()) === 0) {
    await page.getByRole('button', { name: 'Next week' }).focus()
    await page.keyboard.press('Enter')
  }
  await expect(block(page, /9:00.*9:30/)).toBeVisible()
  await drill.focus()
  await page.keyboard.press('ArrowDown')
  await expect(block(page, /9:15.*9:45/)).toBeVisible()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(block(page, /9:15.*10:00/)).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(block(page, /Two-sum, Coding, Tue.*9:15.*10:00/)).toBeVisible()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(block(page, /9:10.*9:55/)).toBeVisible()
  await page.keyboard.press('d')
  await expect(block(page, /Two-sum.*done/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await drill.focus()
  await page.keyboard.press('Delete')
  await expect(drill).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(drill).toBeVisible()
})

test('the night until four belongs to the day before: in the grid, in the agenda and by keys', async ({ launch }) => {
  const { page, consoleErrors } = await launch()
  await page.keyboard.press('Control+2')
  const today = page.getByRole('region', { name: 'Week grid' }).locator('section[data-today]')
  await expect(today).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.type('Night watch #coding ~1h @today 3:30')
  await expect(page.getByRole('region', { name: 'What was understood' })).toContainText('3:30')
  await page.keyboard.press('Enter')
  const night = today.getByRole('button', { name: /^Night watch/ })
  await expect(night).toHaveAccessibleName(/3:30.*4:30/)
  await night.focus()
  await page.keyboard.press('ArrowDown')
  await expect(night).toHaveAccessibleName(/3:45.*4:45/)
  // The column ends at four, and no block begins there.
  await page.keyboard.press('ArrowDown')
  await expect(night).toHaveAccessibleName(/3:55.*4:55/)
  await page.keyboard.press('5')
  const agenda = page.getByRole('region', { name: 'Agenda' })
  await expect(agenda.getByRole('button', { name: /^Night watch, .*3:55.*4:55/ })).toBeVisible()
  expect(consoleErrors).toEqual([])
})

test('a new block is made by keyboard where the cell cursor stands', async ({ launch }) => {
  const { page } = await launch()
  await openPlan(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type(' by hand')
  await page.getByRole('dialog').getByText('Saved', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await expect(block(page, /9:15.*10:15/)).toBeVisible()
})

test('a campaign gives every pillar its share, and what is starved is named', async ({ launch }) => {
  const { page } = await launch()
  await openPlan(page)
  await page.getByRole('button', { name: 'Start a campaign' }).click()
  await page.getByRole('textbox', { name: 'Target role' }).fill('ML engineer')
  await page.getByRole('textbox', { name: 'Hours a week' }).fill('7')
  await page.getByRole('dialog').getByText('Saved', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  const load = page.getByRole('region', { name: 'This week' })
  await expect(load).toContainText('target 1 h')
  await expect(load).toContainText('Coding (share 1 h a week, 0 min planned, 0 min done)')
  await page.getByRole('textbox', { name: 'Quick add' }).fill('Long day #coding ~8h @today 8:00')
  await page.keyboard.press('Enter')
  await expect(load).toContainText('You planned 8 h, 1 h more than the 7 h of your week.')
  await expect(load).toContainText(/8 h planned, 4 h more than the 4 h you give a \w+day\./)
  await expect(load).not.toContainText('Coding (share')
  await expect(page.getByRole('region', { name: 'Week grid' }).getByText('8 h of 4 h')).toBeVisible()
  // The day has more room from now on, and nothing is too much any more.
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'long' }).format(new Date(Date.now() - 4 * 3_600_000))
  await page.getByRole('textbox', { name: weekday, exact: true }).fill('9')
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await expect(load).toContainText('of your week.')
  await expect(load).not.toContainText('you give a')
  await page.getByRole('link', { name: 'Today', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Today’s plan' })).toContainText('8 h planned, 0 min spent, room for 9 h')
  await expect(page.getByRole('region', { name: 'This week' })).toContainText('and 4 more.')
})

test('waiting blocks change places by mouse and by keyboard', async ({ launch }) => {
  const { page, consoleErrors } = await launch()
  await openPlan(page)
  for (const title of ['First', 'Second', 'Third']) {
    await page.getByRole('textbox', { name: 'Quick add' }).fill(title)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Quick add' })).toHaveValue('')
  }
  const list = page.getByRole('region', { name: 'Unplanned' })
  const titles = list.getByRole('button', { name: /^(First|Second|Third)/ })
  await expect(titles).toHaveText([/^First/, /^Second/, /^Third/])
  const third = await titles.nth(2).boundingBox()
  const first = await titles.nth(0).boundingBox()
  if (!third || !first) throw new Error('The list has no place.')
  await dragTo(page, { x: third.x + 20, y: third.y + 10 }, { x: first.x + 20, y: first.y + 4 })
  await expect(titles).toHaveText([/^Third/, /^First/, /^Second/])
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await titles.nth(0).press('Alt+ArrowDown')
  await expect(titles).toHaveText([/^First/, /^Third/, /^Second/])
  await expect(titles.nth(1)).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(titles).toHaveText([/^First/, /^Second/, /^Third/])
  await page.keyboard.press('Control+z')
  await expect(titles).toHaveText([/^First/, /^Third/, /^Second/])
  expect(consoleErrors).toEqual([])
})

test('a block without a paper is done with its minutes in one step, and that can be taken back', async ({ launch }) => {
  const { page } = await launch()
  await openPlan(page)
  await page.getByRole('textbox', { name: 'Quick add' }).fill('Two-sum #coding ~30m @today 10:00')
  await page.keyboard.press('Enter')
  await block(page, /^Two-sum/).press('Enter')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Minutes spent' }).fill('25')
  await page.keyboard.press('Enter')
  await expect(block(page, /^Two-sum.*25 min spent, done/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(block(page, /^Two-sum/)).not.toHaveAccessibleName(/spent|done/)
})

test('time is logged afterwards, put right, deleted and brought back', async ({ launch }) => {
  const { page, consoleErrors } = await launch()
  await openPlan(page)
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('l')
  const log = page.getByRole('dialog', { name: 'Time log' })
  await expect(log.getByText('No time in this week yet.')).toBeVisible()
  await log.getByRole('button', { name: 'Add time' }).click()
  await log.getByRole('textbox', { name: 'Minutes' }).fill('40')
  await log.getByRole('textbox', { name: 'Note' }).fill('on the train')
  await log.getByRole('button', { name: 'Log it' }).click()
  const entry = log.getByRole('button', { name: 'Change “on the train”, 40 min' })
  await expect(entry).toBeVisible()
  await expect(log.getByText('40 min in this week')).toBeVisible()
  await expectAccessible(page)

  await entry.click()
  await log.getByRole('textbox', { name: 'Minutes' }).fill('55')
  await log.getByText('Saved', { exact: true }).waitFor()
  await expect(log.getByText('55 min in this week')).toBeVisible()
  await expectAccessible(page)
  await log.getByRole('button', { name: 'Put back' }).click()
  await expect(log.getByText('40 min in this week')).toBeVisible()

  await log.getByRole('button', { name: 'Delete “on the train”, 40 min' }).click()
  await expect(entry).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(entry).toBeVisible()
  expect(consoleErrors).toEqual([])
})

test('the plan is saved as a calendar and the time log as a table', async ({ launch }, testInfo) => {
  const { page, app, consoleErrors } = await launch()
  await openPlan(page)
  await page.getByRole('textbox', { name: 'Quick add' }).fill('Two-sum #coding ~30m @today 10:00')
  await page.keyboard.press('Enter')
  await expect(block(page, /^Two-sum/)).toBeVisible()
  const saveTo = async (fileName: string) => {
    const filePath = testInfo.outputPath(fileName)
    await app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
    }, filePath)
    return filePath
  }
  const calendar = await saveTo('plan.ics')
  await page.getByRole('button', { name: 'Save as…' }).click()
  await page.getByRole('menuitem', { name: 'Plan as a calendar (.ics)' }).click()
  await expect(page.getByText('plan.ics was saved with one entry.')).toBeVisible()
  expect(readFileSync(calendar, 'utf8')).toContain('SUMMARY:Two-sum\r\n')
  const table = await saveTo('log.csv')
  await page.getByRole('button', { name: 'Save as…' }).press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Time log as a table (.csv)' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('menuitem', { name: 'Time log as a table (.csv)' }).press('Enter')
  await expect(page.getByText('log.csv was saved with 0 entries.')).toBeVisible()
  expect(readFileSync(table, 'utf8')).toContain('Day,Start,Minutes')
  expect(consoleErrors).toEqual([])
})
