import { realpath } from 'node:fs/promises'
import { basename, dirname, relative, sep } from 'node:path'
import type { SaveOutcome } from '../../shared/contract/save-outcome.ts'
import { writeFileDurably } from '../store/durable-file.ts'
import type { Host, SaveWish } from './host.ts'

type SavedContent = ({ readonly text: string } | { readonly bytes: Uint8Array }) & { readonly count: number }

/**
 * Asks for a place and writes a file there. The content is made only after the person chose, from the store as it then
 * is; `count` says how many things it holds.
 */
export async function saveFile(
  host: Pick<Host, 'chooseSavePath' | 'dataFolder'>,
  wish: SaveWish,
  content: () => SavedContent | Promise<SavedContent>,
): Promise<SaveOutcome> {
  const path = await host.chooseSavePath(wish)
  if (path === null) return { kind: 'cancelled' }
  try {
    if (await isInside(path, host.dataFolder)) return { kind: 'refused', reason: 'own-folder' }
    const made = await content()
    await writeFileDurably(path, 'text' in made ? made.text : made.bytes)
    return { kind: 'saved', fileName: basename(path), count: made.count }
  } catch (error) {
    return { kind: 'refused', reason: refusalOf(error) }
  }
}

/** Why the disk refused. @throws the error itself when it is a defect and not the disk's */
export function refusalOf(error: unknown): 'no-permission' | 'no-space' | 'failed' {
  const reason = REFUSALS[error instanceof Error && 'code' in error ? String(error.code) : '']
  if (!reason) throw error
  return reason
}

const REFUSALS: Readonly<Record<string, 'no-permission' | 'no-space' | 'failed'>> = {
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  ENOSPC: 'no-space',
  SQLITE_FULL: 'no-space',
  EDQUOT: 'no-space',
  ENOENT: 'failed',
  EIO: 'failed',
  EBUSY: 'failed',
  EISDIR: 'failed',
  ENOTDIR: 'failed',
  EEXIST: 'failed',
}

/** Nothing in the app's own folder may be replaced by a name that somebody typed. */
export async function isInside(path: string, folder: string): Promise<boolean> {
  const way = relative(await realpath(folder), await realpath(dirname(path)))
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || /^[a-z]:/i.test(way))
}
