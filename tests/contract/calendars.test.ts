import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CalendarId } from '../../src/shared/kernel/ids.ts'
import type { IsoDate } from '../../src/shared/kernel/time.ts'
import { calendarFixture, fixtureBytes, writeBytes, writeCalendar } from '../support/calendar-files.ts'
import { busyHours, found, lookAt, takeIn } from '../support/import-calendar.ts'
import { createTestClock, createTestCore } from '../support/test-core.ts'

// The test clock starts on Monday 2026-03-02 at 10:00 in Berlin; study days begin at 04:00.
const day = (text: string) => text as IsoDate
const NOBODY = 'nobody' as CalendarId

const once = ['UID:once', 'SUMMARY:Dentist', 'DTSTART:20260303T100000', 'DTEND:20260303T110000']
const daily = ['UID:daily', 'SUMMARY:Lunch', 'DTSTART:20260302T120000', 'DTEND:20260302T130000', 'RRULE:FREQ=DAILY']

test('calendars.chooseFile: a token for the file, null when nothing was chosen', async () => {
  expect(await createTestCore().client.calendars.chooseFile()).toBeNull()
  const core = createTestCore({ chosenFiles: [calendarFixture('web')] })
  const chosen = await core.client.calendars.chooseFile()
  expect(await core.client.calendars.preview({ token: chosen?.token ?? '' })).toMatchObject({ kind: 'found', fileName: 'web-calendar.ics' })
})

test('calendars.preview: what would come in and what is left out, with lines; nothing is written', async () => {
  const core = createTestCore()
  const preview = await found(core, calendarFixture('web'))
  expect(preview).toMatchObject({
    name: 'Work',
    eventCount: 3,
    firstDay: '2026-03-02',
    lastDay: null,
    skipCount: 1,
    updates: [],
    remarks: [],
  })
  expect(preview.skips).toEqual([{ line: 55, reason: 'free', title: 'Day off' }])
  expect(await core.client.calendars.list()).toEqual([])
})

test('calendars.busy: a file from the web: weekly without one day, one moved, one in UTC', async () => {
  const core = createTestCore()
  await takeIn(core, calendarFixture('web'))
  expect(await busyHours(core, '2026-03-02', '2026-03-11')).toEqual([
    '2026-03-02 9.5+0.5 Stand-up, team A',
    '2026-03-03 16+1 Call abroad',
    '2026-03-09 14+0.5 Stand-up (moved)',
    '2026-03-11 9.5+0.5 Stand-up, team A',
  ])
  // The clocks go forward on the 29th; half past nine stays half past nine.
  expect(await busyHours(core, '2026-03-30', '2026-03-30')).toEqual(['2026-03-30 9.5+0.5 Stand-up, team A'])
})

test("calendars.busy: a file of a desktop calendar: another zone's summer time, a count, whole days, a length, own time", async () => {
  const core = createTestCore()
  await takeIn(core, calendarFixture('desktop'))
  expect(await busyHours(core, '2026-03-03', '2026-04-03')).toEqual([
    '2026-03-03 20+1.5 Kino',
    '2026-03-06 15+1.5 Yoga 🧘 am Morgen',
    '2026-03-07 4+24 Besuch',
    '2026-03-08 4+24 Besuch',
    // New York is an hour ahead of its usual distance between its change and Berlin's.
    '2026-03-13 14+1.5 Yoga 🧘 am Morgen',
    '2026-03-20 14+1.5 Yoga 🧘 am Morgen',
  ])
})

test('calendars.busy: a file of an office: names of Windows, a zone described in the file, an end in UTC', async () => {
  const core = createTestCore()
  const { skips } = await found(core, calendarFixture('office'))
  expect(skips.map(({ reason, title }) => [reason, title])).toEqual([
    ['free', 'Frei'],
    ['cancelled', 'Abgesagt: Vortrag'],
  ])
  await takeIn(core, calendarFixture('office'))
  expect(await busyHours(core, '2026-03-09', '2026-04-20')).toEqual([
    '2026-03-10 8.5+0.5 Monatsrunde',
    '2026-03-24 11+1 Jour fixe',
    '2026-03-31 11+1 Jour fixe',
    '2026-04-07 11+1 Jour fixe',
    '2026-04-14 8.5+0.5 Monatsrunde',
  ])
})

test('calendars.busy: a night belongs to the study day before, and is cut at its end', async () => {
  const core = createTestCore()
  await takeIn(core, writeCalendar([['UID:n', 'SUMMARY:Night', 'DTSTART:20260303T230000', 'DTEND:20260304T060000']]))
  expect(await busyHours(core, '2026-03-03', '2026-03-04')).toEqual(['2026-03-03 23+5 Night', '2026-03-04 4+2 Night'])
})

test('calendars.busy: floating times go with the person, others stay where they are', async () => {
  const clock = createTestClock()
  const core = createTestCore({ clock })
  await takeIn(core, writeCalendar([once, ['UID:z', 'SUMMARY:Call', 'DTSTART:20260303T090000Z', 'DTEND:20260303T100000Z']]))
  clock.setZone('America/New_York')
  await core.client.settings.change({ dayStartHour: 0 })
  expect(await busyHours(core, '2026-03-03', '2026-03-03')).toEqual(['2026-03-03 10+1 Dentist', '2026-03-03 4+1 Call'])
})

test('calendars.busy: a span that is too long, or the wrong way round, is refused', async () => {
  const { client } = createTestCore()
  await expect(client.calendars.busy({ from: day('2026-01-01'), to: day('2026-12-31') })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(client.calendars.busy({ from: day('2026-01-02'), to: day('2026-01-01') })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test('B14 calendars.busy: ten thousand events for ever are answered in bounded time, and what is cut is said', async () => {
  const core = createTestCore()
  const many = Array.from({ length: 10_000 }, (_, index) => ['SUMMARY:x', `UID:${index}`, ...daily.slice(2)])
  expect((await found(core, writeCalendar(many))).eventCount).toBe(10_000)
  await takeIn(core, writeCalendar(many))
  const answer = await core.client.calendars.busy({ from: day('2026-03-02'), to: day('2026-03-08') })
  expect(answer.isComplete).toBe(false)
  expect(answer.stretches.length).toBeLessThan(6_000)
}, 60_000)

describe('a bad file names its line and changes nothing', () => {
  const whole = writeCalendar([once])
  const bytesOf = (...lines: string[]) => Buffer.from(lines.join('\r\n'))
  test.each([
    ['not a calendar', bytesOf('Day,Start', '1,2'), 'not-a-calendar', 1],
    ['empty', Buffer.alloc(0), 'empty', null],
    ['binary', Buffer.from([0, 1, 2, 3, 255, 254, 0]), 'not-a-calendar', 1],
    ['an event that never ends', bytesOf('BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', 'END:VCALENDAR'), 'not-closed', 2],
    ['a calendar that never ends', bytesOf('BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1'), 'not-closed', 2],
    ['an end too many', bytesOf('BEGIN:VCALENDAR', 'END:VCALENDAR', 'END:VCALENDAR'), 'closed-twice', 3],
    ['a thousand layers', bytesOf('BEGIN:VCALENDAR', ...Array<string>(1_000).fill('BEGIN:VEVENT')), 'not-closed', 9],
    ['a line of ten megabytes', bytesOf('BEGIN:VCALENDAR', `X-LONG:${'x'.repeat(10_000_000)}`, 'END:VCALENDAR'), 'line-too-long', 2],
    ['a folded line of ten megabytes', bytesOf('BEGIN:VCALENDAR', 'X-LONG:', ` ${'x\r\n '.repeat(1_000_000)}`), 'line-too-long', 2],
    ['21 megabytes', Buffer.alloc(21_000_000, 'x\r\n'), 'too-large', null],
  ] as const)('B14 calendars.preview: %s', async (_, bytes, problem, line) => {
    const core = createTestCore()
    const { preview } = await lookAt(core, writeBytes(bytes))
    expect(preview).toEqual({ kind: 'refused', fileName: 'any.ics', problem, line })
    expect(await core.client.calendars.list()).toEqual([])
  })

  test('calendars.preview: more than ten thousand events', async () => {
    const core = createTestCore()
    const { preview } = await lookAt(core, writeCalendar(Array.from({ length: 10_001 }, () => ['UID:1'])))
    expect(preview).toMatchObject({ kind: 'refused', problem: 'too-many-events', line: 4 + 3 * 10_000 })
  })

  test('calendars.preview: gone, and a token that nobody gave', async () => {
    const core = createTestCore()
    expect((await lookAt(core, join(tmpdir(), 'nowhere', 'gone.ics'))).preview).toMatchObject({ kind: 'refused', problem: 'gone' })
    await expect(core.client.calendars.preview({ token: 'made-up' })).rejects.toMatchObject({ code: 'FILE_GONE' })
    expect((await lookAt(core, whole)).preview.kind).toBe('found')
  })
})

test('B14 calendars.preview: each event that is left out has its line and its reason', async () => {
  const core = createTestCore()
  const timed = ['DTSTART:20260303T100000', 'DTEND:20260303T110000']
  const events: [string, string[], number][] = [
    ['no-start', ['SUMMARY:a'], 0],
    ['bad-time', ['SUMMARY:b', 'DTSTART:20260230T100000', 'DTEND:20260303T110000'], 2],
    ['bad-time', ['SUMMARY:c', 'DTSTART:20260303T100000', 'DTEND:NaN'], 3],
    ['no-length', ['SUMMARY:d', 'DTSTART:20260303T100000'], 0],
    ['no-length', ['SUMMARY:e', 'DTSTART:20260303T100000', 'DTEND:20260303T090000'], 3],
    ['too-long', ['SUMMARY:f', 'DTSTART:20260303T100000', 'DTEND:20290303T100000'], 3],
    ['bad-time', ['SUMMARY:g', 'DTSTART:20260303T100000', 'DURATION:1e999'], 3],
    ['bad-rule', ['SUMMARY:h', ...timed, 'RRULE:FREQ=NEVER'], 4],
    ['rule-too-fine', ['SUMMARY:i', ...timed, 'RRULE:FREQ=SECONDLY'], 4],
    ['broken-line', ['SUMMARY:j', 'RRULE FREQ=DAILY', ...timed], 2],
    ['out-of-range', ['SUMMARY:k', 'DTSTART:18990303T100000', 'DTEND:18990303T110000'], 2],
    ['cancelled', ['SUMMARY:l', ...timed, 'STATUS:CANCELLED'], 0],
  ]
  const { skips, eventCount } = await found(core, writeCalendar(events.map(([, lines], index) => [`UID:${index}`, ...lines])))
  let line = 4
  const expected = events.map(([reason, lines, offset]) => {
    const at = offset === 0 ? line : line + 1 + offset
    line += lines.length + 3
    return [at, reason]
  })
  expect(skips.map((skip) => [skip.line, skip.reason])).toEqual(expected)
  expect(eventCount).toBe(0)
})

test('calendars.preview: of two versions the later one counts, and an unknown zone is said and read as the own one', async () => {
  const core = createTestCore()
  const newer = [
    'UID:once',
    'SEQUENCE:2',
    'SUMMARY:Dentist',
    'DTSTART;TZID=Mars/Base:20260303T120000',
    'DTEND;TZID=Mars/Base:20260303T130000',
  ]
  const path = writeCalendar([newer, once])
  const preview = await found(core, path)
  expect(preview.skips).toEqual([{ line: 11, reason: 'older-version', title: 'Dentist' }])
  expect(preview.remarks).toEqual([{ line: 4, reason: 'unknown-zone', title: 'Dentist' }])
  await takeIn(core, path)
  expect(await busyHours(core, '2026-03-03', '2026-03-03')).toEqual(['2026-03-03 12+1 Dentist'])
})

test.each([
  ['a mark for UTF-8 in front', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), fixtureBytes('web')])],
  ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(fixtureBytes('web').toString('utf8'), 'utf16le')])],
  ['line ends of Unix', Buffer.from(fixtureBytes('web').toString('utf8').replaceAll('\r\n', '\n'))],
  ['line ends of an old Mac', Buffer.from(fixtureBytes('web').toString('utf8').replaceAll('\r\n', '\r'))],
])('B14 calendars.preview: reads %s', async (_, bytes) => {
  expect(await found(createTestCore(), writeBytes(bytes))).toMatchObject({ name: 'Work', eventCount: 3, skipCount: 1 })
})

test('calendars.preview: a fold inside a character is one character, and Latin-1 is read as such', async () => {
  const core = createTestCore()
  const text = writeCalendar([['UID:1', 'SUMMARY:Zoë', ...once.slice(2)]])
  const bytes = fixtureBytes('desktop')
  const at = bytes.indexOf(Buffer.from('🧘')) + 2
  await takeIn(core, writeBytes(Buffer.concat([bytes.subarray(0, at), Buffer.from('\r\n '), bytes.subarray(at)])))
  expect(await busyHours(core, '2026-03-06', '2026-03-06')).toEqual(['2026-03-06 15+1.5 Yoga 🧘 am Morgen'])
  const latin = createTestCore()
  await takeIn(latin, writeBytes(Buffer.from((await import('node:fs')).readFileSync(text, 'utf8'), 'latin1')))
  expect(await busyHours(latin, '2026-03-03', '2026-03-03')).toEqual(['2026-03-03 10+1 Zoë'])
})

test('calendars.importFile: the same calendar again replaces its events; what is gone goes; both can be taken back', async () => {
  const core = createTestCore()
  const { calendar } = await takeIn(core, writeCalendar([once, daily]))
  const moved = once.map((line) => line.replace('T10', 'T15').replace('T11', 'T16'))
  const later = writeCalendar([moved, ['UID:new', 'SUMMARY:New', 'DTSTART;VALUE=DATE:20260305']], { fileName: 'renamed.ics' })
  expect((await found(core, later)).updates).toEqual([
    { calendarId: calendar.id, name: 'Mine', isSame: true, added: 1, changed: 1, gone: 1, kept: 0 },
  ])
  const second = await takeIn(core, later, calendar.id)
  expect(await core.client.calendars.list()).toMatchObject([{ id: calendar.id, eventCount: 2, fileName: 'renamed.ics' }])
  expect(await busyHours(core, '2026-03-02', '2026-03-05')).toEqual(['2026-03-03 15+1 Dentist', '2026-03-05 4+24 New'])

  await core.client.calendars.undoImport({ calendarId: calendar.id, importNumber: second.importNumber })
  expect(await busyHours(core, '2026-03-02', '2026-03-03')).toEqual([
    '2026-03-02 12+1 Lunch',
    '2026-03-03 10+1 Dentist',
    '2026-03-03 12+1 Lunch',
  ])
  await core.client.calendars.undoImport({ calendarId: calendar.id, importNumber: 1 })
  expect(await core.client.calendars.list()).toEqual([])
})

test('calendars.importFile: refused for a file that changed since, one that is gone, a calendar that is none', async () => {
  const core = createTestCore()
  const path = writeCalendar([once])
  const { token, fingerprint } = await found(core, path)
  const wish = { token, fingerprint, name: 'Mine', calendarId: null }
  await expect(core.client.calendars.importFile({ ...wish, calendarId: NOBODY })).rejects.toMatchObject({ code: 'CALENDAR_NOT_FOUND' })
  writeFileSync(path, 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n')
  await expect(core.client.calendars.importFile(wish)).rejects.toMatchObject({ code: 'FILE_CHANGED' })
  rmSync(path)
  await expect(core.client.calendars.importFile(wish)).rejects.toMatchObject({ code: 'FILE_CHANGED' })
  await expect(core.client.calendars.importFile({ ...wish, token: 'made-up' })).rejects.toMatchObject({ code: 'FILE_GONE' })
  expect(core.db.prepare('SELECT count(*) AS n FROM calendar').get()).toEqual({ n: 0 })
})

test('calendars.importFile: at most thirty calendars', async () => {
  const core = createTestCore()
  for (let count = 0; count < 30; count++) await takeIn(core, writeCalendar([once], { name: `c${count}` }))
  await expect(takeIn(core, writeCalendar([once]))).rejects.toMatchObject({ code: 'TOO_MANY_CALENDARS' })
  expect(await core.client.calendars.list()).toHaveLength(30)
})

test('calendars.undoImport: an import that is not the latest, and a calendar that is none', async () => {
  const core = createTestCore()
  const { calendar } = await takeIn(core, writeCalendar([once]))
  for (const wish of [
    { calendarId: calendar.id, importNumber: 7 },
    { calendarId: NOBODY, importNumber: 1 },
  ]) {
    await expect(core.client.calendars.undoImport(wish)).rejects.toMatchObject({ code: 'CALENDAR_NOT_FOUND' })
  }
  expect(await core.client.calendars.list()).toHaveLength(1)
})

test('calendars.change: named anew, hidden and shown', async () => {
  const core = createTestCore()
  const { calendar } = await takeIn(core, writeCalendar([once]))
  expect(await core.client.calendars.change({ calendarId: calendar.id, name: 'Family', isHidden: true })).toMatchObject({
    name: 'Family',
    isHidden: true,
  })
  expect(await busyHours(core, '2026-03-03', '2026-03-03')).toEqual([])
  await core.client.calendars.change({ calendarId: calendar.id, isHidden: false })
  expect(await busyHours(core, '2026-03-03', '2026-03-03')).toHaveLength(1)
  await expect(core.client.calendars.change({ calendarId: NOBODY, name: 'x' })).rejects.toMatchObject({ code: 'CALENDAR_NOT_FOUND' })
})

test('calendars.list: by name, with what each holds and when it came', async () => {
  const core = createTestCore()
  await takeIn(core, writeCalendar([once, daily], { name: 'b', fileName: 'b.ics' }))
  await takeIn(core, writeCalendar([once], { name: 'A' }))
  expect(await core.client.calendars.list()).toMatchObject([
    { name: 'A', fileName: 'mine.ics', eventCount: 1, isHidden: false, importedOn: '2026-03-02' },
    { name: 'b', fileName: 'b.ics', eventCount: 2 },
  ])
})

test('calendars.remove: away from the list and from the plan, once', async () => {
  const core = createTestCore()
  const { calendar } = await takeIn(core, writeCalendar([once]))
  await core.client.calendars.remove({ calendarId: calendar.id })
  expect(await core.client.calendars.list()).toEqual([])
  expect(await busyHours(core, '2026-03-03', '2026-03-03')).toEqual([])
  await expect(core.client.calendars.remove({ calendarId: calendar.id })).rejects.toMatchObject({ code: 'CALENDAR_NOT_FOUND' })
})

test('calendars.restore: back with every event, once', async () => {
  const core = createTestCore()
  const { calendar } = await takeIn(core, writeCalendar([once]))
  await core.client.calendars.remove({ calendarId: calendar.id })
  expect(await core.client.calendars.restore({ calendarId: calendar.id })).toMatchObject({ name: 'Mine', eventCount: 1 })
  expect(await busyHours(core, '2026-03-03', '2026-03-03')).toHaveLength(1)
  await expect(core.client.calendars.restore({ calendarId: calendar.id })).rejects.toMatchObject({ code: 'CALENDAR_NOT_FOUND' })
})
