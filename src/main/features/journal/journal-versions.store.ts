import type { EntryText } from '../../../shared/features/journal/journal.templates.ts'
import { keepsVersion, MAX_VERSION_CHARS, MAX_VERSIONS } from '../../../shared/features/journal/versions.model.ts'
import type { JournalEntryId } from '../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

/** Newest first. */
export function listVersions(db: Db, entryId: JournalEntryId): { versionId: number; title: string; savedAt: EpochMs; charCount: number }[] {
  return prepare<{ versionId: number; title: string; savedAt: EpochMs; charCount: number }>(
    db,
    `SELECT id AS versionId, title, saved_at AS savedAt, length(body) AS charCount FROM journal_version WHERE entry_id = ? ORDER BY id DESC`,
  ).all(entryId)
}

export function findVersion(db: Db, versionId: number): (EntryText & { readonly entryId: JournalEntryId }) | undefined {
  return prepare<EntryText & { entryId: JournalEntryId }>(
    db,
    `SELECT v.entry_id AS entryId, v.title, v.body FROM journal_version v JOIN journal_entry e ON e.id = v.entry_id
     WHERE v.id = ? AND e.deleted_at IS NULL`,
  ).get(versionId)
}

/** Before a text is written over with another one: keeps it as a version when a session of writing is over. */
export function keepVersion(db: Db, entryId: JournalEntryId, now: EpochMs): void {
  const row = prepare<{ textAt: EpochMs | null; since: EpochMs }>(
    db,
    `SELECT text_at AS textAt, coalesce((SELECT max(saved_at) FROM journal_version WHERE entry_id = @entryId), created_at) AS since
     FROM journal_entry WHERE id = @entryId`,
  ).get({ entryId })
  if (row && keepsVersion(row.textAt, row.since, now)) insertVersion(db, entryId, now)
}

/** Keeps an entry's text as it is now, unless the newest version is the same, and lets go of what is beyond the limits. */
export function insertVersion(db: Db, entryId: JournalEntryId, now: EpochMs): void {
  prepare(
    db,
    `INSERT INTO journal_version (entry_id, saved_at, title, body)
     SELECT e.id, coalesce(e.text_at, @now), e.title, e.body FROM journal_whole e
     LEFT JOIN journal_version v ON v.id = (SELECT max(id) FROM journal_version WHERE entry_id = e.id)
     WHERE e.id = @entryId AND (v.id IS NULL OR v.title <> e.title OR v.body <> e.body)`,
  ).run({ entryId, now })
  prepare(
    db,
    `DELETE FROM journal_version WHERE id IN (SELECT id FROM (
       SELECT id, row_number() OVER newest AS nth, sum(length(body)) OVER newest AS chars
       FROM journal_version WHERE entry_id = @entryId WINDOW newest AS (ORDER BY id DESC)
     ) WHERE nth > 1 AND (nth > @most OR chars > @mostChars))`,
  ).run({ entryId, most: MAX_VERSIONS, mostChars: MAX_VERSION_CHARS })
}
