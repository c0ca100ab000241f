import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { MAX_TABLE_ROWS } from '../../src/shared/features/practice/question-table.ts'
import { createTestCore } from '../support/test-core.ts'

const folder = mkdtempSync(join(tmpdir(), 'prepbench-tables-'))
let files = 0

function fileOf(content: string | Uint8Array): string {
  files += 1
  const path = join(folder, `${files}.csv`)
  writeFileSync(path, content)
  return path
}

/** A core whose person picks a file with this content, and the file's token. */
async function chosen(content: string | Uint8Array, savePath?: string) {
  const core = createTestCore({ chosenFiles: [fileOf(content)], ...(savePath ? { savePath } : {}) })
  const { token = '' } = (await core.client.practice.chooseTable()) ?? {}
  return { ...core, token }
}

type Chosen = Awaited<ReturnType<typeof chosen>>

/** Imports as the preview proposes. */
async function importAsProposed({ client, token }: Chosen, known: 'keep' | 'update' | 'add' = 'keep') {
  const preview = await client.practice.previewTable({ token })
  if (preview.kind !== 'table') throw new Error(preview.reason)
  const { delimiter, hasHeading, columns } = preview
  const result = await client.practice.importTable({ token, delimiter, hasHeading, columns, category: 'llms', known })
  if (result.kind !== 'imported') throw new Error(result.reason)
  return result
}

const questions = async ({ client }: Pick<Chosen, 'client'>) => (await client.practice.questions({})).questions

test('practice.chooseTable: null when the person cancels', async () => {
  expect(await createTestCore().client.practice.chooseTable()).toBeNull()
})

test.each([
  ['commas', 'question,answer\nWhy?,"Because, so"\n', ','],
  ['semicolons', 'question;answer\nWhy?;Because\n', ';'],
  ['tabs, after the notes of Anki', '#separator:tab\n#html:false\nquestion\tanswer\nWhy?\tBecause\n', '\t'],
  ['UTF-16', Buffer.from('\uFEFFquestion;answer\nWhy?;Because\n', 'utf16le'), ';'],
])('practice.previewTable: %s', async (_what, content, delimiter) => {
  const { client, token } = await chosen(content)
  expect(await client.practice.previewTable({ token })).toMatchObject({
    kind: 'table',
    delimiter,
    hasHeading: true,
    columns: ['prompt', 'answer'],
    rowCount: 2,
  })
})

/** What somebody sees who takes a file in as it is proposed: kind, prompt, answer, tags. */
async function takenIn(content: string | Uint8Array) {
  const core = await chosen(content)
  await importAsProposed(core)
  const ids = (await questions(core)).map(({ id }) => id)
  const all = await Promise.all(ids.map((questionId) => core.client.practice.question({ questionId })))
  return all.map(({ kind, category, prompt, answer, tags }) => [kind, category, prompt, answer, tags.join()])
}

test('practice.importTable: a text export of Anki says where its fields are, and its cards are HTML', async () => {
  const head = [
    '#separator:tab',
    '#html:true',
    '# made by hand',
    '#guid column:1',
    '#notetype column:2',
    '#deck column:3',
    '#tags column:6',
  ]
  const first = ['k{b_', 'Basic', 'Bank::Quantization', 'What is <b>a * b</b>?', '"Say ""no""<br>twice &amp; \\(x_1\\)"', 'one_tag two']
  const second = ['m', 'Cloze', 'Odd deck', '{{c1::Here}}<div>or there</div>', '[sound:a.mp3]', '']
  const table = [...head, first.join('\t'), second.join('\t'), ''].join('\n')
  const { client, token } = await chosen(table)
  expect(await client.practice.previewTable({ token })).toMatchObject({
    hasHeading: false,
    columns: [null, null, 'category', 'prompt', 'answer', 'tags'],
    rows: [expect.arrayContaining(['What is **a \\* b**?']), expect.anything()],
  })
  expect(await takenIn(table)).toEqual([
    ['basic', 'quantization', 'What is **a \\* b**?', 'Say "no"  \ntwice & $x_1$', 'one_tag,two'],
    ['cloze', 'llms', '{{c1::Here}}  \nor there', 'a.mp3', 'Odd deck'],
  ])
})

test.each([
  ['columns by name', '#separator:Semicolon\n#columns:Back;Front;Tags\nsolution, long;task;t\n'],
  ['columns by place', '#separator:pipe\r\n#tags column:2\r\ntask|t|solution, long\r\n'],
  ['a sign as separator', '#separator:;\n#html:false\n#tags column:3\ntask;solution, long;t\n'],
  ['the line of Excel', 'sep=;\r\nfront;back;tags\r\ntask;solution, long;t\r\n'],
  ['old line ends', '#separator:tab\r#tags column:3\rtask\tsolution, long\tt\r'],
])('practice.importTable: notes in front of the rows: %s', async (_what, content) => {
  expect(await takenIn(content)).toEqual([['basic', 'llms', 'task', 'solution, long', 't']])
})

test('practice.importTable: tabs part rows of unlike length', async () => {
  const rows = await takenIn('one\tfirst line\nsecond line\n\nother\tline\nmore\n')
  expect(rows.map(([, , prompt, answer]) => [prompt, answer])).toEqual([
    ['one', 'first line'],
    ['second line', ''],
    ['other', 'line'],
    ['more', ''],
  ])
})

test('practice.importTable: lines that begin with # without notes are rows', async () => {
  expect((await takenIn('question,answer\n#1 of 2,yes\n'))[0]?.[2]).toBe('#1 of 2')
  expect((await takenIn('#1 of 2,yes\n#2 of 2,no\n')).map(([, , prompt]) => prompt)).toEqual(['#1 of 2', '#2 of 2'])
})

test('practice.previewTable: another delimiter parts the same file otherwise', async () => {
  const { client, token } = await chosen('a;b,c\nd;e,f\n')
  expect(await client.practice.previewTable({ token, delimiter: ',' })).toMatchObject({
    rows: [
      ['a;b', 'c'],
      ['d;e', 'f'],
    ],
  })
  expect(await client.practice.previewTable({ token, delimiter: ';' })).toMatchObject({
    rows: [
      ['a', 'b,c'],
      ['d', 'e,f'],
    ],
  })
})

test.each([
  ['empty', ''],
  ['empty', '\n \n'],
  ['no-text', Uint8Array.of(80, 75, 3, 4, 0, 0)],
  ['too-many-rows', 'a\n'.repeat(MAX_TABLE_ROWS + 1)],
  ['too-large', new Uint8Array(20_000_001).fill(97)],
])('practice.previewTable: what is no table of ours is refused by name: %s', async (reason, content) => {
  const core = await chosen(content)
  const { client, token } = core
  expect(await client.practice.previewTable({ token })).toEqual({ kind: 'unreadable', reason })
  const order = { token, delimiter: ',', hasHeading: false, columns: ['prompt'], category: 'llms', known: 'keep' } as const
  expect(await client.practice.importTable({ ...order, columns: ['prompt'] })).toEqual({ kind: 'unreadable', reason })
  expect(await questions(core)).toEqual([])
})

test('practice.previewTable: a file that is gone, and one that nobody chose', async () => {
  const core = createTestCore({ chosenFiles: [join(folder, 'nothing.csv')] })
  const { token = '' } = (await core.client.practice.chooseTable()) ?? {}
  expect(await core.client.practice.previewTable({ token })).toEqual({ kind: 'unreadable', reason: 'missing' })
  await expect(core.client.practice.previewTable({ token: 'guessed' })).rejects.toMatchObject({ code: 'FILE_FORGOTTEN' })
})

test('practice.importTable: rows become questions with cards; what is none says its row; a second time changes nothing', async () => {
  const core = await chosen(
    'Front,Back,Deck,Tags\nWhat is ReLU?,"max(0, x)",Deep learning,basics net\n,no question,,\nThe {{c1::softmax}},,My deck,\nwhat is  relu?,again,,\n',
  )
  expect(await importAsProposed(core)).toMatchObject({
    added: 2,
    updated: 0,
    kept: 1,
    problems: [{ row: 3, problem: 'no-question' }],
    problemCount: 1,
  })
  expect(await questions(core)).toMatchObject([
    { title: 'What is ReLU?', category: 'deep-learning', kind: 'basic', tags: ['basics', 'net'], origin: 'import', standing: 'new' },
    { category: 'llms', kind: 'cloze', tags: ['My deck'], standing: 'new' },
  ])
  expect(await importAsProposed(core)).toMatchObject({ added: 0, updated: 0, kept: 3 })
  expect(await importAsProposed(core, 'add')).toMatchObject({ added: 3 })
})

test('practice.importTable: replacing takes only what the table has columns for, and what was learnt stays', async () => {
  const core = await chosen('question,answer\nWhy?,New answer\nOther?,x\n')
  const { client, db } = core
  const { id } = await client.practice.create({ category: 'quantization' })
  await client.practice.save({ questionId: id, prompt: 'Why?', answer: 'Old', difficulty: 3, reading: 'Chapter 2' })
  await client.practice.setTags({ questionId: id, tags: ['mine'] })
  const { card } = await client.practice.next({})
  if (!card) throw new Error('No card is asked.')
  await client.practice.answer({ cardId: card.cardId, rating: 'good', confidence: null, shownMs: 1_000 })
  const learnt = db.prepare('SELECT * FROM card').all()
  expect(await importAsProposed(core, 'update')).toMatchObject({ added: 1, updated: 1, kept: 0 })
  expect(await client.practice.question({ questionId: id })).toMatchObject({
    answer: 'New answer',
    category: 'quantization',
    difficulty: 3,
    reading: 'Chapter 2',
    tags: ['mine'],
    origin: 'own',
  })
  expect(db.prepare('SELECT * FROM card WHERE question_id = ?').all(id)).toEqual(learnt)
  expect(await importAsProposed(core, 'update')).toMatchObject({ added: 0, updated: 0, kept: 2 })
})

test('practice.importTable: a file that nobody chose', async () => {
  const { client } = createTestCore()
  const order = { token: 'guessed', delimiter: ',', hasHeading: false, category: 'llms', known: 'keep' } as const
  await expect(client.practice.importTable({ ...order, columns: ['prompt'] })).rejects.toMatchObject({ code: 'FILE_FORGOTTEN' })
})

test('practice.takeBackImport: what an import added goes, and nothing else', async () => {
  const core = await chosen('One?,1\nTwo?,2\n')
  const { client } = core
  const { id } = await client.practice.create({ category: 'llms' })
  const { importId } = await importAsProposed(core)
  await importAsProposed(core, 'add')
  expect(await client.practice.takeBackImport({ importId })).toEqual({ removed: 2 })
  expect(await client.practice.takeBackImport({ importId })).toEqual({ removed: 0 })
  const left = await questions(core)
  expect(left).toHaveLength(3)
  expect(left.map((question) => question.id)).toContain(id)
})

test('S16 practice.exportTable: no cell is a formula for a spreadsheet, and our own table read back changes nothing', async () => {
  const savePath = join(folder, 'bank.csv')
  const core = await chosen(
    'question,answer,tags\n"=HYPERLINK(""http://x"")","- a list\n- of two",one tag;\n@home,"+1, ""quoted""",\n',
    savePath,
  )
  await importAsProposed(core)
  expect(await core.client.practice.exportTable()).toEqual({ kind: 'saved', fileName: 'bank.csv', count: 2 })
  const written = readFileSync(savePath, 'utf8')
  expect(written.startsWith('\uFEFFprompt,answer,')).toBe(true)
  const cells = Papa.parse<string[]>(written).data.flat()
  expect(cells).toHaveLength(3 * 7 + 1)
  for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@]/)
  expect(written).toContain(`"'=HYPERLINK(""http://x"")"`)
  const again = createTestCore({ db: core.db, chosenFiles: [savePath] })
  const { token = '' } = (await again.client.practice.chooseTable()) ?? {}
  const before = core.db.prepare('SELECT * FROM question').all()
  expect(await importAsProposed({ ...again, token }, 'update')).toMatchObject({ added: 0, updated: 0, kept: 2 })
  expect(core.db.prepare('SELECT * FROM question').all()).toEqual(before)
})

test('practice.exportTable: cancelled, and not into the folder of the app', async () => {
  expect(await createTestCore().client.practice.exportTable()).toEqual({ kind: 'cancelled' })
  const dataFolder = mkdtempSync(join(tmpdir(), 'prepbench-own-'))
  const { client } = createTestCore({ dataFolder, savePath: join(dataFolder, 'prepbench.sqlite') })
  expect(await client.practice.exportTable()).toEqual({ kind: 'refused', reason: 'own-folder' })
})
