import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type TableRow, timeTable } from './time-table.ts'

const row: TableRow = { day: '2026-03-02', startsAt: '08:00', minutes: 25, pillar: 'coding', title: '', source: 'manual', note: '' }

/** A reader of RFC 4180 that shares nothing with the writer. */
function read(text: string): string[][] {
  const rows: string[][] = []
  let cells: string[] = []
  for (const [, quoted, plain, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    cells.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(cells)
    cells = []
  }
  return rows
}

test('a table has a head, a row for each entry and minutes with at most two decimals', () => {
  expect(timeTable([{ ...row, minutes: 22.518, note: 'on the train, standing' }])).toBe(
    '\uFEFFDay,Start,Minutes,Pillar,Block or paper,Source,Note\r\n2026-03-02,08:00,22.52,coding,,manual,"on the train, standing"\r\n',
  )
})

test('S16 no cell is a formula, and every cell comes back as it was', () => {
  const tricky = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[=+@\t\r\n", \-a-z]{0,30}$/),
    fc.constantFrom('=cmd|x!A1', '@SUM(A1)', '+1', '-1', '\t=1', '\r=1', ' =1'),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(tricky, tricky), { maxLength: 5 }), (texts) => {
      const rows = read(timeTable(texts.map(([title, note]) => ({ ...row, title, note }))))
      expect(rows).toHaveLength(texts.length + 1)
      for (const [index, [title, note]] of texts.entries()) {
        const cells = rows[index + 1] ?? []
        for (const [cell, text] of [
          [cells[4], title],
          [cells[6], note],
        ]) {
          expect(cell).not.toMatch(/^[=+\-@\t\r\n]/)
          expect([text, `'${text}`]).toContain(cell)
        }
      }
    }),
    { seed: 20_261_121 },
  )
})
