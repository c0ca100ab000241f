import { constants } from 'node:fs'
import { chmod, copyFile, link, mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { moveDurably } from '../durable-file.ts'
import { hasRoom } from '../library-folder.ts'
import { sumOf } from '../sum-of.ts'

/** How a file may come to lie in a second place. */
export interface FileWays {
  /** One file with two names takes no room and no time; false: never, although the disk could. */
  readonly mayLink: boolean
  /** False: what can't be linked is left for later. */
  readonly mayCopy: boolean
}

/** What file systems say that can't give a file a second name, or not this one. */
const LINKLESS = ['EXDEV', 'EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL', 'UNKNOWN']

/**
 * Gives a finished file a second place: as a link, else as a copy that is proved, on the disk, and only then named.
 * A link is durable when the caller has synced its folder.
 *
 * @param to nothing may lie there
 * @returns `broken` when a copy is not what the sum says; nothing is left of it. `full` where a copy would take the last
 *   room, which the store needs to write
 * @throws what the file system says, for instance ENOSPC
 */
export async function placeFile(parts: {
  readonly from: string
  readonly to: string
  readonly sha256: string
  readonly byteLength: number
  readonly ways: FileWays
  readonly signal: AbortSignal | undefined
}): Promise<'linked' | 'copied' | 'broken' | 'left' | 'full'> {
  const { from, to, sha256, byteLength, ways, signal } = parts
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  if (ways.mayLink && (await linked(from, to))) return 'linked'
  if (!ways.mayCopy) return 'left'
  if (!hasRoom(dirname(to), byteLength)) return 'full'
  const part = `${to}.part`
  try {
    // Where the file system can share blocks between files, this takes no time either.
    await copyFile(from, part, constants.COPYFILE_FICLONE)
    signal?.throwIfAborted()
    if ((await sumOf(part, signal)) !== sha256) return 'broken'
    await chmod(part, 0o600)
    await moveDurably(part, to)
    return 'copied'
  } finally {
    await rm(part, { force: true })
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code)
    // Another process was first: names are only ever given to whole files.
    if (code === 'EEXIST') return true
    if (LINKLESS.includes(code)) return false
    throw error
  }
}
