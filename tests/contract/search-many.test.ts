import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Db } from '../../src/main/store/db.ts'
import { inTransaction, prepare } from '../../src/main/store/db.ts'
import { createTestCore } from '../support/test-core.ts'

function addPaper(db: Db, id: string) {
  prepare(
    db,
    `INSERT INTO paper (id, sha256, file_name, byte_length, title, title_source, page_count, added_at, indexed_at, updated_at)
     VALUES (?, ?, 'paper.pdf', 1, 'A paper', 'metadata', 1, 0, 0, 0)`,
  ).run(id, id.padStart(64, '0'))
}

function addMark(db: Db, id: number, quote: string, comment = '') {
  prepare(
    db,
    `INSERT INTO mark (id, paper_id, kind, color, page_index, rects, quote, comment, sort_key, created_at, updated_at)
     VALUES (?, 'p', 'highlight', 'yellow', 0, '[]', ?, ?, '', 1, 1)`,
  ).run(`m-${id}`, quote, comment)
}

const textOf = (parts: readonly { readonly text: string }[]) => parts.map(({ text }) => text).join('')

test('search.hits: of thousands of matches the best of the newest whole words, counted no further than 1,000', async () => {
  const { client, db } = createTestCore()
  addPaper(db, 'p')
  inTransaction(db, () => {
    for (let id = 0; id < 25_000; id++) addMark(db, id, `gradient number ${id}${id % 5_000 === 7 ? ' gradients vanish' : ''}`)
    addMark(db, 30_000, 'many more words around one gradient than in any other of these marks')
    prepare(db, "UPDATE mark SET deleted_at = 5 WHERE id >= 'm-24990' AND id <= 'm-24999'").run()
  })
  // A word that is everywhere weighs nothing: the newest come first, removed ones are passed over.
  const all = await client.search.hits({ kind: 'mark', text: 'gradient', limit: 3 })
  expect(all).toMatchObject({ count: 1_000, isMore: true })
  expect(all.hits.map(({ id }) => id)).toEqual(['m-30000', 'm-24989', 'm-24988'])
  expect(all.hits.every(({ body }) => body.some(({ text, isMatch }) => isMatch && text === 'gradient'))).toBe(true)
  // Beginnings of words are found where whole words are few.
  const few = await client.search.hits({ kind: 'mark', text: 'gradients', limit: 50 })
  expect(few).toMatchObject({ count: 5, isMore: false })
  const begun = await client.search.hits({ kind: 'mark', text: 'gradien vani', limit: 50 })
  expect(begun.hits.map(({ id }) => id).sort()).toEqual(few.hits.map(({ id }) => id).sort())
  expect(begun.hits.every(({ body }) => body.some(({ text, isMatch }) => isMatch && text === 'vanish'))).toBe(true)
})

test.each([2, 1_200])('search.hits: what is removed is not counted, of %i removed ones none', async (removed) => {
  const { client, db } = createTestCore()
  addPaper(db, 'p')
  addPaper(db, 'gone')
  inTransaction(db, () => {
    for (let id = 0; id < 1_500 + removed; id++) addMark(db, id, 'entropy of a source')
    prepare(db, 'UPDATE mark SET deleted_at = 5 WHERE rowid > 1_500').run()
    prepare(db, "UPDATE mark SET paper_id = 'gone' WHERE rowid <= 1_300").run()
  })
  const count = async () => {
    const { count, isMore, hits } = await client.search.hits({ kind: 'mark', text: 'entropy', limit: 2 })
    return { count, isMore, ids: hits.map(({ id }) => id) }
  }
  expect(await count()).toEqual({ count: 1_000, isMore: true, ids: ['m-1499', 'm-1498'] })
  prepare(db, "UPDATE paper SET deleted_at = 5 WHERE id = 'gone'").run()
  expect(await count()).toEqual({ count: 200, isMore: false, ids: ['m-1499', 'm-1498'] })
  prepare(db, "UPDATE paper SET deleted_at = 5 WHERE id = 'p'").run()
  expect(await count()).toEqual({ count: 0, isMore: false, ids: [] })
})

test('papers.search: of thousands of papers with a word in their title the first by title, removed ones passed over', async () => {
  const { client, db } = createTestCore()
  inTransaction(db, () => {
    for (let id = 0; id < 2_200; id++) addPaper(db, `p-${id}`)
    prepare(
      db,
      "UPDATE paper SET title = printf('%s %04d %s', iif(rowid % 2, 'On', 'on'), rowid * 7919 % 2200, iif(rowid % 50, 'entropy', 'loss'))",
    ).run()
    prepare(db, "UPDATE paper SET deleted_at = 5 WHERE title LIKE 'on 000%'").run()
  })
  const { papers } = await client.papers.search({ text: 'entropy' })
  const wanted = db
    .prepare("SELECT title FROM paper WHERE title LIKE '%entropy' AND deleted_at IS NULL ORDER BY lower(title) LIMIT ?")
    .pluck()
    .all(papers.length)
  expect(papers.map(({ title }) => title)).toEqual(wanted)
  expect(papers.length).toBeGreaterThan(5)
})

const WORDS = ['net', 'nets', 'network', 'layer', 'layers', 'loss', 'a', 'ab', 'norm', 'normal']

test('search.hits: exactly the marks in which every typed word begins a word, whatever is written and removed', async () => {
  const said = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
  const mark = fc.record({ quote: said, comment: said, isRemoved: fc.boolean() })
  const typed = fc.array(fc.constantFrom(...WORDS, 'ne', 'lay', 'nor', 'x'), { minLength: 1, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(fc.array(mark, { maxLength: 30 }), typed, async (marks, words) => {
      const { client, db } = createTestCore()
      addPaper(db, 'p')
      marks.forEach(({ quote, comment }, index) => {
        addMark(db, index, quote.join(' '), comment.join(' '))
      })
      marks.forEach(({ isRemoved }, index) => {
        if (isRemoved) db.prepare('UPDATE mark SET deleted_at = 5 WHERE id = ?').run(`m-${index}`)
      })
      // One letter alone is a word of its own.
      const begins = (has: readonly string[]) =>
        words.every((word) => has.some((one) => (word.length === 1 ? one === word : one.startsWith(word))))
      const wanted = marks.flatMap(({ quote, comment, isRemoved }, index) =>
        !isRemoved && begins([...quote, ...comment]) ? [`m-${index}`] : [],
      )
      const { hits, count } = await client.search.hits({ kind: 'mark', text: words.join(' '), limit: 50 })
      expect(hits.map(({ id }) => id).sort()).toEqual(wanted.sort())
      expect(count).toBe(wanted.length)
      for (const { id, body } of hits) {
        const own = marks[Number(id.slice(2))]
        expect(textOf(body)).toBe([own?.quote.join(' '), own?.comment.join(' ')].join(' — '))
        expect(body.some(({ isMatch }) => isMatch)).toBe(true)
      }
      // The best first: as bm25 of all of them says.
      const query = words.map((word) => (word.length === 1 ? `"${word}"` : `"${word}"*`)).join(' ')
      const ranked = db
        .prepare(
          `SELECT 'm-' || (mark_text.rowid - 1) AS id FROM mark_text JOIN mark ON mark.rowid = mark_text.rowid
           WHERE mark_text MATCH ? AND mark.deleted_at IS NULL ORDER BY bm25(mark_text, 1, 2), mark_text.rowid DESC`,
        )
        .pluck()
        .all(query)
      expect(hits.map(({ id }) => id)).toEqual(ranked)
      db.close()
    }),
    { numRuns: 60 },
  )
})
