import type Database from 'better-sqlite3'
import { endPatience, restorePatience } from './patience.ts'
import { faultOf } from './store-fault.ts'

/** The open store. Synchronous: a command is atomic by construction. */
// An interface, not an alias: exported functions that return it keep its name in their declarations.
export interface Db extends Database.Database {}

const caches = new WeakMap<Db, Map<string, Database.Statement<unknown[], unknown>>>()

/**
 * A prepared statement, compiled once for each store (preparing again costs about five times a read).
 * `Row` is what the SELECT lists, by name; the caller states it because SQLite can't.
 */
export function prepare<Row = unknown>(db: Db, sql: string): Database.Statement<unknown[], Row> {
  let cache = caches.get(db)
  if (!cache) {
    cache = new Map()
    caches.set(db, cache)
  }
  let statement = cache.get(sql)
  if (!statement) {
    statement = db.prepare<unknown[], unknown>(sql)
    cache.set(sql, statement)
  }
  return statement as Database.Statement<unknown[], Row>
}

/** Runs `body` in one transaction that takes the write lock at once; a throw rolls everything back. */
export function inTransaction<Value>(db: Db, body: () => Value): Value {
  try {
    const value = db.transaction(body).immediate()
    restorePatience(db)
    return value
  } catch (error) {
    const fault = faultOf(error)
    if (fault?.kind === 'operational' && fault.problem === 'locked') endPatience(db)
    throw error
  }
}
