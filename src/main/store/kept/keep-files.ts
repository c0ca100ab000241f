import { lstat, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type NamedFiles, nameFiles } from '../../../shared/kernel/kept-file.ts'
import type { OperationalProblem } from '../../../shared/kernel/store-problem.ts'
import { syncFolder } from '../durable-file.ts'
import type { JobWatch } from '../job-watch.ts'
import { faultOf } from '../store-fault.ts'
import { sumOf } from '../sum-of.ts'
import { keptPath, listKept } from './kept-folder.ts'
import { type NeededFile, neededByAll } from './needed-files.ts'
import { type FileWays, placeFile } from './place-file.ts'

export interface KeepOrder {
  /** Copies of the store whose files are to be kept. */
  readonly stores: readonly string[]
  /** Folder that the library lies in. */
  readonly library: string
  /** Folder of kept files. */
  readonly kept: string
  readonly ways: FileWays
}

/** What is kept of the files that were asked for. */
export interface KeptReport {
  /** All that are kept now, and their bytes. */
  readonly fileCount: number
  readonly byteLength: number
  /** Not in the library, or not whole there, and not kept from before. */
  readonly missing: NamedFiles
  /** In the library, but the disk would not take them, or they were left for later. */
  readonly unkept: NamedFiles
  /** Why the disk would not take the first of them. */
  readonly problem: OperationalProblem | null
}

/**
 * Keeps every file that the stores refer to; what is kept already is only looked at. No file fails the others, and an
 * early end leaves the rest unkept. Once this has answered, what it kept survives a power cut.
 */
export async function keepFiles({ stores, library, kept, ways }: KeepOrder, { report, signal }: JobWatch): Promise<KeptReport> {
  const needs = [...neededByAll(stores, unlessDamaged).values()].filter(({ byteLength }) => byteLength !== null)
  const known = await listKept(kept)
  const total = Math.max(1, sum(needs))
  const [there, missing, unkept] = [[] as NeededFile[], [] as NeededFile[], [] as NeededFile[]]
  const changed = new Set<string>()
  let problem: OperationalProblem | null = null
  let done = 0
  for (const need of needs) {
    if (signal?.aborted) {
      unkept.push(need)
      continue
    }
    try {
      const end = await keepOne(need)
      if (end === 'missing') missing.push(need)
      else if (end === 'left' || end === 'full') unkept.push(need)
      else there.push(need)
      if (end === 'full') problem ??= 'full'
      if (end === 'new') changed.add(join(kept, dirname(need.path)))
    } catch (error) {
      unkept.push(need)
      if (signal?.aborted) continue
      problem ??= problemOf(error, kept)
    }
    done += need.byteLength ?? 0
    report(done / total)
  }
  for (const folder of changed) await syncFolder(folder)
  // The folder of all of them may be new as well.
  if (changed.size > 0) await syncFolder(kept)
  return { fileCount: there.length, byteLength: sum(there), missing: nameFiles(missing), unkept: nameFiles(unkept), problem }

  async function keepOne(need: NeededFile): Promise<'there' | 'new' | 'missing' | 'left' | 'full'> {
    const present = known.get(need.path)
    if (present?.byteLength === need.byteLength) return 'there'
    const from = await findWhole(library, need)
    if (from === null) return 'missing'
    const sha256 = need.sha256 ?? (await sumOf(from, signal))
    // Of another size than it must be, it is good for nothing.
    if (present) await rm(present.file, { force: true })
    const end = await placeFile({ from, to: keptPath(kept, need, sha256), sha256, byteLength: need.byteLength ?? 0, ways, signal })
    if (end === 'broken') return 'missing'
    return end === 'linked' || end === 'copied' ? 'new' : end
  }
}

/** Where the library's file lies with all of its bytes; null: nowhere. */
async function findWhole(library: string, { path, byteLength }: NeededFile): Promise<string | null> {
  // An attachment that nothing named for a while waits in a folder of its own.
  for (const candidate of [path, path.replace(/^attachments\//, 'attachments/unused/')]) {
    const facts = await lstat(join(library, candidate)).catch(() => null)
    if (facts?.isFile() && facts.size === byteLength) return join(library, candidate)
  }
  return null
}

/** A damaged backup must not keep the others from their files. */
function unlessDamaged(error: unknown): void {
  if (faultOf(error)?.kind !== 'damaged') throw error
}

function problemOf(error: unknown, folder: string): OperationalProblem {
  const fault = faultOf(error, folder)
  if (fault?.kind !== 'operational') throw error
  return fault.problem
}

function sum(needs: readonly NeededFile[]): number {
  return needs.reduce((total, { byteLength }) => total + (byteLength ?? 0), 0)
}
