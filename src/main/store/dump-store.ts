import { closeSync, openSync, writeSync } from 'node:fs'
import Database from 'better-sqlite3'
import { countRows, dataTables, quoteName, type RowCounts } from './row-counts.ts'

const CHUNK_CHARS = 256 * 1024

export interface DumpOrder {
  /** The store's file; it is only read, while others go on writing. */
  readonly from: string
  /** The new file. It is left open at its end: `files` and the closing brace are still to come. */
  readonly to: string
  /** What stands before the tables. */
  readonly head: Readonly<Record<string, string | number>>
}

/**
 * Writes all of a person's rows, as they are at one moment, as the beginning of an archive's JSON: tables by name, rows
 * by primary key, so that equal stores give equal text. A row is a line, so that the file can be compared by hand.
 */
export function dumpStore({ from, to, head }: DumpOrder): { readonly rowCounts: RowCounts } {
  const db = new Database(from, { readonly: true, fileMustExist: true })
  const file = openSync(to, 'wx', 0o600)
  let pending = ''
  const write = (text: string) => {
    pending += text
    if (pending.length < CHUNK_CHARS) return
    writeSync(file, pending)
    pending = ''
  }
  try {
    db.exec('BEGIN')
    const named = Object.entries({ ...head, schemaVersion: db.pragma('user_version', { simple: true }) as number })
    write(`{\n${named.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},\n`).join('')}"tables": {`)
    const rowCounts = countRows(db)
    dataTables(db).forEach((table, index) => {
      write(`${index === 0 ? '' : ','}\n${JSON.stringify(table)}: `)
      writeTable(db, table, write)
    })
    write('\n}')
    db.exec('COMMIT')
    writeSync(file, pending)
    return { rowCounts }
  } finally {
    closeSync(file)
    db.close()
  }
}

function writeTable(db: Database.Database, table: string, write: (text: string) => void): void {
  const columns = db.prepare<[string], { name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(?) ORDER BY cid').all(table)
  const names = columns.map(({ name }) => name)
  const keys = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
  const order = (keys.length > 0 ? keys : columns).map(({ name }) => quoteName(name)).join(', ')
  write(`{"columns": ${JSON.stringify(names)}, "rows": [`)
  const rows = db.prepare<[], unknown[]>(`SELECT ${names.map(quoteName).join(', ')} FROM ${quoteName(table)} ORDER BY ${order}`).raw()
  let isFirst = true
  for (const row of rows.iterate()) {
    write(`${isFirst ? '' : ','}\n${JSON.stringify(row)}`)
    isFirst = false
  }
  write(isFirst ? ']}' : '\n]}')
}
