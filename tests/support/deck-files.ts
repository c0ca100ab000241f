import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { writeZip, type ZipFile } from '../../src/main/core/zip/write-zip.ts'

const folder = mkdtempSync(join(tmpdir(), 'prepbench-decks-'))
let files = 0

/** A file with this content; its path. */
export function deckFile(content: Uint8Array): string {
  files += 1
  const path = join(folder, `${files}.apkg`)
  writeFileSync(path, content)
  return path
}

export interface OldNote {
  readonly guid: string
  readonly fields: readonly string[]
  readonly tags?: string
  /** Of {@link OLD_TYPES}. */
  readonly type?: number
  readonly deck?: number
  readonly ordinals?: readonly number[]
}

const front = { name: 'Front', ord: 0 }
const back = { name: 'Back', ord: 1 }
const OLD_TYPES = {
  1: { type: 0, flds: [back, front], tmpls: [{ ord: 0, qfmt: '{{Front}}', afmt: '{{FrontSide}}<hr id=answer>{{Back}}' }] },
  2: { type: 1, flds: [front, back], tmpls: [{ ord: 0, qfmt: '{{cloze:Front}}', afmt: '{{cloze:Front}}<br>{{Back}}' }] },
}

/** A collection in the oldest form, written by hand. `also` runs last, to spoil it. */
export function oldCollection(notes: readonly OldNote[], also = ''): Buffer {
  const db = new Database(':memory:')
  db.exec(`CREATE TABLE col (id integer primary key, models text, decks text); CREATE TABLE notes (id integer primary key, guid text, mid integer, tags text, flds text);
    CREATE TABLE cards (id integer primary key, nid integer, did integer, odid integer, ord integer, queue integer);
    CREATE TABLE revlog (id integer primary key, cid integer, ease integer, time integer, type integer);`)
  db.prepare('INSERT INTO col VALUES (1, ?, ?)').run(
    JSON.stringify(OLD_TYPES),
    JSON.stringify({ 5: { name: 'Mine::LLMs' }, 6: { name: 'Odd' } }),
  )
  let cards = 0
  notes.forEach(({ guid, fields, tags = '', type = 1, deck = 5, ordinals = [0] }, index) => {
    db.prepare('INSERT INTO notes VALUES (?, ?, ?, ?, ?)').run(1_600_000_000_000 + index, guid, type, tags, fields.join('\u001f'))
    for (const ordinal of ordinals) {
      cards += 1
      db.prepare('INSERT INTO cards VALUES (?, ?, ?, 0, ?, 0)').run(cards, 1_600_000_000_000 + index, deck, ordinal)
    }
  })
  db.exec(also)
  return db.serialize()
}

export function oldPackage(
  notes: readonly OldNote[],
  media: Readonly<Record<string, Uint8Array>> = {},
  more: readonly ZipFile[] = [],
  also = '',
): Buffer {
  const names = Object.keys(media)
  return writeZip([
    { name: 'collection.anki2', content: oldCollection(notes, also) },
    { name: 'media', content: Buffer.from(JSON.stringify(Object.fromEntries(names.map((name, index) => [index, name])))) },
    ...names.map((name, index) => ({ name: String(index), content: media[name] ?? new Uint8Array() })),
    ...more,
  ])
}

/** The same archive with other bytes where its list says something of an entry. */
export function spoilEntry(zip: Buffer, name: string, spoil: (entry: Buffer) => void): Buffer {
  const spoiled = Buffer.from(zip)
  for (let at = spoiled.indexOf('PK\u0001\u0002', 0, 'latin1'); at !== -1; at = spoiled.indexOf('PK\u0001\u0002', at + 4, 'latin1')) {
    const length = spoiled.readUInt16LE(at + 28)
    if (spoiled.toString('utf8', at + 46, at + 46 + length) === name) {
      spoil(spoiled.subarray(at, at + 46 + length))
      return spoiled
    }
  }
  throw new Error(`There is no ${name} in the archive.`)
}
