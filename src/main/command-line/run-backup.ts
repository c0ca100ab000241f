import { existsSync } from 'node:fs'
import { join } from 'node:path'
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
}

/**
 * Takes one more verified copy of the store, also while the app is open on it. The store itself is only read.
 * @returns the exit code; a failure was said by then
 */
export async function runBackup({ dataFolder, jobs, now, say }: BackupParts): Promise<number> {
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
    const { backup, isNew } = await takeBackup({ paths, jobs, kind: 'manual', now })
    const file = join(paths.backups, backup.name)
    say(isNew ? `Backed up and checked: ${file}` : `Nothing has changed since ${file}`)
    return EXIT.done
  } catch (error) {
    const isDamaged = error instanceof BackupDamagedError || faultOf(error, dataFolder)?.kind === 'damaged'
    say(isDamaged ? `${unreadable} No sound copy of it could be made; older backups are untouched.` : UNWRITABLE[refusalOf(error)])
    return isDamaged ? EXIT.noData : EXIT.unwritable
  }
}
