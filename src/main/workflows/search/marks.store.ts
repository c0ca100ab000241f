import { SEARCH_WINDOW } from '../../../shared/features/search/search.model.ts'
import type { MarkId, PaperId } from '../../../shared/kernel/ids.ts'
import { MATCH_END, MATCH_START, textParts } from '../../../shared/kernel/matched-text.ts'
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

/** Marks in papers by their quote and their comment; one without words is found by neither. */
export const marksSource: SearchSource = {
  find(db, query, limit) {
    const rows = prepare<Row>(
      db,
      `SELECT mark.rowid, mark.id, mark.paper_id AS paperId, mark.page_index AS pageIndex, paper.title AS paperTitle,
         json_extract(paper.page_labels, '$[' || mark.page_index || ']') AS pageLabel
       -- Labels are read for those that are shown alone, not for all that are ranked.
       FROM (
         SELECT mark.rowid, hit.badness
         FROM (SELECT rowid, bm25(mark_text, 1, 2) AS badness FROM mark_text WHERE mark_text MATCH ?
               ORDER BY rowid DESC LIMIT ${SEARCH_WINDOW}) hit
         JOIN mark ON mark.rowid = hit.rowid AND mark.deleted_at IS NULL
         JOIN paper ON paper.id = mark.paper_id AND paper.deleted_at IS NULL
         ORDER BY hit.badness, mark.rowid DESC LIMIT ?) best
       JOIN mark ON mark.rowid = best.rowid JOIN paper ON paper.id = mark.paper_id
       ORDER BY best.badness, best.rowid DESC`,
    ).all(query, limit)
    const words = prepare<{ quote: string; comment: string }>(
      db,
      `SELECT snippet(mark_text, 0, @start, @end, '…', 24) AS quote, snippet(mark_text, 1, @start, @end, '…', 24) AS comment
       FROM mark_text WHERE mark_text MATCH @query AND rowid = CAST(@rowid AS INTEGER)`,
    )
    return rows.map(({ rowid, id, paperId, pageIndex, paperTitle, pageLabel }) => {
      const found = words.get({ query, rowid, start: MATCH_START, end: MATCH_END })
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
