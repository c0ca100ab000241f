import { appendFile, mkdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ARCHIVE_FILE, ARCHIVE_FORMAT, ARCHIVE_VERSION, type ArchivedFile } from '../../../shared/kernel/archive.ts'
import type { Context } from '../../core/context.ts'
import { syncFolder } from '../../store/durable-file.ts'
import { copyHashed, listArchived } from './archive-files.ts'

/** What a written archive holds. */
export interface WrittenArchive {
  readonly folderName: string
  readonly rowCount: number
  readonly fileCount: number
}

interface Parts {
  readonly store: Pick<Context['store'], 'dump'>
  readonly clock: Pick<Context['clock'], 'now'>
  readonly host: Pick<Context['host'], 'dataFolder' | 'versions'>
}

/**
 * Writes all rows and all files into a new folder, which gets its name only when it is whole. Yields the share done.
 * Ended early, or failed, nothing is left of it.
 * @param folder must not be there yet; the one it is to lie in must
 */
export async function* writeArchive(
  { store, clock, host }: Parts,
  folder: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<number, WrittenArchive> {
  const part = `${folder}.part`
  await rm(part, { recursive: true, force: true })
  await mkdir(part, { mode: 0o700 })
  try {
    yield 0
    const json = join(part, ARCHIVE_FILE)
    const exportedAt = new Date(clock.now()).toISOString()
    const head = { format: ARCHIVE_FORMAT, formatVersion: ARCHIVE_VERSION, appVersion: host.versions.version, exportedAt }
    const rowCounts = await store.dump(json, head)
    const listed = await listArchived(host.dataFolder)
    const total = listed.reduce((sum, { byteLength }) => sum + byteLength, 0)
    const files: ArchivedFile[] = []
    let done = 0
    for (const { path } of listed) {
      signal?.throwIfAborted()
      const report = (byteLength: number) => {
        done += byteLength
      }
      files.push(await copyHashed({ from: join(host.dataFolder, path), to: join(part, path), path, report, signal }))
      yield total === 0 ? 1 : Math.min(1, done / total)
    }
    await appendFile(
      json,
      `,\n"files": [${files.map((file) => `\n${JSON.stringify(file)}`).join(',')}${files.length > 0 ? '\n' : ''}]\n}\n`,
    )
    signal?.throwIfAborted()
    await rename(part, folder)
    await syncFolder(dirname(folder))
    return { folderName: basename(folder), rowCount: sum(Object.values(rowCounts)), fileCount: files.length }
  } catch (error) {
    await rm(part, { recursive: true, force: true })
    throw error
  }
}

/** A folder's name that nothing has yet: ` 2`, ` 3`, … are added. */
export async function freeFolder(parent: string, name: string): Promise<string> {
  for (let number = 1; ; number++) {
    const folder = join(parent, number === 1 ? name : `${name} ${number}`)
    const isTaken = await stat(folder).then(
      () => true,
      () => false,
    )
    if (!isTaken) return folder
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
