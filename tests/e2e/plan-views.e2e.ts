import type { Page } from 'playwright'
import { expectAccessible } from '../support/axe.ts'
import { expect, type RunningApp, test } from '../support/launch.ts'

const quickAdd = (page: Page) => page.getByRole('textbox', { name: 'Quick add' })
const unplanned = (page: Page) => page.getByRole('region', { name: 'Unplanned' })
const calendar = (page: Page) => page.getByRole('region', { name: 'Calendar' })

/** Wednesday 2026-03-04 in the morning, so that a week has days before and after. */
async function openPlan(launch: (options?: { env?: Record<string, string> }) => Promise<RunningApp>) {
  const running = await launch()
  await running.page.getByRole('link', { name: 'Plan', exact: true }).click()
  await expect(running.page.getByRole('region', { name: 'Week grid' })).toBeVisible()
  return running
}

async function add(page: Page, line: string) {
  await quickAdd(page).fill(line)
  await page.keyboard.press('Enter')
  await expect(quickAdd(page)).toHaveValue('')
}

/** Leaves the field, so that single keys are shortcuts. */
async function show(page: Page, key: string, region: string) {
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press(key)
  await expect(page.getByRole('region', { name: region, exact: true })).toBeVisible()
}

async function middleOf(locator: ReturnType<Page['getByRole']>) {
  await locator.scrollIntoViewIfNeeded()
  const box = await locator.boundingBox()
  if (!box) throw new Error('It is not on screen.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function drag(page: Page, from: ReturnType<Page['getByRole']>, to: { x: number; y: number }) {
  const start = await middleOf(from)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + to.x) / 2, (start.y + to.y) / 2)
  await page.mouse.move(to.x, to.y)
  await page.mouse.up()
}

test('one plan as day, four days, week, month and agenda, by key and by button, remembered', async ({ launch }) => {
  const { page, consoleErrors } = await openPlan(launch)
  await add(page, 'Two-sum #coding ~30m @today 10:00')
  for (const [key, region] of [
    ['1', 'Day grid'],
    ['2', 'Four-day grid'],
    ['3', 'Week grid'],
    ['4', 'Month'],
    ['5', 'Agenda'],
  ] as const) {
    await show(page, key, region)
    await expect(page.getByRole('region', { name: region, exact: true }).getByRole('button', { name: /^Two-sum, Coding/ })).toBeVisible()
    await test.step(region, () => expectAccessible(page))
    // Only its parts scroll.
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0)
  }
  await page.getByRole('radiogroup', { name: 'View' }).getByText('4 days', { exact: true }).click()
  await expect(page.getByRole('region', { name: 'Four-day grid' })).toBeVisible()
  await page.getByRole('link', { name: 'Journal', exact: true }).click()
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Four-day grid' })).toBeVisible()
  expect(consoleErrors).toEqual([])
})

test('a block is moved, resized and taken out in the day view by keyboard, and the view follows it', async ({ launch }) => {
  const { page } = await openPlan(launch)
  await add(page, 'Two-sum #coding ~30m @today 10:00')
  await show(page, '1', 'Day grid')
  const block = page.getByRole('region', { name: 'Day grid' }).getByRole('button', { name: /^Two-sum/ })
  await block.focus()
  await page.keyboard.press('ArrowDown')
  await expect(block).toHaveAccessibleName(/10:15.*10:45/)
  await page.keyboard.press('Shift+ArrowDown')
  await expect(block).toHaveAccessibleName(/10:15.*11:00/)
  const today = await page.getByRole('region', { name: 'Day grid' }).getByRole('region').getAttribute('aria-label')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('region', { name: 'Day grid' }).getByRole('region')).not.toHaveAttribute('aria-label', today ?? '')
  await expect(block).toHaveAccessibleName(/10:15.*11:00/)
  await expect(block).toBeFocused()
  await page.keyboard.press('u')
  await expect(unplanned(page).getByRole('button', { name: /^Two-sum/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(block).toHaveAccessibleName(/10:15.*11:00/)
})

test('blocks go to another day of the month by mouse and by keys, with what is more behind a button', async ({ launch }) => {
  const { page, consoleErrors } = await openPlan(launch)
  for (const hour of [9, 10, 11, 12, 13, 14, 15, 16]) await add(page, `Block at ${hour} #coding ~30m @today ${hour}:00`)
  await add(page, 'Waits #coding ~1h')
  await show(page, '4', 'Month')
  const month = page.getByRole('region', { name: 'Month', exact: true })
  const today = month.getByRole('region').filter({ has: page.locator('[aria-current=date]') })
  const more = today.getByRole('button', { name: /more on/ })
  await expect(more).toBeVisible()

  // To the neighbouring cell of the same week.
  const cells = await month.getByRole('region').count()
  const names = await month.getByRole('region').evaluateAll((sections) => sections.map((section) => section.getAttribute('aria-label')))
  const at = names.indexOf(await today.getAttribute('aria-label'))
  const other = month.getByRole('region').nth(at % 7 === 6 ? at - 1 : at + 1)
  expect(cells % 7).toBe(0)
  const block = page.getByRole('button', { name: /^Block at 9,/ })
  await drag(page, today.getByRole('button', { name: /^Block at 9,/ }), await middleOf(other))
  await expect(other.getByRole('button', { name: /^Block at 9, .*9:00.*9:30/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(today.getByRole('button', { name: /^Block at 9,/ })).toBeVisible()

  await block.focus()
  await page.keyboard.press('ArrowDown')
  await expect(today.getByRole('button', { name: /^Block at 9,/ })).toHaveCount(0)
  await expect(block).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(today.getByRole('button', { name: /^Block at 9,/ })).toBeVisible()

  await drag(
    page,
    unplanned(page)
      .getByRole('button', { name: /^Waits/ })
      .first(),
    await middleOf(other),
  )
  await expect(other.getByRole('button', { name: /^Waits/ })).toBeVisible()
  await drag(page, other.getByRole('button', { name: /^Waits/ }), await middleOf(unplanned(page).getByRole('heading')))
  await expect(
    unplanned(page)
      .getByRole('button', { name: /^Waits/ })
      .first(),
  ).toBeVisible()

  await more.click()
  await expect(page.getByRole('region', { name: 'Day grid' }).getByRole('button', { name: /^Block at 16,/ })).toBeVisible()
  expect(consoleErrors).toEqual([])
})

test('the agenda goes from block to block and moves them by keys', async ({ launch }) => {
  const { page } = await openPlan(launch)
  await add(page, 'First #coding ~30m @today 10:00')
  await add(page, 'Second #ml ~30m @today 11:00')
  await add(page, 'Third #paper ~1h @tomorrow 9:00')
  await show(page, '5', 'Agenda')
  const agenda = page.getByRole('region', { name: 'Agenda', exact: true })
  const item = (name: RegExp) => agenda.getByRole('button', { name })
  await item(/^First/).focus()
  await page.keyboard.press('ArrowDown')
  await expect(item(/^Second/)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(item(/^Third/)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  await expect(agenda.getByRole('button', { name: /^(First|Second|Third)/ })).toHaveText([/^First/, /^Third/, /^Second/])
  await expect(item(/^Second/)).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(item(/^Second/)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(item(/^Second/)).toBeVisible()
  await drag(page, item(/^Second/), await middleOf(unplanned(page).getByRole('heading')))
  await expect(
    unplanned(page)
      .getByRole('button', { name: /^Second/ })
      .first(),
  ).toBeVisible()
})

test('the small calendar jumps by mouse and by keys, and takes blocks', async ({ launch }) => {
  const { page } = await openPlan(launch)
  await add(page, 'Two-sum #coding ~30m @today 10:00')
  await show(page, '1', 'Day grid')
  await page.keyboard.press('g')
  const shown = page.getByRole('region', { name: 'Day grid' }).getByRole('region')
  const today = (await shown.getAttribute('aria-label')) ?? ''
  await expect(calendar(page).getByRole('button', { name: today })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(calendar(page).getByRole('button', { name: today })).not.toBeFocused()
  const wanted = (await calendar(page).locator(':focus').getAttribute('aria-label')) ?? ''
  await page.keyboard.press('Enter')
  await expect(shown).toHaveAttribute('aria-label', wanted)
  await page.getByRole('button', { name: 'Today', exact: true }).click()
  await expect(shown).toHaveAttribute('aria-label', today)

  const block = page.getByRole('region', { name: 'Day grid' }).getByRole('button', { name: /^Two-sum/ })
  await drag(page, block, await middleOf(calendar(page).getByRole('button', { name: wanted })))
  await expect(block).toHaveCount(0)
  await calendar(page).getByRole('button', { name: wanted }).click()
  await expect(block).toHaveAccessibleName(/10:00.*10:30/)
})

test('the hours grow and shrink, and blocks snap to what the settings say', async ({ launch }) => {
  const { page } = await openPlan(launch)
  await add(page, 'Two-sum #coding ~30m @today 10:00')
  const block = page.getByRole('region', { name: 'Week grid' }).getByRole('button', { name: /^Two-sum/ })
  const heightOf = async () => (await block.boundingBox())?.height ?? 0
  const height = await heightOf()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('+')
  await expect.poll(heightOf).toBeGreaterThan(height)
  await page.getByRole('button', { name: 'Lower hours' }).click()
  await expect.poll(heightOf).toBe(height)

  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByRole('combobox', { name: 'Blocks of the plan snap to' }).click()
  await page.getByRole('option', { name: '5 minutes', exact: true }).click()
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await block.focus()
  await page.keyboard.press('ArrowDown')
  await expect(block).toHaveAccessibleName(/10:05.*10:35/)
})

test('a quick line says what was understood, and what waits is narrowed down by words and pillar', async ({ launch }) => {
  const { page } = await openPlan(launch)
  const preview = page.getByRole('region', { name: 'What was understood' })
  await quickAdd(page).fill('KV cache drill #design ~1h30 @12 Dec 6pm')
  await expect(preview).toContainText('KV cache drill')
  await expect(preview).toContainText('ML system design')
  await expect(preview).toContainText('1 h 30 min')
  await expect(preview).toContainText(/12.*Dec|Dec.*12/)
  await quickAdd(page).fill('KV cache drill #design')
  await expect(preview).toContainText('Unplanned')
  await page.keyboard.press('Enter')
  await expect(quickAdd(page)).toHaveValue('')
  for (const line of ['Two-sum #coding ~30m', 'Trees #ml', 'Read ResNet #paper']) await add(page, line)
  await page.getByRole('textbox', { name: 'Find among what waits' }).fill('cache')
  await expect(unplanned(page).getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(unplanned(page).getByRole('listitem')).toHaveCount(4)
  await unplanned(page).getByRole('combobox', { name: 'Pillar' }).click()
  await page.getByRole('option', { name: 'Coding' }).click()
  const left = unplanned(page)
    .getByRole('listitem')
    .getByRole('button', { name: /^Two-sum/ })
  await expect(unplanned(page).getByRole('listitem')).toHaveCount(1)
  await expectAccessible(page)
  await left.press('p')
  await expect(unplanned(page).getByText('Nothing that waits matches.')).toBeVisible()
})
