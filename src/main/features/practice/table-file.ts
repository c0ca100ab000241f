import Papa from 'papaparse'
import { MAX_TABLE_BYTES, MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from '../../../shared/features/practice/question-table.ts'
import { readWithin } from '../../core/read-within.ts'
import { DELIMITERS, type Delimiter, type TableNotes, takeNotes } from './table-notes.ts'

/** A file's cells, row by row. */
export interface Table {
  readonly delimiter: Delimiter
  readonly rows: readonly (readonly string[])[]
  readonly notes: TableNotes
}

export type Unreadable = 'missing' | 'too-large' | 'no-text' | 'empty' | 'too-many-rows'

/** Reads a table; a delimiter that is not given is found. Columns beyond the limit are left out. Or says why it can't. */
export async function readTable(path: string, wanted: Delimiter | null): Promise<Table | Unreadable> {
  const bytes = await readWithin(path, MAX_TABLE_BYTES).catch(() => 'missing' as const)
  if (bytes === 'missing') return bytes
  if (bytes === null) return 'too-large'
  const text = textOf(bytes)
  if (text === null) return 'no-text'
  const { notes, rows } = takeNotes(text)
  const { data, delimiter } = parse(rows, wanted ?? notes.delimiter)
  if (data.length === 0) return 'empty'
  if (data.length > MAX_TABLE_ROWS) return 'too-many-rows'
  return { delimiter, rows: data.map((cells) => cells.slice(0, MAX_TABLE_COLUMNS)), notes }
}

function parse(text: string, wanted: Delimiter | null): { readonly data: string[][]; readonly delimiter: Delimiter } {
  // One row more than is taken tells that there are too many, without reading all of them.
  const { data, meta } = Papa.parse<string[]>(text, {
    delimiter: wanted ?? '',
    delimitersToGuess: [...DELIMITERS],
    skipEmptyLines: 'greedy',
    preview: MAX_TABLE_ROWS + 1,
  })
  // Rows of unlike length keep the guess from seeing what parts them; hardly a text holds tabs for anything else.
  if (wanted === null && text.includes('\t') && data.every(({ length }) => length === 1)) return parse(text, '\t')
  return { data, delimiter: DELIMITERS.find((known) => known === meta.delimiter) ?? ',' }
}

/** UTF-8 or UTF-16 with its mark, else what Windows wrote before there was UTF-8. Null: it is no text. */
function textOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
