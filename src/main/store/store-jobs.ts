import { createHash } from 'node:crypto'
import { chmodSync, readFileSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { RestoredFiles } from '../../shared/kernel/kept-file.ts'
import { type DumpOrder, dumpStore } from './dump-store.ts'
import type { JobWatch } from './job-watch.ts'
import { type BringBackOrder, bringBack } from './kept/bring-back.ts'
import { type KeepOrder, type KeptReport, keepFiles } from './kept/keep-files.ts'
import { type Survey, type SurveyOrder, surveyBackups } from './kept/survey-backups.ts'
import { type SweepOrder, sweepKept } from './kept/sweep-kept.ts'
import { type LoadedDump, loadDump } from './load-dump.ts'
import { countRows, type RowCounts } from './row-counts.ts'
import { type SalvageReport, salvageRows } from './salvage.ts'
import { faultOf } from './store-fault.ts'

// Work that takes time in proportion to the store. Runs in a worker with its own connection, never in the main thread.

interface CheckReport {
  readonly isSound: boolean
  /** What SQLite said, at most a few lines; only names of tables and pages, no content. */
  readonly findings: readonly string[]
}

interface CopyReport {
  readonly rowCounts: RowCounts
  /** SHA-256 of the copied pages, before the copy was labelled: equal content gives an equal sum. */
  readonly sha256: string
}

interface VerifyReport extends CheckReport {
  readonly rowCounts: RowCounts
  readonly applicationId: number
  readonly version: number
}

/** Every job by its name: what it takes and what it answers. */
export interface StoreJobMap {
  /** `quick` reads every page; `full` also compares every index with its table. Writes nothing. */
  check(input: { readonly path: string; readonly depth: 'quick' | 'full' }): CheckReport
  /** Copies the store as it is at one moment, while others go on writing, and labels the copy. */
  copy(input: { readonly from: string; readonly to: string; readonly label: Readonly<Record<string, string>> }): Promise<CopyReport>
  /** Everything that can be known about a finished copy. */
  verify(input: { readonly path: string }): VerifyReport
  /** Copies every row that can still be read into a fresh store. */
  salvage(input: { readonly from: string; readonly to: string; readonly appVersion: string }): SalvageReport
  /** Writes every row as the beginning of an archive. */
  dump(input: DumpOrder): { readonly rowCounts: RowCounts }
  /** Builds a store from an archive's JSON. */
  load(input: { readonly json: string; readonly to: string; readonly appVersion: string }): LoadedDump
  /** Keeps the files that backups refer to. */
  keep(input: KeepOrder, watch: JobWatch): Promise<KeptReport>
  /** Puts kept files back that a backup refers to and the library lacks. */
  bringBack(input: BringBackOrder, watch: JobWatch): Promise<RestoredFiles>
  /** Which files each backup has. */
  survey(input: SurveyOrder): Promise<Survey>
  /** Lets go of kept files that nothing refers to; answers how many went. */
  sweep(input: SweepOrder): Promise<number>
}

const MOST_FINDINGS = 5

export const storeJobs: StoreJobMap = {
  check: ({ path, depth }) =>
    unlessDamaged(
      path,
      (db) => integrity(db, depth),
      (findings) => ({ isSound: false, findings }),
    ),

  async copy({ from, to, label }) {
    rmSync(to, { force: true })
    const source = new Database(from, { readonly: true, fileMustExist: true })
    try {
      // One read transaction over the counts and the copy: both see the same moment.
      source.exec('BEGIN')
      const rowCounts = countRows(source)
      // All pages in one step: a step apiece would start again at each commit of the main thread.
      await source.backup(to, { progress: () => 0x7fff_ffff })
      source.exec('COMMIT')
      chmodSync(to, 0o600)
      const sha256 = createHash('sha256').update(readFileSync(to)).digest('hex')
      labelCopy(to, { ...label, source_sha256: sha256, row_counts: JSON.stringify(rowCounts) })
      return { rowCounts, sha256 }
    } finally {
      source.close()
    }
  },

  verify: ({ path }) =>
    unlessDamaged(path, verifyCopy, (findings) => ({ isSound: false, findings, rowCounts: {}, applicationId: 0, version: 0 })),

  salvage: ({ from, to, appVersion }) => salvageRows(from, to, appVersion),

  dump: dumpStore,

  load: loadDump,

  keep: keepFiles,

  bringBack,

  survey: surveyBackups,

  sweep: sweepKept,
}

function integrity(db: Database.Database, depth: 'quick' | 'full'): CheckReport {
  const rows = db.pragma(`${depth === 'full' ? 'integrity_check' : 'quick_check'}(${MOST_FINDINGS})`) as Record<string, string>[]
  const findings = rows.map((row) => Object.values(row)[0] ?? '').filter((line) => line !== 'ok')
  return { isSound: findings.length === 0, findings }
}

function verifyCopy(db: Database.Database): VerifyReport {
  const report = integrity(db, 'full')
  const dangling = report.isSound ? (db.pragma('foreign_key_check') as unknown[]).length : 0
  return {
    isSound: report.isSound && dangling === 0,
    findings: dangling === 0 ? report.findings : [`${dangling} rows point nowhere`],
    rowCounts: countRows(db),
    applicationId: db.pragma('application_id', { simple: true }) as number,
    version: db.pragma('user_version', { simple: true }) as number,
  }
}

/** Opens for reading; damage is an answer, everything else is thrown. */
function unlessDamaged<Report>(
  path: string,
  read: (db: Database.Database) => Report,
  whenDamaged: (findings: readonly string[]) => Report,
): Report {
  let db: Database.Database | undefined
  try {
    db = new Database(path, { readonly: true, fileMustExist: true })
    return read(db)
  } catch (error) {
    if (faultOf(error)?.kind !== 'damaged') throw error
    return whenDamaged([(error as Error & { code: string }).code])
  } finally {
    db?.close()
  }
}

/** Writes what the copy is into the copy, and makes it one file without a journal beside it. */
function labelCopy(path: string, label: Readonly<Record<string, string>>): void {
  const copy = new Database(path)
  try {
    copy.pragma('journal_mode = DELETE')
    copy.pragma('trusted_schema = OFF')
    const put = copy.prepare('INSERT INTO store_meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
    copy.transaction(() => {
      for (const [key, value] of Object.entries(label)) put.run(key, value)
    })()
  } finally {
    copy.close()
  }
}
