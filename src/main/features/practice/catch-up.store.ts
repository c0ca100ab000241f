import type { EpochMs, IsoDate } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

/** The last study day over which the backlog is spread; it may lie behind. */
export function catchUpUntil(db: Db): IsoDate | null {
  return prepare<{ untilDay: IsoDate }>(db, 'SELECT until_day AS untilDay FROM catch_up').get()?.untilDay ?? null
}

export function setCatchUp(db: Db, untilDay: IsoDate | null, now: EpochMs): void {
  prepare(db, 'DELETE FROM catch_up').run()
  if (untilDay) prepare(db, 'INSERT INTO catch_up (id, until_day, started_at) VALUES (1, ?, ?)').run(untilDay, now)
}
