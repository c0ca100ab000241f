import Database from 'better-sqlite3'
import type { Db } from '../../../store/db.ts'

/** The tables of a legacy collection (schema 11), as every version of Anki reads them. */
const SCHEMA = `
CREATE TABLE col (
  id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL, ver integer NOT NULL, dty integer NOT NULL,
  usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL, models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL
);
CREATE TABLE notes (
  id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, tags text NOT NULL,
  flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL
);
CREATE TABLE cards (
  id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL,
  type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL,
  lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL
);
CREATE TABLE revlog (
  id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL, ivl integer NOT NULL, lastIvl integer NOT NULL,
  factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL
);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
`

export interface CollectionFacts {
  /** Epoch seconds of the first day; due days count from it. */
  readonly createdS: number
  readonly modifiedMs: number
  readonly options: string
  readonly models: string
  readonly decks: string
  readonly deckOptions: string
}

export function createCollection(facts: CollectionFacts): Db {
  const db = new Database(':memory:')
  db.exec(SCHEMA)
  db.prepare(
    `INSERT INTO col VALUES (1, @createdS, @modifiedMs, @modifiedMs, 11, 0, 0, 0, @options, @models, @decks, @deckOptions, '{}')`,
  ).run(facts)
  return db
}

export interface PackageNote {
  readonly id: number
  readonly guid: string
  readonly typeId: number
  readonly modifiedS: number
  /** With a space at both ends, as they are searched. */
  readonly tags: string
  readonly fields: string
  readonly sortText: string
  readonly checksum: number
}

export interface PackageCard {
  readonly id: number
  readonly noteId: number
  readonly deckId: number
  readonly ordinal: number
  readonly modifiedS: number
  readonly type: number
  readonly queue: number
  readonly due: number
  readonly intervalDays: number
  readonly factor: number
  readonly reps: number
  readonly lapses: number
  readonly data: string
}

export interface PackageAnswer {
  readonly id: number
  readonly cardId: number
  readonly ease: number
  readonly shownMs: number
  readonly type: number
}

/** Writes all rows and answers the file's bytes. The collection is closed. */
export function finishCollection(
  db: Db,
  rows: { readonly notes: readonly PackageNote[]; readonly cards: readonly PackageCard[]; readonly answers: readonly PackageAnswer[] },
): Buffer {
  const note = db.prepare(`INSERT INTO notes VALUES (@id, @guid, @typeId, @modifiedS, -1, @tags, @fields, @sortText, @checksum, 0, '')`)
  const card = db.prepare(
    `INSERT INTO cards VALUES (@id, @noteId, @deckId, @ordinal, @modifiedS, -1, @type, @queue, @due, @intervalDays, @factor, @reps, @lapses, 0, 0, 0, 0, @data)`,
  )
  const answer = db.prepare('INSERT OR IGNORE INTO revlog VALUES (@id, @cardId, -1, @ease, 0, 0, 0, @shownMs, @type)')
  try {
    db.transaction(() => {
      for (const row of rows.notes) note.run(row)
      for (const row of rows.cards) card.run(row)
      for (const row of rows.answers) answer.run(row)
    })()
    return db.serialize()
  } finally {
    db.close()
  }
}
