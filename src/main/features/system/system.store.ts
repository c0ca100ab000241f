import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

/** Writes one row that means nothing, to learn whether the store can be written. */
export function tryWriting(db: Db, now: EpochMs): void {
  const put = `INSERT INTO store_meta (key, value) VALUES ('tried_at', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`
  prepare(db, put).run(String(now))
}
