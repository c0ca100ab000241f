import { expect, test } from 'vitest'
import type { HighlightPart, Position } from '../../src/shared/features/reader/reader.model.ts'
import type { MarkId, PaperId } from '../../src/shared/kernel/ids.ts'
import { createTestCore } from '../support/test-core.ts'

const paperId = 'paper-1' as PaperId
const nobody = 'paper-0' as PaperId
const position: Position = { pageIndex: 2, leftPt: 0, topPt: 120.5, zoom: '1.25', rotation: 90 }
const part: HighlightPart = {
  pageIndex: 1,
  rects: [[72.12345, 600, 300, 612.0006]],
  quote: 'attention is all',
  contextBefore: 'The title says ',
  contextAfter: ' you need.',
  textOffset: 15,
}

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

test('reader.addHighlight: one mark a page, rounded to three decimals, with the ids and the time of main', async () => {
  const { client, clock } = coreWithPaper()
  const added = await client.reader.addHighlight({ paperId, color: 'green', parts: [part, { ...part, pageIndex: 2, textOffset: 0 }] })
  expect(added).toEqual([
    {
      id: 'id-1',
      paperId,
      kind: 'highlight',
      color: 'green',
      pageIndex: 1,
      rects: [[72.123, 600, 300, 612.001]],
      quote: part.quote,
      contextBefore: part.contextBefore,
      contextAfter: part.contextAfter,
      comment: '',
      sortKey: '00001|0000015|99387',
      createdAt: clock.now(),
    },
    expect.objectContaining({ id: 'id-2', pageIndex: 2 }),
  ])
})

test('reader.addHighlight: an unknown paper or page is refused and stores no part', async () => {
  const { client } = coreWithPaper()
  await expect(client.reader.addHighlight({ paperId: nobody, color: 'green', parts: [part] })).rejects.toMatchObject({
    code: 'PAPER_NOT_FOUND',
  })
  await expect(client.reader.addHighlight({ paperId, color: 'green', parts: [part, { ...part, pageIndex: 5 }] })).rejects.toMatchObject({
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
    await client.reader.addHighlight({ paperId, color: 'yellow', parts: [{ ...part, pageIndex, textOffset }] })
  }
  expect((await client.reader.marks({ paperId })).map((mark) => mark.id)).toEqual(['id-3', 'id-2', 'id-1'])
  expect(await client.reader.marks({ paperId: nobody })).toEqual([])
})

test('reader.changeMark: colour and comment each without the other', async () => {
  const { client } = coreWithPaper()
  const [mark] = await client.reader.addHighlight({ paperId, color: 'yellow', parts: [part] })
  const markId = mark?.id ?? ('none' as MarkId)
  await client.reader.changeMark({ markId, comment: 'why?' })
  await client.reader.changeMark({ markId, color: 'pink' })
  expect(await client.reader.marks({ paperId })).toEqual([{ ...mark, color: 'pink', comment: 'why?' }])
})

test('reader.changeMark: an unknown or deleted mark is refused', async () => {
  const { client } = coreWithPaper()
  await client.reader.addHighlight({ paperId, color: 'yellow', parts: [part] })
  await client.reader.removeMarks({ markIds: ['id-1' as MarkId] })
  for (const markId of ['id-1', 'id-9'] as MarkId[]) {
    await expect(client.reader.changeMark({ markId, color: 'red' })).rejects.toMatchObject({ code: 'MARK_NOT_FOUND' })
  }
})

test('reader.removeMarks: all or none', async () => {
  const { client } = coreWithPaper()
  await client.reader.addHighlight({ paperId, color: 'yellow', parts: [part, part] })
  await expect(client.reader.removeMarks({ markIds: ['id-1', 'id-9'] as MarkId[] })).rejects.toMatchObject({ code: 'MARK_NOT_FOUND' })
  expect(await client.reader.marks({ paperId })).toHaveLength(2)
  await client.reader.removeMarks({ markIds: ['id-1', 'id-2'] as MarkId[] })
  expect(await client.reader.marks({ paperId })).toEqual([])
})

test('reader.restoreMarks: brings a mark back as it was, comment included; an unknown one is refused', async () => {
  const { client } = coreWithPaper()
  await client.reader.addHighlight({ paperId, color: 'yellow', parts: [part] })
  const markId = 'id-1' as MarkId
  await client.reader.changeMark({ markId, comment: 'keep me' })
  const before = await client.reader.marks({ paperId })
  await client.reader.removeMarks({ markIds: [markId] })
  await client.reader.restoreMarks({ markIds: [markId] })
  expect(await client.reader.marks({ paperId })).toEqual(before)
  await expect(client.reader.restoreMarks({ markIds: ['id-9' as MarkId] })).rejects.toMatchObject({ code: 'MARK_NOT_FOUND' })
})
