import type { Page } from 'playwright'
import { watchStore } from '../../scripts/tour/store.mjs'
import { problemOf } from '../../src/shared/features/practice/drills/drills.ts'
import { expectAccessible } from '../support/axe.ts'
import { expect, type RunningApp, test } from '../support/launch.ts'

async function toPractice({ page }: RunningApp) {
  await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Practice' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Practice' })).toBeVisible()
  // The starter set comes a moment after the first start.
  await expect(page.getByRole('region', { name: 'Review' })).toContainText('10 new')
}

const shownAnswer = (page: Page) => page.getByRole('region', { name: 'Answer' })

test('a first review by keyboard alone: sure, shown, rated, taken back, and counted in the week', async ({ launch }) => {
  const running = await launch()
  const { page, dataFolder, consoleErrors } = running
  await toPractice(running)
  await page.keyboard.press('r')
  const card = page.getByRole('article', { name: 'Question' })
  await expect(card).toBeVisible()
  await expect(shownAnswer(page)).toBeHidden()
  const first = await card.innerText()
  await page.keyboard.press('4')
  await expect(shownAnswer(page)).toBeVisible()
  await page.keyboard.press('2')
  await expect(shownAnswer(page)).toBeHidden()
  await expect(page.getByRole('status').filter({ hasText: '1 learning · 9 new' })).toBeVisible()
  const store = watchStore(dataFolder)
  expect(store.row('SELECT rating, confidence FROM review')).toEqual({ rating: 'good', confidence: 75 })
  expect(store.row('SELECT source, pillar FROM time_entry')).toEqual({ source: 'review', pillar: 'coding' })

  await page.keyboard.press('u')
  await expect(page.getByRole('status').filter({ hasText: '10 new' })).toBeVisible()
  await expect(card).toContainText(first.split('\n').at(-1) ?? '')
  await expect(shownAnswer(page)).toBeHidden()
  expect(store.value('SELECT count(*) FROM review')).toBe(0)

  await page.keyboard.press('Space')
  await expect(shownAnswer(page)).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByRole('status').filter({ hasText: '1 learning · 9 new' })).toBeVisible()
  expect(store.row('SELECT rating, confidence FROM review')).toEqual({ rating: 'again', confidence: null })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Practice' })).toBeVisible()
  await expect(page.getByText('1 card answered today')).toBeVisible()
  expect(consoleErrors).toEqual([])
})

test('by mouse: one category, a typed answer that is right, and a card set aside', async ({ launch }) => {
  const running = await launch()
  const { page } = running
  await toPractice(running)
  await page.getByRole('button', { name: 'Review LLMs' }).click()
  for (let cards = 0; cards < 16; cards += 1) {
    const typed = page.getByRole('textbox', { name: 'Your answer' })
    if (await typed.isVisible()) break
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Set aside' }).click()
    await expect(page.getByText('The question is set aside.').last()).toBeVisible()
  }
  await page.getByRole('textbox', { name: 'Your answer' }).fill('8 times')
  await page.getByRole('textbox', { name: 'Your answer' }).press('Enter')
  await expect(page.getByText('The same as the model answer.')).toBeVisible()
  await page.getByRole('button', { name: /^Good / }).click()
  await expect(page.getByRole('status').filter({ hasText: 'learning' })).toBeVisible()
})

test('an own question with gaps saves itself, is found, and is asked gap by gap', async ({ launch }) => {
  const running = await launch()
  const { page, dataFolder } = running
  await toPractice(running)
  await page.getByRole('button', { name: 'Question bank' }).click()
  await expect(page.getByRole('list', { name: 'Questions' }).getByRole('link')).toHaveCount(100)
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: 'Question', exact: true })).toBeFocused()
  await page.keyboard.type('Adam keeps {{c1::two')
  await page.keyboard.type(' moments}} and corrects their {{c2::bias}}.')
  await page.getByRole('combobox', { name: 'Kind', exact: true }).click()
  await page.getByRole('option', { name: 'Gaps' }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()
  await expect
    .poll(() => watchStore(dataFolder).value(`SELECT count(*) FROM card c JOIN question q ON q.id = c.question_id WHERE q.origin = 'own'`))
    .toBe(2)
  await page.getByRole('searchbox', { name: 'Search questions' }).fill('adam moments corrects their')
  await expect(page.getByRole('list', { name: 'Questions' }).getByRole('link')).toHaveCount(1)
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(page.getByText('The question is deleted.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => watchStore(dataFolder).value(`SELECT count(*) FROM question WHERE origin = 'own' AND deleted_at IS NULL`)).toBe(1)
})

test('a numeric drill: fresh numbers, checked, with worked steps, another one by key', async ({ launch }) => {
  const running = await launch()
  const { page, dataFolder } = running
  await toPractice(running)
  await page.getByRole('link', { name: /^KV-cache memory/ }).click()
  const problem = page.getByRole('article', { name: 'KV-cache memory' })
  const question = await problem.innerText()
  await page.getByRole('textbox', { name: 'Your result' }).fill('a lot')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Write a number, such as 12.5 or 3e9.')).toBeVisible()
  await page.getByRole('button', { name: 'Show the steps' }).click()
  await expect(page.getByRole('region', { name: 'Steps' })).toContainText('Not right. Expected')
  await expect(page.getByText('Write a number, such as 12.5 or 3e9.')).toHaveCount(0)
  const { seed } = watchStore(dataFolder).row('SELECT seed FROM drill_attempt')
  expect(await page.getByRole('region', { name: 'Steps' }).innerText()).toContain(problemOf('kv-cache', Number(seed)).steps[0] ?? 'no step')
  await page.keyboard.press('Enter')
  await expect(problem).not.toContainText(question.slice(0, 120))
  await expect(page.getByRole('region', { name: 'Steps' })).toBeHidden()
})

test('every screen of Practice is free of serious accessibility faults', async ({ launch }) => {
  const running = await launch()
  const { page } = running
  await toPractice(running)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Review now' }).first().click()
  await expect(page.getByRole('article', { name: 'Question' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Space')
  await expect(shownAnswer(page)).toBeVisible()
  await expectAccessible(page)
  for (const address of ['#/practice/questions', '#/practice/drill']) {
    await page.evaluate((hash) => {
      location.hash = hash
    }, address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Question bank|Numeric drills/)
    await expectAccessible(page)
  }
})
