import { expect, test } from 'vitest'
import type { JournalEntryId, SessionId } from '../../src/shared/kernel/ids.ts'
import { insertScoredSession } from '../support/session-rows.ts'
import { createTestCore } from '../support/test-core.ts'

const NOBODY = 'nobody' as JournalEntryId
const FIRST_PAGE = { after: null, limit: 50, template: null } as const
const MINUTE_MS = 60_000

/** Everything the journal holds, removed entries and the index included, to see that a refusal changed nothing. */
function rows(db: ReturnType<typeof createTestCore>['db']) {
  return db.prepare('SELECT * FROM journal_entry').all()
}

test('journal.create: a blank entry is empty, unfinished, and of today', async () => {
  const { client, clock } = createTestCore()
  const entry = await client.journal.create({ template: 'blank' })
  expect(entry).toEqual({
    id: 'id-1',
    template: 'blank',
    title: '',
    excerpt: '',
    day: '2026-03-02',
    writtenAt: clock.now(),
    sessionId: null,
    tags: [],
    mood: null,
    energy: null,
    isFinished: false,
  })
  expect(await client.journal.text({ id: entry.id })).toEqual({ title: '', body: '' })
})

test('journal.create: about a session it starts from the session', async () => {
  const { client, db, clock } = createTestCore()
  const sessionId = insertScoredSession(db, clock.now())
  const entry = await client.journal.create({ template: 'after-paper-session', sessionId })
  expect(entry).toMatchObject({ sessionId, title: 'After reading “Reading in one pass”' })
  const { body } = await client.journal.text({ id: entry.id })
  expect(body).toContain('> **Reading in one pass**, read for 6 min\n>\n> Score of 8: 4 before the second look, 6 after it')
  expect(body).toContain('> - Abstract: 1:20 of 2:00\n> - Method: 5:00 of 5:00\n')
})

test('journal.create: SESSION_NOT_FOUND writes no entry', async () => {
  const { client, db } = createTestCore()
  const order = client.journal.create({ template: 'after-paper-session', sessionId: 'gone' as SessionId })
  await expect(order).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' })
  expect(rows(db)).toEqual([])
})

test('journal.entries: newest first, page by page, without a gap or a double', async () => {
  const { client, clock } = createTestCore()
  for (let count = 0; count < 5; count += 1) {
    await client.journal.create({ template: 'blank' })
    // Two entries share an instant: their order is still fixed.
    if (count % 2 === 0) clock.advance(MINUTE_MS)
  }
  const first = await client.journal.entries({ ...FIRST_PAGE, limit: 2 })
  const second = await client.journal.entries({ ...FIRST_PAGE, limit: 2, after: first.next })
  const third = await client.journal.entries({ ...FIRST_PAGE, limit: 2, after: second.next })
  expect([first, second, third].map((page) => page.entries.map((entry) => entry.id))).toEqual([
    ['id-5', 'id-4'],
    ['id-3', 'id-2'],
    ['id-1'],
  ])
  expect(third.next).toBeNull()
})

test('journal.entries: of one template only, and none that is removed', async () => {
  const { client } = createTestCore()
  await client.journal.create({ template: 'blank' })
  const interview = await client.journal.create({ template: 'after-interview' })
  const removed = await client.journal.create({ template: 'after-interview' })
  await client.journal.remove({ id: removed.id })
  const { entries } = await client.journal.entries({ ...FIRST_PAGE, template: 'after-interview' })
  expect(entries.map((entry) => entry.id)).toEqual([interview.id])
})

test('journal.entries: an entry written at one in the morning belongs to the day before', async () => {
  const { client, clock } = createTestCore()
  clock.advance(15.5 * 60 * MINUTE_MS)
  await client.journal.create({ template: 'blank' })
  expect((await client.journal.entries(FIRST_PAGE)).entries).toMatchObject([{ day: '2026-03-02' }])
  await client.settings.change({ dayStartHour: 0 })
  expect((await client.journal.entries(FIRST_PAGE)).entries).toMatchObject([{ day: '2026-03-03' }])
})

test('journal.entry: one entry, until it is removed', async () => {
  const { client } = createTestCore()
  const entry = await client.journal.create({ template: 'after-interview' })
  expect(await client.journal.entry({ id: entry.id })).toEqual(entry)
  await client.journal.remove({ id: entry.id })
  await expect(client.journal.entry({ id: entry.id })).rejects.toMatchObject({ code: 'ENTRY_NOT_FOUND' })
})

test('journal.text: ENTRY_NOT_FOUND for one that is not there', async () => {
  const { client } = createTestCore()
  await expect(client.journal.text({ id: NOBODY })).rejects.toMatchObject({ code: 'ENTRY_NOT_FOUND' })
})

test('journal.saveEntry: saves what is given and leaves the rest', async () => {
  const { client } = createTestCore()
  const { id } = await client.journal.create({ template: 'blank' })
  await client.journal.saveEntry({ id, title: 'Monday' })
  await client.journal.saveEntry({ id, body: 'Attention is a weighted mean.' })
  expect(await client.journal.text({ id })).toEqual({ title: 'Monday', body: 'Attention is a weighted mean.' })
  expect(await client.journal.entry({ id })).toMatchObject({ title: 'Monday', excerpt: 'Attention is a weighted mean.' })
})

test('journal.saveEntry: what was typed while the entry was being removed comes back with it', async () => {
  const { client } = createTestCore()
  const { id } = await client.journal.create({ template: 'blank' })
  await client.journal.remove({ id })
  await client.journal.saveEntry({ id, body: 'last words' })
  await client.journal.restore({ id })
  expect(await client.journal.text({ id })).toMatchObject({ body: 'last words' })
})

test('journal.saveEntry: ENTRY_NOT_FOUND and a text that is too long change nothing', async () => {
  const { client, db } = createTestCore()
  const { id } = await client.journal.create({ template: 'blank' })
  const before = rows(db)
  await expect(client.journal.saveEntry({ id: NOBODY, body: 'x' })).rejects.toMatchObject({ code: 'ENTRY_NOT_FOUND' })
  await expect(client.journal.saveEntry({ id, title: 'x'.repeat(301) })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(client.journal.saveEntry({ id, body: 'x'.repeat(4_000_001) })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(rows(db)).toEqual(before)
})

test('journal.finishEntry: a finished entry is no draft any more', async () => {
  const { client } = createTestCore()
  const { id } = await client.journal.create({ template: 'blank' })
  await client.journal.finishEntry({ id })
  expect(await client.journal.entry({ id })).toMatchObject({ isFinished: true })
  expect(await client.journal.unfinished()).toEqual([])
})

test('journal.finishEntry: ENTRY_NOT_FOUND for a removed entry, which stays a draft', async () => {
  const { client, db } = createTestCore()
  const { id } = await client.journal.create({ template: 'blank' })
  await client.journal.remove({ id })
  const before = rows(db)
  await expect(client.journal.finishEntry({ id })).rejects.toMatchObject({ code: 'ENTRY_NOT_FOUND' })
  expect(rows(db)).toEqual(before)
})

test('journal.reopenEntry: makes it a draft again; ENTRY_NOT_FOUND where there is none', async () => {
  const { client } = createTestCore()
  const { id } = await client.journal.create({ template: 'blank' })
  await client.journal.finishEntry({ id })
  await client.journal.reopenEntry({ id })
  expect(await client.journal.entry({ id })).toMatchObject({ isFinished: false })
  await expect(client.journal.reopenEntry({ id: NOBODY })).rejects.toMatchObject({ code: 'ENTRY_NOT_FOUND' })
})

test('journal.unfinished: drafts, newest first', async () => {
  const { client, clock } = createTestCore()
  await client.journal.create({ template: 'blank' })
  clock.advance(MINUTE_MS)
  await client.journal.create({ template: 'after-interview' })
  expect((await client.journal.unfinished()).map((entry) => entry.id)).toEqual(['id-2', 'id-1'])
})

test('journal.remove: soft, once; ENTRY_NOT_FOUND the second time', async () => {
  const { client, db } = createTestCore()
  const { id } = await client.journal.create({ template: 'blank' })
  await client.journal.remove({ id })
  expect(rows(db)).toHaveLength(1)
  await expect(client.journal.remove({ id })).rejects.toMatchObject({ code: 'ENTRY_NOT_FOUND' })
})

test('journal.restore: brings it back whole; ENTRY_NOT_FOUND where there was none', async () => {
  const { client } = createTestCore()
  const entry = await client.journal.create({ template: 'after-interview' })
  await client.journal.remove({ id: entry.id })
  await client.journal.restore({ id: entry.id })
  expect(await client.journal.entry({ id: entry.id })).toEqual(entry)
  await expect(client.journal.restore({ id: NOBODY })).rejects.toMatchObject({ code: 'ENTRY_NOT_FOUND' })
})

test('journal.forSession: the entries about one session', async () => {
  const { client, db, clock } = createTestCore()
  const sessionId = insertScoredSession(db, clock.now())
  await client.journal.create({ template: 'blank' })
  const entry = await client.journal.create({ template: 'after-paper-session', sessionId })
  expect(await client.journal.forSession({ sessionId })).toEqual([entry])
  expect(await client.journal.forSession({ sessionId: 'other' as SessionId })).toEqual([])
})

test('journal.search: finds the beginning of words in title and body, and marks them', async () => {
  const { client } = createTestCore()
  const { id } = await client.journal.create({ template: 'blank' })
  await client.journal.saveEntry({ id, title: 'Softmax day', body: 'The naïve soft maximum overflows.' })
  const { hits, hasMore } = await client.journal.search({ text: 'sof nai', template: null })
  expect(hasMore).toBe(false)
  expect(hits).toMatchObject([
    {
      entry: { id },
      title: [
        { text: 'Softmax', isMatch: true },
        { text: ' day', isMatch: false },
      ],
      body: [
        { text: 'The ', isMatch: false },
        { text: 'naïve', isMatch: true },
        { text: ' ', isMatch: false },
        { text: 'soft', isMatch: true },
        { text: ' maximum overflows.', isMatch: false },
      ],
    },
  ])
})

test('journal.search: follows every change, and leaves removed entries and other templates out', async () => {
  const { client } = createTestCore()
  const { id } = await client.journal.create({ template: 'blank' })
  await client.journal.saveEntry({ id, body: 'quantization' })
  const found = async (text: string, template: 'blank' | 'after-interview' | null = null) =>
    (await client.journal.search({ text, template })).hits.length
  expect([await found('quant'), await found('quant', 'blank'), await found('quant', 'after-interview')]).toEqual([1, 1, 0])
  await client.journal.saveEntry({ id, body: 'perplexity' })
  expect([await found('quant'), await found('perplexity')]).toEqual([0, 1])
  await client.journal.remove({ id })
  expect(await found('perplexity')).toBe(0)
})

test('journal.search: at most fifty, newest first, and says that there are more', async () => {
  const { client, clock } = createTestCore()
  for (let count = 0; count < 51; count += 1) {
    const { id } = await client.journal.create({ template: 'blank' })
    await client.journal.saveEntry({ id, body: 'overflow' })
    clock.advance(MINUTE_MS)
  }
  const { hits, hasMore } = await client.journal.search({ text: 'o', template: null })
  expect([hits.length, hits[0]?.entry.id, hasMore]).toEqual([50, 'id-51', true])
})

test.each([
  '" OR ( * NEAR',
  '"',
  '(',
  '*',
  'a AND',
  'NEAR(a b, 2)',
  'title:a',
  '-a',
  '^a',
  '{a}:b',
  "'; DROP TABLE journal_entry; --",
  '\u0000',
  'a"b',
])('journal.search: S18 %j gives results or none, never an error', async (text) => {
  const { client } = createTestCore()
  await client.journal.create({ template: 'after-interview' })
  expect((await client.journal.search({ text, template: null })).hasMore).toBe(false)
})
