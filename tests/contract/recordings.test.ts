import { existsSync, readFileSync, truncateSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { INTERVIEW_20 } from '../../src/shared/features/reading/protocol.model.ts'
import { MOST_CHUNK_BYTES } from '../../src/shared/features/recordings/recordings.model.ts'
import type { PaperId, RecordingId, SessionId } from '../../src/shared/kernel/ids.ts'
import { DAY_MS, MINUTE_MS } from '../../src/shared/kernel/units.ts'
import { spoken } from '../support/live-webm.ts'
import { createTestCore } from '../support/test-core.ts'

const NOTHING = 'nothing' as RecordingId
const levels = [10, 80, 20]

async function createExplaining() {
  const core = createTestCore()
  const { db, client, clock } = core
  db.prepare(
    `INSERT INTO paper (id, sha256, file_name, byte_length, title, title_source, page_count, added_at, updated_at)
     VALUES ('paper-1', ?, 'a.pdf', 1, 'A paper', 'user', 9, 1, 1)`,
  ).run('a'.repeat(64))
  const { id: sessionId } = await client.reading.start({ paperId: 'paper-1' as PaperId, protocolId: INTERVIEW_20.id, mode: 'free' })
  await client.reading.end()
  const folder = join(core.core.context.host.dataFolder, 'recordings')
  const webm = spoken(100)
  const append = (recordingId: RecordingId, from = 0, to = webm.length) =>
    client.recordings.append({ recordingId, data: Buffer.from(webm.subarray(from, to)).toString('base64'), levels })
  return {
    ...core,
    sessionId,
    webm,
    append,
    files: () => readdir(folder).catch(() => []),
    soundOf: (id: string) => join(folder, `${id}.webm`),
    rows: () => db.prepare('SELECT * FROM recording').all(),
    recorded: async () => {
      const { recordingId } = await client.recordings.begin({ sessionId })
      await append(recordingId)
      clock.advance(6_000)
      await client.recordings.end({ recordingId })
      return recordingId
    },
  }
}

test('recordings.begin: the microphone is allowed from here to the end, and only then', async () => {
  const { client, core, sessionId } = await createExplaining()
  const { recorder } = core.context
  expect(recorder.isOpen()).toBe(false)
  const { recordingId, questions } = await client.recordings.begin({ sessionId })
  expect(recorder.isOpen()).toBe(true)
  expect(questions).toHaveLength(3)
  await client.recordings.end({ recordingId })
  expect(recorder.isOpen()).toBe(false)
})

test('recordings.begin: SESSION_NOT_FOUND and SESSION_STILL_RUNNING open nothing', async () => {
  const { client, core, files, rows } = await createExplaining()
  await expect(client.recordings.begin({ sessionId: 'nothing' as SessionId })).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' })
  const { id } = await client.reading.start({ paperId: 'paper-1' as PaperId, protocolId: INTERVIEW_20.id, mode: 'free' })
  await expect(client.recordings.begin({ sessionId: id })).rejects.toMatchObject({ code: 'SESSION_STILL_RUNNING' })
  expect(core.context.recorder.isOpen()).toBe(false)
  expect([await files(), rows()]).toEqual([[], []])
})

test('recordings.begin: a page that was reloaded leaves a finished recording behind', async () => {
  const { client, sessionId, append } = await createExplaining()
  const first = await client.recordings.begin({ sessionId })
  await append(first.recordingId)
  await client.recordings.begin({ sessionId })
  expect(await client.recordings.ofSession({ sessionId })).toMatchObject([
    { id: first.recordingId, durationMs: 6_000, ending: 'recovered' },
  ])
  await expect(append(first.recordingId)).rejects.toMatchObject({ code: 'RECORDING_NOT_OPEN' })
})

test('recordings.append: every chunk is on the disk when it is answered', async () => {
  const { client, sessionId, append, webm, files, core } = await createExplaining()
  const { recordingId } = await client.recordings.begin({ sessionId })
  await append(recordingId, 0, 1_000)
  await append(recordingId, 1_000, 2_500)
  expect(await files()).toEqual([`${recordingId}.part`])
  expect(readFileSync(join(core.context.host.dataFolder, 'recordings', `${recordingId}.part`))).toEqual(
    Buffer.from(webm.subarray(0, 2_500)),
  )
})

test('recordings.append: RECORDING_NOT_OPEN, TOO_LONG, and more than a chunk holds', async () => {
  const { client, clock, sessionId, append } = await createExplaining()
  await expect(append(NOTHING)).rejects.toMatchObject({ code: 'RECORDING_NOT_OPEN' })
  const { recordingId } = await client.recordings.begin({ sessionId })
  const tooMuch = Buffer.alloc(MOST_CHUNK_BYTES + 3).toString('base64')
  await expect(client.recordings.append({ recordingId, data: tooMuch, levels })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  clock.advance(30 * MINUTE_MS + 1)
  await expect(append(recordingId)).rejects.toMatchObject({ code: 'TOO_LONG' })
  await client.recordings.end({ recordingId })
  expect(await client.recordings.ofSession({ sessionId })).toEqual([])
})

test('recordings.end: duration, levels, looks and answers are kept with the sound', async () => {
  const { client, clock, sessionId, append, soundOf, files } = await createExplaining()
  const { recordingId } = await client.recordings.begin({ sessionId })
  clock.advance(700)
  await client.recordings.look({ recordingId, pageIndex: 2, middle: 0.25 })
  await append(recordingId)
  clock.advance(3_000)
  await client.recordings.look({ recordingId, pageIndex: 4, middle: 0.5 })
  await client.recordings.interrupt({ recordingId, question: 'Why?', isAnswered: false })
  clock.advance(1_000)
  await client.recordings.interrupt({ recordingId, question: 'Why?', isAnswered: true })
  expect(await client.recordings.end({ recordingId })).toEqual({ isKept: true })
  const [recording] = await client.recordings.ofSession({ sessionId })
  expect(recording).toMatchObject({
    paperId: 'paper-1',
    durationMs: 6_000,
    ending: 'stopped',
    levels,
    looks: [
      { atMs: 0, pageIndex: 2, middle: 0.25 },
      { atMs: 3_000, pageIndex: 4, middle: 0.5 },
    ],
    interruptions: [{ question: 'Why?', askedMs: 3_000, answeredMs: 4_000 }],
  })
  expect(readFileSync(soundOf(recordingId)).length).toBe(recording?.byteLength)
  expect(await files()).toEqual([`${recordingId}.webm`])
})

test('recordings.end: without sound nothing is left; a second end is RECORDING_NOT_OPEN', async () => {
  const { client, sessionId, files, rows } = await createExplaining()
  const { recordingId } = await client.recordings.begin({ sessionId })
  expect(await client.recordings.end({ recordingId })).toEqual({ isKept: false })
  expect([await files(), rows()]).toEqual([[], []])
  await expect(client.recordings.end({ recordingId })).rejects.toMatchObject({ code: 'RECORDING_NOT_OPEN' })
})

test('D17 recordings.ofSession: what a crash tore is finished at the next start, all but the torn block', async () => {
  const { client, core, sessionId, append } = await createExplaining()
  const { recordingId } = await client.recordings.begin({ sessionId })
  await append(recordingId)
  const part = join(core.context.host.dataFolder, 'recordings', `${recordingId}.part`)
  truncateSync(part, readFileSync(part).length - 7)
  expect(await client.recordings.ofSession({ sessionId })).toEqual([])
  const again = createTestCore({ dataFolder: core.context.host.dataFolder, db: core.context.db })
  await again.core.context.recorder.tidy()
  expect(await again.client.recordings.ofSession({ sessionId })).toMatchObject([{ durationMs: 5_940, ending: 'recovered', levels }])
})

test('recordings.find: one recording; RECORDING_NOT_FOUND', async () => {
  const { client, recorded } = await createExplaining()
  const recordingId = await recorded()
  expect(await client.recordings.find({ recordingId })).toMatchObject({ id: recordingId, durationMs: 6_000 })
  await expect(client.recordings.find({ recordingId: NOTHING })).rejects.toMatchObject({ code: 'RECORDING_NOT_FOUND' })
})

test('recordings.look: RECORDING_NOT_OPEN writes nothing', async () => {
  const { client, db } = await createExplaining()
  const look = { recordingId: NOTHING, pageIndex: 0, middle: 0 }
  await expect(client.recordings.look(look)).rejects.toMatchObject({ code: 'RECORDING_NOT_OPEN' })
  expect(db.prepare('SELECT * FROM recording_look').all()).toEqual([])
})

test('recordings.interrupt: RECORDING_NOT_OPEN writes nothing', async () => {
  const { client, db } = await createExplaining()
  const question = { recordingId: NOTHING, question: 'Why?', isAnswered: false }
  await expect(client.recordings.interrupt(question)).rejects.toMatchObject({ code: 'RECORDING_NOT_OPEN' })
  expect(db.prepare('SELECT * FROM recording_interruption').all()).toEqual([])
})

test('recordings.remove: D16 gone from the list, its sound thirty days later; RECORDING_NOT_FOUND twice', async () => {
  const { client, core, clock, sessionId, recorded, soundOf } = await createExplaining()
  const recordingId = await recorded()
  await client.recordings.remove({ recordingId })
  expect(await client.recordings.ofSession({ sessionId })).toEqual([])
  await expect(client.recordings.remove({ recordingId })).rejects.toMatchObject({ code: 'RECORDING_NOT_FOUND' })
  clock.advance(29 * DAY_MS)
  await core.context.recorder.tidy()
  expect(existsSync(soundOf(recordingId))).toBe(true)
  clock.advance(DAY_MS)
  await core.context.recorder.tidy()
  expect(existsSync(soundOf(recordingId))).toBe(false)
  await expect(client.recordings.restore({ recordingId })).rejects.toMatchObject({ code: 'RECORDING_NOT_FOUND' })
})

test('recordings.restore: undoes a removal, once', async () => {
  const { client, sessionId, recorded } = await createExplaining()
  const recordingId = await recorded()
  await client.recordings.remove({ recordingId })
  await client.recordings.restore({ recordingId })
  expect(await client.recordings.ofSession({ sessionId })).toHaveLength(1)
  await expect(client.recordings.restore({ recordingId })).rejects.toMatchObject({ code: 'RECORDING_NOT_FOUND' })
})

test('recordings.ofSession: kept for as many days as the settings say, for ever unless they do', async () => {
  const { client, core, clock, sessionId, recorded } = await createExplaining()
  await recorded()
  clock.advance(400 * DAY_MS)
  await core.context.recorder.tidy()
  expect(await client.recordings.ofSession({ sessionId })).toHaveLength(1)
  await client.settings.change({ keepRecordingsDays: 30 })
  await core.context.recorder.tidy()
  expect(await client.recordings.ofSession({ sessionId })).toEqual([])
})

test('reading.finishExplanation: spoken counts as explained', async () => {
  const { client, sessionId, recorded } = await createExplaining()
  await expect(client.reading.finishExplanation({ sessionId })).rejects.toMatchObject({ code: 'EXPLANATION_EMPTY' })
  await recorded()
  await client.reading.finishExplanation({ sessionId })
  expect(await client.reading.session({ sessionId })).toMatchObject({ nextStep: 'score-before' })
})
