import type { JournalEntryId } from '../../../shared/kernel/ids.ts'
import { phraseToFind, textParts } from '../../../shared/kernel/matched-text.ts'
import { withNames } from '../../../shared/kernel/reference.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { longEntries, type MarkedWords, rankedLongEntries, wordsOfLongEntry } from '../../features/journal/long-entries.store.ts'
import { bestRows, countMatches, type Ranking, wordsOf } from '../../store/best-first.ts'
import { type Db, prepare } from '../../store/db.ts'
import type { SearchSource } from './search-source.ts'

interface Row {
  readonly rowid: number
  readonly id: JournalEntryId
  readonly writtenAt: EpochMs
  readonly isLong: 0 | 1
}

/** Words around a match. */
const SNIPPET_WORDS = 24

const RANKING: Ranking = {
  newest: 'SELECT rowid FROM journal_text WHERE journal_text MATCH ? ORDER BY rowid DESC LIMIT ?',
  ranked: `SELECT rowid, badness FROM (SELECT rowid, bm25(journal_text, 4, 1) AS badness FROM journal_text WHERE journal_text MATCH ?
      ORDER BY rowid DESC LIMIT ?)
    ORDER BY badness, rowid DESC`,
  counted: `SELECT count(*) AS found FROM (SELECT rowid FROM journal_text WHERE journal_text MATCH ? LIMIT ?)
    WHERE rowid NOT IN (SELECT value FROM json_each(?))`,
  removed: 'SELECT rowid FROM journal_entry WHERE deleted_at IS NOT NULL LIMIT ?',
  found: 'SELECT rowid, id, written_at AS writtenAt, body IS NULL AS isLong FROM journal_entry WHERE rowid = ? AND deleted_at IS NULL',
}
const WORDS = `SELECT rowid, highlight(journal_text, 0, @start, @end) AS title, snippet(journal_text, 1, @start, @end, '…', ${SNIPPET_WORDS}) AS body
  FROM journal_text WHERE journal_text MATCH @query AND rowid BETWEEN CAST(@least AS INTEGER) AND CAST(@most AS INTEGER)
    AND +rowid IN (SELECT value FROM json_each(@rowids))`

/** Journal entries; a word in the title weighs four in the text. Long ones stand in an index of their own, in pieces. */
export const entriesSource: SearchSource = {
  find(db, query, limit) {
    const rows = bestRows<Row>(db, RANKING, query, limit, rankedLongEntries(db, query))
    const short = wordsOf<MarkedWords>(
      db,
      WORDS,
      query,
      rows.filter(({ isLong }) => isLong === 0),
    )
    return rows.map(({ rowid, id, writtenAt, isLong }) => {
      const found = isLong === 1 ? wordsOfLongEntry(db, rowid, query, SNIPPET_WORDS) : short.get(rowid)
      const body = textParts(withoutSigns(found?.body ?? ''))
      return {
        ...{ id, title: textParts(found?.title ?? ''), body, pageLabel: null, at: writtenAt },
        place: { kind: 'entry', entryId: id, find: phraseToFind(body) },
      }
    })
  },
  count(db, query, most) {
    const short = countMatches(db, RANKING, query, most)
    return short >= most ? short : Math.min(most, short + countLong(db, query))
  },
}

function countLong(db: Db, query: string): number {
  const rowids = longEntries(db, query)
  if (rowids.length === 0) return 0
  const row = prepare<{ found: number }>(
    db,
    'SELECT count(*) AS found FROM journal_entry WHERE rowid IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL',
  ).get(JSON.stringify(rowids))
  return row?.found ?? 0
}

/** Headings, quotes and lists lose their signs: on one line they mean nothing. */
function withoutSigns(markdown: string): string {
  return withNames(markdown).replace(/\n\s*(?:#{1,6}\s+|>\s?|[-*+]\s+(?:\[[ xX]\]\s+)?)/g, '\n')
}
