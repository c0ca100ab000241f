import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { expectAccessible } from '../support/axe.ts'
import { dropFiles } from '../support/drop-files.ts'
import { expect, test } from '../support/launch.ts'
import { writeEntry } from '../support/write-entry.ts'

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAADAAAAAgCAIAAADbtmxLAAAAMUlEQVR42u3OQQ0AAAgEoAtmMCMayxbOBxsBSPW8EiEhISEhISEhISEhISEhISGhSwsE6Oh5l97p2QAAAABJRU5ErkJggg=='

const preview = (page: Page) => page.getByRole('region', { name: 'Preview' })
const files = (page: Page) => page.getByRole('list', { name: 'Attached files' })

/** What the person picks, where they save to, and what they answer; what was asked and opened is written down. */
async function answerDialogs(app: ElectronApplication, picked: readonly string[], savePath: string) {
  await app.evaluate(
    ({ dialog, shell }, { picked, savePath }) => {
      const asked: string[] = []
      Object.assign(globalThis, { asked })
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...picked] })
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: savePath })
      dialog.showMessageBox = (async (_window: unknown, options: { message: string }) => {
        asked.push(options.message)
        return { response: 0, checkboxChecked: false }
      }) as unknown as typeof dialog.showMessageBox
      shell.openPath = async (path) => {
        asked.push(path)
        return ''
      }
    },
    { picked, savePath },
  )
}
const asked = (app: ElectronApplication) => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)

test('S14 S15 files are attached by dialog, drop and paste, pictures are shown, others open only through main with a question', async ({
  launch,
}) => {
  test.setTimeout(180_000)
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-attach-'))
  const at = (name: string) => join(folder, name)
  writeFileSync(at('whiteboard.png'), Buffer.from(PNG, 'base64'))
  writeFileSync(at('system design sketch.pdf'), '%PDF-1.4')
  writeFileSync(at('evil\u202egnp.html'), '<script>fetch("https://evil.example")</script>')
  const { app, page, dataFolder, consoleErrors } = await launch()
  await answerDialogs(app, [at('whiteboard.png'), at('system design sketch.pdf')], at('copy.png'))
  await writeEntry(page, 'Onsite at noon')
  await page.getByRole('textbox', { name: 'Entry text' }).click()
  await page.getByRole('button', { name: 'Attach files…' }).click()
  await expect(files(page).getByRole('listitem')).toHaveCount(2)
  const shown = preview(page).getByRole('img', { name: 'whiteboard.png' })
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(48)

  // Dropped on the text, it is this entry's and no paper; its name can't turn round.
  await dropFiles(page, [at('evil\u202egnp.html')], '.cm-content')
  await expect(files(page).getByRole('listitem')).toHaveCount(3)
  await expect(files(page)).toContainText('evilgnp.html')
  await expect(page.getByRole('region', { name: /import/i })).toHaveCount(0)

  // Pasted from another program.
  await page.evaluate((data) => {
    const clipboardData = new DataTransfer()
    const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))
    clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }))
    document.querySelector('.cm-content')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, PNG)
  await expect(preview(page).getByRole('img', { name: 'image.png' })).toBeVisible()
  await expect(files(page).getByRole('listitem')).toHaveCount(4)
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await page.screenshot({ path: `test-results/journal-attachments-${scheme}.png` })
    await expectAccessible(page)
  }

  // A document is opened as a copy, after a question; a web page is not, whatever it is called.
  await preview(page).getByRole('button', { name: 'system design sketch.pdf' }).click()
  await expect.poll(async () => (await asked(app)).length).toBe(2)
  const [question, opened] = await asked(app)
  expect(question).toBe('Open “system design sketch.pdf” in another program?')
  expect(opened).toMatch(/prepbench-open-\w+.system design sketch\.pdf$/)
  await preview(page).getByRole('button', { name: 'evilgnp.html' }).click()
  await expect(page.getByText(/may hold a program/)).toBeVisible()
  expect(await asked(app)).toHaveLength(2)

  await page.getByRole('button', { name: 'Actions for whiteboard.png' }).click()
  await page.getByRole('menuitem', { name: 'Save a copy…' }).click()
  await expect.poll(() => existsSync(at('copy.png'))).toBe(true)
  expect(readFileSync(at('copy.png'))).toEqual(Buffer.from(PNG, 'base64'))

  await page.getByRole('button', { name: 'Actions for whiteboard.png' }).click()
  await page.getByRole('menuitem', { name: 'Remove from this entry' }).click()
  await expect(files(page).getByRole('listitem')).toHaveCount(3)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(files(page).getByRole('listitem')).toHaveCount(4)
  expect(existsSync(join(dataFolder, 'attachments'))).toBe(true)
  expect(consoleErrors).toEqual([])
})

test('the journal leaves as a folder of Markdown and a folder of another program comes in', async ({ launch }) => {
  test.setTimeout(180_000)
  const root = mkdtempSync(join(tmpdir(), 'prepbench-vault-'))
  writeFileSync(join(root, 'Attention.md'), '---\ntags: [papers]\n---\nSee [[Daily]] and ![[board.png]]')
  writeFileSync(join(root, 'Daily.md'), 'Nothing yet.')
  writeFileSync(join(root, 'board.png'), Buffer.from(PNG, 'base64'))
  writeFileSync(join(root, 'broken.md'), Buffer.from([0xc3, 0x28, 0]))
  const { app, page, consoleErrors } = await launch()
  await answerDialogs(app, [root], '')
  await writeEntry(page, 'Onsite at noon')
  await page.getByRole('link', { name: 'Settings' }).click()
  const section = page.getByRole('region', { name: 'The journal, as Markdown' })
  const said = section.getByRole('status')
  await section.getByRole('button', { name: 'Import a folder…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import this folder?' })
  await expect(dialog).toContainText('3 Markdown files, 1 other file')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(said).toHaveText('2 new entries, 0 changed, 0 as they were, 1 attachment.')
  await expect(section.getByRole('listitem')).toHaveText('broken.md: not a text')
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await section.scrollIntoViewIfNeeded()
    await page.screenshot({ path: `test-results/journal-folder-${scheme}.png` })
    await expectAccessible(page)
  }
  await page.getByRole('link', { name: 'Journal', exact: true }).click()
  await page
    .getByRole('navigation', { name: 'Journal entries' })
    .getByRole('link', { name: /Attention/ })
    .click()
  await expect(preview(page).getByRole('link', { name: 'Daily' })).toBeVisible()
  await expect(preview(page).getByRole('img', { name: 'board.png' })).toBeVisible()

  await page.getByRole('link', { name: 'Settings' }).click()
  await section.getByRole('button', { name: 'Export the journal…' }).click()
  await expect(said).toContainText(/“Prepbench journal .*” is written, with 3 entries and 1 attachment\./)
  const folder = readdirSync(root).find((name) => name.startsWith('Prepbench journal')) ?? ''
  expect(readdirSync(join(root, folder)).filter((name) => name.endsWith('.md'))).toHaveLength(3)
  await answerDialogs(app, [join(root, folder)], '')
  await section.getByRole('button', { name: 'Import a folder…' }).click()
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(said).toHaveText('0 new entries, 0 changed, 3 as they were, 0 attachments.')
  expect(consoleErrors).toEqual([])
})
