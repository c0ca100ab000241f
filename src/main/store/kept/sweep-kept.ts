import { lstat, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder } from '../durable-file.ts'
import { listHalfKept, listKept } from './kept-folder.ts'
import { neededByAll } from './needed-files.ts'

export interface SweepOrder {
  /** Folder of the backups. */
  readonly backups: string
  readonly kept: string
  /** The library's own store and every backup that stays. */
  readonly stores: readonly string[]
  /** What is half written and older than this was left by a crash, in UTC milliseconds. */
  readonly leftBefore: number
}

/**
 * Removes kept files that none of the stores refers to any more. While another backup is being made, also by another
 * process, and when any of the stores can't be read, none goes: a file too many costs room, one too few a paper.
 *
 * @returns how many went
 */
export async function sweepKept({ backups, kept, stores, leftBefore }: SweepOrder): Promise<number> {
  await removeLeft(await listHalfKept(kept), leftBefore)
  const parts = (await namesIn(backups)).filter((name) => name.endsWith('.sqlite.part')).map((name) => join(backups, name))
  if ((await removeLeft(parts, leftBefore)) < parts.length) return 0
  // Listed before anybody is asked: what is kept from now on is not in the list.
  const listed = await listKept(kept)
  let needs: ReturnType<typeof neededByAll>
  try {
    needs = neededByAll(stores, (error) => {
      throw error
    })
  } catch {
    // Damaged or locked: nobody knows what it refers to.
    return 0
  }
  const going = [...listed.values()].filter(({ path }) => !needs.has(path))
  for (const { file } of going) await rm(file, { force: true })
  for (const folder of new Set(going.map(({ file }) => dirname(file)))) await syncFolder(folder)
  return going.length
}

/** @returns how many were old enough to go */
async function removeLeft(files: readonly string[], leftBefore: number): Promise<number> {
  let removed = 0
  for (const file of files) {
    const facts = await lstat(file).catch(() => null)
    if (facts && facts.mtimeMs >= leftBefore) continue
    await rm(file, { force: true })
    removed++
  }
  return removed
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}
