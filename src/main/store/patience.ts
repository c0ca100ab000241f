import type { Db } from './db.ts'
import { BUSY_TIMEOUT_MS } from './open-store.ts'

/** While another program holds the store, each further order waits only so long: main answers nothing meanwhile. */
const SHORT_WAIT_MS = 50

const impatient = new WeakSet<Db>()

/** The store stayed locked for the whole wait: the next orders find out quickly, until one goes through (criterion F7). */
export function endPatience(db: Db): void {
  if (impatient.has(db)) return
  impatient.add(db)
  db.pragma(`busy_timeout = ${SHORT_WAIT_MS}`)
}

export function restorePatience(db: Db): void {
  if (!impatient.delete(db)) return
  db.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`)
}
