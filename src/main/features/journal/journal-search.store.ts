import type { Template } from '../../../shared/features/journal/journal.model.ts'
import { MATCH_END, MATCH_START, type TextPart, textParts } from '../../../shared/kernel/matched-text.ts'
import { withNames } from '../../../shared/kernel/reference.ts'
import { type Db, prepare } from '../../store/db.ts'
import { SUMMARY_COLUMNS, type SummaryRow } from './journal.store.ts'
import { longEntries, type MarkedWords, wordsOfLongEntry } from './long-entries.store.ts'

/** Words around a match in the body. */
const SNIPPET_WORDS = 14

interface FoundRow extends SummaryRow {
  readonly rowid: number
}

interface HitRow extends FoundRow {
  readonly title_marked: string
  readonly body_marked: string
}

export interface Hit {
  readonly row: SummaryRow
  readonly title: TextPart[]
  readonly body: TextPart[]
}

/**
 * Entries that match, newest first. Order is the index's own, so the time does not grow with the number of matches,
 * as ranking all of them would.
 *
 * @param query from `matchQuery`
 */
export function searchEntries(db: Db, query: string, template: Template | null, limit: number): Hit[] {
  const short = searchShort(db, query, template, limit).map((row) => ({
    row,
    words: (): MarkedWords => ({ title: row.title_marked, body: row.body_marked }),
  }))
  const long = searchLong(db, query, template, limit).map((row) => ({
    row,
    words: () => wordsOfLongEntry(db, row.rowid, query, SNIPPET_WORDS),
  }))
  return [...short, ...long]
    .sort((a, b) => b.row.rowid - a.row.rowid)
    .slice(0, limit)
    .map(({ row, words }) => {
      const { title, body } = words()
      return { row, title: textParts(title), body: textParts(withNames(body)) }
    })
}

function searchShort(db: Db, query: string, template: Template | null, limit: number): HitRow[] {
  return prepare<HitRow>(
    db,
    `SELECT e.rowid, ${SUMMARY_COLUMNS}, highlight(journal_text, 0, @start, @end) AS title_marked,
       snippet(journal_text, 1, @start, @end, '…', ${SNIPPET_WORDS}) AS body_marked
     FROM journal_text JOIN journal_whole e ON e.rowid = journal_text.rowid
     WHERE journal_text MATCH @query AND e.deleted_at IS NULL AND (@template IS NULL OR e.template = @template)
     ORDER BY journal_text.rowid DESC LIMIT @limit`,
  ).all({ start: MATCH_START, end: MATCH_END, query, template, limit })
}

function searchLong(db: Db, query: string, template: Template | null, limit: number): FoundRow[] {
  const rowids = longEntries(db, query)
  if (rowids.length === 0) return []
  return prepare<FoundRow>(
    db,
    `SELECT e.rowid, ${SUMMARY_COLUMNS} FROM journal_whole e
     WHERE e.rowid IN (SELECT value FROM json_each(@rowids)) AND e.deleted_at IS NULL AND (@template IS NULL OR e.template = @template)
     ORDER BY e.rowid DESC LIMIT @limit`,
  ).all({ rowids: JSON.stringify(rowids), template, limit })
}
