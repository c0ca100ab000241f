import type { Db } from './db.ts'
import { countRows } from './row-counts.ts'

export interface Migration {
  /** `PRAGMA user_version` after it ran; versions are 1, 2, 3 … without gaps. */
  readonly version: number
  readonly name: string
  readonly sql: string
  /** Tables that gain or lose rows by intention; every other table must keep its count. */
  readonly changesRowsOf?: readonly string[]
}

/** A migration would have broken the data. Nothing was changed: its transaction was rolled back. */
export class MigrationError extends Error {
  readonly migration: string
  readonly reason: 'dangling-references' | 'lost-rows'

  constructor(migration: string, reason: 'dangling-references' | 'lost-rows') {
    super(`The migration "${migration}" was rolled back: ${reason}.`)
    this.name = 'MigrationError'
    this.migration = migration
    this.reason = reason
  }
}

export function storeVersion(db: Db): number {
  return db.pragma('user_version', { simple: true }) as number
}

/** The version a list of migrations leads to. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}

/**
 * Brings a store to the newest version, each migration and its version number in one transaction.
 * Foreign keys are off outside the transactions and checked before each commit, because inside one the pragma
 * does nothing and a table rebuild would then silently delete child rows.
 * @throws MigrationError
 */
export function migrate(db: Db, migrations: readonly Migration[]): void {
  const from = storeVersion(db)
  db.pragma('foreign_keys = OFF')
  try {
    for (const migration of migrations.filter((candidate) => candidate.version > from)) {
      db.transaction(() => step(db, migration)).immediate()
    }
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

function step(db: Db, migration: Migration): void {
  const before = countRows(db)
  db.exec(migration.sql)
  if ((db.pragma('foreign_key_check') as unknown[]).length > 0) throw new MigrationError(migration.name, 'dangling-references')
  const after = countRows(db)
  const mayChange = new Set(migration.changesRowsOf)
  const hasLost = Object.entries(before).some(([table, count]) => !mayChange.has(table) && after[table] !== count)
  if (hasLost) throw new MigrationError(migration.name, 'lost-rows')
  db.pragma(`user_version = ${migration.version}`)
}
