import type { Template } from '../../../shared/features/journal/journal.model.ts'
import type { JournalEntryId } from '../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

/** Which entries there are, oldest first; never their texts. */
export function listEntryHeads(
  db: Db,
): { readonly id: JournalEntryId; readonly title: string; readonly writtenAt: EpochMs; readonly zone: string }[] {
  return prepare<{ id: JournalEntryId; title: string; writtenAt: EpochMs; zone: string }>(
    db,
    'SELECT id, title, written_at AS writtenAt, zone FROM journal_entry WHERE deleted_at IS NULL ORDER BY written_at, rowid',
  ).all()
}

interface WholeEntry {
  readonly id: JournalEntryId
  readonly title: string
  readonly body: string
  readonly template: Template
  readonly writtenAt: EpochMs
  readonly zone: string
  readonly mood: number | null
  readonly energy: number | null
  readonly textAt: EpochMs | null
  readonly createdAt: EpochMs
  readonly finishedAt: EpochMs | null
  readonly deletedAt: EpochMs | null
  readonly frontMatter: string
  /** JSON. */
  readonly tags: string
}

const COLUMNS = `id, title, body, template, written_at AS writtenAt, zone, mood, energy, text_at AS textAt, created_at AS createdAt,
  finished_at AS finishedAt, deleted_at AS deletedAt, front_matter AS frontMatter,
  (SELECT json_group_array(tag ORDER BY tag) FROM journal_tag WHERE entry_id = id) AS tags`

/** Whatever its state. */
export function findWholeEntry(db: Db, id: string): WholeEntry | undefined {
  return prepare<WholeEntry>(db, `SELECT ${COLUMNS} FROM journal_whole WHERE id = ?`).get(id)
}

/** The entry that came from this file, removed or not. */
export function findSource(db: Db, sum: string): string | null {
  return prepare<{ id: string }>(db, 'SELECT id FROM journal_entry WHERE source_sum = ?').get(sum)?.id ?? null
}

/** What a file says beyond what a person can set here. */
export function setOrigin(
  db: Db,
  entry: {
    readonly id: JournalEntryId
    readonly writtenAt: EpochMs
    readonly textAt: EpochMs | null
    readonly finishedAt: EpochMs | null
    readonly frontMatter: string
    readonly sourceSum: string | null
  },
): void {
  prepare(
    db,
    `UPDATE journal_entry SET written_at = @writtenAt, text_at = @textAt, finished_at = @finishedAt, front_matter = @frontMatter,
       source_sum = coalesce(@sourceSum, source_sum) WHERE id = @id`,
  ).run(entry)
}

/** Whether anything has this id: it then belongs to that for good. */
export function isAttachmentId(db: Db, id: string): boolean {
  return prepare(db, 'SELECT 1 FROM journal_attachment WHERE id = ?').get(id) !== undefined
}
