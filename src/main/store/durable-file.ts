import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Writes a whole file so that a crash or a full disk leaves either the old content or the new, never a part or an
 * empty file: a file beside it, fsync, rename, fsync of the folder (criterion D15). Readable by the person alone.
 * @throws what the file system says, for instance ENOSPC; the old file is then untouched
 */
export async function writeFileDurably(path: string, content: string | Uint8Array): Promise<void> {
  const part = partName(path)
  try {
    const file = await open(part, 'wx', 0o600)
    await closing(file, async () => {
      await file.writeFile(content)
      await file.sync()
    })
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

const COPY_CHUNK_BYTES = 1024 * 1024

/**
 * Copies a file and adds bytes at its end, as durably as {@link writeFileDurably}. Yields the share of the copy that is
 * done; a caller that stops before the end leaves nothing.
 * @throws what the file system says; an old file at `to` is then untouched
 */
export async function* copyDurably(from: string, to: string, added: Uint8Array): AsyncGenerator<number> {
  const part = partName(to)
  let isWhole = false
  try {
    const source = await open(from, 'r')
    try {
      const target = await open(part, 'wx', 0o600)
      try {
        const { size } = await source.stat()
        const chunk = new Uint8Array(COPY_CHUNK_BYTES)
        for (let done = 0; ; ) {
          const { bytesRead } = await source.read(chunk, 0, chunk.length, done)
          if (bytesRead === 0) break
          await target.writeFile(chunk.subarray(0, bytesRead))
          done += bytesRead
          yield Math.min(1, done / size)
        }
        await target.writeFile(added)
        await target.sync()
      } finally {
        await target.close()
      }
    } finally {
      await source.close()
    }
    await rename(part, to)
    isWhole = true
  } finally {
    if (!isWhole) await rm(part, { force: true })
  }
  await syncFolder(dirname(to))
}

/** Puts a finished file under its final name for good: fsync of the file, rename, fsync of the folder. */
export async function moveDurably(from: string, to: string): Promise<void> {
  const file = await open(from, 'r+')
  await closing(file, () => file.sync())
  await rename(from, to)
  await syncFolder(dirname(to))
}

/** Makes renames and removals in a folder survive a power cut. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await closing(handle, () => handle.sync())
}

/** Two writers of one path must not share a file; the counter of the process needs no clock and no chance. */
function partName(path: string): string {
  return `${path}.${process.pid}-${process.hrtime.bigint()}.part`
}

async function closing(file: FileHandle, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } finally {
    await file.close()
  }
}
