import { existsSync, rmSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DamageFinding, OperationalProblem, StartProblem } from '../../shared/kernel/store-problem.ts'
import { type Backup, BackupDamagedError, type BackupKind, labelOf, listBackups, removeBackups, takeBackup } from './backup.ts'
import { backupsToRemove } from './backup-retention.ts'
import type { Db } from './db.ts'
import type { DumpOrder } from './dump-store.ts'
import { moveDurably } from './durable-file.ts'
import { underWayFile } from './library-folder.ts'
import { newestVersion } from './migrate.ts'
import { MIGRATIONS } from './migrations/migrations.ts'
import { APPLICATION_ID, openStore } from './open-store.ts'
import { replaceStore } from './replace-store.ts'
import type { RowCounts } from './row-counts.ts'
import type { StoreJobs } from './run-store-job.ts'
import type { SalvageReport } from './salvage.ts'
import { type RunningStore, type StartParts, startStore } from './start-store.ts'
import { faultOf } from './store-fault.ts'
import { SIDE_FILES, storePaths } from './store-paths.ts'

const DAY_MS = 86_400_000

/** A backup with what it holds; a copy that could not be proved sound says so. */
export interface CheckedBackup extends Backup {
  readonly isSound: boolean
  readonly rowCounts: RowCounts
}

/** The store is damaged or not open, so an order can't be carried out. */
class StoreUnavailableError extends Error {
  readonly problem: StartProblem | null

  constructor(problem: StartProblem | null) {
    super('The store is not open for writing.')
    this.name = 'StoreUnavailableError'
    this.problem = problem
  }
}

export interface KeeperParts extends StartParts {
  /** Resolves when the check may begin to take a processor: after the first paint. */
  readonly mayCheck?: () => Promise<void>
  /** The store of a running app can't be used any more; it is closed by then and nothing was written to it. */
  readonly onProblem: (problem: StartProblem) => void
}

/** Holds the one open store, its copies, and the ways to replace it. Knows no Electron. */
export type StoreKeeper = ReturnType<typeof createStoreKeeper>

export function createStoreKeeper(parts: KeeperParts) {
  const paths = storePaths(parts.dataFolder)
  let running: RunningStore | null = null
  let dailyProblem: OperationalProblem | 'damaged' | null = null
  /** Jobs that a shutdown waits for. */
  const busy = new Set<Promise<unknown>>()
  const salvaged = `${paths.store}.salvaged`
  const fresh = `${paths.store}.fresh`
  const incoming = `${paths.store}.incoming`

  function during<Value>(work: Promise<Value>): Promise<Value> {
    busy.add(work)
    // The caller handles a failure; here only the end counts.
    void work.catch(() => {}).finally(() => busy.delete(work))
    return work
  }

  async function open(): Promise<StartProblem | null> {
    const started = await startStore(parts)
    if (started.kind === 'refused') return started.problem
    running = started.store
    // From here on it is a library, and no move that is under way.
    if (parts.isChosen) rmSync(underWayFile(paths.folder), { force: true })
    return null
  }

  async function check(): Promise<StartProblem | null> {
    const store = running
    if (!store) return null
    await parts.mayCheck?.()
    const problem = await store.check()
    if (problem && running === store) {
      running = null
      store.abandon()
      parts.onProblem(problem)
    }
    return problem
  }

  async function writable(): Promise<void> {
    const problem = await during(check())
    if (problem || !running) throw new StoreUnavailableError(problem)
  }

  async function backUp(kind: BackupKind) {
    await writable()
    return during(takeBackup({ paths, jobs: parts.jobs, kind, now: parts.now() }))
  }

  async function checkedBackup(backup: Backup): Promise<CheckedBackup> {
    const report = await parts.jobs.verify({ path: join(paths.backups, backup.name) })
    const isOurs = report.applicationId === APPLICATION_ID && report.version <= newestVersion(parts.migrations ?? MIGRATIONS)
    return { ...backup, isSound: report.isSound && isOurs, rowCounts: report.rowCounts }
  }

  /** Swaps the closed store for another file and opens that. */
  async function swap(source: string, fate: 'replaced' | 'damaged'): Promise<StartProblem | null> {
    running?.close()
    running = null
    await replaceStore(paths, source, fate, parts.now())
    rmSync(paths.runFlag, { force: true })
    return open()
  }

  return {
    paths,

    /** The open store. @throws StoreUnavailableError when there is none */
    get db(): Db {
      if (!running) throw new StoreUnavailableError(null)
      return running.db
    },

    get isOpen(): boolean {
      return running !== null
    },

    /** Opens the store of the folder; a problem means that nothing was written and nothing is open. */
    open: () => during(open()),

    /** Checks the file once for each opening; the first who writes starts it, or the shell when the page is up. */
    writable,

    /** Newest first, with the counts each copy's label names. Reads no rows. */
    backups: () => listBackups(paths).map((backup) => ({ ...backup, rowCounts: labelOf(paths, backup)?.rowCounts ?? null })),

    /** Newest first, each proved by a full check in a worker: for choosing what to restore. */
    async *checkedBackups(): AsyncGenerator<CheckedBackup> {
      for (const backup of listBackups(paths)) yield await during(checkedBackup(backup))
    },

    backUp,

    /** A query or an order met damage that the check did not: the store is closed untouched and recovery begins. */
    reportDamage(finding: DamageFinding): void {
      if (!running) return
      const store = running
      running = null
      store.abandon()
      parts.onProblem({ kind: 'damaged', finding })
    },

    /** Takes the day's copy when the last one is older than a day, and lets old ones go. */
    async keepDaily(): Promise<void> {
      const [newest] = listBackups(paths)
      if (newest && parts.now() - newest.takenAt < DAY_MS) return
      try {
        await backUp('automatic')
        dailyProblem = null
      } catch (error) {
        const fault = faultOf(error, paths.folder)
        dailyProblem = fault?.kind === 'operational' ? fault.problem : 'damaged'
        throw error
      }
      await removeBackups(paths, backupsToRemove(listBackups(paths), parts.now()))
    },

    /** Why the last day's copy could not be made; null when it could. */
    dailyProblem: () => dailyProblem,

    /**
     * Puts a backup in the place of the store. An open store is backed up first; the present file is kept beside it.
     * @throws BackupDamagedError when the copy is not sound or not there; nothing is changed then
     */
    restore: (name: string) =>
      during(
        (async () => {
          const backup = listBackups(paths).find((candidate) => candidate.name === name)
          if (!backup) throw new BackupDamagedError(['there is no such copy'])
          if (!(await checkedBackup(backup)).isSound) throw new BackupDamagedError(['the copy is not sound'])
          const wasRunning = running !== null
          if (wasRunning) await backUp('before-restore')
          const problem = await swap(join(paths.backups, name), wasRunning ? 'replaced' : 'damaged')
          if (problem && wasRunning) parts.onProblem(problem)
          return problem
        })(),
      ),

    /** Writes every row, as it is at one moment, as the beginning of an archive's JSON. */
    async dump(to: string, head: DumpOrder['head']): Promise<RowCounts> {
      await writable()
      return (await during(parts.jobs.dump({ from: paths.store, to, head }))).rowCounts
    },

    /** Builds a store from an archive's JSON beside the present one, which it leaves alone. */
    load: (json: string) => during(parts.jobs.load({ json, to: incoming, appVersion: parts.appVersion })),

    /** Forgets what was loaded. */
    forgetLoaded: () => rmSync(incoming, { force: true }),

    /** Puts what was loaded in the place of the store, which is backed up first and kept beside it. */
    adoptLoaded: () =>
      during(
        (async () => {
          await backUp('before-restore')
          try {
            const problem = await swap(incoming, 'replaced')
            if (problem) parts.onProblem(problem)
            return problem
          } finally {
            rmSync(incoming, { force: true })
          }
        })(),
      ),

    /** Counts everything that was ever written by this run. */
    changes: () => (running ? totalChanges(running.db) : 0),

    /** Copies the store as it is at one moment and proves the copy sound. @throws BackupDamagedError */
    async copyTo(path: string): Promise<void> {
      await writable()
      await during(copyProved(parts.jobs, paths.store, path))
    },

    /**
     * Closes the store if nothing was written since `changes` was that, and switches over; a failure opens it again.
     * @returns false when something was written
     */
    async leave(changes: number, switchOver: () => Promise<void>): Promise<boolean> {
      if (!running || totalChanges(running.db) !== changes) return false
      running.close()
      running = null
      try {
        await during(switchOver())
        return true
      } catch (error) {
        await open()
        throw error
      }
    },

    /** Reads what can be read of a damaged store into a file beside it. Changes nothing else. */
    salvage: (): Promise<SalvageReport> =>
      during(
        (async () => {
          const folder = `${salvaged}-from`
          await mkdir(folder, { recursive: true, mode: 0o700 })
          const copy = join(folder, 'copy.sqlite')
          try {
            for (const ending of ['', ...SIDE_FILES]) {
              if (existsSync(paths.store + ending)) await copyFile(paths.store + ending, copy + ending)
            }
            return await parts.jobs.salvage({ from: copy, to: salvaged, appVersion: parts.appVersion })
          } finally {
            rmSync(folder, { recursive: true, force: true })
          }
        })(),
      ),

    /** Goes on with what was salvaged; the damaged file is kept beside it. */
    keepSalvaged: () => during(swap(salvaged, 'damaged').finally(() => rmSync(salvaged, { force: true }))),

    /** Begins with an empty store; the damaged file and all backups are kept. */
    startEmpty: () => {
      rmSync(fresh, { force: true })
      openStore(fresh).close()
      return during(swap(fresh, 'damaged').finally(() => rmSync(fresh, { force: true })))
    },

    /** Waits for running jobs, then ends in order. */
    async close(): Promise<void> {
      await Promise.allSettled(busy)
      running?.close()
      running = null
    },

    /** Ends at once, in order as far as it goes: for a defect of the process. */
    closeNow(): void {
      running?.close()
      running = null
    },
  }
}

function totalChanges(db: Db): number {
  return db.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0
}

async function copyProved(jobs: StoreJobs, from: string, to: string): Promise<void> {
  const part = `${to}.part`
  try {
    const copied = await jobs.copy({ from, to: part, label: {} })
    const report = await jobs.verify({ path: part })
    const isWhole = report.isSound && JSON.stringify(report.rowCounts) === JSON.stringify(copied.rowCounts)
    if (!isWhole) throw new BackupDamagedError(report.findings)
    await moveDurably(part, to)
  } finally {
    rmSync(part, { force: true })
  }
}
