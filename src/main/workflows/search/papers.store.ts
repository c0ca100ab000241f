import type { PaperId } from '../../../shared/kernel/ids.ts'
import { MATCH_END, MATCH_START, textParts } from '../../../shared/kernel/matched-text.ts'
import { prepare } from '../../store/db.ts'
import type { SearchSource } from './search-source.ts'

/** Papers by title and authors. Those of a person are thousands and not millions: the newest come first. */
export const papersSource: SearchSource = {
  find: (db, query, limit) =>
    prepare<{ id: PaperId; title: string; authors: string }>(
      db,
      `SELECT paper.id, highlight(paper_text, 0, @start, @end) AS title, paper.authors
       FROM paper_text JOIN paper ON paper.rowid = paper_text.rowid
       WHERE paper_text MATCH @query AND paper.deleted_at IS NULL ORDER BY paper_text.rowid DESC LIMIT @limit`,
    )
      .all({ query, limit, start: MATCH_START, end: MATCH_END })
      .map(({ id, title, authors }) => ({
        ...{ id, title: textParts(title), pageLabel: null, at: null },
        body: textParts((JSON.parse(authors) as string[]).join(', ')),
        place: { kind: 'paper', paperId: id },
      })),
  count(db, query, most) {
    const row = prepare<{ found: number }>(
      db,
      `SELECT count(*) AS found FROM (
         SELECT 1 FROM paper_text JOIN paper ON paper.rowid = paper_text.rowid
         WHERE paper_text MATCH ? AND paper.deleted_at IS NULL LIMIT ?)`,
    ).get(query, most)
    return row?.found ?? 0
  },
}
