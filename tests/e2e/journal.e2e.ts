import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright'
import { expect, launchApp, test } from '../support/launch.ts'

const body = (page: Page) => page.getByRole('textbox', { name: 'Entry text' })
const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved$/ })

async function openJournal(page: Page) {
  await page.getByRole('link', { name: 'Journal', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible()
}

/** A new entry by keyboard; the cursor is in its text afterwards. */
async function newEntry(page: Page, template: string) {
  await page.keyboard.press('n')
  await page.getByRole('menuitem', { name: template }).click()
  await expect(body(page)).toBeFocused()
}

test('write a reflection from a template, find it, read it, finish it, delete it, have it back', async ({ launch }) => {
  const { page, consoleErrors } = await launch()
  await openJournal(page)
  await expect(page.getByText('Nothing written yet')).toBeVisible()

  await newEntry(page, 'After an interview')
  await page.getByRole('textbox', { name: 'Title' }).fill('Round one')
  await body(page).press('Control+End')
  await body(page).pressSequentially('Derive the softmax gradient on paper')
  await expect(saved(page)).toBeVisible()
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview.getByRole('heading', { name: 'What was asked, in order' })).toBeVisible()
  await expect(preview.getByText('Derive the softmax gradient on paper')).toBeVisible()

  await page.getByRole('searchbox', { name: 'Search the journal' }).fill('softm grad')
  const list = page.getByRole('navigation', { name: 'Journal entries' })
  await expect(list.locator('mark').first()).toHaveText('softmax')
  await page.getByRole('searchbox', { name: 'Search the journal' }).fill('" OR ( * NEAR')
  await expect(list.getByText('Nothing found')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search the journal' }).fill('')

  await expect(list.getByRole('link', { name: /Round one/ })).toContainText('Draft')
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(list.getByRole('link', { name: /Round one/ })).not.toContainText('Draft')

  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Delete entry' }).click()
  await expect(list.getByText('Nothing written yet')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(body(page)).toContainText('Derive the softmax gradient on paper')
  expect(consoleErrors).toEqual([])
})

test('bold, italics and lists by keyboard, and a way out of the editor', async ({ launch }) => {
  const { page } = await launch()
  await openJournal(page)
  await newEntry(page, 'Blank page')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('sure')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- one')
  await page.keyboard.press('Enter')
  await page.keyboard.type('two')
  await expect(page.getByRole('region', { name: 'Preview' }).getByRole('listitem')).toHaveText(['one', 'two'])
  await expect(page.getByRole('region', { name: 'Preview' }).locator('strong')).toHaveText('sure')
  await page.keyboard.press('Control+Shift+P')
  await expect(page.getByRole('region', { name: 'Preview' })).toBeHidden()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(body(page)).not.toBeFocused()
})

test('D3 F7 "Saved" is shown only after the commit: not while another program holds the store', async ({ launch }) => {
  const { page, dataFolder } = await launch()
  await openJournal(page)
  await newEntry(page, 'Blank page')
  await page.keyboard.type('before')
  await expect(saved(page)).toBeVisible()

  // Main waits for the lock and answers nobody meanwhile, so the page keeps the log of what it said and when.
  await page.evaluate(() => {
    const said: { at: number; text: string }[] = []
    Object.assign(window, { said })
    const status = [...document.querySelectorAll('[role=status]')].find((element) => element.textContent === 'Saved')
    if (!status) throw new Error('There is no save indicator.')
    new MutationObserver(() => said.push({ at: Date.now(), text: status.textContent ?? '' })).observe(status, {
      characterData: true,
      childList: true,
      subtree: true,
    })
  })
  const other = new Database(join(dataFolder, 'prepbench.sqlite'))
  other.exec('BEGIN IMMEDIATE')
  const released = new Promise<number>((resolve) => {
    setTimeout(() => {
      other.exec('ROLLBACK')
      resolve(Date.now())
    }, 2_000)
  })
  await page.keyboard.type('!')
  const releasedAt = await released
  await expect(saved(page)).toBeVisible()
  const said = await page.evaluate(() => (window as unknown as { said: { at: number; text: string }[] }).said)
  expect(said.map(({ text }) => text)).toContain('Saving…')
  expect(said.filter(({ at, text }) => text === 'Saved' && at < releasedAt)).toEqual([])
  expect(other.prepare('SELECT body FROM journal_entry').pluck().get()).toBe('before!')
  other.close()
})

test('F5 a save that fails keeps the text on screen, says so, and succeeds when it can', async ({ launch }) => {
  const { page, dataFolder } = await launch()
  await openJournal(page)
  await newEntry(page, 'Blank page')
  const other = new Database(join(dataFolder, 'prepbench.sqlite'))
  other.exec('BEGIN IMMEDIATE')
  await page.keyboard.type('precious')
  // The store waits five seconds for the lock, then gives up.
  await expect(page.getByRole('status').filter({ hasText: 'Not saved yet' })).toBeVisible({ timeout: 15_000 })
  await expect(body(page)).toHaveText('precious')
  other.exec('ROLLBACK')
  await expect(saved(page)).toBeVisible({ timeout: 15_000 })
  expect(other.prepare('SELECT body FROM journal_entry').pluck().get()).toBe('precious')
  other.close()
})

test('D6 killing the page while somebody types loses at most one second of typing', async ({ launch }) => {
  const { app, page, dataFolder } = await launch()
  await openJournal(page)
  await newEntry(page, 'Blank page')
  const other = new Database(join(dataFolder, 'prepbench.sqlite'))
  const keyMs = 30
  const text = 'x'.repeat(200)
  const started = Date.now()
  const typing = page.keyboard.type(text, { delay: keyMs }).catch(() => {})
  await page.waitForTimeout(1_500 + Math.random() * 3_000)
  const onScreen = (await body(page).innerText()).length
  const pid = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0)
  process.kill(pid, 'SIGKILL')
  await typing
  const kept = (other.prepare('SELECT body FROM journal_entry').pluck().get() as string).length
  other.close()
  // A key takes at least `keyMs`, so a second holds at most this many.
  expect(onScreen - kept).toBeLessThanOrEqual(1_000 / keyMs)
  expect(Date.now() - started).toBeGreaterThan(1_000)
  expect(kept).toBeGreaterThan(0)
})

test('kill -9 after "Saved" loses nothing, and a new start shows it', async () => {
  const first = await launchApp()
  await openJournal(first.page)
  await newEntry(first.page, 'Blank page')
  await first.page.keyboard.type('acknowledged')
  await expect(saved(first.page)).toBeVisible()
  const closed = first.app.waitForEvent('close')
  first.app.process().kill('SIGKILL')
  await closed
  const again = await launchApp({ dataFolder: first.dataFolder })
  await openJournal(again.page)
  await again.page.getByRole('link', { name: /acknowledged/ }).click()
  await expect(body(again.page)).toHaveText('acknowledged')
  await again.app.close()
})

const PAYLOADS = [
  '<script>window.p1=1</script>',
  '<img src="HOST/2" onerror="window.p2=1">',
  '<svg onload="window.p3=1"><image href="HOST/3"></svg>',
  '<iframe src="HOST/4" srcdoc="<script>parent.p4=1</script>"></iframe>',
  '<style>@import "HOST/5"; *{background:url(HOST/5)}</style>',
  '<p style="background:url(HOST/6)">x</p>',
  '<form action="HOST/7"><input autofocus onfocus="window.p7=1"></form>',
  '<base href="HOST/8">',
  '<meta http-equiv="refresh" content="0;url=HOST/9">',
  '<object data="HOST/10"></object><embed src="HOST/10">',
  '<link rel="stylesheet" href="HOST/11"><link rel="prefetch" href="HOST/11">',
  '<video src="HOST/12" autoplay onerror="window.p12=1"></video><audio src="HOST/12">',
  '<details open ontoggle="window.p13=1">x</details>',
  '<math><mtext><table><mglyph><style><img src=x onerror="window.p14=1">',
  '![remote](HOST/15.png)',
  '![remote][r]\n\n[r]: HOST/16.png',
  '![data](data:image/svg+xml,<svg/onload=window.p17=1>)',
  '[click](javascript:window.p18=1)',
  '[click](JaVaScRiPt&colon;window.p19=1)',
  '[click](data:text/html,<script>opener.p20=1</script>)',
  '<a href="javascript:window.p21=1" ping="HOST/21">click</a>',
  '[click](file:///etc/passwd "\\" onmouseover=\\"window.p22=1")',
]

test('S14 hostile Markdown runs nothing, fetches nothing and leaves no forbidden element', async ({ launch }) => {
  let requests = 0
  const server = createServer((_request, response) => {
    requests += 1
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { page } = await launch()
  await openJournal(page)
  await newEntry(page, 'Blank page')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.keyboard.insertText(`${PAYLOADS.join('\n\n').replaceAll('HOST', host)}\n\nthe end`)
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview.getByText('the end')).toBeVisible()
  for (const link of await preview.getByText('click', { exact: true }).all()) await link.click()
  await expect(saved(page)).toBeVisible()

  const leaked = await page.evaluate(() => Object.keys(window).filter((name) => /^p\d+$/.test(name)))
  expect(leaked).toEqual([])
  expect(asked.filter((url) => !url.startsWith('app://bundle/'))).toEqual([])
  expect(requests).toBe(0)
  const forbidden =
    'script, style, iframe, object, embed, form, input, base, meta, link, svg, math, img, video, audio, details, [style], [ping]'
  expect(await preview.locator(forbidden).count()).toBe(0)
  expect(await preview.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([])
  server.close()
})

test('B18 a one-megabyte entry opens, is typed into and saved', async ({ launch }) => {
  const { page, dataFolder } = await launch()
  await openJournal(page)
  await newEntry(page, 'Blank page')
  await page.keyboard.insertText('All work and no play. '.repeat(50_000))
  await expect(page.getByText('The preview stops here')).toBeVisible()
  await page.keyboard.type(' The end')
  await expect(saved(page)).toBeVisible()
  const store = new Database(join(dataFolder, 'prepbench.sqlite'), { readonly: true })
  expect(store.prepare('SELECT length(body) FROM journal_whole').pluck().get()).toBe(22 * 50_000 + 8)
  store.close()
})
