import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../fixtures/calendars')

export const calendarFixture = (name: 'web' | 'desktop' | 'office') => join(folder, `${name}-calendar.ics`)

/** A calendar of these events' lines, in a file of its own. */
export function writeCalendar(
  events: readonly (readonly string[])[],
  { name = 'Mine', fileName = 'mine.ics', head = [] as readonly string[] } = {},
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `X-WR-CALNAME:${name}`,
    ...head,
    ...events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ]
  return writeBytes(Buffer.from(lines.join('\r\n')), fileName)
}

export function writeBytes(bytes: Buffer, fileName = 'any.ics'): string {
  const path = join(mkdtempSync(join(tmpdir(), 'prepbench-calendar-')), fileName)
  writeFileSync(path, bytes)
  return path
}

export const fixtureBytes = (name: Parameters<typeof calendarFixture>[0]) => readFileSync(calendarFixture(name))
