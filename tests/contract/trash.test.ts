import { expect, test } from 'vitest'
import type { JournalEntryId, PaperId } from '../../src/shared/kernel/ids.ts'
import type { IsoDate } from '../../src/shared/kernel/time.ts'
import { insertScoredSession } from '../support/session-rows.ts'
import { createTestCore } from '../support/test-core.ts'

const day = '2026-03-02' as IsoDate
const paperId = 'paper-1' as PaperId

/** One deleted thing of most kinds, each a minute after the one before. */
async function fullTrash() {
  const core = createTestCore()
  const { client, db, clock } = core
  insertScoredSession(db, clock.now(), 'Entropy')
  const block = await client.planner.addBlock({ title: 'Two-sum', pillar: 'coding', durationMinutes: 30, at: { day, startMinute: 600 } })
  const entry = await client.journal.create({ template: 'blank' })
  await client.journal.saveEntry({ id: entry.id, title: 'On entropy', body: '' })
  const question = await client.practice.create({ category: 'llms' })
  await client.practice.save({ questionId: question.id, prompt: 'What is cross entropy?', answer: 'A loss.' })
  const minutes = await client.planner.addTimeEntry({
    pillar: 'coding',
    day,
    startMinute: 500,
    activeMinutes: 30,
    note: '',
    blockId: block.id,
  })
  const [mark] = await client.reader.addMarks({
    paperId,
    marks: [
      {
        ...{ kind: 'highlight', color: 'yellow', pageIndex: 1, rects: [[10, 10, 20, 30]], ink: null, quote: 'maximum entropy' },
        ...{ contextBefore: '', contextAfter: '', comment: '', textOffset: 3 },
      },
    ],
  })
  const attached = await client.journal.attachPasted({ id: entry.id, fileName: 'board.txt', data: Buffer.from('a').toString('base64') })
  const attachmentId = attached.attached[0]?.attachmentId
  const story = await client.interviews.createStory({ title: 'The outage' })
  const project = await client.interviews.createProject({ name: 'Ranking' })
  if (!mark || !attachmentId) throw new Error('The mark or the file was not made.')
  const orders = [
    () => client.planner.removeTimeEntry({ timeEntryId: minutes.id }),
    () => client.planner.removeBlock({ blockId: block.id }),
    () => client.journal.detach({ attachmentId }),
    () => client.journal.remove({ id: entry.id }),
    () => client.practice.remove({ questionId: question.id }),
    () => client.reader.removeMarks({ markIds: [mark.id], givesBack: false }),
    () => client.papers.remove({ paperId }),
    () => client.interviews.removeStory(story),
    () => client.interviews.removeProject(project),
  ]
  for (const order of orders) {
    await order()
    clock.advance(60_000)
  }
  return { ...core, ...story, ...project, attachmentId, blockId: block.id }
}

test('trash.items: D16 everything that was deleted, the latest first, with what it belonged to and how many there are', async () => {
  const { client, blockId } = await fullTrash()
  const { items, hasMore, counts } = await client.trash.items({ kind: null })
  expect(items.map(({ kind, title, of }) => [kind, title, of])).toEqual([
    ['project', 'Ranking', ''],
    ['story', 'The outage', ''],
    ['paper', 'Entropy', ''],
    ['mark', 'maximum entropy', 'Entropy'],
    ['question', 'What is cross entropy?', ''],
    ['entry', 'On entropy', ''],
    ['attachment', 'board.txt', 'On entropy'],
    ['block', 'Two-sum', ''],
    ['minutes', '', 'Two-sum'],
  ])
  expect(hasMore).toBe(false)
  expect(counts.map(({ kind, count }) => [kind, count])).toEqual(
    ['paper', 'mark', 'entry', 'attachment', 'question', 'block', 'minutes', 'story', 'project'].map((kind) => [kind, 1]),
  )
  expect((await client.trash.items({ kind: 'block' })).items.map(({ id }) => id)).toEqual([blockId])
  await client.planner.restoreBlock({ blockId })
  expect((await client.trash.items({ kind: 'block' })).items).toEqual([])
})

test('trash.items: stories, projects and files come back as they were, by the order that their own Undo uses', async () => {
  const { client, storyId, projectId, attachmentId } = await fullTrash()
  const kinds = async () => (await client.trash.items({ kind: null })).counts.map(({ kind }) => kind)
  await client.interviews.restoreStory({ storyId })
  await client.interviews.restoreProject({ projectId })
  await client.journal.reattach({ attachmentId })
  expect(await kinds()).toEqual(['paper', 'mark', 'entry', 'question', 'block', 'minutes'])
  expect(await client.interviews.stories()).toMatchObject([{ id: storyId, title: 'The outage' }])
  expect(await client.interviews.projects()).toMatchObject([{ id: projectId, name: 'Ranking' }])
  const entry = (await client.trash.items({ kind: 'entry' })).items[0]
  await client.journal.restore({ id: (entry?.id ?? '') as JournalEntryId })
  expect(await client.journal.attachments({ id: (entry?.id ?? '') as JournalEntryId })).toMatchObject([{ attachmentId }])
})

test('trash.items: 200 of many, and nothing of the sample', async () => {
  const { client, db } = createTestCore()
  const insert = db.prepare(
    `INSERT INTO plan_block (id, title, pillar, zone, duration_ms, created_at, updated_at, deleted_at, is_sample) VALUES (?, 'B', 'coding', 'UTC', 1, 1, 1, ?, ?)`,
  )
  for (let index = 0; index < 205; index++) insert.run(`b${index}`, index + 1, 0)
  insert.run('sample', 1_000, 1)
  const { items, hasMore, counts } = await client.trash.items({ kind: null })
  expect([items.length, items[0]?.id, hasMore, counts]).toEqual([200, 'b204', true, [{ kind: 'block', count: 205 }]])
})
