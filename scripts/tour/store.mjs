import { join } from 'node:path'
import Database from 'better-sqlite3'

/** @typedef {Readonly<Record<string, string | number | null>>} Row */
/** @typedef {ReturnType<typeof watchStore>} Store */

/**
 * Reads the store of a running app from outside, as a witness: read-only, a fresh look at every question.
 * @param {string} dataFolder
 */
export function watchStore(dataFolder) {
  const file = join(dataFolder, 'prepbench.sqlite')
  /** @param {string} sql @param {(string | number)[]} values @returns {Row[]} */
  const rows = (sql, ...values) => {
    const db = new Database(file, { readonly: true })
    try {
      return /** @type {Row[]} */ (db.prepare(sql).all(...values))
    } finally {
      db.close()
    }
  }
  return {
    rows,
    /** The first row. @param {string} sql @param {(string | number)[]} values @returns {Row} */
    row: (sql, ...values) => rows(sql, ...values)[0] ?? {},
    /** The first column of the first row. @param {string} sql @param {(string | number)[]} values */
    value: (sql, ...values) => Object.values(rows(sql, ...values)[0] ?? {})[0] ?? null,
    /** What SQLite itself says about the file: `ok`, and no row without its parent. */
    health: () => ({
      integrity: Object.values(rows('PRAGMA integrity_check')[0] ?? {})[0],
      orphans: rows('PRAGMA foreign_key_check').length,
    }),
  }
}
