/** What a file that backups keep is to a person. */
export const KEPT_FILE_KINDS = ['paper', 'recording', 'attachment', 'media'] as const
export type KeptFileKind = (typeof KEPT_FILE_KINDS)[number]

/** A file by the name that a person knows. */
export interface NamedFile {
  readonly kind: KeptFileKind
  /** Title of the paper, of what a recording is about, or the file's own name; may be empty. */
  readonly name: string
}

/** Files that something is said of: how many, and the first of them by name. */
export interface NamedFiles {
  readonly count: number
  readonly named: readonly NamedFile[]
}

/** So many are named; the rest is counted. */
const MOST_NAMED = 20

export function nameFiles(files: readonly NamedFile[]): NamedFiles {
  return { count: files.length, named: files.slice(0, MOST_NAMED).map(({ kind, name }) => ({ kind, name })) }
}

/** What became of the files of a backup that somebody went back to. */
export interface RestoredFiles {
  /** Missing in the library, and there again. */
  readonly broughtBack: number
  readonly byteLength: number
  /** Kept, but with other bytes than it had: not taken. */
  readonly damaged: NamedFiles
  /** Neither in the library nor kept. */
  readonly missing: NamedFiles
  /** Kept whole, and the disk would not take them. */
  readonly refused: NamedFiles
}
