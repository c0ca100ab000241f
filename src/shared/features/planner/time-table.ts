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

/**
 * A table after RFC 4180 that every spreadsheet opens: UTF-8 with its mark, commas, CRLF. A cell that a spreadsheet would
 * take for a formula gets an apostrophe in front, so that nothing in it is ever run (criterion S16).
 */
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
  return `\uFEFF${[HEAD, ...lines].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`
}

function cell(text: string): string {
  const safe = /^\s*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
