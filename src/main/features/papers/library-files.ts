import { createHash } from 'node:crypto'
import type { Stats } from 'node:fs'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { MAX_IMPORT_FILES, MAX_PAPER_BYTES, SNIFF_BYTES } from '../../../shared/features/papers/import.model.ts'
import { moveDurably } from '../../store/durable-file.ts'

const COPY_CHUNK_BYTES = 1024 * 1024
/** Name of a copy that is not a paper yet. */
const INCOMING = '.incoming-'

function libraryFolder(dataFolder: string): string {
  return join(dataFolder, 'library')
}

/** Where the bytes of a paper lie. Named by their SHA-256, so the same bytes are never there twice. */
export function paperPath(dataFolder: string, sha256: string): string {
  return join(libraryFolder(dataFolder), `${sha256}.pdf`)
}

export function coverPath(dataFolder: string, paperId: string): string {
  return join(dataFolder, 'covers', `${paperId}.jpg`)
}

export class UnreadableFileError extends Error {
  readonly reason: 'not-a-file' | 'too-large'

  constructor(reason: UnreadableFileError['reason']) {
    super(`The file can't be imported: ${reason}.`)
    this.name = 'UnreadableFileError'
    this.reason = reason
  }
}

/** The first and the last bytes of a file. @throws UnreadableFileError for folders, devices and files that are too large */
export async function sniffFile(path: string): Promise<readonly [head: Uint8Array, tail: Uint8Array]> {
  const facts: Stats = await stat(path)
  if (!facts.isFile()) throw new UnreadableFileError('not-a-file')
  if (facts.size > MAX_PAPER_BYTES) throw new UnreadableFileError('too-large')
  const file = await open(path, 'r')
  try {
    const bytesFrom = async (position: number) => {
      const { buffer, bytesRead } = await file.read(new Uint8Array(SNIFF_BYTES), 0, SNIFF_BYTES, position)
      return buffer.subarray(0, bytesRead)
    }
    return [await bytesFrom(0), await bytesFrom(Math.max(0, facts.size - SNIFF_BYTES))]
  } finally {
    await file.close()
  }
}

export interface IncomingCopy {
  readonly path: string
  readonly sha256: string
  readonly byteLength: number
}

/**
 * Copies a file into the library's folder under a name that is not a paper's, hashing what is written: the copy counts,
 * whatever happens to the original meanwhile. `report` hears the share done. Aborted or failed, nothing is left.
 */
export async function copyIn(
  dataFolder: string,
  from: string,
  id: string,
  report: (share: number) => void,
  signal: AbortSignal | undefined,
): Promise<IncomingCopy> {
  const folder = libraryFolder(dataFolder)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `${INCOMING}${id}.pdf`)
  const source = await open(from, 'r')
  try {
    const target = await open(path, 'wx', 0o600)
    try {
      const size = (await source.stat()).size
      const hash = createHash('sha256')
      const chunk = new Uint8Array(COPY_CHUNK_BYTES)
      let byteLength = 0
      for (;;) {
        signal?.throwIfAborted()
        const { bytesRead } = await source.read(chunk, 0, chunk.length, byteLength)
        if (bytesRead === 0) break
        const part = chunk.subarray(0, bytesRead)
        hash.update(part)
        await writeAll(target, part)
        byteLength += bytesRead
        if (byteLength > MAX_PAPER_BYTES) throw new UnreadableFileError('too-large')
        report(size === 0 ? 1 : Math.min(1, byteLength / size))
      }
      await target.sync()
      return { path, sha256: hash.digest('hex'), byteLength }
    } finally {
      await target.close()
    }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await source.close()
  }
}

async function writeAll(target: Awaited<ReturnType<typeof open>>, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) done += (await target.write(bytes, done)).bytesWritten
}

/** Makes the copy the paper's file, for good. */
export async function keepCopy(dataFolder: string, copy: IncomingCopy): Promise<void> {
  await moveDurably(copy.path, paperPath(dataFolder, copy.sha256))
}

/**
 * Removes what a crash left of copies that were never finished. Never while an import is at work. A finished paper that
 * the store does not know stays: after a restore or an empty start the backups still know it.
 */
export async function removeLeftovers(dataFolder: string): Promise<void> {
  const names = await readdir(libraryFolder(dataFolder)).catch(() => [])
  for (const name of names) {
    if (name.startsWith(INCOMING)) await rm(join(libraryFolder(dataFolder), name), { force: true })
  }
}

export interface WantedFiles {
  readonly paths: readonly string[]
  /** Folders in which no PDF was. */
  readonly emptyFolders: readonly string[]
  /** How many files were beyond the limit. */
  readonly left: number
}

/** What is to be imported: files as they are, folders by the PDFs in them. Links inside folders are not followed. */
export async function gatherFiles(paths: readonly string[]): Promise<WantedFiles> {
  const found: string[] = []
  const emptyFolders: string[] = []
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (facts) => facts.isDirectory(),
      () => false,
    )
    if (!isFolder) {
      found.push(path)
      continue
    }
    const inside = await pdfsIn(path)
    if (inside.length === 0) emptyFolders.push(basename(path))
    found.push(...inside)
  }
  const unique = [...new Set(found)]
  return { paths: unique.slice(0, MAX_IMPORT_FILES), emptyFolders, left: Math.max(0, unique.length - MAX_IMPORT_FILES) }
}

async function pdfsIn(folder: string): Promise<string[]> {
  const found: string[] = []
  // A folder that may not be read counts as empty; its neighbours are still looked at.
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    // One more than the limit is enough to say that there are too many.
    if (found.length > MAX_IMPORT_FILES) break
    if (entry.isDirectory() && !entry.name.startsWith('.')) found.push(...(await pdfsIn(join(folder, entry.name))))
    if (entry.isFile() && /\.pdf$/i.test(entry.name)) found.push(join(folder, entry.name))
  }
  return found
}
