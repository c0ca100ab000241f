import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/launch.ts'

/** Pages of a PDF, as text without line ends. */
async function pagesOf(path: string): Promise<string[]> {
  const loading = getDocument({ data: new Uint8Array(readFileSync(path)) })
  const pdf = await loading.promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  await loading.destroy()
  return pages
}

test('the week on paper: a key shows it, and it is saved as a PDF of one page without the app around it', async ({ launch }) => {
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-sheet-'))
  const path = join(folder, 'week.pdf')
  const { app, page, consoleErrors } = await launch()
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  const quickAdd = page.getByRole('textbox', { name: 'Quick add' })
  await quickAdd.fill('KV cache drill #design ~30m @today 10:00')
  await quickAdd.press('Enter')
  await expect(quickAdd).toHaveValue('')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+p')
  const sheet = page.getByRole('article', { name: 'The week on paper' })
  await expect(sheet.getByText('KV cache drill')).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`)).toBeVisible()
    await expectAccessible(page)
    await page.screenshot({ path: `test-results/week-sheet-${colorScheme}.png` })
  }
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await page.keyboard.press('Control+s')
  await expect(page.getByText('week.pdf was saved.')).toBeVisible()
  const pages = await pagesOf(path)
  expect(pages).toHaveLength(1)
  expect(pages[0]).toContain('KV cache drill')
  expect(pages[0]).toContain('Planned against spent')
  // Neither the sidebar nor the buttons.
  expect(pages[0]).not.toMatch(/Settings|Save as a PDF/)
  await sheet.getByRole('button', { name: 'Back to the plan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible()
  expect(consoleErrors).toEqual([])
  rmSync(folder, { recursive: true })
})
