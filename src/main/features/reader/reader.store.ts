import type { Ink, Mark, MarkColor, MarkKind } from '../../../shared/features/reader/mark.model.ts'
import type { PageLayout, PageSpread, Position, Rotation } from '../../../shared/features/reader/reader.model.ts'
import type { MarkId, PaperId } from '../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

export interface MarkRow {
  readonly id: string
  readonly paper_id: string
  readonly kind: string
  readonly color: string
  readonly page_index: number
  readonly rects: string
  readonly ink: string | null
  readonly quote: string
  readonly context_before: string
  readonly context_after: string
  readonly comment: string
  readonly author: string | null
  readonly sort_key: string
  readonly created_at: number
  readonly is_unplaced: 0 | 1
}

export const MARK_COLUMNS =
  'id, paper_id, kind, color, page_index, rects, ink, quote, context_before, context_after, comment, author, sort_key, created_at, is_unplaced'

export function findPosition(db: Db, paperId: PaperId): Position | null {
  const row = prepare<{
    page_index: number
    left_pt: number
    top_pt: number
    zoom: string
    rotation: number
    layout: string
    spread: string
    is_trimmed: 0 | 1
  }>(db, 'SELECT page_index, left_pt, top_pt, zoom, rotation, layout, spread, is_trimmed FROM paper_position WHERE paper_id = ?').get(
    paperId,
  )
  return row
    ? {
        pageIndex: row.page_index,
        leftPt: row.left_pt,
        topPt: row.top_pt,
        zoom: row.zoom,
        rotation: row.rotation as Rotation,
        layout: row.layout as PageLayout,
        spread: row.spread as PageSpread,
        isTrimmed: row.is_trimmed === 1,
      }
    : null
}

export function savePosition(db: Db, paperId: PaperId, position: Position, now: EpochMs): void {
  prepare(
    db,
    `INSERT INTO paper_position (paper_id, page_index, left_pt, top_pt, zoom, rotation, layout, spread, is_trimmed, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (paper_id) DO UPDATE SET page_index = excluded.page_index, left_pt = excluded.left_pt, top_pt = excluded.top_pt,
       zoom = excluded.zoom, rotation = excluded.rotation, layout = excluded.layout, spread = excluded.spread, is_trimmed = excluded.is_trimmed,
       updated_at = excluded.updated_at`,
  ).run(
    paperId,
    position.pageIndex,
    position.leftPt,
    position.topPt,
    position.zoom,
    position.rotation,
    position.layout,
    position.spread,
    position.isTrimmed ? 1 : 0,
    now,
  )
}

/** Marks of a paper that were not deleted, in reading order. */
export function listMarks(db: Db, paperId: PaperId): Mark[] {
  return prepare<MarkRow>(db, `SELECT ${MARK_COLUMNS} FROM mark WHERE paper_id = ? AND deleted_at IS NULL ORDER BY sort_key, id`)
    .all(paperId)
    .map(toMark)
}

/** A mark that was not deleted. */
export function findMark(db: Db, markId: MarkId): Mark | null {
  const row = prepare<MarkRow>(db, `SELECT ${MARK_COLUMNS} FROM mark WHERE id = ? AND deleted_at IS NULL`).get(markId)
  return row ? toMark(row) : null
}

/** @param sourceKey names the file's annotation that it was taken in from; null: made here */
export function insertMark(db: Db, mark: Mark, sourceKey: string | null = null): void {
  prepare(
    db,
    `INSERT INTO mark (id, paper_id, kind, color, page_index, rects, ink, quote, context_before, context_after, comment, author,
       source_key, sort_key, created_at, updated_at)
     VALUES (@id, @paperId, @kind, @color, @pageIndex, @rects, @ink, @quote, @contextBefore, @contextAfter, @comment, @author,
       @sourceKey, @sortKey, @createdAt, @createdAt)`,
  ).run({ ...toColumns(mark), sourceKey })
}

/** Writes everything of a mark that can change. */
export function updateMark(db: Db, mark: Mark, now: EpochMs): void {
  prepare(
    db,
    `UPDATE mark SET kind = @kind, color = @color, rects = @rects, ink = @ink, quote = @quote, context_before = @contextBefore,
       context_after = @contextAfter, comment = @comment, sort_key = @sortKey, updated_at = @now, is_sample = 0
     WHERE id = @id`,
  ).run({ ...toColumns(mark), now })
}

/** Where a mark lies, on which file of its paper ever. */
export type MarkPlace = Pick<Mark, 'pageIndex' | 'rects' | 'ink' | 'quote' | 'contextBefore' | 'contextAfter' | 'sortKey' | 'isUnplaced'>

/** Puts a mark, deleted or not, somewhere else. */
export function placeMark(db: Db, markId: MarkId, place: MarkPlace, now: EpochMs): void {
  prepare(
    db,
    `UPDATE mark SET page_index = @pageIndex, rects = @rects, ink = @ink, quote = @quote, context_before = @contextBefore,
       context_after = @contextAfter, sort_key = @sortKey, is_unplaced = @isUnplaced, updated_at = @now
     WHERE id = @id`,
  ).run({
    ...place,
    rects: JSON.stringify(place.rects),
    ink: place.ink && JSON.stringify(place.ink),
    isUnplaced: place.isUnplaced ? 1 : 0,
    id: markId,
    now,
  })
}

/** Every mark of a paper, deleted or not, but none that went for ever. */
export function listAllMarks(db: Db, paperId: PaperId): Mark[] {
  return prepare<MarkRow>(db, `SELECT ${MARK_COLUMNS} FROM mark WHERE paper_id = ? AND deleted_at IS NOT 0 ORDER BY sort_key, id`)
    .all(paperId)
    .map(toMark)
}

/**
 * Deletes or restores a mark.
 *
 * @param deletedAt null restores.
 * @param givesBack it is deleted by undoing that it was taken in from the file.
 * @returns false when there is no such mark, deleted or not.
 */
export function setMarkDeleted(db: Db, markId: MarkId, deletedAt: EpochMs | null, now: EpochMs, givesBack = false): boolean {
  const { changes } = prepare(
    db,
    'UPDATE mark SET deleted_at = ?, is_given_back = ?, updated_at = ? WHERE id = ? AND deleted_at IS NOT 0',
  ).run(deletedAt, givesBack ? 1 : 0, now, markId)
  return changes === 1
}

function toColumns(mark: Mark) {
  return { ...mark, isUnplaced: mark.isUnplaced ? 1 : 0, rects: JSON.stringify(mark.rects), ink: mark.ink && JSON.stringify(mark.ink) }
}

export function toMark(row: MarkRow): Mark {
  return {
    id: row.id as MarkId,
    paperId: row.paper_id as PaperId,
    kind: row.kind as MarkKind,
    color: row.color as MarkColor,
    pageIndex: row.page_index,
    rects: JSON.parse(row.rects) as Mark['rects'],
    ink: row.ink === null ? null : (JSON.parse(row.ink) as Ink),
    quote: row.quote,
    contextBefore: row.context_before,
    contextAfter: row.context_after,
    comment: row.comment,
    author: row.author,
    sortKey: row.sort_key,
    createdAt: row.created_at as EpochMs,
    isUnplaced: row.is_unplaced === 1,
  }
}
