import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { storedFiles } from '../../src/main/electron/stored-files.ts'
import { tidyAttachments } from '../../src/main/features/journal/attachments/tidy-attachments.ts'
import { MAX_ATTACHMENT_BYTES } from '../../src/shared/features/journal/attachments.model.ts'
import type { AttachmentId, JournalEntryId } from '../../src/shared/kernel/ids.ts'
import { createTestClock, createTestCore, type TestCoreOptions } from '../support/test-core.ts'

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const NOBODY = 'nobody' as JournalEntryId
const NOTHING = 'nothing' as AttachmentId
const DAY_MS = 86_400_000
const sum = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** A core with one entry, and files beside it that the person picks. */
async function withFiles(files: Record<string, Buffer | string>, options: TestCoreOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-picked-'))
  const chosenFiles = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  })
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'prepbench-core-'))
  const core = createTestCore({ ...options, chosenFiles, dataFolder })
  const { id } = await core.client.journal.create({ template: 'blank' })
  const attach = async () => {
    const chosen = await core.client.journal.chooseAttachments()
    if (!chosen) throw new Error('Nothing was chosen.')
    return core.client.journal.attach({ id, token: chosen.token })
  }
  return { ...core, id, folder, dataFolder, attach, attachments: join(dataFolder, 'attachments') }
}

async function refused(core: ReturnType<typeof createTestCore>, order: () => Promise<unknown>, code: string) {
  const rows = () => core.db.prepare('SELECT * FROM journal_attachment ORDER BY id').all()
  const before = rows()
  await expect(order()).rejects.toMatchObject({ code })
  expect(rows()).toEqual(before)
}

test('journal.chooseAttachments: null when the person cancels', async () => {
  expect(await createTestCore().client.journal.chooseAttachments()).toBeNull()
})

test('journal.attach: bytes are copied under their sum, once; what is shown hangs on the bytes and not on the name', async () => {
  const core = await withFiles({ 'board.png': PNG, 'same.txt': PNG, 'trap.png': '<svg onload="alert(1)">', 'plan.pdf': '%PDF-1.4' })
  const { attached, refused: none } = await core.attach()
  expect(none).toEqual([])
  expect(attached.map(({ fileName, isPicture, mayOpen, byteLength }) => [fileName, isPicture, mayOpen, byteLength])).toEqual([
    ['board.png', true, true, PNG.length],
    ['same.txt', true, true, PNG.length],
    ['trap.png', false, true, 23],
    ['plan.pdf', false, true, 8],
  ])
  expect(readdirSync(core.attachments).sort()).toEqual(
    [sum(PNG), sum(Buffer.from('<svg onload="alert(1)">')), sum(Buffer.from('%PDF-1.4'))].sort(),
  )
  expect(statSync(join(core.attachments, sum(PNG))).mode & 0o777).toBe(0o600)
  const files = storedFiles({ db: core.db, host: core.core.context.host })
  expect(files.find('attachment', attached[0]?.attachmentId ?? '')).toEqual({ path: join(core.attachments, sum(PNG)), type: 'image/png' })
  for (const id of [attached[2]?.attachmentId ?? '', sum(PNG), '../prepbench.sqlite']) expect(files.find('attachment', id)).toBeNull()
})

test('journal.attach: folders, lost and too large files are named, the others come', async () => {
  const core = await withFiles({ 'a.txt': 'a', 'large.bin': '', 'lost.txt': '' })
  truncateSync(join(core.folder, 'large.bin'), MAX_ATTACHMENT_BYTES + 1)
  mkdirSync(join(core.folder, 'folder'))
  const paths = ['a.txt', 'folder', 'large.bin', 'gone.txt'].map((name) => join(core.folder, name))
  const token = core.core.context.offeredFiles.offer(paths)
  expect(await core.client.journal.attach({ id: core.id, token })).toMatchObject({
    attached: [{ fileName: 'a.txt' }],
    refused: [
      { fileName: 'folder', reason: 'not-a-file' },
      { fileName: 'large.bin', reason: 'too-large' },
      { fileName: 'gone.txt', reason: 'unreadable' },
    ],
  })
  await refused(core, () => core.client.journal.attach({ id: core.id, token }), 'FILES_FORGOTTEN')
  await refused(
    core,
    () => core.client.journal.attach({ id: NOBODY, token: core.core.context.offeredFiles.offer(paths) }),
    'ENTRY_NOT_FOUND',
  )
})

test('journal.attachPasted: bytes of the clipboard, with a name that leads nowhere (S15)', async () => {
  const core = await withFiles({})
  const data = PNG.toString('base64')
  expect(await core.client.journal.attachPasted({ id: core.id, fileName: '../../\u202egnp.exe', data })).toMatchObject({
    attached: [{ fileName: 'gnp.exe', isPicture: true, mayOpen: false }],
  })
  await refused(core, () => core.client.journal.attachPasted({ id: NOBODY, fileName: 'x', data }), 'ENTRY_NOT_FOUND')
  await refused(core, () => core.client.journal.attachPasted({ id: core.id, fileName: 'x', data: 'no base64!' }), 'BAD_REQUEST')
})

test('journal.attachments: of one entry in the order they came; not of an entry that is removed, which brings them back', async () => {
  const core = await withFiles({ 'b.txt': 'b', 'a.txt': 'a' })
  await core.attach()
  const names = async () => (await core.client.journal.attachments({ id: core.id })).map(({ fileName }) => fileName)
  expect(await names()).toEqual(['b.txt', 'a.txt'])
  await core.client.journal.remove({ id: core.id })
  await refused(core, () => core.client.journal.attachments({ id: core.id }), 'ENTRY_NOT_FOUND')
  await core.client.journal.restore({ id: core.id })
  expect(await names()).toEqual(['b.txt', 'a.txt'])
})

test('journal.detach: softly; journal.reattach brings it back', async () => {
  const core = await withFiles({ 'a.txt': 'a' })
  const { attachmentId = NOTHING } = (await core.attach()).attached[0] ?? {}
  await core.client.journal.detach({ attachmentId })
  expect(await core.client.journal.attachments({ id: core.id })).toEqual([])
  await refused(core, () => core.client.journal.detach({ attachmentId }), 'ATTACHMENT_NOT_FOUND')
  expect(readdirSync(core.attachments)).toHaveLength(1)
})

test('journal.reattach: only what was removed', async () => {
  const core = await withFiles({ 'a.txt': 'a' })
  const { attachmentId = NOTHING } = (await core.attach()).attached[0] ?? {}
  await refused(core, () => core.client.journal.reattach({ attachmentId }), 'ATTACHMENT_NOT_FOUND')
  await core.client.journal.detach({ attachmentId })
  await core.client.journal.reattach({ attachmentId })
  expect(await core.client.journal.attachments({ id: core.id })).toHaveLength(1)
})

test('journal.openAttachment: by main, after a question, and no kind that may hold a program', async () => {
  const openedCopies: { path: string; fileName: string }[] = []
  const core = await withFiles({ 'a.txt': 'a', 'b.html': '<script>', 'c.sh': 'rm', 'd.svg': '<svg>' }, { openedCopies })
  const ids = (await core.attach()).attached.map(({ attachmentId }) => attachmentId)
  const outcomes = []
  for (const attachmentId of ids) outcomes.push(await core.client.journal.openAttachment({ attachmentId }))
  expect(outcomes).toEqual(['opened', 'not-opened-kind', 'not-opened-kind', 'not-opened-kind'])
  expect(openedCopies).toEqual([{ path: join(core.attachments, sum(Buffer.from('a'))), fileName: 'a.txt' }])
  await refused(core, () => core.client.journal.openAttachment({ attachmentId: NOTHING }), 'ATTACHMENT_NOT_FOUND')

  const shy = await withFiles({ 'a.txt': 'a' })
  const { attachmentId = NOTHING } = (await shy.attach()).attached[0] ?? {}
  expect(await shy.client.journal.openAttachment({ attachmentId })).toBe('cancelled')
})

test('journal.saveAttachment: the same bytes under a name the person chose', async () => {
  const savePath = join(mkdtempSync(join(tmpdir(), 'prepbench-saved-')), 'mine.png')
  const core = await withFiles({ 'board.png': PNG }, { savePath })
  const { attachmentId = NOTHING } = (await core.attach()).attached[0] ?? {}
  expect(await core.client.journal.saveAttachment({ attachmentId })).toEqual({ kind: 'saved', fileName: 'mine.png', count: 1 })
  expect(readFileSync(savePath)).toEqual(PNG)
  await refused(core, () => core.client.journal.saveAttachment({ attachmentId: NOTHING }), 'ATTACHMENT_NOT_FOUND')
})

test('files that nothing names go out of the way after a day, come back when they are named again, and are lost only after a year', async () => {
  const clock = createTestClock()
  const core = await withFiles({ 'a.txt': 'a', 'b.txt': 'b' }, { clock })
  const ids = (await core.attach()).attached.map(({ attachmentId }) => attachmentId)
  const [a, b] = [sum(Buffer.from('a')), sum(Buffer.from('b'))]
  const aged = (name: string, days: number) => {
    const at = (clock.now() - days * DAY_MS) / 1_000
    utimesSync(join(core.attachments, name), at, at)
  }
  writeFileSync(join(core.attachments, `${a}.1-2.part`), 'half')
  for (const name of [a, b, `${a}.1-2.part`]) aged(name, 2)
  await tidyAttachments(core.core.context)
  expect(readdirSync(core.attachments).sort()).toEqual([a, b].sort())

  // Shown by a text that was written over since: it stays.
  const [first = NOTHING, second = NOTHING] = ids
  await core.client.journal.saveEntry({ id: core.id, body: `![b](attachment/${second})` })
  for (const attachmentId of [first, second]) await core.client.journal.detach({ attachmentId })
  clock.advance(31 * DAY_MS)
  await tidyAttachments(core.core.context)
  expect(readdirSync(core.attachments).sort()).toEqual([b, 'unused'].sort())
  expect(readdirSync(join(core.attachments, 'unused'))).toEqual([a])

  // As after an older backup came back.
  core.db
    .prepare('INSERT INTO journal_attachment (id, entry_id, sha256, file_name, size_bytes, created_at) VALUES (?, ?, ?, ?, 1, 0)')
    .run('back', core.id, a, 'a.txt')
  await tidyAttachments(core.core.context)
  expect(existsSync(join(core.attachments, a))).toBe(true)
  core.db.prepare('DELETE FROM journal_attachment WHERE id = ?').run('back')
  aged(a, 2)
  await tidyAttachments(core.core.context)
  clock.advance(401 * DAY_MS)
  await tidyAttachments(core.core.context)
  expect(readdirSync(join(core.attachments, 'unused'))).toEqual([])
})
