import type { BenchRow } from './suite.ts'

/** The rows as a Markdown table; ratios first, because only they can be compared between runs. */
export function table(rows: readonly BenchRow[]): string {
  const head = ['row', 'what', 'ratio', 'IQR', 'min–max', 'n', 'goal', 'verdict', 'control', 'floor', 'app']
  const lines = rows.map((row) => [
    row.id,
    row.label,
    compared(row, row.ratio),
    `${row.p25.toFixed(2)}–${row.p75.toFixed(2)}`,
    `${row.min.toFixed(2)}–${row.max.toFixed(2)}`,
    String(row.n),
    row.goal === null ? '–' : `≤ ${compared(row, row.goal)}`,
    row.verdict,
    row.control === null ? '–' : row.control.toFixed(2),
    `${row.floor.toFixed(row.unit === 'us' ? 0 : 1)} ${row.unit}`,
    `${row.app.toFixed(row.unit === 'us' ? 0 : 1)} ${row.unit}`,
  ])
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** A ratio bare; a difference and a plain number with their unit. */
function compared(row: BenchRow, value: number): string {
  if (row.compare === 'ratio') return value.toFixed(2)
  return `${row.compare === 'more' ? '+' : ''}${value.toFixed(2)} ${row.unit === '%' ? 'points' : row.unit}`
}
