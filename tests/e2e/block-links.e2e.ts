import { watchStore } from '../../scripts/tour/store.mjs'
import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/launch.ts'

test('a block opens the story, the mock, the cards and the project it is about, and their minutes come back to it', async ({ launch }) => {
  test.setTimeout(180_000)
  const { page, dataFolder, consoleErrors } = await launch()
  const store = watchStore(dataFolder)
  await expect.poll(() => Number(store.value('SELECT count(*) FROM question')), { timeout: 30_000 }).toBeGreaterThan(100)
  await page.evaluate(() => {
    location.hash = '#/interviews?tab=stories'
  })
  await page.getByRole('textbox', { name: 'New story' }).fill('The outage')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'The outage' })).toBeVisible()

  const editor = page.getByRole('dialog', { name: 'Block' })
  /** Says in the block's details what it opens, and starts it. */
  const start = async (what: string, work: string) => {
    await page.keyboard.press('Control+2')
    await page
      .getByRole('region', { name: 'Unplanned' })
      .getByRole('button', { name: /^Rehearse/ })
      .click()
    await editor.getByRole('combobox', { name: 'Starting it opens' }).click()
    await page.getByRole('option', { name: what, exact: true }).click()
    await expect.poll(() => String(store.value('SELECT work FROM plan_block'))).toMatch(work)
    await expect(editor.getByRole('combobox', { name: 'Starting it opens' })).toHaveValue(what)
    await expectAccessible(page)
    await editor.getByRole('button', { name: 'Start' }).click()
  }
  const minutes = (source: string) => store.value(`SELECT count(*) FROM time_entry WHERE block_id IS NOT NULL AND source = '${source}'`)

  await page.keyboard.press('Control+2')
  await page.getByRole('textbox', { name: 'Quick add' }).fill('Rehearse #behavioural ~30m')
  await page.keyboard.press('Enter')
  await start('The outage', 'story:')
  await expect(page.getByRole('heading', { level: 1, name: 'The outage' })).toBeVisible()
  await page.getByRole('button', { name: 'Tell it aloud' }).press('Enter')
  await expect(page.getByRole('timer', { name: 'Aloud' })).toBeVisible()
  await page.getByRole('button', { name: 'I am done' }).press('Enter')
  await expect.poll(() => store.value('SELECT count(*) FROM story_telling')).toBe(1)
  expect(minutes('focus')).toBe(1)

  await start('Mock: Behavioural', 'mock:behavioural')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Behavioural')
  await page.getByRole('textbox', { name: 'Write a question' }).fill('A failure you own')
  await page.keyboard.press('Enter')
  await expect.poll(() => store.value('SELECT count(*) FROM mock_question')).toBe(1)
  await page.getByRole('button', { name: 'Start the clock' }).click()
  await expect(page.getByRole('region', { name: 'Question 1 of 1' })).toBeVisible()
  await page.getByRole('button', { name: 'End the interview' }).click()
  await expect.poll(() => minutes('mock')).toBe(1)

  await start('Cards: LLMs', 'deck:llms')
  await expect(page.getByRole('article', { name: 'Question' })).toBeVisible()
  await page.keyboard.press('4')
  await page.getByRole('button', { name: /^Good/ }).click()
  await expect.poll(() => minutes('review')).toBe(1)

  // Linked in the line that is typed: `[[`, arrows and Enter; or a click.
  await page.evaluate(() => {
    location.hash = '#/interviews?tab=projects'
  })
  await page.getByRole('textbox', { name: 'New project' }).fill('Ranker for a search')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'How it works' }).fill('Two stages.')
  await expect.poll(() => store.value("SELECT count(*) FROM project_cell WHERE text = 'Two stages.'")).toBe(1)
  await page.keyboard.press('Control+2')
  const line = page.getByRole('textbox', { name: 'Quick add' })
  const understood = page.getByRole('region', { name: 'What was understood' })
  await line.fill('Defend it ~45m [[mock: co')
  await expect(page.getByRole('option', { name: 'Mock: Coding' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('option', { name: 'Mock: Coding' }).click()
  await expect(line).toHaveValue('Defend it ~45m [[Mock: Coding]] ')
  await expect(understood.getByText('Opens Mock: Coding')).toBeVisible()
  await line.fill('Defend it ~45m [[rank')
  await expect(page.getByRole('option', { name: 'Ranker for a search' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option')).toHaveCount(0)
  await page.keyboard.type('er')
  await expect(page.getByRole('option', { name: 'Ranker for a search' })).toHaveAttribute('data-combobox-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(line).toHaveValue('Defend it ~45m [[Ranker for a search]] ')
  await expect(understood.getByText('Opens Ranker for a search')).toBeVisible()
  await expect(understood.getByText('Projects and vision')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect.poll(() => String(store.value("SELECT work FROM plan_block WHERE title = 'Defend it'"))).toMatch('project:')
  await page
    .getByRole('region', { name: 'Unplanned' })
    .getByRole('button', { name: /^Defend it/ })
    .click()
  await editor.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ranker for a search' })).toBeVisible()
  await page.getByRole('button', { name: 'Defend aloud: How it works' }).press('Enter')
  await expect(page.getByRole('timer', { name: 'Aloud' })).toBeVisible()
  await page.getByRole('button', { name: 'I am done' }).press('Enter')
  const ofProject = "SELECT count(*) FROM time_entry JOIN plan_block ON plan_block.id = block_id WHERE plan_block.title = 'Defend it'"
  await expect.poll(() => store.value(ofProject)).toBe(1)
  expect(consoleErrors).toEqual([])
})
