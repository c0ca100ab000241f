import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { StartProblem } from '../../shared/kernel/store-problem.ts'
import { listBackups, takeBackup } from './backup.ts'
import { type Db, prepare } from './db.ts'
import { writeFileDurably } from './durable-file.ts'
import { inspectStore } from './inspect-store.ts'
import { type Migration, MigrationError, migrate, newestVersion } from './migrate.ts'
import { MIGRATIONS } from './migrations/migrations.ts'
import { APPLICATION_ID, openConnection } from './open-store.ts'
import type { StoreJobs } from './run-store-job.ts'
import { faultOf } from './store-fault.ts'
import { type StorePaths, storePaths } from './store-paths.ts'

export interface StartParts {
  readonly dataFolder: string
  readonly jobs: StoreJobs
  readonly appVersion: string
  /** Somebody chose the folder: nothing in it is a loss, and never a first start. */
  readonly isChosen?: boolean
  /** UTC milliseconds. */
  readonly now: () => number
  /** False: files of the library are copied for the backups, although the disk could give them a second name. */
  readonly mayLink?: boolean
  /** Another list than the app's own is for tests of the way a migration goes. */
  readonly migrations?: readonly Migration[]
}

export type StartedStore =
  | { readonly kind: 'ready'; readonly store: RunningStore }
  | { readonly kind: 'refused'; readonly problem: StartProblem }

/** An open store. It can be read at once; whoever writes awaits `sound` first. */
export interface RunningStore {
  readonly db: Db
  readonly paths: StorePaths
  /** Starts the check of the file when nobody has yet, and says what it found. Null: sound. */
  readonly check: () => Promise<StartProblem | null>
  /** Ends in order: everything in one file, and the next start knows it. */
  readonly close: () => void
  /** Ends without writing: a damaged file stays byte for byte what it is, journal included. */
  readonly abandon: () => void
}

/**
 * Opens the store of a folder, or says why not. Nothing is written before the file is known to be ours, of a version
 * we know, and whole; whatever takes time runs in workers.
 */
export async function startStore(parts: StartParts): Promise<StartedStore> {
  const paths = storePaths(parts.dataFolder)
  const migrations = parts.migrations ?? MIGRATIONS
  try {
    if (parts.isChosen && isNothingThere(paths)) return { kind: 'refused', problem: { kind: 'library-missing' } }
    const found = inspectStore(paths, newestVersion(migrations))
    if (found.kind === 'refused') return found
    if (found.kind === 'new') return { kind: 'ready', store: await createStore(paths, migrations, parts.appVersion) }
    if (found.version === newestVersion(migrations)) {
      return { kind: 'ready', store: openUnchecked(paths, parts, found.isUnclean ? 'full' : 'quick') }
    }
    return await migrateStore(paths, migrations, parts, found.version)
  } catch (error) {
    const fault = faultOf(error, paths.folder)
    if (!fault) throw error
    return { kind: 'refused', problem: fault }
  }
}

/** Such as where a drive is not connected, whatever is left of the folder it is seen in. */
function isNothingThere(paths: StorePaths): boolean {
  return paths.folder === '' || ![paths.marker, paths.store, paths.backups].some((path) => existsSync(path))
}

async function createStore(paths: StorePaths, migrations: readonly Migration[], appVersion: string): Promise<RunningStore> {
  mkdirSync(paths.folder, { recursive: true, mode: 0o700 })
  const db = openConnection(paths.store)
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`)
    migrate(db, migrations)
    rememberVersion(db, appVersion)
    await writeMarker(paths)
  } catch (error) {
    db.close()
    throw error
  }
  raiseFlag(paths)
  return running(db, paths, async () => null)
}

function openUnchecked(paths: StorePaths, parts: StartParts, depth: 'quick' | 'full'): RunningStore {
  const db = openConnection(paths.store)
  let isChecked = false
  const check = async (): Promise<StartProblem | null> => {
    const report = await parts.jobs.check({ path: paths.store, depth })
    if (!report.isSound) return { kind: 'damaged', finding: 'malformed' }
    // Only a sound store is written to.
    rememberVersion(db, parts.appVersion)
    if (!existsSync(paths.marker)) await writeMarker(paths)
    // From here on there may be writes; a run that ends before leaves everything as it found it.
    raiseFlag(paths)
    isChecked = true
    return null
  }
  return running(db, paths, check, () => isChecked)
}

async function migrateStore(paths: StorePaths, migrations: readonly Migration[], parts: StartParts, from: number): Promise<StartedStore> {
  const report = await parts.jobs.check({ path: paths.store, depth: 'full' })
  if (!report.isSound) return { kind: 'refused', problem: { kind: 'damaged', finding: 'malformed' } }
  await keepCopyBeforeMigration(paths, parts, from, newestVersion(migrations))
  const db = openConnection(paths.store)
  try {
    migrate(db, migrations)
  } catch (error) {
    db.close()
    if (faultOf(error)) throw error
    const migration = error instanceof MigrationError ? error.migration : nameOfNext(migrations, from)
    return { kind: 'refused', problem: { kind: 'migration-failed', migration } }
  }
  rememberVersion(db, parts.appVersion)
  rmSync(attemptFile(paths), { force: true })
  raiseFlag(paths)
  return { kind: 'ready', store: running(db, paths, async () => null) }
}

/** The first copy from before a migration stays the one when the same migration fails again and again (D10). */
async function keepCopyBeforeMigration(paths: StorePaths, parts: StartParts, from: number, to: number): Promise<void> {
  const attempt = readAttempt(paths)
  const isAgain = attempt?.from === from && attempt.to === to && listBackups(paths).some(({ name }) => name === attempt.copy)
  if (isAgain) return
  // Nobody waits for gigabytes before the app opens: what can't be linked is kept a moment after the start.
  const ways = { mayLink: parts.mayLink ?? true, mayCopy: false }
  const { backup } = await takeBackup({ paths, jobs: parts.jobs, kind: `before-migration-${to}`, now: parts.now(), ways })
  await writeFileDurably(attemptFile(paths), JSON.stringify({ from, to, copy: backup.name } satisfies MigrationAttempt))
}

interface MigrationAttempt {
  readonly from: number
  readonly to: number
  readonly copy: string
}

/** There while a migration is under way or has failed. */
function attemptFile(paths: StorePaths): string {
  return `${paths.store}.migrating`
}

function readAttempt(paths: StorePaths): MigrationAttempt | null {
  try {
    return JSON.parse(readFileSync(attemptFile(paths), 'utf8')) as MigrationAttempt
  } catch {
    // No attempt before this one.
    return null
  }
}

function nameOfNext(migrations: readonly Migration[], from: number): string {
  return migrations.find((migration) => migration.version > from)?.name ?? ''
}

function running(db: Db, paths: StorePaths, check: () => Promise<StartProblem | null>, isChecked = () => true): RunningStore {
  let verdict: Promise<StartProblem | null> | undefined
  const abandon = () => {
    if (!db.open) return
    // The last connection to close copies the journal into the file; one that can't write never does.
    const guard = new Database(paths.store, { readonly: true })
    try {
      guard.pragma('schema_version')
    } catch {
      // Too damaged to read: then SQLite does not write at closing either.
    }
    db.close()
    guard.close()
  }
  return {
    db,
    paths,
    check: () => {
      verdict ??= check()
      return verdict
    },
    close: () => {
      if (!isChecked()) {
        abandon()
        return
      }
      // Fails on a full disk, where the journal stays and the next start reads it.
      if (db.open) db.pragma('wal_checkpoint(TRUNCATE)')
      db.close()
      rmSync(paths.runFlag, { force: true })
    },
    abandon,
  }
}

function rememberVersion(db: Db, appVersion: string): void {
  const put = `INSERT INTO store_meta (key, value) VALUES ('app_version', ?)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value`
  const current = prepare<{ value: string }>(db, "SELECT value FROM store_meta WHERE key = 'app_version'").get()
  if (current?.value !== appVersion) prepare(db, put).run(appVersion)
}

function writeMarker(paths: StorePaths): Promise<void> {
  return writeFileDurably(paths.marker, JSON.stringify({ profile: 'prepbench' }))
}

function raiseFlag(paths: StorePaths): void {
  try {
    writeFileSync(paths.runFlag, String(process.pid), { mode: 0o600 })
  } catch {
    // A full disk: reading still works, and the journal tells of an unclean end as well.
  }
}
