import { lstat, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isArchivedPath } from '../../shared/kernel/archive.ts'
import type { Context } from '../core/context.ts'
import { type Db, inTransaction } from '../store/db.ts'
import { syncFolder } from '../store/durable-file.ts'
import { forgetDoomed, forgetMedia, isNeeded, listDoomed } from './purge.store.ts'

/** Those of the files that are written down as going which nothing needs. */
export function listGoing(db: Db): string[] {
  return listDoomed(db).filter((path) => isArchivedPath(path) && !isNeeded(db, ...partsOf(path)))
}

/**
 * Removes the files that were written down as going, each looked up once more. One that can't be removed now, because a
 * program holds it, waits for the next start; a kill at any moment leaves rows that name what is left to do.
 */
export async function removeDoomedFiles({ db, host }: Pick<Context, 'db' | 'host'>): Promise<void> {
  for (const path of listDoomed(db)) {
    const isGoing = isArchivedPath(path) && !isNeeded(db, ...partsOf(path))
    try {
      if (isGoing) await removeFile(join(host.dataFolder, path))
    } catch (error) {
      host.logDefect(error)
      continue
    }
    inTransaction(db, () => {
      forgetDoomed(db, path)
      const [folder, name] = partsOf(path)
      if (isGoing && folder === 'media') forgetMedia(db, name)
    })
  }
}

/** Bytes of files together; one that is not there has none. */
export async function byteLengthOf(dataFolder: string, paths: readonly string[]): Promise<{ fileCount: number; byteLength: number }> {
  const found = await Promise.all(paths.map((path) => lstat(join(dataFolder, path)).catch(() => null)))
  const files = found.filter((facts) => facts?.isFile() === true)
  return { fileCount: files.length, byteLength: files.reduce((sum, facts) => sum + (facts?.size ?? 0), 0) }
}

async function removeFile(path: string): Promise<void> {
  if (!(await lstat(path).catch(() => null))) return
  await rm(path)
  await syncFolder(dirname(path))
}

function partsOf(path: string): [folder: string, name: string] {
  const [folder = '', file = ''] = path.split('/')
  return [folder, file.replace(/\.[a-z0-9]+$/, '')]
}
