import type { BankViewId } from '../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

export interface ViewRow {
  readonly id: BankViewId
  readonly name: string
  readonly isRemoved: 0 | 1
}

/** Views that are not removed, with their filters as JSON, by name. */
export function listViews(db: Db): (Omit<ViewRow, 'isRemoved'> & { readonly filter: string })[] {
  return prepare<Omit<ViewRow, 'isRemoved'> & { filter: string }>(
    db,
    'SELECT id, name, filter FROM bank_view WHERE deleted_at IS NULL ORDER BY name COLLATE NOCASE',
  ).all()
}

/** Also a removed one. */
export function findView(db: Db, id: BankViewId): ViewRow | undefined {
  return prepare<ViewRow>(db, 'SELECT id, name, deleted_at IS NOT NULL AS isRemoved FROM bank_view WHERE id = ?').get(id)
}

/** Whether another view that is not removed has the name, whatever its case. */
export function isNameTaken(db: Db, name: string, but: BankViewId | null): boolean {
  const sql = 'SELECT 1 FROM bank_view WHERE name = @name COLLATE NOCASE AND deleted_at IS NULL AND id IS NOT @but'
  return prepare(db, sql).get({ name, but }) !== undefined
}

export function insertView(
  db: Db,
  view: { readonly id: BankViewId; readonly name: string; readonly filter: string; readonly now: EpochMs },
): void {
  prepare(db, 'INSERT INTO bank_view (id, name, filter, created_at, updated_at) VALUES (@id, @name, @filter, @now, @now)').run(view)
}

export function renameView(db: Db, id: BankViewId, name: string, now: EpochMs): void {
  prepare(db, 'UPDATE bank_view SET name = ?, updated_at = ? WHERE id = ?').run(name, now, id)
}

export function setViewRemoved(db: Db, id: BankViewId, isRemoved: boolean, now: EpochMs): void {
  prepare(db, 'UPDATE bank_view SET deleted_at = ?, updated_at = ? WHERE id = ?').run(isRemoved ? now : null, now, id)
}
