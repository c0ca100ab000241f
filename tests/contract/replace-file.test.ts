import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { paperPath } from '../../src/main/features/papers/library-files.ts'
import { findHash } from '../../src/main/features/papers/papers.store.ts'
import { openForkedReader } from '../../src/main/paper-reader/forked-reader.ts'
import type { NewMark } from '../../src/shared/features/reader/mark.model.ts'
import { bareShape, shapeOf } from '../../src/shared/features/reader/mark-shape.ts'
import type { MarkId, PaperId } from '../../src/shared/kernel/ids.ts'
import { smallPdf } from '../support/small-pdf.ts'
import { createTestCore } from '../support/test-core.ts'

// The machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

const reader = openForkedReader()
afterAll(() => reader.close())
const cleanUps: (() => void)[] = []
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp()
})

/** A PDF with these lines on each page. */
async function paperOf(...pages: readonly (readonly string[])[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const lines of pages) {
    const page = pdf.addPage([612, 792])
    for (const [index, text] of lines.entries()) page.drawText(text, { x: 72, y: 700 - index * 20, size: 11, font })
  }
  return pdf.save()
}

const FIRST = [
  'Attention is a way to look at everything',
  'The gradient goes through every layer of it',
  'We thank our readers for their patience',
]
const newer = () =>
  paperOf(
    ['A preface that was not there before'],
    ['Attention is a way to look at everything', 'Another line stands between the two', FIRST[1] ?? ''],
  )

const markOn = (quote: string, line: number): NewMark => ({
  ...{ kind: 'highlight', color: 'yellow', pageIndex: 0, comment: 'mine', ink: null, textOffset: line * 40 },
  ...{ rects: [[72, 698 - line * 20, 300, 709 - line * 20]], quote, contextBefore: '', contextAfter: '' },
})

async function setUp() {
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-replace-'))
  const test = createTestCore({ openPaperReader: () => ({ ...reader, close: () => {} }), chosenFiles: [join(folder, 'chosen.pdf')] })
  const { client, core } = test
  const { context } = core
  cleanUps.push(() => {
    context.indexer.close()
    for (const path of [folder, context.host.dataFolder]) rmSync(path, { recursive: true, force: true })
  })
  const offer = (bytes: Uint8Array, name = 'chosen.pdf') => {
    writeFileSync(join(folder, name), bytes)
    return context.offeredFiles.offer([join(folder, name)])
  }
  const add = async (bytes: Uint8Array, name?: string): Promise<PaperId> => {
    for await (const event of await client.papers.importFiles({ token: offer(bytes, name) })) {
      if (event.kind === 'result' && event.outcome.kind === 'imported') {
        await context.indexer.whenIdle()
        return event.outcome.paperId
      }
    }
    throw new Error('The paper did not come in.')
  }
  const replace = async (paperId: PaperId, bytes: Uint8Array) => {
    const events = []
    for await (const event of await client.papers.replaceFile({ paperId, token: offer(bytes) })) events.push(event)
    return events.at(-1)
  }
  const paperId = await add(await paperOf(FIRST), 'first.pdf')
  return { ...test, context, offer, add, replace, paperId }
}

test('papers.replaceFile: marks find their words in the newer file, the others wait; text, sections and covers are read anew', async () => {
  const { client, context, replace, paperId } = await setUp()
  await client.papers.edit({ paperId, title: 'My title' })
  const area: NewMark = { ...bareShape([72, 690, 200, 712]), kind: 'area', color: 'blue', pageIndex: 0, comment: '' }
  const marks = [markOn(FIRST[0] ?? '', 0), markOn(FIRST[1] ?? '', 1), markOn(FIRST[2] ?? '', 2), area]
  const [first, second, third] = await client.reader.addMarks({ paperId, marks })
  await client.reader.removeMarks({ markIds: [second?.id as MarkId] })
  const formerPath = paperPath(context.host.dataFolder, findHash(context.db, paperId) ?? '')
  expect(await replace(paperId, await newer())).toEqual({ kind: 'replaced', placed: 3, unplaced: 1 })
  await client.reader.restoreMarks({ markIds: [second?.id as MarkId] })
  const found = new Map((await client.reader.marks({ paperId })).map((mark) => [mark.quote, mark]))
  expect(found.get(FIRST[0] ?? '')).toMatchObject({ id: first?.id, pageIndex: 1, isUnplaced: false, comment: 'mine' })
  // A deleted one comes back at its new place.
  expect(found.get(FIRST[1] ?? '')).toMatchObject({ pageIndex: 1, isUnplaced: false })
  expect(found.get(FIRST[1] ?? '')?.rects[0]?.[1]).toBeLessThan(670)
  expect(found.get(FIRST[2] ?? '')).toMatchObject({ id: third?.id, pageIndex: 0, isUnplaced: true, rects: third?.rects })
  expect(found.get('')).toMatchObject({ kind: 'area', pageIndex: 1, isUnplaced: false })
  const paper = await client.papers.find({ paperId })
  expect(paper).toMatchObject({ title: 'My title', pageCount: 2, fileName: 'chosen.pdf', formerFiles: 1, hasCover: false })
  await context.indexer.whenIdle()
  expect((await client.papers.search({ text: 'preface' })).pages).toHaveLength(1)
  expect((await client.papers.search({ text: 'patience' })).pages).toHaveLength(0)
  // The former bytes stay, so that it can be taken back.
  expect(existsSync(formerPath)).toBe(true)
})

test('papers.replaceFile: the same file, one of another paper, a locked one and what is none are refused and change nothing', async () => {
  const { client, replace, add, paperId } = await setUp()
  await client.reader.addMarks({ paperId, marks: [markOn(FIRST[0] ?? '', 0)] })
  const before = [await client.papers.find({ paperId }), await client.reader.marks({ paperId })]
  expect(await replace(paperId, await paperOf(FIRST))).toEqual({ kind: 'same' })
  const other = await paperOf(['Another paper'])
  await add(other, 'other.pdf')
  expect(await replace(paperId, other)).toMatchObject({ kind: 'known' })
  expect(await replace(paperId, smallPdf({ password: 'sesam', pages: [['Locked']] }))).toEqual({ kind: 'locked' })
  expect(await replace(paperId, new TextEncoder().encode('<!doctype html><p>not a paper'))).toEqual({
    kind: 'refused',
    outcome: { kind: 'not-a-pdf', found: 'web-page' },
  })
  expect(await replace(paperId, new TextEncoder().encode('%PDF-1.7 and then nothing of a paper'))).toMatchObject({
    kind: 'refused',
    outcome: { kind: 'broken' },
  })
  expect([await client.papers.find({ paperId }), await client.reader.marks({ paperId })]).toEqual(before)
})

test('papers.replaceFile: a paper that is gone and files that nobody chose are refused', async () => {
  const { client, offer, paperId } = await setUp()
  const ask = async (input: { paperId: PaperId; token: string }) => {
    for await (const _event of await client.papers.replaceFile(input));
  }
  await expect(ask({ paperId, token: 'nothing' })).rejects.toMatchObject({ code: 'FILES_FORGOTTEN' })
  await client.papers.remove({ paperId })
  await expect(ask({ paperId, token: offer(await newer()) })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
})

test('papers.chooseReplacement: one file is chosen, or none', async () => {
  const { client, context } = await setUp()
  const chosen = await client.papers.chooseReplacement()
  expect(context.offeredFiles.find(chosen?.token ?? '')).toHaveLength(1)
})

test('papers.replaceFile: section markers set by hand go with their lines; one whose line is gone stands where it is found, and all come back', async () => {
  const { client, context, replace, paperId } = await setUp()
  await context.indexer.whenIdle()
  const at = (line: number) => ({ pageIndex: 0, yTop: 792 - 709 + line * 20 })
  await client.sections.setMarker({ paperId, target: 'method', ...at(1) })
  await client.sections.setMarker({ paperId, target: 'conclusion', ...at(2) })
  await client.sections.removeMarker({ paperId, target: 'abstract' })
  const before = await client.sections.ofPaper({ paperId })
  await replace(paperId, await newer())
  await context.indexer.whenIdle()
  const after = await client.sections.ofPaper({ paperId })
  // Down by the line that came between, on the page that came second.
  expect(after.markers).toEqual([{ target: 'method', pageIndex: 1, yTop: expect.closeTo(at(2).yTop, 0), isOwn: true }])
  expect(after.own).toEqual(['abstract', 'method'])
  await client.papers.takeBackFile({ paperId })
  await context.indexer.whenIdle()
  expect(await client.sections.ofPaper({ paperId })).toEqual(before)
})

test('papers.takeBackFile: the former file and every place are back; what was written meanwhile stays, what was made meanwhile waits', async () => {
  const { client, replace, paperId } = await setUp()
  const [first] = await client.reader.addMarks({ paperId, marks: [markOn(FIRST[0] ?? '', 0), markOn(FIRST[2] ?? '', 2)] })
  const before = await client.reader.marks({ paperId })
  const fileBefore = await client.papers.find({ paperId })
  await replace(paperId, await newer())
  await client.reader.changeMark({ markId: first?.id as MarkId, comment: 'written since' })
  const [made] = await client.reader.addMarks({ paperId, marks: [{ ...markOn('preface', 0), pageIndex: 1 }] })
  await client.papers.takeBackFile({ paperId })
  const after = await client.reader.marks({ paperId })
  expect(after.filter((mark) => mark.id !== made?.id)).toEqual(
    before.map((mark) => (mark.id === first?.id ? { ...mark, comment: 'written since' } : mark)),
  )
  expect(after.find((mark) => mark.id === made?.id)).toMatchObject({ isUnplaced: true })
  expect(await client.papers.find({ paperId })).toMatchObject({ pageCount: fileBefore.pageCount, fileName: 'first.pdf', formerFiles: 0 })
  await expect(client.papers.takeBackFile({ paperId })).rejects.toMatchObject({ code: 'NO_FORMER_FILE' })
  await client.papers.remove({ paperId })
  await expect(client.papers.takeBackFile({ paperId })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
})

test('papers.takeBackFile: a former file that became a paper of its own is left there', async () => {
  const { client, replace, add, paperId } = await setUp()
  await replace(paperId, await newer())
  await add(await paperOf(FIRST), 'again.pdf')
  await expect(client.papers.takeBackFile({ paperId })).rejects.toMatchObject({ code: 'FILE_TAKEN' })
  expect(await client.papers.find({ paperId })).toMatchObject({ pageCount: 2, formerFiles: 1 })
})

test('reader.placeMark: puts a mark on another page and back among those without a place; refusals change nothing', async () => {
  const { client, replace, paperId } = await setUp()
  const [mark] = await client.reader.addMarks({ paperId, marks: [markOn(FIRST[2] ?? '', 2)] })
  if (!mark) throw new Error('no mark')
  await replace(paperId, await newer())
  const place = { markId: mark.id, pageIndex: 1, isUnplaced: false }
  const shape = { ...shapeOf(mark), quote: 'Another line' }
  await expect(client.reader.placeMark({ ...place, shape, markId: 'mark-0' as MarkId })).rejects.toMatchObject({ code: 'MARK_NOT_FOUND' })
  await expect(client.reader.placeMark({ ...place, shape, pageIndex: 2 })).rejects.toMatchObject({ code: 'PAGE_NOT_FOUND' })
  const ink = { strokes: [[1, 1, 2, 2]], widthPt: 1 }
  await expect(client.reader.placeMark({ ...place, shape: { ...shape, ink } })).rejects.toMatchObject({ code: 'WRONG_SHAPE' })
  expect((await client.reader.marks({ paperId }))[0]).toMatchObject({ isUnplaced: true, pageIndex: 0 })
  const placed = await client.reader.placeMark({ ...place, shape })
  expect(placed).toMatchObject({ pageIndex: 1, quote: 'Another line', isUnplaced: false })
  expect(await client.reader.marks({ paperId })).toEqual([placed])
  await client.reader.placeMark({ markId: mark.id, pageIndex: 0, shape: shapeOf(mark), isUnplaced: true })
  expect(await client.reader.marks({ paperId })).toEqual([{ ...mark, isUnplaced: true }])
})
