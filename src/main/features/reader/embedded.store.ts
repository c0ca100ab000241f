import { EMBEDDED_VERSION, type EmbeddedMark, sourceKey } from '../../../shared/features/reader/embedded.model.ts'
import type { Mark } from '../../../shared/features/reader/mark.model.ts'
import type { MarkId, PaperId } from '../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'
import { MARK_COLUMNS, type MarkRow, toMark } from './reader.store.ts'

export interface UnseenFile {
  readonly id: PaperId
  readonly sha256: string
}

/**
 * The oldest paper whose text is in and whose file was not looked into by this version. Those that need a password only
 * when they are among the `unlocked`.
 */
export function findUnseenFile(db: Db, unlocked: readonly PaperId[]): UnseenFile | null {
  return (
    prepare<UnseenFile>(
      db,
      `SELECT id, sha256 FROM paper LEFT JOIN embedded_scan ON embedded_scan.paper_id = paper.id
       WHERE indexed_at IS NOT NULL AND deleted_at IS NULL AND coalesce(embedded_scan.version, 0) < ?
         AND (is_encrypted = 0 OR id IN (SELECT value FROM json_each(?)))
       ORDER BY added_at, id LIMIT 1`,
    ).get(EMBEDDED_VERSION, JSON.stringify(unlocked)) ?? null
  )
}

/** Forgets what was found in a paper's file before. */
export function clearEmbedded(db: Db, paperId: PaperId): void {
  prepare(db, 'DELETE FROM embedded_mark WHERE paper_id = ?').run(paperId)
}

/** @param from position of the first of them in the file's order */
export function insertEmbedded(db: Db, paperId: PaperId, marks: readonly EmbeddedMark[], from: number): void {
  const insert = prepare(db, 'INSERT INTO embedded_mark (paper_id, position, source_key, body) VALUES (?, ?, ?, ?)')
  for (const [index, mark] of marks.entries()) insert.run(paperId, from + index, sourceKey(mark), JSON.stringify(mark))
}

/** Notes that a file was looked into; an answer that was given before stays. */
export function saveEmbeddedScan(db: Db, paperId: PaperId, leftOut: number, now: EpochMs): void {
  prepare(
    db,
    `INSERT INTO embedded_scan (paper_id, version, left_out, scanned_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (paper_id) DO UPDATE SET version = excluded.version, left_out = excluded.left_out, scanned_at = excluded.scanned_at`,
  ).run(paperId, EMBEDDED_VERSION, leftOut, now)
}

/** What came of looking into a paper's file; null: nobody has yet. */
export function findEmbeddedScan(db: Db, paperId: PaperId): { readonly leftOut: number; readonly isAnswered: boolean } | null {
  const row = prepare<{ left_out: number; answered_at: number | null }>(
    db,
    'SELECT left_out, answered_at FROM embedded_scan WHERE paper_id = ?',
  ).get(paperId)
  return row ? { leftOut: row.left_out, isAnswered: row.answered_at !== null } : null
}

export function markAnswered(db: Db, paperId: PaperId, now: EpochMs): void {
  prepare(db, 'UPDATE embedded_scan SET answered_at = coalesce(answered_at, ?) WHERE paper_id = ?').run(now, paperId)
}

/** In the file's order. */
export function listEmbedded(db: Db, paperId: PaperId): EmbeddedMark[] {
  return prepare<{ body: string }>(
    db,
    `SELECT body FROM embedded_mark WHERE paper_id = ? AND EXISTS (SELECT 1 FROM embedded_scan WHERE paper_id = embedded_mark.paper_id)
     ORDER BY position`,
  )
    .all(paperId)
    .map((row) => JSON.parse(row.body) as EmbeddedMark)
}

/** Keys of the annotations that became marks, deleted since or not; those given back are as if they never had. */
export function listTakenIn(db: Db, paperId: PaperId): ReadonlySet<string> {
  const rows = prepare<{ source_key: string }>(
    db,
    'SELECT source_key FROM mark WHERE paper_id = ? AND source_key IS NOT NULL AND NOT (is_given_back = 1 AND deleted_at IS NOT NULL)',
  ).all(paperId)
  return new Set(rows.map((row) => row.source_key))
}

/** Which annotation each mark was taken in from. */
export function listSources(db: Db, paperId: PaperId): ReadonlyMap<MarkId, string> {
  const rows = prepare<{ id: MarkId; source_key: string }>(
    db,
    'SELECT id, source_key FROM mark WHERE paper_id = ? AND source_key IS NOT NULL AND deleted_at IS NULL',
  ).all(paperId)
  return new Map(rows.map((row) => [row.id, row.source_key]))
}

/** Marks of any paper in the library that were made in one of these seconds. */
export function listMadeAt(db: Db, seconds: readonly number[]): Mark[] {
  // Every mark would be looked at otherwise.
  if (seconds.length === 0) return []
  return prepare<MarkRow>(
    db,
    `SELECT ${MARK_COLUMNS} FROM mark
     WHERE deleted_at IS NULL AND created_at / 1000 IN (SELECT value FROM json_each(?))
       AND EXISTS (SELECT 1 FROM paper WHERE paper.id = mark.paper_id AND paper.deleted_at IS NULL)`,
  )
    .all(JSON.stringify(seconds))
    .map(toMark)
}
