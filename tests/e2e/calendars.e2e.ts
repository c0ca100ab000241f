import type { Page } from 'playwright'
import { expectAccessible } from '../support/axe.ts'
import { writeBytes, writeCalendar } from '../support/calendar-files.ts'
import { dropFiles } from '../support/drop-files.ts'
import { expect, type RunningApp, test } from '../support/launch.ts'

// Every day, so that whatever week the journey falls into shows them.
const lunch = ['UID:lunch', 'SUMMARY:Lunch', 'DTSTART:20260101T120000', 'DTEND:20260101T130000', 'RRULE:FREQ=DAILY']
const walk = ['UID:walk', 'SUMMARY:Walk', 'DTSTART:20260101T150000', 'DTEND:20260101T160000', 'RRULE:FREQ=DAILY']
const free = ['UID:free', 'SUMMARY:Birthday', 'DTSTART;VALUE=DATE:20260105', 'TRANSP:TRANSPARENT']

const busy = (page: Page, name: RegExp) => page.getByRole('img', { name })
const card = (page: Page) => page.getByRole('region', { name: 'Other calendars' })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Import a calendar' })

async function choosesNext({ app }: RunningApp, path: string) {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)
}

test('a calendar is looked at, taken in, hidden, renamed, updated and taken back', async ({ launch }) => {
  const running = await launch()
  const { page, consoleErrors } = running
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await expect(card(page)).toContainText('Bring in a calendar')

  await choosesNext(running, writeCalendar([lunch, free], { name: 'Work' }))
  await card(page).getByRole('button', { name: 'Import a calendar…' }).click()
  await expect(dialog(page).getByText('One event takes up time, from Thu, January 1, 2026 on, without an end.')).toBeVisible()
  await expect(dialog(page).getByText('Birthday: it is marked as free time.', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await expect(busy(page, /Lunch/)).toHaveCount(0)
  await dialog(page).getByRole('button', { name: 'Import', exact: true }).click()
  await expect(busy(page, /^Busy .*12:00.*: Lunch$/)).toHaveCount(7)
  await expectAccessible(page)

  await card(page).getByRole('button', { name: 'Hide Work' }).click()
  await expect(busy(page, /Lunch/)).toHaveCount(0)
  await card(page).getByRole('button', { name: 'Show Work' }).click()
  await expect(busy(page, /Lunch/)).toHaveCount(7)

  await card(page).getByRole('textbox', { name: 'Name of Work' }).fill('Office')
  await page.keyboard.press('Enter')
  await expect(card(page).getByRole('button', { name: 'Hide Office' })).toBeVisible()

  await choosesNext(running, writeCalendar([walk], { name: 'Work' }))
  await card(page).getByRole('button', { name: 'Import a calendar…' }).click()
  await expect(dialog(page).getByRole('radio', { name: 'Takes the place of what “Office” held' })).toBeChecked()
  await expect(dialog(page).getByText('1 new, 0 changed, 1 gone, 0 as before')).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Update' }).click()
  await expect(busy(page, /Walk/)).toHaveCount(7)
  await expect(busy(page, /Lunch/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(busy(page, /Lunch/)).toHaveCount(7)
  expect(consoleErrors).toEqual([])
})

test('by keyboard alone: a calendar comes in, goes and comes back; a bad file says its line', async ({ launch }) => {
  const running = await launch()
  const { page, consoleErrors } = running
  await page.keyboard.press('Control+2')
  const open = card(page).getByRole('button', { name: 'Import a calendar…' })

  await choosesNext(running, writeBytes(Buffer.from('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n'), 'cut.ics'))
  await open.press('Enter')
  await expect(dialog(page).getByText('cut.ics can’t be read')).toBeVisible()
  await expect(dialog(page).getByRole('alert')).toHaveText('It looks cut off: what begins in line 2 is never closed.')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)

  await choosesNext(running, writeCalendar([lunch], { name: 'Family' }))
  await open.press('Enter')
  await expect(dialog(page).getByRole('textbox', { name: 'Name' })).toBeFocused()
  await expect(dialog(page).getByRole('textbox', { name: 'Name' })).toHaveValue('Family')
  await page.keyboard.press('Enter')
  await expect(busy(page, /Lunch/)).toHaveCount(7)
  await card(page).getByRole('button', { name: 'Remove Family' }).press('Enter')
  await expect(busy(page, /Lunch/)).toHaveCount(0)
  const removed = page.getByRole('alert').filter({ hasText: '“Family” was removed.' })
  await removed.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(busy(page, /Lunch/)).toHaveCount(7)
  expect(consoleErrors).toEqual([])
})

test('a calendar file that falls on the window is looked at, and what comes every few hours is named', async ({ launch }) => {
  const { page, consoleErrors } = await launch()
  await page.keyboard.press('Control+2')
  await expect(card(page)).toBeVisible()
  const pills = ['UID:pills', 'SUMMARY:Pills', 'DTSTART:20260101T080000', 'DTEND:20260101T081500', 'RRULE:FREQ=HOURLY;INTERVAL=6']
  await dropFiles(page, [writeCalendar([lunch, pills], { name: 'Dropped' })])
  await expect(dialog(page).getByRole('textbox', { name: 'Name' })).toHaveValue('Dropped')
  await expect(
    dialog(page).getByText('Pills: it comes again by hours, or by weeks or days counted through the year', { exact: false }),
  ).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Import', exact: true }).click()
  await expect(busy(page, /Lunch/)).toHaveCount(7)
  expect(consoleErrors).toEqual([])
})
