import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { fillStore } from './fill-store.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations/migrations.ts'
import { APPLICATION_ID } from './open-store.ts'
import { countRows, dataTables, quoteName, type RowCounts } from './row-counts.ts'

export interface SalvageReport {
  /** Rows in the fresh store. */
  readonly rowCounts: RowCounts
  /** Tables of which at least a part could not be read. */
  readonly incompleteTables: readonly string[]
  /** Rows that were read but left out, because what they belong to is lost. */
  readonly orphanRows: number
}

/**
 * Copies every row that can still be read from a damaged store into a fresh one, table by table.
 * @param from a copy of the damaged file with its side files: SQLite may write to it
 */
export function salvageRows(from: string, to: string, appVersion: string): SalvageReport {
  for (const ending of ['', '-wal', '-shm']) rmSync(to + ending, { force: true })
  const fresh = new Database(to)
  const damaged = new Database(from, { fileMustExist: true })
  try {
    fresh.pragma(`application_id = ${APPLICATION_ID}`)
    migrate(fresh, MIGRATIONS)
    fresh.pragma('foreign_keys = OFF')
    const { incompleteTables, orphanRows } = fillStore(fresh, () => ({
      incompleteTables: dataTables(fresh).filter((table) => !copyTable(damaged, fresh, table)),
      orphanRows: removeOrphans(fresh),
    }))
    fresh.prepare("INSERT INTO store_meta (key, value) VALUES ('app_version', ?)").run(appVersion)
    return { rowCounts: countRows(fresh), incompleteTables, orphanRows }
  } finally {
    damaged.close()
    fresh.close()
  }
}

/** True when every row was read. */
function copyTable(damaged: Database.Database, fresh: Database.Database, table: string): boolean {
  const wanted = columnsOf(fresh, table)
  let columns: string[]
  try {
    const present = columnsOf(damaged, table)
    columns = wanted.filter((name) => present.includes(name))
  } catch {
    // The page with the schema is gone, and with it the way to every table.
    return false
  }
  if (columns.length === 0) return false
  const list = columns.map(quoteName).join(', ')
  // A row that breaks a rule of the schema is damage too and is left out.
  const insert = fresh.prepare(`INSERT OR IGNORE INTO ${quoteName(table)} (${list}) VALUES (${columns.map(() => '?').join(', ')})`)
  const copy = (sql: string, ...values: number[]): boolean => {
    try {
      const rows = damaged.prepare<unknown[], unknown[]>(sql).raw()
      fresh.transaction(() => {
        for (const row of rows.iterate(...values)) insert.run(row)
      })()
      return true
    } catch {
      return false
    }
  }
  const from = `FROM ${quoteName(table)} NOT INDEXED`
  if (copy(`SELECT ${list} ${from}`)) return true
  const range = rowidRange(damaged, table)
  if (!range) {
    // No row numbers to ask by: from both ends up to the damage.
    copyUntilDamage(damaged, fresh, insert, `SELECT ${list} ${from}`)
    copyUntilDamage(damaged, fresh, insert, `SELECT ${list} ${from} ORDER BY ${primaryKeyDescending(fresh, table)}`)
    return false
  }
  const between = `SELECT ${list} ${from} WHERE rowid BETWEEN ? AND ?`
  const halve = (low: number, high: number): void => {
    if (low > high || copy(between, low, high) || low === high) return
    const middle = low + Math.floor((high - low) / 2)
    halve(low, middle)
    halve(middle + 1, high)
  }
  halve(...range)
  return false
}

function copyUntilDamage(damaged: Database.Database, fresh: Database.Database, insert: Database.Statement, sql: string): void {
  fresh.exec('BEGIN')
  try {
    for (const row of damaged.prepare<[], unknown[]>(sql).raw().iterate()) insert.run(row)
  } catch {
    // The rows up to here are what can be had.
  }
  fresh.exec('COMMIT')
}

/** First and last row number; null for a table without them, or when the ends themselves can't be read. */
function rowidRange(db: Database.Database, table: string): [number, number] | null {
  const end = (order: 'ASC' | 'DESC') =>
    db
      .prepare<[], number>(`SELECT rowid FROM ${quoteName(table)} NOT INDEXED ORDER BY rowid ${order} LIMIT 1`)
      .pluck()
      .get()
  try {
    const [low, high] = [end('ASC'), end('DESC')]
    return low === undefined || high === undefined ? null : [low, high]
  } catch {
    return null
  }
}

function columnsOf(db: Database.Database, table: string): string[] {
  return db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
}

function primaryKeyDescending(db: Database.Database, table: string): string {
  const keys = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk').pluck().all(table)
  return keys.map((name) => `${quoteName(name)} DESC`).join(', ')
}

/** Rows whose owner is lost can't stay: the store must be consistent. Repeated, because they may own rows themselves. */
function removeOrphans(db: Database.Database): number {
  let removed = 0
  for (;;) {
    const dangling = db.pragma('foreign_key_check') as { table: string; rowid: number | null }[]
    if (dangling.length === 0) return removed
    for (const { table, rowid } of dangling) {
      if (rowid === null) removed += removeOrphansWithoutRowid(db, table)
      else removed += db.prepare(`DELETE FROM ${quoteName(table)} WHERE rowid = ?`).run(rowid).changes
    }
  }
}

/** A table without row numbers is asked by the foreign keys themselves. */
function removeOrphansWithoutRowid(db: Database.Database, table: string): number {
  const keys = db
    .prepare<[string], { table: string; from: string; to: string | null }>('SELECT "table", "from", "to" FROM pragma_foreign_key_list(?)')
    .all(table)
  return keys.reduce((removed, key) => {
    const own = quoteName(key.from)
    const owner = `SELECT 1 FROM ${quoteName(key.table)} AS owner WHERE owner.${quoteName(key.to ?? 'id')} = ${quoteName(table)}.${own}`
    return removed + db.prepare(`DELETE FROM ${quoteName(table)} WHERE ${own} IS NOT NULL AND NOT EXISTS (${owner})`).run().changes
  }, 0)
}
