import { basename } from 'node:path'
import { implement } from '@orpc/server'
import { busyStretches, daySpan, reachOf } from '../../../shared/features/calendars/busy-times.ts'
import {
  type Calendar,
  calendarsContract,
  type FoundCalendar,
  type ShownBusy,
} from '../../../shared/features/calendars/calendars.contract.ts'
import { type BusyEvent, MAX_CALENDARS, type ReadCalendar } from '../../../shared/features/calendars/calendars.model.ts'
import { studyDay } from '../../../shared/kernel/calendar.ts'
import type { CalendarId } from '../../../shared/kernel/ids.ts'
import type { EpochMs, IsoDate } from '../../../shared/kernel/time.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import { inTransaction } from '../../store/db.ts'
import {
  type CalendarRow,
  dropLatestImport,
  findCalendar,
  listCalendars,
  listEventDefinitions,
  listEventsBetween,
  type StoredEvent,
  saveImport,
  setCalendarDeleted,
  updateCalendar,
} from './calendars.store.ts'
import { readCalendarFile } from './read-calendar-file.ts'

/** Stretches that one question answers with, and occurrences of one event among them, at most. */
const MOST_STRETCHES = 5_000
const MOST_OCCURRENCES = 500
/** Skipped events that are named one by one. */
const MOST_NAMED = 100

const calendars = implement(calendarsContract).$context<Context>()

export const calendarsHandlers = calendars.router({
  list: calendars.list.handler(({ context }) => listCalendars(context.db).map((row) => viewOf(context, row))),
  busy: calendars.busy.handler(({ context, input }) => busyBetween(context, input.from, input.to)),
  chooseFile: calendars.chooseFile.handler(async ({ context }) => {
    const path = await context.host.chooseCalendarFile()
    return path === null ? null : { token: context.offeredFiles.offer([path]) }
  }),
  preview: calendars.preview.handler(async ({ context, input, errors, signal }) => {
    const [path] = context.offeredFiles.find(input.token) ?? []
    if (path === undefined) throw errors.FILE_GONE()
    const fileName = basename(path)
    const read = await readCalendarFile(path, context.dayRule().zone, signal)
    return read.ok ? foundIn(context, fileName, read.value) : { kind: 'refused', fileName, ...read.reason }
  }),
  importFile: calendars.importFile.handler(async ({ context, input, errors, signal }) => {
    const [path] = context.offeredFiles.find(input.token) ?? []
    if (path === undefined) throw errors.FILE_GONE()
    const read = await readCalendarFile(path, context.dayRule().zone, signal)
    if (!read.ok || read.value.fingerprint !== input.fingerprint) throw errors.FILE_CHANGED()
    const { events, name } = read.value
    const row = inTransaction(context.db, () => {
      if (input.calendarId !== null && !findCalendar(context.db, input.calendarId)) throw errors.CALENDAR_NOT_FOUND()
      if (input.calendarId === null && listCalendars(context.db).length >= MAX_CALENDARS) throw errors.TOO_MANY_CALENDARS()
      const id = input.calendarId ?? context.ids.next()
      const calendar = { id, name: input.name, fileName: basename(path), ownName: name, events: events.map(storedEvent) }
      saveImport(context.db, calendar, context.clock.now())
      return existing(context, id)
    })
    context.offeredFiles.forget(input.token)
    context.changed(['calendars', 'planner'])
    return { calendar: viewOf(context, row), importNumber: row.importNumber }
  }),
  undoImport: calendars.undoImport.handler(
    command(({ context, input, errors }) => {
      const row = findCalendar(context.db, input.calendarId)
      if (!row || row.importNumber !== input.importNumber) throw errors.CALENDAR_NOT_FOUND()
      if (!dropLatestImport(context.db, row, context.clock.now())) setCalendarDeleted(context.db, row.id, true, context.clock.now())
    }),
  ),
  change: calendars.change.handler(
    command(({ context, input, errors }) => {
      const row = findCalendar(context.db, input.calendarId)
      if (!row) throw errors.CALENDAR_NOT_FOUND()
      const part = { name: input.name ?? row.name, isHidden: input.isHidden ?? row.isHidden === 1 }
      updateCalendar(context.db, row.id, part, context.clock.now())
      return viewOf(context, existing(context, row.id))
    }),
  ),
  remove: calendars.remove.handler(
    command(({ context, input, errors }) => {
      if (!setCalendarDeleted(context.db, input.calendarId, true, context.clock.now())) throw errors.CALENDAR_NOT_FOUND()
    }),
  ),
  restore: calendars.restore.handler(
    command(({ context, input, errors }) => {
      if (!setCalendarDeleted(context.db, input.calendarId, false, context.clock.now())) throw errors.CALENDAR_NOT_FOUND()
      return viewOf(context, existing(context, input.calendarId))
    }),
  ),
})

/** Busy time of the study days from `from` to `to`, both included; events cost what they do there. */
export function busyBetween({ db, dayRule }: Context, from: IsoDate, to: IsoDate): { stretches: ShownBusy[]; isComplete: boolean } {
  const span = daySpan(from, to, dayRule())
  const stretches: ShownBusy[] = []
  for (const { calendarId, event } of listEventsBetween(db, span.startsAt, span.endsAt)) {
    if (stretches.length >= MOST_STRETCHES) return { stretches, isComplete: false }
    for (const stretch of busyStretches(event, span, MOST_OCCURRENCES)) {
      stretches.push({ calendarId: calendarId as CalendarId, ...stretch })
    }
  }
  return { stretches, isComplete: true }
}

function storedEvent(event: BusyEvent): StoredEvent {
  return { key: event.key, ...reachOf(event), definition: JSON.stringify(event) }
}

function foundIn(context: Context, fileName: string, read: ReadCalendar & { readonly fingerprint: string }): FoundCalendar {
  const definitions = new Map(read.events.map((event) => [event.key, JSON.stringify(event)]))
  const reaches = read.events.map(reachOf)
  const starts = read.events.map((event) => event.startsAt)
  const isEndless = reaches.some(({ until }) => until === null)
  const ends = read.events.map((event) =>
    Math.max(event.startsAt, event.until ?? 0, ...event.added, ...(event.also ?? []).map(({ until }) => until ?? 0)),
  )
  return {
    kind: 'found',
    fileName,
    fingerprint: read.fingerprint,
    name: (read.name.trim() || fileName.replace(/\.[^.]*$/, '') || fileName).slice(0, 100),
    eventCount: read.events.length,
    firstDay: starts.length === 0 ? null : dateOf(starts.reduce((a, b) => Math.min(a, b))),
    lastDay: starts.length === 0 || isEndless ? null : dateOf(ends.reduce((a, b) => Math.max(a, b))),
    skips: read.skips.slice(0, MOST_NAMED),
    skipCount: read.skips.length,
    remarks: read.remarks.slice(0, MOST_NAMED),
    updates: listCalendars(context.db)
      .map((row) => ({ ...differences(listEventDefinitions(context.db, row), definitions), ...likeness(row, read.name, fileName) }))
      .sort((a, b) => Number(b.isSame) - Number(a.isSame)),
  }
}

/** By what the file calls itself, else by the file's name. */
function likeness(row: CalendarRow, ownName: string, fileName: string) {
  const isSame = ownName !== '' || row.ownName !== '' ? ownName === row.ownName : fileName === row.fileName
  return { calendarId: row.id as CalendarId, name: row.name, isSame }
}

function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  const shared = [...after.keys()].filter((key) => before.has(key))
  const changed = shared.filter((key) => before.get(key) !== after.get(key)).length
  return { added: after.size - shared.length, changed, gone: before.size - shared.length, kept: shared.length - changed }
}

function dateOf(wallMs: number): IsoDate {
  return new Date(wallMs).toISOString().slice(0, 10) as IsoDate
}

function viewOf({ dayRule }: Context, row: CalendarRow): Calendar {
  const { id, name, fileName, isHidden, importedAt, eventCount } = row
  return {
    id: id as CalendarId,
    name,
    fileName,
    isHidden: isHidden === 1,
    importedOn: studyDay(importedAt as EpochMs, dayRule()),
    eventCount,
  }
}

function existing({ db }: Context, calendarId: string): CalendarRow {
  const row = findCalendar(db, calendarId)
  if (!row) throw new Error('A calendar that was just written is not there.')
  return row
}
