import { SEARCH_WINDOW } from '../../../shared/features/search/search.model.ts'
import type { JournalEntryId } from '../../../shared/kernel/ids.ts'
import { MATCH_END, MATCH_START, phraseToFind, textParts } from '../../../shared/kernel/matched-text.ts'
import { withNames } from '../../../shared/kernel/reference.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { prepare } from '../../store/db.ts'
import type { SearchSource } from './search-source.ts'

interface Row {
  readonly rowid: number
  readonly id: JournalEntryId
  readonly writtenAt: EpochMs
}

/** Journal entries; a word in the title weighs four in the text. */
export const entriesSource: SearchSource = {
  find(db, query, limit) {
    const rows = prepare<Row>(
      db,
      `SELECT e.rowid, e.id, e.written_at AS writtenAt
       FROM (SELECT rowid, bm25(journal_text, 4, 1) AS badness FROM journal_text WHERE journal_text MATCH ?
             ORDER BY rowid DESC LIMIT ${SEARCH_WINDOW}) hit
       JOIN journal_entry e ON e.rowid = hit.rowid
       WHERE e.deleted_at IS NULL ORDER BY hit.badness, hit.rowid DESC LIMIT ?`,
    ).all(query, limit)
    // Cut for the few that are shown. Without the cast FTS5 ignores the number and takes the first match's words.
    const words = prepare<{ title: string; body: string }>(
      db,
      `SELECT highlight(journal_text, 0, @start, @end) AS title, snippet(journal_text, 1, @start, @end, '…', 24) AS body
       FROM journal_text WHERE journal_text MATCH @query AND rowid = CAST(@rowid AS INTEGER)`,
    )
    return rows.map(({ rowid, id, writtenAt }) => {
      const found = words.get({ query, rowid, start: MATCH_START, end: MATCH_END })
      const body = textParts(withoutSigns(found?.body ?? ''))
      return {
        ...{ id, title: textParts(found?.title ?? ''), body, pageLabel: null, at: writtenAt },
        place: { kind: 'entry', entryId: id, find: phraseToFind(body) },
      }
    })
  },
  count(db, query, most) {
    const row = prepare<{ found: number }>(
      db,
      `SELECT count(*) AS found FROM (
         SELECT 1 FROM journal_text JOIN journal_entry e ON e.rowid = journal_text.rowid
         WHERE journal_text MATCH ? AND e.deleted_at IS NULL LIMIT ?)`,
    ).get(query, most)
    return row?.found ?? 0
  },
}

/** Headings, quotes and lists lose their signs: on one line they mean nothing. */
function withoutSigns(markdown: string): string {
  return withNames(markdown).replace(/\n\s*(?:#{1,6}\s+|>\s?|[-*+]\s+(?:\[[ xX]\]\s+)?)/g, '\n')
}
