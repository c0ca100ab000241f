import { createHash } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { lstat, mkdir, open, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ARCHIVE_FOLDERS, type ArchivedFile, isArchivedPath } from '../../../shared/kernel/archive.ts'
import { moveDurably } from '../../store/durable-file.ts'

/** A file's bytes are not what they should be, or it is no plain file. */
export class BrokenFileError extends Error {
  readonly path: string

  constructor(path: string) {
    super('A file of the archive is not what the archive says.')
    this.name = 'BrokenFileError'
    this.path = path
  }
}

/** The finished files of a profile that go along, by path; what is still coming in is not among them. */
export async function listArchived(dataFolder: string): Promise<{ readonly path: string; readonly byteLength: number }[]> {
  const found: { path: string; byteLength: number }[] = []
  for (const folder of ARCHIVE_FOLDERS) {
    const names = await readdir(join(dataFolder, folder)).catch((error: NodeJS.ErrnoException) => {
      // Made with the first file in it.
      if (error.code === 'ENOENT') return []
      throw error
    })
    for (const name of names.sort()) {
      const path = `${folder}/${name}`
      if (!isArchivedPath(path) || name.endsWith('.part')) continue
      const facts = await lstat(join(dataFolder, path))
      if (facts.isFile()) found.push({ path, byteLength: facts.size })
    }
  }
  return found
}

/**
 * Copies one file durably, hashing what is written; `report` hears how many bytes each step took. With an expected file
 * the copy gets its name only when its bytes are those. Ended early, nothing is left.
 * @throws BrokenFileError, or what the file system says
 */
export async function copyHashed(parts: {
  readonly from: string
  readonly to: string
  /** Named in errors. */
  readonly path: string
  readonly expected?: ArchivedFile
  readonly report: (byteLength: number) => void
  readonly signal: AbortSignal | undefined
}): Promise<ArchivedFile> {
  const { from, to, path, expected, report, signal } = parts
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  const part = `${to}.part`
  await rm(part, { force: true })
  const source = await openPlain(from, path)
  try {
    const target = await open(part, 'wx', 0o600)
    const hash = createHash('sha256')
    let byteLength = 0
    try {
      for await (const chunk of createReadStream('', { fd: source, autoClose: false, highWaterMark: 1024 * 1024 })) {
        signal?.throwIfAborted()
        const bytes = chunk as Buffer
        hash.update(bytes)
        await target.writeFile(bytes)
        byteLength += bytes.length
        if (expected && byteLength > expected.byteLength) throw new BrokenFileError(path)
        report(bytes.length)
      }
    } finally {
      await target.close()
    }
    const sha256 = hash.digest('hex')
    if (expected && (expected.sha256 !== sha256 || expected.byteLength !== byteLength)) throw new BrokenFileError(path)
    await moveDurably(part, to)
    return { path, sha256, byteLength }
  } catch (error) {
    await rm(part, { force: true })
    throw error
  } finally {
    await source.close()
  }
}

/** Links and devices are refused: an archive from elsewhere must not lead to other files of the person. */
async function openPlain(from: string, path: string) {
  try {
    const file = await open(from, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    if ((await file.stat()).isFile()) return file
    await file.close()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code !== 'ENOENT' && code !== 'ELOOP' && code !== 'EISDIR') throw error
  }
  throw new BrokenFileError(path)
}
