import type { Db } from './db.ts'

/** Rows of each table, by its name. */
export type RowCounts = Readonly<Record<string, number>>

/**
 * What the store says about itself changes with every copy, sums and changes follow from what they add up, and files
 * that are going belong to this machine: nobody's data.
 */
const OWN_TABLES: readonly string[] = [
  'store_meta',
  'study_shift',
  'day_minutes',
  'bank_count',
  'review_sum',
  'review_kind',
  'card_change',
  'doomed_file',
]

/** Tables that hold the person's data; not the virtual ones and what SQLite keeps for them, which follow from it. */
export function dataTables(db: Db): string[] {
  const rows = db.prepare<[], { name: string; type: string }>('PRAGMA table_list').all()
  return rows
    .filter(({ name, type }) => type === 'table' && !name.startsWith('sqlite_') && !OWN_TABLES.includes(name))
    .map(({ name }) => name)
    .sort()
}

export function countRows(db: Db): RowCounts {
  return Object.fromEntries(
    dataTables(db).map((table) => [
      table,
      db
        .prepare<[], number>(`SELECT count(*) FROM ${quoteName(table)}`)
        .pluck()
        .get() ?? 0,
    ]),
  )
}

/** A table or column name for SQL text; names can't be bound as values. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
