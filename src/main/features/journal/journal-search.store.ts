import type { Template } from '../../../shared/features/journal/journal.model.ts'
import { MATCH_END, MATCH_START, type TextPart, textParts } from '../../../shared/kernel/matched-text.ts'
import { withNames } from '../../../shared/kernel/reference.ts'
import { type Db, prepare } from '../../store/db.ts'
import { SUMMARY_COLUMNS, type SummaryRow } from './journal.store.ts'

/** Words around a match in the body. */
const SNIPPET_WORDS = 14

interface HitRow extends SummaryRow {
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
  return prepare<HitRow>(
    db,
    `SELECT ${SUMMARY_COLUMNS}, highlight(journal_text, 0, @start, @end) AS title_marked,
       snippet(journal_text, 1, @start, @end, '…', ${SNIPPET_WORDS}) AS body_marked
     FROM journal_text JOIN journal_entry e ON e.rowid = journal_text.rowid
     WHERE journal_text MATCH @query AND e.deleted_at IS NULL AND (@template IS NULL OR e.template = @template)
     ORDER BY journal_text.rowid DESC LIMIT @limit`,
  )
    .all({ start: MATCH_START, end: MATCH_END, query, template, limit })
    .map((row) => ({ row, title: textParts(row.title_marked), body: textParts(withNames(row.body_marked)) }))
}
