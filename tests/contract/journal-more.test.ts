import { expect, test } from 'vitest'
import type { JournalEntryId, JournalTemplateId } from '../../src/shared/kernel/ids.ts'
import type { IsoDate } from '../../src/shared/kernel/time.ts'
import { createTestCore } from '../support/test-core.ts'

const NOBODY = 'nobody' as JournalEntryId
const NO_TEMPLATE = 'nobody' as JournalTemplateId
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
type TestCore = ReturnType<typeof createTestCore>

function everything({ db }: TestCore) {
  return ['journal_entry', 'journal_tag', 'journal_link', 'journal_version', 'journal_template'].map((table) =>
    db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all(),
  )
}

async function refused(core: TestCore, order: () => Promise<unknown>, code: string) {
  const before = everything(core)
  await expect(order()).rejects.toMatchObject({ code })
  expect(everything(core)).toEqual(before)
}

test('journal.describe: tags, mood and energy; what is not given stays, null takes it back', async () => {
  const core = createTestCore()
  const { id } = await core.client.journal.create({ template: 'blank' })
  expect(await core.client.journal.describe({ id, tags: [' onsite ', 'Onsite', 'kv  cache'], mood: 4 })).toMatchObject({
    ...{ tags: ['kv cache', 'onsite'], mood: 4, energy: null },
  })
  expect(await core.client.journal.describe({ id, energy: 2 })).toMatchObject({ tags: ['kv cache', 'onsite'], mood: 4, energy: 2 })
  expect(await core.client.journal.describe({ id, mood: null, tags: [] })).toMatchObject({ tags: [], mood: null, energy: 2 })
  await refused(core, () => core.client.journal.describe({ id: NOBODY, mood: 1 }), 'ENTRY_NOT_FOUND')
  await refused(core, () => core.client.journal.describe({ id, mood: 6 }), 'BAD_REQUEST')
})

test('journal.tags: of entries that are there, each once, and the list can be narrowed down to one', async () => {
  const { client } = createTestCore()
  const first = await client.journal.create({ template: 'blank' })
  const second = await client.journal.create({ template: 'blank' })
  await client.journal.describe({ id: first.id, tags: ['onsite', 'ml'] })
  await client.journal.describe({ id: second.id, tags: ['ml'] })
  expect(await client.journal.tags()).toEqual(['ml', 'onsite'])
  const { entries } = await client.journal.entries({ after: null, limit: 10, template: null, tag: 'onsite' })
  expect(entries.map(({ id }) => id)).toEqual([first.id])
  await client.journal.remove({ id: first.id })
  expect(await client.journal.tags()).toEqual(['ml'])
})

test('journal.month: which days have entries, by the study day they were written on', async () => {
  const { client, clock } = createTestCore()
  await client.journal.create({ template: 'blank' })
  clock.advance(15.5 * 60 * MINUTE_MS)
  // Half past one at night still belongs to the second.
  await client.journal.create({ template: 'blank' })
  clock.advance(DAY_MS)
  await client.journal.create({ template: 'blank' })
  expect(await client.journal.month({})).toEqual({
    month: '2026-03',
    today: '2026-03-03',
    days: [
      { day: '2026-03-02', count: 2 },
      { day: '2026-03-03', count: 1 },
    ],
  })
  expect((await client.journal.month({ month: '2026-02' })).days).toEqual([])
  await expect(client.journal.month({ month: '2026-13' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test('journal.ofDay: entries of one day, oldest first, in the zone they were written in', async () => {
  const { client, clock } = createTestCore()
  const first = await client.journal.create({ template: 'blank' })
  clock.advance(MINUTE_MS)
  const second = await client.journal.create({ template: 'blank' })
  clock.setZone('Pacific/Kiritimati')
  const far = await client.journal.create({ template: 'blank' })
  const of = async (day: string) => (await client.journal.ofDay({ day: day as IsoDate })).map(({ id }) => id)
  expect(await of('2026-03-02')).toEqual([first.id, second.id, far.id])
  clock.advance(6 * 60 * MINUTE_MS)
  const tomorrow = await client.journal.create({ template: 'blank' })
  expect(await of('2026-03-03')).toEqual([tomorrow.id])
})

test.each(['0000-01-01', '9999-12-31', '2028-02-29'])('journal.ofDay: %s is a day like any other', async (day) => {
  const { client } = createTestCore()
  expect(await client.journal.ofDay({ day: day as IsoDate })).toEqual([])
  expect((await client.journal.month({ month: day.slice(0, 7) })).days).toEqual([])
})

test('journal.onThisDay: a week, a month and a year ago, nearest first', async () => {
  const { client, clock } = createTestCore()
  const year = await client.journal.create({ template: 'blank' })
  clock.advance(334 * DAY_MS)
  const month = await client.journal.create({ template: 'blank' })
  clock.advance(21 * DAY_MS)
  await client.journal.create({ template: 'blank' })
  clock.advance(3 * DAY_MS)
  const week = await client.journal.create({ template: 'blank' })
  clock.advance(7 * DAY_MS)
  expect((await client.journal.onThisDay()).map(({ entry, day }) => [entry.id, day])).toEqual([
    [week.id, '2027-02-23'],
    [year.id, '2026-03-02'],
  ])
  expect(month.day).toBe('2027-01-30')
})

test('journal.versions: coming back after a pause keeps what stood there, writing on does not', async () => {
  const core = createTestCore()
  const { client, clock } = core
  const { id } = await client.journal.create({ template: 'after-interview' })
  await client.journal.saveEntry({ id, body: 'one' })
  clock.advance(MINUTE_MS)
  await client.journal.saveEntry({ id, body: 'one two' })
  expect(await client.journal.versions({ id })).toEqual([])
  const savedAt = clock.now()
  clock.advance(11 * MINUTE_MS)
  await client.journal.saveEntry({ id, body: 'three', title: 'Later' })
  await client.journal.saveEntry({ id, body: 'three four' })
  const [version, ...others] = await client.journal.versions({ id })
  expect(others).toEqual([])
  expect(version).toMatchObject({ title: 'After an interview', savedAt, charCount: 7 })
  // Saving the same once more after a pause is no new session of writing.
  clock.advance(11 * MINUTE_MS)
  await client.journal.saveEntry({ id, body: 'three four' })
  expect(await client.journal.versions({ id })).toHaveLength(1)
  await refused(core, () => client.journal.versions({ id: NOBODY }), 'ENTRY_NOT_FOUND')
})

test('journal.versions: at most a hundred, and long ones only up to twenty million letters', async () => {
  const { client, clock, db } = createTestCore()
  const { id } = await client.journal.create({ template: 'blank' })
  for (let count = 0; count < 105; count += 1) {
    await client.journal.saveEntry({ id, body: `text ${count}` })
    clock.advance(11 * MINUTE_MS)
  }
  const versions = await client.journal.versions({ id })
  expect([versions.length, db.prepare('SELECT count(*) FROM journal_version').pluck().get()]).toEqual([100, 100])
  const long = db.prepare("INSERT INTO journal_version (entry_id, title, body, saved_at) VALUES (?, '', ?, 0)")
  for (let count = 0; count < 8; count += 1) long.run(id, String(count).repeat(4_000_000))
  await client.journal.saveEntry({ id, body: 'the last' })
  // The text before this one, and four of four million letters.
  expect(await client.journal.versions({ id })).toHaveLength(5)
})

test('journal.version: the text as it was; VERSION_NOT_FOUND where there is none', async () => {
  const core = createTestCore()
  const { client, clock } = core
  const { id } = await client.journal.create({ template: 'blank' })
  await client.journal.saveEntry({ id, body: 'before' })
  clock.advance(11 * MINUTE_MS)
  await client.journal.saveEntry({ id, body: 'after' })
  const [version] = await client.journal.versions({ id })
  expect(await client.journal.version({ versionId: version?.versionId ?? 0 })).toEqual({ title: '', body: 'before' })
  await refused(core, () => client.journal.version({ versionId: 999 }), 'VERSION_NOT_FOUND')
})

test('journal.restoreVersion: brings it back and keeps what stood there, so that nothing is lost', async () => {
  const core = createTestCore()
  const { client, clock } = core
  const { id } = await client.journal.create({ template: 'blank' })
  await client.journal.saveEntry({ id, title: 'A', body: 'before' })
  clock.advance(11 * MINUTE_MS)
  await client.journal.saveEntry({ id, title: 'B', body: 'after' })
  const [version] = await client.journal.versions({ id })
  expect(await client.journal.restoreVersion({ versionId: version?.versionId ?? 0 })).toEqual({ title: 'A', body: 'before' })
  expect(await client.journal.text({ id })).toEqual({ title: 'A', body: 'before' })
  const [newest] = await client.journal.versions({ id })
  expect(await client.journal.version({ versionId: newest?.versionId ?? 0 })).toEqual({ title: 'B', body: 'after' })
  await refused(core, () => client.journal.restoreVersion({ versionId: 999 }), 'VERSION_NOT_FOUND')
})

test('journal.saveAsTemplate: an entry from it has its words filled in', async () => {
  const core = createTestCore()
  const { client } = core
  const { id } = await client.journal.create({ template: 'blank' })
  await client.journal.saveEntry({ id, title: 'Standup, {{weekday}}', body: 'On {{date}}: {{what}}' })
  const { templateId } = await client.journal.saveAsTemplate({ id, name: ' Standup ' })
  expect(await client.journal.templates()).toEqual([
    { templateId, name: 'Standup', title: 'Standup, {{weekday}}', body: 'On {{date}}: {{what}}' },
  ])
  const made = await client.journal.create({ template: 'blank', templateId })
  expect(await client.journal.text({ id: made.id })).toEqual({ title: 'Standup, Monday', body: 'On March 2, 2026: {{what}}' })
  await refused(core, () => client.journal.saveAsTemplate({ id: NOBODY, name: 'x' }), 'ENTRY_NOT_FOUND')
  await refused(core, () => client.journal.saveAsTemplate({ id, name: '  ' }), 'BAD_REQUEST')
  await refused(core, () => client.journal.create({ template: 'blank', templateId: NO_TEMPLATE }), 'TEMPLATE_NOT_FOUND')
})

test('journal.templates: by name, those that are not removed', async () => {
  const { client } = createTestCore()
  const { id } = await client.journal.create({ template: 'vision' })
  await client.journal.saveAsTemplate({ id, name: 'b' })
  const second = await client.journal.saveAsTemplate({ id, name: 'A' })
  expect((await client.journal.templates()).map(({ name }) => name)).toEqual(['A', 'b'])
  await client.journal.removeTemplate(second)
  expect((await client.journal.templates()).map(({ name }) => name)).toEqual(['b'])
})

test('journal.saveTemplate: what is not given stays', async () => {
  const core = createTestCore()
  const { client } = core
  const { id } = await client.journal.create({ template: 'daily' })
  const { templateId } = await client.journal.saveAsTemplate({ id, name: 'Day' })
  await client.journal.saveTemplate({ templateId, body: 'shorter' })
  expect(await client.journal.templates()).toMatchObject([{ name: 'Day', title: 'Daily note, March 2, 2026', body: 'shorter' }])
  await refused(core, () => client.journal.saveTemplate({ templateId: NO_TEMPLATE, name: 'x' }), 'TEMPLATE_NOT_FOUND')
})

test('journal.removeTemplate: once; entries that were made from it stay', async () => {
  const core = createTestCore()
  const { client } = core
  const { id } = await client.journal.create({ template: 'rejection' })
  const { templateId } = await client.journal.saveAsTemplate({ id, name: 'x' })
  const made = await client.journal.create({ template: 'blank', templateId })
  await client.journal.removeTemplate({ templateId })
  expect(await client.journal.entry({ id: made.id })).toMatchObject({ title: 'After a rejection' })
  await refused(core, () => client.journal.removeTemplate({ templateId }), 'TEMPLATE_NOT_FOUND')
})

test('journal.restoreTemplate: brings it back; TEMPLATE_NOT_FOUND where nothing was removed', async () => {
  const core = createTestCore()
  const { client } = core
  const { id } = await client.journal.create({ template: 'blank' })
  const { templateId } = await client.journal.saveAsTemplate({ id, name: 'x' })
  await client.journal.removeTemplate({ templateId })
  await client.journal.restoreTemplate({ templateId })
  expect(await client.journal.templates()).toHaveLength(1)
  await refused(core, () => client.journal.restoreTemplate({ templateId }), 'TEMPLATE_NOT_FOUND')
})
