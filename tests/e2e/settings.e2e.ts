import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright'
import { expect, test } from '../support/launch.ts'
import { listen } from '../support/listener.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function hasNothingSerious(page: Page) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
}

/** Opens the list of shortcuts and the dialog of one of them; what listens has the focus. */
async function changeKeysOf(page: Page, label: string) {
  await page.getByRole('textbox', { name: 'Search actions or keys' }).fill(label)
  await page.getByRole('button', { name: `Change the keys of “${label}”`, exact: true }).click()
  await expect(page.getByRole('button', { name: /^Press the new keys/ })).toBeFocused()
}

test('a shortcut gets other keys, two presses too; taken keys are named and swapped, reserved ones refused, all kept', async ({
  launch,
}) => {
  test.slow()
  const first = await launch()
  const { page, consoleErrors } = first
  await page.keyboard.press('Control+,')
  await page.getByRole('link', { name: 'Change the shortcuts…' }).click()
  await expect(heading(page)).toHaveText('Keyboard shortcuts')
  await hasNothingSerious(page)

  await changeKeysOf(page, 'Go to Journal')
  const dialog = page.getByRole('dialog')
  await page.keyboard.press('Control+c')
  await expect(dialog).toContainText('Ctrl C can’t be given away')
  await page.keyboard.press('g')
  await page.keyboard.press('j')
  await expect(dialog).toContainText('G then J')
  // The plan has G for its calendar, and going to the journal is listened to everywhere.
  await expect(dialog).toContainText('is already used by')
  await dialog.getByRole('button', { name: 'Other keys' }).click()
  await dialog.getByRole('button', { name: /^Press the new keys/ }).focus()
  await page.keyboard.press('y')
  await page.keyboard.press('j')
  await hasNothingSerious(page)
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)

  await changeKeysOf(page, 'Go to Plan')
  await page.keyboard.press('Control+5')
  await expect(dialog).toContainText('“Go to Interviews” (Everywhere)')
  await dialog.getByRole('button', { name: 'Swap the two' }).click()
  await expect(dialog).toHaveCount(0)
  const field = page.getByRole('textbox', { name: 'Search actions or keys' })
  await field.fill('')
  await expect(page.getByText('3 are yours.')).toBeVisible()
  // Typing stays typing.
  await field.pressSequentially('yj')
  await expect(field).toHaveValue('yj')
  await heading(page).click()
  // Two presses belong together only within a moment, which a slow machine may miss.
  await expect(async () => {
    await page.keyboard.press('y')
    await page.keyboard.press('j')
    await expect(heading(page)).toHaveText('Journal', { timeout: 1_000 })
  }).toPass()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog').getByRole('region', { name: 'Go', exact: true })).toContainText(/Go to Plan\s*Ctrl\s*5/)
  await page.keyboard.press('Escape')
  await first.app.close()

  const second = await launch({ dataFolder: first.dataFolder })
  await second.page.keyboard.press('Control+2')
  await expect(heading(second.page)).toHaveText('Interviews')
  await second.page.keyboard.press('Control+,')
  await second.page.getByRole('link', { name: 'Change the shortcuts…' }).click()
  await second.page.getByRole('button', { name: 'Reset all' }).click()
  await expect(second.page.getByText('All of them are as they came.')).toBeVisible()
  await second.page.keyboard.press('Control+2')
  await expect(heading(second.page)).toHaveText('Plan')
  expect([...consoleErrors, ...second.consoleErrors]).toEqual([])
})

test('settings are searched, the accent and stillness are in force at once, and nothing is too wide at the largest text', async ({
  launch,
}) => {
  test.slow()
  const { app, page, consoleErrors } = await launch()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
  await page.keyboard.press('Control+,')
  const search = page.getByRole('textbox', { name: 'Search the settings' })
  await search.fill('volume')
  await expect(page.getByRole('heading', { level: 2, name: 'Sound' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Appearance' })).toBeHidden()
  // Parts of other features are found too, also by what others call them.
  for (const [words, part] of [
    ['move my library', 'Where your data lies'],
    ['disk', 'Where your data lies'],
    ['restore', 'Backups'],
    ['recycle bin', 'Trash'],
    ['microphone', 'Recordings'],
    ['export', 'Everything, as files'],
  ] as const) {
    await search.fill(words)
    await expect(page.getByRole('heading', { level: 2, name: part, exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name: 'Appearance' })).toBeHidden()
  }
  // This build knows nobody who could be asked for a newer version, says so and offers nothing.
  await search.fill('update version')
  await expect(page.getByText('it has nobody to ask')).toBeVisible()
  await expect(page.getByRole('button', { name: /newer version/ })).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('library drive')
  await page.getByRole('dialog').getByRole('button', { name: 'Where your data lies' }).click()
  await expect(search).toHaveValue('Where your data lies')
  await expect(page.getByRole('status').filter({ hasText: /^1 of \d+ parts$/ })).toBeVisible()
  await search.fill('nothing of the kind')
  await expect(page.getByText('No setting has these words')).toBeVisible()
  await search.fill('')
  const before = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--pb-accent'))
  await page.getByRole('radio', { name: 'Plum' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-accent', 'plum')
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--pb-accent'))).not.toBe(before)
  await page.getByRole('switch', { name: 'No movement' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'still')
  await hasNothingSerious(page)
  await page.getByRole('slider', { name: 'Text size' }).focus()
  await page.keyboard.press('End')
  await expect.poll(() => page.evaluate(() => document.documentElement.style.fontSize)).toBe('150%')
  for (const surface of ['Settings', 'Today', 'Plan', 'Read', 'Practice', 'Interviews', 'Journal', 'Insights', 'Search']) {
    await page.getByRole('link', { name: surface, exact: true }).click()
    await expect(page.locator('main')).not.toBeEmpty()
    await expect(heading(page)).toBeVisible()
    const tooWide = await page.evaluate(
      () =>
        [document.documentElement, ...document.querySelectorAll('main, main > div')].filter((box) => box.scrollWidth > box.clientWidth + 1)
          .length,
    )
    expect(tooWide, surface).toBe(0)
  }
  const icon = page.getByRole('link', { name: 'Today', exact: true }).locator('svg')
  expect(await icon.evaluate((svg) => getComputedStyle(svg).zoom), 'icons grow with the text').toBe('1.5')
  // With so large a text the plan stands below one another; Tab goes as the eye does, to the days first.
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  const waiting = page.getByRole('complementary', { name: 'To plan' })
  await expect(waiting).toBeVisible()
  const goesOnBelow = () =>
    page.getByRole('region', { name: 'Week grid' }).evaluate((grid) => {
      const aside = document.querySelector('main aside')
      if (!aside) return 'no list'
      const isBelow = aside.getBoundingClientRect().top > grid.getBoundingClientRect().top
      return isBelow === ((grid.compareDocumentPosition(aside) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) ? isBelow : 'the other way round'
    })
  await expect.poll(goesOnBelow).toBe(true)
  expect(consoleErrors).toEqual([])
})

test('S11 a newer version is asked for only when somebody agrees, and its page opens outside after a question', async ({ launch }) => {
  const host = await listen()
  host.serve('/newest.json', 'application/json', '{"version":"99.0.0","page":"https://example.org/prepbench"}')
  const { app, page, consoleErrors } = await launch({ env: { WORKBENCH_UPDATE_FEED: `${host.origin}/newest.json` } })
  await app.evaluate(({ dialog, shell }) => {
    const opened: string[] = []
    Reflect.set(globalThis, 'opened', opened)
    shell.openExternal = async (address) => void opened.push(address)
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false })
  })
  await page.keyboard.press('Control+,')
  await page.getByRole('textbox', { name: 'Search the settings' }).fill('version')
  await page.getByRole('button', { name: 'Look for a newer version…' }).click()
  const question = page.getByRole('dialog', { name: 'Ask for the newest version?' })
  await expect(question).toContainText('127.0.0.1')
  await hasNothingSerious(page)
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(question).toHaveCount(0)
  expect(host.hits).toEqual([])

  await page.getByRole('button', { name: 'Look for a newer version…' }).click()
  await question.getByRole('button', { name: 'Ask 127.0.0.1' }).click()
  await expect(page.getByText('Version 99.0.0 is there')).toBeVisible()
  expect(host.hits).toEqual(['GET /newest.json'])
  await page.getByRole('button', { name: 'Open its page…' }).click()
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'opened') as string[])).toEqual(['https://example.org/prepbench'])

  await host.close()
  await page.getByRole('button', { name: 'Look for a newer version…' }).click()
  await question.getByRole('button', { name: 'Ask 127.0.0.1' }).click()
  await expect(page.getByText('The host could not be reached')).toBeVisible()
  await hasNothingSerious(page)
  expect(consoleErrors).toEqual([])
})

test('a key opens the help of the surface, which is searched and shows the keys in force', async ({ launch }) => {
  test.slow()
  const { page, consoleErrors } = await launch()
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await expect(heading(page)).toHaveText('Plan')
  await page.keyboard.press('F1')
  await expect(heading(page)).toHaveText('Help')
  await expect(page.getByRole('article', { name: 'Plan' })).toContainText('Draw a block into the hours')
  await expect(page.getByRole('region', { name: 'Keys: Plan' })).toContainText('Time log')
  await hasNothingSerious(page)
  await page.getByRole('textbox', { name: 'Search the help' }).fill('anki')
  await expect(page.getByRole('article', { name: 'Practice' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Help pages' }).getByRole('link')).toHaveCount(1)
  await page.getByRole('textbox', { name: 'Search the help' }).fill('zebra')
  await expect(page.getByText('No page has these words')).toBeVisible()
  expect(consoleErrors).toEqual([])
})
