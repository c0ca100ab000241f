import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { link, lstat, mkdir, open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder, writeFileDurably } from './durable-file.ts'
import { listLibraryFiles, removeLibrary, sizeOfLibrary, underWayFile } from './library-folder.ts'
import { storePaths } from './store-paths.ts'
import { sumOf } from './sum-of.ts'

/** What a move asks of the open store. */
export interface MovingStore {
  /** Counts everything that was ever written by this run; equal numbers: nothing was written in between. */
  changes(): number
  /** Copies the store as it is at one moment and proves the copy sound. @throws BackupDamagedError */
  copyTo(path: string): Promise<void>
  /** Closes the store if nothing was written since `changes` was that, and switches over. False: something was. */
  leave(changes: number, switchOver: () => Promise<void>): Promise<boolean>
}

/** A file arrived as something else than it was. */
export class BrokenCopyError extends Error {
  constructor() {
    super('A copied file is not what it was copied from.')
    this.name = 'BrokenCopyError'
  }
}

/** Somebody went on writing all the time. */
export class NeverStillError extends Error {
  constructor() {
    super('The store was written to during every attempt to leave it.')
    this.name = 'NeverStillError'
  }
}

const MOST_TRIES = 30

/**
 * Copies a whole library into another folder, proves every file of it, and switches over in one step. Yields the share
 * done. Killed, cancelled or failed at any moment, the library that was is the one that is: until the switch nothing
 * points to the copy, and a note in the folder says that it is none yet.
 *
 * @param to an empty folder, or one with the beginnings of a move
 * @param switchOver points the app to the other folder; the store is closed by then
 * @throws BrokenCopyError, NeverStillError, what the file system says; the copy is removed again
 */
export async function* moveLibrary(parts: {
  readonly from: string
  readonly to: string
  readonly store: MovingStore
  readonly switchOver: () => Promise<void>
  readonly signal: AbortSignal | undefined
}): AsyncGenerator<number, void> {
  const { from, to, store, switchOver, signal } = parts
  let isLeft = false
  try {
    await removeLibrary(to, false)
    await writeFileDurably(underWayFile(to), `${JSON.stringify({ from })}\n`)
    const total = Math.max(1, (await sizeOfLibrary(from)).byteLength)
    let done = 0
    const copied = new Map<string, string>()
    /** Where a file lies that has two names, so that it takes room once there as well. */
    const arrived = new Map<string, string>()
    for (let attempt = 1; !isLeft; attempt++) {
      if (attempt > MOST_TRIES) throw new NeverStillError()
      signal?.throwIfAborted()
      // Asked first: a file is always there before the row that names it.
      const changes = store.changes()
      for (const { path } of await listLibraryFiles(from)) {
        const stamp = await stampOf(join(from, path))
        if (stamp === null || copied.get(path) === stamp) continue
        signal?.throwIfAborted()
        const [source, target] = [join(from, path), join(to, path)]
        const identity = await identityOf(source)
        if (!(await linkTo(arrived.get(identity ?? ''), target))) {
          done += await copyProved(source, target, signal)
          if (identity !== null) arrived.set(identity, target)
        }
        copied.set(path, stamp)
        yield Math.min(0.99, done / total)
      }
      const paths = storePaths(to)
      await store.copyTo(paths.store)
      signal?.throwIfAborted()
      await writeFileDurably(paths.marker, JSON.stringify({ profile: 'prepbench' }))
      isLeft = await store.leave(changes, switchOver)
    }
    yield 1
  } finally {
    // A folder that can't be cleared keeps its note, and is known again by it.
    if (!isLeft) await removeLibrary(to, false).catch(() => {})
  }
}

/** Size and time of a file; null when it is gone by now. */
async function stampOf(path: string): Promise<string | null> {
  const facts = await lstat(path).catch(() => null)
  return facts && `${facts.size} ${facts.mtimeMs}`
}

/** What names a file that has two names or more; null: it has one. */
async function identityOf(path: string): Promise<string | null> {
  const facts = await lstat(path, { bigint: true })
  return facts.nlink > 1n ? `${facts.dev} ${facts.ino} ${facts.size} ${facts.mtimeNs}` : null
}

/** Gives what has arrived a second name. False: nothing has, or names can't be shared there. */
async function linkTo(arrived: string | undefined, to: string): Promise<boolean> {
  if (arrived === undefined) return false
  try {
    await mkdir(dirname(to), { recursive: true, mode: 0o700 })
    await rm(to, { force: true })
    await link(arrived, to)
    await syncFolder(dirname(to))
    return true
  } catch {
    // Then it is copied, which says what is wrong if anything is.
    return false
  }
}

/** Copies a file, lets it reach the disk, reads it again and compares. @returns its bytes */
async function copyProved(from: string, to: string, signal: AbortSignal | undefined): Promise<number> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await rm(to, { force: true })
  const target = await open(to, 'wx', 0o600)
  const hash = createHash('sha256')
  let byteLength = 0
  try {
    for await (const chunk of createReadStream(from, { highWaterMark: 1024 * 1024 })) {
      signal?.throwIfAborted()
      const bytes = chunk as Buffer
      hash.update(bytes)
      await target.writeFile(bytes)
      byteLength += bytes.length
    }
    await target.sync()
  } finally {
    await target.close()
  }
  await syncFolder(dirname(to))
  if ((await sumOf(to)) !== hash.digest('hex')) throw new BrokenCopyError()
  return byteLength
}
