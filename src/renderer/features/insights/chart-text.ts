import { type ChartName, type ChartRow, LEAST_FOR_A_PATTERN } from '../../../shared/features/insights/charts.model.ts'

const percent = (value: number) => `${Math.round(value * 100)} %`

/** Of a summary: more would be no summary. */
const MOST_SAID = 3

function trend(rows: readonly ChartRow[]): string {
  const [first, last] = [rows[0], rows.at(-1)]
  const n = rows.reduce((sum, row) => sum + row.n, 0)
  if (!first || !last) return ''
  return `${first === last ? '' : `${percent(first.value)} → `}${percent(last.value)}, n = ${n}`
}

function trendName(row: ChartRow | undefined): string {
  return row ? row.label.slice(0, row.label.lastIndexOf(' · ')) : ''
}

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
    'rubric-trends': {
      title: 'Rubric marks by week',
      proxy: 'A proxy for getting better: a column for each week with a mock, of 4. A single mock moves a column a lot; mind the n.',
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
    'round-formats': {
      title: 'Real rounds by format: how often you went on',
      proxy: 'A proxy for how well a format goes: what came of it, luck and the other candidates included. No answer counts as not.',
      against: null,
    },
    'round-companies': {
      title: 'Real rounds by company: how often you went on',
      proxy: 'A proxy for how you fit there: a few rounds by a few people. It says nothing of why.',
      against: null,
    },
    'round-foresight': {
      title: 'Real rounds: how sure you were, and what came of it',
      proxy: 'A proxy for judging yourself: what you said before you heard, held against how often you went on.',
      against: 'how sure you were',
    },
    rejections: {
      title: 'Rejections by stage and kind of reason',
      proxy: 'A proxy for what to work on: reasons as you sorted them, of those that were said at all. Most rejections are a mismatch.',
      against: null,
    },
  } satisfies Record<ChartName, ChartWords>,
  value: ({ label, value, n, compare }: ChartRow, against: string | null, missing = 0) =>
    `${label}: ${percent(value)} (n = ${n})${compare && against ? `, ${against} ${percent(compare.value)} (n = ${compare.n})` : ''}${
      missing > 0 ? `, too few for a pattern: ${missing} more` : ''
    }`,
  short: ({ value, n }: ChartRow, missing = 0) => `${percent(value)} · n = ${n}${missing > 0 ? `, ${missing} more` : ''}`,
  /** A row is named only where there is enough of it; where there is nowhere enough, it is said how much is missing. */
  summary: (rows: readonly ChartRow[], missingOf: (n: number) => number) => {
    const n = rows.reduce((sum, row) => sum + row.n, 0)
    const enough = rows.filter((row) => missingOf(row.n) === 0)
    const nearest = rows.toSorted((a, b) => b.n - a.n)[0]
    if (enough.length === 0 && nearest) {
      return `No pattern yet: a row needs ${LEAST_FOR_A_PATTERN}. ${nearest.label} is nearest, with ${missingOf(nearest.n)} more.`
    }
    const sorted = enough.toSorted((a, b) => b.value - a.value)
    const [first, last] = [sorted[0], sorted.at(-1)]
    const range =
      first && last && first !== last
        ? ` Highest ${first.label} (${percent(first.value)}), lowest ${last.label} (${percent(last.value)}).`
        : ''
    return `${rows.length} ${rows.length === 1 ? 'row' : 'rows'} from ${n.toLocaleString()} ${n === 1 ? 'piece' : 'pieces'} of evidence.${range}`
  },
  columns: ['What', 'Share', 'n', 'Held against', 'n'],
  cells: ({ value, n, compare }: ChartRow, missing: number) => [
    percent(value),
    missing > 0 ? `${n} (${missing} more)` : n,
    compare ? percent(compare.value) : '–',
    compare ? compare.n : '–',
  ],
  /** From the first week to the last. */
  trend,
  /** A label ends in its week, which each column says for itself. */
  trendName,
  trends: (ofEach: readonly (readonly ChartRow[])[]) =>
    `${ofEach.length} ${ofEach.length === 1 ? 'dimension' : 'dimensions'}, first week to last. ${ofEach
      .slice(0, MOST_SAID)
      .map((rows) => `${trendName(rows[0])} ${trend(rows)}`)
      .join('; ')}${ofEach.length > MOST_SAID ? '; and more below.' : '.'}`,
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
