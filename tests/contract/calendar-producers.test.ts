import { describe, expect, test } from 'vitest'
import { writeBytes, writeCalendar } from '../support/calendar-files.ts'
import { busyHours, found, takeIn } from '../support/import-calendar.ts'
import { createTestCore } from '../support/test-core.ts'

// What calendar programs really write, beyond what the format says. The person is in Berlin; study days begin at 04:00.

const meeting = ['UID:m', 'SUMMARY:Meeting', 'DTSTART:20260303T100000', 'DTEND:20260303T110000']
const text = (...lines: string[]) => writeBytes(Buffer.from(lines.join('\r\n')))

async function busyOf(path: string, from: string, to = from): Promise<string[]> {
  const core = createTestCore()
  await takeIn(core, path)
  return busyHours(core, from, to)
}

describe('time zones of their own', () => {
  const zone = (id: string, ...parts: string[][]) => ['BEGIN:VTIMEZONE', `TZID:${id}`, ...parts.flat(), 'END:VTIMEZONE']
  const change = (name: string, from: string, to: string, ...lines: string[]) => [
    `BEGIN:${name}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    ...lines,
    `END:${name}`,
  ]
  const at = (id: string, start: string) => [`UID:${start}`, 'SUMMARY:Call', `DTSTART;TZID=${id}:${start}`, 'DURATION:PT1H']

  test('calendars.busy: changes of the clock that are listed one by one', async () => {
    const head = zone(
      'Our clock',
      change('DAYLIGHT', '+0000', '+0200', 'DTSTART:20240401T020000', 'RDATE:20250401T020000,20260401T020000'),
      change('STANDARD', '+0200', '+0000', 'DTSTART:20241001T020000', 'RDATE:20251001T020000'),
    )
    const path = writeCalendar([at('Our clock', '20260303T100000'), at('Our clock', '20260403T100000')], { head })
    // Berlin is an hour ahead of +0000 in March, and as far as +0200 in April.
    expect(await busyOf(path, '2026-03-03', '2026-04-03')).toEqual(['2026-03-03 11+1 Call', '2026-04-03 10+1 Call'])
  })

  test('calendars.busy: the last change of a rule counts, though in UTC it falls on the day before', async () => {
    const head = zone(
      'Our clock',
      change('STANDARD', '+1100', '+1000', 'DTSTART:20200405T030000', 'RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20260404T160000Z'),
      change('DAYLIGHT', '+1000', '+1100', 'DTSTART:20201004T020000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU;UNTIL=20251004T160000Z'),
    )
    expect(await busyOf(writeCalendar([at('Our clock', '20260406T180000')], { head }), '2026-04-06')).toEqual(['2026-04-06 10+1 Call'])
  })

  test('calendars.busy: a short name is what the file says it is, and only without that what it usually is', async () => {
    const head = zone('CST', change('STANDARD', '+0800', '+0800', 'DTSTART:19700101T000000'))
    expect(await busyOf(writeCalendar([at('CST', '20260303T180000')], { head }), '2026-03-03')).toEqual(['2026-03-03 11+1 Call'])
    expect(await busyOf(writeCalendar([at('CET', '20260303T180000')]), '2026-03-03')).toEqual(['2026-03-03 18+1 Call'])
  })

  test('calendars.busy: a name with a colon that is not in quotes', async () => {
    const head = zone('(UTC+08:00) There', change('STANDARD', '+0800', '+0800', 'DTSTART:19700101T000000'))
    const path = writeCalendar([at('(UTC+08:00) There', '20260303T180000')], { head })
    expect(await busyOf(path, '2026-03-03')).toEqual(['2026-03-03 11+1 Call'])
  })

  test.each(['/maker.example/2026_1/UTC', 'tzone://Microsoft/Utc', '/maker.example/2026_1/Etc/UTC'])(
    'calendars.busy: the zone behind %s',
    async (id) => {
      expect(await busyOf(writeCalendar([at(id, '20260303T100000')]), '2026-03-03')).toEqual(['2026-03-03 11+1 Call'])
    },
  )
})

describe('rules', () => {
  const start = (...lines: string[]) => writeCalendar([[...meeting, ...lines]])

  test('calendars.busy: two rules, and one whose days fall out', async () => {
    const path = start('RRULE:FREQ=WEEKLY;BYDAY=TU', 'RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20260315', 'EXRULE:FREQ=MONTHLY;BYDAY=2TU')
    expect(await busyOf(path, '2026-03-01', '2026-03-25')).toEqual(
      ['03', '06', '13', '17', '24'].map((day) => `2026-03-${day} 10+1 Meeting`),
    )
    // One rule has an end, the other has none.
    expect(await busyOf(path, '2031-04-01', '2031-04-07')).toEqual(['2031-04-01 10+1 Meeting'])
  })

  test('calendars.busy: a rule that ends before it begins leaves the first start', async () => {
    expect(await busyOf(start('RRULE:FREQ=DAILY;UNTIL=20260101'), '2026-03-01', '2026-03-09')).toEqual(['2026-03-03 10+1 Meeting'])
  })

  test('calendars.busy: ten years of days have an end', async () => {
    const path = start('RRULE:FREQ=DAILY;COUNT=3650')
    expect(await busyOf(path, '2036-02-28', '2036-03-09')).toEqual(['2036-02-28 10+1 Meeting'])
    expect((await found(createTestCore(), path)).lastDay).toBe('2036-02-28')
  })

  test.each(['RRULE:FREQ=WEEKLY;BYDAY=TU;BYHOUR=10;BYMINUTE=0;BYSECOND=0;COUNT=2', 'RRULE:FREQ=WEEKLY\\;BYDAY=TU\\;COUNT=2'])(
    'calendars.busy: %s',
    async (rule) => {
      expect(await busyOf(start(rule), '2026-03-01', '2026-03-25')).toEqual(['2026-03-03 10+1 Meeting', '2026-03-10 10+1 Meeting'])
    },
  )

  test('calendars.busy: a whole day falls out by a time on it, in whatever zone', async () => {
    const path = writeCalendar([
      [
        ...['UID:d', 'SUMMARY:Home', 'DTSTART;VALUE=DATE:20260302', 'RRULE:FREQ=DAILY;COUNT=5'],
        ...['EXDATE:20260303T000000Z', 'EXDATE;TZID=America/New_York:20260304T000000', 'EXDATE:20260304T230000Z'],
      ],
    ])
    expect(await busyOf(path, '2026-03-01', '2026-03-09')).toEqual(['2026-03-02 4+24 Home', '2026-03-06 4+24 Home'])
  })

  test('calendars.preview: a series that is called off from a day on is shown on, and that is said', async () => {
    const off = [
      'UID:m',
      'SUMMARY:Meeting',
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20260310T100000',
      'DTSTART:20260310T100000',
      'STATUS:CANCELLED',
    ]
    const { skips, remarks } = await found(createTestCore(), writeCalendar([[...meeting, 'RRULE:FREQ=WEEKLY'], off]))
    expect(skips.map(({ reason }) => reason)).toEqual(['cancelled'])
    expect(remarks.map(({ reason }) => reason)).toEqual(['this-and-future'])
  })
})

describe('files that are not quite right', () => {
  test('calendars.preview: an event alone, without a calendar around it', async () => {
    const path = text('BEGIN:VEVENT', ...meeting, 'END:VEVENT', '')
    expect(await found(createTestCore(), path)).toMatchObject({ name: 'any', eventCount: 1, skipCount: 0 })
    expect(await busyOf(path, '2026-03-03')).toEqual(['2026-03-03 10+1 Meeting'])
  })

  test.each([
    ['a mark of the end', '\u001a'],
    ['zeros', '\0\0\0\0'],
  ])('calendars.preview: %s behind the calendar', async (_, rest) => {
    const path = text('BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...meeting, 'END:VEVENT', 'END:VCALENDAR', rest)
    expect((await found(createTestCore(), path)).eventCount).toBe(1)
  })

  test('calendars.preview: two calendars in a file are one', async () => {
    const calendar = (uid: string) => ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', `UID:${uid}`, ...meeting.slice(1), 'END:VEVENT', 'END:VCALENDAR']
    expect((await found(createTestCore(), text(...calendar('a'), '', ...calendar('b'), ''))).eventCount).toBe(2)
  })

  test('calendars.preview: a line that is none costs the event only when it may have been about its time', async () => {
    const path = writeCalendar([
      ['UID:a', 'DESCRIPTION:Agenda', 'first the numbers', ...meeting.slice(1)],
      ['UID:b', 'X_OWN:1', ...meeting.slice(1)],
      ['UID:c', 'RRULE FREQ=DAILY', ...meeting.slice(1)],
    ])
    expect(await found(createTestCore(), path)).toMatchObject({
      eventCount: 2,
      skips: [{ line: 21, reason: 'broken-line' }],
      remarks: [
        { line: 7, reason: 'odd-line' },
        { line: 14, reason: 'odd-line' },
      ],
    })
  })

  test('calendars.busy: what is no UTF-8 is read as Windows writes it', async () => {
    const lines = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:1',
      'SUMMARY:§5 \u0096 \u008410 \u0080\u0093',
      ...meeting.slice(2),
      'END:VEVENT',
      'END:VCALENDAR',
    ]
    expect(await busyOf(writeBytes(Buffer.from(lines.join('\r\n'), 'latin1')), '2026-03-03')).toEqual(['2026-03-03 10+1 §5 – „10 €“'])
  })

  test('calendars.preview: who works elsewhere has the time', async () => {
    const path = writeCalendar([[...meeting, 'X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE']])
    expect((await found(createTestCore(), path)).skips).toMatchObject([{ reason: 'free' }])
  })
})

describe('vCalendar 1.0', () => {
  const old = (...events: string[][]) =>
    text('BEGIN:VCALENDAR', 'VERSION:1.0', ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']), 'END:VCALENDAR', '')
  const days = (...lines: string[]) => old([...meeting, ...lines])

  test('calendars.busy: quoted-printable titles over several lines, in UTF-8 and in what was before', async () => {
    const path = old(
      [...meeting.slice(2), 'SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Caf=C3=A9 mit =\r\nJ=C3=BCrgen=3B =E2=82=AC 5'],
      ['SUMMARY;QUOTED-PRINTABLE:M=FCnchen', 'DTSTART:20260303T120000', 'DTEND:20260303T130000'],
    )
    expect(await busyOf(path, '2026-03-03')).toEqual(['2026-03-03 10+1 Café mit Jürgen; € 5', '2026-03-03 12+1 München'])
  })

  test.each([
    ['D2 #3', ['03', '05', '07']],
    ['D7 20260317T235959', ['03', '10', '17']],
    ['W1 TU TH #4', ['03', '05', '10', '12']],
    ['W2 #0', ['03', '17', '31']],
    ['W1', ['03', '10']],
    ['MP1 1+ TU 2- FR #3', ['03', '20']],
    ['MD1 3 LD #2', ['03', '31']],
  ])('calendars.busy: the rule %s', async (rule, expected) => {
    expect(await busyOf(days(`RRULE:${rule}`), '2026-03-01', '2026-03-31')).toEqual(expected.map((day) => `2026-03-${day} 10+1 Meeting`))
  })

  test.each(['YD1 100', 'D1 0900 1500 #3', 'MP1 MO', 'W1 XX', 'MP1 1+'])(
    'calendars.preview: the rule %s is refused by its line',
    async (rule) => {
      expect((await found(createTestCore(), days(`RRULE:${rule}`))).skips).toMatchObject([{ line: 8, reason: 'bad-rule' }])
    },
  )

  test('calendars.preview: free time, and days that fall out, parted by semicolons', async () => {
    expect((await found(createTestCore(), days('TRANSP:1'))).skips).toMatchObject([{ reason: 'free' }])
    const path = days('TRANSP:0', 'RRULE:D1 #4', 'EXDATE:20260304T100000;20260305T100000')
    expect(await busyOf(path, '2026-03-01', '2026-03-31')).toEqual(['2026-03-03 10+1 Meeting', '2026-03-06 10+1 Meeting'])
  })
})
