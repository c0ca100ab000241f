import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { MAX_FOLDER_FILES } from '../../../shared/features/journal/folder/folder.contract.ts'

const MAX_DEPTH = 20

/** Plain files of a folder by their path in it, with `/`. Nothing else is ever read, whatever a text calls it. */
export interface WalkedFolder {
  readonly texts: readonly string[]
  readonly others: readonly string[]
  /** Links, devices and what lies beyond the limits. */
  readonly leftCount: number
}

/** Looks through a folder without following a link. Hidden folders and files belong to other programs and are passed by. */
export async function walkFolder(root: string, signal: AbortSignal | undefined): Promise<WalkedFolder> {
  const texts: string[] = []
  const others: string[] = []
  let leftCount = 0
  const walk = async (path: string, depth: number): Promise<void> => {
    signal?.throwIfAborted()
    const entries = await readdir(join(root, path), { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue
      const at = path === '' ? entry.name : `${path}/${entry.name}`
      const found = /\.(?:md|markdown)$/i.test(entry.name) ? texts : others
      if (entry.isDirectory() && depth < MAX_DEPTH) await walk(at, depth + 1)
      else if (entry.isFile() && found.length < MAX_FOLDER_FILES) found.push(at)
      else leftCount += 1
    }
  }
  if (!(await lstat(root)).isDirectory()) throw Object.assign(new Error('The folder is none.'), { code: 'ENOTDIR' })
  await walk('', 0)
  return { texts, others, leftCount }
}
