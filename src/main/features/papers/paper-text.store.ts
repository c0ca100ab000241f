import { MATCH_END, MATCH_START } from '../../../shared/features/papers/page-text.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { bestRows, countMatches, type Ranking, wholeWordsIfMany, wordsOf } from '../../store/best-first.ts'
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

const RANKING: Ranking = {
  newest: 'SELECT rowid FROM paper_page_text WHERE paper_page_text MATCH ? ORDER BY rowid DESC LIMIT ?',
  ranked: `SELECT rowid FROM (SELECT rowid, bm25(paper_page_text) AS badness FROM paper_page_text WHERE paper_page_text MATCH ?
      ORDER BY rowid DESC LIMIT ?)
    ORDER BY badness, rowid`,
  counted: `SELECT count(*) AS found FROM (SELECT rowid FROM paper_page_text WHERE paper_page_text MATCH ? LIMIT ?)
    WHERE rowid NOT IN (SELECT value FROM json_each(?))`,
  removed: `SELECT paper_page.rowid FROM paper CROSS JOIN paper_page ON paper_page.paper_id = paper.id
    WHERE paper.deleted_at IS NOT NULL LIMIT ?`,
  found: `SELECT paper_page.rowid, paper_page.paper_id, paper.title, paper_page.page_index,
      json_extract(paper.page_labels, '$[' || paper_page.page_index || ']') AS label
    FROM paper_page JOIN paper ON paper.id = paper_page.paper_id AND paper.deleted_at IS NULL WHERE paper_page.rowid = ?`,
}

const WORDS = `SELECT rowid, snippet(paper_page_text, 0, @start, @end, '…', 24) AS snippet
  FROM paper_page_text WHERE paper_page_text MATCH @query AND rowid BETWEEN CAST(@least AS INTEGER) AND CAST(@most AS INTEGER)
    AND +rowid IN (SELECT value FROM json_each(@rowids))`

interface FoundRow {
  readonly rowid: number
  readonly paper_id: PaperId
  readonly title: string
  readonly page_index: number
  readonly label: string | null
}

/**
 * Pages that match, the best of the newest first; where whole words alone match more than is looked at, by these.
 * @param match an FTS5 expression, from `searchExpression`
 */
export function searchPages(db: Db, match: string, limit: number): PageHit[] {
  return bestPages(db, wholeWordsIfMany(db, RANKING, match), limit)
}

/** How many pages match, but never more than `most`. */
export function countPages(db: Db, query: string, most: number): number {
  return countMatches(db, RANKING, query, most)
}

/** Pages that match a query as it is, the best of the newest first; see `bestRows`. */
export function bestPages(db: Db, query: string, limit: number): PageHit[] {
  const best = bestRows<FoundRow>(db, RANKING, query, limit)
  const words = wordsOf<{ snippet: string }>(db, WORDS, query, best, { start: MATCH_START, end: MATCH_END })
  return best.map((row) => ({
    paperId: row.paper_id,
    title: row.title,
    pageIndex: row.page_index,
    pageLabel: row.label,
    snippet: words.get(row.rowid)?.snippet ?? '',
  }))
}
