import { closeSync, existsSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { DamageFinding, StartProblem } from '../../shared/kernel/store-problem.ts'
import { APPLICATION_ID } from './open-store.ts'
import type { StorePaths } from './store-paths.ts'

/** What lies where the store should be, found out without writing a byte of it. */
export type Inspection =
  /** Nothing, and nothing says that there ever was something. */
  | { readonly kind: 'new' }
  | {
      readonly kind: 'store'
      readonly version: number
      /** The last run did not end in order; only a full check tells whether an index is damaged (criterion F1). */
      readonly isUnclean: boolean
    }
  | { readonly kind: 'refused'; readonly problem: StartProblem }

const HEADER_BYTES = 100
const MAGIC = 'SQLite format 3\0'

/**
 * Looks at the file before SQLite opens it for writing: SQLite would take an empty file for a new store (F2).
 * @throws errors of the file system and of SQLite; `faultOf` reads them
 */
export function inspectStore(paths: StorePaths, ownVersion: number): Inspection {
  const size = statSync(paths.store, { throwIfNoEntry: false })?.size
  const walBytes = statSync(`${paths.store}-wal`, { throwIfNoEntry: false })?.size ?? 0
  if (size === undefined) return hasPast(paths) || walBytes > 0 ? damaged('missing') : { kind: 'new' }
  if (size === 0) return hasPast(paths) ? damaged('empty') : { kind: 'new' }
  const header = readHeader(paths.store)
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC) return damaged('not-a-store')
  if (walBytes === 0 && size < declaredBytes(header)) return damaged('truncated')

  let version = header.readUInt32BE(60)
  let applicationId = header.readUInt32BE(68)
  let isBlank = false
  if (walBytes > 0 || version === 0) {
    // Page 1 may be newer in the journal than in the file.
    const found = reading(paths.store, (db) => ({
      version: db.pragma('user_version', { simple: true }) as number,
      applicationId: db.pragma('application_id', { simple: true }) as number,
      isBlank: db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined,
    }))
    version = found.version
    applicationId = found.applicationId
    isBlank = found.isBlank
  }
  // A first start that was killed before its first commit.
  if (isBlank && version === 0) return hasPast(paths) ? damaged('empty') : { kind: 'new' }
  if (applicationId !== APPLICATION_ID || version === 0) return damaged('foreign')
  if (version > ownVersion) {
    return { kind: 'refused', problem: { kind: 'newer', storeVersion: version, ownVersion, writtenBy: writtenBy(paths.store) } }
  }
  return { kind: 'store', version, isUnclean: walBytes > 0 || existsSync(paths.runFlag) }
}

/** Runs `read` on a connection that can't write, and takes away the side files that only this made. */
export function reading<Value>(path: string, read: (db: Database.Database) => Value): Value {
  const made = ['-wal', '-shm'].filter((ending) => !existsSync(path + ending))
  const db = new Database(path, { readonly: true, fileMustExist: true })
  try {
    return read(db)
  } finally {
    db.close()
    if (made.includes('-wal')) for (const ending of made) rmSync(path + ending, { force: true })
  }
}

function damaged(finding: DamageFinding): Inspection {
  return { kind: 'refused', problem: { kind: 'damaged', finding } }
}

function hasPast(paths: StorePaths): boolean {
  return existsSync(paths.marker) || (existsSync(paths.backups) && readdirSync(paths.backups).some((name) => name.endsWith('.sqlite')))
}

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES)
  const file = openSync(path, 'r')
  try {
    return header.subarray(0, readSync(file, header, 0, HEADER_BYTES, 0))
  } finally {
    closeSync(file)
  }
}

/** Bytes the header says the file has; 0 when an old SQLite wrote it and the count can't be trusted. */
function declaredBytes(header: Buffer): number {
  const pageSize = header.readUInt16BE(16)
  const isTrusted = header.readUInt32BE(24) === header.readUInt32BE(92)
  return isTrusted ? (pageSize === 1 ? 65_536 : pageSize) * header.readUInt32BE(28) : 0
}

function writtenBy(path: string): string | null {
  try {
    return reading(
      path,
      (db) => db.prepare<[string], string>('SELECT value FROM store_meta WHERE key = ?').pluck().get('app_version') ?? null,
    )
  } catch {
    // A newer schema may keep it elsewhere; the versions are named without it.
    return null
  }
}
