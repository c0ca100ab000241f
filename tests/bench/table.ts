import type { BenchRow } from './suite.ts'

/** The rows as a Markdown table; ratios first, because only they can be compared between runs. */
export function table(rows: readonly BenchRow[]): string {
  const head = ['row', 'what', 'ratio', 'IQR', 'min–max', 'n', 'goal', 'verdict', 'control', 'floor', 'app']
  const lines = rows.map((row) => [
    row.id,
    row.label,
    row.ratio.toFixed(2),
    `${row.p25.toFixed(2)}–${row.p75.toFixed(2)}`,
    `${row.min.toFixed(2)}–${row.max.toFixed(2)}`,
    String(row.n),
    row.goal === null ? '–' : `≤ ${row.goal.toFixed(2)}`,
    row.verdict,
    row.control === null ? '–' : row.control.toFixed(2),
    `${row.floor.toFixed(row.unit === 'us' ? 0 : 1)} ${row.unit}`,
    `${row.app.toFixed(row.unit === 'us' ? 0 : 1)} ${row.unit}`,
  ])
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
