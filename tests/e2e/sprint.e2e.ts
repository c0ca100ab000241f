import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { ElectronApplication, Page } from 'playwright'
import { createMovingClock } from '../../scripts/tour/clock.mjs'
import { DETECTOR_VERSION } from '../../src/shared/features/sections/sections.model.ts'
import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/launch.ts'
import { expectDrawn, putPaper } from '../support/open-paper.ts'
import { makeReaderPdf, PAGE_COUNT } from '../support/reader-pdf.ts'
import { endSession, lookedAt, phaseTimer, sessionBar, startInDialog, startSession } from '../support/timed-session.ts'

const MINUTE_MS = 60_000

/** Sections of the paper as they would have been found: abstract on page 2, method on page 5, no results. */
async function putSections(dataFolder: string, paperId: string) {
  const db = new Database(join(dataFolder, 'prepbench.sqlite'))
  // The app looks for them by itself once the paper is open; what it finds later would stand in place of these.
  await expect.poll(() => db.prepare('SELECT count(*) FROM section_scan WHERE paper_id = ?').pluck().get(paperId)).toBe(1)
  db.prepare('INSERT OR REPLACE INTO section_scan (paper_id, version, is_readable, scanned_at) VALUES (?, ?, 1, 1)').run(
    paperId,
    DETECTOR_VERSION,
  )
  for (const table of ['section', 'section_target']) db.prepare(`DELETE FROM ${table} WHERE paper_id = ?`).run(paperId)
  const section = db.prepare(
    'INSERT INTO section (paper_id, position, heading, page_index, top_pt, text_column, role) VALUES (?, ?, ?, ?, 60, 0, ?)',
  )
  section.run(paperId, 0, 'Abstract', 1, 'abstract')
  section.run(paperId, 1, 'Our method', 4, 'method')
  const target = db.prepare('INSERT INTO section_target (paper_id, target, page_index, top_pt) VALUES (?, ?, ?, 60)')
  target.run(paperId, 'abstract', 1)
  target.run(paperId, 'method', 4)
  db.close()
}

declare global {
  var shownBySystem: { readonly title: string; readonly body: string }[] | undefined
  var notesPlayed: number | undefined
}

/** Listens where the app ends and the system begins: what it gives the desktop to show, and the loudspeaker to play. */
async function watchAlerts(app: ElectronApplication, page: Page) {
  await app.evaluate(({ Notification }) => {
    const shown: { title: string; body: string }[] = []
    globalThis.shownBySystem = shown
    Notification.isSupported = () => true
    Notification.prototype.show = function show() {
      shown.push({ title: this.title, body: this.body })
    }
  })
  await page.evaluate(() => {
    const { start } = OscillatorNode.prototype
    globalThis.notesPlayed = 0
    OscillatorNode.prototype.start = function play(when) {
      globalThis.notesPlayed = (globalThis.notesPlayed ?? 0) + 1
      start.call(this, when)
    }
  })
  return {
    shown: () => app.evaluate(() => globalThis.shownBySystem ?? []),
    notes: () => page.evaluate(() => globalThis.notesPlayed ?? 0),
  }
}

test('a phase that is over is shown by the system and chimes, once', async ({ launch }) => {
  const clock = createMovingClock()
  const running = await launch({ env: clock.env })
  const { app, page } = running
  const alerts = await watchAlerts(app, page)
  await startSession(running)
  await clock.pass(app, 2.1 * MINUTE_MS)
  await expect(page.getByText('Abstract: time is up')).toHaveCount(1)
  expect(await alerts.shown()).toEqual([{ title: 'Abstract: time is up', body: 'Next: Methodology. What you use now is borrowed.' }])
  await expect.poll(alerts.notes).toBe(2)
})

test('in interviewer mode the system says it once, and nothing sounds', async ({ launch }) => {
  const clock = createMovingClock()
  const running = await launch({ env: clock.env })
  const { app, page } = running
  const alerts = await watchAlerts(app, page)
  await startSession(running, 'Interviewer')
  await clock.pass(app, 15.1 * MINUTE_MS)
  await expect(page.getByText('Five minutes left')).toBeVisible()
  expect((await alerts.shown()).map(({ title }) => title)).toEqual(['Five minutes left'])
  expect(await alerts.notes()).toBe(0)
})

test('strict order leads on only: no way back, no way past the next phase', async ({ launch }) => {
  const running = await launch()
  const { page } = running
  await startSession(running, 'Strict order')
  const phase = (name: RegExp) => sessionBar(page).getByRole('listitem').getByRole('button', { name })
  await expect(phase(/Methodology/)).toBeEnabled()
  await expect(phase(/Results/)).toBeDisabled()
  await page.keyboard.press(']')
  await expect(phase(/Methodology/)).toHaveAttribute('aria-current', 'step')
  await expect(phase(/Abstract/)).toBeDisabled()
  await expect(phase(/Conclusion/)).toBeDisabled()
  await phase(/Results/).click()
  await expect(phase(/Results/)).toHaveAttribute('aria-current', 'step')
  await expect(phaseTimer(page)).toHaveAccessibleName('Results')
})

test('time in view is a ribbon beside the scroll bar, by place on the page', async ({ launch }) => {
  const clock = createMovingClock()
  const running = await launch({ env: clock.env })
  const { app, page, dataFolder } = running
  await startSession(running)
  await page.mouse.move(700, 500)
  await clock.pass(app, 20_000)
  const pages = page.getByRole('region', { name: 'Pages of the paper' })
  await pages.focus()
  await page.keyboard.press('End')
  await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('10')
  await expect.poll(() => lookedAt(dataFolder)).toBe(11)
  await clock.pass(app, 10_000)
  const ribbon = page.getByRole('img', { name: /^Where the time went: longest on page 1, 0:2\d/ })
  await expect(ribbon).toBeVisible({ timeout: 10_000 })
  await page.screenshot({ path: 'test-results/ribbon-light.png' })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.screenshot({ path: 'test-results/ribbon-dark.png' })
  await expectAccessible(page)
  const box = await ribbon.boundingBox()
  if (!box) throw new Error('The ribbon is not on screen.')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.29)
  await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('2')
})

/** Milliseconds that some part of the paper was in view. */
function dwellMs(dataFolder: string): number {
  const db = new Database(join(dataFolder, 'prepbench.sqlite'), { readonly: true })
  try {
    return db.prepare('SELECT coalesce(sum(active_ms), 0) FROM page_dwell').pluck().get() as number
  } finally {
    db.close()
  }
}

test('nobody reads who moves nothing for a minute, nor while the computer sleeps: neither is time in view', async ({ launch }) => {
  test.slow()
  const clock = createMovingClock()
  const running = await launch({ env: clock.env })
  const { app, page, dataFolder } = running
  // The page notices by its own clock that nobody moves.
  await page.clock.install()
  await startSession(running)
  await page.mouse.move(700, 500)
  await expect.poll(() => lookedAt(dataFolder)).toBe(0)
  await clock.pass(app, 30_000)
  await expect.poll(() => dwellMs(dataFolder), { timeout: 20_000 }).toBeGreaterThan(20_000)
  await page.clock.fastForward(61_000)
  await expect.poll(() => lookedAt(dataFolder)).toBeNull()
  const seenMs = dwellMs(dataFolder)
  await clock.pass(app, 5 * MINUTE_MS)
  expect(dwellMs(dataFolder)).toBe(seenMs)

  await page.mouse.move(710, 510)
  await expect.poll(() => lookedAt(dataFolder)).toBe(0)
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
  clock.leap(30 * MINUTE_MS)
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'))
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Count nothing' }).click()
  await expect(dialog).toHaveCount(0)
  await clock.pass(app, 10_000)
  await endSession(page)
  // What a slow machine takes for all this is in view as well; five idle and thirty sleeping minutes are not.
  expect(dwellMs(dataFolder) - seenMs).toBeLessThan(3 * MINUTE_MS)
})

test('the next phase jumps to its section, and the session says how long each section was in view', async ({ launch }) => {
  const clock = createMovingClock()
  const running = await launch({ env: clock.env })
  const { app, page } = running
  const paperId = await startSession(running)
  await putSections(running.dataFolder, paperId)
  await page.reload()
  const pageNumber = page.getByRole('textbox', { name: 'Page' })
  await expectDrawn(page)
  await expect(pageNumber).toHaveValue('i')
  await page.mouse.move(700, 500)
  await expect.poll(() => lookedAt(running.dataFolder)).toBe(0)
  await clock.pass(app, 10_000)
  await page.keyboard.press('[')
  await expect(pageNumber).toHaveValue('ii')
  // After a reload the reader comes later than the bar; the key is the bar's all the same.
  await page.keyboard.press(']')
  await expect(pageNumber).toHaveValue('3')
  await expect.poll(() => lookedAt(running.dataFolder)).toBe(4)
  await clock.pass(app, 20_000)
  // No marker for its results: the paper stays where it is.
  await sessionBar(page)
    .getByRole('button', { name: /^Results/ })
    .click()
  await expect(sessionBar(page).getByRole('button', { name: /^Results/ })).toHaveAttribute('aria-current', 'step')
  await expect(pageNumber).toHaveValue('3')
  await endSession(page)
  const table = page.getByRole('table', { name: /Time each section was in view/ })
  await expect(table.getByRole('row', { name: /^Our method 0:[23]\d/ })).toBeVisible()
  await expect(table.getByRole('row', { name: /^Before the first section 0:1\d/ })).toBeVisible()
  await table.scrollIntoViewIfNeeded()
  await page.screenshot({ path: 'test-results/section-times.png' })
})

test('a session starts from a paper’s menu in the library', async ({ launch }) => {
  const running = await launch()
  const { page } = running
  putPaper(running, await makeReaderPdf(), PAGE_COUNT)
  await page.getByRole('link', { name: 'Read', exact: true }).click()
  await page.getByRole('button', { name: /A paper/ }).click()
  await page.getByRole('menuitem', { name: 'Start a session' }).click()
  await startInDialog(page)
  await expect(phaseTimer(page)).toHaveText(/left$/)
})

test('a cold draw covers the paper until the clock starts, and never gives it twice', async ({ launch }) => {
  const running = await launch()
  const { page, consoleErrors } = running
  const titles = ['Attention to nothing', 'Gradients that stayed']
  putPaper(running, await makeReaderPdf(), PAGE_COUNT, titles[0])
  putPaper(running, await makeReaderPdf('other'), PAGE_COUNT, titles[1])
  await page.getByRole('link', { name: 'Read', exact: true }).click()
  await page.getByRole('button', { name: 'Cold draw' }).click()
  const dialog = page.getByRole('dialog', { name: 'Read a paper you have never seen' })
  await expect(dialog.getByText('Drawn from 2 papers you have never opened')).toBeVisible()
  const spoken = await dialog.textContent()
  for (const title of titles) expect(spoken).not.toContain(title)
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await page.screenshot({ path: `test-results/cold-draw-${scheme}.png` })
    await expectAccessible(page)
  }
  await dialog.getByRole('radio', { name: 'Interviewer' }).check()
  await dialog.getByRole('button', { name: 'Start the clock' }).click()
  await expect(sessionBar(page)).toBeVisible()
  await expectDrawn(page)
  const chip = page.getByRole('navigation').getByRole('link', { name: /^Session running/ })
  await expect(chip).toContainText(/Attention to nothing|Gradients that stayed/)

  await page.keyboard.press('Shift+E')
  await page.getByRole('dialog').getByRole('button', { name: 'End session' }).click()
  await page.getByRole('link', { name: 'Read', exact: true }).click()
  await page.keyboard.press('Shift+D')
  await expect(dialog.getByText('Drawn from one paper you have never opened')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Draw another' })).toBeDisabled()
  expect(consoleErrors).toEqual([])
})

test('a copied protocol is renamed and its phases changed, in the settings', async ({ launch }) => {
  const running = await launch()
  const { page } = running
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByRole('button', { name: 'Copy: Interview 20' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Short')
  await page.getByRole('textbox', { name: 'Minutes of phase 1' }).fill('4')
  await page.getByRole('button', { name: 'Remove phase 5' }).click()
  await page.getByRole('button', { name: 'Add a phase' }).click()
  await expect(page.getByText('Short · 21 min')).toBeVisible()
  await page.screenshot({ path: 'test-results/protocols.png' })
})

test('the phases of a protocol are moved with the keyboard and with the mouse, and stay so', async ({ launch }) => {
  const running = await launch()
  const { page, consoleErrors } = running
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByRole('button', { name: 'Copy: Interview 20' }).click()
  const names = () =>
    page.getByRole('textbox', { name: /^Phase \d$/ }).evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
  const handle = (name: string) => page.getByRole('button', { name: new RegExp(`^Move phase \\d, ${name}`) })
  await handle('Abstract').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(handle('Abstract')).toBeFocused()
  await expect(page.getByText('Abstract is now phase 3 of 5.')).toBeAttached()
  expect(await names()).toEqual(['Methodology', 'Results', 'Abstract', 'Conclusion', 'Introduction and related work'])

  const from = await handle('Conclusion').boundingBox()
  const to = await handle('Methodology').boundingBox()
  if (!from || !to) throw new Error('The handles are not on screen.')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y, { steps: 12 })
  await page.mouse.up()
  const moved = ['Conclusion', 'Methodology', 'Results', 'Abstract', 'Introduction and related work']
  expect(await names()).toEqual(moved)
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.screenshot({ path: 'test-results/protocol-order.png' })
  await page.reload()
  await expect.poll(names).toEqual(moved)
  expect(consoleErrors).toEqual([])
})
