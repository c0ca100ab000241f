import type { PaperTab } from '../../../shared/features/tabs/tabs.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { type Db, prepare } from '../../store/db.ts'

interface TabRow {
  readonly paper_id: string
  readonly title: string
}

const FROM_LIBRARY = 'FROM reader_tab JOIN paper ON paper.id = paper_id AND deleted_at IS NULL'

/**
 * Open tabs from left to right.
 *
 * @param runId only those opened in this run of the app; null: all
 */
export function listOpen(db: Db, runId: string | null): PaperTab[] {
  const sql = `SELECT paper_id, title ${FROM_LIBRARY} WHERE closed_order IS NULL AND (? IS NULL OR run_id = ?) ORDER BY position, paper_id`
  return prepare<TabRow>(db, sql).all(runId, runId).map(toTab)
}

/** Closed tabs, last closed first. */
export function listClosed(db: Db, most: number): PaperTab[] {
  const sql = `SELECT paper_id, title ${FROM_LIBRARY} WHERE closed_order IS NOT NULL ORDER BY closed_order DESC LIMIT ?`
  return prepare<TabRow>(db, sql).all(most).map(toTab)
}

/** A tab's place in the row, also when it is closed; null when the paper never had one. */
export function findPlace(db: Db, paperId: PaperId): number | null {
  return prepare<{ position: number }>(db, 'SELECT position FROM reader_tab WHERE paper_id = ?').get(paperId)?.position ?? null
}

/** Writes the row from left to right; these are open then. Others stay as they are. */
export function saveOpen(db: Db, paperIds: readonly PaperId[], runId: string): void {
  const save = prepare(
    db,
    `INSERT INTO reader_tab (paper_id, position, run_id) VALUES (?, ?, ?)
     ON CONFLICT (paper_id) DO UPDATE SET position = excluded.position, run_id = excluded.run_id, closed_order = NULL`,
  )
  paperIds.forEach((paperId, position) => {
    save.run(paperId, position, runId)
  })
}

/** Closes a tab; one that is not open stays as it is. */
export function closeTab(db: Db, paperId: PaperId): void {
  prepare(
    db,
    `UPDATE reader_tab SET closed_order = (SELECT coalesce(max(closed_order), 0) + 1 FROM reader_tab)
     WHERE paper_id = ? AND closed_order IS NULL`,
  ).run(paperId)
}

/** Closes what other runs of the app left open, and keeps its order. */
export function closeLeftOpen(db: Db, runId: string): void {
  prepare(
    db,
    `UPDATE reader_tab SET closed_order = (SELECT coalesce(max(closed_order), 0) FROM reader_tab) + 1 + position
     WHERE closed_order IS NULL AND run_id <> ?`,
  ).run(runId)
}

function toTab({ paper_id, title }: TabRow): PaperTab {
  return { paperId: paper_id as PaperId, title }
}
