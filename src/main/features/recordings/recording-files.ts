import { type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { repairWebm } from '../../../shared/features/recordings/webm.ts'
import type { RecordingId } from '../../../shared/kernel/ids.ts'
import { syncFolder, writeFileDurably } from '../../store/durable-file.ts'

/** Where the sound of a finished recording lies. */
export function recordingPath(dataFolder: string, id: string): string {
  return join(folderOf(dataFolder), `${id}.webm`)
}

/** Where it grows while somebody speaks. */
function partPath(dataFolder: string, id: string): string {
  return join(folderOf(dataFolder), `${id}.part`)
}

function folderOf(dataFolder: string): string {
  return join(dataFolder, 'recordings')
}

/** Makes the empty file that chunks are appended to. @throws what the file system says */
export async function createPart(dataFolder: string, id: RecordingId): Promise<FileHandle> {
  const folder = folderOf(dataFolder)
  await mkdir(folder, { recursive: true })
  const file = await open(partPath(dataFolder, id), 'wx', 0o600)
  await syncFolder(folder)
  return file
}

/**
 * Turns what was recorded into a file that players know the length of. Where there is no room for the copy that takes,
 * the sound is kept as it is: it plays all the same.
 *
 * @returns null when there is no sound in it; then nothing is left
 */
export async function finishPart(
  dataFolder: string,
  id: RecordingId,
): Promise<{ readonly durationMs: number; readonly byteLength: number } | null> {
  const part = partPath(dataFolder, id)
  const path = recordingPath(dataFolder, id)
  // A crash after the copy was finished leaves only that; repairing it again changes nothing.
  const recorded = await readFile(part).catch(() => readFile(path).catch(() => null))
  const repaired = recorded && repairWebm(recorded)
  if (!repaired) {
    await removeSound(dataFolder, id)
    return null
  }
  const { durationMs, bytes } = repaired
  try {
    await writeFileDurably(path, bytes)
    await rm(part, { force: true })
    return { durationMs, byteLength: bytes.length }
  } catch {
    await rename(part, path)
    return { durationMs, byteLength: recorded.length }
  }
}

/** For good; whatever of it is there. */
export async function removeSound(dataFolder: string, id: RecordingId): Promise<void> {
  await rm(partPath(dataFolder, id), { force: true })
  await rm(recordingPath(dataFolder, id), { force: true })
}
