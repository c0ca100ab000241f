import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { degrees, PDFDocument, PDFHexString, PDFName, PDFNumber, StandardFonts } from 'pdf-lib'
import { expect, test, vi } from 'vitest'
import { loadPdfjs, NoCanvas, NoFilters } from '../../src/main/paper-reader/load-pdfjs.ts'
import { annotationUpdate, EncryptedPdfError } from '../../src/main/paper-reader/pdf/append-annotations.ts'
import { BrokenPdfError } from '../../src/main/paper-reader/pdf/values.ts'
import { MARK_COLORS, MARK_KINDS, type Mark } from '../../src/shared/features/reader/mark.model.ts'
import { annotationOf } from '../../src/shared/features/reader/mark-annotation.model.ts'
import { inkOf } from '../../src/shared/features/reader/mark-inks.ts'
import type { MarkId, PaperId } from '../../src/shared/kernel/ids.ts'
import type { EpochMs } from '../../src/shared/kernel/time.ts'
import { HAS_POPPLER, renderPage } from '../support/rendered-page.ts'
import { smallPdf } from '../support/small-pdf.ts'

// Some papers are large, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

const PAPERS = join(import.meta.dirname, '../../../shared/papers')
const papers = existsSync(PAPERS) ? readdirSync(PAPERS).filter((name) => name.endsWith('.pdf')) : []

/** One mark of every kind, at a corner of the page that `left` and `bottom` name. */
function marksOn(pageIndex: number, left = 0, bottom = 0): Mark[] {
  return MARK_KINDS.map((kind, index) => {
    const [x, y] = [left + 80, bottom + 100 + index * 60]
    const isOnText = kind === 'highlight' || kind === 'underline'
    return {
      id: `mark-${pageIndex}-${kind}` as MarkId,
      paperId: 'paper' as PaperId,
      kind,
      color: MARK_COLORS[(index * 3) % 8] ?? 'yellow',
      pageIndex,
      rects: isOnText
        ? [
            [x, y, x + 90, y + 12],
            [x, y + 15, x + 40.5, y + 27.123],
          ]
        : [[x, y, x + 24, y + 20]],
      ink:
        kind === 'ink'
          ? {
              strokes: [
                [x, y, x + 12, y + 20, x + 24, y],
                [x + 4, y + 2],
              ],
              widthPt: 3,
            }
          : null,
      quote: '',
      contextBefore: '',
      contextAfter: '',
      comment: ['', 'plain (with \\ brackets)', 'Größe – ∑\nsecond line', 'x', 'note'][index] ?? '',
      author: null,
      isUnplaced: false,
      sortKey: '',
      createdAt: Date.UTC(2026, 10, 21, 9, 30) as EpochMs,
    }
  })
}

const SUBTYPES = { highlight: 'Highlight', underline: 'Underline', area: 'Square', ink: 'Ink', note: 'Text' }

function copyOf(file: Uint8Array, marks: readonly Mark[]): Uint8Array {
  const before = createHash('sha256').update(file).digest('hex')
  const copy = Buffer.concat([file, annotationUpdate(file, marks.map(annotationOf))])
  expect(createHash('sha256').update(file).digest('hex')).toBe(before)
  expect(copy.subarray(0, file.length).equals(Buffer.from(file))).toBe(true)
  return copy
}

async function openWithPdfjs(bytes: Uint8Array) {
  const pdfjs = await loadPdfjs()
  return await pdfjs.getDocument({
    data: new Uint8Array(bytes),
    CanvasFactory: NoCanvas,
    FilterFactory: NoFilters,
    verbosity: 0,
    stopAtErrors: true,
  }).promise
}

interface Found {
  readonly subtype: string
  readonly rect: number[]
  readonly quadPoints: ArrayLike<number> | null
  readonly inkLists: ArrayLike<number>[] | null
  readonly contentsObj: { readonly str: string }
  readonly titleObj: { readonly str: string }
  readonly color: ArrayLike<number> | null
  readonly hasAppearance: boolean
}

async function annotationsOf(bytes: Uint8Array, pageIndex: number): Promise<Found[]> {
  const document = await openWithPdfjs(bytes)
  const page = await document.getPage(pageIndex + 1)
  return (await page.getAnnotations()) as Found[]
}

function expectThere(found: readonly Found[], marks: readonly Mark[]): void {
  const own = found.filter((annotation) => annotation.titleObj?.str === 'Prepbench')
  expect(own.map(({ subtype }) => subtype)).toEqual(marks.map(({ kind }) => SUBTYPES[kind]))
  for (const [index, mark] of marks.entries()) {
    const annotation = own[index] as Found
    expect(annotation.contentsObj.str).toBe(mark.comment)
    expect(annotation.hasAppearance).toBe(true)
    const color = inkOf(mark.kind, mark.color).map((share) => Math.round(share * 255))
    expect(Math.max(...color.map((share, part) => Math.abs(share - (annotation.color?.[part] ?? 0))))).toBeLessThanOrEqual(1)
    const boxes = annotation.quadPoints ? boxesOf(annotation.quadPoints) : [annotation.rect]
    if (mark.kind !== 'ink') expect(boxes.flat()).toEqual(mark.rects.flat().map((value) => expect.closeTo(value, 2)))
    expect(annotation.inkLists?.map((stroke) => Array.from(stroke, (value) => Math.round(value))) ?? null).toEqual(
      mark.ink?.strokes ?? null,
    )
  }
}

function boxesOf(points: ArrayLike<number>): number[][] {
  return Array.from({ length: points.length / 8 }, (_, quad) => {
    const own = Array.from(points).slice(quad * 8, quad * 8 + 8)
    const [x, y] = [own.filter((_value, index) => index % 2 === 0), own.filter((_value, index) => index % 2 === 1)]
    return [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)]
  })
}

test.each(papers)('an annotated copy of %s keeps its bytes and its own annotations and has the new ones', async (name) => {
  const file = readFileSync(join(PAPERS, name))
  const before = await openWithPdfjs(file)
  const last = before.numPages - 1
  const marks = [0, last].flatMap((pageIndex) => marksOn(pageIndex))
  const copy = copyOf(file, marks)
  for (const pageIndex of [0, last]) {
    const old = (await (await before.getPage(pageIndex + 1)).getAnnotations()) as Found[]
    const found = await annotationsOf(copy, pageIndex)
    expect(found.slice(0, old.length)).toEqual(old)
    expect(found).toHaveLength(old.length + MARK_KINDS.length)
    expectThere(
      found,
      marks.filter((mark) => mark.pageIndex === pageIndex),
    )
  }
  expect((await openWithPdfjs(copy)).numPages).toBe(before.numPages)
})

interface Shape {
  readonly rotation: number
  readonly mediaBox?: readonly [number, number, number, number]
  readonly cropBox?: readonly [number, number, number, number]
  readonly userUnit?: number
  readonly useObjectStreams?: boolean
}

async function pdfOf({ rotation, mediaBox, cropBox, userUnit, useObjectStreams = true }: Shape): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (let index = 0; index < 2; index += 1) {
    const page = pdf.addPage([500, 700])
    page.setRotation(degrees(rotation))
    if (mediaBox) page.setMediaBox(...mediaBox)
    if (cropBox) page.setCropBox(...cropBox)
    if (userUnit) page.node.set(PDFName.of('UserUnit'), PDFNumber.of(userUnit))
    page.drawText('A page.', { x: (mediaBox?.[0] ?? 0) + 300, y: (mediaBox?.[1] ?? 0) + 600, size: 12, font })
  }
  return pdf.save({ useObjectStreams })
}

const SHAPES: readonly (readonly [string, Shape])[] = [
  ...[0, 90, 180, 270].map((rotation) => [`a page turned by ${rotation}`, { rotation }] as const),
  ['a classic table', { rotation: 0, useObjectStreams: false }],
  ['a media box with an offset', { rotation: 0, mediaBox: [-100, 50, 500, 700] }],
  ['a crop box inside a turned page', { rotation: 90, mediaBox: [0, 0, 600, 800], cropBox: [40, 60, 500, 700] }],
  ['a user unit', { rotation: 270, userUnit: 2, useObjectStreams: false }],
]

test.each(SHAPES)('%s: marks are where they belong, for pdf.js and for poppler', async (_what, shape) => {
  const [left = 0, bottom = 0] = shape.cropBox ?? shape.mediaBox ?? []
  const marks = marksOn(1, left, bottom)
  const copy = copyOf(await pdfOf(shape), marks)
  expectThere(await annotationsOf(copy, 1), marks)
  expect(await annotationsOf(copy, 0)).toEqual([])
  if (!HAS_POPPLER) return
  const viewport = (await (await openWithPdfjs(copy)).getPage(2)).getViewport({ scale: 2 })
  const picture = renderPage(copy, 1)
  // Poppler does not know user units.
  const share = picture.width / viewport.width
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = viewport.transform as number[]
  const colorAt = (x: number, y: number) => picture.at((a * x + c * y + e) * share, (b * x + d * y + f) * share)
  const [highlight, underline, area, ink] = marks as [Mark, Mark, Mark, Mark]
  const middle = ({ rects: [rect = [0, 0, 0, 0]] }: Mark) => [(rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2] as const
  expectColor(colorAt(...middle(highlight)), highlight)
  expect(colorAt(...middle(underline))).toEqual([255, 255, 255])
  expectColor(colorAt(...belowText(underline, shape.rotation)), underline)
  const [x = 0, y = 0] = area.rects[0] ?? []
  expectColor(colorAt(x + 0.75, y + 6), area)
  expectColor(colorAt(ink.ink?.strokes[0]?.[2] ?? 0, (ink.ink?.strokes[0]?.[3] ?? 0) - 1.2), ink)
  // Just outside of the highlight the page is white.
  expect(colorAt((highlight.rects[0]?.[0] ?? 0) - 2, middle(highlight)[1])).toEqual([255, 255, 255])
})

/** A place on the line under the first line of text, as the page is shown. */
function belowText({ rects: [rect = [0, 0, 0, 0]] }: Mark, rotation: number): readonly [number, number] {
  const [x1, y1, x2, y2] = rect
  const inset = 0.3
  if (rotation === 90) return [x2 - inset, (y1 + y2) / 2]
  if (rotation === 180) return [(x1 + x2) / 2, y2 - inset]
  if (rotation === 270) return [x1 + inset, (y1 + y2) / 2]
  return [(x1 + x2) / 2, y1 + inset]
}

function expectColor(seen: readonly number[], { kind, color }: Mark): void {
  const ink = inkOf(kind, color).map((share) => share * 255)
  expect(Math.max(...ink.map((share, part) => Math.abs(share - (seen[part] ?? 0))))).toBeLessThan(24)
}

test('annotations that a page has already stay, in a list of its own, an indirect one and a shared one', async () => {
  const pdf = await PDFDocument.create()
  const link = (text: string) =>
    pdf.context.register(
      pdf.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [10, 10, 30, 30], Contents: PDFHexString.fromText(text) } as never),
    )
  const shared = pdf.context.register(pdf.context.obj([link('shared')]))
  for (const list of [pdf.context.obj([link('own')]), shared, shared]) pdf.addPage().node.set(PDFName.of('Annots'), list)
  const copy = copyOf(await pdf.save(), [marksOn(0), marksOn(1)].flat())
  const contents = async (pageIndex: number) => (await annotationsOf(copy, pageIndex)).map(({ contentsObj }) => contentsObj.str).slice(0, 1)
  expect(await Promise.all([0, 1, 2].map(contents))).toEqual([['own'], ['shared'], ['shared']])
  expect(await annotationsOf(copy, 2)).toHaveLength(1)
  expect(await annotationsOf(copy, 1)).toHaveLength(1 + MARK_KINDS.length)
})

test('a copy of a copy has both', async () => {
  const first = copyOf(smallPdf(), marksOn(0))
  expect(await annotationsOf(copyOf(first, marksOn(0)), 0)).toHaveLength(2 * MARK_KINDS.length)
})

test.each([
  ['without a line end at its end', (file: Buffer) => file.subarray(0, file.length - 1)],
  ['with other bytes before its header', (file: Buffer) => Buffer.concat([Buffer.from('GARBAGE\n'), file])],
])('a file %s', async (_what, change) => {
  const file = change(smallPdf())
  expectThere(await annotationsOf(copyOf(file, marksOn(0)), 0), marksOn(0))
})

test('an encrypted file is refused by its name', () => {
  const annotations = marksOn(0).map(annotationOf)
  expect(() => annotationUpdate(smallPdf({ password: '' }), annotations)).toThrow(EncryptedPdfError)
})

test('B15 a file with one broken byte gives an update or one kind of refusal, and never takes long', async () => {
  const files = [smallPdf(), Buffer.from(await pdfOf({ rotation: 0 }))]
  const annotations = marksOn(0).map(annotationOf)
  let seed = 20_261_121
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed
  }
  const startedAt = performance.now()
  for (let round = 0; round < 2_000; round += 1) {
    const file = Buffer.from(files[round % 2] ?? [])
    for (let count = 0; count <= round % 4; count += 1) file[next() % file.length] = next() % 256
    try {
      annotationUpdate(file, annotations)
    } catch (error) {
      expect(error instanceof BrokenPdfError || error instanceof EncryptedPdfError, String(error)).toBe(true)
    }
  }
  expect(performance.now() - startedAt).toBeLessThan(50_000)
})
