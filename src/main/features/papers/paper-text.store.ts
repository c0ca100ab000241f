import { MATCH_END, MATCH_START } from '../../../shared/features/papers/page-text.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

export interface PageText {
  readonly pageIndex: number
  readonly text: string
}

export interface UnindexedPaper {
  readonly id: PaperId
  readonly sha256: string
  readonly fileName: string
  readonly pageCount: number
  /** First page that is not stored yet. */
  readonly nextPageIndex: number
}

/** Papers whose text is not complete, oldest first. Those that need a password only when they are among the `unlocked`. */
export function listUnindexed(db: Db, unlocked: readonly PaperId[]): UnindexedPaper[] {
  return prepare<{ id: PaperId; sha256: string; file_name: string; page_count: number; next: number }>(
    db,
    `SELECT id, sha256, file_name, page_count,
       (SELECT coalesce(max(page_index) + 1, 0) FROM paper_page WHERE paper_id = paper.id) AS next
     FROM paper WHERE indexed_at IS NULL AND deleted_at IS NULL AND (is_encrypted = 0 OR id IN (SELECT value FROM json_each(?)))
     ORDER BY added_at, id`,
  )
    .all(JSON.stringify(unlocked))
    .map((row) => ({ id: row.id, sha256: row.sha256, fileName: row.file_name, pageCount: row.page_count, nextPageIndex: row.next }))
}

/** Stores text of pages; a page that is there already stays. */
export function insertPages(db: Db, id: PaperId, pages: readonly PageText[]): void {
  const insert = prepare(db, 'INSERT INTO paper_page (paper_id, page_index, text) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  for (const page of pages) insert.run(id, page.pageIndex, page.text)
}

export function markIndexed(db: Db, id: PaperId, now: EpochMs): void {
  prepare(db, 'UPDATE paper SET indexed_at = ? WHERE id = ?').run(now, id)
}

export interface PageHit {
  readonly paperId: PaperId
  readonly title: string
  readonly pageIndex: number
  readonly pageLabel: string | null
  /** Matches stand between `MATCH_START` and `MATCH_END`, which no stored text contains. */
  readonly snippet: string
}

/**
 * Pages that match, best first. Only the newest `window` matches are ranked: ranking every match of a common word takes
 * as long as the library is big.
 * @param match an FTS5 expression, from `searchExpression`
 */
export function searchPages(db: Db, match: string, window: number, limit: number): PageHit[] {
  const best = prepare<{ rowid: number; paper_id: PaperId; title: string; page_index: number; label: string | null }>(
    db,
    // Titles and labels are read for those that are shown alone, not for all that are ranked.
    `SELECT best.rowid, paper_page.paper_id, paper.title, paper_page.page_index,
       json_extract(paper.page_labels, '$[' || paper_page.page_index || ']') AS label
     FROM (
       SELECT paper_page.rowid, hit.badness
       FROM (SELECT rowid, bm25(paper_page_text) AS badness FROM paper_page_text WHERE paper_page_text MATCH ? ORDER BY rowid DESC LIMIT ?) AS hit
       JOIN paper_page ON paper_page.rowid = hit.rowid
       JOIN paper ON paper.id = paper_page.paper_id AND paper.deleted_at IS NULL
       ORDER BY hit.badness, paper_page.rowid LIMIT ?) AS best
     JOIN paper_page ON paper_page.rowid = best.rowid
     JOIN paper ON paper.id = paper_page.paper_id
     ORDER BY best.badness, best.rowid`,
  ).all(match, window, limit)
  // Snippets are cut for the few that are shown, not for the whole window. The cast matters: numbers are bound as REAL, and
  // FTS5 then ignores the condition and cuts the first match's snippet for every row.
  const snippet = prepare<{ snippet: string }>(
    db,
    `SELECT snippet(paper_page_text, 0, ?, ?, '…', 24) AS snippet FROM paper_page_text WHERE paper_page_text MATCH ? AND rowid = CAST(? AS INTEGER)`,
  )
  return best.map((row) => ({
    paperId: row.paper_id,
    title: row.title,
    pageIndex: row.page_index,
    pageLabel: row.label,
    snippet: snippet.get(MATCH_START, MATCH_END, match, row.rowid)?.snippet ?? '',
  }))
}
