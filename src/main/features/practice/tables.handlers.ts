import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { implement } from '@orpc/server'
import { tidyTags } from '../../../shared/features/practice/practice.model.ts'
import {
  type Columns,
  questionKey,
  type RowProblem,
  readHeading,
  readRow,
  type TableField,
  type TableQuestion,
} from '../../../shared/features/practice/question-table.ts'
import { tablesContract } from '../../../shared/features/practice/tables.contract.ts'
import type { QuestionId } from '../../../shared/kernel/ids.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import { saveFile } from '../../core/save-file.ts'
import { type Db, inTransaction } from '../../store/db.ts'
import { syncCards } from './cards.store.ts'
import { forgetNotes } from './decks/decks.store.ts'
import { ordinalsOf } from './ordinals.ts'
import {
  findQuestion,
  insertQuestion,
  listImported,
  listPrompts,
  replaceTags,
  setQuestionDeleted,
  tagsOf,
  updateQuestion,
} from './questions.store.ts'
import { questionTableWriter } from './questions-table.ts'
import type { Delimiter } from './table-notes.ts'

const practice = implement(tablesContract).$context<Context>()

const PREVIEW_ROWS = 8
const PREVIEW_CHARS = 200
const LISTED_PROBLEMS = 20
/** Rows that are written in one go: the app answers in between. */
const ROWS_AT_ONCE = 200

export const tablesHandlers = {
  chooseTable: practice.chooseTable.handler(async ({ context }) => {
    const path = await context.host.chooseTableFile()
    return path === null ? null : { token: context.offeredFiles.offer([path]) }
  }),
  previewTable: practice.previewTable.handler(async ({ context, input, errors }) => {
    const found = await openTable(context, input)
    if (found === null) throw errors.FILE_FORGOTTEN()
    const { path, table } = found
    if (typeof table === 'string') return { kind: 'unreadable', reason: table }
    const { notes } = table
    const most = table.rows.slice(0, PREVIEW_ROWS).reduce((length, cells) => Math.max(length, cells.length), 0)
    const { hasHeading, columns } = notes.columns ? { hasHeading: false, columns: notes.columns(most) } : readHeading(table.rows[0] ?? [])
    const shown = notes.isHtml ? await readerOfHtml() : (cell: string) => cell
    return {
      kind: 'table',
      fileName: basename(path),
      delimiter: table.delimiter,
      hasHeading,
      columns: [...columns],
      rowCount: table.rows.length,
      rows: table.rows.slice(0, PREVIEW_ROWS).map((cells) => cells.map((cell) => shown(cell).slice(0, PREVIEW_CHARS))),
    }
  }),
  importTable: practice.importTable.handler(async ({ context, input, errors }) => {
    const found = await openTable(context, input)
    if (found === null) throw errors.FILE_FORGOTTEN()
    const { table } = found
    if (typeof table === 'string') return { kind: 'unreadable', reason: table }
    const { columns, category, hasHeading, known } = input
    const readText = table.notes.isHtml ? await readerOfHtml() : null
    const result = await writeRows(context, table.rows, { columns, category, known, from: hasHeading ? 1 : 0, readText })
    context.changed(['practice'])
    return { kind: 'imported', ...result }
  }),
  takeBackImport: practice.takeBackImport.handler(
    command(({ context: { db, clock, ids }, input }) => {
      const imported = listImported(db, input.importId)
      // A package that was taken back may come again.
      forgetNotes(db, imported)
      for (const id of imported) {
        setQuestionDeleted(db, id, true, clock.now())
        syncCards(db, id, [], ids.next)
      }
      return { removed: imported.length }
    }),
  ),
  exportTable: practice.exportTable.handler(async ({ context: { host, db } }) => {
    const wish = {
      title: 'Save the question bank as a table',
      fileName: 'prepbench-questions.csv',
      type: { name: 'Table', extension: 'csv' },
    }
    // Loads the writer of tables first: what is saved is the bank as it is when the place was chosen.
    const write = await questionTableWriter()
    return saveFile(host, wish, () => write(db))
  }),
}

/** A chosen file and what is in it, or why that can't be read; null: nobody chose it, or too long ago. */
async function openTable(
  { offeredFiles }: Context,
  { token, delimiter }: { readonly token: string; readonly delimiter: Delimiter | null },
) {
  const [path] = offeredFiles.find(token) ?? []
  if (path === undefined) return null
  // With the parser, which hardly any start of the app needs.
  const { readTable } = await import('./table-file.ts')
  return { path, table: await readTable(path, delimiter) }
}

/** Cells of cards as plain Markdown; the files that they name don't come with a table. The reader loads with the first call. */
async function readerOfHtml(): Promise<(cell: string) => string> {
  const { htmlToMarkdown } = await import('./decks/html-to-markdown.ts')
  return (cell) => htmlToMarkdown(cell, () => null)
}

/** Only what people read; tags and the like are names. */
const TEXTS: ReadonlySet<TableField | null> = new Set(['prompt', 'answer', 'reading'])

interface ImportWishes {
  readonly columns: Columns
  readonly category: TableQuestion['category']
  readonly known: 'keep' | 'update' | 'add'
  /** Index of the first row that is no heading. */
  readonly from: number
  /** Null: cells are plain. */
  readonly readText: ((cell: string) => string) | null
}

async function writeRows(context: Context, rows: readonly (readonly string[])[], wishes: ImportWishes) {
  const { db, ids } = context
  const importId = ids.next()
  const before = new Map(listPrompts(db).map(({ id, prompt }) => [questionKey(prompt), id]))
  const counts = { added: 0, updated: 0, kept: 0 }
  const problems: { row: number; problem: RowProblem }[] = []
  for (let first = wishes.from; first < rows.length; first += ROWS_AT_ONCE) {
    inTransaction(db, () => {
      rows.slice(first, first + ROWS_AT_ONCE).forEach((raw, index) => {
        const row = first + index + 1
        const { readText } = wishes
        const cells = readText ? raw.map((cell, at) => (TEXTS.has(wishes.columns[at] ?? null) ? readText(cell) : cell)) : raw
        const question = readRow(cells, wishes.columns, wishes.category)
        if (typeof question === 'string') {
          problems.push({ row, problem: question })
          return
        }
        const key = questionKey(question.prompt)
        const id = before.get(key)
        if (id === undefined || wishes.known === 'add') {
          before.set(key, addQuestion(context, question, `${importId}:${row}`))
          counts.added += 1
        } else if (wishes.known === 'update' && replaceQuestion(context, id, question, wishes.columns)) counts.updated += 1
        else counts.kept += 1
      })
    })
    await setImmediate()
  }
  return { importId, ...counts, problems: problems.slice(0, LISTED_PROBLEMS), problemCount: problems.length }
}

function addQuestion({ db, ids, clock }: Context, question: TableQuestion, originRef: string): QuestionId {
  const id = ids.next() as QuestionId
  const { tags, ...texts } = question
  insertQuestion(db, { id, ...texts, timeLimitS: null, origin: 'import', originRef, now: clock.now() })
  finish(db, id, question, ids.next)
  return id
}

/** Only what the table has a column for. False: nothing is different, or the question is gone. */
function replaceQuestion({ db, ids, clock }: Context, id: QuestionId, question: TableQuestion, columns: Columns): boolean {
  const before = findQuestion(db, id)
  if (!before) return false
  const tagsBefore = tagsOf(db, [id]).get(id) ?? []
  const given = Object.fromEntries(Object.entries(question).filter(([field]) => columns.some((column) => column === field)))
  const after = { ...before, tags: tagsBefore, ...given }
  const tags = tidyTags(after.tags)
  const isSame = Object.entries(before).every(([field, value]) => Reflect.get(after, field) === value) && tags.join() === tagsBefore.join()
  if (isSame) return false
  updateQuestion(db, id, after, clock.now())
  finish(db, id, { kind: after.kind, prompt: after.prompt, tags }, ids.next)
  return true
}

function finish(
  db: Db,
  id: QuestionId,
  { kind, prompt, tags }: Pick<TableQuestion, 'kind' | 'prompt' | 'tags'>,
  newId: () => string,
): void {
  replaceTags(db, id, tidyTags(tags))
  syncCards(db, id, ordinalsOf(kind, prompt), newId)
}
