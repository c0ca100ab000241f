import type { Page } from 'playwright'
import { watchStore } from '../../scripts/tour/store.mjs'
import { expectAccessible } from '../support/axe.ts'
import { choose } from '../support/choose.ts'
import { expect, test } from '../support/launch.ts'
import { reviewedBank } from '../support/reviewed-bank.ts'

async function toPractice(page: Page) {
  await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Practice' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Practice' })).toBeVisible()
}

test('after a break: what waited is spread over days, and memory, foresight and a card’s history are told with their numbers', async ({
  launch,
}) => {
  const { page, dataFolder, consoleErrors } = await launch({ dataFolder: await reviewedBank({ restDays: 250 }) })
  const store = watchStore(dataFolder)
  // The starter set comes a moment after the start, and moves nothing once it is there.
  await expect.poll(() => store.value(`SELECT count(*) FROM question WHERE origin = 'starter'`)).toBe(128)
  await toPractice(page)
  const waited = page.getByRole('group', { name: 'After a break' })
  await expect(waited).toContainText(/\d+ cards waited while you were away/)
  await waited.getByText('3 days').click()
  await waited.getByRole('button', { name: /^Spread: about \d+ a day$/ }).click()
  await expect(page.getByText(/^Catching up until .* \(3 days\): \d+ for today, \d+ still overdue in all/)).toBeVisible()
  expect(store.value('SELECT count(*) FROM catch_up')).toBe(1)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Show everything again' }).click()
  await expect(waited).toBeVisible()

  await page.keyboard.press('m')
  await expect(page.getByRole('heading', { level: 1, name: 'Memory' })).toBeVisible()
  await expect(page.getByText(/^Brier score 0\.\d\d over 192 answers/)).toBeVisible()
  await expect(page.getByRole('img', { name: /^What was known against what was said.*Said 100 %/ })).toBeVisible()
  await page.getByText('A year', { exact: true }).click()
  await expect(page.getByText(/ % of \d+ answers to due cards were known; your aim is 90 %$/)).toBeVisible()
  await expectAccessible(page)
  await choose(page.getByRole('switch', { name: 'As tables' }))
  const shares = page.getByRole('table', { name: 'Known when due' })
  await expect(shares.getByRole('row')).toHaveCount(10)
  await expect(page.getByRole('table', { name: 'Day' }).getByRole('row')).toHaveCount(31)
  await expect(
    page.getByRole('table', { name: /^What was known against what was said/ }).getByRole('row', { name: /^100 %/ }),
  ).toBeVisible()
  await expectAccessible(page)

  await page.evaluate(() => {
    location.hash = '#/practice/questions?text=number'
  })
  await page.getByRole('link', { name: /^Question number 1\?/ }).click()
  const memory = page.getByRole('region', { name: 'Memory of this question' })
  await expect(memory.getByRole('img', { name: /^Forgetting curve over 6 answers; the chance now is \d+ %$/ })).toBeVisible()
  await memory.getByText('6 answers', { exact: true }).click()
  await expect(memory.getByRole('table').getByRole('row')).toHaveCount(7)
  await expectAccessible(page)
  expect(consoleErrors).toEqual([])
})

test('ready for an interview: what would be left on its day, and the least remembered cards are reviewed first', async ({ launch }) => {
  const { page, dataFolder, consoleErrors } = await launch({ dataFolder: await reviewedBank({ cards: 24, restDays: 3 }) })
  const store = watchStore(dataFolder)
  await toPractice(page)
  await page
    .getByRole('region', { name: 'Ready for the day' })
    .getByRole('link', { name: /Acme.*Onsite|Onsite.*Acme/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ready for the day' })).toBeVisible()
  await expect(page.getByText(/ · \d+ % expected over 24 cards · \d+ cards? below 90 %/)).toBeVisible()
  await page.getByRole('slider', { name: 'Minutes a day until then' }).press('ArrowRight')
  await expect(page.getByText(/^20 min: Enough for all \d+ cards?: 12 days are left\.$/)).toBeVisible()
  const below = page.getByRole('table', { name: 'Review these first' })
  const first = (await below.getByRole('row').nth(1).getByRole('link').innerText()).trim()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Review these first' }).click()
  const card = page.getByRole('article', { name: 'Question' })
  await expect(card).toContainText(first)
  const answers = Number(store.value('SELECT count(*) FROM review'))
  await page.keyboard.press('Space')
  await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible()
  await page.keyboard.press('2')
  await expect.poll(() => store.value('SELECT count(*) FROM review')).toBe(answers + 1)
  await expect(card).not.toContainText(first)
  expect(consoleErrors).toEqual([])
})

test('filters of the bank get a name, bring their list back, and are renamed, removed and brought back', async ({ launch }) => {
  const { page, dataFolder, consoleErrors } = await launch()
  const store = watchStore(dataFolder)
  await expect.poll(() => store.value(`SELECT count(*) FROM question WHERE origin = 'starter'`)).toBe(128)
  await page.evaluate(() => {
    location.hash = '#/practice/questions?category=quantization&kind=typed'
  })
  const list = page.getByRole('list', { name: 'Questions' }).getByRole('link')
  const expected = Number(store.value(`SELECT count(*) FROM question WHERE category = 'quantization' AND kind = 'typed'`))
  await expect(list).toHaveCount(expected)
  const views = page.getByRole('button', { name: 'Views', exact: true })
  await views.click()
  await page.getByRole('button', { name: 'Save these filters as a view' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Scales to type')
  await page.keyboard.press('Enter')
  await expect.poll(() => store.value('SELECT name FROM bank_view')).toBe('Scales to type')
  await page.evaluate(() => {
    location.hash = '#/practice/questions'
  })
  await expect(list).toHaveCount(100)
  await views.click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Scales to type', exact: true }).click()
  await expect(list).toHaveCount(expected)
  await views.click()
  await page.getByRole('button', { name: 'Rename Scales to type' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Typed scales')
  await page.keyboard.press('Enter')
  await expect.poll(() => store.value('SELECT name FROM bank_view')).toBe('Typed scales')
  await views.click()
  await page.getByRole('button', { name: 'Remove Typed scales' }).click()
  await expect(page.getByText('The view is removed.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => store.value('SELECT deleted_at IS NULL FROM bank_view')).toBe(1)
  expect(consoleErrors).toEqual([])
})
