import { clozeNumbers } from './cloze.model.ts'
import {
  CATEGORIES,
  type Category,
  MAX_ANSWER_CHARS,
  MAX_PROMPT_CHARS,
  MAX_READING_CHARS,
  QUESTION_KINDS,
  type QuestionKind,
} from './practice.model.ts'

/** What a column of a table of questions can hold, in the order they are written. */
export const TABLE_FIELDS = ['prompt', 'answer', 'category', 'kind', 'difficulty', 'tags', 'reading'] as const
export type TableField = (typeof TABLE_FIELDS)[number]

export const MAX_TABLE_BYTES = 20_000_000
export const MAX_TABLE_ROWS = 50_000
export const MAX_TABLE_COLUMNS = 50

/** What a table says of its columns; null: the column is not taken in. */
export type Columns = readonly (TableField | null)[]

/** What other programs call the columns, in lower case without spaces. */
const NAMES: Readonly<Record<string, TableField>> = {
  ...{ prompt: 'prompt', question: 'prompt', front: 'prompt', text: 'prompt', term: 'prompt', q: 'prompt' },
  ...{ answer: 'answer', modelanswer: 'answer', back: 'answer', definition: 'answer', a: 'answer', extra: 'answer' },
  ...{ category: 'category', deck: 'category', topic: 'category', subject: 'category' },
  ...{ kind: 'kind', type: 'kind', notetype: 'kind' },
  ...{ difficulty: 'difficulty', level: 'difficulty' },
  ...{ tags: 'tags', tag: 'tags', labels: 'tags' },
  ...{ reading: 'reading', readon: 'reading', source: 'reading', link: 'reading', url: 'reading' },
}

/**
 * What the first row of a table says of its columns. A row that names no question column is no heading; then the first
 * two columns are question and answer, as in the exports of other programs.
 */
export function readHeading(cells: readonly string[]): { readonly hasHeading: boolean; readonly columns: Columns } {
  const taken = new Set<TableField>()
  const named = cells.map((cell) => {
    const field = NAMES[cell.toLowerCase().replace(/[^a-z]/g, '')]
    if (!field || taken.has(field)) return null
    taken.add(field)
    return field
  })
  if (taken.has('prompt')) return { hasHeading: true, columns: named }
  return { hasHeading: false, columns: cells.map((_cell, index) => (['prompt', 'answer'] as const)[index] ?? null) }
}

/** A row as a question, before it is in the bank. */
export interface TableQuestion {
  readonly prompt: string
  readonly answer: string
  readonly category: Category
  readonly kind: QuestionKind
  readonly difficulty: 1 | 2 | 3
  readonly tags: readonly string[]
  readonly reading: string
}

export const ROW_PROBLEMS = ['no-question', 'too-long'] as const
export type RowProblem = (typeof ROW_PROBLEMS)[number]

/**
 * A row as a question, or why it is none. What names no category of ours becomes a tag, so that nothing is lost; a
 * question with gaps is a cloze whatever the row says.
 */
export function readRow(cells: readonly string[], columns: Columns, otherwise: Category): TableQuestion | RowProblem {
  // An apostrophe before what looks like a formula was put there when the table was saved.
  const cell = (field: TableField) => (cells[columns.indexOf(field)] ?? '').replace(/^'(?=\s*[=+\-@])/, '').trim()
  const [prompt, answer, reading] = [cell('prompt'), cell('answer'), cell('reading')]
  if (prompt === '') return 'no-question'
  if (prompt.length > MAX_PROMPT_CHARS || answer.length > MAX_ANSWER_CHARS || reading.length > MAX_READING_CHARS) return 'too-long'
  const category = categoryOf(cell('category'))
  const stray = category === null && cell('category') !== '' ? [cell('category')] : []
  const kind = QUESTION_KINDS.find((name) => name === cell('kind').toLowerCase()) ?? 'basic'
  return {
    ...{ prompt, answer, reading, category: category ?? otherwise },
    kind: clozeNumbers(prompt).length > 0 ? 'cloze' : kind === 'cloze' ? 'basic' : kind,
    difficulty: ([1, 2, 3] as const).find((level) => String(level) === cell('difficulty')) ?? 2,
    tags: [...stray, ...tagsIn(cell('tags'))],
  }
}

/** A deck is called after those around it: `Interviews::LLMs`. */
function categoryOf(text: string): Category | null {
  const plain = (text.split('::').at(-1) ?? '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^ml-(?=system)|^-|-$/g, '')
  return CATEGORIES.find((category) => category === plain || `${category}s` === plain) ?? null
}

/** Tags are parted by commas or semicolons; without either by spaces, as Anki writes them. */
function tagsIn(text: string): string[] {
  return text.split(/[,;]/.test(text) ? /[,;]/ : /\s+/).filter((tag) => tag.trim() !== '')
}

/** Two questions with the same key are the same question: case and white space don't count. */
export function questionKey(prompt: string): string {
  return prompt.trim().replace(/\s+/g, ' ').toLowerCase()
}

/** A question as a row, in the order of {@link TABLE_FIELDS}; {@link readRow} reads it back. */
export function questionCells(question: TableQuestion): string[] {
  const { difficulty, tags, ...texts } = question
  // A comma at the end keeps the words of a single tag together.
  const joined = tags.length === 1 ? `${tags[0]},` : tags.join(', ')
  const values: Readonly<Record<TableField, string>> = { ...texts, difficulty: String(difficulty), tags: joined }
  return TABLE_FIELDS.map((field) => values[field])
}
