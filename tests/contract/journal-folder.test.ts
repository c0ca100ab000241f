import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JournalEntryId } from '../../src/shared/kernel/ids.ts'
import { referenceText } from '../../src/shared/kernel/reference.ts'
import { createTestCore } from '../support/test-core.ts'

type TestCore = ReturnType<typeof createTestCore>
const newFolder = () => mkdtempSync(join(tmpdir(), 'prepbench-notes-'))
const FOLDER_NAME = 'Prepbench journal 2026-03-02'

async function eventsOf<Event>(events: AsyncIterable<Event>): Promise<Event[]> {
  const all: Event[] = []
  for await (const event of events) all.push(event)
  return all
}

function folderOf(files: Record<string, string | Buffer>): string {
  const root = newFolder()
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return root
}

const coreOn = (chosen: string, idsFrom = 1) => createTestCore({ chosenFiles: [chosen], idsFrom })

async function read(core: TestCore) {
  const chosen = await core.client.journal.chooseFolder()
  if (chosen?.kind !== 'folder') throw new Error('No folder was chosen.')
  const last = (await eventsOf(await core.client.journal.importFolder({ token: chosen.token }))).at(-1)
  if (last?.kind !== 'read') throw new Error('The folder was not read.')
  return last
}

const rowsOf = ({ db }: TestCore) =>
  ['journal_entry', 'journal_tag', 'journal_link', 'journal_version', 'journal_attachment'].map((table) =>
    db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all(),
  )

async function entryOf(core: TestCore, title: string) {
  const { entries } = await core.client.journal.entries({ after: null, limit: 200, template: null })
  const entry = entries.find((each) => each.title === title)
  if (!entry) throw new Error(`There is no entry “${title}”.`)
  return { ...entry, ...(await core.client.journal.text({ id: entry.id })) }
}

/** Two entries that lead to each other, with a file. */
async function written(parent: string) {
  const core = coreOn(parent)
  const first = await core.client.journal.create({ template: 'daily' })
  const second = await core.client.journal.create({ template: 'blank' })
  const { attached } = await core.client.journal.attachPasted({
    id: first.id,
    fileName: 'plan (1).txt',
    data: Buffer.from('plan').toString('base64'),
  })
  await core.client.journal.saveEntry({
    id: first.id,
    title: 'Onsite: day 1',
    body: `See [[entry:${second.id} After]] and [plan](attachment/${attached[0]?.attachmentId}).`,
  })
  await core.client.journal.saveEntry({ id: second.id, title: 'After', body: `Back to [[entry:${first.id}]]\n\n[[question:q-1 Why?]]` })
  await core.client.journal.describe({ id: first.id, tags: ['ml', 'on "site"'], mood: 4, energy: 2 })
  await core.client.journal.finishEntry({ id: second.id })
  return { core, first, second, events: await eventsOf(await core.client.journal.exportFolder()), folder: join(parent, FOLDER_NAME) }
}

test('journal.exportFolder: a file for each entry, links and attachments beside it, ids kept', async () => {
  const { first, second, events, folder } = await written(newFolder())
  expect(events.at(-1)).toEqual({ kind: 'written', folderName: FOLDER_NAME, entryCount: 2, attachmentCount: 1 })
  expect(readdirSync(folder).sort()).toEqual(['2026-03-02 After.md', '2026-03-02 Onsite_ day 1.md', 'attachments'])
  const text = readFileSync(join(folder, '2026-03-02 Onsite_ day 1.md'), 'utf8')
  expect(text).toBe(
    `---\ntitle: "Onsite: day 1"\ndate: "2026-03-02T09:00:00.000Z"\nzone: "Europe/Berlin"\ntags: ["ml", "on \\"site\\""]\nmood: 4\nenergy: 2\ntemplate: "daily"\nfinished: false\nid: "${first.id}"\nupdated: "2026-03-02T09:00:00.000Z"\nattachments: ["id-3 attachments/plan (1).txt"]\n---\nSee [After](2026-03-02%20After.md "entry:${second.id}") and [plan](attachments/plan%20%281%29.txt).`,
  )
  expect(readFileSync(join(folder, 'attachments/plan (1).txt'), 'utf8')).toBe('plan')
})

test('journal.exportFolder: nothing where the person cancels or into the app’s own folder; ended early, it leaves nothing', async () => {
  const silent = createTestCore()
  expect(await eventsOf(await silent.client.journal.exportFolder())).toEqual([{ kind: 'cancelled' }])
  const dataFolder = newFolder()
  const inside = createTestCore({ dataFolder, chosenFiles: [dataFolder] })
  expect(await eventsOf(await inside.client.journal.exportFolder())).toEqual([{ kind: 'refused', reason: 'own-folder' }])
  const parent = newFolder()
  const core = coreOn(parent)
  for (let index = 0; index < 3; index += 1) await core.client.journal.create({ template: 'blank' })
  const stop = new AbortController()
  const events = []
  for await (const event of await core.client.journal.exportFolder(undefined, { signal: stop.signal })) {
    events.push(event.kind)
    stop.abort()
  }
  expect(events).not.toContain('written')
  await expect.poll(() => readdirSync(parent)).toEqual([])
})

test('journal.importFolder: our own export changes nothing where it came from, and is the same in an empty journal', async () => {
  const { core, first, second, folder } = await written(newFolder())
  const before = rowsOf(core)
  const again = createTestCore({ db: core.db, dataFolder: core.core.context.host.dataFolder, chosenFiles: [folder], idsFrom: 100 })
  expect(await read(again)).toMatchObject({ createdIds: [], updatedCount: 0, unchangedCount: 2, refusedCount: 0, attachmentCount: 0 })
  expect(rowsOf(core)).toEqual(before)

  const fresh = coreOn(folder, 500)
  expect((await read(fresh)).createdIds.toSorted()).toEqual([first.id, second.id].toSorted())
  expect(await entryOf(fresh, 'Onsite: day 1')).toMatchObject({
    ...{ id: first.id, template: 'daily', tags: ['ml', 'on "site"'], mood: 4, energy: 2, isFinished: false, writtenAt: first.writtenAt },
    body: `See [[entry:${second.id} After]] and [plan](attachment/id-3).`,
  })
  expect(await fresh.client.journal.attachments({ id: first.id })).toMatchObject([{ attachmentId: 'id-3', fileName: 'plan (1).txt' }])
  expect(await fresh.client.links.linkedFrom({ kind: 'entry', id: second.id })).toMatchObject([{ entryId: first.id }])
  expect(await read(fresh)).toMatchObject({ createdIds: [], updatedCount: 0, unchangedCount: 2, refusedCount: 0 })
})

test('journal.importFolder: any journal goes out and comes back, and changes nothing', { timeout: 60_000 }, async () => {
  const label = fc.string({ unit: 'binary', maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ title: label, body: fc.string({ unit: 'binary', maxLength: 200 }), label, to: fc.nat() }), {
        minLength: 1,
        maxLength: 4,
      }),
      async (texts) => {
        const parent = newFolder()
        const core = coreOn(parent)
        const ids: JournalEntryId[] = []
        for (const _ of texts) ids.push((await core.client.journal.create({ template: 'blank' })).id)
        for (const [index, { title, body, label, to }] of texts.entries()) {
          const link = referenceText({ kind: 'entry', id: ids[to % ids.length] ?? '', label })
          await core.client.journal.saveEntry({ id: ids[index] ?? ('' as JournalEntryId), title, body: `${body} ${link}` })
        }
        await eventsOf(await core.client.journal.exportFolder())
        const before = rowsOf(core)
        const again = createTestCore({ db: core.db, chosenFiles: [join(parent, FOLDER_NAME)], idsFrom: 100 })
        expect(await read(again)).toMatchObject({ createdIds: [], updatedCount: 0, unchangedCount: texts.length, refused: [] })
        expect(rowsOf(core)).toEqual(before)
      },
    ),
    { numRuns: 25 },
  )
})

test('journal.importFolder: what was changed in the file comes in with its history, what was changed here stays', async () => {
  const { core, first, second, folder } = await written(newFolder())
  const at = (title: string) => join(folder, `2026-03-02 ${title}.md`)
  writeFileSync(
    at('Onsite_ day 1'),
    readFileSync(at('Onsite_ day 1'), 'utf8').replace('See ', 'Changed outside, see ').replace('mood: 4', 'mood: 5'),
  )
  writeFileSync(at('After'), `${readFileSync(at('After'), 'utf8')} outside`)
  core.clock.advance(60_000)
  await core.client.journal.saveEntry({ id: second.id, body: 'Changed here' })
  const again = createTestCore({
    db: core.db,
    clock: core.clock,
    dataFolder: core.core.context.host.dataFolder,
    chosenFiles: [folder],
    idsFrom: 100,
  })
  expect(await read(again)).toMatchObject({ updatedCount: 1, refused: [{ path: '2026-03-02 After.md', reason: 'newer-here' }] })
  expect(await entryOf(core, 'Onsite: day 1')).toMatchObject({ mood: 5, body: expect.stringContaining('Changed outside') })
  expect(await core.client.journal.versions({ id: first.id })).toHaveLength(1)
  expect((await entryOf(core, 'After')).body).toBe('Changed here')
  await core.client.journal.remove({ id: first.id })
  expect((await read(again)).refused).toContainEqual({ path: '2026-03-02 Onsite_ day 1.md', reason: 'in-trash' })
})

test('B16 journal.importFolder: a folder of another program: titles, links and pictures, once; what it says beyond that leaves again', async () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const root = folderOf({
    'Daily/2026-01-05.md': '---\naliases: [Monday]\ntags:\n  - prep\n---\nRead [[Attention|the paper]] and [[Nobody]].\n\n![[board.png]]',
    'Attention.md': 'Back to [Monday](Daily/2026-01-05.md), see ![x](img/board.png)',
    'img/board.png': png,
    '.obsidian/app.json': '{}',
    'old.md': Buffer.from('caf\xe9', 'latin1'),
  })
  const core = coreOn(root)
  expect(await core.client.journal.chooseFolder()).toMatchObject({ kind: 'folder', textCount: 3, otherCount: 1, leftCount: 0 })
  expect(await read(core)).toMatchObject({
    createdIds: ['id-2', 'id-3', 'id-4'].map(() => expect.any(String)),
    attachmentCount: 2,
    refusedCount: 0,
  })
  const [day, note] = [await entryOf(core, '2026-01-05'), await entryOf(core, 'Attention')]
  expect(day).toMatchObject({ day: '2026-01-05', tags: ['prep'], isFinished: true })
  expect(day.body).toMatch(
    new RegExp(`^Read \\[\\[entry:${note.id} the paper\\]\\] and \\[\\[Nobody\\]\\]\\.\\n\\n!\\[board\\.png\\]\\(attachment/id-\\d+\\)$`),
  )
  expect(note.body).toMatch(new RegExp(`^Back to \\[\\[entry:${day.id} Monday\\]\\], see !\\[x\\]\\(attachment/id-\\d+\\)$`))
  expect((await entryOf(core, 'old')).body).toBe('café')
  const before = rowsOf(core)
  expect(await read(core)).toMatchObject({ createdIds: [], updatedCount: 0, unchangedCount: 3, attachmentCount: 0 })
  expect(rowsOf(core)).toEqual(before)

  const parent = newFolder()
  const out = createTestCore({ db: core.db, dataFolder: core.core.context.host.dataFolder, chosenFiles: [parent] })
  await eventsOf(await out.client.journal.exportFolder())
  expect(readFileSync(join(parent, FOLDER_NAME, '2026-01-05 2026-01-05.md'), 'utf8')).toContain('\naliases: [Monday]\n---\n')
})

test('S5 S14 B14 journal.importFolder: links out of the folder, huge files and what is no text are left alone', async () => {
  const secret = join(newFolder(), 'secret.txt')
  writeFileSync(secret, 'secret')
  const root = folderOf({
    'evil.md': `![a](../${secret}) ![b](${secret}) ![c](..%2f..%2f..%2f..${encodeURIComponent(secret)}) ![d](link.txt) [[../x]] ![e](sub/../../x)`,
    'stolen.md':
      '---\nid: ../../x\nattachments: ["id-1 ../../../etc/passwd", "id-2 link.txt"]\n__proto__: {"a": 1}\nconstructor: x\ndate: 9999-99-99\n---\nx',
    'bin.md': Buffer.from([0xc3, 0x28, 0, 1, 2]),
    'huge.md': '',
  })
  truncateSync(join(root, 'huge.md'), 20_000_000)
  symlinkSync(secret, join(root, 'link.txt'))
  symlinkSync(secret, join(root, 'linked.md'))
  symlinkSync(dirname(secret), join(root, 'folder'))
  const core = coreOn(root)
  expect(await core.client.journal.chooseFolder()).toMatchObject({ textCount: 4, otherCount: 0, leftCount: 3 })
  expect(await read(core)).toMatchObject({
    ...{ attachmentCount: 0, refusedCount: 2 },
    refused: [
      { path: 'bin.md', reason: 'not-text' },
      { path: 'huge.md', reason: 'too-large' },
    ],
  })
  expect((await entryOf(core, 'evil')).body).toBe(readFileSync(join(root, 'evil.md'), 'utf8'))
  expect(core.db.prepare('SELECT count(*) AS n FROM journal_attachment').get()).toEqual({ n: 0 })
  await expect(core.client.journal.importFolder({ token: 'nothing' }).then(eventsOf)).rejects.toMatchObject({ code: 'FOLDER_FORGOTTEN' })
})

test('journal.chooseFolder: null when the person cancels, and never the app’s own folder', async () => {
  expect(await createTestCore().client.journal.chooseFolder()).toBeNull()
  const dataFolder = newFolder()
  expect(await createTestCore({ dataFolder, chosenFiles: [dataFolder] }).client.journal.chooseFolder()).toEqual({
    kind: 'refused',
    reason: 'own-folder',
  })
  expect(await coreOn(join(newFolder(), 'gone')).client.journal.chooseFolder()).toEqual({ kind: 'refused', reason: 'failed' })
})

test('journal.undoImport: the new entries are in the trash, the others stay', async () => {
  const core = coreOn(folderOf({ 'a.md': 'a', 'b.md': 'b' }))
  await core.client.journal.create({ template: 'blank' })
  const { createdIds } = await read(core)
  await core.client.journal.undoImport({ ids: createdIds })
  expect((await core.client.journal.entries({ after: null, limit: 10, template: null })).entries).toHaveLength(1)
})
