import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CalendarEvent, calendarFile } from './calendar-file.ts'

const event: CalendarEvent = {
  uid: 'id-1@prepbench',
  sequence: 3,
  zone: 'Europe/Berlin',
  startsAt: '20260302T180000',
  end: { at: '20260302T183000' },
  changedAt: '20260301T090000Z',
  title: 'KV cache drill',
  notes: '',
  category: 'system-design',
  isCancelled: false,
  alarmMinutesBefore: 10,
}

const fileOf = (part: Partial<CalendarEvent>) =>
  calendarFile({ name: 'Plan', writtenAt: '20260302T090000Z', events: [{ ...event, ...part }], zones: [] })

/** A reader that shares nothing with the writer: unfolds, splits at the first colon outside quotes, takes escapes back. */
function valuesIn(file: string, name: string): string[] {
  return file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    .map((line) => line.slice(line.indexOf(':') + 1))
    .map((value) => value.replaceAll(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark)))
}

describe('a calendar file', () => {
  test('names every property of an event', () => {
    expect(fileOf({}).split('\r\n').slice(6, -2)).toEqual([
      'BEGIN:VEVENT',
      'UID:id-1@prepbench',
      'DTSTAMP:20260302T090000Z',
      'LAST-MODIFIED:20260301T090000Z',
      'SEQUENCE:3',
      'DTSTART;TZID=Europe/Berlin:20260302T180000',
      'DTEND;TZID=Europe/Berlin:20260302T183000',
      'SUMMARY:KV cache drill',
      'CATEGORIES:system-design',
      'STATUS:CONFIRMED',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:KV cache drill',
      'TRIGGER:-PT10M',
      'END:VALARM',
      'END:VEVENT',
    ])
  })

  test('gives a length instead of an end that comes twice, and says when an event is off', () => {
    const file = fileOf({ end: { durationMinutes: 90 }, isCancelled: true, alarmMinutesBefore: null })
    expect(valuesIn(file, 'DURATION')).toEqual(['PT90M'])
    expect(valuesIn(file, 'STATUS')).toEqual(['CANCELLED'])
    expect(file).not.toContain('VALARM')
  })

  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.stringMatching(/^[A-Z:;,\\\r\n" ]{0,200}$/),
    fc.constant('x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:planted'),
  )

  test('S16 any text is one value in lines of at most 75 octets, and no text makes a property of its own', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, notes) => {
        const file = fileOf({ title, notes, alarmMinutesBefore: null })
        const lines = file.split('\r\n')
        expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
        const plain = (text: string) => text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\t\n]/gu, '')
        expect(valuesIn(file, 'SUMMARY')).toEqual([plain(title)])
        expect(valuesIn(file, 'DESCRIPTION')).toEqual(plain(notes) === '' && notes === '' ? [] : [plain(notes)])
        expect(valuesIn(file, 'BEGIN')).toEqual(['VCALENDAR', 'VEVENT'])
      }),
      { seed: 20_261_121 },
    )
  })
})
