import type { Page } from 'playwright'
import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/launch.ts'

const SURFACES = ['Today', 'Plan', 'Read', 'Journal', 'Settings'] as const

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
    const { page } = await launch()
    await chooseTheme(page, theme)
    await page.getByRole('link', { name: 'Journal', exact: true }).click()
    await expect(page.getByText('Nothing written yet')).toBeVisible()
    await page.keyboard.press('n')
    await expect(page.getByRole('menuitem', { name: 'Blank page' })).toBeVisible()
    await test.step('the menu of templates', () => expectAccessible(page))
    await page.getByRole('menuitem', { name: 'After an interview' }).click()
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
}
