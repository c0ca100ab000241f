import { nameWords, wordBegins } from '../../../shared/features/papers/search.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { type Db, prepare } from '../../store/db.ts'
import { listTags } from './papers.store.ts'

/** Rows in whose title, authors, tags or year a word begins; each kind has an index or few rows, so no paper is read for it. */
const NAMED = `SELECT rowid FROM paper_text WHERE paper_text MATCH @match
  UNION SELECT rowid FROM paper WHERE @digits <> '' AND CAST(year AS TEXT) LIKE @digits || '%'
  UNION SELECT paper.rowid FROM paper_tag JOIN paper ON paper.id = paper_tag.paper_id
    WHERE @tags <> '[]' AND tag IN (SELECT value FROM json_each(@tags))`

const FIRST_BY_TITLE = `SELECT paper.id FROM json_each(?) AS wanted JOIN paper ON paper.rowid = wanted.value
  WHERE deleted_at IS NULL ORDER BY title COLLATE NOCASE LIMIT ?`

/**
 * Papers that are not in the trash and in whose title, authors, tags or year each word typed begins a word; case and
 * accents do not count. By title, at most `limit`.
 */
export function findByNames(db: Db, typed: string, limit: number): PaperId[] {
  const tags = listTags(db)
  const [first, ...others] = nameWords(typed).map((word) => rowsOf(db, word, tags))
  if (!first) return []
  const wanted = [...first].filter((rowid) => others.every((rows) => rows.has(rowid)))
  return prepare<{ id: PaperId }>(db, FIRST_BY_TITLE)
    .all(JSON.stringify(wanted), limit)
    .map(({ id }) => id)
}

function rowsOf(db: Db, word: string, tags: readonly string[]): Set<number> {
  const rows = prepare<{ rowid: number }>(db, NAMED).all({
    match: `"${word}"*`,
    digits: /^\d{1,4}$/.test(word) ? word : '',
    tags: JSON.stringify(tags.filter((tag) => wordBegins(tag, word))),
  })
  return new Set(rows.map(({ rowid }) => rowid))
}
