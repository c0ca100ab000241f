import * as matched from '../../shared/kernel/matched-text.ts'
import { type Db, prepare } from './db.ts'

/** The questions of a full-text index. The first two take the query and how many rows are looked at. */
export interface Ranking {
  /** Row numbers of the newest matches, newest first. */
  readonly newest: string
  /** The same rows, best first. */
  readonly ranked: string
  /** How many match, as `found`; takes the query, how many are looked at, and row numbers (JSON) that do not count. */
  readonly counted: string
  /** Row numbers of what is removed and still in the index; takes how many at most. */
  readonly removed: string
  /** Takes a row number, and says nothing of a row that is removed. */
  readonly found: string
}

/** A row that matches. */
interface Match {
  readonly rowid: number
  /** The lower the better; only where the question ranks, and gives it. */
  readonly badness?: number
}

/** Newest matches that are ranked: the order of more than these costs more than it tells. */
export const SEARCH_WINDOW = 1_000
/**
 * A word in more rows than this is not ranked by, nor one in fewer that are a large share of all: to weigh it, bm25
 * counts all of its rows, which takes longer than all the rest, and finds that it weighs little.
 */
const MOST_WEIGHED = 5_000
const MANY_ROWS = 2_000
const LARGEST_SHARE = 0.3
/** Newest rows of a word by which is told how many it has. */
const SAMPLE = 200
/** Removed rows that are taken out of what is counted; with more, each row is looked up. */
const MOST_REMOVED = 1_000

/**
 * Row numbers of matches: the best of the newest by the words that tell rows apart; where none does, just the newest.
 * Taken one by one, so that rows which are removed can be passed over without looking at all of them.
 * @param query an FTS5 expression of quoted words
 */
function* bestFirst(db: Db, { newest, ranked }: Ranking, query: string): Generator<Match> {
  const words = wordsIn(query)
  const telling = words.filter((word) => !isCommon(db, newest, word))
  if (telling.length === 0 || telling.length === words.length) {
    yield* prepare<Match>(db, telling.length === 0 ? newest : ranked).iterate(query, SEARCH_WINDOW)
    return
  }
  const rest = new Set(
    prepare<Match>(db, newest)
      .all(query, SEARCH_WINDOW)
      .map(({ rowid }) => rowid),
  )
  for (const match of prepare<Match>(db, ranked).iterate(telling.join(' '), SEARCH_WINDOW)) if (rest.delete(match.rowid)) yield match
  for (const rowid of rest) yield { rowid, badness: 0 }
}

/** Matches of the index with those found elsewhere in their places: by how good they are, else by how new. */
function* withOthers(matches: Iterable<Match>, others: readonly Match[]): Generator<number> {
  const newestFirst = [...others].sort((a, b) => b.rowid - a.rowid)
  let rest: readonly Match[] | null = null
  for (const { rowid, badness } of matches) {
    rest ??= badness === undefined ? newestFirst : others
    const before = rest.findIndex((other) => (badness === undefined ? other.rowid < rowid : (other.badness ?? 0) >= badness))
    const first = before === -1 ? rest : rest.slice(0, before)
    rest = rest.slice(first.length)
    for (const other of first) yield other.rowid
    yield rowid
  }
  for (const other of rest ?? others) yield other.rowid
}

/**
 * The rows of the best matches, at most `limit`, best first.
 * @param others rows of the same kind that match by another index, best first; the question that ranks must then give `badness`
 */
export function bestRows<Row extends object>(db: Db, ranking: Ranking, query: string, limit: number, others: readonly Match[] = []): Row[] {
  const find = prepare<Row>(db, ranking.found)
  const rows: Row[] = []
  const seen = new Set<number>()
  const take = (rowid: number) => {
    const row = seen.has(rowid) ? undefined : find.get(rowid)
    seen.add(rowid)
    if (row) rows.push(row)
    return rows.length === limit
  }
  for (const rowid of withOthers(bestFirst(db, ranking, query), others)) if (take(rowid)) return rows
  // Where most of the newest are removed, those behind them are looked at too.
  if (seen.size >= SEARCH_WINDOW) for (const { rowid } of prepare<Match>(db, ranking.newest).iterate(query, -1)) if (take(rowid)) break
  return rows
}

/** How many rows match that are not removed, but never more than `most`. None of them is read. */
export function countMatches(db: Db, { newest, counted, removed, found }: Ranking, query: string, most: number): number {
  const gone = prepare<{ rowid: number }>(db, removed).all(MOST_REMOVED + 1)
  if (gone.length > MOST_REMOVED) {
    let count = 0
    for (const { rowid } of prepare<{ rowid: number }>(db, newest).iterate(query, -1)) {
      if (prepare(db, found).get(rowid)) count += 1
      if (count === most) break
    }
    return count
  }
  const rowids = JSON.stringify(gone.map(({ rowid }) => rowid))
  return Math.min(most, prepare<{ found: number }>(db, counted).get(query, most + gone.length, rowids)?.found ?? 0)
}

/** The words and phrases of a full-text query, each of which must occur. */
export function wordsIn(query: string): readonly string[] {
  return query.match(/"[^"]*"\*?/g) ?? []
}

/** The query with each word as a whole one and not as the beginning of longer ones. */
export function wholeWords(query: string): string {
  return query.replaceAll('"*', '"')
}

/**
 * Whole words where they alone match more than is looked at, else the query as it is. The rows of all words that begin
 * alike are put together anew by every question, and the more there are the less they add.
 */
export function wholeWordsIfMany(db: Db, ranking: Ranking, query: string): string {
  const whole = wholeWords(query)
  return whole === query || countMatches(db, ranking, whole, SEARCH_WINDOW) < SEARCH_WINDOW ? query : whole
}

/**
 * The words around what matched in these rows, by row number, in one pass over the matches.
 * @param sql takes `@query`, `@least`, `@most` and `@rowids` (JSON), and what stands around a match as `@start` and `@end`
 */
export function wordsOf<Words>(
  db: Db,
  sql: string,
  query: string,
  rows: readonly { readonly rowid: number }[],
  { start = matched.MATCH_START, end = matched.MATCH_END } = {},
): Map<number, Words> {
  const rowids = rows.map(({ rowid }) => rowid)
  if (rowids.length === 0) return new Map()
  const ends = { least: Math.min(...rowids), most: Math.max(...rowids), start, end }
  const found = prepare<Words & { rowid: number }>(db, sql).all({ query, rowids: JSON.stringify(rowids), ...ends })
  return new Map(found.map((row) => [row.rowid, row]))
}

/** Whether a word is in a large part of all rows, from how close together its newest ones lie. */
function isCommon(db: Db, newest: string, word: string): boolean {
  const rows = prepare<{ rowid: number }>(db, newest).all(word, SAMPLE)
  if (rows.length < SAMPLE) return false
  const first = rows[0]?.rowid ?? 0
  const share = SAMPLE / (first - (rows.at(-1)?.rowid ?? 0) + 1)
  return share * first > (share > LARGEST_SHARE ? MANY_ROWS : MOST_WEIGHED)
}
