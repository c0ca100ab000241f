import { type Db, prepare } from './db.ts'

/** Rows of a statement, the most first: few statements for any number of rows. */
const AT_ONCE = [32, 16, 8, 4, 2, 1] as const

/**
 * Writes rows in as few statements as can be. Each statement makes SQLite write down what the indexes of texts gathered
 * before it, so that a row a statement costs several times a row of many.
 * @param columns what each column is called in a row
 */
export function rowWriter<Row extends object>(table: string, columns: Readonly<Record<string, keyof Row>>) {
  const names = Object.values(columns)
  const row = `(${names.map(() => '?').join(', ')})`
  const statements = AT_ONCE.map((size) => ({
    size,
    sql: `INSERT INTO ${table} (${Object.keys(columns).join(', ')}) VALUES ${Array.from({ length: size }, () => row).join(', ')}`,
  }))
  return (db: Db, rows: readonly Row[]): void => {
    let from = 0
    for (const { size, sql } of statements) {
      for (; rows.length - from >= size; from += size) {
        prepare(db, sql).run(rows.slice(from, from + size).flatMap((values) => names.map((name) => values[name])))
      }
    }
  }
}
