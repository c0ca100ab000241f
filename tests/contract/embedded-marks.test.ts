import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { degrees, PDFDocument, StandardFonts } from 'pdf-lib'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { openForkedReader } from '../../src/main/paper-reader/forked-reader.ts'
import { MARK_COLORS, MARK_KINDS, type Mark, type NewMark } from '../../src/shared/features/reader/mark.model.ts'
import type { MarkId, PaperId } from '../../src/shared/kernel/ids.ts'
import { annotatedPdf } from '../support/annotated-pdf.ts'
import { smallPdf } from '../support/small-pdf.ts'
import { createTestCore } from '../support/test-core.ts'

// The machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

// One reading process for all of them: starting it takes longer than all that it reads here.
const reader = openForkedReader()
afterAll(() => reader.close())

const nobody = 'paper-0' as PaperId
const cleanUps: (() => void)[] = []
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp()
})

function setUp() {
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-embedded-'))
  const savePath = join(folder, 'copy.pdf')
  const test = createTestCore({ savePath, openPaperReader: () => ({ ...reader, close: () => {} }) })
  const { context } = test.core
  cleanUps.push(() => {
    context.indexer.close()
    for (const path of [folder, context.host.dataFolder]) rmSync(path, { recursive: true, force: true })
  })
  /** A paper in the library, looked into. */
  const addPaper = async (bytes: Uint8Array, password?: string): Promise<PaperId> => {
    const path = join(folder, `${bytes.length}.pdf`)
    writeFileSync(path, bytes)
    const token = context.offeredFiles.offer([path])
    let paperId: PaperId | null = null
    for await (const event of await test.client.papers.importFiles({ token })) {
      if (event.kind !== 'result') continue
      const { outcome } = event
      if (outcome.kind === 'imported') paperId = outcome.paperId
      if (outcome.kind !== 'password-needed' || password === undefined) continue
      const unlocked = await test.client.papers.importWithPassword({ token: outcome.token, password })
      if (unlocked.kind === 'imported') paperId = unlocked.paperId
    }
    if (paperId === null) throw new Error('The paper did not come in.')
    await context.indexer.whenIdle()
    return paperId
  }
  const exportCopy = async (paperId: PaperId) => {
    for await (const event of await test.client.reader.exportCopy({ paperId })) {
      if (event.kind === 'refused') throw new Error(event.reason)
    }
    return readFileSync(savePath)
  }
  return { ...test, context, addPaper, exportCopy }
}

test('reader.embedded: what other programs left is counted with their names, links and hidden ones are not', async () => {
  const { client, addPaper } = setUp()
  const paperId = await addPaper(annotatedPdf())
  expect(await client.reader.embedded({ paperId })).toEqual({
    fresh: 6,
    isOffered: true,
    authors: ['Anna', 'Ben'],
    leftOut: 0,
    replaced: [],
  })
  expect(await client.reader.marks({ paperId })).toEqual([])
})

test('reader.embedded: nothing is offered for a paper without annotations, and an unknown one is refused', async () => {
  const { client, addPaper } = setUp()
  const paperId = await addPaper(smallPdf())
  expect(await client.reader.embedded({ paperId })).toMatchObject({ fresh: 0, isOffered: false })
  await expect(client.reader.embedded({ paperId: nobody })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
})

test('reader.takeInEmbedded: kind, place, colour, words, comment, author and date become a mark', async () => {
  const { client, addPaper } = setUp()
  const paperId = await addPaper(annotatedPdf())
  const { added, skipped } = await client.reader.takeInEmbedded({ paperId })
  expect(skipped).toBe(0)
  expect(added.map(({ kind, color, quote, comment, author }) => ({ kind, color, quote, comment, author }))).toEqual([
    { kind: 'highlight', color: 'yellow', quote: 'Attention is', comment: 'why this?', author: 'Anna' },
    { kind: 'underline', color: 'red', quote: 'Another line', comment: '', author: 'Ben' },
    { kind: 'area', color: 'yellow', quote: '', comment: 'typed on the page', author: 'Ben' },
    { kind: 'note', color: 'blue', quote: '', comment: 'a note', author: 'Anna' },
    { kind: 'area', color: 'green', quote: '', comment: '', author: null },
    { kind: 'ink', color: 'purple', quote: '', comment: '', author: null },
  ])
  expect(added[0]).toMatchObject({ pageIndex: 0, rects: [[72, 696, 134, 710]], createdAt: Date.UTC(2024, 0, 2, 3, 4, 5) })
  expect(added[5]?.ink).toEqual({ strokes: [[100, 100, 150, 190, 200, 100]], widthPt: 3 })
  expect(await client.reader.marks({ paperId })).toHaveLength(6)
  expect(await client.reader.embedded({ paperId })).toMatchObject({ fresh: 0, isOffered: false })
})

test('reader.takeInEmbedded: what is struck out or typed stays drawn, the rest is drawn once', async () => {
  const { client, addPaper } = setUp()
  const paperId = await addPaper(annotatedPdf())
  await client.reader.takeInEmbedded({ paperId })
  const { replaced } = await client.reader.embedded({ paperId })
  expect(replaced.map(({ annotationId }) => annotationId)).toEqual(['100R', '103R', '104R', '105R'])
})

test('reader.takeInEmbedded: a second time everything is skipped and counted, also what was deleted since', async () => {
  const { client, addPaper } = setUp()
  const paperId = await addPaper(annotatedPdf())
  const { added } = await client.reader.takeInEmbedded({ paperId })
  await client.reader.removeMarks({ markIds: [added[0]?.id as MarkId] })
  expect(await client.reader.takeInEmbedded({ paperId })).toEqual({ added: [], skipped: 6 })
  expect(await client.reader.marks({ paperId })).toHaveLength(5)
})

test('reader.removeMarks: undone, the annotations are as before; done again, they are marks', async () => {
  const { client, addPaper } = setUp()
  const paperId = await addPaper(annotatedPdf())
  const { added } = await client.reader.takeInEmbedded({ paperId })
  const markIds = added.map((mark) => mark.id)
  await client.reader.removeMarks({ markIds, givesBack: true })
  expect(await client.reader.embedded({ paperId })).toMatchObject({ fresh: 6, replaced: [] })
  await client.reader.restoreMarks({ markIds })
  expect(await client.reader.embedded({ paperId })).toMatchObject({ fresh: 0, replaced: [{}, {}, {}, {}] })
})

test('reader.takeInEmbedded: a place that is marked already is skipped, and an unknown paper refused', async () => {
  const { client, addPaper } = setUp()
  const paperId = await addPaper(annotatedPdf())
  const own: NewMark = {
    kind: 'highlight',
    color: 'pink',
    comment: '',
    ink: null,
    pageIndex: 0,
    rects: [[72.2, 696, 134, 709.8]],
    quote: 'x',
    contextBefore: '',
    contextAfter: '',
    textOffset: 0,
  }
  await client.reader.addMarks({ paperId, marks: [own] })
  expect(await client.reader.takeInEmbedded({ paperId })).toMatchObject({ skipped: 1 })
  await expect(client.reader.takeInEmbedded({ paperId: nobody })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
})

test('reader.declineEmbedded: they are not offered again, but can still be taken in', async () => {
  const { client, addPaper } = setUp()
  const paperId = await addPaper(annotatedPdf())
  await client.reader.declineEmbedded({ paperId })
  expect(await client.reader.embedded({ paperId })).toMatchObject({ fresh: 6, isOffered: false })
  expect((await client.reader.takeInEmbedded({ paperId })).added).toHaveLength(6)
  await expect(client.reader.declineEmbedded({ paperId: nobody })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
})

test('reader.takeInEmbedded: an answer is part of the comment that it answers, a status is not', async () => {
  const { client, addPaper } = setUp()
  const paperId = await addPaper(
    annotatedPdf([
      '<< /Type /Annot /Subtype /Text /Rect [500 700 520 720] /Contents (a note) /T (Anna) /F 4 >>',
      '<< /Type /Annot /Subtype /Text /Rect [500 700 520 720] /Contents (I agree) /T (Ben) /IRT 100 0 R /F 4 >>',
      '<< /Type /Annot /Subtype /Text /Rect [500 700 520 720] /Contents (me too) /T (Cleo) /IRT 101 0 R /F 4 >>',
      '<< /Type /Annot /Subtype /Text /Rect [500 700 520 720] /Contents (Accepted) /T (Ben) /IRT 100 0 R /StateModel (Review) /State (Accepted) /F 4 >>',
    ]),
  )
  const { added } = await client.reader.takeInEmbedded({ paperId })
  expect(added.map((mark) => mark.comment)).toEqual(['a note\n\nBen: I agree\n\nCleo: me too'])
})

test('reader.takeInEmbedded: hostile numbers and strings are clipped or left out, and 10,000 annotations bounded', async () => {
  const { client, addPaper } = setUp()
  const many = Array.from(
    { length: 10_000 },
    (_, index) =>
      `<< /Type /Annot /Subtype /Square /Rect [${10 + (index % 50) * 10} ${10 + Math.floor(index / 50) * 4} ${30 + (index % 50) * 10} ${40 + Math.floor(index / 50) * 4}] /C [1 0 0] >>`,
  )
  const hostile = [
    '<< /Type /Annot /Subtype /Square /Rect [-99999999999 -99999999999 99999999999 99999999999] >>',
    '<< /Type /Annot /Subtype /Square /Rect [0 0 0 0] >>',
    '<< /Type /Annot /Subtype /Square /Rect [9000 9000 9100 9100] >>',
    `<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents (${'x'.repeat(1_000_000)}) /T (${'y'.repeat(100_000)}) >>`,
    `<< /Type /Annot /Subtype /Ink /Rect [0 0 500 500] /InkList [[${'7 9 '.repeat(60_000)}] [1 (a)] []] /C [9 -3 7] >>`,
    `<< /Type /Annot /Subtype /Highlight /Rect [0 0 500 500] /QuadPoints [${'72 710 140 710 72 696 140 696 '.repeat(5_000)}] >>`,
    '<< /Type /Annot /Subtype /Highlight /Rect (none) /QuadPoints (none) >>',
  ]
  const paperId = await addPaper(annotatedPdf([...hostile, ...many]))
  const { fresh, leftOut } = await client.reader.embedded({ paperId })
  expect(fresh).toBe(5_000)
  expect(leftOut).toBeGreaterThan(4_000)
  const { added } = await client.reader.takeInEmbedded({ paperId })
  expect(added).toHaveLength(5_000)
  expect(added[0]?.rects).toEqual([[0, 0, 595, 842]])
  const note = added.find((mark) => mark.kind === 'note')
  expect([note?.comment.length, note?.author?.length]).toEqual([20_000, 200])
  expect(added.find((mark) => mark.kind === 'ink')?.ink?.strokes.flat().length).toBeLessThanOrEqual(40_000)
  expect(added.find((mark) => mark.kind === 'highlight')?.rects).toHaveLength(1_000)
  for (const { rects } of added) for (const value of rects.flat()) expect(Number.isFinite(value) && Math.abs(value) < 10_000).toBe(true)
})

interface Shape {
  readonly rotation: number
  readonly cropBox?: readonly [number, number, number, number]
}

async function plainPdf({ rotation, cropBox }: Shape): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (let index = 0; index < 2; index += 1) {
    const page = pdf.addPage([600, 800])
    page.setRotation(degrees(rotation))
    if (cropBox) page.setCropBox(...cropBox)
    page.drawText('The quick brown fox.', { x: 120, y: 205, size: 12, font })
  }
  return pdf.save()
}

/** One mark of every kind, in every colour by turns. */
function everyKind(pageIndex: number): NewMark[] {
  return MARK_KINDS.flatMap((kind, row) =>
    MARK_COLORS.map((color, column) => {
      const [x, y] = [80 + column * 45, 200 + row * 60]
      const isOnText = kind === 'highlight' || kind === 'underline'
      return {
        kind,
        color,
        pageIndex,
        comment: row === column ? '' : `Größe – ${kind}\nsecond line (${color})`,
        rects: isOnText
          ? [
              [x, y + 15, x + 30, y + 27],
              [x, y, x + 20.5, y + 12.25],
            ]
          : [[x, y, x + 20, y + 20]],
        ink: kind === 'ink' ? { strokes: [[x + 1.5, y + 1.5, x + 10, y + 18.5, x + 18.5, y + 1.5]], widthPt: 3 } : null,
        quote: '',
        contextBefore: '',
        contextAfter: '',
        textOffset: 0,
      } satisfies NewMark
    }),
  )
}

test.each<[string, Shape]>([
  ['an upright page', { rotation: 0 }],
  ['a page turned by 90', { rotation: 90 }],
  ['a page turned by 180', { rotation: 180 }],
  ['a page turned by 270', { rotation: 270 }],
  ['a cropped page', { rotation: 0, cropBox: [40, 60, 500, 700] }],
  ['a cropped and turned page', { rotation: 90, cropBox: [40, 60, 500, 700] }],
])('pdf.ann-import %s: an annotated copy brings the same marks into a fresh store', async (_what, shape) => {
  const first = setUp()
  const paperId = await first.addPaper(await plainPdf(shape))
  const marks = await first.client.reader.addMarks({ paperId, marks: [...everyKind(0), ...everyKind(1)] })
  const copy = await first.exportCopy(paperId)
  const fresh = setUp()
  const copyId = await fresh.addPaper(copy)
  const { added, skipped } = await fresh.client.reader.takeInEmbedded({ paperId: copyId })
  expect(skipped).toBe(0)
  expect(added).toHaveLength(marks.length)
  for (const mark of marks) {
    const { kind, color, pageIndex, comment, author } = mark
    const other = added.find((one) => one.kind === kind && one.color === color && one.pageIndex === pageIndex) as Mark
    expect(other).toMatchObject({ kind, color, pageIndex, comment, author })
    expect(Math.floor(other.createdAt / 1_000)).toBe(Math.floor(mark.createdAt / 1_000))
    const apart = mark.rects.flatMap((rect, line) => rect.map((value, side) => Math.abs(value - (other.rects[line]?.[side] ?? 0))))
    expect(Math.max(...apart)).toBeLessThanOrEqual(0.5)
  }
})

test('our own marks, pdf.ann-import: our own annotated copy brings nothing twice into the store that it was written from', async () => {
  const { client, addPaper, exportCopy } = setUp()
  const paperId = await addPaper(await plainPdf({ rotation: 0 }))
  await client.reader.addMarks({ paperId, marks: everyKind(0) })
  const copyId = await addPaper(await exportCopy(paperId))
  expect(await client.reader.embedded({ paperId: copyId })).toMatchObject({ fresh: 0, isOffered: false })
  expect(await client.reader.takeInEmbedded({ paperId: copyId })).toEqual({ added: [], skipped: everyKind(0).length })
})

test('reader.exportCopy: what was taken in and not changed is in the copy once, with the name of who made it', async () => {
  const { client, addPaper, exportCopy } = setUp()
  const paperId = await addPaper(annotatedPdf())
  const { added } = await client.reader.takeInEmbedded({ paperId })
  const marked = (await exportCopy(paperId)).toString('latin1')
  expect(marked.split('/Subtype /Highlight')).toHaveLength(2)
  await client.reader.changeMark({ markId: added[0]?.id as MarkId, comment: 'answered' })
  const changed = (await exportCopy(paperId)).toString('latin1')
  expect(changed.split('/Subtype /Highlight')).toHaveLength(3)
  expect(changed.split('/Subtype /Ink')).toHaveLength(2)
})

test('reader.unlock: a locked paper is read in the background once its password is known, which no wrong one spoils', async () => {
  const { client, addPaper, context, db } = setUp()
  const pages = [['A Locked Paper', 'Abstract', 'We study a thing.', '1 Introduction', 'It begins here with words.']]
  const paperId = await addPaper(smallPdf({ password: 'secret', pages }), 'secret')
  expect((await client.sections.ofPaper({ paperId })).state).toBe('found')
  db.exec('DELETE FROM section_scan; DELETE FROM embedded_scan; DELETE FROM paper_page; UPDATE paper SET indexed_at = NULL')
  context.indexer.wake()
  await context.indexer.whenIdle()
  expect((await client.sections.ofPaper({ paperId })).state).toBe('waiting')
  await client.reader.unlock({ paperId, password: 'wrong' })
  await context.indexer.whenIdle()
  expect((await client.papers.find({ paperId })).isIndexed).toBe(false)
  await client.reader.unlock({ paperId, password: 'secret' })
  await context.indexer.whenIdle()
  expect((await client.sections.ofPaper({ paperId })).state).toBe('found')
  expect((await client.papers.find({ paperId })).isIndexed).toBe(true)
  await expect(client.reader.unlock({ paperId: nobody, password: '' })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
})

test('papers.find: B9 attached files are listed by their last name and size, and never kept', async () => {
  const { client, addPaper } = setUp()
  const pdf = await PDFDocument.create()
  pdf.addPage().drawText('A paper with files.')
  await pdf.attach(Buffer.from('echo pwned'), '../../../../tmp/evil.sh', { mimeType: 'text/x-sh' })
  await pdf.attach(Buffer.alloc(2_048), 'data.csv')
  const paperId = await addPaper(await pdf.save())
  const { attachments } = await client.papers.find({ paperId })
  expect(attachments.toSorted((a, b) => a.fileName.localeCompare(b.fileName))).toEqual([
    { fileName: 'data.csv', byteLength: 2_048 },
    { fileName: 'evil.sh', byteLength: 10 },
  ])
})
