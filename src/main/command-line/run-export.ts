import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { Clock, Ids, StoreService } from '../core/context.ts'
import { createCore } from '../core/create-core.ts'
import type { Host } from '../core/host.ts'
import { refusalOf } from '../core/save-file.ts'
import { writeArchive } from '../features/archive/write-archive.ts'
import { planAsCalendar } from '../features/planner/plan-calendar.ts'
import { timeLogAsTable } from '../features/planner/time-log-table.ts'
import { bankAsPackage } from '../features/practice/decks/bank-as-package.ts'
import { questionTableWriter } from '../features/practice/questions-table.ts'
import { BackupDamagedError } from '../store/backup.ts'
import { writeFileDurably } from '../store/durable-file.ts'
import { inspectStore } from '../store/inspect-store.ts'
import { makeFolders } from '../store/make-folders.ts'
import { newestVersion } from '../store/migrate.ts'
import { MIGRATIONS } from '../store/migrations/migrations.ts'
import { openStore } from '../store/open-store.ts'
import type { StoreJobs } from '../store/run-store-job.ts'
import { faultOf } from '../store/store-fault.ts'
import { createStoreKeeper } from '../store/store-keeper.ts'
import { storePaths } from '../store/store-paths.ts'
import { writeJournalFolder } from '../workflows/journal-folder/write-journal-folder.ts'
import { EXIT, UNWRITABLE } from './exit.ts'
import type { CommandFormat } from './read-command-line.ts'

export interface ExportParts {
  readonly format: CommandFormat
  /** Absolute. */
  readonly out: string
  readonly hasSample: boolean
  /** Somebody chose the folder of the data, so that nothing in it is a loss. */
  readonly isChosen: boolean
  readonly jobs: StoreJobs
  readonly host: Host
  readonly clock: Clock
  readonly ids: Ids
  readonly random: () => number
  /** One line to whoever waits. */
  readonly say: (line: string) => void
  readonly signal: AbortSignal
}

/**
 * Writes an export without a window. It reads a copy of the store, so an open app is not disturbed and its data is
 * never written to; only `hasSample` opens the store itself.
 * @returns the exit code; a failure was said by then
 */
export async function runExport(parts: ExportParts): Promise<number> {
  const { host, say, out, signal } = parts
  const paths = storePaths(host.dataFolder)
  const unreadable = `The data in ${host.dataFolder} can’t be read. Open the app to mend it.`
  if (existsSync(out) && FOLDERS.includes(parts.format)) return refuse(say, EXIT.unwritable, `${out} is there already. Name a new folder.`)
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory()) {
    return refuse(say, EXIT.unwritable, `${out} is a folder, and this format is one file. Name a file in it.`)
  }
  if (parts.isChosen && !existsSync(paths.store)) {
    return refuse(
      say,
      EXIT.noData,
      `The library was moved to ${host.dataFolder || 'another folder'}, and nothing is there. Is a drive not connected?`,
    )
  }
  try {
    if (parts.hasSample) await addSample(parts)
    const found = inspectStore(paths, newestVersion(MIGRATIONS))
    if (found.kind === 'new') return refuse(say, EXIT.noData, `There is no Prepbench data in ${host.dataFolder}.`)
    if (found.kind === 'refused') return refuse(say, EXIT.noData, unreadable)
    const folder = mkdtempSync(join(tmpdir(), 'prepbench-export-'))
    try {
      const copy = join(folder, 'copy.sqlite')
      await parts.jobs.copy({ from: paths.store, to: copy, label: {} })
      await writeExport(parts, copy)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    say(`Written: ${out}`)
    return EXIT.done
  } catch (error) {
    if (signal.aborted) return refuse(say, EXIT.interrupted, 'Stopped. Nothing was written.')
    if (faultOf(error, host.dataFolder)?.kind === 'damaged') return refuse(say, EXIT.noData, unreadable)
    return refuse(say, EXIT.unwritable, UNWRITABLE[refusalOf(error)])
  }
}

/** Formats that are written as a new folder. */
const FOLDERS: readonly CommandFormat[] = ['json', 'csv', 'markdown']

function refuse(say: (line: string) => void, code: number, sentence: string): number {
  say(sentence)
  return code
}

async function writeExport(parts: ExportParts, copy: string): Promise<void> {
  const { jobs, out, say, signal } = parts
  await makeFolders(dirname(out))
  const db = openStore(copy)
  try {
    const { context } = createCore({ ...parts, store: readOnly(db, copy, jobs) })
    switch (parts.format) {
      case 'json':
        return await follow(writeArchive(context, out, signal), say)
      case 'markdown':
        return await follow(writeJournalFolder(context, out, signal), say)
      case 'ics':
        return await writeFileDurably(out, planAsCalendar(context).text)
      case 'apkg':
        return await writeFileDurably(out, (await bankAsPackage(context, true)).bytes)
      case 'csv':
        return await writeFolder(out, {
          'time-log.csv': timeLogAsTable(context).text,
          'questions.csv': (await questionTableWriter())(db).text,
        })
    }
  } finally {
    db.close()
  }
}

/** Says the share done, each per cent once. */
async function follow(writing: AsyncGenerator<number, unknown>, say: (line: string) => void): Promise<void> {
  let said = ''
  for (let step = await writing.next(); !step.done; step = await writing.next()) {
    const line = `${Math.round(step.value * 100)} %`
    if (line !== said) say(line)
    said = line
  }
}

/** A folder that gets its name when it is whole. */
async function writeFolder(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  const part = `${folder}.part`
  await rm(part, { recursive: true, force: true })
  await mkdir(part, { mode: 0o700 })
  try {
    for (const [name, text] of Object.entries(files)) await writeFileDurably(join(part, name), text)
    await rename(part, folder)
  } finally {
    await rm(part, { recursive: true, force: true })
  }
}

/** Into the store itself, so the app must not be open; a store with anything of the person's in it stays as it is. */
async function addSample(parts: ExportParts): Promise<void> {
  const { host, jobs, clock, say } = parts
  const keeper = createStoreKeeper({
    dataFolder: host.dataFolder,
    isChosen: parts.isChosen,
    jobs,
    appVersion: host.versions.version,
    now: clock.now,
    onProblem: () => {},
  })
  if (await keeper.open()) return
  try {
    const { router, context } = createCore({ ...parts, store: keeper })
    const client = createRouterClient(router, { context })
    if ((await client.sample.status()).isFresh) await client.sample.install()
    else say('The store is not empty, so the sample was left out.')
    await context.importReader.close()
    // The app takes up at its next start what is left to be read of the sample paper.
    context.indexer.close()
    await context.indexer.whenIdle()
  } finally {
    await keeper.close()
  }
}

/** A copy to read from; nothing asks it for more. */
function readOnly(db: StoreService['db'], copy: string, jobs: StoreJobs): StoreService {
  const refuse = () => Promise.reject(new BackupDamagedError(['a copy is only read']))
  return {
    db,
    paths: { backups: dirname(copy) },
    writable: refuse,
    reportDamage: () => {},
    dailyProblem: () => null,
    backups: () => [],
    backUp: refuse,
    contents: async () => ({ backups: [], kept: { fileCount: 0, byteLength: 0, ownBytes: 0 } }),
    restore: refuse,
    restored: () => null,
    forgetRestored: () => {},
    dump: async (to, head) => (await jobs.dump({ from: copy, to, head })).rowCounts,
    load: refuse,
    changes: () => 0,
    copyTo: refuse,
    leave: refuse,
    forgetLoaded: () => {},
    adoptLoaded: refuse,
  }
}
