import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dataTables } from '../../src/main/store/row-counts.ts'
import { ARCHIVE_FOLDERS } from '../../src/shared/kernel/archive.ts'
import { createFileCore } from '../support/file-core.ts'
import { fillTables } from '../support/fill-tables.ts'
import { addEntries, countEntries, newFolder, storeFiles } from '../support/stores.ts'

const SOUND = 'recordings/r-1.webm'
const PICTURE = `media/${createHash('sha256').update('picture').digest('hex')}`
const ATTACHED = `attachments/${createHash('sha256').update('attached').digest('hex')}`

/** A core whose dialog for folders answers with `chosen`. */
async function coreFor(chosen: () => string | null, dataFolder = newFolder()) {
  return { dataFolder, ...(await createFileCore(dataFolder, {}, { chooseFolder: async () => chosen() })) }
}

async function lastOf<Event>(events: AsyncIterable<Event>): Promise<Event | undefined> {
  let last: Event | undefined
  for await (const event of events) last = event
  return last
}

/** Exports a profile into a new folder and says where the archive lies. */
async function exported(dataFolder: string): Promise<string> {
  const parent = mkdtempSync(join(tmpdir(), 'prepbench-archive-'))
  const { client, keeper } = await coreFor(() => parent, dataFolder)
  expect(await lastOf(await client.archive.exportAll())).toMatchObject({ kind: 'written', folderName: 'Prepbench 2026-03-02' })
  await keeper.close()
  return join(parent, 'Prepbench 2026-03-02')
}

async function importInto(dataFolder: string, archive: string) {
  const { client, keeper } = await coreFor(() => archive, dataFolder)
  const looked = await client.archive.choose()
  const end = looked?.kind === 'archive' ? await lastOf(await client.archive.importAll({ token: looked.token })) : looked
  return { looked, end, client, keeper }
}

/** Everything of an archive but the moment it was written. */
function contentOf(archive: string): Record<string, string> {
  const names = readdirSync(archive, { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(
    names.flatMap((name) => {
      if (ARCHIVE_FOLDERS.some((folder) => folder === name)) return []
      const text = readFileSync(join(archive, name), 'latin1')
      return [[name, text.replace(/"exportedAt": "[^"]+"/, '')]]
    }),
  )
}

/** A profile with the sample campaign, some entries and a recorded sound. */
async function filledProfile(texts: readonly string[] = []): Promise<string> {
  const { client, keeper, dataFolder } = await coreFor(() => null)
  await client.sample.install()
  for (const body of texts) {
    const { id } = await client.journal.create({ template: 'blank' })
    await client.journal.saveEntry({ id, title: body.slice(0, 20), body })
  }
  mkdirSync(join(dataFolder, 'recordings'), { recursive: true })
  writeFileSync(join(dataFolder, SOUND), 'sound')
  writeFileSync(join(dataFolder, 'recordings/r-2.part'), 'still growing')
  mkdirSync(join(dataFolder, 'media'), { recursive: true })
  writeFileSync(join(dataFolder, PICTURE), 'picture')
  const [entry] = (await client.journal.entries({ after: null, limit: 1, template: null })).entries
  if (entry) await client.journal.attachPasted({ id: entry.id, fileName: 'attached.txt', data: Buffer.from('attached').toString('base64') })
  await keeper.close()
  return dataFolder
}

let sampleArchive: string | null = null
/** A copy, to be spoilt at will, of one archive of a filled profile: making the sample takes seconds. */
async function copyOfArchive(): Promise<string> {
  sampleArchive ??= await exported(await filledProfile())
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-archive-'))
  cpSync(sampleArchive, join(folder, 'Prepbench 2026-03-02'), { recursive: true })
  return join(folder, 'Prepbench 2026-03-02')
}

/** A profile with entries and a sound. */
async function smallProfile(): Promise<string> {
  const { keeper, dataFolder } = await coreFor(() => null)
  addEntries(keeper.db, 1, 3)
  mkdirSync(join(dataFolder, 'recordings'), { recursive: true })
  writeFileSync(join(dataFolder, SOUND), 'sound')
  await keeper.close()
  return dataFolder
}

test('D14 archive.importAll: export, import into an empty profile and export again give the same bytes', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 5 }), async (texts) => {
      const first = await exported(await filledProfile(texts))
      const target = newFolder()
      const { end, keeper } = await importInto(target, first)
      expect(end).toMatchObject({ kind: 'taken-in' })
      await keeper.close()
      const second = await exported(target)
      expect(contentOf(second)).toEqual(contentOf(first))
      expect(Object.keys(contentOf(first))).toEqual(expect.arrayContaining([SOUND, PICTURE, ATTACHED]))
      expect(Object.keys(contentOf(first))).not.toContain('recordings/r-2.part')
    }),
    { numRuns: 3 },
  )
})

/** What the schema has beside the person's data. A table that is neither here nor in the archive is forgotten. */
const NOT_IN_THE_ARCHIVE = [
  'store_meta',
  'study_shift',
  'day_minutes',
  'bank_count',
  'review_sum',
  'review_kind',
  'card_change',
  'doomed_file',
]

test('D14 archive.importAll: every table of the schema goes out with its rows and comes back with them', async () => {
  const { client, keeper, dataFolder } = await coreFor(() => null)
  await client.sample.install()
  const long = await client.journal.create({ template: 'blank' })
  await client.journal.saveEntry({ id: long.id, body: 'A long day. '.repeat(1_000) })
  fillTables(keeper.db)
  const tables = keeper.db.prepare("SELECT name FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
  const names = (tables.pluck().all() as string[]).filter((name) => !NOT_IN_THE_ARCHIVE.includes(name))
  expect(dataTables(keeper.db)).toEqual(names)
  await keeper.close()
  const archive = await exported(dataFolder)
  const { tables: written } = JSON.parse(readFileSync(join(archive, 'prepbench.json'), 'utf8'))
  expect(Object.keys(written)).toEqual(names)
  expect(names.filter((name) => written[name].rows.length === 0)).toEqual([])
  const target = newFolder()
  const incoming = await importInto(target, archive)
  expect(incoming.end).toMatchObject({ kind: 'taken-in' })
  await incoming.keeper.close()
  const { tables: again } = JSON.parse(readFileSync(join(await exported(target), 'prepbench.json'), 'utf8'))
  expect(again).toEqual(written)
})

test('archive.exportAll: every row and file is there, a second one gets a name of its own', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'prepbench-archive-'))
  const { client, keeper } = await coreFor(() => parent, await smallProfile())
  const events = []
  for await (const event of await client.archive.exportAll()) events.push(event)
  expect(events[0]).toEqual({ kind: 'progress', share: 0 })
  await lastOf(await client.archive.exportAll())
  expect(readdirSync(parent).sort()).toEqual(['Prepbench 2026-03-02', 'Prepbench 2026-03-02 2'])
  const { tables, files } = JSON.parse(readFileSync(join(parent, 'Prepbench 2026-03-02/prepbench.json'), 'utf8'))
  expect(tables.journal_entry.rows).toHaveLength(countEntries(keeper.db))
  expect(events.at(-1)).toMatchObject({ kind: 'written', fileCount: files.length })
  await keeper.close()
})

test('archive.exportAll: nothing is written where the person cancels, and nothing into the folder of the app', async () => {
  const dataFolder = newFolder()
  const cancelled = await coreFor(() => null, dataFolder)
  expect(await lastOf(await cancelled.client.archive.exportAll())).toEqual({ kind: 'cancelled' })
  await cancelled.keeper.close()
  const inside = await coreFor(() => dataFolder, dataFolder)
  expect(await lastOf(await inside.client.archive.exportAll())).toEqual({ kind: 'refused', reason: 'own-folder' })
  await inside.keeper.close()
})

test('archive.exportAll: ended early, it leaves nothing', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'prepbench-archive-'))
  const { client, keeper } = await coreFor(() => parent, await smallProfile())
  const stop = new AbortController()
  for await (const event of await client.archive.exportAll(undefined, { signal: stop.signal })) {
    if (event.kind === 'progress') stop.abort()
  }
  expect(readdirSync(parent)).toEqual([])
  await keeper.close()
})

test('archive.choose: says what is in a folder and changes nothing', async () => {
  const archive = await copyOfArchive()
  const { client, keeper, dataFolder } = await coreFor(() => archive)
  addEntries(keeper.db, 1, 2)
  expect(await client.archive.choose()).toMatchObject({
    kind: 'archive',
    folderName: 'Prepbench 2026-03-02',
    exportedAt: '2026-03-02T09:00:00.000Z',
    rowCounts: { paper: 1 },
  })
  expect(countEntries(keeper.db)).toBe(2)
  expect(storeFiles(dataFolder).filter((name) => name.includes('incoming'))).toEqual([])
  await keeper.close()
})

test('archive.choose: null when the person cancels', async () => {
  const { client, keeper } = await coreFor(() => null)
  expect(await client.archive.choose()).toBeNull()
  await keeper.close()
})

const spoil = (change: (archive: Record<string, unknown>, folder: string) => void) => (folder: string) => {
  const path = join(folder, 'prepbench.json')
  const archive = JSON.parse(readFileSync(path, 'utf8'))
  change(archive, folder)
  writeFileSync(path, JSON.stringify(archive))
}
const journal = (archive: Record<string, unknown>) =>
  (archive.tables as Record<string, { columns: string[]; rows: unknown[][] }>).journal_entry ?? { columns: [], rows: [] }
const fileRows = (archive: Record<string, unknown>) => archive.files as { path: string; sha256: string; byteLength: number }[]

test.each<[what: string, reason: string, where: string | null, spoilIt: (folder: string) => void]>([
  ['no archive file', 'missing', null, (folder) => rmSync(join(folder, 'prepbench.json'))],
  ['text that is not JSON', 'no-archive', null, (folder) => writeFileSync(join(folder, 'prepbench.json'), '{"format":')],
  ['a hundred thousand nested lists', 'no-archive', null, (folder) => writeFileSync(join(folder, 'prepbench.json'), '['.repeat(100_000))],
  ['JSON of something else', 'no-archive', null, (folder) => writeFileSync(join(folder, 'prepbench.json'), '{"format":"other"}')],
  ['a later format', 'newer', null, spoil((archive) => Object.assign(archive, { formatVersion: 2 }))],
  ['a later schema', 'newer', null, spoil((archive) => Object.assign(archive, { schemaVersion: 999 }))],
  ['a table nobody knows', 'no-archive', 'sqlite_schema', spoil(({ tables }) => Object.assign(tables as object, { sqlite_schema: {} }))],
  ['a column nobody knows', 'no-archive', 'journal_entry', spoil((archive) => journal(archive).columns.push('x"); DROP TABLE paper; --'))],
  ['a row that breaks a rule', 'broken-row', 'journal_entry, 1', spoil((archive) => journal(archive).rows[0]?.fill(null))],
  ['a row of another length', 'broken-row', 'journal_entry, 1', spoil((archive) => journal(archive).rows[0]?.pop())],
  ['a value that is no value', 'broken-row', 'journal_entry, 1', spoil((archive) => journal(archive).rows[0]?.splice(0, 1, { a: 1 }))],
  [
    'a row that belongs to nothing',
    'broken-row',
    null,
    spoil(({ tables }) => {
      const papers = (tables as Record<string, { rows: unknown[][] }>).paper
      papers?.rows.splice(0)
    }),
  ],
  ['a path that leads out', 'broken-file', '../x.pdf', spoil((archive) => Object.assign(fileRows(archive)[0] ?? {}, { path: '../x.pdf' }))],
  [
    'a paper under another name',
    'broken-file',
    `library/${'0'.repeat(64)}.pdf`,
    spoil((archive) => {
      const paper = fileRows(archive).find(({ path }) => path.startsWith('library/'))
      Object.assign(paper ?? {}, { path: `library/${'0'.repeat(64)}.pdf` })
    }),
  ],
  ['a file that is not there', 'broken-file', SOUND, (folder) => rmSync(join(folder, SOUND))],
  [
    'a link in the place of a file',
    'broken-file',
    SOUND,
    (folder) => {
      rmSync(join(folder, SOUND))
      symlinkSync('/etc/hostname', join(folder, SOUND))
    },
  ],
])('archive.choose: %s is refused as %s', async (_what, reason, where, spoilIt) => {
  const archive = await copyOfArchive()
  spoilIt(archive)
  const { client, keeper, dataFolder } = await coreFor(() => archive)
  expect(await client.archive.choose()).toEqual({
    kind: 'refused',
    reason,
    where: where ?? expect.toSatisfy((value) => value === null || typeof value === 'string'),
  })
  expect(storeFiles(dataFolder).filter((name) => name.includes('incoming'))).toEqual([])
  await keeper.close()
})

test('archive.importAll: a file whose bytes were changed is named, and the present store stays', async () => {
  const archive = await copyOfArchive()
  const { client, keeper, dataFolder } = await coreFor(() => archive)
  addEntries(keeper.db, 1, 2)
  const looked = await client.archive.choose()
  writeFileSync(join(archive, SOUND), 'noise')
  const token = looked?.kind === 'archive' ? looked.token : ''
  expect(await lastOf(await client.archive.importAll({ token }))).toEqual({ kind: 'refused', reason: 'broken-file', where: SOUND })
  expect(countEntries(keeper.db)).toBe(2)
  expect(existsSync(join(dataFolder, SOUND))).toBe(false)
  await keeper.close()
})

test('archive.importAll: the present store is backed up and kept beside the new one', async () => {
  const archive = await copyOfArchive()
  const target = newFolder()
  const before = await coreFor(() => null, target)
  addEntries(before.keeper.db, 1, 2)
  await before.keeper.close()
  const { end, client, keeper } = await importInto(target, archive)
  expect(end).toMatchObject({ kind: 'taken-in' })
  expect((await client.backups.list()).backups[0]).toMatchObject({ kind: 'before-restore', rowCounts: { journal_entry: 2 } })
  expect(storeFiles(target).some((name) => name.startsWith('prepbench.sqlite.replaced-'))).toBe(true)
  expect(countEntries(keeper.db)).toBeGreaterThan(0)
  expect((await client.journal.search({ text: 'memory', template: null })).hits.length).toBeGreaterThan(0)
  await keeper.close()
})

test('archive.importAll: FOLDER_FORGOTTEN for a token that nobody offered', async () => {
  const { client, keeper } = await coreFor(() => null)
  await expect(client.archive.importAll({ token: 'nothing' }).then(lastOf)).rejects.toMatchObject({ code: 'FOLDER_FORGOTTEN' })
  await keeper.close()
})
