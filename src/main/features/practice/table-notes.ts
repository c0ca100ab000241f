import { type Columns, readHeading, type TableField } from '../../../shared/features/practice/question-table.ts'

export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** What a file says of itself in front of its rows. */
export interface TableNotes {
  /** Null: it doesn't say, or one that is not known. */
  readonly delimiter: Delimiter | null
  /** Cells are HTML, as cards are. */
  readonly isHtml: boolean
  /** Null: the first row decides. */
  readonly columns: ((cells: number) => Columns) | null
}

const NONE: TableNotes = { delimiter: null, isHtml: false, columns: null }
const SEPARATORS: Readonly<Record<string, Delimiter>> = { tab: '\t', comma: ',', semicolon: ';', pipe: '|' }
/** What Anki says of a column, and what it holds for us; which kind of card it was is seen by its gaps. */
const PLACES: Readonly<Record<string, TableField | null>> = { tags: 'tags', deck: 'category', notetype: null, guid: null }

/**
 * Takes off what stands in front of the rows: lines such as `#separator:tab` or `#tags column:3` in text exports of
 * Anki, with comments between them, or the line `sep=;` that Excel reads.
 */
export function takeNotes(text: string): { readonly notes: TableNotes; readonly rows: string } {
  const excel = /^"?sep=([,;|\t])"?\r?\n/i.exec(text)
  if (excel) return { notes: { ...NONE, delimiter: delimiterOf(excel[1] ?? '') }, rows: text.slice(excel[0].length) }
  if (!/^#(?:separator|html|columns|if matches|(?:tags|deck|notetype|guid)(?: column)?):/i.test(text)) return { notes: NONE, rows: text }
  const head = /^(?:#[^\r\n]*(?:\r\n?|\n|$))+/.exec(text)?.[0] ?? ''
  const said = new Map(
    head.split(/[\r\n]+/).map((line) => {
      const [, key = '', value = ''] = /^#([a-z ]{1,30}):(.*)$/i.exec(line) ?? []
      return [key.toLowerCase(), value] as const
    }),
  )
  const delimiter = delimiterOf(said.get('separator') ?? '')
  const isHtml = said.get('html')?.trim().toLowerCase() === 'true'
  return { notes: { delimiter, isHtml, columns: columnsBy(said, delimiter) }, rows: text.slice(head.length) }
}

function delimiterOf(name: string): Delimiter | null {
  return DELIMITERS.find((known) => known === name) ?? SEPARATORS[name.trim().toLowerCase()] ?? null
}

/** A file that says so has no heading. The columns that it doesn't speak of are the fields of its cards. */
function columnsBy(said: ReadonlyMap<string, string>, delimiter: Delimiter | null): TableNotes['columns'] {
  const places = new Map<number, TableField | null>()
  for (const [key, field] of Object.entries(PLACES)) {
    const place = Number(said.get(`${key} column`))
    if (place >= 1) places.set(place - 1, field)
  }
  const names = said.get('columns')?.split(delimiter ?? ',')
  const named = names ? readHeading(names) : null
  if (places.size === 0 && !named?.hasHeading) return null
  return (cells) => {
    const rest = (['prompt', 'answer'] as const)[Symbol.iterator]()
    return Array.from({ length: cells }, (_, index) => {
      if (places.has(index)) return places.get(index) ?? null
      return named?.hasHeading ? (named.columns[index] ?? null) : (rest.next().value ?? null)
    })
  }
}
