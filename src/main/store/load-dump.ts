import { readFileSync, rmSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  type ArchivedFile,
  type ArchiveRefusal,
  isArchivedPath,
  isRightlyNamed,
  MAX_ARCHIVE_BYTES,
} from '../../shared/kernel/archive.ts'
import { fillStore } from './fill-store.ts'
import { migrate, newestVersion } from './migrate.ts'
import { MIGRATIONS } from './migrations/migrations.ts'
import { APPLICATION_ID } from './open-store.ts'
import { countRows, dataTables, quoteName, type RowCounts } from './row-counts.ts'

export type LoadedDump =
  | {
      readonly kind: 'loaded'
      readonly exportedAt: string
      readonly appVersion: string
      readonly rowCounts: RowCounts
      readonly files: readonly ArchivedFile[]
    }
  | { readonly kind: 'refused'; readonly reason: ArchiveRefusal; readonly where: string | null }

class RefusedError extends Error {
  readonly reason: ArchiveRefusal
  readonly where: string | null

  constructor(reason: ArchiveRefusal, where: string | null = null) {
    super(`The archive is refused: ${reason}.`)
    this.name = 'RefusedError'
    this.reason = reason
    this.where = where
  }
}

/**
 * Builds a store from an archive's JSON in a new file: with the schema the archive was written with, then migrated.
 * Every rule of the schema holds for every row; one that breaks it refuses the whole. What is refused leaves no file.
 */
export function loadDump(input: { readonly json: string; readonly to: string; readonly appVersion: string }): LoadedDump {
  for (const ending of ['', '-wal', '-shm']) rmSync(input.to + ending, { force: true })
  try {
    return load(input)
  } catch (error) {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(input.to + ending, { force: true })
    if (error instanceof RefusedError) return { kind: 'refused', reason: error.reason, where: error.where }
    throw error
  }
}

function load({ json, to, appVersion }: { readonly json: string; readonly to: string; readonly appVersion: string }): LoadedDump {
  const archive = readArchive(json)
  const db = new Database(to)
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`)
    db.pragma('trusted_schema = OFF')
    migrate(
      db,
      MIGRATIONS.filter(({ version }) => version <= archive.schemaVersion),
    )
    db.pragma('foreign_keys = OFF')
    db.transaction(() => fillStore(db, () => fill(db, archive.tables)))()
    const [dangling] = db.pragma('foreign_key_check') as { table: string }[]
    if (dangling) throw new RefusedError('broken-row', dangling.table)
    migrate(db, MIGRATIONS)
    db.prepare("INSERT INTO store_meta (key, value) VALUES ('app_version', ?)").run(appVersion)
    const { exportedAt, files } = archive
    return { kind: 'loaded', exportedAt, appVersion: archive.appVersion, rowCounts: countRows(db), files }
  } finally {
    db.close()
  }
}

function fill(db: Database.Database, tables: Readonly<Record<string, unknown>>): void {
  const known = new Set(dataTables(db))
  for (const [table, content] of Object.entries(tables)) {
    if (!known.has(table)) throw new RefusedError('no-archive', table)
    fillTable(db, table, content)
  }
}

function fillTable(db: Database.Database, table: string, content: unknown): void {
  const { columns, rows } = isRecord(content) ? content : {}
  if (!Array.isArray(columns) || !Array.isArray(rows)) throw new RefusedError('no-archive', table)
  const own = new Set(db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table))
  const names = columns.filter((name): name is string => typeof name === 'string' && own.delete(name))
  if (names.length !== columns.length || names.length === 0) throw new RefusedError('no-archive', table)
  const insert = db.prepare(
    `INSERT INTO ${quoteName(table)} (${names.map(quoteName).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  )
  rows.forEach((row: unknown, index) => {
    const where = `${table}, ${index + 1}`
    if (!Array.isArray(row) || row.length !== names.length || !row.every(isValue)) throw new RefusedError('broken-row', where)
    try {
      insert.run(row)
    } catch (error) {
      if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')) {
        throw new RefusedError('broken-row', where)
      }
      throw error
    }
  })
}

interface Archive {
  readonly schemaVersion: number
  readonly exportedAt: string
  readonly appVersion: string
  readonly tables: Readonly<Record<string, unknown>>
  readonly files: readonly ArchivedFile[]
}

function readArchive(path: string): Archive {
  const facts = statSync(path, { throwIfNoEntry: false })
  if (!facts?.isFile()) throw new RefusedError('missing')
  if (facts.size > MAX_ARCHIVE_BYTES) throw new RefusedError('too-large')
  const found = parse(readFileSync(path, 'utf8'))
  if (!isRecord(found) || found.format !== ARCHIVE_FORMAT) throw new RefusedError('no-archive')
  const { formatVersion, schemaVersion, exportedAt, appVersion, tables, files } = found
  if (!isVersion(formatVersion) || !isVersion(schemaVersion)) throw new RefusedError('no-archive')
  if (formatVersion > ARCHIVE_VERSION || schemaVersion > newestVersion(MIGRATIONS)) throw new RefusedError('newer')
  if (typeof exportedAt !== 'string' || typeof appVersion !== 'string') throw new RefusedError('no-archive')
  if (!isRecord(tables) || !Array.isArray(files)) throw new RefusedError('no-archive')
  return { schemaVersion, exportedAt, appVersion, tables, files: files.map(readFileRow) }
}

function readFileRow(row: unknown): ArchivedFile {
  const { path, sha256, byteLength } = isRecord(row) ? row : {}
  const isWhole = typeof path === 'string' && typeof sha256 === 'string' && Number.isSafeInteger(byteLength)
  if (!isWhole || !isArchivedPath(path) || !/^[0-9a-f]{64}$/.test(sha256)) {
    throw new RefusedError('broken-file', typeof path === 'string' ? path.slice(0, 200) : null)
  }
  const file = { path, sha256, byteLength: Number(byteLength) }
  if (!isRightlyNamed(file)) throw new RefusedError('broken-file', path)
  return file
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Whatever else it is, it is not an archive; what the parser says helps nobody.
    return null
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0
}

function isValue(value: unknown): value is string | number | null {
  return value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
}
