import type { Attachment } from '../../../shared/features/papers/papers.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { type Db, prepare } from '../../store/db.ts'

/** Files inside a paper's file, in its order. */
export function listAttachments(db: Db, paperId: PaperId): Attachment[] {
  return prepare<Attachment>(
    db,
    'SELECT file_name AS fileName, byte_length AS byteLength FROM paper_attachment WHERE paper_id = ? ORDER BY position',
  ).all(paperId)
}

/** Replaces what was listed before. */
export function saveAttachments(db: Db, paperId: PaperId, attachments: readonly Attachment[]): void {
  prepare(db, 'DELETE FROM paper_attachment WHERE paper_id = ?').run(paperId)
  const insert = prepare(db, 'INSERT INTO paper_attachment (paper_id, position, file_name, byte_length) VALUES (?, ?, ?, ?)')
  for (const [position, { fileName, byteLength }] of attachments.entries()) insert.run(paperId, position, fileName, byteLength)
}
