import type { OrderedPaper, Paper, PaperStatus, PaperSummary, TitleSource } from '../../../shared/features/papers/papers.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'
import { listAttachments } from './attachments.store.ts'

interface SummaryRow {
  id: PaperId
  title: string
  title_source: TitleSource
  authors: string
  year: number | null
  page_count: number
  status: PaperStatus
  tags: string
  file_name: string
  added_at: EpochMs
  opened_at: EpochMs | null
  indexed_at: EpochMs | null
  cover_at: EpochMs | null
  is_encrypted: 0 | 1
  is_sample: 0 | 1
}

interface PaperRow extends SummaryRow {
  page_labels: string | null
  byte_length: number
  former_files: number
}

/** Every paper that is not in the trash, in no order. */
export function listPapers(db: Db): PaperSummary[] {
  return prepare<SummaryRow>(
    db,
    `SELECT id, title, title_source, authors, year, page_count, status, file_name, added_at, opened_at, indexed_at, cover_at,
       is_encrypted, is_sample,
       (SELECT json_group_array(tag ORDER BY tag COLLATE NOCASE) FROM paper_tag WHERE paper_id = paper.id) AS tags
     FROM paper WHERE deleted_at IS NULL`,
  )
    .all()
    .map(toSummary)
}

/** What the library is ordered by, of every paper that is wanted, in no order. Null: any status, any tag. */
export function listOrdered(db: Db, status: PaperStatus | null, tag: string | null): (OrderedPaper & { readonly id: PaperId })[] {
  return prepare<{ id: PaperId; title: string; year: number | null; status: PaperStatus; addedAt: EpochMs }>(
    db,
    `SELECT id, title, year, status, added_at AS addedAt FROM paper
     WHERE deleted_at IS NULL AND (@status IS NULL OR status = @status)
       AND (@tag IS NULL OR EXISTS (SELECT 1 FROM paper_tag WHERE paper_id = paper.id AND tag = @tag))`,
  ).all({ status, tag })
}

export function countPapers(db: Db): number {
  return prepare<{ count: number }>(db, 'SELECT count(*) AS count FROM paper WHERE deleted_at IS NULL').get()?.count ?? 0
}

/** The papers of these ids that are not in the trash, in the order of the ids. */
export function findSummaries(db: Db, ids: readonly PaperId[]): PaperSummary[] {
  return prepare<SummaryRow>(
    db,
    `SELECT paper.id, title, title_source, authors, year, page_count, status, file_name, added_at, opened_at, indexed_at, cover_at,
       is_encrypted, is_sample,
       (SELECT json_group_array(tag ORDER BY tag COLLATE NOCASE) FROM paper_tag WHERE paper_id = paper.id) AS tags
     FROM json_each(?) AS wanted JOIN paper ON paper.id = wanted.value WHERE deleted_at IS NULL ORDER BY wanted.key`,
  )
    .all(JSON.stringify(ids))
    .map(toSummary)
}

/** A paper that is not in the trash. */
export function findPaper(db: Db, id: PaperId): Paper | null {
  const row = prepare<PaperRow>(
    db,
    `SELECT *, (SELECT json_group_array(tag ORDER BY tag COLLATE NOCASE) FROM paper_tag WHERE paper_id = paper.id) AS tags,
       (SELECT count(*) FROM former_file WHERE paper_id = paper.id) AS former_files
     FROM paper WHERE id = ? AND deleted_at IS NULL`,
  ).get(id)
  if (!row) return null
  const pageLabels = row.page_labels === null ? null : (JSON.parse(row.page_labels) as string[])
  return { ...toSummary(row), formerFiles: row.former_files, pageLabels, byteLength: row.byte_length, attachments: listAttachments(db, id) }
}

function toSummary(row: SummaryRow): PaperSummary {
  return {
    id: row.id,
    title: row.title,
    titleSource: row.title_source,
    authors: JSON.parse(row.authors) as string[],
    year: row.year,
    pageCount: row.page_count,
    status: row.status,
    tags: JSON.parse(row.tags) as string[],
    fileName: row.file_name,
    addedAt: row.added_at,
    openedAt: row.opened_at,
    isIndexed: row.indexed_at !== null,
    hasCover: row.cover_at !== null,
    isEncrypted: row.is_encrypted === 1,
    isSample: row.is_sample === 1,
  }
}

/** The one paper that has these bytes, in the trash or not. */
export function findPaperByHash(
  db: Db,
  sha256: string,
): { readonly id: PaperId; readonly title: string; readonly isDeleted: boolean } | null {
  const row = prepare<{ id: PaperId; title: string; deleted_at: number | null }>(
    db,
    'SELECT id, title, deleted_at FROM paper WHERE sha256 = ?',
  ).get(sha256)
  return row ? { id: row.id, title: row.title, isDeleted: row.deleted_at !== null } : null
}

/** The title of a paper in the trash; null when there is none by that id, or it is not there. */
export function findTitleInTrash(db: Db, id: PaperId): string | null {
  return prepare<{ title: string }>(db, 'SELECT title FROM paper WHERE id = ? AND deleted_at > 0').get(id)?.title ?? null
}

/** The name of a paper's file in the library, in the trash or not: sessions and marks outlive a removal. */
export function findHash(db: Db, id: string): string | null {
  return prepare<{ sha256: string }>(db, 'SELECT sha256 FROM paper WHERE id = ?').get(id)?.sha256 ?? null
}

export interface NewPaper {
  readonly id: PaperId
  readonly sha256: string
  readonly fileName: string
  readonly byteLength: number
  readonly title: string
  readonly titleSource: TitleSource
  readonly authors: readonly string[]
  readonly year: number | null
  readonly pageCount: number
  readonly pageLabels: readonly string[] | null
  readonly isEncrypted: boolean
  readonly isSample: boolean
  readonly now: EpochMs
}

export function insertPaper(db: Db, paper: NewPaper): void {
  prepare(
    db,
    `INSERT INTO paper (id, sha256, file_name, byte_length, title, title_source, authors, year, page_count, page_labels,
       is_encrypted, is_sample, added_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    paper.id,
    paper.sha256,
    paper.fileName,
    paper.byteLength,
    paper.title,
    paper.titleSource,
    JSON.stringify(paper.authors),
    paper.year,
    paper.pageCount,
    paper.pageLabels ? JSON.stringify(paper.pageLabels) : null,
    paper.isEncrypted ? 1 : 0,
    paper.isSample ? 1 : 0,
    paper.now,
    paper.now,
  )
}

export function updateDetails(
  db: Db,
  paper: {
    readonly id: PaperId
    readonly title: string
    readonly titleSource: TitleSource
    readonly authors: readonly string[]
    readonly year: number | null
  },
  now: EpochMs,
): void {
  prepare(db, 'UPDATE paper SET title = ?, title_source = ?, authors = ?, year = ?, updated_at = ? WHERE id = ?').run(
    paper.title,
    paper.titleSource,
    JSON.stringify(paper.authors),
    paper.year,
    now,
    paper.id,
  )
}

export function updateStatus(db: Db, id: PaperId, status: PaperStatus, now: EpochMs): void {
  prepare(db, 'UPDATE paper SET status = ?, updated_at = ? WHERE id = ?').run(status, now, id)
}

export function replaceTags(db: Db, id: PaperId, tags: readonly string[], now: EpochMs): void {
  prepare(db, 'DELETE FROM paper_tag WHERE paper_id = ?').run(id)
  for (const tag of tags) prepare(db, 'INSERT INTO paper_tag (paper_id, tag) VALUES (?, ?)').run(id, tag)
  prepare(db, 'UPDATE paper SET updated_at = ? WHERE id = ?').run(now, id)
}

export function listTags(db: Db): string[] {
  return prepare<{ tag: string }>(
    db,
    `SELECT DISTINCT tag FROM paper_tag JOIN paper ON paper.id = paper_id AND deleted_at IS NULL ORDER BY tag COLLATE NOCASE`,
  )
    .all()
    .map((row) => row.tag)
}

/** Into the trash. False: it is not in the library. */
export function markPaperDeleted(db: Db, id: PaperId, now: EpochMs): boolean {
  return prepare(db, 'UPDATE paper SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL').run(now, now, id).changes === 1
}

/** Out of the trash. True also when it was not there, false when there is no such paper or it went for ever. */
export function markPaperRestored(db: Db, id: PaperId, now: EpochMs): boolean {
  return prepare(db, 'UPDATE paper SET deleted_at = NULL, updated_at = ? WHERE id = ? AND deleted_at IS NOT 0').run(now, id).changes === 1
}

/** Its bytes came in again, so that even a paper that went for ever is back, with the sessions that were held on it. */
export function markPaperReturned(db: Db, id: PaperId, now: EpochMs): void {
  prepare(db, 'UPDATE paper SET deleted_at = NULL, updated_at = ? WHERE id = ?').run(now, id)
}

/** Papers whose cover can be drawn and has not been, oldest first. */
export function listWithoutCover(db: Db, except: readonly PaperId[], limit: number): PaperId[] {
  return prepare<{ id: PaperId }>(
    db,
    `SELECT id FROM paper WHERE cover_at IS NULL AND is_encrypted = 0 AND deleted_at IS NULL AND id NOT IN (SELECT value FROM json_each(?))
     ORDER BY added_at, id LIMIT ?`,
  )
    .all(JSON.stringify(except), limit)
    .map((row) => row.id)
}

/** Papers that have a cover. */
export function listCovered(db: Db): PaperId[] {
  return prepare<{ id: PaperId }>(db, 'SELECT id FROM paper WHERE cover_at IS NOT NULL')
    .all()
    .map(({ id }) => id)
}

export function markUncovered(db: Db, ids: readonly PaperId[]): void {
  prepare(db, 'UPDATE paper SET cover_at = NULL WHERE id IN (SELECT value FROM json_each(?))').run(JSON.stringify(ids))
}

export function markCovered(db: Db, id: PaperId, now: EpochMs): void {
  prepare(db, 'UPDATE paper SET cover_at = ? WHERE id = ?').run(now, id)
}
