import type { Category } from '../../shared/features/practice/practice.model.ts'
import type { MarkId, PaperId } from '../../shared/kernel/ids.ts'
import { type Db, prepare } from '../store/db.ts'

/** What the newest question about a paper was filed under: the next passage is likely about the same. */
export function newestCategoryOfPaper(db: Db, paperId: PaperId): Category | undefined {
  const row = prepare<{ category: Category }>(
    db,
    `SELECT question.category FROM mark JOIN question ON question.origin = 'mark' AND question.origin_ref = mark.id
     WHERE mark.paper_id = ? AND mark.deleted_at IS NULL AND question.deleted_at IS NULL
     ORDER BY question.rowid DESC LIMIT 1`,
  ).get(paperId)
  return row?.category
}

/** Where a mark lies, also one that was removed. */
export function findMarkPlace(db: Db, markId: MarkId): { paperId: PaperId; pageIndex: number; isRemoved: boolean } | undefined {
  const row = prepare<{ paperId: PaperId; pageIndex: number; isRemoved: 0 | 1 }>(
    db,
    'SELECT paper_id AS paperId, page_index AS pageIndex, deleted_at IS NOT NULL AS isRemoved FROM mark WHERE id = ?',
  ).get(markId)
  return row && { ...row, isRemoved: row.isRemoved === 1 }
}
