import { z } from 'zod'
import { command, task } from '../../contract/endpoint.ts'
import { SaveOutcome } from '../../contract/save-outcome.ts'
import { CATEGORIES } from './practice.model.ts'
import { MAX_TABLE_COLUMNS, ROW_PROBLEMS, TABLE_FIELDS } from './question-table.ts'

const Token = z.string().min(1).max(64)
const Columns = z.array(z.enum(TABLE_FIELDS).nullable()).max(MAX_TABLE_COLUMNS)
const Delimiter = z.enum([',', ';', '\t', '|'])
/** Why a file is no table that can be read. */
const Unreadable = z.object({
  kind: z.literal('unreadable'),
  reason: z.enum(['missing', 'too-large', 'no-text', 'empty', 'too-many-rows']),
})

/** Questions come and go as tables. Main asks for the file and never tells the page where it lies. */
export const tablesContract = {
  /** Null: the person cancelled. */
  chooseTable: task.output(z.object({ token: Token }).nullable()),
  /** What is in a chosen file, before anything is written. A delimiter that is not given is found. */
  previewTable: task
    .errors({ FILE_FORGOTTEN: {} })
    .input(z.object({ token: Token, delimiter: Delimiter.nullable().default(null) }))
    .output(
      z.discriminatedUnion('kind', [
        Unreadable,
        z.object({
          kind: z.literal('table'),
          fileName: z.string(),
          delimiter: Delimiter,
          hasHeading: z.boolean(),
          columns: Columns,
          /** With the heading. */
          rowCount: z.int(),
          /** The first rows, the heading among them, with long cells cut. */
          rows: z.array(z.array(z.string())),
        }),
      ]),
    ),
  /** Writes the rows as questions. A question with the same words is left, replaced, or added once more. */
  importTable: task
    .errors({ FILE_FORGOTTEN: {} })
    .input(
      z.object({
        token: Token,
        delimiter: Delimiter,
        hasHeading: z.boolean(),
        columns: Columns,
        /** Of rows that name none. */
        category: z.enum(CATEGORIES),
        known: z.enum(['keep', 'update', 'add']),
      }),
    )
    .output(
      z.discriminatedUnion('kind', [
        Unreadable,
        z.object({
          kind: z.literal('imported'),
          importId: Token,
          added: z.int(),
          updated: z.int(),
          /** Were in the bank before, or twice in the file. */
          kept: z.int(),
          /** The first of the rows that are no question; rows count from 1, the heading included. */
          problems: z.array(z.object({ row: z.int(), problem: z.enum(ROW_PROBLEMS) })),
          problemCount: z.int(),
        }),
      ]),
    ),
  /** Takes away what an import added; what it replaced stays as it is now. */
  takeBackImport: command()
    .input(z.object({ importId: Token }))
    .output(z.object({ removed: z.int() })),
  /** The whole bank as a table that a spreadsheet opens, and that `importTable` reads back. */
  exportTable: task.output(SaveOutcome),
}
