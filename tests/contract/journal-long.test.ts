import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { saveText } from '../../src/main/features/journal/journal.store.ts'
import { type Db, inTransaction } from '../../src/main/store/db.ts'
import { salvageRows } from '../../src/main/store/salvage.ts'
import type { JournalEntryId } from '../../src/shared/kernel/ids.ts'
import type { EpochMs } from '../../src/shared/kernel/time.ts'
import { createTestCore } from '../support/test-core.ts'

const filler = (paragraphs: number, word = 'filler') => `${`${word} `.repeat(50)}end.\n\n`.repeat(paragraphs)
const piecesIn = (db: Db) =>
  db.prepare<[], { rowid: number; text: string }>('SELECT rowid, text FROM journal_piece ORDER BY position').all()
const rowsWrittenBy = async (db: Db, order: () => Promise<unknown>) => {
  const before = new Map(piecesIn(db).map(({ rowid, text }) => [rowid, text]))
  await order()
  const after = piecesIn(db)
  return (
    after.filter(({ rowid, text }) => before.get(rowid) !== text).length +
    [...before.keys()].filter((rowid) => !after.some((row) => row.rowid === rowid)).length
  )
}

/** Both indexes say what their tables say. */
function checkIndexes(db: Db): void {
  for (const name of ['journal_text', 'journal_piece_text']) {
    db.prepare(`INSERT INTO ${name} (${name}, rank) VALUES ('integrity-check', 1)`).run()
  }
}

async function coreWithLongEntry(body = filler(100)) {
  const core = createTestCore()
  const { id } = await core.client.journal.create({ template: 'blank' })
  await core.client.journal.saveEntry({ id, title: 'A long day', body })
  return { ...core, id, body, text: async () => (await core.client.journal.text({ id })).body }
}

test('journal.saveEntry: a letter more in a long entry writes at most two of its pieces, wherever it is', async () => {
  const { client, db, id, body, text } = await coreWithLongEntry()
  expect(piecesIn(db).length).toBeGreaterThan(10)
  for (const place of [0, 1, 9_000, 20_000, body.length]) {
    const next = `${body.slice(0, place)}x${body.slice(place)}`
    expect(await rowsWrittenBy(db, () => client.journal.saveEntry({ id, body: next }))).toBeLessThanOrEqual(2)
    expect(await text()).toBe(next)
    await client.journal.saveEntry({ id, body })
  }
  expect(await rowsWrittenBy(db, () => client.journal.saveEntry({ id, body }))).toBe(0)
  checkIndexes(db)
})

test('journal.saveEntry: a long entry that becomes short and long again is whole and found each time', async () => {
  const { client, db, id, body } = await coreWithLongEntry()
  const find = async (text: string) => (await client.journal.search({ text, template: null })).hits.length
  expect([await find('filler'), await find('long day filler')]).toEqual([1, 1])
  await client.journal.saveEntry({ id, body: 'Short now' })
  expect([piecesIn(db).length, await find('filler'), await find('short'), await find('day now')]).toEqual([0, 0, 1, 1])
  await client.journal.saveEntry({ id, title: 'Again', body })
  expect([await find('filler'), await find('short'), await find('day'), await find('again filler')]).toEqual([1, 0, 0, 1])
  await client.journal.saveEntry({ id, title: 'Renamed' })
  expect([await find('again'), await find('renamed end')]).toEqual([0, 1])
  await client.journal.saveEntry({ id, title: 'Last', body: `Before all. ${body}` })
  expect([await find('renamed'), await find('last before'), (await client.journal.text({ id })).body.length]).toEqual([
    0,
    1,
    body.length + 12,
  ])
  checkIndexes(db)
})

test('journal.saveEntry: what was rolled back, or written by others, is not taken for what stands in the store', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-long-'))
  const { client, db } = createTestCore({ path: join(folder, 'core.sqlite') })
  const { id } = await client.journal.create({ template: 'blank' })
  const body = filler(60)
  await client.journal.saveEntry({ id, body })
  const save = (text: string) => saveText(db, id as JournalEntryId, { body: text }, 1 as EpochMs)
  expect(() =>
    inTransaction(db, () => {
      save(`${body}lost`)
      throw new Error('no room')
    }),
  ).toThrow('no room')
  await client.journal.saveEntry({ id, body: `${body}lost again` })
  expect((await client.journal.text({ id })).body).toBe(`${body}lost again`)
  const other = new Database(join(folder, 'core.sqlite'))
  other
    .prepare("UPDATE journal_piece SET text = 'From elsewhere. ' || text WHERE position = (SELECT min(position) FROM journal_piece)")
    .run()
  other.close()
  await client.journal.saveEntry({ id, body: `${body}lost again!` })
  expect((await client.journal.text({ id })).body).toBe(`${body}lost again!`)
  checkIndexes(db)
  db.close()
})

test('journal.saveEntry: writing on and on at one place never runs out of room between two pieces', async () => {
  const { db, id, body, text } = await coreWithLongEntry(filler(30))
  const middle = Math.floor(body.length / 2)
  let written = ''
  for (let time = 0; time < 60; time += 1) {
    written += filler(8, `word${time}`)
    inTransaction(db, () =>
      saveText(db, id as JournalEntryId, { body: body.slice(0, middle) + written + body.slice(middle) }, 1 as EpochMs),
    )
  }
  expect(await text()).toBe(body.slice(0, middle) + written + body.slice(middle))
  const positions = db.prepare<[], number>('SELECT position FROM journal_piece ORDER BY position').pluck().all()
  expect(new Set(positions).size).toBe(positions.length)
  checkIndexes(db)
})

test('journal.restoreVersion: a long entry keeps how it was, and goes back to it', async () => {
  const { client, clock, db, id, body } = await coreWithLongEntry()
  clock.advance(20 * 60_000)
  await client.journal.saveEntry({ id, body: `${body}later` })
  const [version] = await client.journal.versions({ id })
  expect(version).toMatchObject({ charCount: body.length, title: 'A long day' })
  await client.journal.restoreVersion({ versionId: version?.versionId ?? 0 })
  expect((await client.journal.text({ id })).body).toBe(body)
  checkIndexes(db)
})

test('journal.search: words in different pieces of a long entry find it, with a title and words around one of them', async () => {
  const { client, id, body } = await coreWithLongEntry()
  await client.journal.saveEntry({ id, body: `Aardvark at first.\n\n${body}Middle zebra.\n\n${body}` })
  const other = await client.journal.create({ template: 'blank' })
  await client.journal.saveEntry({ id: other.id, title: 'Aardvark', body: 'and a zebra' })
  const { hits } = await client.journal.search({ text: 'zeb aard', template: null })
  expect(hits.map(({ entry }) => entry.id)).toEqual([other.id, id])
  expect(hits[1]?.title).toEqual([{ text: 'A long day', isMatch: false }])
  expect(hits[1]?.body.some(({ isMatch, text }) => isMatch && /^(Aardvark|zebra)$/.test(text))).toBe(true)
  const everything = await client.search.hits({ kind: 'entry', text: 'zebra aardvark', limit: 5 })
  expect({ ids: everything.hits.map((hit) => hit.id).sort(), count: everything.count }).toEqual({ ids: [id, other.id].sort(), count: 2 })
  expect((await client.search.hits({ kind: 'entry', text: '"middle zebra"', limit: 5 })).hits[0]?.place).toMatchObject({
    find: 'Middle zebra',
  })
  await client.journal.remove({ id })
  expect((await client.search.hits({ kind: 'entry', text: 'zebra aardvark', limit: 5 })).count).toBe(1)
  expect((await client.journal.search({ text: 'zebra aardvark', template: null })).hits).toHaveLength(1)
  await client.journal.restore({ id })
  expect((await client.journal.search({ text: 'long aardvark', template: null })).hits[0]?.title).toContainEqual({
    text: 'long',
    isMatch: true,
  })
})

const WORDS = ['attention', 'gradient', 'entropy', 'cache', 'softmax', 'naïve', 'kernel'] as const
const entryWords = fc.record({
  title: fc.subarray([...WORDS], { maxLength: 2 }),
  words: fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }),
  isLong: fc.boolean(),
})

test('search.hits and journal.search: entries in pieces are found as if each were one text', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(entryWords, { minLength: 1, maxLength: 6 }),
      fc.uniqueArray(fc.tuple(fc.constantFrom(...WORDS), fc.integer({ min: 2, max: 9 })), {
        minLength: 1,
        maxLength: 3,
        selector: ([word]) => word,
      }),
      async (entries, asked) => {
        const { client, db } = createTestCore()
        const whole = new Database(':memory:')
        whole.exec("CREATE VIRTUAL TABLE whole USING fts5 (id, title, body, tokenize = 'unicode61 remove_diacritics 2')")
        for (const { title, words, isLong } of entries) {
          const { id } = await client.journal.create({ template: 'blank' })
          const body = words.map((word) => `${word} ${isLong ? filler(14) : ''}`).join('')
          await client.journal.saveEntry({ id, title: title.join(' '), body })
          whole.prepare('INSERT INTO whole VALUES (?, ?, ?)').run(id, title.join(' '), body)
        }
        const text = asked.map(([word, length]) => word.slice(0, length)).join(' ')
        const expected = whole
          .prepare<[string], string>('SELECT id FROM whole WHERE whole MATCH ? ORDER BY rowid DESC')
          .pluck()
          .all(`{title body} : (${asked.map(([word, length]) => `"${word.slice(0, length)}"*`).join(' ')})`)
        expect((await client.journal.search({ text, template: null })).hits.map(({ entry }) => entry.id)).toEqual(expected)
        const everything = await client.search.hits({ kind: 'entry', text, limit: 50 })
        expect(everything.hits.map(({ id }) => id).sort()).toEqual([...expected].sort())
        expect(everything.count).toBe(expected.length)
        checkIndexes(db)
      },
    ),
    { numRuns: 25 },
  )
})

test('a long entry is salvaged whole, found and saved on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-long-'))
  const first = createTestCore({ path: join(folder, 'core.sqlite') })
  const { id } = await first.client.journal.create({ template: 'blank' })
  const body = `Aardvark.\n\n${filler(60)}zebra`
  await first.client.journal.saveEntry({ id, title: 'Kept', body })
  first.db.close()
  const report = salvageRows(join(folder, 'core.sqlite'), join(folder, 'fresh.sqlite'), '1.0.0')
  expect(report).toMatchObject({ incompleteTables: [], orphanRows: 0 })
  const { client, db } = createTestCore({ path: join(folder, 'fresh.sqlite') })
  expect(await client.journal.text({ id })).toEqual({ title: 'Kept', body })
  expect((await client.journal.search({ text: 'aardvark zebra kept', template: null })).hits).toHaveLength(1)
  await client.journal.saveEntry({ id, title: 'Kept on', body: body.slice(0, 100) })
  checkIndexes(db)
  db.close()
})

test('a long entry that is removed for good takes its pieces and their index with it', async () => {
  const { db } = await coreWithLongEntry()
  db.prepare('DELETE FROM journal_entry').run()
  expect(piecesIn(db)).toEqual([])
  expect(db.prepare("SELECT count(*) FROM journal_piece_text WHERE journal_piece_text MATCH 'filler'").pluck().get()).toBe(0)
  checkIndexes(db)
})
