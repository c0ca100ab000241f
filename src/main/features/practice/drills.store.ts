import type { DrillName } from '../../../shared/features/practice/drills/drill-names.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

export interface NewAttempt {
  readonly id: string
  readonly drill: DrillName
  readonly seed: number
  readonly answer: number | null
  readonly isRight: boolean
  readonly shownMs: number
  readonly now: EpochMs
}

export function insertAttempt(db: Db, attempt: NewAttempt): void {
  prepare(
    db,
    `INSERT INTO drill_attempt (id, drill, seed, answer, is_right, shown_ms, answered_at)
     VALUES (@id, @drill, @seed, @answer, @isRight, @shownMs, @now)`,
  ).run({ ...attempt, isRight: attempt.isRight ? 1 : 0 })
}

/** How often each kind of drill was tried and was right; a kind never tried is missing. */
export function countAttempts(db: Db): { readonly drill: DrillName; readonly attempts: number; readonly right: number }[] {
  return prepare<{ drill: DrillName; attempts: number; right: number }>(
    db,
    'SELECT drill, count(*) AS attempts, sum(is_right) AS right FROM drill_attempt GROUP BY drill',
  ).all()
}
