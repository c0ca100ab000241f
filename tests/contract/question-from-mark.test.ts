import { expect, test } from 'vitest'
import type { NewMark } from '../../src/shared/features/reader/mark.model.ts'
import type { MarkId, PaperId, QuestionId } from '../../src/shared/kernel/ids.ts'
import { createTestCore } from '../support/test-core.ts'

const PAPER_ID = 'paper' as PaperId
const highlight: NewMark = {
  kind: 'highlight',
  color: 'yellow',
  pageIndex: 1,
  rects: [[10, 10, 90, 20]],
  ink: null,
  quote: 'we scale by the root',
  contextBefore: 'Therefore',
  contextAfter: 'of the width.',
  comment: '',
  textOffset: 15,
}

async function markedCore(marks: readonly NewMark[] = [highlight]) {
  const core = createTestCore()
  core.db
    .prepare(
      `INSERT INTO paper (id, sha256, file_name, byte_length, title, title_source, page_count, page_labels, added_at, updated_at)
       VALUES (?, ?, 'a.pdf', 1, 'A paper', 'metadata', 3, '["i","ii","1"]', 0, 0)`,
    )
    .run(PAPER_ID, 'a'.repeat(64))
  const added = await core.client.reader.addMarks({ paperId: PAPER_ID, marks: [...marks] })
  return { ...core, markIds: added.map(({ id }) => id) }
}

test('practice.createFromMark: a passage is asked like any other question, and a second press makes no second one', async () => {
  const { client, markIds } = await markedCore()
  const [markId = '' as MarkId] = markIds
  const made = await client.practice.createFromMark({ markId })
  expect(made.isNew).toBe(true)
  expect(await client.practice.question(made)).toMatchObject({
    origin: 'mark',
    originRef: markId,
    kind: 'basic',
    category: 'deep-learning',
  })
  expect((await client.practice.next({})).card?.questionId).toBe(made.questionId)
  expect(await client.practice.createFromMark({ markId })).toEqual({ ...made, isNew: false })
  await client.practice.remove(made)
  const again = await client.practice.createFromMark({ markId })
  expect(again).toMatchObject({ isNew: true })
  expect(again.questionId).not.toBe(made.questionId)
})

test('practice.createFromMark: the next passage of a paper is filed where the last one was', async () => {
  const { client, markIds } = await markedCore([highlight, { ...highlight, comment: 'Why the root?' }])
  const [first = '' as MarkId, second = '' as MarkId] = markIds
  const { questionId } = await client.practice.createFromMark({ markId: first })
  await client.practice.save({ questionId, category: 'llms' })
  const next = await client.practice.createFromMark({ markId: second })
  expect(await client.practice.question(next)).toMatchObject({ category: 'llms', prompt: 'Why the root?' })
})

test('practice.createFromMark: a mark that is gone makes nothing', async () => {
  const { client, db, markIds } = await markedCore()
  await client.reader.removeMarks({ markIds })
  for (const markId of [...markIds, 'nobody' as MarkId]) {
    await expect(client.practice.createFromMark({ markId })).rejects.toMatchObject({ code: 'MARK_NOT_FOUND' })
  }
  expect(db.prepare('SELECT count(*) FROM question').pluck().get()).toBe(0)
})

test('practice.passage: leads back after the card was rewritten, names the page when the mark is gone, and nothing when the paper is', async () => {
  const { client, db, markIds } = await markedCore()
  const [markId = '' as MarkId] = markIds
  const { questionId } = await client.practice.createFromMark({ markId })
  await client.practice.save({ questionId, prompt: 'Other words', answer: 'entirely', kind: 'typed' })
  const passage = { paperId: PAPER_ID, paperTitle: 'A paper', pageIndex: 1, pageLabel: 'ii' }
  expect(await client.practice.passage({ questionId })).toEqual({ ...passage, markId })
  await client.reader.removeMarks({ markIds })
  expect(await client.practice.passage({ questionId })).toEqual({ ...passage, markId: null })
  db.prepare('UPDATE paper SET deleted_at = 1').run()
  expect(await client.practice.passage({ questionId })).toBeNull()
})

test('practice.passage: an own question and an unknown one have none', async () => {
  const { client } = createTestCore()
  const { id } = await client.practice.create({ category: 'llms' })
  expect(await client.practice.passage({ questionId: id })).toBeNull()
  expect(await client.practice.passage({ questionId: 'nobody' as QuestionId })).toBeNull()
})
