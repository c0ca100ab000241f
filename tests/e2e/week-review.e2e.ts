import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { DAY_MS, HOUR_MS } from '../../src/shared/kernel/units.ts'
import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/launch.ts'

/** A clock file that makes it noon on the coming Sunday in UTC, or so many days later. */
function sundayClock() {
  const file = join(mkdtempSync(join(tmpdir(), 'prepbench-clock-')), 'shift')
  const now = Date.now()
  const midnight = Math.floor(now / DAY_MS) * DAY_MS
  const sunday = midnight + ((7 - new Date(now).getUTCDay()) % 7) * DAY_MS + 12 * HOUR_MS
  const setTo = (daysLater: number) => writeFileSync(file, String(sunday + daysLater * DAY_MS - now))
  setTo(0)
  return { env: { TZ: 'UTC', WORKBENCH_CLOCK: file }, setTo }
}

const goTo = (page: Page, surface: string) => page.getByRole('link', { name: surface, exact: true }).click()
const step = (page: Page, name: string) => page.getByRole('navigation', { name: 'Steps of the review' }).getByRole('button', { name })

test('a week is looked back on, left, taken up again and written into the journal; its goals stand on the next one', async ({ launch }) => {
  test.setTimeout(180_000)
  const clock = sundayClock()
  const { page, consoleErrors } = await launch({ env: clock.env })
  await expect(page.locator('h1[data-painted]')).toHaveText('Today')
  await expect(page.getByRole('region', { name: 'Look back on the week' })).toHaveCount(0)
  await goTo(page, 'Plan')
  for (const line of ['KV cache drill #design ~30m @today 10:00', 'STAR story #behavioural ~45m @today 11:00']) {
    await page.getByRole('textbox', { name: 'Quick add' }).fill(line)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Quick add' })).toHaveValue('')
  }
  await goTo(page, 'Today')
  await page.getByRole('link', { name: 'Begin the review' }).press('Enter')
  await expect(page.getByRole('heading', { name: '2 blocks are not done' })).toBeVisible()
  await expect(page.getByRole('row', { name: /Behavioural 45 min 0 min −45 min/ })).toBeVisible()
  await expectAccessible(page)
  await page.screenshot({ path: 'test-results/week-review-back.png' })

  await page.getByRole('button', { name: 'Next' }).press('Enter')
  await page.getByRole('button', { name: 'Carry: KV cache drill' }).press('Enter')
  await expect(page.getByRole('region', { name: 'Decided' }).getByText('carried')).toBeVisible()
  await page.getByRole('button', { name: 'Drop: STAR story' }).click()
  await expect(page.getByText('Every block of the week has an answer.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: 'Drop: STAR story' }).click()
  await page.getByRole('button', { name: 'Take back: STAR story' }).click()
  await page.getByRole('button', { name: 'Another time: STAR story' }).click()
  await expectAccessible(page)
  await page.screenshot({ path: 'test-results/week-review-left.png' })
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Unplanned: STAR story' }).click()
  await expect(page.getByText('Every block of the week has an answer.')).toBeVisible()

  await step(page, 'Goals').click()
  await page.getByRole('textbox', { name: 'Goal 1' }).fill('Explain DPO without notes')
  await page.getByRole('textbox', { name: 'Goal 2' }).fill('Two mocks')
  await goTo(page, 'Today')
  await page.getByRole('link', { name: 'Go on with the review' }).click()
  await expect(page.getByRole('textbox', { name: 'Goal 2' })).toHaveValue('Two mocks')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('textbox', { name: /Anything else/ }).fill('Mornings work.')
  await expect(page.getByText('Saved')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: /Anything else/ })).toHaveValue('Mornings work.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Finish the review' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(/^Weekly review, /)
  await page.getByRole('link', { name: 'Open the reviewed week' }).click()
  await expect(page.getByRole('heading', { name: 'This week is reviewed' })).toBeVisible()

  clock.setTo(1)
  await goTo(page, 'Today')
  const goals = page.getByRole('region', { name: 'Goals of this week' })
  await page.reload()
  await expect(goals.getByRole('listitem')).toHaveText(['Explain DPO without notes', 'Two mocks'])
  await expect(page.getByRole('region', { name: 'Look back on the week' })).toHaveCount(0)
  await page.screenshot({ path: 'test-results/week-review-goals.png' })
  await goTo(page, 'Plan')
  await expect(goals).toBeVisible()
  await expect(page.getByRole('button', { name: /KV cache drill/ }).first()).toBeVisible()
  await expectAccessible(page)
  expect(consoleErrors).toEqual([])
})
