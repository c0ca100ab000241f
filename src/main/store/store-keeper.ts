import { existsSync, rmSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { RestoredFiles } from '../../shared/kernel/kept-file.ts'
import type { DamageFinding, OperationalProblem, StartProblem } from '../../shared/kernel/store-problem.ts'
import {
  type Backup,
  BackupDamagedError,
  type BackupKind,
  labelOf,
  listBackups,
  removeBackups,
  type TakenBackup,
  takeBackup,
} from './backup.ts'
import { backupsToRemove } from './backup-retention.ts'
import type { Db } from './db.ts'
import type { DumpOrder } from './dump-store.ts'
import { moveDurably } from './durable-file.ts'
import type { JobWatch } from './job-watch.ts'
import type { BackupFiles, Survey } from './kept/survey-backups.ts'
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

/** Which files each backup has, and what all kept files take. */
export interface BackupContents {
  readonly backups: readonly { readonly name: string; readonly files: BackupFiles | null }[]
  readonly kept: Survey['kept']
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

/** Why the last day's copy could not be made; `files`: it was, and not all files are kept. */
export type DailyProblem = OperationalProblem | 'damaged' | 'files'

/** Holds the one open store, its copies, and the ways to replace it. Knows no Electron. */
export type StoreKeeper = ReturnType<typeof createStoreKeeper>

export function createStoreKeeper(parts: KeeperParts) {
  const paths = storePaths(parts.dataFolder)
  let running: RunningStore | null = null
  let dailyProblem: DailyProblem | null = null
  let restored: RestoredFiles | null = null
  let hasTendedFiles = false
  const ways = { mayLink: parts.mayLink ?? true, mayCopy: true }
  /** Jobs that a shutdown waits for. */
  const busy = new Set<Promise<unknown>>()
  /** Ends what may take long and can be done again. */
  const ending = new AbortController()
  const atEnd: JobWatch = { report: () => {}, signal: ending.signal }
  let lastInTurn: Promise<unknown> = Promise.resolve()
  const salvaged = `${paths.store}.salvaged`
  const fresh = `${paths.store}.fresh`
  const incoming = `${paths.store}.incoming`

  function during<Value>(work: Promise<Value>): Promise<Value> {
    busy.add(work)
    // The caller handles a failure; here only the end counts.
    void work.catch(() => {}).finally(() => busy.delete(work))
    return work
  }

  /** One after the other: what one keeps another must not let go of. */
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = lastInTurn.then(work)
    lastInTurn = turn.catch(() => {})
    return during(turn)
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

  async function backUp(kind: BackupKind, watch?: JobWatch): Promise<TakenBackup> {
    await writable()
    return inTurn(() =>
      takeBackup({ paths, jobs: parts.jobs, kind, now: parts.now(), ways, ...(watch ? { watch } : {}), ending: ending.signal }),
    )
  }

  /** Where room was made since, the files are kept within the hour. */
  function noteUnkept(count: number): void {
    if (count > 0) dailyProblem ??= 'files'
    else if (dailyProblem === 'files') dailyProblem = null
  }

  /** The day's copy, when it is due, and what is let go for it. */
  async function takeDaily(): Promise<boolean> {
    const [newest] = listBackups(paths)
    if (newest && parts.now() - newest.takenAt < DAY_MS) return false
    try {
      const { files } = await backUp('automatic')
      dailyProblem = null
      noteUnkept(files.unkept.count)
    } catch (error) {
      const fault = faultOf(error, paths.folder)
      dailyProblem = fault?.kind === 'operational' ? fault.problem : 'damaged'
      throw error
    }
    await removeBackups(paths, backupsToRemove(listBackups(paths), parts.now()))
    return true
  }

  /** Keeps what older backups still lack and the library has, and lets go of files that nothing refers to. */
  async function tendFiles(): Promise<void> {
    const stores = listBackups(paths).map(({ name }) => join(paths.backups, name))
    const order = { stores, library: paths.folder, kept: paths.keptFiles, ways }
    const { unkept } = await inTurn(() => parts.jobs.keep(order, atEnd))
    noteUnkept(unkept.count)
    hasTendedFiles = unkept.count === 0
    if (ending.signal.aborted) return
    const leftBefore = parts.now() - DAY_MS
    await inTurn(() => parts.jobs.sweep({ backups: paths.backups, kept: paths.keptFiles, stores: [paths.store, ...stores], leftBefore }))
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

    /** Takes the day's copy when the last one is older than a day, lets old ones go, and looks after the files of all of them. */
    async keepDaily(): Promise<void> {
      const isTaken = await takeDaily()
      if (hasTendedFiles && !isTaken) return
      await tendFiles()
    },

    /** Which files each backup has, newest first. Takes time in proportion to them, in a worker. */
    async contents(): Promise<BackupContents> {
      const backups = listBackups(paths)
      const stores = backups.map(({ name }) => join(paths.backups, name))
      const { backups: found, kept } = await during(parts.jobs.survey({ stores, kept: paths.keptFiles }))
      return { backups: backups.map(({ name }, index) => ({ name, files: found[index] ?? null })), kept }
    },

    /** What became of the files of the backup that was restored last in this run; null: none was, or somebody has read it. */
    restored: () => restored,

    forgetRestored(): void {
      restored = null
    },

    /** Null when all is well. */
    dailyProblem: () => dailyProblem,

    /**
     * Puts a backup in the place of the store. An open store is backed up first; the present file is kept beside it.
     * Files that it refers to and the library lacks come first: a file that no row names does no harm, and whatever ends
     * this in between leaves the store that was, to restore from again.
     *
     * @throws BackupDamagedError when the copy is not sound or not there; nothing is changed then
     */
    restore: (name: string, watch?: JobWatch) =>
      during(
        (async () => {
          const backup = listBackups(paths).find((candidate) => candidate.name === name)
          if (!backup) throw new BackupDamagedError(['there is no such copy'])
          if (!(await checkedBackup(backup)).isSound) throw new BackupDamagedError(['the copy is not sound'])
          const wasRunning = running !== null
          const report = watch?.report ?? (() => {})
          const signal = watch?.signal ? AbortSignal.any([watch.signal, ending.signal]) : ending.signal
          if (wasRunning) await backUp('before-restore', { signal, report: (share) => report(share / 2) })
          const order = { store: join(paths.backups, name), library: paths.folder, kept: paths.keptFiles, ways }
          const ofFiles: JobWatch = { signal, report: (share) => report(0.5 + share / 2) }
          const files = await inTurn(() => parts.jobs.bringBack(order, ofFiles))
          signal.throwIfAborted()
          const problem = await swap(join(paths.backups, name), wasRunning ? 'replaced' : 'damaged')
          if (!problem) restored = files
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
      ending.abort()
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
