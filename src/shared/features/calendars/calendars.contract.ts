import { z } from 'zod'
import { command, query, task } from '../../contract/endpoint.ts'
import { CalendarId } from '../../kernel/ids.ts'
import { IsoDate } from '../../kernel/time.ts'
import { FILE_PROBLEMS, REMARK_REASONS, SKIP_REASONS } from './calendars.model.ts'

const FileToken = z.string().min(1).max(64)
const Name = z.string().trim().min(1).max(100)
const Day = IsoDate.refine((day) => day >= '1970-01-02' && day <= '2200-12-31')
/** Days that are asked for at once, at most. */
const MOST_DAYS_MS = 62 * 86_400_000

const Calendar = z.object({
  id: CalendarId,
  name: z.string(),
  fileName: z.string(),
  isHidden: z.boolean(),
  importedOn: IsoDate,
  eventCount: z.int(),
})
export type Calendar = z.infer<typeof Calendar>

const BusyStretch = z.object({
  calendarId: CalendarId,
  title: z.string(),
  isAllDay: z.boolean(),
  day: IsoDate,
  startMinute: z.int(),
  durationMinutes: z.int(),
})
export type ShownBusy = z.infer<typeof BusyStretch>

const Found = z.object({
  kind: z.literal('found'),
  fileName: z.string(),
  /** Of the file as it was looked at; the import refuses another one. */
  fingerprint: z.string(),
  /** What the calendar is called by its file, else the file's name. */
  name: z.string(),
  eventCount: z.int(),
  /** First and last day that is named; null without events. `lastDay` null: something comes again without an end. */
  firstDay: IsoDate.nullable(),
  lastDay: IsoDate.nullable(),
  /** The first of them, by line. */
  skips: z.array(z.object({ line: z.int(), reason: z.enum(SKIP_REASONS), title: z.string() })),
  skipCount: z.int(),
  remarks: z.array(z.object({ line: z.int(), reason: z.enum(REMARK_REASONS), title: z.string() })),
  /** What would become of each calendar that is there; the one it came from first. */
  updates: z.array(
    z.object({
      calendarId: CalendarId,
      name: z.string(),
      isSame: z.boolean(),
      added: z.int(),
      changed: z.int(),
      gone: z.int(),
      kept: z.int(),
    }),
  ),
})
const Refused = z.object({ kind: z.literal('refused'), fileName: z.string(), problem: z.enum(FILE_PROBLEMS), line: z.int().nullable() })
const Preview = z.discriminatedUnion('kind', [Found, Refused])
export type CalendarPreview = z.infer<typeof Preview>
export type FoundCalendar = z.infer<typeof Found>

const CALENDAR_NOT_FOUND = {}
const FILE_GONE = {}
/** What a day has room for depends on what is busy. */
const PLANS = ['calendars', 'planner'] as const

/** Other people's calendars, read from files: time that is taken. Nothing here is ever written back to a file. */
export const calendarsContract = {
  /** By name. */
  list: query.output(z.array(Calendar)),
  /** Busy time on the study days from `from` to `to`, at most 62, of the calendars that are shown. */
  busy: query
    .input(z.object({ from: Day, to: Day }).refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) <= MOST_DAYS_MS))
    .output(z.object({ stretches: z.array(BusyStretch), /** False: there was more than can be shown. */ isComplete: z.boolean() })),
  /** Asks for a calendar file. Null: cancelled. */
  chooseFile: task.output(z.object({ token: FileToken }).nullable()),
  /** Reads a file and says what it would bring; writes nothing. */
  preview: task
    .errors({ FILE_GONE })
    .input(z.object({ token: FileToken }))
    .output(Preview),
  /** Takes a file in that was looked at: as a calendar of its own, or in place of what another one held. */
  importFile: task
    .errors({ FILE_GONE, FILE_CHANGED: {}, CALENDAR_NOT_FOUND, TOO_MANY_CALENDARS: {} })
    .input(z.object({ token: FileToken, fingerprint: z.string().max(64), name: Name, calendarId: CalendarId.nullable() }))
    .output(z.object({ calendar: Calendar, importNumber: z.int() })),
  /** Takes the latest import back: the events before it return, or the calendar goes when there were none. */
  undoImport: command(PLANS)
    .errors({ CALENDAR_NOT_FOUND })
    .input(z.object({ calendarId: CalendarId, importNumber: z.int() }))
    .output(z.void()),
  change: command(PLANS)
    .errors({ CALENDAR_NOT_FOUND })
    .input(z.object({ calendarId: CalendarId, name: Name.optional(), isHidden: z.boolean().optional() }))
    .output(Calendar),
  remove: command(PLANS)
    .errors({ CALENDAR_NOT_FOUND })
    .input(z.object({ calendarId: CalendarId }))
    .output(z.void()),
  restore: command(PLANS)
    .errors({ CALENDAR_NOT_FOUND })
    .input(z.object({ calendarId: CalendarId }))
    .output(Calendar),
}
