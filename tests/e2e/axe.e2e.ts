import type { Page } from 'playwright'
import * as job from '../../scripts/tour/main-job.mjs'
import { watchStore } from '../../scripts/tour/store.mjs'
import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/launch.ts'

const SURFACES = ['Today', 'Plan', 'Read', 'Interviews', 'Journal', 'Settings'] as const

async function chooseTheme(page: Page, theme: 'Light' | 'Dark') {
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByRole('radio', { name: theme }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme.toLowerCase())
}

for (const theme of ['Light', 'Dark'] as const) {
  test(`nothing serious or critical on any surface, ${theme}`, async ({ launch }) => {
    const { page } = await launch()
    await chooseTheme(page, theme)
    for (const surface of SURFACES) {
      await page.getByRole('link', { name: surface, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await test.step(surface, () => expectAccessible(page))
    }
  })

  test(`nothing serious or critical in the journal, the palette and the cheat sheet, ${theme}`, async ({ launch }) => {
    test.setTimeout(180_000)
    const { page } = await launch()
    await chooseTheme(page, theme)
    await page.getByRole('link', { name: 'Journal', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Nothing written yet' })).toBeVisible()
    await page.keyboard.press('n')
    await expect(page.getByRole('menuitem', { name: 'Blank page' })).toBeVisible()
    await test.step('the menu of templates', () => expectAccessible(page))
    await page.getByRole('menuitem', { name: 'After an interview' }).click()
    await expect(page.getByRole('textbox', { name: 'Entry text' })).toBeFocused()
    await page.keyboard.type('A **bold** [link](https://example.org), `code`, and')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> a quote\n')
    await expect(page.getByRole('region', { name: 'Preview' }).getByRole('table')).toBeVisible()
    await test.step('an entry', () => expectAccessible(page))
    await page.getByRole('searchbox').fill('bold')
    await expect(page.locator('mark')).toBeVisible()
    await test.step('a search', () => expectAccessible(page))
    await page.getByRole('button', { name: 'Finish' }).click()
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Delete entry' }).click()
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
    await test.step('the offer to undo', () => expectAccessible(page))
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toBeVisible()
    await test.step('the palette', () => expectAccessible(page))
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    await test.step('the cheat sheet', () => expectAccessible(page))
  })

  test(`nothing serious or critical in the plan, a paper and its sessions, ${theme}`, async ({ launch }) => {
    test.setTimeout(180_000)
    const { page, dataFolder } = await launch()
    await chooseTheme(page, theme)
    await job.goTo(page, 'Today')
    await job.addSample(page)
    await job.goTo(page, 'Today')
    await expect(page.getByRole('region', { name: 'What now' })).toBeVisible()
    await test.step('Today with a plan', () => expectAccessible(page))
    await job.goTo(page, 'Plan')
    await expect(page.getByRole('region', { name: 'Unplanned' }).getByRole('listitem').first()).toBeVisible()
    await test.step('a full week', () => expectAccessible(page))
    await page.getByRole('region', { name: 'Unplanned' }).getByRole('listitem').first().getByRole('button').first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await test.step('a block', () => expectAccessible(page))
    await page.keyboard.press('Escape')
    const store = watchStore(dataFolder)
    const { id, title } = store.row('SELECT id, title FROM paper')
    const sessionId = store.value('SELECT id FROM reading_session WHERE paper_id = ?', String(id))
    await job.openPaper(page, String(title))
    await page.getByRole('button', { name: 'Side panel' }).click()
    await expect(page.getByRole('tab').first()).toBeVisible()
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click()
      await test.step(`the reader: ${await tab.textContent()}`, () => expectAccessible(page))
    }
    await page.keyboard.press('Shift+S')
    await expect(page.getByRole('dialog', { name: 'Read against the clock' })).toBeVisible()
    await test.step('the start of a session', () => expectAccessible(page))
    await page.getByRole('button', { name: 'Start the clock' }).click()
    await expect(job.bar(page)).toBeVisible()
    await test.step('a running session', () => expectAccessible(page))
    await page.evaluate((hash) => {
      location.hash = hash
    }, `#/sessions/${sessionId}`)
    await expect(page.getByRole('button', { name: 'Write a reflection' })).toBeVisible()
    await test.step('a finished session', () => expectAccessible(page))
  })
}
