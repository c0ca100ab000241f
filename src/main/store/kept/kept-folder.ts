import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { NeededFile } from './needed-files.ts'

/** Kept files lie in folders named like those of the library, so that a person finds them by hand, too. */
const FOLDERS = ['library', 'recordings', 'attachments', 'media'] as const

/** A recording is named by an id, so its kept name also says what its bytes are: no list beside the files can be lost. */
const RECORDING = /^([A-Za-z0-9][A-Za-z0-9_-]{0,127})\.([0-9a-f]{64})\.webm$/
const PAPER = /^([0-9a-f]{64})\.pdf$/
const BY_SUM = /^[0-9a-f]{64}$/

/** A file that is kept for the backups. */
export interface KeptFile {
  /** Of the library's file that it stands for. */
  readonly path: string
  /** Where it lies. */
  readonly file: string
  readonly sha256: string
  readonly byteLength: number
  /** The library, or somebody else, has the very same file: it takes no room of its own. */
  readonly isShared: boolean
}

/** Where the bytes of a file are kept. @param sha256 of the file */
export function keptPath(kept: string, { path }: Pick<NeededFile, 'path'>, sha256: string): string {
  const [folder = '', name = ''] = path.split('/')
  return join(kept, folder, folder === 'recordings' ? name.replace(/\.webm$/, `.${sha256}.webm`) : name)
}

/** All kept files by the library's path; what has another name is not ours. */
export async function listKept(kept: string): Promise<Map<string, KeptFile>> {
  const found = new Map<string, KeptFile>()
  for (const folder of FOLDERS) {
    for (const name of await namesIn(join(kept, folder))) {
      const known = parse(folder, name)
      const file = join(kept, folder, name)
      const facts = known && (await lstat(file).catch(() => null))
      if (known && facts?.isFile()) {
        found.set(known.path, { ...known, file, byteLength: facts.size, isShared: facts.nlink > 1 })
      }
    }
  }
  return found
}

/** Copies that were never finished. */
export async function listHalfKept(kept: string): Promise<string[]> {
  const found: string[] = []
  for (const folder of FOLDERS) {
    for (const name of await namesIn(join(kept, folder))) if (name.endsWith('.part')) found.push(join(kept, folder, name))
  }
  return found
}

function parse(folder: (typeof FOLDERS)[number], name: string): { readonly path: string; readonly sha256: string } | null {
  if (folder === 'recordings') {
    const [, id, sha256] = name.match(RECORDING) ?? []
    return id && sha256 ? { path: `recordings/${id}.webm`, sha256 } : null
  }
  const sha256 = folder === 'library' ? name.match(PAPER)?.[1] : name.match(BY_SUM)?.[0]
  return sha256 ? { path: `${folder}/${name}`, sha256 } : null
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    // Made with the first file in it.
    if (error.code === 'ENOENT') return []
    throw error
  })
}
