import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { findUnscanned, saveScan } from '../../src/main/features/sections/sections.store.ts'
import type { ImportEvent } from '../../src/shared/features/papers/import.model.ts'
import { DETECTOR_VERSION } from '../../src/shared/features/sections/sections.model.ts'
import type { PaperId } from '../../src/shared/kernel/ids.ts'
import { createTestCore } from '../support/test-core.ts'

// The reading process takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

const UNKNOWN = 'no-such-paper' as PaperId
const folder = mkdtempSync(join(tmpdir(), 'prepbench-sections-'))
const { client, db, core, clock } = createTestCore()
const { context } = core
let paperId: PaperId

beforeAll(async () => {
  paperId = await importPdf('paper.pdf', await printedPaper())
  await context.indexer.whenIdle()
})
afterAll(() => {
  context.indexer.close()
  context.importReader.close()
  rmSync(folder, { recursive: true, force: true })
  rmSync(context.host.dataFolder, { recursive: true, force: true })
})

async function importPdf(name: string, bytes: Uint8Array): Promise<PaperId> {
  writeFileSync(join(folder, name), bytes)
  const token = context.offeredFiles.offer([join(folder, name)])
  const events: ImportEvent[] = []
  for await (const event of await client.papers.importFiles({ token })) events.push(event)
  const last = events.at(-1)
  if (last?.kind !== 'result' || last.outcome.kind !== 'imported') throw new Error('The paper was not imported.')
  return last.outcome.paperId
}

/** Three numbered sections on two pages; their baselines stand at known heights. */
async function printedPaper(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const [body, bold] = [await pdf.embedFont(StandardFonts.TimesRoman), await pdf.embedFont(StandardFonts.TimesRomanBold)]
  const pages = [pdf.addPage([612, 792]), pdf.addPage([612, 792])]
  const write = (page: number, text: string, y: number, size = 10, font = body) => pages[page]?.drawText(text, { x: 100, y, size, font })
  const prose = (page: number, from: number, lines: number) => {
    for (let line = 0; line < lines; line += 1)
      write(page, 'words that a paper may say about its models and their data, line by line', from - line * 12)
  }
  write(0, 'Counting Sketches', 720, 18, bold)
  write(0, 'Abstract', 660, 12, bold)
  prose(0, 640, 6)
  write(0, '1   Introduction', 540, 12, bold)
  prose(0, 520, 20)
  write(0, '2   Counting Rows', 240, 12, bold)
  prose(0, 220, 10)
  write(1, '3   Experiments', 700, 12, bold)
  prose(1, 680, 20)
  return pdf.save()
}

const ofPaper = () => client.sections.ofPaper({ paperId })
const markerOf = async (target: string) => (await ofPaper()).markers.find((marker) => marker.target === target)

test('sections.ofPaper: after the import, what was found in the text', async () => {
  const { state, sections, markers, own } = await ofPaper()
  expect(state).toBe('found')
  expect(sections.map(({ number, heading, pageIndex, role }) => [number, heading, pageIndex, role])).toEqual([
    [null, 'Abstract', 0, 'abstract'],
    ['1', 'Introduction', 0, 'introduction'],
    ['2', 'Counting Rows', 0, 'method'],
    ['3', 'Experiments', 1, 'results'],
  ])
  expect(markers.map(({ target, isOwn }) => [target, isOwn])).toEqual([
    ['abstract', false],
    ['introduction', false],
    ['method', false],
    ['results', false],
  ])
  expect(own).toEqual([])
})

test('sections.ofPaper: an unknown paper is refused', async () => {
  await expect(client.sections.ofPaper({ paperId: UNKNOWN })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
})

test('sections.setMarker: moves a found marker and sets a missing one; looking through the paper again moves neither', async () => {
  expect(await client.sections.setMarker({ paperId, target: 'method', pageIndex: 1, yTop: 300 })).toEqual({
    target: 'method',
    pageIndex: 1,
    yTop: 300,
    isOwn: true,
  })
  await client.sections.setMarker({ paperId, target: 'conclusion', pageIndex: 1, yTop: 500 })
  saveScan(db, paperId, null, DETECTOR_VERSION - 1, clock.now())
  expect((await ofPaper()).state).toBe('unreadable')
  context.indexer.wake()
  await context.indexer.whenIdle()
  expect(await markerOf('method')).toEqual({ target: 'method', pageIndex: 1, yTop: 300, isOwn: true })
  expect(await markerOf('conclusion')).toMatchObject({ isOwn: true })
  expect(await ofPaper()).toMatchObject({ state: 'found', own: ['method', 'conclusion'] })
})

test('sections.setMarker: refused for an unknown paper and for a page that is not there', async () => {
  const before = await ofPaper()
  await expect(client.sections.setMarker({ paperId: UNKNOWN, target: 'method', pageIndex: 0, yTop: 0 })).rejects.toMatchObject({
    code: 'PAPER_NOT_FOUND',
  })
  await expect(client.sections.setMarker({ paperId, target: 'method', pageIndex: 2, yTop: 0 })).rejects.toMatchObject({
    code: 'PAGE_NOT_FOUND',
  })
  await expect(client.sections.setMarker({ paperId, target: 'method', pageIndex: 0, yTop: -1 })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  expect(await ofPaper()).toEqual(before)
})

test('sections.removeMarker: takes a found marker away, and nothing brings it back by itself', async () => {
  await client.sections.removeMarker({ paperId, target: 'results' })
  expect(await markerOf('results')).toBeUndefined()
  saveScan(db, paperId, null, DETECTOR_VERSION - 1, clock.now())
  context.indexer.wake()
  await context.indexer.whenIdle()
  expect(await markerOf('results')).toBeUndefined()
  expect((await ofPaper()).own).toContain('results')
})

test('sections.removeMarker: an unknown paper is refused', async () => {
  await expect(client.sections.removeMarker({ paperId: UNKNOWN, target: 'results' })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
})

test('sections.resetMarker: back to what was found', async () => {
  await client.sections.setMarker({ paperId, target: 'introduction', pageIndex: 1, yTop: 10 })
  for (const target of ['introduction', 'method', 'results', 'conclusion'] as const) await client.sections.resetMarker({ paperId, target })
  const { markers, own } = await ofPaper()
  expect(markers.map(({ target, pageIndex }) => [target, pageIndex])).toEqual([
    ['abstract', 0],
    ['introduction', 0],
    ['method', 0],
    ['results', 1],
  ])
  expect(own).toEqual([])
})

test('sections.resetMarker: an unknown paper is refused', async () => {
  await expect(client.sections.resetMarker({ paperId: UNKNOWN, target: 'results' })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
})

test('sections.ofPaper: a paper whose file is gone is noted once and not tried for ever', async () => {
  rmSync(join(context.host.dataFolder, 'library'), { recursive: true })
  saveScan(db, paperId, null, DETECTOR_VERSION - 1, clock.now())
  expect(findUnscanned(db, DETECTOR_VERSION, [])?.id).toBe(paperId)
  context.indexer.wake()
  await context.indexer.whenIdle()
  expect(findUnscanned(db, DETECTOR_VERSION, [])).toBeNull()
  expect((await ofPaper()).state).toBe('unreadable')
})
