import type { FoundSections, OwnPlaces, PageFrame, Place, Section, SectionRole } from '../../../shared/features/sections/sections.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { SECTION_TARGETS, type SectionTarget } from '../../../shared/kernel/section-targets.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

export interface UnscannedPaper {
  readonly id: PaperId
  readonly sha256: string
  readonly fileName: string
}

/**
 * The oldest paper whose text is in and was not looked through by this version. Those that need a password only when they
 * are among the `unlocked`.
 */
export function findUnscanned(db: Db, version: number, unlocked: readonly PaperId[]): UnscannedPaper | null {
  const row = prepare<{ id: PaperId; sha256: string; file_name: string }>(
    db,
    `SELECT id, sha256, file_name FROM paper LEFT JOIN section_scan ON section_scan.paper_id = paper.id
     WHERE indexed_at IS NOT NULL AND deleted_at IS NULL AND coalesce(section_scan.version, 0) < ?
       AND (is_encrypted = 0 OR id IN (SELECT value FROM json_each(?)))
     ORDER BY added_at, id LIMIT 1`,
  ).get(version, JSON.stringify(unlocked))
  return row ? { id: row.id, sha256: row.sha256, fileName: row.file_name } : null
}

/** Whether a paper was looked through, and whether it had text; null: not yet. */
export function findScan(db: Db, paperId: PaperId): { readonly isReadable: boolean } | null {
  const row = prepare<{ is_readable: 0 | 1 }>(db, 'SELECT is_readable FROM section_scan WHERE paper_id = ?').get(paperId)
  return row ? { isReadable: row.is_readable === 1 } : null
}

/** Replaces what was found before; what is set by hand stays. Null: the text could not be read. */
export function saveScan(
  db: Db,
  paperId: PaperId,
  found: (FoundSections & { readonly frames: readonly PageFrame[] }) | null,
  version: number,
  now: EpochMs,
): void {
  prepare(db, 'DELETE FROM section_scan WHERE paper_id = ?').run(paperId)
  prepare(db, 'INSERT INTO section_scan (paper_id, version, is_readable, frames, scanned_at) VALUES (?, ?, ?, ?, ?)').run(
    paperId,
    version,
    found ? 1 : 0,
    JSON.stringify((found?.frames ?? []).map(({ transform, width }) => [...transform, width])),
    now,
  )
  const insertSection = prepare(
    db,
    'INSERT INTO section (paper_id, position, number, heading, page_index, top_pt, text_column, role) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  for (const [position, one] of (found?.sections ?? []).entries()) {
    insertSection.run(paperId, position, one.number, one.heading, one.pageIndex, one.yTop, one.column, one.role)
  }
  const insertTarget = prepare(db, 'INSERT INTO section_target (paper_id, target, page_index, top_pt) VALUES (?, ?, ?, ?)')
  for (const [target, place] of Object.entries(found?.targets ?? {})) {
    if (place) insertTarget.run(paperId, target, place.pageIndex, place.yTop)
  }
}

/** How the paper's pages are seen, by page index; a page without one was not looked through. */
export function listFrames(db: Db, paperId: PaperId): PageFrame[] {
  const row = prepare<{ frames: string }>(db, 'SELECT frames FROM section_scan WHERE paper_id = ?').get(paperId)
  const frames = JSON.parse(row?.frames ?? '[]') as readonly (readonly number[])[]
  return frames.map((frame) => ({ transform: frame.slice(0, 6), width: frame[6] ?? 0 }))
}

/** In reading order. */
export function listSections(db: Db, paperId: PaperId): Section[] {
  return prepare<{
    number: string | null
    heading: string
    page_index: number
    top_pt: number
    text_column: 0 | 1 | 2
    role: SectionRole
  }>(db, 'SELECT number, heading, page_index, top_pt, text_column, role FROM section WHERE paper_id = ? ORDER BY position')
    .all(paperId)
    .map((row) => ({
      number: row.number,
      heading: row.heading,
      pageIndex: row.page_index,
      yTop: row.top_pt,
      column: row.text_column,
      role: row.role,
    }))
}

export function findTargets(db: Db, paperId: PaperId): Partial<Record<SectionTarget, Place>> {
  const rows = prepare<{ target: SectionTarget; page_index: number; top_pt: number }>(
    db,
    'SELECT target, page_index, top_pt FROM section_target WHERE paper_id = ?',
  ).all(paperId)
  return Object.fromEntries(rows.map((row) => [row.target, { pageIndex: row.page_index, yTop: row.top_pt }]))
}

export function findOwnPlaces(db: Db, paperId: PaperId): OwnPlaces {
  const rows = prepare<{ target: SectionTarget; page_index: number | null; top_pt: number | null }>(
    db,
    'SELECT target, page_index, top_pt FROM section_marker WHERE paper_id = ?',
  ).all(paperId)
  return Object.fromEntries(
    rows.map((row) => [
      row.target,
      row.page_index === null || row.top_pt === null ? null : { pageIndex: row.page_index, yTop: row.top_pt },
    ]),
  )
}

/** Null takes the marker away. */
export function saveOwnPlace(db: Db, paperId: PaperId, target: SectionTarget, place: Place | null, now: EpochMs): void {
  prepare(
    db,
    `INSERT INTO section_marker (paper_id, target, page_index, top_pt, updated_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET page_index = excluded.page_index, top_pt = excluded.top_pt, updated_at = excluded.updated_at`,
  ).run(paperId, target, place?.pageIndex ?? null, place?.yTop ?? null, now)
}

export function forgetOwnPlace(db: Db, paperId: PaperId, target: SectionTarget): void {
  prepare(db, 'DELETE FROM section_marker WHERE paper_id = ? AND target = ?').run(paperId, target)
}

/** Of every target: those without a place of its own in `places` go back to where one was found. */
export function putOwnPlaces(db: Db, paperId: PaperId, places: OwnPlaces, now: EpochMs): void {
  prepare(db, 'DELETE FROM section_marker WHERE paper_id = ?').run(paperId)
  for (const target of SECTION_TARGETS) {
    const place = places[target]
    if (place !== undefined) saveOwnPlace(db, paperId, target, place, now)
  }
}
