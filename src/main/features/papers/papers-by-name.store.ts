import { nameWords, wordBegins } from '../../../shared/features/papers/search.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { type Db, prepare } from '../../store/db.ts'
import { listTags } from './papers.store.ts'

/** Rows in whose title or authors a word begins. */
const NAMED = 'SELECT rowid FROM paper_text WHERE paper_text MATCH @match'
/** The same for tags and the year too; each kind has an index or few rows, so no paper is read for it. */
const NAMED_OR_TAGGED = `${NAMED}
  UNION SELECT rowid FROM paper WHERE @digits <> '' AND CAST(year AS TEXT) LIKE @digits || '%'
  UNION SELECT paper.rowid FROM paper_tag JOIN paper ON paper.id = paper_tag.paper_id
    WHERE @tags <> '[]' AND tag IN (SELECT value FROM json_each(@tags))`

const FIRST_BY_TITLE = `SELECT paper.id FROM json_each(?) AS wanted JOIN paper ON paper.rowid = wanted.value
  WHERE deleted_at IS NULL ORDER BY title COLLATE NOCASE LIMIT ?`
/** With more papers than this, some of them come soon among all by title. */
const MANY = 2_000
const BY_TITLE = 'SELECT rowid, id FROM paper WHERE deleted_at IS NULL ORDER BY title COLLATE NOCASE'

/**
 * Papers that are not in the trash and in whose title, authors, tags or year each word typed begins a word; case and
 * accents do not count. By title, at most `limit`.
 */
export function findByNames(db: Db, typed: string, limit: number): PaperId[] {
  const tags = listTags(db)
  const [first, ...others] = nameWords(typed).map((word) => rowsOf(db, word, tags))
  if (!first) return []
  const wanted = others.length === 0 ? first : new Set([...first].filter((rowid) => others.every((rows) => rows.has(rowid))))
  if (wanted.size > MANY) return firstByTitle(db, wanted, limit)
  return prepare<{ id: PaperId }>(db, FIRST_BY_TITLE)
    .all(JSON.stringify([...wanted]), limit)
    .map(({ id }) => id)
}

function firstByTitle(db: Db, wanted: ReadonlySet<number>, limit: number): PaperId[] {
  const ids: PaperId[] = []
  for (const { rowid, id } of prepare<{ rowid: number; id: PaperId }>(db, BY_TITLE).iterate()) {
    if (wanted.has(rowid)) ids.push(id)
    if (ids.length === limit) break
  }
  return ids
}

function rowsOf(db: Db, word: string, tags: readonly string[]): Set<number> {
  const match = `"${word}"*`
  const digits = /^\d{1,4}$/.test(word) ? word : ''
  const tagged = tags.filter((tag) => wordBegins(tag, word))
  const rows =
    digits === '' && tagged.length === 0
      ? prepare<{ rowid: number }>(db, NAMED).all({ match })
      : prepare<{ rowid: number }>(db, NAMED_OR_TAGGED).all({ match, digits, tags: JSON.stringify(tagged) })
  return new Set(rows.map(({ rowid }) => rowid))
}
