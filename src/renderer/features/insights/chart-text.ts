import type { ChartName, ChartRow } from '../../../shared/features/insights/charts.model.ts'

const percent = (value: number) => `${Math.round(value * 100)} %`

interface ChartWords {
  readonly title: string
  /** What it is only a proxy for. */
  readonly proxy: string
  /** What the thin line beside a bar is. */
  readonly against: string | null
}

/** The words of the charts of evidence. */
export const CHART_TEXT = {
  charts: {
    readiness: {
      title: 'Readiness by pillar',
      proxy:
        'A proxy for being ready: how it went so far with cards that came due, mocks, sprints and real questions, each kind with the same weight. It says nothing about what was never tried; pillars without evidence are not here.',
      against: null,
    },
    retention: {
      title: 'Retention by category, 90 days',
      proxy: 'A proxy for knowing: you judge your own answers, and a card is easier than an interview.',
      against: null,
    },
    calibration: {
      title: 'Calibration, 90 days',
      proxy: 'A proxy for knowing what you know: how often an answer was right against how sure you said to be. Few answers say little.',
      against: 'how sure you were',
    },
    rubrics: {
      title: 'Rubric marks of mocks',
      proxy: 'A proxy for how an interview would go: marks are given by you or your partner, of 4, not by an interviewer.',
      against: null,
    },
    sprints: {
      title: 'Sprint scores by week',
      proxy: 'A proxy for understanding a paper in time: your own scores after the second look, held against those before it.',
      against: 'before the second look',
    },
    'reality-gap': {
      title: 'Reality gap: asked against practised',
      proxy: 'A proxy for practising the right things: what your real rounds asked, as you remember it, against your reviews of 90 days.',
      against: 'practised',
    },
  } satisfies Record<ChartName, ChartWords>,
  value: ({ label, value, n, compare }: ChartRow, against: string | null) =>
    `${label}: ${percent(value)} (n = ${n})${compare && against ? `, ${against} ${percent(compare.value)} (n = ${compare.n})` : ''}`,
  short: ({ value, n }: ChartRow) => `${percent(value)} · n ${n}`,
  summary: (rows: readonly ChartRow[]) => {
    const n = rows.reduce((sum, row) => sum + row.n, 0)
    const sorted = rows.toSorted((a, b) => b.value - a.value)
    const [first, last] = [sorted[0], sorted.at(-1)]
    const range =
      first && last && first !== last
        ? ` Highest ${first.label} (${percent(first.value)}), lowest ${last.label} (${percent(last.value)}).`
        : ''
    return `${rows.length} ${rows.length === 1 ? 'row' : 'rows'} from ${n.toLocaleString()} ${n === 1 ? 'piece' : 'pieces'} of evidence.${range}`
  },
  columns: ['What', 'Share', 'n', 'Held against', 'n'],
  cells: ({ value, n, compare }: ChartRow) => [percent(value), n, compare ? percent(compare.value) : '–', compare ? compare.n : '–'],
  legend: (against: string) => `Line: ${against}`,
  actions: (title: string) => `Actions for ${title}`,
  hide: 'Hide this chart',
  show: (title: string) => `Show ${title}`,
  hidden: (count: number) => `Hidden charts (${count})`,
  savePng: 'Save as picture (PNG)…',
  saveSvg: 'Save as drawing (SVG)…',
  saveCsv: 'Save as table (CSV)…',
  saved: (fileName: string) => `Saved as ${fileName}.`,
  nothing: 'There is nothing to save yet.',
  waiting: 'More charts appear with their first evidence: reviews, mocks, sprints and real rounds.',
  behind: (what: string) => `What stands behind ${what}`,
  behindColumns: ['When', 'What', 'Worth'],
  newest: 'The newest 200.',
  close: 'Close',
  percent,
} as const
