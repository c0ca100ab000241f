import Database from 'better-sqlite3'
import { isArchivedPath } from '../../../shared/kernel/archive.ts'
import type { NamedFile } from '../../../shared/kernel/kept-file.ts'

/** A file of the library that a store refers to. */
export interface NeededFile extends NamedFile {
  /** Below the library's folder, with `/`. */
  readonly path: string
  /** Null: it is still being recorded, and nothing is known of it. */
  readonly byteLength: number | null
  /** What its bytes must be; null where only the recording itself can tell. */
  readonly sha256: string | null
}

/**
 * What refers to files, by its table. Whatever is in the trash needs its file still; a paper that went for ever and left
 * its title does not. Covers are drawn anew, so nothing needs them.
 */
const NEEDS = {
  paper: `SELECT 'library/' || sha256 || '.pdf' AS path, byte_length AS byteLength, sha256, 'paper' AS kind, title AS name
    FROM paper WHERE deleted_at IS NOT 0`,
  former_file: `SELECT 'library/' || former_file.sha256 || '.pdf' AS path, former_file.byte_length AS byteLength, former_file.sha256,
      'paper' AS kind, paper.title AS name
    FROM former_file JOIN paper ON paper.id = former_file.paper_id`,
  recording: `SELECT 'recordings/' || recording.id || '.webm' AS path, iif(ended_at IS NULL, NULL, recording.byte_length) AS byteLength,
      NULL AS sha256, 'recording' AS kind, coalesce(paper.title, story.title, mock.partner, '') AS name
    FROM recording LEFT JOIN reading_session AS session ON session.id = recording.session_id
      LEFT JOIN paper ON paper.id = session.paper_id LEFT JOIN story ON story.id = recording.story_id
      LEFT JOIN mock ON mock.id = recording.mock_id`,
  journal_attachment: `SELECT 'attachments/' || sha256 AS path, size_bytes AS byteLength, sha256, 'attachment' AS kind, file_name AS name
    FROM journal_attachment`,
  media: `SELECT 'media/' || sha256 AS path, size_bytes AS byteLength, sha256, 'media' AS kind, name FROM media`,
} as const

/**
 * Every file that a store refers to, once, read from its rows: a backup of any age says by itself what it needs.
 * @throws what SQLite says of a store that can't be read
 */
export function neededFiles(store: string): Map<string, NeededFile> {
  const db = new Database(store, { readonly: true, fileMustExist: true })
  try {
    db.pragma('trusted_schema = OFF')
    const tables = new Set(db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all())
    const needs = new Map<string, NeededFile>()
    for (const [table, sql] of Object.entries(NEEDS)) {
      // A store from before a kind of file was there refers to none.
      if (!tables.has(table)) continue
      for (const need of db.prepare<[], NeededFile>(sql).iterate()) {
        // A store is a file that lies in the open: its rows must not lead out of the library.
        if (isArchivedPath(need.path)) needs.set(need.path, need)
      }
    }
    return needs
  } finally {
    db.close()
  }
}

/** What several stores refer to together. @param ifUnreadable may throw on, or let a store refer to nothing */
export function neededByAll(stores: readonly string[], ifUnreadable: (error: unknown) => void): Map<string, NeededFile> {
  const all = new Map<string, NeededFile>()
  const needsOf = (store: string) => {
    try {
      return neededFiles(store)
    } catch (error) {
      ifUnreadable(error)
      return []
    }
  }
  for (const store of stores) {
    for (const [path, need] of needsOf(store)) {
      // One of them may be from while it was still being recorded.
      if ((all.get(path)?.byteLength ?? null) === null) all.set(path, need)
    }
  }
  return all
}
