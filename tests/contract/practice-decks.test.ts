import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readZip } from '../../src/main/core/zip/read-zip.ts'
import { writeZip } from '../../src/main/core/zip/write-zip.ts'
import { addStarterQuestions } from '../../src/main/features/practice/add-starter.ts'
import { leavingQuestions } from '../../src/main/features/practice/decks/leaving-questions.ts'
import { readPackage } from '../../src/main/features/practice/decks/read-package.ts'
import { writePackage } from '../../src/main/features/practice/decks/write-package.ts'
import { writeQuestions } from '../../src/main/features/practice/decks/write-questions.ts'
import { deckFile, oldCollection, oldPackage, spoilEntry } from '../support/deck-files.ts'
import { createTestCore, type TestCoreOptions } from '../support/test-core.ts'

const NEWEST = join(import.meta.dirname, '../fixtures/decks/newest.apkg')
const LIMITS = { entries: 1_000, entryBytes: 1e9, totalBytes: 1e9 }

/** A core whose person picks this file, and the file's token. */
async function chosen(path: string, options: TestCoreOptions = {}) {
  const core = createTestCore({ ...options, chosenFiles: [path] })
  const { token = '' } = (await core.client.practice.chooseDeck()) ?? {}
  return { ...core, token }
}
type Chosen = Awaited<ReturnType<typeof chosen>>

/** Ids of a test begin at 1 in each core; here one of them must not name what another one made. */
function takeIds({ core }: Pick<Chosen, 'core'>): void {
  for (let id = 0; id < 1_000; id += 1) core.context.ids.next()
}

async function imported({ client, token }: Chosen, wishes: Partial<Parameters<Chosen['client']['practice']['importDeck']>[0]> = {}) {
  const result = await client.practice.importDeck({ token, decks: [], known: 'update', withAnswers: false, ...wishes })
  if (result.kind !== 'imported') throw new Error(result.reason)
  return result
}

async function preview({ client, token }: Chosen) {
  const result = await client.practice.previewDeck({ token })
  if (result.kind !== 'deck') throw new Error(result.reason)
  return result
}

async function bank({ client }: Pick<Chosen, 'client'>) {
  const { questions } = await client.practice.questions({ limit: 200 })
  return Promise.all(questions.map(({ id }) => client.practice.question({ questionId: id })))
}

test('practice.chooseDeck: null when the person cancels', async () => {
  expect(await createTestCore().client.practice.chooseDeck()).toBeNull()
})

test('practice.previewDeck: the newest form, with its decks, its files and what is left out; nothing is written', async () => {
  const core = await chosen(NEWEST)
  expect(await preview(core)).toMatchObject({
    form: 'newest',
    fileName: 'newest.apkg',
    decks: [
      { deck: 'ML::Deep learning', questions: 2, category: 'deep-learning' },
      { deck: 'Stuff', questions: 2, category: 'deep-learning' },
    ].map((deck, index) => ({ ...deck, questions: index === 0 ? 3 : 2 })),
    counts: { added: 5, updated: 0, unchanged: 0, duplicates: 0, removed: 0, leftOut: 0 },
    skipped: [{ problem: 'no-question' }, { title: 'No gap here', problem: 'no-gap' }],
    skippedCount: 2,
    media: 2,
    missingMedia: 0,
    answers: 4,
  })
  expect(await bank(core)).toEqual([])
  expect(existsSync(join(core.core.context.host.dataFolder, 'media'))).toBe(false)
})

test('practice.importDeck: notes become questions of their kind as plain Markdown, and their files are kept by SHA-256', async () => {
  const core = await chosen(NEWEST)
  expect(await imported(core, { decks: [{ deck: 'Stuff', category: 'quantization' }] })).toMatchObject({
    added: 5,
    skippedCount: 2,
    media: 2,
  })
  const questions = await bank(core)
  const [basic, there, back, cloze, typed] = questions
  const [picture = '', sound = ''] = ['png', 'mp3'].map(
    (ending) => new RegExp(`media/[0-9a-f]{64}\\.${ending}`).exec(`${basic?.prompt}${basic?.answer}`)?.[0],
  )
  expect(basic).toMatchObject({ kind: 'basic', category: 'deep-learning', tags: ['optim', 'adam w'], origin: 'import', standing: 'new' })
  expect(basic?.prompt).toBe(`What does **AdamW** change in *Adam*?  \n![plot.png](${picture})`)
  expect(basic?.answer).toBe(`It decouples weight decay: $w \\leftarrow w - \\eta\\lambda w$[say.mp3](${sound})`)
  expect(there).toMatchObject({ category: 'quantization', prompt: 'KL', answer: 'Relative entropy' })
  expect(back).toMatchObject({ prompt: 'Relative entropy', answer: 'KL', standing: 'suspended' })
  expect(cloze).toMatchObject({ kind: 'cloze', prompt: 'A {{c1::softmax}} sums to {{c2::one::number}}.', answer: 'Extra words' })
  expect(typed).toMatchObject({ kind: 'typed', prompt: 'Capital of the bias?', answer: 'b' })
  const folder = join(core.core.context.host.dataFolder, 'media')
  for (const name of readdirSync(folder))
    expect(
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ).toBe(name)
  expect(readdirSync(folder)).toHaveLength(2)
})

test('practice.importDeck: answers of the other program are replayed, once, and only where nothing was answered here', async () => {
  const core = await chosen(NEWEST)
  expect(await imported(core, { withAnswers: true })).toMatchObject({ answers: 4 })
  expect(core.db.prepare('SELECT state, reps, lapses FROM card ORDER BY rowid LIMIT 1').get()).toEqual({
    state: 'review',
    reps: 4,
    lapses: 1,
  })
  expect(await imported(core, { withAnswers: true })).toMatchObject({ added: 0, unchanged: 5, answers: 0 })
})

test('practice.importDeck: a second time changes nothing; a change there is taken or left; a change here stays', async () => {
  const first = await chosen(
    deckFile(
      oldPackage([
        { guid: 'a', fields: ['Why?', 'Because'] },
        { guid: 'b', fields: ['Other?', 'x'] },
      ]),
    ),
  )
  expect(await imported(first)).toMatchObject({ added: 2 })
  const [one] = await bank(first)
  if (!one) throw new Error('nothing came in')
  await first.client.practice.save({ questionId: one.id, answer: 'My own words' })
  expect(await imported(first)).toMatchObject({ added: 0, updated: 0, unchanged: 2 })
  expect(await bank(first)).toMatchObject([{ answer: 'My own words' }, { answer: 'x' }])
  const changed = deckFile(
    oldPackage([
      { guid: 'a', fields: ['Why?', 'Because'] },
      { guid: 'b', fields: ['Other?', 'y'] },
      { guid: 'c', fields: [' other?', 'Y '] },
    ]),
  )
  const second = await chosen(changed, { db: first.db })
  takeIds(second)
  expect((await preview(second)).counts).toMatchObject({ added: 1, updated: 1, unchanged: 1 })
  expect(await imported(second, { known: 'keep' })).toMatchObject({ added: 1, updated: 0, unchanged: 2 })
  expect(await imported(second)).toMatchObject({ updated: 1, unchanged: 2 })
  expect(await bank(second)).toMatchObject([{ answer: 'My own words' }, { answer: 'y' }, { answer: 'Y' }])
})

test('practice.importDeck: the same words twice are one question; a deleted one stays deleted; a deck can be left out', async () => {
  const notes = [
    { guid: 'a', fields: ['Q?', 'x'] },
    { guid: 'b', fields: [' q? ', 'x'] },
    { guid: 'c', fields: ['Z?', 'z'], deck: 6 },
  ]
  const core = await chosen(deckFile(oldPackage(notes)))
  expect(await imported(core, { decks: [{ deck: 'Odd', category: null }] })).toMatchObject({ added: 1, duplicates: 1, leftOut: 1 })
  const [one] = await bank(core)
  if (!one) throw new Error('nothing came in')
  await core.client.practice.remove({ questionId: one.id })
  expect(await imported(core)).toMatchObject({ added: 2, removed: 1, duplicates: 0 })
})

test('practice.importDeck: gaps in gaps, gaps of two cards, empty ones; the answer does not repeat them', async () => {
  const type = {
    ...{ type: 1, flds: [{ name: 'Text' }, { name: 'Extra' }] },
    tmpls: [{ qfmt: '<div>{{edit:cloze:Text}}</div>', afmt: '{{edit:cloze:Text}}<button>Show</button>{{#Extra}}<hr>{{Extra}}{{/Extra}}' }],
  }
  const notes = [
    { guid: 'a', type: 2, fields: ['A {{c1::deep {{c2::net}} of}} layers', 'More'], ordinals: [0, 1] },
    { guid: 'b', type: 2, fields: ['B {{c1,2::both}} {{c3::}}end', ''], ordinals: [0, 1, 2] },
  ]
  const core = await chosen(deckFile(oldPackage(notes, {}, [], `UPDATE col SET models = '${JSON.stringify({ 2: type })}'`)))
  expect(await imported(core)).toMatchObject({ added: 2, skippedCount: 0 })
  expect((await bank(core)).map(({ kind, prompt, answer }) => [kind, prompt, answer])).toEqual([
    ['cloze', 'A {{c1::deep {{c2::net}} of}} layers', 'More'],
    ['cloze', 'B {{c1::both}} end', ''],
  ])
  expect(core.db.prepare('SELECT count(*) AS n FROM card').get()).toEqual({ n: 3 })
})

test('practice.importDeck: notes without a name of their own are known again by their number', async () => {
  const nameless = deckFile(oldPackage(['a', 'b'].map((word) => ({ guid: '', fields: [word, 'x'] }))))
  const core = await chosen(nameless)
  expect(await imported(core)).toMatchObject({ added: 2 })
  expect(await imported(core)).toMatchObject({ added: 0, unchanged: 2 })
})

test('practice.importDeck: a file whose name a card writes otherwise than the package', async () => {
  const notes = [{ guid: 'a', fields: ['<img src="U%CC%88%20b.png">', 'Which?'] }]
  const core = await chosen(deckFile(oldPackage(notes, { '\u00dc b.png': Buffer.from('iVBORw0KGgo=', 'base64') })))
  expect(await imported(core)).toMatchObject({ added: 1, media: 1, missingMedia: 0 })
})

test('practice.importDeck: an import that was taken back may come again', async () => {
  const core = await chosen(NEWEST)
  const { importId } = await imported(core)
  expect(await core.client.practice.takeBackImport({ importId })).toEqual({ removed: 5 })
  expect(await imported(core)).toMatchObject({ added: 5 })
})

test('practice.importDeck: a file that nobody chose, and one that is gone', async () => {
  const core = await chosen(join(tmpdir(), 'nothing.apkg'))
  expect(await core.client.practice.previewDeck({ token: core.token })).toEqual({ kind: 'unreadable', reason: 'missing' })
  await expect(core.client.practice.previewDeck({ token: 'guessed' })).rejects.toMatchObject({ code: 'FILE_FORGOTTEN' })
  const order = { token: 'guessed', decks: [], known: 'keep', withAnswers: false } as const
  await expect(core.client.practice.importDeck({ ...order, decks: [] })).rejects.toMatchObject({ code: 'FILE_FORGOTTEN' })
})

const note = [{ guid: 'a', fields: ['Q?', 'x'] }]
const zip = oldPackage(note)
const many = Array.from({ length: 60_001 }, (_, index) => ({ name: `f${index}`, content: new Uint8Array() }))
const collectionOf = (content: Uint8Array, name = 'collection.anki2') => writeZip([{ name, content }])
const torn = (() => {
  const bytes = oldCollection(Array.from({ length: 400 }, (_, index) => ({ guid: `g${index}`, fields: ['x'.repeat(200), `${index}`] })))
  bytes.fill(0xff, 3 * 4096, 9 * 4096)
  return bytes
})()
const endless = Buffer.from(zstdCompressSync(Buffer.alloc(450_000_000)))

test.each([
  ['a text', 'not-a-zip', Buffer.from('hello, this is no archive at all')],
  ['nothing', 'not-a-zip', Buffer.alloc(0)],
  ['a cut archive', 'damaged-zip', zip.subarray(0, zip.length - 40)],
  ['content that is not what was said', 'damaged-zip', spoilEntry(zip, 'collection.anki2', (entry) => entry.writeUInt32LE(1, 16))],
  ['a password', 'encrypted', spoilEntry(zip, 'media', (entry) => entry.writeUInt16LE(1, 8))],
  ['sixty thousand entries', 'too-many-entries', writeZip(many)],
  ['a name with a way up', 'unsafe-name', oldPackage(note, {}, [{ name: '../../evil', content: new Uint8Array() }])],
  ['a name with a backslash', 'unsafe-name', oldPackage(note, {}, [{ name: '..\\evil', content: new Uint8Array() }])],
  ['a name of a drive', 'unsafe-name', oldPackage(note, {}, [{ name: 'C:evil', content: new Uint8Array() }])],
  ['a file whose own name leads up', 'unsafe-name', oldPackage(note, { '../../../evil.png': Buffer.from('x') })],
  [
    'a symbolic link',
    'symlink',
    spoilEntry(zip, 'media', (entry) => {
      entry.writeUInt8(3, 5)
      entry.writeUInt32LE(0o120777 * 65_536, 38)
    }),
  ],
  ['a size beyond every card', 'bomb', spoilEntry(zip, 'media', (entry) => entry.writeUInt32LE(3_000_000_000, 24))],
  ['a ratio no text reaches', 'bomb', collectionOf(Buffer.alloc(50_000_000))],
  ['more than was said', 'bomb', spoilEntry(zip, 'collection.anki2', (entry) => entry.writeUInt32LE(100, 24))],
  ['entries over each other', 'bomb', spoilEntry(zip, 'media', (entry) => entry.writeUInt32LE(0, 42))],
  ['four hundred million zeros in the newest form', 'bomb', collectionOf(endless, 'collection.anki21b')],
  ['a package in a package', 'nested', writeZip([{ name: 'deck.apkg', content: zip }])],
  ['a package as its collection', 'nested', collectionOf(zip)],
  ['no collection', 'no-collection', writeZip([{ name: 'media', content: Buffer.from('{}') }])],
  ['a collection that is a text', 'no-collection', collectionOf(Buffer.from('SELECT 1'))],
  [
    'a database of something else',
    'no-collection',
    collectionOf(
      (() => {
        const db = new Database(':memory:')
        db.exec('CREATE TABLE x (y)')
        return db.serialize()
      })(),
    ),
  ],
  ['a torn database', 'damaged-collection', collectionOf(torn)],
  ['lists that are no lists', 'damaged-collection', collectionOf(oldCollection(note, `UPDATE col SET models = '[1'`))],
  ['a trigger', 'active-schema', collectionOf(oldCollection(note, 'CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM notes; END'))],
  [
    'a view in place of a table',
    'active-schema',
    collectionOf(oldCollection(note, 'ALTER TABLE revlog RENAME TO r; CREATE VIEW revlog AS SELECT * FROM r')),
  ],
  ['a virtual table', 'active-schema', collectionOf(oldCollection(note, 'CREATE VIRTUAL TABLE v USING fts5 (x)'))],
  ['no notes', 'no-notes', collectionOf(oldCollection([]))],
  ['a form of the future', 'unknown-form', oldPackage(note, {}, [{ name: 'meta', content: Buffer.from([8, 9]) }])],
])('S17 a package with %s is refused by name: %s, and changes nothing', async (_what, reason, bytes) => {
  const core = await chosen(deckFile(bytes))
  expect(await core.client.practice.previewDeck({ token: core.token })).toEqual({ kind: 'unreadable', reason })
  const order = { token: core.token, known: 'update', withAnswers: true } as const
  expect(await core.client.practice.importDeck({ ...order, decks: [] })).toEqual({ kind: 'unreadable', reason })
  expect(await bank(core)).toEqual([])
  expect(existsSync(join(core.core.context.host.dataFolder, 'media'))).toBe(false)
  expect(core.defects).toEqual([])
})

test('B14 bytes that are changed at random are a package or a named problem, never a defect', async () => {
  const whole = readFileSync(NEWEST)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }), async (changes) => {
      const bytes = Buffer.from(whole)
      for (const [at, value] of changes) bytes[at] = value
      const read = readPackage(bytes, null)
      expect(typeof read === 'string' || Array.isArray(read.questions)).toBe(true)
    }),
    { numRuns: 300, seed: 7 },
  )
})

async function exported(core: { readonly client: Chosen['client'] }, withDates = false) {
  const outcome = await core.client.practice.exportDeck({ withDates })
  if (outcome.kind !== 'saved') throw new Error(outcome.kind)
  return outcome
}

const savePath = () => join(mkdtempSync(join(tmpdir(), 'prepbench-deck-out-')), 'bank.apkg')

test('practice.exportDeck: cancelled, nothing is written', async () => {
  expect(await createTestCore().client.practice.exportDeck({ withDates: false })).toEqual({ kind: 'cancelled' })
})

test('practice.exportDeck: the starter set as Anki reads it: valid rows, stable ids, a deck for each category', async () => {
  const path = savePath()
  const core = createTestCore({ savePath: path })
  await addStarterQuestions(core.core.context)
  const { count } = await exported(core)
  const first = readFileSync(path)
  const read = readZip(first, LIMITS)
  expect(JSON.parse(read.read('media')?.toString() ?? '')).toEqual({})
  const db = new Database(read.read('collection.anki2') ?? Buffer.alloc(0))
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  const rows = <Row>(sql: string) => db.prepare<[], Row>(sql).all()
  expect(rows(`SELECT ver FROM col`)).toEqual([{ ver: 11 }])
  expect(rows(`SELECT count(*) AS n, count(DISTINCT guid) AS guids FROM notes`)).toEqual([{ n: count, guids: count }])
  expect(rows(`SELECT count(*) AS n FROM cards WHERE nid NOT IN (SELECT id FROM notes) OR type <> 0`)).toEqual([{ n: 0 }])
  const [{ models, decks } = { models: '', decks: '' }] = rows<{ models: string; decks: string }>('SELECT models, decks FROM col')
  const types = JSON.parse(models) as Record<string, { flds: unknown[]; type: number }>
  for (const { mid, flds } of rows<{ mid: number; flds: string }>('SELECT mid, flds FROM notes')) {
    expect(flds.split('\u001f')).toHaveLength(types[String(mid)]?.flds.length ?? 0)
  }
  const names = Object.values(JSON.parse(decks) as Record<string, { id: number; name: string }>)
  expect(names.filter(({ name }) => name.startsWith('Prepbench::'))).toHaveLength(8)
  expect(rows(`SELECT count(*) AS n FROM cards WHERE did NOT IN (${names.map(({ id }) => id).join()})`)).toEqual([{ n: 0 }])
  // Cards with gaps have a row for each.
  expect(rows<{ n: number }>(`SELECT count(*) AS n FROM cards WHERE ord > 0`)[0]?.n).toBeGreaterThan(0)
  await exported(core)
  expect(readFileSync(path).equals(first)).toBe(true)
})

test('practice.exportDeck: coming back it changes nothing; a word changed in the other program comes back as a change', async () => {
  const path = savePath()
  const core = createTestCore({ savePath: path, chosenFiles: [path] })
  await addStarterQuestions(core.core.context)
  const { count } = await exported(core)
  const before = await bank(core)
  const { token = '' } = (await core.client.practice.chooseDeck()) ?? {}
  expect(await imported({ ...core, token })).toMatchObject({ added: 0, updated: 0, unchanged: count, duplicates: 0, skippedCount: 0 })
  expect(await bank(core)).toEqual(before)

  const zipped = readZip(readFileSync(path), LIMITS)
  const db = new Database(zipped.read('collection.anki2') ?? Buffer.alloc(0))
  db.prepare(
    `UPDATE notes SET flds = 'Changed <b>there</b>' || substr(flds, instr(flds, char(31))) WHERE id = (SELECT min(id) FROM notes WHERE flds LIKE '%√d%')`,
  ).run()
  const other = await chosen(deckFile(collectionOf(db.serialize())), { db: core.db })
  expect(await imported(other)).toMatchObject({ updated: 1, unchanged: count - 1 })
  const changed = (await bank(other)).filter(({ prompt }) => prompt === 'Changed **there**')
  expect(changed).toMatchObject([{ category: expect.any(String), origin: 'starter' }])
})

const words = fc.string({ unit: fc.constantFrom(...'ab \n*_`$[](){}<>&#-1.|~\\!"é漢'), minLength: 1, maxLength: 60 })
const texts = fc.record({
  kind: fc.constantFrom('basic', 'cloze', 'typed', 'code', 'spoken'),
  category: fc.constantFrom('algorithms', 'llms', 'diffusion', 'system-design'),
  prompt: fc.oneof(
    words,
    words.map((text) => `${text} {{c1::gap}} {{c2::${text.replace(/[{}:]/g, '')}::hint}}`),
  ),
  answer: fc.oneof(words, fc.constant('```python\nx = [1]\n```\n\n$a_b$ and **c**')),
  reading: words,
  difficulty: fc.constantFrom(1, 2, 3),
  tags: fc.array(fc.string({ unit: fc.constantFrom(...'ab_ :É'), maxLength: 12 }), { maxLength: 3 }),
})

test('practice.exportDeck: whatever the questions say, an import elsewhere gives the same, and one here changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 4 }), async (questions) => {
      const core = createTestCore()
      for (const { category, kind, tags, ...rest } of questions) {
        const { id } = await core.client.practice.create({ category: category as 'llms', kind: kind as 'basic' })
        await core.client.practice.save({ questionId: id, ...rest })
        await core.client.practice.setTags({ questionId: id, tags })
      }
      const all = await bank(core)
      const before = all.filter(({ standing }) => standing !== null)
      if (before.length === 0) return
      const content = readPackage(writePackage(leavingQuestions(core.db, false), ''), null)
      if (typeof content === 'string') throw new Error(content)
      const wishes = { categories: new Map(), known: 'update', withAnswers: false } as const
      expect(await writeQuestions(core.core.context, content, wishes)).toMatchObject({
        added: 0,
        updated: 0,
        unchanged: before.length,
        duplicates: 0,
      })
      expect(await bank(core)).toEqual(all)
      const elsewhere = createTestCore()
      takeIds(elsewhere)
      await writeQuestions(elsewhere.core.context, content, wishes)
      const facts = ({ category, kind, prompt, answer, reading, difficulty, tags }: (typeof before)[number]) => ({
        category,
        kind,
        prompt,
        answer,
        reading,
        difficulty,
        tags,
      })
      const unique = new Map(
        before.map((question) => [
          `${question.prompt.trim().replace(/\s+/g, ' ').toLowerCase()}|${question.answer.trim().replace(/\s+/g, ' ').toLowerCase()}`,
          question,
        ]),
      )
      if (unique.size === before.length) {
        const byWords = (one: { prompt: string; answer: string }, other: { prompt: string; answer: string }) =>
          one.prompt + one.answer < other.prompt + other.answer ? -1 : 1
        expect((await bank(elsewhere)).map(facts).sort(byWords)).toEqual(before.map(facts).sort(byWords))
      }
    }),
    { numRuns: 25, seed: 5 },
  )
}, 120_000)

test('practice.exportDeck: files go along and come back under the same name; dates go only when they are asked for', async () => {
  const path = savePath()
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-deck-in-'))
  const core = await chosen(NEWEST, { savePath: path, dataFolder: folder })
  await imported(core, { withAnswers: true })
  await exported(core)
  const plain = readZip(readFileSync(path), LIMITS)
  const names = Object.values(JSON.parse(plain.read('media')?.toString() ?? '{}') as Record<string, string>)
  expect(names.map((name) => name.replace(/^[0-9a-f]{64}/, '#')).sort()).toEqual(['#.mp3', '#.png'])
  expect(plain.read('0')?.equals(readFileSync(join(folder, 'media', names[0]?.slice(0, 64) ?? '')))).toBe(true)
  const cardsOf = (bytes: Buffer | null) =>
    new Database(bytes ?? Buffer.alloc(0))
      .prepare('SELECT (SELECT count(*) FROM cards WHERE type = 2) AS known, (SELECT count(*) FROM revlog) AS answers')
      .get()
  expect(cardsOf(plain.read('collection.anki2'))).toEqual({ known: 0, answers: 0 })
  await exported(core, true)
  expect(cardsOf(readZip(readFileSync(path), LIMITS).read('collection.anki2'))).toEqual({ known: 1, answers: 4 })
  const elsewhere = await chosen(path)
  expect(await imported(elsewhere, { withAnswers: true })).toMatchObject({ added: 5, media: 2, missingMedia: 0, answers: 4 })
  expect((await bank(elsewhere)).map(({ prompt, answer }) => [prompt, answer]).sort()).toEqual(
    (await bank(core)).map(({ prompt, answer }) => [prompt, answer]).sort(),
  )
})
