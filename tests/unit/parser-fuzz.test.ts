import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ZipProblem } from '../../src/main/core/zip/zip-problem.ts'
import { htmlToMarkdown } from '../../src/main/features/practice/decks/html-to-markdown.ts'
import { fillTemplate } from '../../src/main/features/practice/decks/note-template.ts'
import { readProtobuf } from '../../src/main/features/practice/decks/protobuf.ts'
import { unpackZstd } from '../../src/main/features/practice/decks/unpack-zstd.ts'
import { busyEvents } from '../../src/shared/features/calendars/busy-events.ts'
import { busyStretches, daySpan } from '../../src/shared/features/calendars/busy-times.ts'
import { openCalendarReader } from '../../src/shared/features/calendars/calendar-reader.ts'
import { parseQuickAdd } from '../../src/shared/features/planner/quick-add.ts'
import { QUESTION_KINDS } from '../../src/shared/features/practice/practice.model.ts'
import { ROW_PROBLEMS, readHeading, readRow } from '../../src/shared/features/practice/question-table.ts'
import { repairWebm } from '../../src/shared/features/recordings/webm.ts'
import { matchQuery } from '../../src/shared/kernel/match-query.ts'
import { readPaperLink } from '../../src/shared/kernel/paper-link.ts'
import { referencesIn, referenceText } from '../../src/shared/kernel/reference.ts'
import { IsoDate } from '../../src/shared/kernel/time.ts'
import { spoken } from '../support/live-webm.ts'
import { wounded, woundedBytes } from '../support/wounds.ts'

/** Of criterion B15, for each reader of what others wrote; a fixed seed, so that a failure comes again. */
const RUNS = { numRuns: 10_000, seed: 20_260_101 }

const CALENDAR = `BEGIN:VCALENDAR
X-WR-CALNAME:Work
BEGIN:VTIMEZONE
TZID:Own
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:1@work
SEQUENCE:2
DTSTART;TZID=Own:20260105T090000
DURATION:PT1H30M
RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=40
EXDATE;TZID=Own:20260119T090000
SUMMARY:Standup\\, with tea
END:VEVENT
BEGIN:VEVENT
UID:2@work
DTSTART;VALUE=DATE:20260110
DTEND;VALUE=DATE:20260112
SUMMARY:Away
END:VEVENT
END:VCALENDAR`

const day = (text: string) => IsoDate.parse(text)
const SPAN = daySpan(day('2026-01-01'), day('2026-01-31'), { zone: 'Europe/Berlin', startHour: 4 })

test('B15 a wounded calendar gives busy time inside the days that are asked for, or one problem with its line', () => {
  fc.assert(
    fc.property(wounded(CALENDAR), (text) => {
      const reader = openCalendarReader()
      for (const [index, line] of text.split('\n').entries()) {
        const problem = reader.take(line, index + 1)
        if (problem) {
          expect(problem.line === null || problem.line <= index + 1).toBe(true)
          return
        }
      }
      const read = reader.finish()
      if (!read.ok) return
      for (const event of busyEvents(read.value, 'Europe/Berlin').events) {
        for (const { startMinute, durationMinutes } of busyStretches(event, SPAN, 100)) {
          expect(Number.isFinite(startMinute) && durationMinutes >= 0).toBe(true)
        }
      }
    }),
    RUNS,
  )
})

test('B15 a wounded row of a table is a question of a known kind, or one known problem', () => {
  const heading = ['Question', 'Answer', 'Deck', 'Type', 'Level', 'Tags']
  const row = 'What is {{c1::attention}}?|A weighted sum.|LLM|cloze|2|nlp, transformer'
  fc.assert(
    fc.property(wounded(heading.join('|')), wounded(row), (first, text) => {
      const { columns } = readHeading(first.split('|'))
      const read = readRow(text.split('|'), columns, 'llms')
      if (typeof read === 'string') expect(ROW_PROBLEMS).toContain(read)
      else expect(QUESTION_KINDS).toContain(read.kind)
    }),
    RUNS,
  )
})

test('B15 wounded HTML of a note becomes Markdown without any tag of it that does something', () => {
  const html = '<div>Why <b>scale</b> by <i>d</i>?<br><ul><li>one</li></ul><img src="a.png"><script>x()</script>{{type:Back}}</div>'
  fc.assert(
    fc.property(wounded(html), (text) => {
      const { html: filled } = fillTemplate(text, new Map([['Back', '<p>Back</p>']]))
      expect(htmlToMarkdown(filled, () => null)).not.toMatch(/<(script|img|iframe)\b/i)
    }),
    RUNS,
  )
})

test('B15 wounded parts of a package are read, or refused in the one way that is declared', () => {
  const message = Buffer.from([0x0a, 0x05, 0x42, 0x61, 0x73, 0x69, 0x63, 0x10, 0x96, 0x01, 0x1a, 0x02, 0x08, 0x01])
  const packed = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x20, 0x05, 0x29, 0x00, 0x00, 0x68, 0x65, 0x6c, 0x6c, 0x6f])
  expect(unpackZstd(packed, 1_000).toString()).toBe('hello')
  fc.assert(
    fc.property(woundedBytes(message), woundedBytes(packed), (fields, frame) => {
      expect(refusalOf(() => readProtobuf(fields))).toSatisfy((error) => error === null || error instanceof RangeError)
      expect(refusalOf(() => unpackZstd(frame, 1_000))).toSatisfy((error) => error === null || error instanceof ZipProblem)
    }),
    RUNS,
  )
})

test('B15 a wounded recording is repaired to no more than it was with its headers, or is none', () => {
  const whole = spoken(12)
  fc.assert(
    fc.property(woundedBytes(whole), (bytes) => {
      const repaired = repairWebm(bytes)
      if (repaired) expect(repaired.durationMs).toBeGreaterThanOrEqual(0)
    }),
    RUNS,
  )
})

test('B15 a wounded line, query, link or reference is understood in part or not at all', () => {
  fc.assert(
    fc.property(
      wounded('KV cache drill #design ~1h30 @12 Dec 18:00'),
      wounded('"softmax temperature" OR (NEAR -tag:* title:"x"'),
      wounded('prepbench://paper/01hzy8m4v0abcdefghjkmnpqrs?page=3&mark=01hzy8m4v0abcdefghjkmnpqrt'),
      wounded('See [[paper:01hzy8m4v0abcdefghjkmnpqrs Attention]] and [[entry:x y]]'),
      (line, query, link, text) => {
        const { durationMinutes, startMinute } = parseQuickAdd(line)
        expect(durationMinutes === null || durationMinutes > 0).toBe(true)
        expect(startMinute === null || (startMinute >= 0 && startMinute < 1440)).toBe(true)
        expect(matchQuery(query) ?? '').not.toMatch(/^\s|\s$/)
        const place = readPaperLink(link)
        expect(place === null || place.pageIndex === null || Number.isSafeInteger(place.pageIndex)).toBe(true)
        for (const reference of referencesIn(text)) expect(referencesIn(referenceText(reference))).toHaveLength(1)
      },
    ),
    RUNS,
  )
})

function refusalOf(read: () => unknown): unknown {
  try {
    read()
    return null
  } catch (error) {
    return error
  }
}
