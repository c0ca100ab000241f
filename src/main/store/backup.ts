import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { moveDurably, syncFolder } from './durable-file.ts'
import { reading } from './inspect-store.ts'
import type { JobWatch } from './job-watch.ts'
import type { KeptReport } from './kept/keep-files.ts'
import type { FileWays } from './kept/place-file.ts'
import { APPLICATION_ID } from './open-store.ts'
import type { RowCounts } from './row-counts.ts'
import type { StoreJobs } from './run-store-job.ts'
import { fileStamp, type StorePaths } from './store-paths.ts'

/** Why a copy was made. Copies from before a migration are kept apart and never rotated away (criterion D10). */
export type BackupKind = 'automatic' | 'manual' | 'before-restore' | 'before-emptying' | `before-migration-${number}`

export interface Backup {
  /** File name in the folder of the backups; names it towards the page, too. */
  readonly name: string
  /** UTC milliseconds, whole seconds. */
  readonly takenAt: number
  readonly kind: BackupKind
  readonly bytes: number
}

/** The copy did not hold what the store holds. It was thrown away; older copies are untouched (criterion D8). */
export class BackupDamagedError extends Error {
  readonly findings: readonly string[]

  constructor(findings: readonly string[]) {
    super('The copy of the store was not sound and was thrown away.')
    this.name = 'BackupDamagedError'
    this.findings = findings
  }
}

const NAME =
  /^prepbench-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-(automatic|manual|before-restore|before-emptying|before-migration-\d+)\.sqlite$/

/** All backups of a profile, newest first. Looks at names and sizes only. */
export function listBackups(paths: StorePaths): Backup[] {
  let names: string[]
  try {
    names = readdirSync(paths.backups)
  } catch {
    // Made with the first backup.
    return []
  }
  return names
    .flatMap((name) => {
      const parsed = parseName(name)
      const bytes = parsed && statSync(join(paths.backups, name), { throwIfNoEntry: false })?.size
      return parsed && bytes !== undefined ? [{ name, ...parsed, bytes: bytes ?? 0 }] : []
    })
    .sort((first, second) => second.takenAt - first.takenAt || second.name.localeCompare(first.name))
}

/** What the copy says it holds; null when it can't be read. Does not check it: `verifyBackup` does. */
export function labelOf(paths: StorePaths, backup: Backup): { readonly rowCounts: RowCounts; readonly sha256: string } | null {
  try {
    return reading(join(paths.backups, backup.name), (db) => {
      const value = db.prepare<[string], string>('SELECT value FROM store_meta WHERE key = ?').pluck()
      return { rowCounts: JSON.parse(value.get('row_counts') ?? '{}') as RowCounts, sha256: value.get('source_sha256') ?? '' }
    })
  } catch {
    return null
  }
}

/** A backup that was asked for. */
export interface TakenBackup {
  readonly backup: Backup
  /** False: nothing has changed since the newest one, which this is. */
  readonly isNew: boolean
  readonly files: KeptReport
}

/**
 * Copies the store in a worker, proves the copy sound and complete there, keeps the files it refers to, and only then
 * gives it its name: a backup that can be seen has its files, as far as they could be had. No file fails a backup.
 *
 * @returns the new backup, or the newest one when nothing has changed since it was taken
 * @throws BackupDamagedError, and errors that `faultOf` reads, such as a full disk; older copies stay in every case
 */
export async function takeBackup(parts: {
  readonly paths: StorePaths
  readonly jobs: StoreJobs
  readonly kind: BackupKind
  readonly now: number
  readonly ways: FileWays
  /** Ended early, there is no backup. */
  readonly watch?: JobWatch
  /** Ends the keeping of files only: the backup is finished without the rest of them. */
  readonly ending?: AbortSignal
}): Promise<TakenBackup> {
  const { paths, jobs, kind, now, ways, watch, ending } = parts
  const signal = AbortSignal.any([watch?.signal, ending].filter((each) => each !== undefined))
  const keep = (store: string) =>
    jobs.keep({ stores: [store], library: paths.folder, kept: paths.keptFiles, ways }, { report: watch?.report ?? (() => {}), signal })
  mkdirSync(paths.backups, { recursive: true, mode: 0o700 })
  const name = freeName(paths, kind, now)
  const part = join(paths.backups, `${name}.part`)
  try {
    const copied = await jobs.copy({ from: paths.store, to: part, label: { backup_kind: kind, backup_taken_at: String(now) } })
    const [newest] = listBackups(paths)
    if (newest && !kind.startsWith('before-migration') && labelOf(paths, newest)?.sha256 === copied.sha256) {
      return { backup: newest, isNew: false, files: await keep(part) }
    }
    watch?.signal?.throwIfAborted()
    const report = await jobs.verify({ path: part })
    if (!report.isSound || report.applicationId !== APPLICATION_ID) throw new BackupDamagedError(report.findings)
    if (!sameCounts(copied.rowCounts, report.rowCounts)) throw new BackupDamagedError(['row counts differ'])
    const files = await keep(part)
    watch?.signal?.throwIfAborted()
    await moveDurably(part, join(paths.backups, name))
    const made = listBackups(paths).find((backup) => backup.name === name)
    if (!made) throw new BackupDamagedError(['the finished copy is not there'])
    return { backup: made, isNew: true, files }
  } finally {
    await rm(part, { force: true })
  }
}

/** Removes backups by name; nothing else in the folder is touched. */
export async function removeBackups(paths: StorePaths, names: readonly string[]): Promise<void> {
  for (const name of names.filter((candidate) => NAME.test(candidate))) await rm(join(paths.backups, name), { force: true })
  if (names.length > 0) await syncFolder(paths.backups)
}

function parseName(name: string): { takenAt: number; kind: BackupKind } | null {
  const match = name.match(NAME)
  if (!match) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number)
  return { takenAt: Date.UTC(year, month - 1, day, hour, minute, second), kind: match[7] as BackupKind }
}

/** The name of this second, or of the next one that has no file yet. */
function freeName(paths: StorePaths, kind: BackupKind, now: number): string {
  const taken = new Set(listBackups(paths).map((backup) => backup.name))
  for (let at = now; ; at += 1_000) {
    const name = `prepbench-${fileStamp(at)}-${kind}.sqlite`
    if (!taken.has(name)) return name
  }
}

function sameCounts(first: RowCounts, second: RowCounts): boolean {
  const names = new Set([...Object.keys(first), ...Object.keys(second)])
  return [...names].every((name) => first[name] === second[name])
}
