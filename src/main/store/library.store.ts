import type { PaperId } from '../../shared/kernel/ids.ts'
import { type Db, prepare } from './db.ts'

/** Pages of a paper that is in the library and not in its trash; null: there is none by that id. */
export function findPageCount(db: Db, paperId: PaperId | string): number | null {
  return (
    prepare<{ page_count: number }>(db, 'SELECT page_count FROM paper WHERE id = ? AND deleted_at IS NULL').get(paperId)?.page_count ?? null
  )
}

/** Whether a paper is in the library and not in its trash. */
export function hasPaper(db: Db, paperId: PaperId | string): boolean {
  return findPageCount(db, paperId) !== null
}
