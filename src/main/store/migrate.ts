import type { Db } from './db.ts'

export interface Migration {
  /** `PRAGMA user_version` after it ran; versions are 1, 2, 3 … without gaps. */
  readonly version: number
  readonly name: string
  readonly sql: string
}

/** A migration left rows behind that point nowhere. Nothing was changed: its transaction was rolled back. */
export class MigrationBrokeReferencesError extends Error {
  readonly migration: string

  constructor(migration: string) {
    super(`The migration "${migration}" left dangling references and was rolled back.`)
    this.name = 'MigrationBrokeReferencesError'
    this.migration = migration
  }
}

export function storeVersion(db: Db): number {
  return db.pragma('user_version', { simple: true }) as number
}

/**
 * Brings a store to the newest version, each migration and its version number in one transaction.
 * Foreign keys are off outside the transactions and checked before each commit, because inside one the pragma
 * does nothing and a table rebuild would then silently delete child rows.
 * @throws MigrationBrokeReferencesError
 */
export function migrate(db: Db, migrations: readonly Migration[]): void {
  const from = storeVersion(db)
  db.pragma('foreign_keys = OFF')
  try {
    for (const migration of migrations.filter((candidate) => candidate.version > from)) {
      db.transaction(() => {
        db.exec(migration.sql)
        if ((db.pragma('foreign_key_check') as unknown[]).length > 0) throw new MigrationBrokeReferencesError(migration.name)
        db.pragma(`user_version = ${migration.version}`)
      }).immediate()
    }
  } finally {
    db.pragma('foreign_keys = ON')
  }
}
