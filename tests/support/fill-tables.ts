import type Database from 'better-sqlite3'
import { dataTables, quoteName } from '../../src/main/store/row-counts.ts'

interface Column {
  readonly name: string
  readonly type: string
  readonly notnull: 0 | 1
  readonly dflt_value: string | null
  readonly pk: number
}

/** What no rule of the schema says in a way that can be read here. */
const VALUES: Readonly<Record<string, string | number>> = {
  held_on: '2026-03-02',
  told_on: '2026-03-02',
  until_day: '2026-03-02',
  sha256: 'a'.repeat(64),
  id: 1,
  share: 0.5,
}
/** Columns that may be empty each, but not all of them at once. */
const ONE_OF: Readonly<Record<string, string>> = { recording: 'mock_id' }

/**
 * Puts a row into every table of the person's data that has none, so that no table of the schema can be forgotten by a
 * test of exports: what a column must hold is read from the schema, what it points to is any row that is there.
 * @throws when a new table's rules can't be met this way; then `VALUES` needs to know more
 */
export function fillTables(db: Database.Database): void {
  let waiting = dataTables(db).filter((table) => isEmpty(db, table))
  while (waiting.length > 0) {
    const failures = new Map<string, string>()
    for (const table of waiting) {
      try {
        insertOne(db, table)
      } catch (error) {
        failures.set(table, String(error))
      }
    }
    if (failures.size === waiting.length) throw new Error(`No row could be made: ${JSON.stringify([...failures])}`)
    waiting = [...failures.keys()]
  }
}

function isEmpty(db: Database.Database, table: string): boolean {
  return db.prepare(`SELECT 1 FROM ${quoteName(table)} LIMIT 1`).get() === undefined
}

function insertOne(db: Database.Database, table: string): void {
  const columns = db.prepare<[string], Column>('SELECT * FROM pragma_table_info(?)').all(table)
  const schema = db.prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table) ?? ''
  const parents = db
    .prepare<[string], { from: string; table: string; to: string | null }>('SELECT * FROM pragma_foreign_key_list(?)')
    .all(table)
  const row = columns
    .filter(
      ({ notnull, dflt_value, pk, name, type }) =>
        (notnull === 1 && dflt_value === null) || (pk > 0 && !isRowid(name, type)) || name === ONE_OF[table],
    )
    .map(({ name, type }) => {
      const parent = parents.find(({ from }) => from === name)
      if (parent) return [name, anyOf(db, parent.table, parent.to ?? 'id')] as const
      return [name, valueFor(name, type, schema)] as const
    })
  const names = row.map(([name]) => quoteName(name)).join(', ')
  db.prepare(`INSERT INTO ${quoteName(table)} (${names}) VALUES (${row.map(() => '?').join(', ')})`).run(row.map(([, value]) => value))
}

const isRowid = (name: string, type: string) => name === 'rowid' && type === 'INTEGER'

function anyOf(db: Database.Database, table: string, column: string): string | number {
  const value = db
    .prepare<[], string | number>(`SELECT ${quoteName(column)} FROM ${quoteName(table)} LIMIT 1`)
    .pluck()
    .get()
  if (value === undefined) throw new Error(`${table} is empty.`)
  return value
}

function valueFor(name: string, type: string, schema: string): string | number {
  const [, first] = new RegExp(`\\b${name} IN \\(\\s*('[^']*'|\\d+)`).exec(schema) ?? []
  if (first !== undefined) return first.startsWith("'") ? first.slice(1, -1) : Number(first)
  const known = VALUES[name]
  if (known !== undefined && (typeof known === 'string') === (type === 'TEXT')) return known
  if (schema.includes(`json_valid(${name})`)) return '[]'
  return type === 'TEXT' ? `${name}-1` : 1
}
