import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { NamedFiles } from '../../shared/kernel/kept-file.ts'
import type { OperationalProblem } from '../../shared/kernel/store-problem.ts'
import { refusalOf } from '../core/save-file.ts'
import { BackupDamagedError, takeBackup } from '../store/backup.ts'
import { inspectStore } from '../store/inspect-store.ts'
import { newestVersion } from '../store/migrate.ts'
import { MIGRATIONS } from '../store/migrations/migrations.ts'
import type { StoreJobs } from '../store/run-store-job.ts'
import { faultOf } from '../store/store-fault.ts'
import { storePaths } from '../store/store-paths.ts'
import { EXIT, UNWRITABLE } from './exit.ts'

interface BackupParts {
  readonly dataFolder: string
  readonly jobs: StoreJobs
  /** UTC milliseconds. */
  readonly now: number
  /** One line to whoever waits. */
  readonly say: (line: string) => void
  /** Ends it without a new backup. */
  readonly signal?: AbortSignal
}

/**
 * Takes one more verified copy of the store, and keeps the files it refers to, also while the app is open on it. The store
 * itself is only read.
 * @returns the exit code; a failure was said by then
 */
export async function runBackup({ dataFolder, jobs, now, say, signal }: BackupParts): Promise<number> {
  const paths = storePaths(dataFolder)
  const unreadable = `The data in ${dataFolder} can’t be read. Open the app to mend it.`
  if (!existsSync(paths.store)) {
    say(`There is no Prepbench data in ${dataFolder}.`)
    return EXIT.noData
  }
  try {
    if (inspectStore(paths, newestVersion(MIGRATIONS)).kind === 'refused') {
      say(unreadable)
      return EXIT.noData
    }
    const ways = { mayLink: true, mayCopy: true }
    const watch = { report: percentages(say), signal }
    const { backup, isNew, files } = await takeBackup({ paths, jobs, kind: 'manual', now, ways, watch })
    const file = join(paths.backups, backup.name)
    say(isNew ? `Backed up and checked: ${file}` : `Nothing has changed since ${file}`)
    say(`Files of the library in it: ${files.fileCount}`)
    if (files.missing.count > 0) say(`Not in it, because they are not whole in the library: ${inWords(files.missing)}`)
    if (files.unkept.count > 0) say(`Not in it, because ${WHY[files.problem ?? 'io']}: ${inWords(files.unkept)}`)
    return EXIT.done
  } catch (error) {
    if (signal?.aborted) {
      say('Stopped. There is no new backup.')
      return EXIT.interrupted
    }
    const isDamaged = error instanceof BackupDamagedError || faultOf(error, dataFolder)?.kind === 'damaged'
    say(isDamaged ? `${unreadable} No sound copy of it could be made; older backups are untouched.` : UNWRITABLE[refusalOf(error)])
    return isDamaged ? EXIT.noData : EXIT.unwritable
  }
}

const WHY: Readonly<Record<OperationalProblem, string>> = {
  full: 'there is not enough space',
  locked: 'another program holds them',
  'read-only': 'the backup folder is read-only',
  'cannot-open': 'the backup folder can’t be reached',
  io: 'the disk reports an error',
}

function inWords({ count, named }: NamedFiles): string {
  const names = named.map(({ name }) => name).join(', ')
  return count > named.length ? `${names}, and ${count - named.length} more` : names
}

/** Says the share done, each tenth once. */
function percentages(say: (line: string) => void): (share: number) => void {
  let said = 0
  return (share) => {
    const tenths = Math.floor(share * 10)
    if (tenths > said && tenths < 10) say(`${tenths * 10} %`)
    said = tenths
  }
}
