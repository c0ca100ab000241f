import { lstat, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { nameFiles, type RestoredFiles } from '../../../shared/kernel/kept-file.ts'
import { syncFolder } from '../durable-file.ts'
import type { JobWatch } from '../job-watch.ts'
import { faultOf } from '../store-fault.ts'
import { sumOf } from '../sum-of.ts'
import { type KeptFile, listKept } from './kept-folder.ts'
import { type NeededFile, neededFiles } from './needed-files.ts'
import { type FileWays, placeFile } from './place-file.ts'

export interface BringBackOrder {
  /** The backup whose files are wanted. */
  readonly store: string
  readonly library: string
  readonly kept: string
  readonly ways: FileWays
}

/**
 * Puts files that a backup refers to and the library lacks back from those that are kept, each read to its end before it
 * counts. What is in the library stays, save for one that is named by its bytes and can't have them.
 */
export async function bringBack({ store, library, kept, ways }: BringBackOrder, { report, signal }: JobWatch): Promise<RestoredFiles> {
  const needs = [...neededFiles(store).values()]
  const known = await listKept(kept)
  const lost: NeededFile[] = []
  for (const need of needs) if (await isLost(library, need)) lost.push(need)
  const ends: Record<'back' | 'damaged' | 'missing' | 'refused', NeededFile[]> = { back: [], damaged: [], missing: [], refused: [] }
  const total = Math.max(1, bytesOf(lost))
  const changed = new Set<string>()
  let done = 0
  for (const need of lost) {
    signal?.throwIfAborted()
    const source = known.get(need.path)
    try {
      const end = source ? await putBack(need, source) : 'missing'
      // What was still being recorded at the time of the backup may never have come to a file.
      if (end !== 'missing' || need.byteLength !== null) ends[end].push(need)
      if (end === 'back') changed.add(dirname(join(library, need.path)))
    } catch (error) {
      signal?.throwIfAborted()
      if (faultOf(error, library)?.kind !== 'operational') throw error
      ends.refused.push(need)
    }
    done += need.byteLength ?? 0
    report(done / total)
  }
  for (const folder of changed) await syncFolder(folder)
  if (changed.size > 0) await syncFolder(library)
  return {
    broughtBack: ends.back.length,
    byteLength: bytesOf(ends.back),
    damaged: nameFiles(ends.damaged),
    missing: nameFiles(ends.missing),
    refused: nameFiles(ends.refused),
  }

  async function putBack(need: NeededFile, source: KeptFile): Promise<'back' | 'damaged' | 'refused'> {
    const isRightSize = need.byteLength === null || source.byteLength === need.byteLength
    if (!isRightSize || (await sumOf(source.file, signal)) !== source.sha256) return 'damaged'
    const to = join(library, need.path)
    await rm(to, { force: true })
    const end = await placeFile({ from: source.file, to, sha256: source.sha256, byteLength: source.byteLength, ways, signal })
    if (end === 'broken') return 'damaged'
    return end === 'linked' || end === 'copied' ? 'back' : 'refused'
  }
}

async function isLost(library: string, need: NeededFile): Promise<boolean> {
  const facts = await lstat(join(library, need.path)).catch(() => null)
  if (!facts) return !(need.byteLength === null && (await isRecorded(library, need)))
  return facts.isFile() && need.byteLength !== null && facts.size !== need.byteLength && need.sha256 !== null
}

/** Whether the sound of an open recording lies where it grew. */
async function isRecorded(library: string, { path }: NeededFile): Promise<boolean> {
  return (await lstat(join(library, path.replace(/\.webm$/, '.part'))).catch(() => null)) !== null
}

function bytesOf(needs: readonly NeededFile[]): number {
  return needs.reduce((total, { byteLength }) => total + (byteLength ?? 0), 0)
}
