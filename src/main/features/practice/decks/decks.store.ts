import type { QuestionId } from '../../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../../store/db.ts'
import { rowWriter } from '../../../store/row-writer.ts'

export interface KnownNote {
  readonly questionId: QuestionId
  readonly sum: string
}

/** The question that a note became, also when it was removed since. */
export function findNote(db: Db, key: string): KnownNote | undefined {
  return prepare<KnownNote>(db, 'SELECT question_id AS questionId, sum FROM question_note WHERE note_key = ?').get(key)
}

export interface NoteNames extends KnownNote {
  readonly key: string
  readonly noteId: number
}

/** Of questions that were just made. */
export const insertNotes = rowWriter<NoteNames>('question_note', {
  ...{ question_id: 'questionId', note_key: 'key', note_id: 'noteId', sum: 'sum' },
})

export function putNote(db: Db, note: NoteNames): void {
  prepare(
    db,
    `INSERT INTO question_note (question_id, note_key, note_id, sum) VALUES (@questionId, @key, @noteId, @sum)
     ON CONFLICT (question_id) DO UPDATE SET sum = excluded.sum`,
  ).run(note)
}

/** The notes of these questions are unknown again. */
export function forgetNotes(db: Db, ids: readonly QuestionId[]): void {
  prepare(db, 'DELETE FROM question_note WHERE question_id IN (SELECT value FROM json_each(?))').run(JSON.stringify(ids))
}

/** What questions are called in packages, by the question's id. */
export function listNoteNames(db: Db): Map<QuestionId, { readonly key: string; readonly noteId: number }> {
  const rows = prepare<{ questionId: QuestionId; key: string; noteId: number }>(
    db,
    'SELECT question_id AS questionId, note_key AS key, note_id AS noteId FROM question_note',
  ).all()
  return new Map(rows.map(({ questionId, ...names }) => [questionId, names]))
}

/** Whether a question was removed; null: there is none. */
export function isRemoved(db: Db, id: QuestionId): boolean | null {
  const row = prepare<{ isRemoved: 0 | 1 }>(db, 'SELECT deleted_at IS NOT NULL AS isRemoved FROM question WHERE id = ?').get(id)
  return row ? row.isRemoved === 1 : null
}

export interface WordsRow {
  readonly row: number
  readonly prompt: string
  readonly answer: string
}

/** Words of the questions in the bank by row number, from behind `after` on. */
export function listWords(db: Db, after: number, limit: number): WordsRow[] {
  return prepare<WordsRow>(
    db,
    'SELECT rowid AS "row", prompt, answer FROM question WHERE deleted_at IS NULL AND rowid > ? ORDER BY rowid LIMIT ?',
  ).all(after, limit)
}

export interface MediaRow {
  readonly sha256: string
  readonly extension: string
}

export function putMedia(db: Db, media: MediaRow & { readonly name: string; readonly bytes: number; readonly now: EpochMs }): void {
  prepare(
    db,
    'INSERT INTO media (sha256, extension, name, size_bytes, created_at) VALUES (@sha256, @extension, @name, @bytes, @now) ON CONFLICT DO NOTHING',
  ).run(media)
}

export function findMedia(db: Db, sha256: string): MediaRow | undefined {
  return prepare<MediaRow>(db, 'SELECT sha256, extension FROM media WHERE sha256 = ?').get(sha256)
}

/** When each question was changed last. */
export function listUpdatedAt(db: Db): Map<QuestionId, EpochMs> {
  const rows = prepare<{ id: QuestionId; at: EpochMs }>(db, 'SELECT id, updated_at AS at FROM question WHERE deleted_at IS NULL').all()
  return new Map(rows.map(({ id, at }) => [id, at]))
}
