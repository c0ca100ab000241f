/** Names the format in its own file, so that nothing else is taken for one. */
export const ARCHIVE_FORMAT = 'prepbench-archive'
/** Of what `prepbench.json` looks like; the tables in it follow the version of the store's schema. */
export const ARCHIVE_VERSION = 1
export const ARCHIVE_FILE = 'prepbench.json'
/** Folders of the profile whose files go along; everything else in a profile belongs to the machine. */
export const ARCHIVE_FOLDERS = ['library', 'covers', 'recordings', 'media', 'attachments'] as const
/** More than this can't be held as one text while it is read. */
export const MAX_ARCHIVE_BYTES = 400 * 1024 * 1024

/** Why a folder can't be taken in. Nothing is changed in any of these cases. */
export const ARCHIVE_REFUSALS = [
  /** There is no `prepbench.json` in it. */
  'missing',
  /** It is not JSON, or JSON of something else. */
  'no-archive',
  /** Written by a later version of the app. */
  'newer',
  'too-large',
  /** A row breaks a rule of the store. */
  'broken-row',
  /** A file is not there, or its bytes are not what the archive says. */
  'broken-file',
] as const
export type ArchiveRefusal = (typeof ARCHIVE_REFUSALS)[number]

/** One file of an archive. */
export interface ArchivedFile {
  /** Below the archive's folder, with `/`. */
  readonly path: string
  readonly sha256: string
  readonly byteLength: number
}

/** Media of cards and files of the journal have no ending: what a file is, only its first bytes say. */
const PATH = /^(?:(?:library|covers|recordings)\/[A-Za-z0-9][A-Za-z0-9_-]{0,127}\.[a-z0-9]{1,8}|(?:media|attachments)\/[0-9a-f]{64})$/

/** Whether a path names a file right in one of the archived folders, and nothing else on any system. */
export function isArchivedPath(path: string): boolean {
  return PATH.test(path)
}

/** Covers and recordings are named by an id, the other files by their bytes. */
export function isNamedByBytes({ path }: ArchivedFile): boolean {
  return /^(?:library|media|attachments)\//.test(path)
}

/** Whether a file has the name that its bytes give it, where it has to. */
export function isRightlyNamed(file: ArchivedFile): boolean {
  const { path, sha256 } = file
  return !isNamedByBytes(file) || [`library/${sha256}.pdf`, `media/${sha256}`, `attachments/${sha256}`].includes(path)
}

/** Name of the folder that an archive is written to, sortable by its day: `Prepbench 2026-11-21`. */
export function archiveFolderName(day: string): string {
  return `Prepbench ${day}`
}
