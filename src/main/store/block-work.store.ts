import { type BlockWork, formatOf, readWork } from '../../shared/kernel/block-work.ts'
import { type Db, prepare } from './db.ts'

/** Whether what a block would be about is there: a story or project that is not removed, a known format, a category with questions. */
export function hasWork(db: Db, work: BlockWork): boolean {
  const { kind, key } = readWork(work)
  if (kind === 'story') return prepare(db, 'SELECT 1 FROM story WHERE id = ? AND deleted_at IS NULL').get(key) !== undefined
  if (kind === 'project') return prepare(db, 'SELECT 1 FROM project WHERE id = ? AND deleted_at IS NULL').get(key) !== undefined
  if (kind === 'deck') return prepare(db, 'SELECT 1 FROM question WHERE category = ? AND deleted_at IS NULL').get(key) !== undefined
  return formatOf(work) !== null
}
