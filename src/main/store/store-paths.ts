import { join } from 'node:path'

/** Where the parts of a profile lie. */
export interface StorePaths {
  readonly folder: string
  readonly store: string
  readonly backups: string
  /** Files that backups refer to, each once; see `kept/keep-files.ts`. */
  readonly keptFiles: string
  /** Says that a store was once made here, so that a missing one is a loss and not a first start (criterion F2). */
  readonly marker: string
  /** Exists while the app runs; found at a start, the last run ended by force (criterion F1). */
  readonly runFlag: string
}

export function storePaths(folder: string): StorePaths {
  return {
    folder,
    store: join(folder, 'prepbench.sqlite'),
    backups: join(folder, 'backups'),
    keptFiles: join(folder, 'backups', 'files'),
    marker: join(folder, 'profile.json'),
    runFlag: join(folder, 'running'),
  }
}

/** Endings of the files that belong to a SQLite file and must always go with it (criterion D13). */
export const SIDE_FILES = ['-wal', '-shm'] as const

/** An instant as a part of a file name that every system accepts, to the second, UTC: `20260302T090000Z`. */
export function fileStamp(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
}
