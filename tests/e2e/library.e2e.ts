import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright'
import { expect, type RunningApp, test } from '../support/launch.ts'
import { smallPdf } from '../support/small-pdf.ts'

const TITLES = ['Attention to Small Things', 'Bounds for Large Things', 'Calibrated Middles'] as const

/** A library of three papers, made in the running app. */
async function fillLibrary({ app, page }: RunningApp): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-files-'))
  const paths = TITLES.map((title, index) => {
    const path = join(folder, `${index}.pdf`)
    writeFileSync(path, smallPdf({ pages: [[title, 'Ada Lovelace, Charles Babbage', `A shared needle number ${index}.`]] }))
    return path
  })
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] })
  }, paths)
  await page.getByRole('button', { name: 'Add PDFs' }).click()
  await expect(page.getByRole('region', { name: 'Papers added' })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('Reading its text…')).toHaveCount(0)
}

async function expectNoFaults(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`)).toBeVisible()
    // A theme that has just been switched takes a moment to reach every element; what is wrong stays wrong.
    await expect
      .poll(async () => {
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        return serious.map(({ id, nodes }) => [name, colorScheme, id, nodes.map((node) => node.html)])
      })
      .toEqual([])
    const pictures = process.env.PICTURES
    if (pictures) await page.screenshot({ path: join(pictures, `library-${name}-${colorScheme}.png`) })
  }
}

test('every state of the library is free of serious accessibility faults', async ({ launch }) => {
  test.setTimeout(120_000)
  const running = await launch()
  const { page } = running
  await page.getByRole('link', { name: 'Read', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Your papers live here' })).toBeVisible()
  await expectNoFaults(page, 'empty')
  await fillLibrary(running)
  await expectNoFaults(page, 'added')
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('radio', { name: 'Covers' }).press('ArrowRight')
  await expectNoFaults(page, 'list')
  await page.keyboard.press('/')
  await page.keyboard.type('needle')
  await expect(page.getByRole('list', { name: 'In the text' }).getByRole('link')).toHaveCount(3)
  await expectNoFaults(page, 'search')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: `More for ${TITLES[0]}` }).click()
  await expectNoFaults(page, 'menu')
  await page.getByRole('menuitem', { name: 'Edit details…' }).click()
  await expect(page.getByRole('dialog', { name: 'Paper details' }).getByLabel('Title')).toHaveValue(TITLES[0])
  await expectNoFaults(page, 'details')
})

test('papers are sorted, filtered and walked through by keyboard, and the choice is remembered', async ({ launch }) => {
  const running = await launch()
  const { page, dataFolder } = running
  await page.getByRole('link', { name: 'Read', exact: true }).click()
  await fillLibrary(running)
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  const links = page.getByRole('list', { name: 'Papers' }).getByRole('link')
  await page.getByRole('combobox', { name: 'Sort by' }).click()
  await page.getByRole('option', { name: 'Title' }).click()
  await page.getByRole('button', { name: 'Newest or last first' }).click()
  await expect(links).toHaveText([...TITLES])
  await links.first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(links.nth(2)).toBeFocused()
  await page.getByRole('button', { name: `More for ${TITLES[1]}` }).click()
  await page.getByRole('menuitem', { name: 'Mark as read' }).click()
  await page.getByRole('combobox', { name: 'Status' }).click()
  await page.getByRole('option', { name: 'Read' }).click()
  await expect(links).toHaveText([TITLES[1]])
  await running.app.close()
  const again = await launch({ dataFolder })
  await again.page.getByRole('link', { name: 'Read', exact: true }).click()
  await expect(again.page.getByRole('list', { name: 'Papers' }).getByRole('link')).toHaveText([TITLES[1]])
})

test('F14 a cover is fetched once, however often the library is shown and the memory is cleared in between', async ({ launch }) => {
  const running = await launch()
  const { page, dataFolder } = running
  const session = await page.context().newCDPSession(page)
  await page.getByRole('link', { name: 'Read', exact: true }).click()
  await fillLibrary(running)
  const list = page.getByRole('list', { name: 'Papers' })
  const seen = () =>
    list.locator('img').evaluateAll((images) => images.filter((image) => (image as HTMLImageElement).naturalWidth > 0).length)
  await expect.poll(seen, { timeout: 20_000 }).toBe(TITLES.length)
  await page.getByRole('link', { name: 'Today', exact: true }).click()
  await expect(page.locator('[data-painted]')).toBeVisible()
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage')
  const covers = join(dataFolder, 'covers')
  // Whoever asks for one again gets none, and shows the title's first letters.
  for (const name of readdirSync(covers)) rmSync(join(covers, name))
  await page.getByRole('link', { name: 'Read', exact: true }).click()
  await expect(list.getByRole('link')).toHaveCount(TITLES.length)
  await expect.poll(seen).toBe(TITLES.length)
})
