import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

export function findDraft(db: Db, scope: string): { body: string; updatedAt: EpochMs } | null {
  return (
    prepare<{ body: string; updatedAt: EpochMs }>(db, 'SELECT body, updated_at AS updatedAt FROM draft WHERE scope = ?').get(scope) ?? null
  )
}

export function saveDraft(db: Db, scope: string, body: string, now: EpochMs): void {
  prepare(
    db,
    `INSERT INTO draft (scope, body, updated_at) VALUES (?, ?, ?)
     ON CONFLICT (scope) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at`,
  ).run(scope, body, now)
}

export function deleteDraft(db: Db, scope: string): void {
  prepare(db, 'DELETE FROM draft WHERE scope = ?').run(scope)
}
