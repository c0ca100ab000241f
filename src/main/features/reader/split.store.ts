import type { PageLayout, PageSpread, PaperSplit, Rotation, SplitDirection } from '../../../shared/features/reader/reader.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

/** The second view of a paper; null: it has none. */
export function findSplit(db: Db, paperId: PaperId): PaperSplit | null {
  const row = prepare<{
    direction: SplitDirection
    share: number
    page_index: number
    left_pt: number
    top_pt: number
    zoom: string
    rotation: Rotation
    layout: PageLayout
    spread: PageSpread
    is_trimmed: 0 | 1
  }>(
    db,
    'SELECT direction, share, page_index, left_pt, top_pt, zoom, rotation, layout, spread, is_trimmed FROM paper_split WHERE paper_id = ?',
  ).get(paperId)
  if (!row) return null
  const { direction, share, page_index: pageIndex, left_pt: leftPt, top_pt: topPt, zoom, rotation, layout, spread } = row
  const isTrimmed = row.is_trimmed === 1
  return { direction, share, position: { pageIndex, leftPt, topPt, zoom, rotation, layout, spread, isTrimmed } }
}

/** @param split null: the paper has one view from now on */
export function saveSplit(db: Db, paperId: PaperId, split: PaperSplit | null, now: EpochMs): void {
  prepare(db, 'DELETE FROM paper_split WHERE paper_id = ?').run(paperId)
  if (!split) return
  prepare(
    db,
    `INSERT INTO paper_split (paper_id, direction, share, page_index, left_pt, top_pt, zoom, rotation, layout, spread, is_trimmed, updated_at)
     VALUES (@paperId, @direction, @share, @pageIndex, @leftPt, @topPt, @zoom, @rotation, @layout, @spread, @isTrimmed, @now)`,
  ).run({ paperId, direction: split.direction, share: split.share, ...split.position, isTrimmed: split.position.isTrimmed ? 1 : 0, now })
}
