import type { Page } from 'playwright'
import { addSample } from '../../scripts/tour/main-job.mjs'
import { expect, launchApp, test } from '../support/launch.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const paletteField = (page: Page) =>
  page.getByRole('textbox', { name: 'Command palette' }).or(page.getByRole('searchbox', { name: 'Command palette' }))

test('every surface can be reached through the palette, by keyboard only', async ({ launch }) => {
  const { page, consoleErrors } = await launch()
  for (const surface of ['plan', 'read', 'journal', 'settings', 'today']) {
    // Whoever types on at once loses no letter.
    await page.keyboard.press('Control+k')
    await page.keyboard.type(`go ${surface}`)
    await expect(paletteField(page)).toHaveValue(`go ${surface}`)
    await expect(page.getByRole('dialog').getByRole('button')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page).toHaveURL(surface === 'today' ? /#\/$/ : new RegExp(`#/${surface}$`))
  }
  expect(consoleErrors).toEqual([])
})

test('the palette finds what was written, and runs an action of the screen', async ({ launch }) => {
  const { page } = await launch()
  await page.keyboard.press('Control+6')
  await expect(page.getByText('Nothing written yet')).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(paletteField(page)).toBeFocused()
  await page.keyboard.type('new blank')
  await expect(page.getByRole('dialog').getByRole('button')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Entry text' })).toBeFocused()
  await page.keyboard.type('Perplexity is an exponential')
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()
  // Out of the text as well: nothing of it lands there.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('go today')
  await expect(paletteField(page)).toHaveValue('go today')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/$/)
  await page.keyboard.press('Control+k')
  await expect(paletteField(page)).toBeFocused()
  await page.keyboard.type('perplex')
  await expect(page.getByRole('button', { name: 'Perplexity is an exponential' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Entry text' })).toHaveText('Perplexity is an exponential')
})

test('the palette opens a page of a paper by the words on it', async ({ launch }) => {
  const { page } = await launch()
  await addSample(page)
  await page.keyboard.press('Control+k')
  await expect(paletteField(page)).toBeFocused()
  await page.keyboard.type('attention kernel habit')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /, page 3$/ })
    .click()
  await expect(page.getByRole('textbox', { name: 'Page', exact: true })).toHaveValue('3')
})

test('the cheat sheet lists the keys of the screen, and keys do nothing behind it', async ({ launch }) => {
  const { page } = await launch()
  await page.keyboard.press('Control+6')
  await expect(heading(page)).toHaveText('Journal')
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet.getByRole('region', { name: 'Journal' })).toContainText('New entry')
  await expect(sheet.getByRole('region', { name: 'Go' })).toContainText('Go to Plan')
  await page.keyboard.press('n')
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('menuitem')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(heading(page)).toHaveText('Journal')
})

test('keys never fire in a text field', async ({ launch }) => {
  const { page } = await launch()
  await page.keyboard.press('Control+6')
  const search = page.getByRole('searchbox', { name: 'Search the journal' })
  await search.click()
  await page.keyboard.type('n?jk/')
  await expect(search).toHaveValue('n?jk/')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('menuitem')).toHaveCount(0)
  await search.fill('')
  await page.getByRole('button', { name: 'New entry' }).click()
  await page.getByRole('menuitem', { name: 'Blank page' }).click()
  await expect(page.getByRole('textbox', { name: 'Entry text' })).toBeFocused()
  await page.keyboard.type('n ? j / k')
  await expect(page.getByRole('textbox', { name: 'Entry text' })).toHaveText('n ? j / k')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('theme, text size and the last surface are there at the first frame of the next start', async () => {
  const first = await launchApp()
  await first.page.keyboard.press('Control+,')
  await first.page.getByRole('radio', { name: 'Dark' }).click()
  await expect(first.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  expect(await first.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
  await first.page.getByRole('slider', { name: 'Text size' }).focus()
  await first.page.keyboard.press('End')
  await expect.poll(() => first.page.evaluate(() => document.documentElement.style.fontSize)).toBe('150%')
  await first.page.keyboard.press('Control+6')
  await expect(heading(first.page)).toHaveText('Journal')
  await first.app.close()

  const again = await launchApp({ dataFolder: first.dataFolder })
  // The window had its theme before the page was asked for anything.
  expect(await again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor())).toBe('#1B1A18')
  await expect(heading(again.page)).toHaveText('Journal')
  expect(await again.page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(27, 26, 24)')
  expect(await again.page.evaluate(() => document.documentElement.style.fontSize)).toBe('150%')
  await again.page.keyboard.press('Control+,')
  await again.page.getByRole('radio', { name: 'Light' }).click()
  await expect(again.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light')
  await again.app.close()
})
