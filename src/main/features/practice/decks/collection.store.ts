import Database from 'better-sqlite3'
import type { Db } from '../../../store/db.ts'

/** A note type: its fields by place, and a front and a back for each card. */
export interface NoteType {
  readonly isCloze: boolean
  readonly fieldNames: readonly string[]
  readonly templates: readonly { readonly front: string; readonly back: string }[]
}

export interface NoteRow {
  readonly id: number
  readonly guid: string
  readonly typeId: string
  readonly tags: string
  readonly fields: string
}

export interface DeckCardRow {
  readonly id: number
  readonly noteId: number
  readonly deckId: string
  readonly ordinal: number
  /** −1 is suspended. */
  readonly queue: number
}

export interface RevlogRow {
  /** Also when it was, in epoch milliseconds. */
  readonly id: number
  readonly cardId: number
  readonly ease: number
  readonly shownMs: number
}

export type CollectionProblem = 'damaged-collection' | 'active-schema' | 'no-collection'

/**
 * Opens a collection of somebody else's in memory, for reading only. It is checked before a row is read, its schema
 * is not trusted, and one that has triggers, views or virtual tables is refused (criterion S17).
 */
export function openCollection(bytes: Buffer): Db | CollectionProblem {
  if (bytes.toString('latin1', 0, 15) !== 'SQLite format 3') return 'no-collection'
  let db: Db | undefined
  try {
    db = new Database(readable(bytes), { readonly: true })
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    db.pragma('mmap_size = 0')
    db.pragma('query_only = ON')
    const active = db
      .prepare<[], { sql: string }>(
        `SELECT name AS sql FROM sqlite_schema WHERE type IN ('trigger', 'view') OR (type = 'table' AND lower(ltrim(sql)) LIKE 'create virtual%')`,
      )
      .all()
    if (active.length > 0) return closed(db, 'active-schema')
    const tables = new Set(db.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all())
    if (!['col', 'notes', 'cards', 'revlog'].every((table) => tables.has(table))) return closed(db, 'no-collection')
    // Table by table: newer collections order names by a rule that only Anki has, so the whole can't be checked.
    for (const check of ['quick_check(col)', 'quick_check(notes)', 'quick_check(cards)', 'quick_check(revlog)']) {
      if (db.pragma(check, { simple: true }) !== 'ok') return closed(db, 'damaged-collection')
    }
    return db
  } catch {
    return db ? closed(db, 'damaged-collection') : 'damaged-collection'
  }
}

/**
 * Changes in place what keeps a sound file from being opened in memory: that it was written with a write-ahead log, and
 * that names are ordered by a rule only Anki has. Nothing here reads by that order, so a rule of SQLite's does as well.
 */
function readable(bytes: Buffer): Buffer {
  if (bytes[18] === 2) bytes[18] = 1
  if (bytes[19] === 2) bytes[19] = 1
  for (const rule of ['COLLATE unicase', 'collate unicase']) {
    for (let at = bytes.indexOf(rule); at !== -1; at = bytes.indexOf(rule, at + rule.length)) {
      if (/not null (?:primary key )?$/i.test(bytes.toString('latin1', Math.max(0, at - 30), at))) bytes.write('nocase ', at + 8, 'latin1')
    }
  }
  return bytes
}

function closed(db: Db, problem: CollectionProblem): CollectionProblem {
  db.close()
  return problem
}

export function countNotes(db: Db): number {
  return db.prepare<[], number>('SELECT count(*) FROM notes').pluck().get() ?? 0
}

export function hasSplitTables(db: Db): boolean {
  return db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'notetypes'`).get() !== undefined
}

/** Note types and decks as the older form keeps them: two texts of JSON. */
export function findOldLists(db: Db): { readonly models: string; readonly decks: string } | undefined {
  return db.prepare<[], { models: string; decks: string }>('SELECT models, decks FROM col LIMIT 1').get()
}

// NOT INDEXED: the rows of an index by name are in Anki's own order.
export function listNewTypes(db: Db): { readonly id: string; readonly config: Buffer }[] {
  return db.prepare<[], { id: string; config: Buffer }>('SELECT CAST(id AS TEXT) AS id, config FROM notetypes NOT INDEXED').all()
}

export function listNewFields(db: Db): { readonly typeId: string; readonly name: string }[] {
  return db.prepare<[], { typeId: string; name: string }>('SELECT CAST(ntid AS TEXT) AS typeId, name FROM fields ORDER BY ntid, ord').all()
}

export function listNewTemplates(db: Db): { readonly typeId: string; readonly config: Buffer }[] {
  return db
    .prepare<[], { typeId: string; config: Buffer }>('SELECT CAST(ntid AS TEXT) AS typeId, config FROM templates ORDER BY ntid, ord')
    .all()
}

export function listNewDecks(db: Db): { readonly id: string; readonly name: string }[] {
  return db.prepare<[], { id: string; name: string }>('SELECT CAST(id AS TEXT) AS id, name FROM decks NOT INDEXED').all()
}

export function listNotes(db: Db): NoteRow[] {
  return db
    .prepare<[], NoteRow>(
      'SELECT id, CAST(guid AS TEXT) AS guid, CAST(mid AS TEXT) AS typeId, CAST(tags AS TEXT) AS tags, CAST(flds AS TEXT) AS fields FROM notes ORDER BY id',
    )
    .all()
}

export function listDeckCards(db: Db): DeckCardRow[] {
  return db
    .prepare<[], DeckCardRow>(
      'SELECT id, nid AS noteId, CAST(CASE WHEN odid <> 0 THEN odid ELSE did END AS TEXT) AS deckId, ord AS ordinal, queue FROM cards ORDER BY nid, ord',
    )
    .all()
}

/** Answers that somebody gave, oldest first; not what a program wrote. */
export function listRevlog(db: Db): RevlogRow[] {
  return db
    .prepare<[], RevlogRow>(
      'SELECT id, cid AS cardId, ease, time AS shownMs FROM revlog WHERE ease BETWEEN 1 AND 4 AND type BETWEEN 0 AND 2 AND id > 0 ORDER BY id',
    )
    .all()
}
