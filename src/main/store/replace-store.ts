import { existsSync } from 'node:fs'
import { copyFile, rename, rm } from 'node:fs/promises'
import { moveDurably } from './durable-file.ts'
import { fileStamp, SIDE_FILES, type StorePaths } from './store-paths.ts'

/**
 * Puts a finished store in the place of the present one, which is kept beside it under another name together with its
 * journal: a journal that stayed would be applied to the new file and damage it (criterion D13).
 * The room on the disk is found out first; after that there are only renames.
 *
 * @param source the new store, one file without a journal; it is copied
 * @param fate what the present file is called afterwards
 * @returns the new name of the present file; null when there was none
 */
export async function replaceStore(paths: StorePaths, source: string, fate: 'replaced' | 'damaged', now: number): Promise<string | null> {
  const part = `${paths.store}.part`
  try {
    await copyFile(source, part)
    const kept = await moveAside(paths, fate, now)
    await moveDurably(part, paths.store)
    return kept
  } finally {
    await rm(part, { force: true })
  }
}

async function moveAside(paths: StorePaths, fate: string, now: number): Promise<string | null> {
  let at = now
  while (existsSync(keptName(paths, fate, at))) at += 1_000
  const kept = keptName(paths, fate, at)
  let hasMoved = false
  // The journal first: a crash in between leaves a store without its newest commits, not one with a foreign journal.
  for (const ending of [...SIDE_FILES, '']) {
    if (!existsSync(paths.store + ending)) continue
    await rename(paths.store + ending, kept + ending)
    hasMoved = true
  }
  return hasMoved ? kept : null
}

function keptName(paths: StorePaths, fate: string, at: number): string {
  return `${paths.store}.${fate}-${fileStamp(at)}`
}
