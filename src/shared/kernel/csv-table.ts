/**
 * A table after RFC 4180 that every spreadsheet opens: UTF-8 with its mark, commas, CRLF. A cell that a spreadsheet would
 * take for a formula gets an apostrophe in front, so that nothing in it is ever run (criterion S16).
 */
export function csvTable(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`
}

function cell(text: string): string {
  const safe = /^\s*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
