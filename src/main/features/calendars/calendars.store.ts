import type { BusyEvent } from '../../../shared/features/calendars/calendars.model.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

export interface CalendarRow {
  readonly id: string
  readonly name: string
  readonly fileName: string
  /** What its file calls itself; empty: nothing. */
  readonly ownName: string
  readonly isHidden: number
  readonly importNumber: number
  readonly importedAt: EpochMs
  readonly eventCount: number
}

const SELECT = `SELECT id, name, file_name AS fileName, own_name AS ownName, is_hidden AS isHidden, import_number AS importNumber,
  imported_at AS importedAt,
  (SELECT count(*) FROM calendar_event WHERE calendar_id = calendar.id AND import_number = calendar.import_number) AS eventCount
  FROM calendar`
const LIST = `${SELECT} WHERE deleted_at IS NULL ORDER BY name COLLATE NOCASE, id`
const FIND = `${SELECT} WHERE id = ? AND deleted_at IS NULL`

export function listCalendars(db: Db): CalendarRow[] {
  return prepare<CalendarRow>(db, LIST).all()
}

export function findCalendar(db: Db, calendarId: string): CalendarRow | undefined {
  return prepare<CalendarRow>(db, FIND).get(calendarId)
}

export interface StoredEvent {
  readonly key: string
  readonly from: number
  readonly until: number | null
  readonly definition: string
}

export interface CalendarImport {
  readonly id: string
  readonly name: string
  readonly fileName: string
  readonly ownName: string
  readonly events: readonly StoredEvent[]
}

/** Writes a new calendar, or the next set of events of one that is there; the set before stays for an undo, older ones go. */
export function saveImport(db: Db, { events, ...calendar }: CalendarImport, now: EpochMs): void {
  prepare(
    db,
    `INSERT INTO calendar (id, name, file_name, own_name, import_number, created_at, updated_at, imported_at)
     VALUES (@id, @name, @fileName, @ownName, 1, @now, @now, @now)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, file_name = excluded.file_name, own_name = excluded.own_name,
       import_number = import_number + 1, updated_at = excluded.updated_at, imported_at = excluded.imported_at`,
  ).run({ ...calendar, now })
  const importNumber = findCalendar(db, calendar.id)?.importNumber ?? 1
  const insert = prepare(
    db,
    `INSERT INTO calendar_event (calendar_id, import_number, position, event_key, reach_from, reach_until, definition)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const [position, { key, from, until, definition }] of events.entries()) {
    insert.run(calendar.id, importNumber, position, key, from, until, definition)
  }
  prepare(db, 'DELETE FROM calendar_event WHERE calendar_id = ? AND import_number < ?').run(calendar.id, importNumber - 1)
}

/** Goes back to the set of events before the latest one. @returns whether there was one */
export function dropLatestImport(db: Db, calendar: CalendarRow, now: EpochMs): boolean {
  if (calendar.importNumber === 1) return false
  prepare(db, 'DELETE FROM calendar_event WHERE calendar_id = ? AND import_number = ?').run(calendar.id, calendar.importNumber)
  prepare(db, 'UPDATE calendar SET import_number = import_number - 1, updated_at = ? WHERE id = ?').run(now, calendar.id)
  return true
}

/** Every event's definition by its key. */
export function listEventDefinitions(db: Db, calendar: CalendarRow): Map<string, string> {
  const rows = prepare<{ key: string; definition: string }>(
    db,
    'SELECT event_key AS key, definition FROM calendar_event WHERE calendar_id = ? AND import_number = ?',
  ).all(calendar.id, calendar.importNumber)
  return new Map(rows.map(({ key, definition }) => [key, definition]))
}

/** Events of the calendars that are shown which may be busy between two instants, in the order of their files. */
export function listEventsBetween(db: Db, from: number, to: number): { calendarId: string; event: BusyEvent }[] {
  return prepare<{ calendarId: string; definition: string }>(
    db,
    `SELECT event.calendar_id AS calendarId, event.definition FROM calendar
     JOIN calendar_event AS event ON event.calendar_id = calendar.id AND event.import_number = calendar.import_number
     WHERE calendar.deleted_at IS NULL AND calendar.is_hidden = 0
       AND event.reach_from < ? AND (event.reach_until IS NULL OR event.reach_until > ?)
     ORDER BY calendar.id, event.position`,
  )
    .all(to, from)
    .map(({ calendarId, definition }) => ({ calendarId, event: JSON.parse(definition) as BusyEvent }))
}

export function updateCalendar(
  db: Db,
  calendarId: string,
  part: { readonly name: string; readonly isHidden: boolean },
  now: EpochMs,
): void {
  prepare(db, 'UPDATE calendar SET name = ?, is_hidden = ?, updated_at = ? WHERE id = ?').run(
    part.name,
    part.isHidden ? 1 : 0,
    now,
    calendarId,
  )
}

/** @returns whether there was such a calendar in the other state. */
export function setCalendarDeleted(db: Db, calendarId: string, isDeleted: boolean, now: EpochMs): boolean {
  const sql = isDeleted
    ? 'UPDATE calendar SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL'
    : 'UPDATE calendar SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NOT NULL'
  return prepare(db, sql).run(isDeleted ? now : null, now, calendarId).changes === 1
}
