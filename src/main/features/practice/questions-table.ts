import { questionCells, TABLE_FIELDS } from '../../../shared/features/practice/question-table.ts'
import type { Db } from '../../store/db.ts'
import { listAllQuestions, tagsOf } from './questions.store.ts'

/** The whole bank as a table that a spreadsheet opens and an import reads back. The library behind it loads with the first call. */
export async function questionTableWriter(): Promise<(db: Db) => { readonly text: string; readonly count: number }> {
  const { default: Papa } = await import('papaparse')
  return (db) => {
    const questions = listAllQuestions(db)
    const tags = tagsOf(
      db,
      questions.map(({ id }) => id),
    )
    const rows = questions.map((question) =>
      questionCells({
        ...question,
        difficulty: ([1, 3] as const).find((level) => level === question.difficulty) ?? 2,
        tags: tags.get(question.id) ?? [],
      }),
    )
    // A cell that a spreadsheet would take for a formula gets an apostrophe in front (criterion S16).
    const table = Papa.unparse([[...TABLE_FIELDS], ...rows], { escapeFormulae: /^\s*[=+\-@]/, newline: '\r\n' })
    return { text: `\uFEFF${table}\r\n`, count: questions.length }
  }
}
