import type { TrashItem } from '../../shared/features/trash/trash.contract.ts'
import type { TrashKind } from '../../shared/features/trash/trash.model.ts'
import { type Db, prepare } from '../store/db.ts'

const TITLE_LENGTH = 200

/** Of every kind: kind, id, title, what it belongs to, and when it was deleted. */
const EVERYTHING = `
  SELECT 'paper' AS kind, id, title, '' AS "of", deleted_at AS deletedAt FROM paper WHERE deleted_at > 0 AND is_sample = 0
  UNION ALL SELECT 'mark', mark.id, substr(iif(mark.comment = '', mark.quote, mark.comment), 1, ${TITLE_LENGTH}), paper.title, mark.deleted_at
    FROM mark JOIN paper ON paper.id = mark.paper_id WHERE mark.deleted_at > 0 AND mark.is_sample = 0 AND mark.is_given_back = 0
  UNION ALL SELECT 'entry', id, title, '', deleted_at FROM journal_entry WHERE deleted_at > 0 AND is_sample = 0
  UNION ALL SELECT 'attachment', file.id, file.file_name, entry.title, file.deleted_at
    FROM journal_attachment AS file JOIN journal_entry AS entry ON entry.id = file.entry_id WHERE file.deleted_at > 0
  UNION ALL SELECT 'question', id, substr(prompt, 1, ${TITLE_LENGTH}), '', deleted_at FROM question WHERE deleted_at > 0 AND is_sample = 0
  UNION ALL SELECT 'block', id, title, '', deleted_at FROM plan_block WHERE deleted_at > 0 AND is_sample = 0
  UNION ALL SELECT 'minutes', entry.id, entry.note, coalesce(block.title, ''), entry.deleted_at
    FROM time_entry AS entry LEFT JOIN plan_block AS block ON block.id = entry.block_id
    WHERE entry.deleted_at > 0 AND entry.is_sample = 0
  UNION ALL SELECT 'mock', id, partner, '', deleted_at FROM mock WHERE deleted_at > 0 AND is_sample = 0
  UNION ALL SELECT 'round', id, iif(company = '', role, company), '', deleted_at FROM interview_round WHERE deleted_at > 0 AND is_sample = 0
  UNION ALL SELECT 'story', id, title, '', deleted_at FROM story WHERE deleted_at > 0 AND is_sample = 0
  UNION ALL SELECT 'project', id, name, '', deleted_at FROM project WHERE deleted_at > 0 AND is_sample = 0
  UNION ALL SELECT 'recording', recording.id, '', coalesce(paper.title, story.title, mock.partner), recording.deleted_at
    FROM recording LEFT JOIN reading_session AS session ON session.id = recording.session_id LEFT JOIN paper ON paper.id = session.paper_id
      LEFT JOIN story ON story.id = recording.story_id LEFT JOIN mock ON mock.id = recording.mock_id
    WHERE recording.deleted_at > 0
  UNION ALL SELECT 'calendar', id, name, '', deleted_at FROM calendar WHERE deleted_at > 0
  UNION ALL SELECT 'plan-template', id, name, '', deleted_at FROM plan_template WHERE deleted_at > 0
  UNION ALL SELECT 'entry-template', id, name, '', deleted_at FROM journal_template WHERE deleted_at > 0
  UNION ALL SELECT 'protocol', id, name, '', deleted_at FROM protocol WHERE deleted_at > 0`
const ITEMS = `SELECT kind, id, title, "of", deletedAt FROM (${EVERYTHING}) WHERE coalesce(@kind, kind) = kind ORDER BY deletedAt DESC, id LIMIT @limit`
const COUNTS = `SELECT kind, count(*) AS count FROM (${EVERYTHING}) GROUP BY kind`

/** What was deleted, the latest first; of every kind where none is named. */
export function listTrash(db: Db, kind: TrashKind | null, limit: number): TrashItem[] {
  return prepare<TrashItem>(db, ITEMS).all({ kind, limit })
}

/** How much of each kind there is; kinds without any are left out. */
export function countTrash(db: Db): { kind: TrashKind; count: number }[] {
  return prepare<{ kind: TrashKind; count: number }>(db, COUNTS).all()
}

export type Trashed = Pick<TrashItem, 'kind' | 'id'>

const TRASHED = `SELECT kind, id FROM (${EVERYTHING})
  WHERE coalesce(@kind, kind) = kind AND deletedAt < coalesce(@before, 9e15) ORDER BY deletedAt, id`
const IN_TRASH = `SELECT 1 FROM (${EVERYTHING}) WHERE kind = ? AND id = ?`

/** All of the trash by kind and id, what was deleted first first. @param before only what was deleted before this instant */
export function listTrashed(db: Db, kind: TrashKind | null, before: number | null): Trashed[] {
  return prepare<Trashed>(db, TRASHED).all({ kind, before })
}

/** Whether something is in the trash. */
export function findTrashed(db: Db, kind: TrashKind, id: string): boolean {
  return prepare(db, IN_TRASH).get(kind, id) !== undefined
}
