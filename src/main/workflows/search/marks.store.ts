import type { MarkId, PaperId } from '../../../shared/kernel/ids.ts'
import { textParts } from '../../../shared/kernel/matched-text.ts'
import { bestRows, type Ranking, wordsOf } from '../../store/best-first.ts'
import { prepare } from '../../store/db.ts'
import type { SearchSource } from './search-source.ts'

interface Row {
  readonly rowid: number
  readonly id: MarkId
  readonly paperId: PaperId
  readonly pageIndex: number
  readonly paperTitle: string
  readonly pageLabel: string | null
}

const RANKING: Ranking = {
  newest: 'SELECT rowid FROM mark_text WHERE mark_text MATCH ? ORDER BY rowid DESC LIMIT ?',
  ranked: `SELECT rowid FROM (SELECT rowid, bm25(mark_text, 1, 2) AS badness FROM mark_text WHERE mark_text MATCH ? ORDER BY rowid DESC LIMIT ?)
    ORDER BY badness, rowid DESC`,
}
const FOUND = `SELECT mark.rowid, mark.id, mark.paper_id AS paperId, mark.page_index AS pageIndex, paper.title AS paperTitle,
    json_extract(paper.page_labels, '$[' || mark.page_index || ']') AS pageLabel
  FROM mark JOIN paper ON paper.id = mark.paper_id AND paper.deleted_at IS NULL
  WHERE mark.rowid = ? AND mark.deleted_at IS NULL`
const WORDS = `SELECT rowid, snippet(mark_text, 0, @start, @end, '…', 24) AS quote, snippet(mark_text, 1, @start, @end, '…', 24) AS comment
  FROM mark_text WHERE mark_text MATCH @query AND rowid BETWEEN CAST(@least AS INTEGER) AND CAST(@most AS INTEGER)
    AND +rowid IN (SELECT value FROM json_each(@rowids))`

/** Marks in papers by their quote and their comment; one without words is found by neither. */
export const marksSource: SearchSource = {
  find(db, query, limit) {
    const rows = bestRows<Row>(db, RANKING, query, FOUND, limit)
    const words = wordsOf<{ quote: string; comment: string }>(db, WORDS, query, rows)
    return rows.map(({ rowid, id, paperId, pageIndex, paperTitle, pageLabel }) => {
      const found = words.get(rowid)
      const said = [found?.quote, found?.comment].filter((text) => text !== undefined && text !== '')
      return {
        ...{ id, title: [{ text: paperTitle, isMatch: false }], body: textParts(said.join(' — ')), at: null },
        pageLabel: pageLabel ?? String(pageIndex + 1),
        place: { kind: 'mark', paperId, pageIndex, markId: id },
      }
    })
  },
  count(db, query, most) {
    const row = prepare<{ found: number }>(
      db,
      `SELECT count(*) AS found FROM (
         SELECT 1 FROM mark_text JOIN mark ON mark.rowid = mark_text.rowid AND mark.deleted_at IS NULL
         JOIN paper ON paper.id = mark.paper_id AND paper.deleted_at IS NULL
         WHERE mark_text MATCH ? LIMIT ?)`,
    ).get(query, most)
    return row?.found ?? 0
  },
}
