import type { UnseenPaper } from '../../../shared/features/reading/cold-draw.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

/** Papers of the library that were not practised on. An opened paper has a place where it was left. */
export function listUnseenPapers(db: Db): UnseenPaper[] {
  return prepare<{ id: PaperId; was_opened: 0 | 1 }>(
    db,
    `SELECT id, EXISTS (SELECT 1 FROM paper_position WHERE paper_id = paper.id) AS was_opened FROM paper
     WHERE status = 'unseen' AND deleted_at IS NULL AND is_sample = 0
       AND NOT EXISTS (SELECT 1 FROM reading_session WHERE paper_id = paper.id)
     ORDER BY id`,
  )
    .all()
    .map(({ id, was_opened }) => ({ id, wasOpened: was_opened === 1 }))
}

export function findDrawnPaper(db: Db): { readonly id: PaperId; readonly pageCount: number } | null {
  const row = prepare<{ id: PaperId; page_count: number }>(
    db,
    'SELECT paper.id, page_count FROM cold_draw JOIN paper ON paper.id = paper_id',
  ).get()
  return row ? { id: row.id, pageCount: row.page_count } : null
}

export function saveDrawnPaper(db: Db, paperId: PaperId, now: EpochMs): void {
  prepare(
    db,
    `INSERT INTO cold_draw (id, paper_id, drawn_at) VALUES (1, @paperId, @now)
     ON CONFLICT (id) DO UPDATE SET paper_id = @paperId, drawn_at = @now`,
  ).run({ paperId, now })
}

export function clearDrawnPaper(db: Db): void {
  prepare(db, 'DELETE FROM cold_draw').run()
}
