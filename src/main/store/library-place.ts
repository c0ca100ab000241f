import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { writeFileDurably } from './durable-file.ts'

/** Where a person's data lies. */
export interface LibraryPlace {
  /** Holds the store, its backups and all files. Empty: it can't be known, because the note of it can't be read. */
  readonly folder: string
  /** Somebody chose it, so that it is a loss and not a first start when nothing lies there. */
  readonly isChosen: boolean
  /** The folder that was left, as long as nobody removed what lies there. */
  readonly former: string | null
}

/** Lies in the app's own folder, outside of what it points to: it is the one thing that decides which library is opened. */
function noteFile(home: string): string {
  return join(home, 'library-folder.json')
}

/** @param home the app's own folder, where a library lies unless somebody moved it */
export function readLibraryPlace(home: string): LibraryPlace {
  let note: string
  try {
    note = readFileSync(noteFile(home), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { folder: home, isChosen: false, former: null }
    return UNKNOWN
  }
  try {
    const { folder, former } = JSON.parse(note) as { readonly folder?: unknown; readonly former?: unknown }
    if (typeof folder !== 'string' || folder === '') return UNKNOWN
    return { folder: resolve(folder), isChosen: true, former: typeof former === 'string' ? resolve(former) : null }
  } catch {
    return UNKNOWN
  }
}

/** An unreadable note must never open an empty library in its stead. */
const UNKNOWN: LibraryPlace = { folder: '', isChosen: true, former: null }

/** Points the app to another library, from its next start on. In one step: a crash leaves the old note or the new one. */
export function pointToLibrary(home: string, folder: string, former: string | null): Promise<void> {
  return writeFileDurably(noteFile(home), `${JSON.stringify({ folder, former })}\n`)
}
