import type { MarkId, PaperId } from '../../../shared/kernel/ids.ts'
import { textParts } from '../../../shared/kernel/matched-text.ts'
import { bestRows, countMatches, type Ranking, wordsOf } from '../../store/best-first.ts'
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
  counted: `SELECT count(*) AS found FROM (SELECT rowid FROM mark_text WHERE mark_text MATCH ? LIMIT ?)
    WHERE rowid NOT IN (SELECT value FROM json_each(?))`,
  removed: `SELECT rowid FROM mark WHERE deleted_at IS NOT NULL
    UNION ALL SELECT mark.rowid FROM paper CROSS JOIN mark ON mark.paper_id = paper.id AND mark.deleted_at IS NULL
      WHERE paper.deleted_at IS NOT NULL LIMIT ?`,
  found: `SELECT mark.rowid, mark.id, mark.paper_id AS paperId, mark.page_index AS pageIndex, paper.title AS paperTitle,
      json_extract(paper.page_labels, '$[' || mark.page_index || ']') AS pageLabel
    FROM mark JOIN paper ON paper.id = mark.paper_id AND paper.deleted_at IS NULL
    WHERE mark.rowid = ? AND mark.deleted_at IS NULL`,
}
const WORDS = `SELECT rowid, snippet(mark_text, 0, @start, @end, '…', 24) AS quote, snippet(mark_text, 1, @start, @end, '…', 24) AS comment
  FROM mark_text WHERE mark_text MATCH @query AND rowid BETWEEN CAST(@least AS INTEGER) AND CAST(@most AS INTEGER)
    AND +rowid IN (SELECT value FROM json_each(@rowids))`

/** Marks in papers by their quote and their comment; one without words is found by neither. */
export const marksSource: SearchSource = {
  find(db, query, limit) {
    const rows = bestRows<Row>(db, RANKING, query, limit)
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
  count: (db, query, most) => countMatches(db, RANKING, query, most),
}
