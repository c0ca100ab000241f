import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PaperId } from '../../src/shared/kernel/ids.ts'
import { REFERENCE_KINDS, type ReferenceKind, referenceText } from '../../src/shared/kernel/reference.ts'
import { insertScoredSession } from '../support/session-rows.ts'
import { createTestCore } from '../support/test-core.ts'

const paperId = 'paper-1' as PaperId

/** One thing of each kind, and how to call it otherwise. */
async function coreWithTargets() {
  const core = createTestCore()
  const { client, db, clock } = core
  const sessionId = insertScoredSession(db, clock.now(), 'Attention')
  const [mark] = await client.reader.addMarks({
    paperId,
    marks: [
      {
        ...{ kind: 'highlight', color: 'yellow', pageIndex: 1, rects: [[10, 10, 20, 30]], ink: null, quote: 'softmax saturates' },
        ...{ contextBefore: '', contextAfter: '', comment: '', textOffset: 3 },
      },
    ],
  })
  const question = await client.practice.create({ category: 'llms' })
  await client.practice.save({ questionId: question.id, prompt: 'Why **scale**?', answer: 'x' })
  const block = await client.planner.addBlock({ title: 'KV cache drill', pillar: 'coding', durationMinutes: 30 })
  const entry = await client.journal.create({ template: 'blank' })
  await client.journal.saveEntry({ id: entry.id, title: 'Monday' })
  const round = await client.interviews.createRound({ format: 'system-design' })
  await client.interviews.changeRound({ ...round, company: 'Acme' })
  const story = await client.interviews.createStory({ title: 'The outage' })
  const project = await client.interviews.createProject({ name: 'Ranking at scale' })
  if (!mark) throw new Error('The mark was not made.')
  const ids: Record<ReferenceKind, string> = {
    ...{ paper: paperId, mark: mark.id, question: question.id, session: sessionId, block: block.id, entry: entry.id },
    ...{ round: round.roundId, story: story.storyId, project: project.projectId },
  }
  return { ...core, ids, markId: mark.id, questionId: question.id, entryId: entry.id }
}

test('links.targets: each kind has its name and its place, and what was never here is said to be unknown', async () => {
  const { client, ids } = await coreWithTargets()
  const refs = [...REFERENCE_KINDS.map((kind) => ({ kind, id: ids[kind] })), { kind: 'entry' as const, id: 'nobody' }]
  const targets = await client.links.targets({ refs })
  expect(targets.map(({ name, state, place }) => [name, state, place?.kind ?? null])).toEqual([
    ['Attention', 'there', 'paper'],
    ['softmax saturates', 'there', 'mark'],
    ['Why scale?', 'there', 'question'],
    ['Attention', 'there', 'session'],
    ['KV cache drill', 'there', 'block'],
    ['Monday', 'there', 'entry'],
    ['Acme · ML system design', 'there', 'round'],
    ['The outage', 'there', 'story'],
    ['Ranking at scale', 'there', 'project'],
    ['', 'unknown', null],
  ])
})

test('links.targets: a removed target is said to be deleted and opens nothing, until it is restored', async () => {
  const { client, ids, entryId } = await coreWithTargets()
  await client.journal.remove({ id: entryId })
  const refs = [{ kind: 'entry' as const, id: ids.entry }]
  expect(await client.links.targets({ refs })).toMatchObject([{ name: 'Monday', state: 'deleted', place: null }])
  await client.journal.restore({ id: entryId })
  expect(await client.links.targets({ refs })).toMatchObject([{ state: 'there' }])
})

test('links.targets: a link survives every renaming, because it holds the id', async () => {
  const { client, ids, entryId, questionId } = await coreWithTargets()
  const writer = await client.journal.create({ template: 'blank' })
  const body = REFERENCE_KINDS.map((kind) => referenceText({ kind, id: ids[kind], label: 'the first name' })).join(' and ')
  await client.journal.saveEntry({ id: writer.id, body })
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), async (name) => {
      await client.journal.saveEntry({ id: entryId, title: name })
      await client.practice.save({ questionId, prompt: name })
      await client.papers.edit({ paperId, title: name })
      for (const kind of REFERENCE_KINDS) {
        expect(await client.links.targets({ refs: [{ kind, id: ids[kind] }] })).toMatchObject([{ state: 'there' }])
        expect(await client.links.linkedFrom({ kind, id: ids[kind] })).toMatchObject([{ entryId: writer.id }])
      }
      expect((await client.journal.text({ id: writer.id })).body).toBe(body)
    }),
    { numRuns: 25 },
  )
})

test('links.suggest: what holds these letters, of every kind; none typed, what was made last', async () => {
  const { client, ids } = await coreWithTargets()
  expect(await client.links.suggest({ text: 'atten' })).toEqual([
    { kind: 'paper', id: ids.paper, name: 'Attention' },
    { kind: 'session', id: ids.session, name: 'Attention' },
  ])
  expect((await client.links.suggest({ text: '' })).map(({ kind }) => kind)).toEqual(expect.arrayContaining([...REFERENCE_KINDS]))
  for (const text of ['%', '_', '\\', "'", '"']) expect(await client.links.suggest({ text })).toEqual([])
})

test('links.linkedFrom: follows what is written, and leaves removed entries out', async () => {
  const { client, ids, entryId } = await coreWithTargets()
  const writer = await client.journal.create({ template: 'blank' })
  const from = () => client.links.linkedFrom({ kind: 'entry', id: entryId })
  await client.journal.saveEntry({
    id: writer.id,
    title: 'Tuesday',
    body: `see ${referenceText({ kind: 'entry', id: ids.entry, label: '' })}`,
  })
  expect(await from()).toEqual([{ entryId: writer.id, name: 'Tuesday', day: '2026-03-02' }])
  await client.journal.saveEntry({ id: writer.id, body: 'nothing any more' })
  expect(await from()).toEqual([])
  await client.journal.saveEntry({ id: writer.id, body: `[[entry:${ids.entry}]] twice [[entry:${ids.entry}]]` })
  expect(await from()).toHaveLength(1)
  await client.journal.remove({ id: writer.id })
  expect(await from()).toEqual([])
})

test('links.linkedFrom: whatever is renamed, written over, removed and brought back, each link leads to what it led to, by its name of now', async () => {
  const step = fc.record({
    what: fc.constantFrom('rename', 'write', 'remove', 'restore'),
    at: fc.nat(4),
    to: fc.nat(4),
    name: fc.string({ maxLength: 30 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const { client } = createTestCore()
      const entries = []
      for (let index = 0; index < 5; index += 1) entries.push((await client.journal.create({ template: 'blank' })).id)
      const model = entries.map((id, index) => ({ id, title: '', to: null as number | null, isThere: true, index }))
      for (const { what, at, to, name } of steps) {
        const entry = model[at]
        if (!entry) continue
        if (what === 'remove' && entry.isThere) await client.journal.remove({ id: entry.id })
        if (what === 'restore') await client.journal.restore({ id: entry.id })
        if (what === 'remove' || what === 'restore') entry.isThere = what === 'restore'
        if (what === 'rename') {
          entry.title = `x${name.trim()}`
          await client.journal.saveEntry({ id: entry.id, title: entry.title })
        }
        if (what === 'write') {
          entry.to = to
          // The name in the text is the one it had then; nothing hangs on it.
          const link = referenceText({ kind: 'entry', id: model[to]?.id ?? '', label: model[to]?.title ?? '' })
          await client.journal.saveEntry({ id: entry.id, body: `${name.replaceAll('[', '')} ${link}` })
        }
      }
      for (const target of model) {
        const from = await client.links.linkedFrom({ kind: 'entry', id: target.id })
        const expected = model.filter(({ to, isThere }) => to === target.index && isThere).map(({ id }) => id)
        expect(from.map(({ entryId }) => entryId).toSorted()).toEqual(expected.toSorted())
        const [now] = await client.links.targets({ refs: [{ kind: 'entry', id: target.id }] })
        expect(now).toMatchObject({ state: target.isThere ? 'there' : 'deleted' })
        if (target.title !== '') expect(now?.name).toBe(target.title.replace(/\s+/g, ' ').trim())
      }
    }),
    { numRuns: 40 },
  )
})
