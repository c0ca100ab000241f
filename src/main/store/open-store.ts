import Database from 'better-sqlite3'
import type { Db } from './db.ts'
import { migrate, storeVersion } from './migrate.ts'
import { MIGRATIONS } from './migrations/migrations.ts'

/** Marks a file as a Prepbench store ("PrpB"). */
export const APPLICATION_ID = 0x50727042

/** A setting of the store could not be put in force, so writing is not safe. */
class StorePragmaError extends Error {
  readonly pragma: string
  readonly found: unknown

  constructor(pragma: string, found: unknown) {
    super(`The store setting ${pragma} could not be put in force.`)
    this.name = 'StorePragmaError'
    this.pragma = pragma
    this.found = found
  }
}

/** How long an order waits for another program's lock. */
export const BUSY_TIMEOUT_MS = 5_000

/** What each setting must read back as after opening; see `security.md` section 4. FULL is one fsync per commit. */
const REQUIRED = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: BUSY_TIMEOUT_MS,
  trusted_schema: 0,
  checkpoint_fullfsync: 1,
} as const

/**
 * Opens a connection with the settings the store needs and reads each back.
 * @throws StorePragmaError when one is not in force
 */
export function openConnection(path: string): Db {
  const db = new Database(path)
  try {
    applyPragmas(db, path === ':memory:')
  } catch (error) {
    db.close()
    throw error
  }
  return db
}

/** Opens a store that is known to be healthy and migrates it. Checks, backups and recovery are `start-store.ts`. */
export function openStore(path: string): Db {
  const db = openConnection(path)
  if (storeVersion(db) === 0) db.pragma(`application_id = ${APPLICATION_ID}`)
  migrate(db, MIGRATIONS)
  return db
}

function applyPragmas(db: Db, inMemory: boolean): void {
  for (const [name, wanted] of Object.entries(REQUIRED)) {
    db.pragma(`${name} = ${wanted}`)
    const found = db.pragma(name, { simple: true })
    // A store in memory has no journal file, so SQLite keeps its own mode there.
    const accepted = inMemory && name === 'journal_mode' ? 'memory' : wanted
    if (found !== accepted) throw new StorePragmaError(name, found)
  }
}
