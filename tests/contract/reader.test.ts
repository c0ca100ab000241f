import { expect, test } from 'vitest'
import type { NewMark } from '../../src/shared/features/reader/mark.model.ts'
import type { Position } from '../../src/shared/features/reader/reader.model.ts'
import type { MarkId, PaperId } from '../../src/shared/kernel/ids.ts'
import { createTestCore } from '../support/test-core.ts'

const paperId = 'paper-1' as PaperId
const nobody = 'paper-0' as PaperId
const position: Position = {
  pageIndex: 2,
  leftPt: 0,
  topPt: 120.5,
  zoom: '1.25',
  rotation: 90,
  layout: 'single',
  spread: 'odd',
  isTrimmed: true,
}
const highlight: NewMark = {
  kind: 'highlight',
  color: 'yellow',
  comment: '',
  ink: null,
  pageIndex: 1,
  rects: [[72.12345, 600, 300, 612.0006]],
  quote: 'attention is all',
  contextBefore: 'The title says ',
  contextAfter: ' you need.',
  textOffset: 15,
}

const NOTHING = { ...highlight, quote: '', contextBefore: '', contextAfter: '', textOffset: 0 }

/** A core with one paper of five pages. */
function coreWithPaper() {
  const test = createTestCore()
  test.db
    .prepare(
      `INSERT INTO paper (id, sha256, file_name, byte_length, title, title_source, page_count, added_at, updated_at)
       VALUES (?, ?, 'a.pdf', 1, 'A paper', 'metadata', 5, 0, 0)`,
    )
    .run(paperId, 'a'.repeat(64))
  return test
}

test('reader.position: null before the first visit, then what was saved last', async () => {
  const { client } = coreWithPaper()
  expect(await client.reader.position({ paperId })).toBeNull()
  await client.reader.savePosition({ paperId, position: { ...position, zoom: 'page-width' } })
  await client.reader.savePosition({ paperId, position })
  expect(await client.reader.position({ paperId })).toEqual(position)
})

test('reader.savePosition: a paper that is gone is refused, and nothing is announced when it works', async () => {
  const { client, db } = coreWithPaper()
  await expect(client.reader.savePosition({ paperId: nobody, position })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
  expect(await client.reader.position({ paperId: nobody })).toBeNull()
  db.prepare('UPDATE paper SET deleted_at = 1').run()
  await expect(client.reader.savePosition({ paperId, position })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
  expect(await client.reader.position({ paperId })).toBeNull()
})

test('reader.savePosition: a zoom that is none is a defect of the page', async () => {
  const { client } = coreWithPaper()
  await expect(client.reader.savePosition({ paperId, position: { ...position, zoom: 'huge' } })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
})

const split = { direction: 'column', share: 0.4, position: { ...position, pageIndex: 7 } } as const

test('reader.split: null until there is a second view, then as it was left, and null again when it is closed', async () => {
  const { client } = coreWithPaper()
  expect(await client.reader.split({ paperId })).toBeNull()
  await client.reader.saveSplit({ paperId, split: { ...split, direction: 'row' } })
  await client.reader.saveSplit({ paperId, split })
  expect(await client.reader.split({ paperId })).toEqual(split)
  expect(await client.reader.position({ paperId })).toBeNull()
  await client.reader.saveSplit({ paperId, split: null })
  expect(await client.reader.split({ paperId })).toBeNull()
})

test('reader.saveSplit: a paper that is gone is refused, and a view without room is a defect of the page', async () => {
  const { client } = coreWithPaper()
  await expect(client.reader.saveSplit({ paperId: nobody, split })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
  expect(await client.reader.split({ paperId: nobody })).toBeNull()
  for (const share of [0.1, 0.9, Number.NaN]) {
    await expect(client.reader.saveSplit({ paperId, split: { ...split, share } })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  }
  expect(await client.reader.split({ paperId })).toBeNull()
})

const ink: NewMark = {
  ...NOTHING,
  kind: 'ink',
  rects: [[10, 10, 20, 30]],
  ink: {
    strokes: [
      [10, 10, 20.00049, 30],
      [15, 15],
    ],
    widthPt: 2,
  },
}
const area: NewMark = { ...NOTHING, kind: 'area', rects: [[100, 100, 110, 110]] }
const note: NewMark = { ...NOTHING, kind: 'note', rects: [[50, 50, 70, 70]], comment: 'see page 3' }

test('reader.addMarks: every kind, rounded to three decimals, with the ids and the time of main', async () => {
  const { client, clock } = coreWithPaper()
  const added = await client.reader.addMarks({ paperId, marks: [highlight, ink, { ...highlight, kind: 'underline' }, area, note] })
  expect(added).toEqual([
    {
      id: 'id-1',
      paperId,
      kind: 'highlight',
      color: 'yellow',
      pageIndex: 1,
      rects: [[72.123, 600, 300, 612.001]],
      ink: null,
      quote: highlight.quote,
      contextBefore: highlight.contextBefore,
      contextAfter: highlight.contextAfter,
      comment: '',
      author: null,
      isUnplaced: false,
      sortKey: '00001|0000015|99387',
      createdAt: clock.now(),
    },
    expect.objectContaining({
      id: 'id-2',
      kind: 'ink',
      ink: {
        strokes: [
          [10, 10, 20, 30],
          [15, 15],
        ],
        widthPt: 2,
      },
    }),
    expect.objectContaining({ id: 'id-3', kind: 'underline' }),
    expect.objectContaining({ id: 'id-4', kind: 'area' }),
    expect.objectContaining({ id: 'id-5', kind: 'note', comment: 'see page 3' }),
  ])
  const listed = await client.reader.marks({ paperId })
  expect(listed).toHaveLength(5)
  expect(listed).toEqual(expect.arrayContaining(added))
})

test.each([
  ['ink without a stroke', { ...ink, ink: null }],
  ['a highlight with strokes', { ...highlight, ink: ink.ink }],
  ['an area smaller than ten points', { ...area, rects: [[100, 100, 109.9, 200]] }],
  ['an area of two pieces', { ...area, rects: [...area.rects, ...area.rects] }],
  ['a stroke with half a point', { ...ink, ink: { strokes: [[1, 2, 3]], widthPt: 1 } }],
  ['a rectangle inside out', { ...highlight, rects: [[10, 10, 5, 20]] }],
] as [string, NewMark][])('reader.addMarks: %s is a defect of the page', async (_what, mark) => {
  const { client } = coreWithPaper()
  await expect(client.reader.addMarks({ paperId, marks: [highlight, mark] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(await client.reader.marks({ paperId })).toEqual([])
})

test('reader.addMarks: an unknown paper or page is refused and stores no part', async () => {
  const { client } = coreWithPaper()
  await expect(client.reader.addMarks({ paperId: nobody, marks: [highlight] })).rejects.toMatchObject({
    code: 'PAPER_NOT_FOUND',
  })
  await expect(client.reader.addMarks({ paperId, marks: [highlight, { ...highlight, pageIndex: 5 }] })).rejects.toMatchObject({
    code: 'PAGE_NOT_FOUND',
  })
  expect(await client.reader.marks({ paperId })).toEqual([])
})

test('reader.marks: in reading order, whatever order they were made in', async () => {
  const { client } = coreWithPaper()
  for (const [pageIndex, textOffset] of [
    [3, 10],
    [0, 900],
    [0, 20],
  ] as const) {
    await client.reader.addMarks({ paperId, marks: [{ ...highlight, pageIndex, textOffset }] })
  }
  expect((await client.reader.marks({ paperId })).map((mark) => mark.id)).toEqual(['id-3', 'id-2', 'id-1'])
  expect(await client.reader.marks({ paperId: nobody })).toEqual([])
})

test('reader.changeMark: colour and comment each without the other', async () => {
  const { client } = coreWithPaper()
  const [mark] = await client.reader.addMarks({ paperId, marks: [highlight] })
  const markId = mark?.id ?? ('none' as MarkId)
  await client.reader.changeMark({ markId, comment: 'why?' })
  await client.reader.changeMark({ markId, color: 'pink' })
  expect(await client.reader.marks({ paperId })).toEqual([{ ...mark, color: 'pink', comment: 'why?' }])
})

test('reader.changeMark: an unknown or deleted mark is refused', async () => {
  const { client } = coreWithPaper()
  await client.reader.addMarks({ paperId, marks: [highlight] })
  await client.reader.removeMarks({ markIds: ['id-1' as MarkId] })
  for (const markId of ['id-1', 'id-9'] as MarkId[]) {
    await expect(client.reader.changeMark({ markId, color: 'red' })).rejects.toMatchObject({ code: 'MARK_NOT_FOUND' })
  }
})

test('reader.changeMark: a highlight becomes an underline and back; no other kind changes', async () => {
  const { client } = coreWithPaper()
  const [text, drawn] = await client.reader.addMarks({ paperId, marks: [highlight, area] })
  const [textId, areaId] = [text?.id ?? ('none' as MarkId), drawn?.id ?? ('none' as MarkId)]
  expect(await client.reader.changeMark({ markId: textId, kind: 'underline' })).toEqual({ ...text, kind: 'underline' })
  expect(await client.reader.changeMark({ markId: textId, kind: 'highlight' })).toEqual(text)
  for (const [markId, kind] of [
    [textId, 'note'],
    [areaId, 'highlight'],
  ] as const) {
    await expect(client.reader.changeMark({ markId, kind, comment: 'no' })).rejects.toMatchObject({ code: 'WRONG_KIND' })
  }
  expect(await client.reader.marks({ paperId })).toEqual(expect.arrayContaining([text, drawn]))
})

const shapeOf = ({ kind: _kind, color: _color, pageIndex: _pageIndex, comment: _comment, ...shape }: NewMark) => shape

test('reader.reshapeMark: extends a highlight, with its quote and its place in the reading order', async () => {
  const { client } = coreWithPaper()
  const [mark] = await client.reader.addMarks({ paperId, marks: [{ ...highlight, comment: 'keep me' }] })
  const markId = mark?.id ?? ('none' as MarkId)
  const shape = { ...shapeOf(highlight), rects: [[60, 600, 300, 612] as const], quote: 'says attention is all', textOffset: 10 }
  const reshaped = await client.reader.reshapeMark({ markId, shape })
  expect(reshaped).toEqual({ ...mark, rects: [[60, 600, 300, 612]], quote: 'says attention is all', sortKey: '00001|0000010|99387' })
  expect(await client.reader.marks({ paperId })).toEqual([reshaped])
})

test('reader.reshapeMark: an unknown mark and a shape of another kind are refused', async () => {
  const { client } = coreWithPaper()
  const added = await client.reader.addMarks({ paperId, marks: [area, ink] })
  await expect(client.reader.reshapeMark({ markId: 'id-9' as MarkId, shape: shapeOf(area) })).rejects.toMatchObject({
    code: 'MARK_NOT_FOUND',
  })
  for (const [markId, other] of [
    ['id-1', ink],
    ['id-2', area],
    ['id-1', { ...area, rects: [[0, 0, 9, 9]] }],
  ] as [MarkId, NewMark][]) {
    await expect(client.reader.reshapeMark({ markId, shape: shapeOf(other) })).rejects.toMatchObject({ code: 'WRONG_SHAPE' })
  }
  expect(await client.reader.marks({ paperId })).toEqual(expect.arrayContaining(added))
})

test('reader.removeMarks: all or none', async () => {
  const { client } = coreWithPaper()
  await client.reader.addMarks({ paperId, marks: [highlight, highlight] })
  await expect(client.reader.removeMarks({ markIds: ['id-1', 'id-9'] as MarkId[] })).rejects.toMatchObject({ code: 'MARK_NOT_FOUND' })
  expect(await client.reader.marks({ paperId })).toHaveLength(2)
  await client.reader.removeMarks({ markIds: ['id-1', 'id-2'] as MarkId[] })
  expect(await client.reader.marks({ paperId })).toEqual([])
})

test('reader.restoreMarks: brings a mark back as it was, comment included; an unknown one is refused', async () => {
  const { client } = coreWithPaper()
  await client.reader.addMarks({ paperId, marks: [highlight] })
  const markId = 'id-1' as MarkId
  await client.reader.changeMark({ markId, comment: 'keep me' })
  const before = await client.reader.marks({ paperId })
  await client.reader.removeMarks({ markIds: [markId] })
  await client.reader.restoreMarks({ markIds: [markId] })
  expect(await client.reader.marks({ paperId })).toEqual(before)
  await expect(client.reader.restoreMarks({ markIds: ['id-9' as MarkId] })).rejects.toMatchObject({ code: 'MARK_NOT_FOUND' })
})
