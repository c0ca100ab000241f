import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { openForkedReader } from '../../src/main/paper-reader/forked-reader.ts'
import type { ImportEvent, ImportOutcome } from '../../src/shared/features/papers/import.model.ts'
import type { PaperId } from '../../src/shared/kernel/ids.ts'
import { type SmallPdf, smallPdf } from '../support/small-pdf.ts'
import { createTestCore, type TestCoreOptions } from '../support/test-core.ts'

// Each test starts the reading process, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const cleanUps: (() => void)[] = []
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp()
})

function setUp(options: TestCoreOptions = {}) {
  const test = createTestCore(options)
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-papers-'))
  const library = join(test.core.context.host.dataFolder, 'library')
  const { context } = test.core
  cleanUps.push(() => {
    context.indexer.close()
    context.importReader.close()
    rmSync(folder, { recursive: true, force: true })
    rmSync(context.host.dataFolder, { recursive: true, force: true })
  })
  const write = (name: string, bytes: string | Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  }
  const importAll = async (paths: readonly string[], signal?: AbortSignal) => {
    const events: ImportEvent[] = []
    const token = context.offeredFiles.offer(paths)
    for await (const event of await test.client.papers.importFiles({ token }, signal ? { signal } : {})) events.push(event)
    return events
  }
  return {
    ...test,
    context,
    folder,
    write,
    importAll,
    importOne: async (path: string) => outcomes(await importAll([path]))[0],
    /** Names of everything in the library's folder. */
    stored: () => {
      try {
        return readdirSync(library)
      } catch {
        return []
      }
    },
    /** A paper in the library, its text indexed. */
    async addPaper(pdf: SmallPdf = {}, name = 'paper.pdf'): Promise<PaperId> {
      const [outcome] = outcomes(await importAll([write(name, smallPdf(pdf))]))
      await context.indexer.whenIdle()
      if (outcome?.kind !== 'imported') throw new Error(`The paper was not imported: ${outcome?.kind}`)
      return outcome.paperId
    },
  }
}

function outcomes(events: readonly ImportEvent[]): ImportOutcome[] {
  return events.flatMap((event) => (event.kind === 'result' ? [event.outcome] : []))
}

const UNKNOWN = 'no-such-paper' as PaperId

test('papers.importFiles: the bytes lie in the library under their hash, the row has what the PDF says', async () => {
  const { client, context, write, importAll, stored } = setUp()
  const bytes = smallPdf({ pages: [['On Small Things', 'We study them.'], ['Second page.']], title: 'On Small Things' })
  const events = await importAll([write('small.pdf', bytes)])
  expect(events.at(-1)).toMatchObject({ kind: 'result', fileName: 'small.pdf', outcome: { kind: 'imported', title: 'On Small Things' } })
  const [paper] = await client.papers.list({})
  expect(paper).toMatchObject({ title: 'On Small Things', pageCount: 2, status: 'unseen', isEncrypted: false, fileName: 'small.pdf' })
  const [name] = stored()
  expect(name).toMatch(/^[0-9a-f]{64}\.pdf$/)
  expect(readFileSync(join(context.host.dataFolder, 'library', name ?? '')).equals(bytes)).toBe(true)
})

test.each([
  ['an empty file', '', { kind: 'not-a-pdf', found: 'empty' }],
  ['a web page', '<!DOCTYPE html><title>403</title>', { kind: 'not-a-pdf', found: 'web-page' }],
  ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), { kind: 'not-a-pdf', found: 'picture' }],
  ['plain text', 'Dear reviewer,', { kind: 'not-a-pdf', found: 'text' }],
  ['an archive', Buffer.from('504b0304', 'hex'), { kind: 'not-a-pdf', found: 'archive' }],
  ['random bytes', Buffer.from('0001020304fffe', 'hex'), { kind: 'not-a-pdf', found: 'unknown' }],
  ['a header and nothing else', '%PDF-1.7\n', { kind: 'broken', reason: 'damaged' }],
  ['half a file', smallPdf().subarray(0, 180), { kind: 'broken', reason: 'damaged' }],
])('papers.importFiles: B2 %s is named and leaves nothing', async (_what, bytes, outcome) => {
  const { client, write, importOne, stored } = setUp()
  expect(await importOne(write('paper.pdf', bytes))).toEqual(outcome)
  expect(await client.papers.list({})).toEqual([])
  expect(stored()).toEqual([])
})

test.each([
  ['its last bytes cut', smallPdf().subarray(0, -20)],
  ['junk before the header', Buffer.concat([Buffer.from('junk\n'.repeat(20)), smallPdf()])],
  [
    'a wrong startxref',
    Buffer.from(
      smallPdf()
        .toString('latin1')
        .replace(/startxref\n\d+/, 'startxref\n7'),
      'latin1',
    ),
  ],
])('papers.importFiles: B3 a PDF with %s still comes in', async (_what, bytes) => {
  const { write, importOne } = setUp()
  expect(await importOne(write('paper.pdf', bytes))).toMatchObject({ kind: 'imported', title: 'A Small Paper' })
})

test('papers.importFiles: a missing file and a device are each named', async () => {
  const { folder, importOne, stored } = setUp()
  expect(await importOne(join(folder, 'gone.pdf'))).toEqual({ kind: 'unreadable', reason: 'missing' })
  expect(await importOne('/dev/null')).toEqual({ kind: 'unreadable', reason: 'not-a-file' })
  expect(stored()).toEqual([])
})

test.skipIf(process.getuid?.() === 0)('papers.importFiles: a file that may not be read says so (a superuser may read any)', async () => {
  const { write, importOne } = setUp()
  const path = write('secret.pdf', smallPdf())
  chmodSync(path, 0o000)
  expect(await importOne(path)).toEqual({ kind: 'unreadable', reason: 'no-permission' })
})

test('papers.importFiles: a folder means the PDFs in it, an empty one is named', async () => {
  const { folder, write, importAll } = setUp()
  mkdirSync(join(folder, 'papers/deep'), { recursive: true })
  mkdirSync(join(folder, 'nothing'))
  write('papers/a.pdf', smallPdf({ title: 'First of Two' }))
  write('papers/deep/b.PDF', smallPdf({ title: 'Second of Two' }))
  write('papers/notes.txt', 'not wanted')
  const events = await importAll([join(folder, 'papers'), join(folder, 'nothing')])
  expect(events.filter((event) => event.kind !== 'progress')).toMatchObject([
    { kind: 'nothing-found', folderName: 'nothing' },
    { kind: 'result', fileName: 'a.pdf', outcome: { kind: 'imported' } },
    { kind: 'result', fileName: 'b.PDF', outcome: { kind: 'imported' } },
  ])
})

test('papers.importFiles: of more files than the limit the rest is counted, not taken (B17)', async () => {
  const { folder, importAll } = setUp()
  const paths = Array.from({ length: 503 }, (_value, index) => join(folder, `missing-${index}.pdf`))
  const events = await importAll(paths)
  expect(outcomes(events)).toHaveLength(500)
  expect(events.at(-1)).toEqual({ kind: 'too-many', left: 3 })
})

test('papers.importFiles: cancelled, the file at work leaves nothing and the rest is reported', async () => {
  const { client, context, write, stored } = setUp()
  const paths = ['a', 'b'].map((name) => write(`${name}.pdf`, smallPdf({ title: `Paper ${name}` })))
  const stop = new AbortController()
  const token = context.offeredFiles.offer(paths)
  const seen: ImportEvent[] = []
  const run = async () => {
    for await (const event of await client.papers.importFiles({ token }, { signal: stop.signal })) {
      seen.push(event)
      if (event.kind === 'progress') stop.abort()
    }
  }
  await run().catch(() => {})
  await expect.poll(stored).toEqual([])
  expect(await client.papers.list({})).toEqual([])
  expect(outcomes(seen).filter((outcome) => outcome.kind !== 'cancelled')).toEqual([])
})

test('papers.importFiles: what a crash left of an import is cleared away before the next one', async () => {
  const { client, context, write, importOne, stored, addPaper } = setUp()
  const library = join(context.host.dataFolder, 'library')
  mkdirSync(library)
  // A finished file that the store does not know may belong to a backup of it.
  const known = `${'0'.repeat(64)}.pdf`
  for (const name of ['.incoming-id-9.pdf', known, 'not-ours.txt']) writeFileSync(join(library, name), 'left over')
  await addPaper()
  expect(stored().sort()).toEqual([known, expect.stringMatching(/^[1-9a-f][0-9a-f]{63}\.pdf$/), 'not-ours.txt'])
  expect(await importOne(write('again.pdf', smallPdf()))).toMatchObject({ kind: 'duplicate' })
  expect(await client.papers.list({})).toHaveLength(1)
})

test('papers.importFiles: a token counts once', async () => {
  const { client, context, write } = setUp()
  const token = context.offeredFiles.offer([write('a.pdf', smallPdf())])
  for await (const _event of await client.papers.importFiles({ token }));
  const again = async () => {
    for await (const _event of await client.papers.importFiles({ token }));
  }
  await expect(again()).rejects.toMatchObject({ code: 'FILES_FORGOTTEN' })
})

test('papers.importFiles: B13 the same bytes under any name are one paper', async () => {
  const { client, folder, write, importOne, addPaper } = setUp()
  const paperId = await addPaper({}, 'first.pdf')
  const duplicate = { kind: 'duplicate', paperId, title: 'A Small Paper', wasRestored: false }
  for (const name of ['renamed.pdf', '📄 paper ✨.pdf', `${'x'.repeat(251)}.pdf`, 'two\nlines.pdf', 'מאמר.pdf', 'no-ending']) {
    expect(await importOne(write(name, smallPdf()))).toEqual(duplicate)
  }
  mkdirSync(join(folder, 'moved'))
  renameSync(join(folder, 'first.pdf'), join(folder, 'moved/first.pdf'))
  expect(await importOne(join(folder, 'moved/first.pdf'))).toEqual(duplicate)
  expect(await client.papers.list({})).toHaveLength(1)
})

test('papers.importFiles: B13 changing or deleting the original changes nothing in the library', async () => {
  const { client, context, folder, write, stored, importOne, addPaper } = setUp()
  const paperId = await addPaper({}, 'paper.pdf')
  write('paper.pdf', smallPdf({ title: 'Another Edition' }))
  expect(await importOne(join(folder, 'paper.pdf'))).toMatchObject({ kind: 'imported', title: 'A Small Paper' })
  rmSync(join(folder, 'paper.pdf'))
  expect(await client.papers.find({ paperId })).toMatchObject({ id: paperId })
  const files = stored().map((name) => readFileSync(join(context.host.dataFolder, 'library', name)))
  expect(files.some((bytes) => bytes.equals(smallPdf()))).toBe(true)
})

test('papers.importFiles: a paper from the trash comes back with what it had', async () => {
  const { client, write, importOne, addPaper } = setUp()
  const paperId = await addPaper()
  await client.papers.setTags({ paperId, tags: ['kept'] })
  await client.papers.remove({ paperId })
  expect(await importOne(write('again.pdf', smallPdf()))).toMatchObject({ kind: 'duplicate', paperId, wasRestored: true })
  expect(await client.papers.find({ paperId })).toMatchObject({ tags: ['kept'] })
})

test('papers.importFiles: B4 a file with an empty password opens without asking', async () => {
  const { client, addPaper } = setUp()
  const paperId = await addPaper({ password: '', pages: [['Open Secrets', 'Everyone may read this.']] })
  expect(await client.papers.find({ paperId })).toMatchObject({ title: 'Open Secrets', isEncrypted: false, isIndexed: true })
})

test('papers.importFiles: B10 a paper that makes the reader hang is broken and leaves nothing', async () => {
  const hasty = { startMs: 0, silenceMs: 0, detailsMs: 0, memoryBytes: Number.POSITIVE_INFINITY }
  const { write, importOne, stored } = setUp({ openPaperReader: () => openForkedReader(hasty) })
  expect(await importOne(write('bomb.pdf', smallPdf()))).toEqual({ kind: 'broken', reason: 'too-slow' })
  expect(stored()).toEqual([])
})

test('papers.importWithPassword: B4 a wrong password asks again, the right one opens, none is kept', async () => {
  const { client, db, context, write, importOne, stored } = setUp()
  const asked = await importOne(write('locked.pdf', smallPdf({ password: 'sesam', pages: [['Locked Away', 'A needle inside.']] })))
  if (asked?.kind !== 'password-needed') throw new Error('No password was asked for.')
  expect(asked.isRetry).toBe(false)
  expect(stored()).toEqual([])
  const wrong = await client.papers.importWithPassword({ token: asked.token, password: 'simsalabim' })
  if (wrong.kind !== 'password-needed') throw new Error('The wrong password was taken.')
  expect(wrong.isRetry).toBe(true)
  const right = await client.papers.importWithPassword({ token: wrong.token, password: 'sesam' })
  expect(right).toMatchObject({ kind: 'imported', title: 'Locked Away' })
  await context.indexer.whenIdle()
  expect((await client.papers.search({ text: 'needle' })).pages).toHaveLength(1)
  expect((await client.papers.list({}))[0]).toMatchObject({ isEncrypted: true, isIndexed: true })
  expect(db.serialize().includes('sesam')).toBe(false)
})

test('papers.importWithPassword: B4 no password at all is a wrong one, and is said at once', async () => {
  const { client, write, importOne } = setUp()
  const asked = await importOne(write('locked.pdf', smallPdf({ password: 'sesam' })))
  if (asked?.kind !== 'password-needed') throw new Error('No password was asked for.')
  expect(await client.papers.importWithPassword({ token: asked.token, password: '' })).toMatchObject({
    kind: 'password-needed',
    isRetry: true,
  })
})

test('papers.importWithPassword: a forgotten token is refused', async () => {
  const { client } = setUp()
  await expect(client.papers.importWithPassword({ token: 'gone', password: 'x' })).rejects.toMatchObject({ code: 'FILES_FORGOTTEN' })
})

test('papers.chooseFiles: what was picked becomes a token, nothing picked is null', async () => {
  const picked = setUp({ chosenFiles: ['/somewhere/a.pdf'] })
  const chosen = await picked.client.papers.chooseFiles()
  expect(picked.context.offeredFiles.find(chosen?.token ?? '')).toEqual(['/somewhere/a.pdf'])
  expect(await setUp().client.papers.chooseFiles()).toBeNull()
})

test('papers.chooseFolder: what was picked becomes a token, and its PDFs come in from below too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-folder-'))
  mkdirSync(join(folder, 'below'))
  writeFileSync(join(folder, 'below', 'deep.PDF'), smallPdf())
  writeFileSync(join(folder, 'notes.txt'), 'not asked for')
  const { client } = setUp({ chosenFiles: [folder] })
  const chosen = await client.papers.chooseFolder()
  const events: ImportEvent[] = []
  for await (const event of await client.papers.importFiles({ token: chosen?.token ?? '' })) events.push(event)
  expect(outcomes(events).map(({ kind }) => kind)).toEqual(['imported'])
  expect(await setUp().client.papers.chooseFolder()).toBeNull()
  rmSync(folder, { recursive: true })
})

test('papers.list: sorted and filtered as asked, without the trash', async () => {
  const { client, addPaper, clock } = setUp()
  const beta = await addPaper({ title: 'Beta Method', pages: [['Beta Method', 'one']] }, 'b.pdf')
  clock.advance(1_000)
  const alpha = await addPaper({ title: 'Alpha Method', pages: [['Alpha Method', 'two']] }, 'a.pdf')
  await client.papers.setStatus({ paperId: beta, status: 'read' })
  await client.papers.setTags({ paperId: alpha, tags: ['vision'] })
  const ids = async (input: Parameters<typeof client.papers.list>[0]) => (await client.papers.list(input)).map((paper) => paper.id)
  expect(await ids({})).toEqual([alpha, beta])
  expect(await ids({ sort: 'title', isDescending: false })).toEqual([alpha, beta])
  expect(await ids({ sort: 'title', isDescending: true })).toEqual([beta, alpha])
  expect(await ids({ status: 'read' })).toEqual([beta])
  expect(await ids({ tag: 'vision' })).toEqual([alpha])
  await client.papers.remove({ paperId: alpha })
  expect(await ids({})).toEqual([beta])
})

test('papers.shelf: a stretch of the list, as sorted and filtered, with how much there is', async () => {
  const { client, addPaper, clock } = setUp()
  const ids: PaperId[] = []
  for (const name of ['one', 'two', 'three']) {
    ids.push(await addPaper({ pages: [[`Paper ${name}`, name]] }, `${name}.pdf`))
    clock.advance(1_000)
  }
  const [one, two, three] = ids as [PaperId, PaperId, PaperId]
  await client.papers.setStatus({ paperId: two, status: 'read' })
  await client.papers.setTags({ paperId: three, tags: ['vision'] })
  const shelf = async (input: Parameters<typeof client.papers.shelf>[0]) => {
    const { papers, ...counts } = await client.papers.shelf(input)
    return { ids: papers.map((paper) => paper.id), ...counts }
  }
  expect(await shelf({ from: 0, count: 2 })).toEqual({ ids: [three, two], matching: 3, total: 3 })
  expect(await shelf({ from: 2, count: 2 })).toEqual({ ids: [one], matching: 3, total: 3 })
  expect(await shelf({ from: 9, count: 2 })).toEqual({ ids: [], matching: 3, total: 3 })
  expect(await shelf({ from: 0, count: 9, status: 'read' })).toEqual({ ids: [two], matching: 1, total: 3 })
  expect(await shelf({ from: 0, count: 9, tag: 'vision', sort: 'title' })).toEqual({ ids: [three], matching: 1, total: 3 })
  expect((await client.papers.shelf({ from: 0, count: 1 })).papers[0]).toEqual((await client.papers.list({}))[0])
  await client.papers.remove({ paperId: one })
  expect(await shelf({ from: 0, count: 0 })).toEqual({ ids: [], matching: 2, total: 2 })
})

test('papers.find: the whole paper, or a refusal', async () => {
  const { client, addPaper } = setUp()
  const paperId = await addPaper()
  expect(await client.papers.find({ paperId })).toMatchObject({
    id: paperId,
    pageLabels: null,
    byteLength: smallPdf().length,
    isIndexed: true,
  })
  await expect(client.papers.find({ paperId: UNKNOWN })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
})

test('papers.search: finds words, beginnings of words and phrases, with the page', async () => {
  const { client, addPaper } = setUp()
  const paperId = await addPaper({ pages: [['On Gradients', 'stochastic descent converges'], ['quantised descent of the second page']] })
  const first = await client.papers.search({ text: 'stoch' })
  expect(first.pages).toEqual([
    {
      paperId,
      title: 'On Gradients',
      pageIndex: 0,
      pageLabel: '1',
      snippet: [
        { text: 'On Gradients ', isMatch: false },
        { text: 'stochastic', isMatch: true },
        { text: ' descent converges', isMatch: false },
      ],
    },
  ])
  expect((await client.papers.search({ text: '"quantised descent"' })).pages.map((hit) => hit.pageIndex)).toEqual([1])
  expect((await client.papers.search({ text: '"descent quantised"' })).pages).toEqual([])
  expect((await client.papers.search({ text: 'gradients' })).papers.map((paper) => paper.id)).toEqual([paperId])
})

test('papers.search: papers by the beginnings of words in title, authors, tags and year, by title', async () => {
  const { client, addPaper } = setUp()
  const dejaVu = await addPaper({ pages: [['One']] }, 'a.pdf')
  const other = await addPaper({ pages: [['Two']] }, 'b.pdf')
  const gone = await addPaper({ pages: [['Three']] }, 'c.pdf')
  await client.papers.edit({ paperId: dejaVu, title: 'Déjà Vu in Learning', authors: ['Ada Lovelace'], year: 2023 })
  await client.papers.edit({ paperId: other, title: 'Another Learning', authors: ['Grace Hopper'], year: 2019 })
  await client.papers.edit({ paperId: gone, title: 'Learning in the Trash' })
  await client.papers.setTags({ paperId: dejaVu, tags: ['RL', 'Öfen'] })
  await client.papers.setTags({ paperId: other, tags: ['vision'] })
  await client.papers.setTags({ paperId: gone, tags: ['rl'] })
  await client.papers.remove({ paperId: gone })
  const found = async (text: string) => (await client.papers.search({ text })).papers.map(({ id }) => id)
  expect(await found('learn')).toEqual([other, dejaVu])
  for (const typed of ['deja', 'lovel learn', 'rl', 'ofe', '2023', '202 ada', '"Vu in"'])
    expect([typed, await found(typed)]).toEqual([typed, [dejaVu]])
  for (const typed of ['earning', 'lovelace hopper', '23', 'vis ada', '2023 2019', '*', ' '])
    expect([typed, await found(typed)]).toEqual([typed, []])
})

test('papers.search: each hit shows its own page', async () => {
  const { client, addPaper } = setUp()
  await addPaper({ pages: [['First Paper', 'one needle'], ['two needle']] }, 'a.pdf')
  await addPaper({ pages: [['Second Paper', 'three needle']] }, 'b.pdf')
  const { pages } = await client.papers.search({ text: 'needle' })
  const shown = pages.map((hit) => `${hit.title}: ${hit.snippet.map((part) => part.text).join('')}`)
  expect(shown.sort()).toEqual([
    'First Paper: First Paper one needle',
    'First Paper: two needle',
    'Second Paper: Second Paper three needle',
  ])
})

test('papers.search: nothing of a paper in the trash', async () => {
  const { client, addPaper } = setUp()
  const paperId = await addPaper()
  await client.papers.remove({ paperId })
  expect(await client.papers.search({ text: 'only' })).toEqual({ papers: [], pages: [], hasMore: false })
})

test('papers.search: S18 signs of the query language are words, never an error', async () => {
  const { client, addPaper } = setUp()
  await addPaper()
  const typed = [
    '" OR ( * NEAR',
    '"',
    '***',
    'NEAR(a b, 3)',
    'title:x',
    'a AND',
    '-only',
    '^only',
    '',
    '   ',
    '\u0000',
    "'; --",
    '"unclosed phrase',
  ]
  for (const text of typed) await expect(client.papers.search({ text })).resolves.toMatchObject({ hasMore: false })
})

test("papers.edit: changes what it names; a typed title is the person's", async () => {
  const { client, addPaper } = setUp()
  const paperId = await addPaper()
  await client.papers.edit({ paperId, authors: [' Ada  Lovelace ', ''], year: 1843 })
  const edited = await client.papers.edit({ paperId, title: ' A  Better\nTitle ' })
  expect(edited).toMatchObject({ title: 'A Better Title', titleSource: 'user', authors: ['Ada Lovelace'], year: 1843 })
  expect(await client.papers.find({ paperId })).toEqual(edited)
})

test('papers.edit: an empty title or an unknown paper is refused and changes nothing', async () => {
  const { client, addPaper } = setUp()
  const paperId = await addPaper()
  const before = await client.papers.find({ paperId })
  await expect(client.papers.edit({ paperId, title: '   ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(client.papers.edit({ paperId: UNKNOWN, title: 'x' })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
  expect(await client.papers.find({ paperId })).toEqual(before)
})

test('papers.setStatus: is kept; an unknown paper is refused', async () => {
  const { client, addPaper } = setUp()
  const paperId = await addPaper()
  expect(await client.papers.setStatus({ paperId, status: 'practised' })).toMatchObject({ status: 'practised' })
  await expect(client.papers.setStatus({ paperId: UNKNOWN, status: 'read' })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
})

test('papers.setTags: replaces, tidies and keeps; an unknown paper is refused', async () => {
  const { client, addPaper } = setUp()
  const paperId = await addPaper()
  await client.papers.setTags({ paperId, tags: ['old'] })
  expect(await client.papers.setTags({ paperId, tags: ['#RL', 'rl', ' vision  models '] })).toMatchObject({ tags: ['RL', 'vision models'] })
  await expect(client.papers.setTags({ paperId: UNKNOWN, tags: [] })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
})

test('papers.tags: those of papers in the library, each once', async () => {
  const { client, addPaper } = setUp()
  const paperId = await addPaper()
  await client.papers.setTags({ paperId, tags: ['b', 'A'] })
  expect(await client.papers.tags()).toEqual(['A', 'b'])
  await client.papers.remove({ paperId })
  expect(await client.papers.tags()).toEqual([])
})

test('papers.remove: hides the paper and keeps its file; twice is refused', async () => {
  const { client, stored, addPaper } = setUp()
  const paperId = await addPaper()
  await client.papers.remove({ paperId })
  await expect(client.papers.find({ paperId })).rejects.toMatchObject({ code: 'PAPER_IN_TRASH', data: { title: 'A Small Paper' } })
  expect(stored()).toHaveLength(1)
  await expect(client.papers.remove({ paperId })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
})

test('papers.restore: undoes a removal; an unknown paper is refused', async () => {
  const { client, addPaper } = setUp()
  const paperId = await addPaper()
  const before = await client.papers.find({ paperId })
  await client.papers.remove({ paperId })
  expect(await client.papers.restore({ paperId })).toEqual(before)
  await expect(client.papers.restore({ paperId: UNKNOWN })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
})

const COVER = Buffer.from('ffd8ffe000104a464946', 'hex').toString('base64')

test('papers.saveCover: the picture is a file, and the paper has a cover', async () => {
  const { client, context, addPaper } = setUp()
  const paperId = await addPaper()
  await client.papers.saveCover({ paperId, jpegBase64: COVER })
  expect(readFileSync(join(context.host.dataFolder, 'covers', `${paperId}.jpg`)).toString('base64')).toBe(COVER)
  expect(await client.papers.find({ paperId })).toMatchObject({ hasCover: true })
})

test('papers.saveCover: what is no picture, or of no paper, is refused and writes nothing', async () => {
  const { client, context, addPaper } = setUp()
  const paperId = await addPaper()
  await expect(client.papers.saveCover({ paperId, jpegBase64: 'PGh0bWw+' })).rejects.toMatchObject({ code: 'NOT_A_PICTURE' })
  await expect(client.papers.saveCover({ paperId: UNKNOWN, jpegBase64: COVER })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
  expect(readdirSync(context.host.dataFolder)).not.toContain('covers')
  expect(await client.papers.find({ paperId })).toMatchObject({ hasCover: false })
})

test.skipIf(process.getuid?.() !== 0)(
  'papers.saveCover: D15 a full disk leaves neither a part of a paper nor of a cover, and the old cover stays',
  async () => {
    const { client, context, write, importOne, stored } = setUp()
    const { dataFolder } = context.host
    mkdirSync(dataFolder, { recursive: true })
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', dataFolder])
    try {
      const large = Buffer.concat([smallPdf(), Buffer.alloc(400_000, '%')])
      expect(await importOne(write('large.pdf', large))).toEqual({ kind: 'no-space' })
      expect(stored()).toEqual([])
      const imported = await importOne(write('small.pdf', smallPdf()))
      if (imported?.kind !== 'imported') throw new Error('The small paper did not fit.')
      const { paperId } = imported
      await client.papers.saveCover({ paperId, jpegBase64: COVER })
      const tooLarge = Buffer.concat([Buffer.from(COVER, 'base64'), Buffer.alloc(400_000)]).toString('base64')
      await expect(client.papers.saveCover({ paperId, jpegBase64: tooLarge })).rejects.toThrow()
      expect(readdirSync(join(dataFolder, 'covers'))).toEqual([`${paperId}.jpg`])
      expect(readFileSync(join(dataFolder, 'covers', `${paperId}.jpg`)).toString('base64')).toBe(COVER)
    } finally {
      spawnSync('umount', ['--lazy', dataFolder])
    }
  },
)

test('papers.withoutCover: the oldest first, without those that have one or need a password', async () => {
  const { client, context, clock, write, importOne, addPaper } = setUp()
  const covered = await addPaper({ pages: [['Covered', 'x']] }, 'a.pdf')
  clock.advance(1)
  const second = await addPaper({ pages: [['Second', 'x']] }, 'b.pdf')
  clock.advance(1)
  const third = await addPaper({ pages: [['Third', 'x']] }, 'c.pdf')
  const locked = await importOne(write('locked.pdf', smallPdf({ password: 'x' })))
  if (locked?.kind === 'password-needed') await client.papers.importWithPassword({ token: locked.token, password: 'x' })
  await context.indexer.whenIdle()
  await client.papers.saveCover({ paperId: covered, jpegBase64: COVER })
  expect(await client.papers.withoutCover({ except: [] })).toEqual([second, third])
  expect(await client.papers.withoutCover({ except: [second] })).toEqual([third])
})

test('papers.handedOver: files that came before the page asked, and after', async () => {
  const { client, core } = createTestCore()
  core.context.offeredFiles.handOver(['/first.pdf'])
  const files = await client.papers.handedOver()
  const first = await files.next()
  const second = files.next()
  core.context.offeredFiles.handOver(['/second.pdf'])
  const tokens = [first, await second].map((result) => (result.done ? '' : result.value.token))
  expect(tokens.map((token) => core.context.offeredFiles.find(token))).toEqual([['/first.pdf'], ['/second.pdf']])
  await files.return?.(undefined)
})
