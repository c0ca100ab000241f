import type Database from 'better-sqlite3'
import { ADD_UP_PRACTICE } from './migrations/0001-practice-tables.ts'
import { quoteName } from './row-counts.ts'

/**
 * Fills a fresh store with rows of another one. Triggers wait: rows come in any order and with what triggers wrote of
 * them, so that they would count twice, or not at all. Indexes of texts and sums are built at the end; the minutes of
 * days are added up by the first who asks, because the fresh store names no day rule.
 */
export function fillStore<Value>(db: Database.Database, fill: () => Value): Value {
  const schema = db.prepare<[string], { name: string; sql: string }>('SELECT name, sql FROM sqlite_schema WHERE type = ?')
  const triggers = schema.all('trigger')
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${quoteName(name)}`)
  const value = fill()
  for (const { name } of schema.all('table').filter(({ sql }) => /^CREATE VIRTUAL TABLE \S+ USING fts5/i.test(sql))) {
    db.exec(`INSERT INTO ${quoteName(name)} (${quoteName(name)}) VALUES ('rebuild')`)
  }
  db.exec(ADD_UP_PRACTICE)
  for (const { sql } of triggers) db.exec(sql)
  return value
}
