import type { OwnPlaces } from '../../shared/features/sections/sections.model.ts'
import type { MarkId, PaperId } from '../../shared/kernel/ids.ts'
import type { EpochMs } from '../../shared/kernel/time.ts'
import type { MarkPlace } from '../features/reader/reader.store.ts'
import { type Db, prepare } from '../store/db.ts'

/** What the library knows of a paper's file. */
export interface PaperFile {
  readonly sha256: string
  readonly fileName: string
  readonly byteLength: number
  readonly pageCount: number
  readonly pageLabels: readonly string[] | null
  readonly isEncrypted: boolean
}

interface FileRow {
  readonly sha256: string
  readonly file_name: string
  readonly byte_length: number
  readonly page_count: number
  readonly page_labels: string | null
  readonly is_encrypted: 0 | 1
}

/** Of a paper that is not in the trash. */
export function findFile(db: Db, paperId: PaperId): PaperFile | null {
  const row = prepare<FileRow>(
    db,
    `SELECT sha256, file_name, byte_length, page_count, page_labels, is_encrypted FROM paper WHERE id = ? AND deleted_at IS NULL`,
  ).get(paperId)
  return row ? toFile(row) : null
}

/** Gives a paper another file; what was read from the one before is forgotten, so that it is read anew. */
export function putFile(db: Db, paperId: PaperId, file: PaperFile, now: EpochMs): void {
  prepare(
    db,
    `UPDATE paper SET sha256 = @sha256, file_name = @fileName, byte_length = @byteLength, page_count = @pageCount,
       page_labels = @pageLabels, is_encrypted = @isEncrypted, indexed_at = NULL, cover_at = NULL, updated_at = @now
     WHERE id = @paperId`,
  ).run({ ...toColumns(file), paperId, now })
  prepare(db, 'DELETE FROM paper_page WHERE paper_id = ?').run(paperId)
  prepare(db, 'DELETE FROM section_scan WHERE paper_id = ?').run(paperId)
  prepare(db, 'DELETE FROM embedded_mark WHERE paper_id = ?').run(paperId)
  prepare(db, 'DELETE FROM embedded_scan WHERE paper_id = ?').run(paperId)
  prepare(db, 'DELETE FROM paper_attachment WHERE paper_id = ?').run(paperId)
}

export type Places = Readonly<Record<MarkId, MarkPlace>>

/** A paper's file that was, where its marks lay on it, and the section markers set by hand. */
export interface FormerFile {
  readonly file: PaperFile
  readonly places: Places
  readonly markers: OwnPlaces
}

export function insertFormer(db: Db, paperId: PaperId, { file, places, markers }: FormerFile, now: EpochMs): void {
  prepare(
    db,
    `INSERT INTO former_file (paper_id, sha256, file_name, byte_length, page_count, page_labels, is_encrypted, places, markers, replaced_at)
     VALUES (@paperId, @sha256, @fileName, @byteLength, @pageCount, @pageLabels, @isEncrypted, @places, @markers, @now)`,
  ).run({ ...toColumns(file), paperId, places: JSON.stringify(places), markers: JSON.stringify(markers), now })
}

/** The file that a paper had before its present one. */
export function findFormer(db: Db, paperId: PaperId): (FormerFile & { readonly id: number }) | null {
  const row = prepare<FileRow & { id: number; places: string; markers: string }>(
    db,
    `SELECT id, sha256, file_name, byte_length, page_count, page_labels, is_encrypted, places, markers FROM former_file
     WHERE paper_id = ? ORDER BY id DESC LIMIT 1`,
  ).get(paperId)
  if (!row) return null
  return { id: row.id, file: toFile(row), places: JSON.parse(row.places) as Places, markers: JSON.parse(row.markers) as OwnPlaces }
}

export function deleteFormer(db: Db, id: number): void {
  prepare(db, 'DELETE FROM former_file WHERE id = ?').run(id)
}

function toFile(row: FileRow): PaperFile {
  return {
    sha256: row.sha256,
    fileName: row.file_name,
    byteLength: row.byte_length,
    pageCount: row.page_count,
    pageLabels: row.page_labels === null ? null : (JSON.parse(row.page_labels) as string[]),
    isEncrypted: row.is_encrypted === 1,
  }
}

function toColumns(file: PaperFile) {
  return { ...file, pageLabels: file.pageLabels && JSON.stringify(file.pageLabels), isEncrypted: file.isEncrypted ? 1 : 0 }
}
