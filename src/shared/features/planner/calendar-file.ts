import type { ZoneObservance } from '../../kernel/zone-rules.ts'

/** An event of the file; its times are wall-clock times of its zone. */
export interface CalendarEvent {
  /** The same in every export, so that another calendar updates instead of doubling. */
  readonly uid: string
  /** Grows with every change of the event. */
  readonly sequence: number
  readonly zone: string
  /** `YYYYMMDDTHHMMSS` in the zone; `YYYYMMDD` where `end` is a day. */
  readonly startsAt: string
  /** The same; or a length, where the clocks are put back and the end's wall-clock time comes twice. */
  readonly end: { readonly at: string } | { readonly durationMinutes: number } | { readonly dayAfter: string }
  /** `YYYYMMDDTHHMMSSZ` */
  readonly changedAt: string
  readonly title: string
  readonly notes: string
  readonly category: string
  readonly isCancelled: boolean
  /** Null: no alarm. */
  readonly alarmMinutesBefore: number | null
  /** How it comes again: a rule, or the starts of the others one by one where no rule says it. */
  readonly repeats?: { readonly rule: string } | { readonly startsAt: readonly string[] }
  /** Starts that the rule names and that are left out. */
  readonly leftOut?: readonly string[]
  /** The start that the rule gave this one of a series, in the zone of that series. */
  readonly insteadOf?: { readonly zone: string; readonly startsAt: string }
}

export interface CalendarFile {
  readonly name: string
  /** `YYYYMMDDTHHMMSSZ` */
  readonly writtenAt: string
  readonly events: readonly CalendarEvent[]
  /** The rules of every zone that an event names, as far as the events reach. */
  readonly zones: readonly { readonly zone: string; readonly observances: readonly ZoneObservance[] }[]
}

/** An iCalendar file after RFC 5545: CRLF, lines of at most 75 octets, text escaped. */
export function calendarFile({ name, writtenAt, events, zones }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Prepbench//Plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...zones.flatMap(({ zone, observances }) => [
      'BEGIN:VTIMEZONE',
      `TZID:${zone}`,
      ...observances.flatMap(observanceLines),
      'END:VTIMEZONE',
    ]),
    ...events.flatMap((event) => eventLines(event, writtenAt)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function observanceLines({ isDaylight, startsAt, offsetFrom, offsetTo, name }: ZoneObservance): string[] {
  const kind = isDaylight ? 'DAYLIGHT' : 'STANDARD'
  return [
    `BEGIN:${kind}`,
    `DTSTART:${startsAt}`,
    `TZOFFSETFROM:${offsetFrom}`,
    `TZOFFSETTO:${offsetTo}`,
    `TZNAME:${escaped(name)}`,
    `END:${kind}`,
  ]
}

function eventLines(event: CalendarEvent, writtenAt: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${writtenAt}`,
    `LAST-MODIFIED:${event.changedAt}`,
    `SEQUENCE:${event.sequence}`,
    ...(event.insteadOf ? [`RECURRENCE-ID;TZID=${event.insteadOf.zone}:${event.insteadOf.startsAt}`] : []),
    ...timeLines(event),
    ...repeatLines(event),
    `SUMMARY:${escaped(event.title)}`,
    ...(event.notes === '' ? [] : [`DESCRIPTION:${escaped(event.notes)}`]),
    `CATEGORIES:${escaped(event.category)}`,
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(event.alarmMinutesBefore === null
      ? []
      : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(event.title)}`, `TRIGGER:-PT${event.alarmMinutesBefore}M`, 'END:VALARM']),
    'END:VEVENT',
  ]
}

function timeLines({ zone, startsAt, end }: CalendarEvent): string[] {
  if ('dayAfter' in end) return [`DTSTART;VALUE=DATE:${startsAt}`, `DTEND;VALUE=DATE:${end.dayAfter}`]
  const ending = 'at' in end ? `DTEND;TZID=${zone}:${end.at}` : `DURATION:PT${end.durationMinutes}M`
  return [`DTSTART;TZID=${zone}:${startsAt}`, ending]
}

function repeatLines({ zone, repeats, leftOut = [] }: CalendarEvent): string[] {
  const dates = (name: string, starts: readonly string[]) => (starts.length === 0 ? [] : [`${name};TZID=${zone}:${starts.join(',')}`])
  if (!repeats) return []
  const others = 'rule' in repeats ? [`RRULE:${repeats.rule}`] : dates('RDATE', repeats.startsAt)
  return [...others, ...dates('EXDATE', leftOut)]
}

/** A text value: what has a meaning in the format is escaped, and what the format forbids is left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\t\n]/gu, '')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

const MAX_OCTETS = 75

/** A line cut into pieces of at most 75 octets, never inside a character. */
function folded(line: string): string {
  let text = ''
  let octets = 0
  for (const character of line) {
    const length = octetsOf(character)
    if (octets + length > MAX_OCTETS) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += length
  }
  return text
}

/** Length of one character in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}
