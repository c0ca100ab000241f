import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type Database from 'better-sqlite3'

/** A file of the library as a test made it. */
export interface MadeFile {
  /** Below the library's folder. */
  readonly path: string
  readonly sha256: string
}

export function sumOf(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** SHA-256 of a file; null where there is none. */
export function sumOfFile(path: string): string | null {
  try {
    return sumOf(readFileSync(path))
  } catch {
    return null
  }
}

function write(folder: string, path: string, bytes: Buffer): MadeFile {
  mkdirSync(dirname(join(folder, path)), { recursive: true, mode: 0o700 })
  writeFileSync(join(folder, path), bytes, { mode: 0o600 })
  return { path, sha256: sumOf(bytes) }
}

/** Rows and their files, of every kind, as the app leaves them. */
export function libraryIn(folder: string, db: Database.Database) {
  return {
    paper(id: string, byteLength = 5_000): MadeFile {
      const bytes = Buffer.alloc(byteLength, `paper ${id} `)
      db.prepare(
        `INSERT INTO paper (id, sha256, file_name, byte_length, title, title_source, page_count, cover_at, added_at, updated_at)
         VALUES (?, ?, 'a.pdf', ?, ?, 'user', 9, 1, 1, 1)`,
      ).run(id, sumOf(bytes), byteLength, `Paper ${id}`)
      return write(folder, `library/${sumOf(bytes)}.pdf`, bytes)
    },
    /** The file that a paper had before its present one. */
    formerFile(paperId: string): MadeFile {
      const bytes = Buffer.alloc(3_000, `former ${paperId} `)
      db.prepare(
        `INSERT INTO former_file (paper_id, sha256, file_name, byte_length, page_count, is_encrypted, places, markers, replaced_at)
         VALUES (?, ?, 'b.pdf', 3000, 9, 0, '{}', '{}', 1)`,
      ).run(paperId, sumOf(bytes))
      return write(folder, `library/${sumOf(bytes)}.pdf`, bytes)
    },
    /** Told of a story. Unfinished: it grows in a file of another name, and nobody wrote down its end. */
    recording(id: string, isFinished = true): MadeFile {
      const bytes = Buffer.alloc(4_000, `sound ${id} `)
      db.prepare("INSERT OR IGNORE INTO story (id, title, updated_at, created_at) VALUES ('s', 'The outage', 1, 1)").run()
      db.prepare(
        `INSERT INTO recording (id, story_id, started_at, ended_at, ending, duration_ms, byte_length) VALUES (@id, 's', 1, @end, @ending, @end, @bytes)`,
      ).run({ id, end: isFinished ? 60_000 : null, ending: isFinished ? 'stopped' : null, bytes: isFinished ? bytes.length : 1_000 })
      return isFinished
        ? write(folder, `recordings/${id}.webm`, bytes)
        : { ...write(folder, `recordings/${id}.part`, bytes.subarray(0, 1_000)), sha256: sumOf(bytes) }
    },
    finishRecording(id: string): MadeFile {
      const bytes = Buffer.alloc(4_000, `sound ${id} `)
      db.prepare("UPDATE recording SET ended_at = 60000, ending = 'stopped', duration_ms = 60000, byte_length = ? WHERE id = ?").run(
        bytes.length,
        id,
      )
      return write(folder, `recordings/${id}.webm`, bytes)
    },
    attachment(id: string, entryId = 'e-1'): MadeFile {
      const bytes = Buffer.from(`attached ${id}`)
      db.prepare(`INSERT INTO journal_attachment (id, entry_id, sha256, file_name, size_bytes, created_at) VALUES (?, ?, ?, ?, ?, 1)`).run(
        id,
        entryId,
        sumOf(bytes),
        `${id}.txt`,
        bytes.length,
      )
      return write(folder, `attachments/${sumOf(bytes)}`, bytes)
    },
    media(name: string): MadeFile {
      const bytes = Buffer.from(`picture ${name}`)
      db.prepare('INSERT INTO media (sha256, extension, name, size_bytes, created_at) VALUES (?, ?, ?, ?, 1)').run(
        sumOf(bytes),
        'png',
        name,
        bytes.length,
      )
      return write(folder, `media/${sumOf(bytes)}`, bytes)
    },
  }
}
