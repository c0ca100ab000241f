import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importPaper } from '../../src/main/features/papers/import-paper.ts'
import type { KeeperParts } from '../../src/main/store/store-keeper.ts'
import { removeDoomedFiles } from '../../src/main/workflows/doomed-files.ts'
import { emptyOldTrash } from '../../src/main/workflows/trash.ts'
import { TRASH_KINDS } from '../../src/shared/features/trash/trash.model.ts'
import type { JournalEntryId, PaperId, QuestionId } from '../../src/shared/kernel/ids.ts'
import type { IsoDate } from '../../src/shared/kernel/time.ts'
import { DAY_MS } from '../../src/shared/kernel/units.ts'
import { createFileCore } from '../support/file-core.ts'
import { insertFinishedSession } from '../support/session-rows.ts'
import { jobs } from '../support/stores.ts'
import { createTestCore } from '../support/test-core.ts'

const day = '2026-03-02' as IsoDate
const NOTHING = { kind: 'paper', id: 'nothing' } as const

/** A core on real files, with files that rows name. */
async function withFiles(parts: Partial<KeeperParts> = {}) {
  const core = await createFileCore(undefined, parts)
  const { keeper, clock, paths } = core
  await keeper.writable()
  const { db } = keeper
  const write = (path: string, bytes: number) => {
    mkdirSync(join(paths.folder, path, '..'), { recursive: true })
    writeFileSync(join(paths.folder, path), Buffer.alloc(bytes, 1))
    return path
  }
  const sumOf = (name: string) => createHash('sha256').update(name).digest('hex')
  const addPaper = (id: string, name = id) => {
    db.prepare(
      `INSERT INTO paper (id, sha256, file_name, byte_length, title, title_source, page_count, cover_at, indexed_at, added_at, updated_at)
       VALUES (?, ?, 'a.pdf', 1, ?, 'user', 9, 1, 1, 1, 1)`,
    ).run(id, sumOf(name), `Paper ${id}`)
    db.prepare('INSERT INTO paper_page (paper_id, page_index, text) VALUES (?, 0, ?)').run(id, `entropy ${name}`)
    write(`covers/${id}.jpg`, 10)
    return write(`library/${sumOf(name)}.pdf`, 1_000)
  }
  const addMark = (id: string, paperId: string, sourceKey: string | null = null) =>
    db
      .prepare(
        `INSERT INTO mark (id, paper_id, kind, color, page_index, rects, quote, sort_key, source_key, created_at, updated_at)
         VALUES (?, ?, 'highlight', 'yellow', 0, '[]', 'secret quote', '0', ?, 1, 1)`,
      )
      .run(id, paperId, sourceKey)
  const addAttachment = (id: string, entryId: string, name: string) => {
    db.prepare(
      `INSERT INTO journal_attachment (id, entry_id, sha256, file_name, size_bytes, created_at) VALUES (?, ?, ?, 'a.txt', 7, 1)`,
    ).run(id, entryId, sumOf(name))
    return write(`attachments/${sumOf(name)}`, 7)
  }
  const has = (path: string) => existsSync(join(paths.folder, path))
  const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()
  const sound = () => {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])
    for (const index of ['paper_text', 'paper_page_text', 'mark_text'])
      db.exec(`INSERT INTO ${index} (${index}) VALUES ('integrity-check')`)
  }
  return { ...core, db, now: clock.now(), write, sumOf, addPaper, addMark, addAttachment, has, count, sound, context: core.core.context }
}

test('trash.purge: a paper goes with its marks, its text, its cover and its file; NOT_IN_TRASH changes nothing', async () => {
  const { client, db, addPaper, addMark, has, count, sound, now } = await withFiles()
  const file = addPaper('p1')
  const other = addPaper('p2')
  addMark('m1', 'p1')
  await client.papers.remove({ paperId: 'p1' as PaperId })
  for (const item of [NOTHING, { kind: 'paper', id: 'p2' } as const, { kind: 'mark', id: 'm1' } as const]) {
    await expect(client.trash.purge(item)).rejects.toMatchObject({ code: 'NOT_IN_TRASH' })
  }
  expect([count('paper'), count('mark'), has(file)]).toEqual([2, 1, true])
  db.prepare(
    `INSERT INTO plan_block (id, title, pillar, zone, duration_ms, paper_id, created_at, updated_at) VALUES ('b', 'Read it', 'coding', 'UTC', 1, 'p1', 1, ?)`,
  ).run(now)
  await client.trash.purge({ kind: 'paper', id: 'p1' })
  expect([has(file), has('covers/p1.jpg'), has(other), has('covers/p2.jpg')]).toEqual([false, false, true, true])
  expect([count('paper'), count('mark'), count('paper_page'), count('doomed_file')]).toEqual([1, 0, 1, 0])
  expect(db.prepare("SELECT title, paper_id FROM plan_block WHERE id = 'b'").get()).toEqual({ title: 'Read it', paper_id: null })
  expect((await client.trash.items({ kind: null })).items).toEqual([])
  await expect(client.papers.restore({ paperId: 'p1' as PaperId })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
  sound()
})

test('trash.purge: a file that another paper had before its newer one stays', async () => {
  const { client, db, addPaper, sumOf, has } = await withFiles()
  const file = addPaper('p1')
  addPaper('p2')
  db.prepare(
    `INSERT INTO former_file (paper_id, sha256, file_name, byte_length, page_count, is_encrypted, places, markers, replaced_at)
     VALUES ('p2', ?, 'a.pdf', 1, 9, 0, '{}', '[]', 1)`,
  ).run(sumOf('p1'))
  await client.papers.remove({ paperId: 'p1' as PaperId })
  await client.trash.purge({ kind: 'paper', id: 'p1' })
  expect(has(file)).toBe(true)
  await client.papers.remove({ paperId: 'p2' as PaperId })
  await client.trash.purge({ kind: 'paper', id: 'p2' })
  expect(has(file)).toBe(false)
})

test('trash.purge: sessions outlive their paper with its title, and its bytes bring it back', async () => {
  const { client, db, addPaper, addMark, count, has, sound, now, sumOf, paths, context } = await withFiles()
  const file = addPaper('p1')
  addMark('m1', 'p1')
  insertFinishedSession(db, { id: 's1', paperId: 'p1', startedAt: now - DAY_MS, minutes: [3], before: 1, after: 2 })
  await client.papers.remove({ paperId: 'p1' as PaperId })
  expect(await client.trash.whatGoes({ scope: 'one', kind: 'paper', id: 'p1' })).toMatchObject({
    belongings: { marks: 1, keptTitles: 1, fileCount: 2 },
  })
  await client.trash.purge({ kind: 'paper', id: 'p1' })
  expect([has(file), count('mark'), count('paper_page'), count('reading_session')]).toEqual([false, 0, 0, 1])
  expect(db.prepare('SELECT title, deleted_at FROM paper').get()).toEqual({ title: 'Paper p1', deleted_at: 0 })
  expect((await client.trash.items({ kind: null })).counts).toEqual([])
  await expect(client.papers.restore({ paperId: 'p1' as PaperId })).rejects.toMatchObject({ code: 'PAPER_NOT_FOUND' })
  const bytes = '%PDF-1.7 the same bytes %%EOF'
  db.prepare('UPDATE paper SET sha256 = ?').run(sumOf(bytes))
  const path = join(paths.folder, 'again.pdf')
  writeFileSync(path, bytes)
  const outcome = await importPaper(context, { path }, { report: () => {} })
  expect(outcome).toEqual({ kind: 'duplicate', paperId: 'p1', title: 'Paper p1', wasRestored: true })
  expect([has(`library/${sumOf(bytes)}.pdf`), (await client.papers.find({ paperId: 'p1' as PaperId })).title]).toEqual([true, 'Paper p1'])
  sound()
})

test('trash.purge: an entry goes with its attachments, but not with those that another entry has too', async () => {
  const { client, db, addAttachment, count, has, sound } = await withFiles()
  const one = await client.journal.create({ template: 'blank' })
  const two = await client.journal.create({ template: 'blank' })
  await client.journal.saveEntry({ id: one.id, title: 'One', body: 'secret words' })
  const own = addAttachment('a1', one.id, 'own')
  const shared = addAttachment('a2', one.id, 'shared')
  addAttachment('a3', two.id, 'shared')
  await client.journal.remove({ id: one.id })
  expect(await client.trash.whatGoes({ scope: 'one', kind: 'entry', id: one.id })).toMatchObject({
    itemCount: 1,
    belongings: { attachments: 2, fileCount: 1, byteLength: 7 },
  })
  expect(count('journal_attachment')).toBe(3)
  await client.trash.purge({ kind: 'entry', id: one.id })
  expect([has(own), has(shared), count('journal_attachment')]).toEqual([false, true, 1])
  await expect(client.journal.restore({ id: one.id as JournalEntryId })).rejects.toMatchObject({ code: 'ENTRY_NOT_FOUND' })
  expect(db.prepare('SELECT 1 FROM journal_version').get()).toBeUndefined()
  sound()
})

test('trash.purge: a question goes with its cards and its pictures, unless another shows them; a starter question stays away', async () => {
  const { client, db, write, sumOf, has, count, sound } = await withFiles()
  const [own, shared] = ['own', 'shared'].map((name) => {
    db.prepare(`INSERT INTO media (sha256, extension, name, size_bytes, created_at) VALUES (?, 'png', 'a.png', 5, 1)`).run(sumOf(name))
    return write(`media/${sumOf(name)}`, 5)
  })
  const words = { prompt: `![](media/${sumOf('own')}.png)`, answer: `![](media/${sumOf('shared')}.png)` }
  const one = await client.practice.create({ category: 'llms' })
  await client.practice.save({ questionId: one.id, ...words })
  const two = await client.practice.create({ category: 'llms' })
  await client.practice.save({ questionId: two.id, prompt: 'Another', answer: words.answer })
  await client.practice.remove({ questionId: one.id })
  await client.trash.purge({ kind: 'question', id: one.id })
  expect([has(own ?? ''), has(shared ?? ''), count('media'), count('question')]).toEqual([false, true, 1, 1])
  db.prepare(
    `INSERT INTO question (id, category, kind, prompt, difficulty, origin, origin_ref, created_at, updated_at, deleted_at)
     VALUES ('starter', 'llms', 'basic', 'Why?', 1, 'starter', 'key', 1, 1, 5)`,
  ).run()
  await client.trash.purge({ kind: 'question', id: 'starter' })
  expect(db.prepare("SELECT prompt, deleted_at FROM question WHERE id = 'starter'").get()).toEqual({ prompt: '', deleted_at: 0 })
  await expect(client.practice.restore({ questionId: 'starter' as QuestionId })).rejects.toMatchObject({ code: 'QUESTION_NOT_FOUND' })
  sound()
})

test('trash.purge: an occurrence that was left out stays left out, and undoing does not bring a block back', async () => {
  const { client, db, count, sound } = await withFiles()
  const block = await client.planner.addBlock({ title: 'Secret', pillar: 'coding', durationMinutes: 30, at: { day, startMinute: 600 } })
  db.prepare('INSERT INTO plan_change (id, made_at, before) VALUES (?, 1, ?)').run('change', JSON.stringify({ blocks: [{ id: block.id }] }))
  await client.planner.removeBlock({ blockId: block.id })
  await client.trash.purge({ kind: 'block', id: block.id })
  expect([count('plan_block'), count('plan_change')]).toEqual([0, 0])
  db.exec(`INSERT INTO plan_series (id, origin_id, title, pillar, notes, duration_ms, start_minute, pattern, week_starts_on, first_day, last_day, created_at, updated_at)
    VALUES ('s', 'o', 'Daily', 'coding', '', 1000, 1, '{}', 1, '2026-03-02', '2026-03-09', 1, 1);
    INSERT INTO plan_block (id, title, pillar, zone, duration_ms, series_id, occurrence_day, created_at, updated_at, deleted_at)
    VALUES ('s.2026-03-03', 'Secret', 'coding', 'UTC', 1, 's', '2026-03-03', 1, 1, 5)`)
  await client.trash.purge({ kind: 'block', id: 's.2026-03-03' })
  expect(db.prepare('SELECT title, deleted_at, occurrence_day FROM plan_block').get()).toEqual({
    ...{ title: '–', deleted_at: 0, occurrence_day: '2026-03-03' },
  })
  await expect(client.planner.restoreBlock({ blockId: 's.2026-03-03' as typeof block.id })).rejects.toMatchObject({
    code: 'BLOCK_NOT_FOUND',
  })
  sound()
})

test('trash.purge: a mark of another program is not offered again, and its words are nowhere', async () => {
  const { client, db, addPaper, addMark, count, sound } = await withFiles()
  addPaper('p1')
  addMark('m1', 'p1')
  addMark('m2', 'p1', 'key')
  db.prepare(
    `INSERT INTO former_file (paper_id, sha256, file_name, byte_length, page_count, is_encrypted, places, markers, replaced_at)
     VALUES ('p1', ?, 'a.pdf', 1, 9, 0, '{"m1":{"quote":"secret quote"},"m2":{"quote":"secret quote"}}', '[]', 1)`,
  ).run('b'.repeat(64))
  db.exec('UPDATE mark SET deleted_at = 5')
  await client.trash.purge({ kind: 'mark', id: 'm1' })
  await client.trash.purge({ kind: 'mark', id: 'm2' })
  expect(db.prepare('SELECT id, quote, source_key, deleted_at FROM mark').all()).toEqual([
    { id: 'm2', quote: '', source_key: 'key', deleted_at: 0 },
  ])
  expect(db.prepare('SELECT places FROM former_file').get()).toEqual({ places: '{}' })
  await expect(client.reader.restoreMarks({ markIds: ['m2' as never] })).rejects.toMatchObject({ code: 'MARK_NOT_FOUND' })
  expect(count('mark')).toBe(1)
  sound()
})

test('trash.whatGoes: tried out and taken back: nothing is changed, and too much is not tried out', async () => {
  const { client, db, addPaper, addMark, paths, has } = await withFiles()
  const file = addPaper('p1')
  addMark('m1', 'p1')
  await client.papers.remove({ paperId: 'p1' as PaperId })
  const before = readFileSync(`${paths.store}-wal`)
  const going = await client.trash.whatGoes({ scope: 'all', kind: null })
  expect(going).toEqual({
    itemCount: 1,
    belongings: { marks: 1, answers: 0, recordings: 0, attachments: 0, versions: 0, keptTitles: 0, fileCount: 2, byteLength: 1_010 },
  })
  expect(readFileSync(`${paths.store}-wal`).equals(before)).toBe(true)
  expect(has(file)).toBe(true)
  await expect(client.trash.whatGoes({ scope: 'one', ...NOTHING })).rejects.toMatchObject({ code: 'NOT_IN_TRASH' })
  const insert = db.prepare(
    `INSERT INTO plan_block (id, title, pillar, zone, duration_ms, created_at, updated_at, deleted_at) VALUES (?, 'B', 'coding', 'UTC', 1, 1, 1, 5)`,
  )
  for (let index = 0; index < 501; index++) insert.run(`b${index}`)
  expect(await client.trash.whatGoes({ scope: 'all', kind: 'block' })).toEqual({ itemCount: 501, belongings: null })
})

test('trash.empty: D16 a backup first that holds what goes; then all of a kind, then everything, but nothing of the sample', async () => {
  const { client, db, addPaper, count, has, keeper, sound } = await withFiles()
  const file = addPaper('p1')
  await client.papers.remove({ paperId: 'p1' as PaperId })
  const insert = db.prepare(
    `INSERT INTO plan_block (id, title, pillar, zone, duration_ms, created_at, updated_at, deleted_at, is_sample)
     VALUES (?, 'B', 'coding', 'UTC', 1, 1, 1, 5, ?)`,
  )
  for (let index = 0; index < 45; index++) insert.run(`b${index}`, 0)
  insert.run('sample', 1)
  expect(await client.trash.empty({ kind: 'block' })).toEqual({ itemCount: 45 })
  expect([count('plan_block'), has(file)]).toEqual([1, true])
  const [backup] = keeper.backups()
  expect(backup).toMatchObject({ kind: 'before-emptying', rowCounts: { plan_block: 46, paper: 1 } })
  expect(await client.trash.empty({ kind: null })).toEqual({ itemCount: 1 })
  expect([count('paper'), has(file)]).toEqual([0, false])
  expect(await client.trash.empty({ kind: null })).toEqual({ itemCount: 0 })
  expect((await client.backups.list()).backups.map(({ kind }) => kind)).toEqual(['before-emptying', 'before-emptying'])
  sound()
})

test('trash.empty: BACKUP_DAMAGED and BACKUP_FAILED let nothing go', async () => {
  const memory = createTestCore()
  const block = await memory.client.planner.addBlock({ title: 'B', pillar: 'coding', durationMinutes: 30, at: { day, startMinute: 600 } })
  await memory.client.planner.removeBlock({ blockId: block.id })
  await expect(memory.client.trash.empty({ kind: null })).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' })
  expect((await memory.client.trash.items({ kind: null })).items).toHaveLength(1)
  const { client, addPaper, has } = await withFiles({
    jobs: { ...jobs, copy: () => Promise.reject(Object.assign(new Error('full'), { code: 'SQLITE_FULL' })) },
  })
  const file = addPaper('p1')
  await client.papers.remove({ paperId: 'p1' as PaperId })
  await expect(client.trash.empty({ kind: null })).rejects.toMatchObject({ code: 'BACKUP_FAILED', data: { problem: 'full' } })
  expect([(await client.trash.items({ kind: null })).items.length, has(file)]).toEqual([1, true])
})

test('D16 what the settings let go goes only after its days, and never by itself unless they say so', async () => {
  const { client, db, clock, context, count, keeper } = await withFiles()
  const insert = db.prepare(
    `INSERT INTO plan_block (id, title, pillar, zone, duration_ms, created_at, updated_at, deleted_at) VALUES (?, 'B', 'coding', 'UTC', 1, 1, 1, ?)`,
  )
  insert.run('old', clock.now() - 30 * DAY_MS - 1)
  insert.run('young', clock.now() - 30 * DAY_MS)
  await emptyOldTrash(context)
  expect(count('plan_block')).toBe(2)
  await client.settings.change({ emptyTrashAfterDays: 30 })
  await expect(client.settings.change({ emptyTrashAfterDays: 29 })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await emptyOldTrash(context)
  expect(db.prepare('SELECT id FROM plan_block').all()).toEqual([{ id: 'young' }])
  expect(keeper.backups()).toMatchObject([{ kind: 'before-emptying', rowCounts: { plan_block: 2 } }])
  await emptyOldTrash(context)
  expect(keeper.backups()).toHaveLength(1)
})

test('a kill between the order and its files leaves them to the next start, which removes only what nothing names', async () => {
  const { client, db, addPaper, context, has, count, write, paths } = await withFiles()
  const gone = addPaper('p1')
  const needed = addPaper('p2')
  await client.papers.remove({ paperId: 'p1' as PaperId })
  // What a kill right after the transaction leaves: rows without their paper, and files that are written down.
  db.exec(`DELETE FROM paper WHERE id = 'p1'`)
  const doom = db.prepare('INSERT INTO doomed_file (path) VALUES (?)')
  for (const path of [gone, needed, 'covers/p1.jpg', 'covers/p2.jpg', 'recordings/never.webm']) doom.run(path)
  // A store from elsewhere can't lead to other files.
  const foreign = ['../outside.pdf', 'profile.json', 'library/../profile.json', 'backups/x.sqlite']
  for (const path of foreign) doom.run(path)
  write('../outside.pdf', 3)
  await removeDoomedFiles(context)
  expect([has(gone), has('covers/p1.jpg'), has(needed), has('covers/p2.jpg')]).toEqual([false, false, true, true])
  expect([has('profile.json'), existsSync(join(paths.folder, '../outside.pdf')), count('doomed_file')]).toEqual([true, true, 0])
})

test('every row that points at something of the trash lets go of it before it goes', async () => {
  const { db } = createTestCore()
  const words = readFileSync(new URL('../../src/main/workflows/purge.store.ts', import.meta.url), 'utf8')
  const tables: Readonly<Record<(typeof TRASH_KINDS)[number], string>> = {
    ...{
      paper: 'paper',
      mark: 'mark',
      entry: 'journal_entry',
      attachment: 'journal_attachment',
      question: 'question',
      block: 'plan_block',
      minutes: 'time_entry',
      mock: 'mock',
    },
    ...{ round: 'interview_round', story: 'story', project: 'project', recording: 'recording', calendar: 'calendar' },
    ...{ 'plan-template': 'plan_template', 'entry-template': 'journal_template', protocol: 'protocol' },
  }
  const purged = new Set(Object.values(tables))
  const all = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
  for (const table of all) {
    const keys = db.pragma(`foreign_key_list(${table})`) as { from: string; table: string; on_delete: string }[]
    for (const key of keys) {
      // A paper stays without its content where something still needs it, so that even what goes along is named.
      const mustBeNamed = purged.has(key.table) && (key.on_delete === 'NO ACTION' || key.table === 'paper')
      if (mustBeNamed) expect(words, `${table}.${key.from}`).toMatch(new RegExp(`${table}\\b[^'\`]*\\b${key.from} = @id`))
    }
  }
  expect(TRASH_KINDS).toEqual(Object.keys(tables))
})
