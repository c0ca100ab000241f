import { type Attachment, attachmentName, mayOpen } from '../../../../shared/features/journal/attachments.model.ts'
import type { AttachmentId, JournalEntryId } from '../../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../../store/db.ts'

export interface AttachmentRow {
  readonly id: AttachmentId
  readonly entryId: JournalEntryId
  readonly sha256: string
  readonly fileName: string
  /** Null: it can't be shown. */
  readonly pictureType: string | null
  readonly byteLength: number
}

const COLUMNS = 'id, entry_id AS entryId, sha256, file_name AS fileName, picture_type AS pictureType, size_bytes AS byteLength'

/** The name is made harmless again: a row may have come with an archive. */
export function toAttachment({ id, fileName, byteLength, pictureType }: AttachmentRow): Attachment {
  const name = attachmentName(fileName)
  return { attachmentId: id, fileName: name, byteLength, isPicture: pictureType !== null, mayOpen: mayOpen(name) }
}

/** Of one entry and not removed, in the order they came. */
export function listAttachments(db: Db, entryId: JournalEntryId): AttachmentRow[] {
  return prepare<AttachmentRow>(
    db,
    `SELECT ${COLUMNS} FROM journal_attachment WHERE entry_id = ? AND deleted_at IS NULL ORDER BY created_at, rowid`,
  ).all(entryId)
}

/** One that is not removed, whatever became of its entry. */
export function findAttachment(db: Db, id: string): AttachmentRow | undefined {
  return prepare<AttachmentRow>(db, `SELECT ${COLUMNS} FROM journal_attachment WHERE id = ? AND deleted_at IS NULL`).get(id)
}

export function insertAttachment(db: Db, attachment: AttachmentRow, now: EpochMs): void {
  prepare(
    db,
    `INSERT INTO journal_attachment (id, entry_id, sha256, file_name, picture_type, size_bytes, created_at)
     VALUES (@id, @entryId, @sha256, @fileName, @pictureType, @byteLength, @now)`,
  ).run({ ...attachment, now })
}

/** False: no such attachment, or it is in that state already. */
export function setAttachmentDeleted(db: Db, id: AttachmentId, deletedAt: EpochMs | null): boolean {
  const sql =
    deletedAt === null
      ? 'UPDATE journal_attachment SET deleted_at = ? WHERE id = ? AND deleted_at IS NOT NULL'
      : 'UPDATE journal_attachment SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL'
  return prepare(db, sql).run(deletedAt, id).changes === 1
}

/** Lets go of those that were removed before an instant, unless a text of their entry, present or past, still shows them. */
export function dropRemovedBefore(db: Db, before: EpochMs): number {
  return prepare(
    db,
    `DELETE FROM journal_attachment AS gone WHERE deleted_at < ?
       AND NOT EXISTS (SELECT 1 FROM journal_whole e WHERE e.id = gone.entry_id AND instr(e.body, gone.id) > 0)
       AND NOT EXISTS (SELECT 1 FROM journal_version v WHERE v.entry_id = gone.entry_id AND instr(v.body, gone.id) > 0)`,
  ).run(before).changes
}

/** SHA-256 of every file that a row names, removed or not. */
export function listKnownSums(db: Db): Set<string> {
  return new Set(
    prepare<{ sha256: string }>(db, 'SELECT DISTINCT sha256 FROM journal_attachment')
      .all()
      .map(({ sha256 }) => sha256),
  )
}
