import { csvTable } from '../../kernel/csv-table.ts'

/** One line of the exported time log. */
export interface TableRow {
  readonly day: string
  /** `HH:MM` of the wall clock. */
  readonly startsAt: string
  readonly minutes: number
  readonly pillar: string
  readonly title: string
  readonly source: string
  readonly note: string
}

const HEAD = ['Day', 'Start', 'Minutes', 'Pillar', 'Block or paper', 'Source', 'Note']

/** The time log as a table; see {@link csvTable}. */
export function timeTable(rows: readonly TableRow[]): string {
  const lines = rows.map((row) => [
    row.day,
    row.startsAt,
    String(Math.round(row.minutes * 100) / 100),
    row.pillar,
    row.title,
    row.source,
    row.note,
  ])
  return csvTable([HEAD, ...lines])
}
