import { snippetParts } from '../../../shared/features/papers/search.model.ts'
import { phraseToFind } from '../../../shared/kernel/matched-text.ts'
import { searchPages } from '../../features/papers/paper-text.store.ts'
import { prepare } from '../../store/db.ts'
import type { SearchSource } from './search-source.ts'

/** Pages of papers by their text. */
export const pagesSource: SearchSource = {
  find: (db, query, limit) =>
    searchPages(db, query, limit).map(({ paperId, title, pageIndex, pageLabel, snippet }) => {
      const body = snippetParts(snippet)
      return {
        ...{ id: `${paperId}.${pageIndex}`, title: [{ text: title, isMatch: false }], body },
        ...{ pageLabel: pageLabel ?? String(pageIndex + 1), at: null },
        place: { kind: 'page', paperId, pageIndex, find: phraseToFind(body) },
      }
    }),
  count(db, query, most) {
    const row = prepare<{ found: number }>(
      db,
      `SELECT count(*) AS found FROM (
         SELECT 1 FROM paper_page_text JOIN paper_page ON paper_page.rowid = paper_page_text.rowid
         JOIN paper ON paper.id = paper_page.paper_id AND paper.deleted_at IS NULL
         WHERE paper_page_text MATCH ? LIMIT ?)`,
    ).get(query, most)
    return row?.found ?? 0
  },
}
