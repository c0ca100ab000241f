import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { paperPath } from '../../src/main/features/papers/library-files.ts'
import { saveScan } from '../../src/main/features/sections/sections.store.ts'
import type { NewMark } from '../../src/shared/features/reader/mark.model.ts'
import type { ExportEvent } from '../../src/shared/features/reader/mark-files.model.ts'
import { DETECTOR_VERSION, type TargetPlaces } from '../../src/shared/features/sections/sections.model.ts'
import type { MarkId, PaperId } from '../../src/shared/kernel/ids.ts'
import type { EpochMs } from '../../src/shared/kernel/time.ts'
import { smallPdf } from '../support/small-pdf.ts'
import { createTestCore } from '../support/test-core.ts'

const paperId = 'paper-1' as PaperId
const nobody = 'paper-0' as PaperId
const highlight: NewMark = {
  kind: 'highlight',
  color: 'green',
  comment: 'why *this*?',
  ink: null,
  pageIndex: 0,
  rects: [[72, 600, 300, 612]],
  quote: 'attention is all',
  contextBefore: '',
  contextAfter: '',
  textOffset: 15,
}

/** A core with one paper, whose file is in the library, and a folder to save to. */
function coreWithPaper(file: Buffer = smallPdf(), fileName = 'copy.pdf') {
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-save-'))
  const savePath = join(folder, fileName)
  const copiedTexts: string[] = []
  const test = createTestCore({ savePath, copiedTexts })
  const sha256 = createHash('sha256').update(file).digest('hex')
  const path = paperPath(test.core.context.host.dataFolder, sha256)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, file)
  test.db
    .prepare(
      `INSERT INTO paper (id, sha256, file_name, byte_length, title, title_source, authors, year, page_labels, page_count, added_at, updated_at)
       VALUES (?, ?, 'a.pdf', ?, 'A paper: one/two', 'metadata', '["A. Author"]', 2024, '["iv"]', 1, 0, 0)`,
    )
    .run(paperId, sha256, file.length)
  return { ...test, folder, savePath, copiedTexts, path, sha256, file }
}

type Client = ReturnType<typeof createTestCore>['client']

async function exportCopy(client: Client, signal?: AbortSignal): Promise<ExportEvent[]> {
  const events: ExportEvent[] = []
  for await (const event of await client.reader.exportCopy({ paperId }, signal ? { signal } : {})) events.push(event)
  return events
}

test('reader.exportCopy: original bytes and an addition, written in one go; the stored file stays byte-identical', async () => {
  const { client, savePath, path, sha256, file, folder } = coreWithPaper()
  await client.reader.addMarks({ paperId, marks: [highlight] })
  const events = await exportCopy(client)
  expect(events.at(0)).toEqual({ kind: 'progress', share: 0 })
  expect(events.at(-2)).toEqual({ kind: 'progress', share: 1 })
  expect(events.at(-1)).toEqual({ kind: 'saved', fileName: 'copy.pdf', markCount: 1 })
  const copy = readFileSync(savePath)
  expect(copy.subarray(0, file.length).equals(file)).toBe(true)
  expect(copy.subarray(file.length).toString('latin1')).toContain('/Subtype /Highlight')
  expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(sha256)
  expect(readdirSync(folder)).toEqual(['copy.pdf'])
})

test('reader.exportCopy: a paper that is not there, and one without marks', async () => {
  const { client, savePath } = coreWithPaper()
  const first = async (id: PaperId) => (await client.reader.exportCopy({ paperId: id })).next()
  await expect(first(nobody)).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
  await expect(first(paperId)).rejects.toMatchObject({ code: 'NOTHING_MARKED' })
  expect(existsSync(savePath)).toBe(false)
})

test('reader.exportCopy: without a place nothing is written', async () => {
  const { client, core, folder } = coreWithPaper()
  await client.reader.addMarks({ paperId, marks: [highlight] })
  Object.assign(core.context.host, { chooseSavePath: async () => null })
  expect(await exportCopy(client)).toEqual([{ kind: 'cancelled' }])
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  ['a locked paper', smallPdf({ password: '' }), 'encrypted'],
  ['a broken one', Buffer.from('%PDF-1.4\nnothing'), 'damaged'],
] as const)('reader.exportCopy: %s is refused, and an older file at that place stays', async (_what, file, reason) => {
  const { client, savePath, folder } = coreWithPaper(file)
  writeFileSync(savePath, 'old')
  await client.reader.addMarks({ paperId, marks: [highlight] })
  expect((await exportCopy(client)).at(-1)).toEqual({ kind: 'refused', reason })
  expect(readFileSync(savePath, 'utf8')).toBe('old')
  expect(readdirSync(folder)).toEqual(['copy.pdf'])
})

test('reader.exportCopy: neither the stored original nor anything else of the app can be replaced', async () => {
  const { client, core, path, sha256 } = coreWithPaper()
  await client.reader.addMarks({ paperId, marks: [highlight] })
  Object.assign(core.context.host, { chooseSavePath: async () => path })
  expect(await exportCopy(client)).toEqual([{ kind: 'refused', reason: 'own-folder' }])
  expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(sha256)
})

test('reader.exportCopy: a stored file that was lost, and a folder that is gone', async () => {
  const { client, path, folder, file } = coreWithPaper()
  await client.reader.addMarks({ paperId, marks: [highlight] })
  rmSync(path)
  expect(await exportCopy(client)).toEqual([{ kind: 'refused', reason: 'missing' }])
  writeFileSync(path, file)
  rmSync(folder, { recursive: true })
  expect(await exportCopy(client)).toEqual([{ kind: 'refused', reason: 'missing' }])
})

test.skipIf(process.getuid?.() === 0)('reader.exportCopy: a folder that may not be written', async () => {
  const { client, folder } = coreWithPaper()
  await client.reader.addMarks({ paperId, marks: [highlight] })
  chmodSync(folder, 0o500)
  expect((await exportCopy(client)).at(-1)).toEqual({ kind: 'refused', reason: 'no-permission' })
})

test('reader.exportCopy: cancelled in the middle, nothing is left', async () => {
  const { client, folder } = coreWithPaper(Buffer.concat([smallPdf(), Buffer.alloc(8 * 1024 * 1024, '\n')]))
  await client.reader.addMarks({ paperId, marks: [highlight] })
  for await (const event of await client.reader.exportCopy({ paperId })) {
    if (event.kind === 'progress' && event.share > 0.2) break
  }
  expect(readdirSync(folder)).toEqual([])
})

const MARKDOWN = `# A paper: one/two

A. Author · 2024

[Open in Prepbench](prepbench://paper/paper-1)

## Green

> attention is all

why \\*this\\*?

[Page iv](prepbench://paper/paper-1?page=1&mark=id-1) · green highlight
`

test('reader.exportMarkdown: quotes, comments and links back, in groups', async () => {
  const { client, savePath, folder } = coreWithPaper(smallPdf(), 'marks.md')
  await client.reader.addMarks({ paperId, marks: [highlight] })
  expect(await client.reader.exportMarkdown({ paperId, grouping: 'color' })).toEqual({
    kind: 'saved',
    fileName: 'marks.md',
    markCount: 1,
  })
  expect(readFileSync(savePath, 'utf8')).toBe(MARKDOWN)
  expect(readdirSync(folder)).toEqual(['marks.md'])
})

test('reader.exportMarkdown: by section, by height and column of the page as it is seen', async () => {
  const { client, savePath, db } = coreWithPaper(smallPdf(), 'marks.md')
  const section = (heading: string, number: string, yTop: number, column: 1 | 2) =>
    ({ heading, number, pageIndex: 0, yTop, column, role: 'other' }) as const
  const sections = [section('Method', '1', 300, 1), section('Results', '2', 100, 2), section('End', '3', 500, 2)]
  // A page of 600 by 800 points that is printed upright.
  const found = { columns: 2, sections, targets: {} as TargetPlaces, frames: [{ transform: [1, 0, 0, -1, 0, 800], width: 600 }] } as const
  saveScan(db, paperId, found, DETECTOR_VERSION, 0 as EpochMs)
  const at = (quote: string, left: number, fromTop: number): NewMark => ({
    ...highlight,
    quote,
    rects: [[left, 800 - fromTop - 12, left + 200, 800 - fromTop]],
  })
  await client.reader.addMarks({
    paperId,
    marks: [at('above', 50, 200), at('left', 50, 400), at('heading', 50, 298), at('right', 350, 300), at('last', 350, 700)],
  })
  await client.reader.exportMarkdown({ paperId, grouping: 'section' })
  expect(readFileSync(savePath, 'utf8').match(/^(## |> ).*$/gm)).toEqual([
    '## Before the first section',
    '> above',
    '## 1 Method',
    '> heading',
    '> left',
    '## 2 Results',
    '> right',
    '## 3 End',
    '> last',
  ])
})

test('reader.exportMarkdown: refusals, and a dialog that was cancelled', async () => {
  const { client, core, savePath, path } = coreWithPaper()
  const wanted = { paperId, grouping: 'page' as const }
  await expect(client.reader.exportMarkdown({ ...wanted, paperId: nobody })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
  await expect(client.reader.exportMarkdown(wanted)).rejects.toMatchObject({ code: 'NOTHING_MARKED' })
  await client.reader.addMarks({ paperId, marks: [highlight] })
  Object.assign(core.context.host, { chooseSavePath: async () => path })
  expect(await client.reader.exportMarkdown(wanted)).toEqual({ kind: 'refused', reason: 'own-folder' })
  Object.assign(core.context.host, { chooseSavePath: async () => null })
  expect(await client.reader.exportMarkdown(wanted)).toEqual({ kind: 'cancelled' })
  expect(existsSync(savePath)).toBe(false)
})

test('reader.copyMarkdown: one mark by itself, or all of them', async () => {
  const { client, copiedTexts } = coreWithPaper()
  const [mark] = await client.reader.addMarks({ paperId, marks: [highlight, { ...highlight, quote: 'other' }] })
  expect(await client.reader.copyMarkdown({ paperId, markIds: [mark?.id as MarkId] })).toEqual({ markCount: 1 })
  expect(await client.reader.copyMarkdown({ paperId })).toEqual({ markCount: 2 })
  expect(copiedTexts[0]).toBe(MARKDOWN.slice(MARKDOWN.indexOf('>')))
  expect(copiedTexts[1]).toMatch(/^# A paper[\s\S]*## Page iv[\s\S]*> attention[\s\S]*> other/)
})

test('reader.copyMarkdown: refusals leave the clipboard alone', async () => {
  const { client, copiedTexts } = coreWithPaper()
  await expect(client.reader.copyMarkdown({ paperId: nobody })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
  await expect(client.reader.copyMarkdown({ paperId })).rejects.toMatchObject({ code: 'NOTHING_MARKED' })
  await client.reader.addMarks({ paperId, marks: [highlight] })
  await expect(client.reader.copyMarkdown({ paperId, markIds: ['nobody' as MarkId] })).rejects.toMatchObject({ code: 'MARK_NOT_FOUND' })
  expect(copiedTexts).toEqual([])
})

test('reader.copyLink: a link to a page, and none to a paper that is not there', async () => {
  const { client, copiedTexts } = coreWithPaper()
  await client.reader.copyLink({ paperId, pageIndex: 2 })
  expect(copiedTexts).toEqual(['prepbench://paper/paper-1?page=3'])
  await expect(client.reader.copyLink({ paperId: nobody, pageIndex: 0 })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
  expect(copiedTexts).toHaveLength(1)
})

test('reader.openedLinks: those that came before anybody asked first, then each as it comes', async () => {
  const { client, core } = createTestCore()
  const place = { paperId, pageIndex: 2, markId: null }
  core.context.openedLinks.post(place)
  const stop = new AbortController()
  const links = await client.reader.openedLinks(undefined, { signal: stop.signal })
  expect((await links.next()).value).toEqual(place)
  const next = links.next()
  core.context.openedLinks.post({ ...place, pageIndex: 0 })
  expect((await next).value).toEqual({ ...place, pageIndex: 0 })
  stop.abort()
})
