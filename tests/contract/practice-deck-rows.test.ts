import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Db } from '../../src/main/store/db.ts'
import { ADD_UP_PRACTICE } from '../../src/main/store/migrations/0001-practice-tables.ts'
import { deckFile, type OldNote, oldPackage } from '../support/deck-files.ts'
import { createTestCore } from '../support/test-core.ts'

/** What an import wrote when each row was a statement of its own; `vitest run -u` writes it anew. */
const EXPECTED = join(import.meta.dirname, '../fixtures/decks/imported-rows.txt')
const DAY_MS = 86_400_000
const FIRST_ANSWER = Date.UTC(2025, 0, 1)

/** More than are written in one go. */
const PLAIN: readonly OldNote[] = Array.from({ length: 105 }, (_, index) => ({
  guid: `plain-${index}`,
  fields: [`Plain ${index}?`, `Answer ${index}`],
  tags: index % 3 === 0 ? ' odd_tag Odd_Tag two ' : '',
}))

const NOTES: readonly OldNote[] = [
  { guid: 'answered', fields: ['Answered?', 'Yes'] },
  { guid: 'gaps', type: 2, fields: ['{{c1::One}} {{c2::two}} {{c3::three}}', 'More'], ordinals: [0, 1, 2] },
  { guid: 'suspended', fields: ['Put off?', 'Yes'] },
  { guid: 'twice', fields: ['The same name?', 'first'] },
  { guid: 'twice', fields: ['The same name?', 'then'] },
  { guid: 'twice', fields: ['The same name?', 'then'] },
  { guid: 'words', fields: [' ANSWERED? ', 'yes'] },
  { guid: 'out', fields: ['Left out?', 'Yes'], deck: 6 },
  { guid: 'pb:id-1', fields: ['From here, said otherwise?', 'Yes'] },
  { guid: 'pb:nobody', fields: ['From another bank?', 'Yes'] },
  { guid: 'odd', fields: ['Odd signs: \u{1F9E0} e\u0301 &lt;b&gt; "quoted" \\ \u2028?', ''] },
  ...PLAIN,
  { guid: 'plain-7', fields: ['Plain 7, changed far behind?', 'Answer 7'] },
  { guid: 'last', fields: ['Last?', 'Yes'], deck: 6, ordinals: [0, 1] },
  { guid: 'empty', fields: ['', 'Nothing asked'] },
]

/** Answers of every kind, to some cards many; those of the last rows are none: another kind, no rating, of days to come. */
const ANSWERS = `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 159)
  INSERT INTO revlog SELECT ${FIRST_ANSWER} + i * ${DAY_MS} + i, i % 23 + 1, (i * 7 + i / 23) % 4 + 1, iif(i % 50 = 0, -5, i * 9000), i % 3 FROM n;
  INSERT INTO revlog VALUES (1, 1, 3, 10, 4), (2, 1, 0, 10, 1), (${Date.UTC(2026, 6, 1)}, 1, 3, 10, 1);
  UPDATE cards SET queue = -1 WHERE id IN (5, 60)`

const TABLES = [
  'question',
  'question_tag',
  'question_note',
  'card',
  'card_change',
  'review',
  'review_sum',
  'review_kind',
  'bank_count',
  'media',
]

/** Every row of these tables with its number, a line each. */
function rowsOf(db: Db): string {
  return TABLES.flatMap((table) => {
    const [{ hasRowid } = { hasRowid: 0 }] = db
      .prepare<[string], { hasRowid: number }>('SELECT wr = 0 AS hasRowid FROM pragma_table_list WHERE name = ?')
      .all(table)
    const rows = db
      .prepare(`SELECT ${hasRowid ? 'rowid, ' : ''}* FROM ${table} ORDER BY ${hasRowid ? 'rowid' : '1, 2, 3'}`)
      .raw()
      .all()
    return [`# ${table}`, ...rows.map((row) => JSON.stringify(row))]
  }).join('\n')
}

/** What triggers added up, without what came to nothing. */
function sumsOf(db: Db) {
  return [
    db.prepare('SELECT * FROM review_sum WHERE asked <> 0').all(),
    db.prepare('SELECT * FROM bank_count WHERE questions <> 0 OR fresh <> 0').all(),
  ]
}

interface Order {
  readonly idsFrom: number
  readonly odd: 'quantization' | null
  readonly known: 'update' | 'keep'
}

async function importAll(db: Db, notes: readonly OldNote[], { idsFrom, odd, known }: Order): Promise<string> {
  const path = deckFile(oldPackage(notes, {}, [], ANSWERS))
  const { client } = createTestCore({ db, idsFrom, chosenFiles: [path] })
  const { token = '' } = (await client.practice.chooseDeck()) ?? {}
  const counted = await client.practice.previewDeck({ token })
  const result = await client.practice.importDeck({ token, decks: [{ deck: 'Odd', category: odd }], known, withAnswers: true })
  return JSON.stringify([{ ...counted, fileName: '' }, result])
}

test('practice.importDeck: every row of every table is as when each was written by itself', async () => {
  const { client, db } = createTestCore()
  for (const prompt of ['From here?', 'Plain 5?']) {
    const { id: questionId } = await client.practice.create({ category: 'llms', kind: 'basic' })
    await client.practice.save({ questionId, prompt, answer: 'Answer 5' })
  }
  const said = [await importAll(db, NOTES, { idsFrom: 1_000, odd: null, known: 'update' })]
  const changed = NOTES.map((note, index) => (index % 20 === 0 ? { ...note, fields: [`${note.fields[0]} Changed`, 'Changed'] } : note))
  said.push(await importAll(db, changed.toReversed(), { idsFrom: 10_000, odd: 'quantization', known: 'keep' }))
  said.push(await importAll(db, changed, { idsFrom: 20_000, odd: 'quantization', known: 'update' }), rowsOf(db))
  await expect(`${said.join('\n')}\n`).toMatchFileSnapshot(EXPECTED)

  expect(db.pragma('foreign_key_check')).toEqual([])
  db.exec(`INSERT INTO question_text (question_text, rank) VALUES ('integrity-check', 1)`)
  const kept = sumsOf(db)
  db.exec(`DROP TRIGGER review_sum_begun; ${ADD_UP_PRACTICE}`)
  expect(sumsOf(db)).toEqual(kept)
})

test('practice.importDeck: a package that comes over in parts is whole and in order; given up while it is read, nothing is written', async () => {
  const notes = Array.from({ length: 450 }, (_, index) => ({ guid: `${index}`, fields: [`Asked ${index}?`, 'Yes'] }))
  const { client, db } = createTestCore({ chosenFiles: [deckFile(oldPackage(notes))] })
  const { token = '' } = (await client.practice.chooseDeck()) ?? {}
  const order = { token, decks: [], known: 'update' as const, withAnswers: true }
  const giveUp = new AbortController()
  const given = client.practice.importDeck(order, { signal: giveUp.signal })
  giveUp.abort(new Error('Enough.'))
  await expect(given).rejects.toThrow('Enough.')
  expect(db.prepare('SELECT count(*) FROM question').pluck().get()).toBe(0)

  expect(await client.practice.previewDeck({ token })).toMatchObject({ counts: { added: 450 } })
  expect(await client.practice.importDeck(order)).toMatchObject({ added: 450 })
  expect(db.prepare('SELECT prompt FROM question ORDER BY rowid').pluck().all()).toEqual(notes.map(({ fields: [prompt] }) => prompt))
})
