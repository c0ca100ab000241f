import { type EntrySummary, EXCERPT_SOURCE_CHARS, excerptOf, type Template } from '../../../shared/features/journal/journal.model.ts'
import type { EntryText } from '../../../shared/features/journal/journal.templates.ts'
import { type DayRule, studyDay } from '../../../shared/kernel/calendar.ts'
import type { JournalEntryId, SessionId } from '../../../shared/kernel/ids.ts'
import { referencesIn } from '../../../shared/kernel/reference.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'
import { hasBody, isLong, type KeptText, removePieces, writePieces } from './journal-body.store.ts'
import { keepVersion } from './journal-versions.store.ts'

export interface SummaryRow {
  readonly id: JournalEntryId
  readonly template: Template
  readonly title: string
  readonly body_start: string
  readonly written_at: EpochMs
  readonly zone: string
  readonly session_id: SessionId | null
  readonly mood: number | null
  readonly energy: number | null
  readonly tags: string
  readonly finished_at: EpochMs | null
}

/** Columns of a {@link SummaryRow}; never the whole body. From `journal_whole e`. */
export const SUMMARY_COLUMNS = `e.id, e.template, e.title, substr(e.beginning, 1, ${EXCERPT_SOURCE_CHARS}) AS body_start,
  e.written_at, e.zone, e.session_id, e.mood, e.energy, e.finished_at,
  (SELECT json_group_array(tag ORDER BY tag COLLATE NOCASE) FROM journal_tag WHERE entry_id = e.id) AS tags`

/** An entry's day is read in the zone it was written in; only the start hour is today's. */
export function toSummary(row: SummaryRow, rule: DayRule): EntrySummary {
  return {
    id: row.id,
    template: row.template,
    title: row.title,
    excerpt: excerptOf(row.body_start),
    day: studyDay(row.written_at, { ...rule, zone: row.zone }),
    writtenAt: row.written_at,
    sessionId: row.session_id,
    tags: JSON.parse(row.tags) as string[],
    mood: row.mood,
    energy: row.energy,
    isFinished: row.finished_at !== null,
  }
}

interface Page {
  readonly after: JournalEntryId | null
  readonly limit: number
  readonly template: Template | null
  readonly tag?: string | null | undefined
}

/** Entries that are not removed, newest first, from behind `after` on. An unknown `after` gives none. */
export function listEntries(db: Db, { after, limit, template, tag = null }: Page): SummaryRow[] {
  return prepare<SummaryRow>(
    db,
    `SELECT ${SUMMARY_COLUMNS} FROM journal_whole e
     WHERE e.deleted_at IS NULL AND (@template IS NULL OR e.template = @template)
       AND (@tag IS NULL OR EXISTS (SELECT 1 FROM journal_tag WHERE entry_id = e.id AND tag = @tag))
       AND (@after IS NULL OR (e.written_at, e.rowid) < (SELECT written_at, rowid FROM journal_entry WHERE id = @after))
     ORDER BY e.written_at DESC, e.rowid DESC LIMIT @limit`,
  ).all({ after, limit, template, tag })
}

/** An entry that is not removed. */
export function findEntry(db: Db, id: JournalEntryId): SummaryRow | undefined {
  return prepare<SummaryRow>(db, `SELECT ${SUMMARY_COLUMNS} FROM journal_whole e WHERE e.id = ? AND e.deleted_at IS NULL`).get(id)
}

export function findText(db: Db, id: JournalEntryId): EntryText | undefined {
  return prepare<EntryText>(db, 'SELECT title, body FROM journal_whole WHERE id = ? AND deleted_at IS NULL').get(id)
}

export function listEntriesOfSession(db: Db, sessionId: SessionId): SummaryRow[] {
  return prepare<SummaryRow>(
    db,
    `SELECT ${SUMMARY_COLUMNS} FROM journal_whole e WHERE e.session_id = ? AND e.deleted_at IS NULL ORDER BY e.written_at, e.rowid`,
  ).all(sessionId)
}

export function listUnfinished(db: Db, limit: number): SummaryRow[] {
  return prepare<SummaryRow>(
    db,
    `SELECT ${SUMMARY_COLUMNS} FROM journal_whole e
     WHERE e.finished_at IS NULL AND e.deleted_at IS NULL ORDER BY e.written_at DESC, e.rowid DESC LIMIT ?`,
  ).all(limit)
}

interface NewEntry extends EntryText {
  readonly id: JournalEntryId
  readonly template: Template
  readonly sessionId: SessionId | null
  readonly zone: string
  readonly now: EpochMs
}

export function insertEntry(db: Db, entry: NewEntry): void {
  const { id, template, title, body, sessionId, zone, now } = entry
  const { lastInsertRowid } = prepare(
    db,
    `INSERT INTO journal_entry (id, template, title, body, written_at, zone, session_id, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, template, title, isLong(body) ? null : body, now, zone, sessionId, now, now)
  if (isLong(body)) writePieces(db, { rowid: Number(lastInsertRowid), title, body: null, piecesAt: 0 }, title, body)
  replaceLinks(db, id, body)
}

/** Sets what is given and leaves the rest; a sample entry that is changed is the person's from then on. False: no such entry; removed ones are found. */
export function saveText(db: Db, id: JournalEntryId, text: Partial<EntryText>, now: EpochMs): boolean {
  const kept = prepare<KeptText>(db, 'SELECT rowid, title, body, pieces_at AS piecesAt FROM journal_entry WHERE id = ?').get(id)
  if (!kept) return false
  const title = text.title ?? kept.title
  const isBodyNew = text.body !== undefined && !hasBody(db, kept, text.body)
  if (!isBodyNew && title === kept.title) {
    prepare(db, 'UPDATE journal_entry SET updated_at = ? WHERE id = ?').run(now, id)
    return true
  }
  keepVersion(db, id, now)
  if (!isBodyNew) writeShort(db, id, { title, body: kept.body }, now)
  else writeBody(db, id, kept, { title, body: text.body ?? '' }, now)
  return true
}

function writeBody(db: Db, id: JournalEntryId, kept: KeptText, { title, body }: EntryText, now: EpochMs): void {
  if (isLong(body)) {
    const piecesAt = writePieces(db, kept, title, body)
    // Named here, the text would go through its index, even when it stays what it is.
    if (kept.body !== null || title !== kept.title) writeShort(db, id, { title, body: null }, now)
    const update = 'UPDATE journal_entry SET pieces_at = ?, text_at = ?, updated_at = ?, is_sample = 0 WHERE id = ?'
    prepare(db, update).run(piecesAt, now, now, id)
  } else {
    if (kept.body === null) removePieces(db, kept.rowid)
    writeShort(db, id, { title, body }, now)
  }
  replaceLinks(db, id, body)
}

/** Of a long entry the title alone. */
function writeShort(
  db: Db,
  id: JournalEntryId,
  { title, body }: { readonly title: string; readonly body: string | null },
  now: EpochMs,
): void {
  const update = 'UPDATE journal_entry SET title = ?, body = ?, text_at = ?, updated_at = ?, is_sample = 0 WHERE id = ?'
  prepare(db, update).run(title, body, now, now, id)
}

/** False: no such entry. Null reopens it. */
export function setFinished(db: Db, id: JournalEntryId, finishedAt: EpochMs | null, now: EpochMs): boolean {
  const update = prepare(db, 'UPDATE journal_entry SET finished_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL')
  return update.run(finishedAt, now, id).changes === 1
}

/** Removes softly. False: no such entry, or it is removed already. */
export function markDeleted(db: Db, id: JournalEntryId, now: EpochMs): boolean {
  const update = prepare(db, 'UPDATE journal_entry SET deleted_at = @now, updated_at = @now WHERE id = @id AND deleted_at IS NULL')
  return update.run({ id, now }).changes === 1
}

/** False: no such entry. One that is not removed stays as it is. */
export function unmarkDeleted(db: Db, id: JournalEntryId, now: EpochMs): boolean {
  return prepare(db, 'UPDATE journal_entry SET deleted_at = NULL, updated_at = ? WHERE id = ?').run(now, id).changes === 1
}

/** False: no such entry. What is undefined stays. */
export function setScales(
  db: Db,
  id: JournalEntryId,
  { mood, energy }: { readonly mood?: number | null | undefined; readonly energy?: number | null | undefined },
  now: EpochMs,
): boolean {
  const update = prepare(
    db,
    `UPDATE journal_entry SET mood = iif(@hasMood, @mood, mood), energy = iif(@hasEnergy, @energy, energy), is_sample = 0, updated_at = @now
     WHERE id = @id AND deleted_at IS NULL`,
  )
  const given = { hasMood: mood === undefined ? 0 : 1, hasEnergy: energy === undefined ? 0 : 1 }
  return update.run({ ...given, mood: mood ?? null, energy: energy ?? null, now, id }).changes === 1
}

export function replaceEntryTags(db: Db, id: JournalEntryId, tags: readonly string[]): void {
  prepare(db, 'DELETE FROM journal_tag WHERE entry_id = ?').run(id)
  const insert = prepare(db, 'INSERT INTO journal_tag (entry_id, tag) VALUES (?, ?)')
  for (const tag of tags) insert.run(id, tag)
}

export function listEntryTags(db: Db): string[] {
  return prepare<{ tag: string }>(
    db,
    `SELECT DISTINCT tag FROM journal_tag JOIN journal_entry e ON e.id = entry_id WHERE e.deleted_at IS NULL ORDER BY tag COLLATE NOCASE`,
  )
    .all()
    .map(({ tag }) => tag)
}

/** Entries about instants from `from` up to but not including `to`, oldest first. */
export function listEntriesBetween(db: Db, from: EpochMs, to: EpochMs): SummaryRow[] {
  return prepare<SummaryRow>(
    db,
    `SELECT ${SUMMARY_COLUMNS} FROM journal_whole e
     WHERE e.deleted_at IS NULL AND e.written_at >= ? AND e.written_at < ? ORDER BY e.written_at, e.rowid`,
  ).all(from, to)
}

/** When the entries between two instants were written, and where. */
export function listMoments(db: Db, from: EpochMs, to: EpochMs): { readonly writtenAt: EpochMs; readonly zone: string }[] {
  return prepare<{ writtenAt: EpochMs; zone: string }>(
    db,
    'SELECT written_at AS writtenAt, zone FROM journal_entry WHERE deleted_at IS NULL AND written_at >= ? AND written_at < ?',
  ).all(from, to)
}

/** Keeps what a text leads to beside it, so that the way back is found without reading every text. */
function replaceLinks(db: Db, id: JournalEntryId, body: string): void {
  const wanted = new Map((body.includes('[[') ? referencesIn(body) : []).map((link) => [`${link.kind}:${link.id}`, link]))
  const kept = prepare<{ kind: string; target: string }>(db, 'SELECT kind, target_id AS target FROM journal_link WHERE entry_id = ?').all(
    id,
  )
  const removal = prepare(db, 'DELETE FROM journal_link WHERE entry_id = ? AND kind = ? AND target_id = ?')
  for (const { kind, target } of kept) if (!wanted.delete(`${kind}:${target}`)) removal.run(id, kind, target)
  const insertion = prepare(db, 'INSERT INTO journal_link (entry_id, kind, target_id) VALUES (?, ?, ?)')
  for (const link of wanted.values()) insertion.run(id, link.kind, link.id)
}
