import { type Result, refusal, success } from '../../kernel/result.ts'
import { type FileProblem, MAX_EVENTS } from './calendars.model.ts'
import { type ContentLine, parseLine, plainText } from './content-line.ts'

/** What stands between BEGIN and END. */
export interface Component {
  readonly name: string
  /** Of its BEGIN. */
  readonly line: number
  readonly lines: ContentLine[]
  readonly parts: Component[]
  /** The first line in it that is none and might have said when it is. */
  brokenLine: number | null
  /** The first other line in it that is none. */
  oddLine: number | null
}

export interface CalendarComponents {
  readonly name: string
  readonly zones: readonly Component[]
  readonly events: readonly Component[]
}

export interface FileRefusal {
  readonly problem: FileProblem
  readonly line: number | null
}

/** What may stand at the top. Some programs save an event alone, without a calendar around it. */
const OUTERMOST: ReadonlySet<string> = new Set(['VCALENDAR', 'VEVENT', 'VTIMEZONE', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VAVAILABILITY'])
/** A broken line that begins so may have been about an event's time, and without it the event would stand in a wrong place. */
const ABOUT_TIME = /^\s*(?:DTSTART|DTEND|DURATION|RRULE|RDATE|EXRULE|EXDATE|RECURRENCE-ID|STATUS|TRANSP|UID)\b/i
/** Parts of a file nest no deeper in any calendar program. */
const MAX_DEPTH = 8
/** Lines of one event that are kept; more of them say nothing about its time. */
const MAX_LINES = 5_000

/** Takes the lines of a file one after the other, so that a long file can be read in pieces. */
export interface CalendarReader {
  /** Null: go on. */
  take(text: string, number: number): FileRefusal | null
  finish(): Result<CalendarComponents, FileRefusal>
}

export function openCalendarReader(): CalendarReader {
  const open: Component[] = []
  const zones: Component[] = []
  const events: Component[] = []
  let name = ''
  let hasCalendar = false

  const begin = (line: ContentLine): FileRefusal | null => {
    const part: Component = {
      name: line.value.trim().toUpperCase(),
      line: line.number,
      lines: [],
      parts: [],
      brokenLine: null,
      oddLine: null,
    }
    const parent = open.at(-1)
    if (!parent && !OUTERMOST.has(part.name)) return { problem: 'not-a-calendar', line: line.number }
    if (open.length >= MAX_DEPTH) return { problem: 'not-closed', line: line.number }
    if (part.name === 'VEVENT' && (!parent || parent.name === 'VCALENDAR')) {
      if (events.push(part) > MAX_EVENTS) return { problem: 'too-many-events', line: line.number }
    } else if (part.name === 'VTIMEZONE') zones.push(part)
    else if (parent?.name === 'VTIMEZONE' && parent.parts.length < MAX_LINES) parent.parts.push(part)
    hasCalendar = true
    open.push(part)
    return null
  }
  const end = (line: ContentLine): FileRefusal | null => {
    const part = open.pop()
    if (!part) return { problem: 'closed-twice', line: line.number }
    return part.name === line.value.trim().toUpperCase() ? null : { problem: 'not-closed', line: part.line }
  }

  return {
    take(text, number) {
      if (text.trim() === '') return null
      const line = parseLine(text, number)
      const part = open.at(-1)
      if (line?.name === 'BEGIN') return begin(line)
      if (line?.name === 'END') return end(line)
      // Behind a calendar some programs leave a mark of the file's end, or zeros that fill it up.
      if (!part) return hasCalendar ? null : { problem: 'not-a-calendar', line: number }
      if (!line && ABOUT_TIME.test(text)) part.brokenLine ??= number
      else if (!line) part.oddLine ??= number
      else if (part.lines.length < MAX_LINES) part.lines.push(line)
      if (line && part.name === 'VCALENDAR' && line.name === 'X-WR-CALNAME') name = plainText(line.value)
      return null
    },
    finish() {
      const unclosed = open.at(-1)
      if (unclosed) return refusal({ problem: 'not-closed', line: unclosed.line })
      return hasCalendar ? success({ name, zones, events }) : refusal({ problem: 'empty', line: null })
    },
  }
}
