import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SEARCH_KINDS, type SearchKind } from '../../src/shared/features/search/search.model.ts'
import type { PaperId } from '../../src/shared/kernel/ids.ts'
import type { TextPart } from '../../src/shared/kernel/matched-text.ts'
import { insertScoredSession } from '../support/session-rows.ts'
import { createTestCore } from '../support/test-core.ts'

const paperId = 'paper-1' as PaperId

/** A core with one thing of each kind that has the word “entropy” in it. */
async function coreWithEverything() {
  const core = createTestCore()
  const { client, db, clock } = core
  const sessionId = insertScoredSession(db, clock.now(), 'Entropy, régularised')
  db.prepare('INSERT INTO paper_page (paper_id, page_index, text) VALUES (?, 2, ?)').run(paperId, 'The entropy of a fair coin is one bit.')
  await client.reading.saveExplanation({ sessionId, idea: 'Pay for entropy' })
  const [mark] = await client.reader.addMarks({
    paperId,
    marks: [
      {
        ...{ kind: 'highlight', color: 'yellow', pageIndex: 1, rects: [[10, 10, 20, 30]], ink: null, quote: 'maximum entropy principle' },
        ...{ contextBefore: '', contextAfter: '', comment: 'ask about entropy', textOffset: 3 },
      },
    ],
  })
  if (!mark) throw new Error('The mark was not made.')
  const question = await client.practice.create({ category: 'llms' })
  await client.practice.save({ questionId: question.id, prompt: 'What is **cross entropy**?', answer: 'A loss.' })
  const story = await client.interviews.createStory({ title: 'The entropy bug' })
  await client.interviews.saveStory({ ...story, action: 'I wrote the loss anew.' })
  const project = await client.interviews.createProject({ name: 'Ranking' })
  await client.interviews.saveProjectCell({ ...project, cell: 'training', text: 'Cross entropy over **clicks**.' })
  const entry = await client.journal.create({ template: 'blank' })
  await client.journal.saveEntry({ id: entry.id, title: 'On entropy', body: 'Today I mixed up Entropy and divergence.' })
  return { ...core, ...story, ...project, sessionId, markId: mark.id, questionId: question.id, entryId: entry.id }
}

const plain = (parts: readonly TextPart[]) => parts.map(({ text }) => text).join('')
const matches = (parts: readonly TextPart[]) => parts.filter(({ isMatch }) => isMatch).map(({ text }) => text)
const all = { limit: 50 }

test('search.hits: each kind leads to the place where the words stand', async () => {
  const { client, sessionId, markId, questionId, entryId, storyId, projectId, clock } = await coreWithEverything()
  const found = async (kind: SearchKind) => (await client.search.hits({ kind, text: 'entrop', ...all })).hits
  expect((await found('entry')).map(({ place, at, title }) => ({ place, at, title: plain(title) }))).toEqual([
    { place: { kind: 'entry', entryId, find: 'Entropy' }, at: clock.now(), title: 'On entropy' },
  ])
  const [mark] = await found('mark')
  expect(mark).toMatchObject({ pageLabel: '2', place: { kind: 'mark', paperId, pageIndex: 1, markId } })
  expect([plain(mark?.title ?? []), plain(mark?.body ?? [])]).toEqual([
    'Entropy, régularised',
    'maximum entropy principle — ask about entropy',
  ])
  expect(await found('question')).toMatchObject([{ title: [{ text: 'What is cross entropy?' }], place: { kind: 'question', questionId } }])
  expect(await found('paper')).toMatchObject([{ place: { kind: 'paper', paperId } }])
  expect((await found('page')).map(({ place, pageLabel }) => ({ place, pageLabel }))).toEqual([
    { place: { kind: 'page', paperId, pageIndex: 2, find: 'entropy' }, pageLabel: '3' },
  ])
  const [session] = await found('session')
  expect(session?.place).toEqual({ kind: 'session', sessionId })
  expect(matches(session?.body ?? [])).toEqual(['entropy'])
  const [story] = await found('story')
  expect(story).toMatchObject({ place: { kind: 'story', storyId }, body: [] })
  expect([plain(story?.title ?? []), matches(story?.title ?? [])]).toEqual(['The entropy bug', ['entropy']])
  const [project] = await found('project')
  expect(project).toMatchObject({ place: { kind: 'project', projectId }, title: [{ text: 'Ranking' }] })
  expect([plain(project?.body ?? []), matches(project?.body ?? [])]).toEqual(['Cross entropy over **clicks**.', ['entropy']])
})

test('search.hits: what was removed is not found, and comes back with it', async () => {
  const { client, entryId, questionId, markId, storyId, projectId } = await coreWithEverything()
  const counts = async () =>
    Object.fromEntries(
      await Promise.all(SEARCH_KINDS.map(async (kind) => [kind, (await client.search.hits({ kind, text: 'entropy', ...all })).count])),
    )
  expect(await counts()).toEqual({ entry: 1, mark: 1, question: 1, paper: 1, page: 1, session: 1, round: 0, story: 1, project: 1 })
  await client.journal.remove({ id: entryId })
  await client.practice.remove({ questionId })
  await client.reader.removeMarks({ markIds: [markId] })
  await client.interviews.removeStory({ storyId })
  await client.interviews.removeProject({ projectId })
  expect(await counts()).toMatchObject({ entry: 0, mark: 0, question: 0, paper: 1, page: 1, story: 0, project: 0 })
  await client.journal.restore({ id: entryId })
  await client.reader.restoreMarks({ markIds: [markId] })
  await client.papers.remove({ paperId })
  await client.interviews.restoreStory({ storyId })
  await client.interviews.restoreProject({ projectId })
  expect(await counts()).toMatchObject({ entry: 1, mark: 0, paper: 0, page: 0, story: 1, project: 1 })
})

test('search.hits: the index follows what is rewritten', async () => {
  const { client, markId, entryId, storyId, projectId } = await coreWithEverything()
  const count = async (kind: SearchKind, text: string) => (await client.search.hits({ kind, text, ...all })).count
  await client.reader.changeMark({ markId, comment: 'perplexity instead' })
  await client.papers.edit({ paperId, title: 'A perplexing paper', authors: ['Claude Shannon'] })
  await client.journal.saveEntry({ id: entryId, title: '', body: 'perplexity' })
  await client.interviews.saveStory({ storyId, title: 'A naïve bug', result: 'Perplexity fell.' })
  await client.interviews.saveProjectCell({ projectId, cell: 'training', text: 'clicks' })
  await client.interviews.saveProject({ projectId, claim: 'Perplexity halved' })
  expect([await count('mark', 'perplex'), await count('paper', 'perplex'), await count('entry', 'perplex')]).toEqual([1, 1, 1])
  expect([await count('paper', 'regularised'), await count('entry', 'entropy'), await count('paper', 'shannon')]).toEqual([0, 0, 1])
  for (const kind of ['story', 'project'] as const) {
    expect([await count(kind, 'perplex'), await count(kind, 'entropy')]).toEqual([1, 0])
  }
})

test('search.hits: words in quotes stand together, one letter is a word, accents do not count', async () => {
  const { client, entryId } = await coreWithEverything()
  await client.journal.saveEntry({ id: entryId, body: 'a naïve Q of the kv cache' })
  const count = async (text: string) => (await client.search.hits({ kind: 'entry', text, ...all })).count
  expect([await count('"kv cache"'), await count('"cache kv"'), await count('cache kv')]).toEqual([1, 0, 1])
  expect([await count('q'), await count('c'), await count('naive'), await count('the')]).toEqual([1, 0, 1, 1])
})

test('search.hits: only the newest 1,000 matches are ranked, more than 1,000 are not counted', async () => {
  const { client, db } = createTestCore()
  const insert = db.prepare(
    `INSERT INTO journal_entry (id, template, title, body, written_at, zone, created_at, updated_at) VALUES (?, 'blank', ?, ?, ?, 'UTC', 1, 1)`,
  )
  db.transaction(() => {
    for (let index = 0; index < 8_000; index += 1) {
      // By rank alone the oldest would come first: it has the word in its title and hardly any other.
      const isBest = index === 0 || index === 7_000
      insert.run(
        `e${index}`,
        isBest ? 'usual' : '',
        index === 0 ? '' : `${index % 4 === 0 ? 'usual' : 'other'} ${'word '.repeat(20)}`,
        index,
      )
    }
  })()
  const found = await client.search.hits({ kind: 'entry', text: 'usual', limit: 4 })
  expect(found).toMatchObject({ count: 1_000, isMore: true })
  expect(found.hits.map(({ id }) => id)).toEqual(['e7000', 'e7996', 'e7992', 'e7988'])
  // A word that nearly every entry has tells none from another: the rest of the words ranks, or else nothing.
  const both = await client.search.hits({ kind: 'entry', text: 'word usual', limit: 3 })
  expect(both.hits.map(({ id }) => id)).toEqual(['e7000', 'e7996', 'e7992'])
  expect((await client.search.hits({ kind: 'entry', text: 'word', limit: 2 })).hits.map(({ id }) => id)).toEqual(['e7999', 'e7998'])
})

test('search.hits: S18 whatever is typed gives results or none, never an error', async () => {
  const { client } = await coreWithEverything()
  const sign = fc.constantFrom('"', 'OR', 'NEAR(a b, 2)', '*', '^', '\u0000', '{a}:b', 'title:', '-', 'NOT', 'AND', '(', ')', 'entropy')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(sign, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 8 }),
      fc.constantFrom(...SEARCH_KINDS),
      async (pieces, kind) => {
        const { hits, count } = await client.search.hits({ kind, text: pieces.join(' ').slice(0, 500), limit: 5 })
        expect(hits.length).toBeLessThanOrEqual(count)
      },
    ),
    { numRuns: 400 },
  )
})

test('search.hits: no search walks through a table, each goes from its index to the rows', async () => {
  const { client, db } = await coreWithEverything()
  const asked = new Set<string>()
  const prepare = db.prepare.bind(db)
  db.prepare = ((sql: string) => {
    asked.add(sql)
    return prepare(sql)
  }) as typeof db.prepare
  for (const kind of SEARCH_KINDS) await client.search.hits({ kind, text: 'entropy', limit: 5 })
  const searches = [...asked].filter((sql) => sql.includes('MATCH'))
  expect(searches.length).toBeGreaterThanOrEqual(2 * SEARCH_KINDS.length)
  for (const sql of searches) {
    const names = [...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, 1])
    const positional = [...sql.matchAll(/\?/g)].map(() => 1)
    const steps = prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...(positional.length > 0 ? positional : [Object.fromEntries(names)])) as {
      detail: string
    }[]
    const scans = steps.map(({ detail }) => detail).filter((detail) => /^SCAN /.test(detail))
    // `hit` is what is ranked, `best` what is shown of it: neither is a table, and both have a LIMIT.
    expect(scans.filter((detail) => !/VIRTUAL TABLE INDEX|SCAN (hit|best|\(subquery)/.test(detail))).toEqual([])
    if (/bm25/.test(sql)) expect(sql).toContain('LIMIT')
  }
})

test('search.hits: nothing typed finds nothing, and too long a text is a defect of the page', async () => {
  const { client } = await coreWithEverything()
  expect(await client.search.hits({ kind: 'entry', text: '  ', limit: 5 })).toEqual({ hits: [], count: 0, isMore: false })
  const tooLong = client.search.hits({ kind: 'entry', text: 'x'.repeat(501), limit: 5 })
  await expect(tooLong).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})
