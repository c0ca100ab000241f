import type { FocusPlan } from '../../../shared/features/focus/focus.model.ts'
import type { BlockId } from '../../../shared/kernel/ids.ts'
import type { Pillar } from '../../../shared/kernel/pillars.ts'
import { type Db, prepare } from '../../store/db.ts'

export interface StoredFocus {
  readonly id: string
  readonly blockId: BlockId | null
  readonly title: string
  readonly pillar: Pillar
  readonly plan: FocusPlan
}

/** What is timed in a run and how; null when the run is none of focus. */
export function findFocus(db: Db, runId: string): StoredFocus | null {
  const row = prepare<Omit<StoredFocus, 'plan'> & { readonly plan: string }>(
    db,
    'SELECT id, block_id AS blockId, title, pillar, plan FROM focus_run WHERE id = ?',
  ).get(runId)
  // Written by insertFocus and by nobody else, so the shape is known.
  return row ? { ...row, plan: JSON.parse(row.plan) as FocusPlan } : null
}

/** The run with the same id must exist. */
export function insertFocus(db: Db, focus: StoredFocus): void {
  prepare(db, 'INSERT INTO focus_run (id, block_id, title, pillar, plan) VALUES (@id, @blockId, @title, @pillar, @plan)').run({
    ...focus,
    plan: JSON.stringify(focus.plan),
  })
}
