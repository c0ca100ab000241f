import { MATCH_END, MATCH_START } from '../../../shared/kernel/matched-text.ts'
import { wordsIn } from '../../store/best-first.ts'
import { type Db, prepare } from '../../store/db.ts'
import { ROWIDS_OF_ENTRY } from './journal-body.store.ts'

/** Newest pieces in which a word is looked for, some 40 MB of long entries; those of entries before them are not found. */
const MOST_PIECES = 20_000
/** Newest pieces by which an entry is weighed. */
const WEIGHED_PIECES = 2_000

/** A long entry whose pieces together have every word of a query. */
export interface LongMatch {
  readonly rowid: number
  /** As bm25 has it: the lower the better; the best piece counts for each word. */
  readonly badness: number
}

/** Row numbers of long entries that match, removed ones included, newest first. */
export function longEntries(db: Db, query: string): number[] {
  if (!prepare(db, 'SELECT 1 FROM journal_piece LIMIT 1').get()) return []
  const entriesOf = prepare<{ entry: number }>(
    db,
    `SELECT DISTINCT entry FROM (
       SELECT rowid / ${ROWIDS_OF_ENTRY} AS entry FROM journal_piece_text WHERE journal_piece_text MATCH ? ORDER BY rowid DESC LIMIT ${MOST_PIECES})`,
  )
  let found: number[] | null = null
  for (const word of wordsIn(query)) {
    const having = new Set(entriesOf.all(word).map(({ entry }) => entry))
    found = found === null ? [...having] : found.filter((entry) => having.has(entry))
    if (found.length === 0) break
  }
  return found ?? []
}

/** The same with how good each is, best first. */
export function rankedLongEntries(db: Db, query: string): LongMatch[] {
  const found = new Map(longEntries(db, query).map((entry) => [entry, 0]))
  if (found.size === 0) return []
  const weigh = prepare<{ entry: number; badness: number }>(
    db,
    `SELECT entry, min(badness) AS badness FROM (
       SELECT rowid / ${ROWIDS_OF_ENTRY} AS entry, bm25(journal_piece_text, 4, 1) AS badness FROM journal_piece_text
       WHERE journal_piece_text MATCH ? ORDER BY rowid DESC LIMIT ${WEIGHED_PIECES}) GROUP BY entry`,
  )
  for (const word of wordsIn(query)) {
    for (const { entry, badness } of weigh.all(word)) {
      const before = found.get(entry)
      if (before !== undefined) found.set(entry, before + badness)
    }
  }
  return [...found].map(([rowid, badness]) => ({ rowid, badness })).sort((a, b) => a.badness - b.badness || b.rowid - a.rowid)
}

export interface MarkedWords {
  readonly title: string
  readonly body: string
}

/** A long entry's title and the words around what matched, from a piece with all words, else from the best of some. */
export function wordsOfLongEntry(db: Db, entryRowid: number, query: string, snippetWords: number): MarkedWords {
  const range = { least: entryRowid * ROWIDS_OF_ENTRY, most: (entryRowid + 1) * ROWIDS_OF_ENTRY - 1, start: MATCH_START, end: MATCH_END }
  const any = wordsIn(query).join(' OR ')
  const title = prepare<{ title: string }>(
    db,
    `SELECT highlight(journal_piece_text, 0, @start, @end) AS title FROM journal_piece_text
     WHERE journal_piece_text MATCH @query AND rowid BETWEEN CAST(@least AS INTEGER) AND CAST(@most AS INTEGER) LIMIT 1`,
  ).get({ ...range, query: `{title} : (${any})` })
  const body =
    prepare<{ body: string }>(
      db,
      `SELECT snippet(journal_piece_text, 1, @start, @end, '…', @snippetWords) AS body FROM journal_piece_text
       WHERE journal_piece_text MATCH @query AND rowid BETWEEN CAST(@least AS INTEGER) AND CAST(@most AS INTEGER) LIMIT 1`,
    ).get({ ...range, query: `{text} : (${query})`, snippetWords }) ??
    prepare<{ body: string }>(
      db,
      `SELECT snippet(journal_piece_text, 1, @start, @end, '…', @snippetWords) AS body FROM journal_piece_text
       WHERE journal_piece_text MATCH @query AND rowid BETWEEN CAST(@least AS INTEGER) AND CAST(@most AS INTEGER)
       ORDER BY bm25(journal_piece_text, 0.01, 1) LIMIT 1`,
    ).get({ ...range, query: any, snippetWords })
  return { title: title?.title ?? titleOf(db, entryRowid), body: body?.body ?? '' }
}

function titleOf(db: Db, entryRowid: number): string {
  return prepare<{ title: string }>(db, 'SELECT title FROM journal_entry WHERE rowid = ?').get(entryRowid)?.title ?? ''
}
