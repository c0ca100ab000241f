import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { lstat, open, readdir, realpath, rm } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { syncFolder } from './durable-file.ts'
import { storePaths } from './store-paths.ts'

/** Everything of a library that is a folder; the rest of the app's own folder belongs to the machine. */
const FOLDERS = ['backups', 'library', 'covers', 'recordings', 'media', 'attachments'] as const
/** Says that a folder holds the beginnings of a move and no library yet. Goes when the library is first opened there. */
const UNDER_WAY = 'prepbench-moving.json'
/** What systems put into every folder. */
const NOBODYS = new Set(['.DS_Store', 'desktop.ini', 'Thumbs.db', 'lost+found', '.Trashes', '.Spotlight-V100', '.fseventsd'])
/** More than the files themselves need: their names, and the journal of the store. */
const ROOM_BESIDE_BYTES = 32 * 1024 * 1024

export function underWayFile(folder: string): string {
  return join(folder, UNDER_WAY)
}

/** What a folder is to somebody who wants to keep a library in it. */
export type FolderKind = 'empty' | 'leftover' | 'library' | 'other'

/** @param isHome the app's own folder, where other things than a library may lie */
export async function kindOf(folder: string, isHome: boolean): Promise<FolderKind> {
  const names = (await readdir(folder)).filter((name) => !NOBODYS.has(name))
  if (names.includes(UNDER_WAY)) return 'leftover'
  if (holdsLibrary(folder)) return 'library'
  const counted = isHome ? names.filter((name) => isOfLibrary(name)) : names
  // Home keeps its marker when a library leaves it.
  return counted.filter((name) => !(isHome && name === basename(storePaths(folder).marker))).length === 0 ? 'empty' : 'other'
}

/** Whether a whole library lies in a folder. */
export function holdsLibrary(folder: string): boolean {
  const { marker, store } = storePaths(folder)
  return existsSync(marker) && existsSync(store) && !existsSync(underWayFile(folder))
}

/** Why nothing can be written in a folder; null: it can. */
export async function refusalToWrite(folder: string): Promise<'no-permission' | 'failed' | null> {
  const probe = join(folder, `.prepbench-${process.pid}`)
  try {
    accessSync(folder, constants.W_OK)
    const file = await open(probe, 'wx', 0o600)
    await file.close()
    return null
  } catch (error) {
    return ['EACCES', 'EPERM', 'EROFS'].includes(String((error as NodeJS.ErrnoException).code)) ? 'no-permission' : 'failed'
  } finally {
    await rm(probe, { force: true }).catch(() => {})
  }
}

/** Whether a folder has room for so many bytes. */
export function hasRoom(folder: string, byteLength: number): boolean {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize > byteLength + ROOM_BESIDE_BYTES
}

/** Whether one folder is the other or lies in it, links resolved. */
export async function isWithin(folder: string, outer: string): Promise<boolean> {
  const way = relative(await realpath(outer), await realpath(folder))
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || /^[a-z]:/i.test(way))
}

/** One file of a library, by its path below the folder. */
export interface LibraryFile {
  readonly path: string
  readonly byteLength: number
  /** Equal for two names of the same file. */
  readonly identity: string
}

/**
 * Every plain file of a library but the store itself, which is copied in a way of its own: papers, covers, recordings,
 * media, attachments, backups, and stores that were put aside. What is half written is left out.
 */
export async function listLibraryFiles(folder: string): Promise<LibraryFile[]> {
  const found: LibraryFile[] = []
  const add = async (path: string) => {
    const facts = await lstat(join(folder, path)).catch(() => null)
    if (!facts?.isFile() || path.endsWith('.part')) return
    found.push({ path, byteLength: facts.size, identity: facts.nlink > 1 ? `${facts.dev} ${facts.ino}` : path })
  }
  const walk = async (path: string): Promise<void> => {
    for (const entry of await entriesOf(join(folder, path))) {
      if (entry.isDirectory()) await walk(join(path, entry.name))
      else if (!entry.name.startsWith('.incoming-')) await add(join(path, entry.name))
    }
  }
  for (const name of FOLDERS) await walk(name)
  const store = basename(storePaths(folder).store)
  for (const entry of await entriesOf(folder)) {
    if (/^\.(replaced|damaged)-/.test(entry.name.slice(store.length)) && entry.name.startsWith(store)) await add(entry.name)
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Bytes of a library, its store included; 0 where there is none. */
export async function sizeOfLibrary(folder: string): Promise<{ readonly fileCount: number; readonly byteLength: number }> {
  const files = await listLibraryFiles(folder)
  const store = await lstat(storePaths(folder).store).catch(() => null)
  // A file with two names, in the library and among the backups', takes room once.
  const single = [...new Map(files.map((file) => [file.identity, file])).values()]
  const sizes = [...single.map(({ byteLength }) => byteLength), store?.size ?? 0]
  return { fileCount: single.length + (store ? 1 : 0), byteLength: sizes.reduce((sum, size) => sum + size, 0) }
}

/**
 * Removes a library from a folder and nothing else that lies there. The marker of a library stays when `keepsMarker`,
 * so that a store that is missed there later is a loss and not a first start.
 */
export async function removeLibrary(folder: string, keepsMarker: boolean): Promise<void> {
  const { marker, runFlag } = storePaths(folder)
  // What names the library goes first: half removed, it is no library any more.
  if (!keepsMarker) await rm(marker, { force: true })
  for (const entry of await entriesOf(folder)) {
    if (entry.name.startsWith(basename(storePaths(folder).store))) await rm(join(folder, entry.name), { force: true })
  }
  await rm(runFlag, { force: true })
  for (const name of FOLDERS) await rm(join(folder, name), { recursive: true, force: true })
  await rm(underWayFile(folder), { force: true })
  await syncFolder(folder)
}

function isOfLibrary(name: string): boolean {
  const { store, marker, runFlag } = storePaths('')
  return (
    (FOLDERS as readonly string[]).includes(name) ||
    name.startsWith(basename(store)) ||
    name === basename(marker) ||
    name === basename(runFlag)
  )
}

async function entriesOf(folder: string) {
  return readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    // Made with the first file in it.
    if (error.code === 'ENOENT') return []
    throw error
  })
}
