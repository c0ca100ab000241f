/** Charts of evidence, in the order they stand in. */
export const CHARTS = [
  ...(['readiness', 'retention', 'calibration', 'rubrics', 'rubric-trends', 'sprints', 'reality-gap'] as const),
  ...(['round-formats', 'round-companies', 'round-foresight', 'rejections'] as const),
] as const
export type ChartName = (typeof CHARTS)[number]

/** Fewer real rounds than this are chance and no pattern. */
export const LEAST_FOR_A_PATTERN = 5
const OF_ROUNDS: readonly ChartName[] = ['round-formats', 'round-companies', 'round-foresight', 'rejections']

/** How many more a row needs before anything may be read out of it; 0: enough, or its chart is of no real rounds. */
export function missingForPattern(chart: ChartName, n: number): number {
  return OF_ROUNDS.includes(chart) ? Math.max(0, LEAST_FOR_A_PATTERN - n) : 0
}

/** What can be hidden and saved as a picture: the two of the time log, then the charts of evidence. */
export const INSIGHTS = ['weeks', 'days', ...CHARTS] as const
export type InsightName = (typeof INSIGHTS)[number]

/** One thing that happened, and what it is worth to a chart. */
export interface Evidence {
  /** The number of the chart that it belongs to. */
  readonly key: string
  readonly label: string
  /** 0 to 1. */
  readonly value: number
  /** Kinds weigh the same however many of each there are; one kind unless said. */
  readonly kind?: string
  /** It stands on the side that the value is held against. */
  readonly isCompared?: boolean
}

export interface ChartRow {
  readonly key: string
  readonly label: string
  readonly value: number
  readonly n: number
  readonly compare: { readonly value: number; readonly n: number } | null
}

/**
 * Adds evidence up to one row for each key, in the order the keys are met. Values are means of the means of each kind, so
 * a thousand cards don't drown five interviews; nothing is shown without n.
 */
export function meansOf(evidence: readonly Evidence[]): ChartRow[] {
  return grouped(evidence, ({ key }) => key).flatMap((items) => {
    const [first] = items
    const own = items.filter(({ isCompared }) => !isCompared)
    const other = items.filter(({ isCompared }) => isCompared)
    if (!first || own.length === 0) return []
    const compare = other.length === 0 ? null : { value: mean(other.map(({ value }) => value)), n: other.length }
    const kinds = grouped(own, ({ kind = '' }) => kind).map((ofKind) => mean(ofKind.map(({ value }) => value)))
    return [{ key: first.key, label: first.label, value: mean(kinds), n: own.length, compare }]
  })
}

/**
 * How much of what was asked and of what was practised fell on each key: shares of all, one row for each key that is on
 * either side and was asked about or practised.
 */
export function sharesOf(asked: readonly Evidence[], practised: readonly Evidence[]): ChartRow[] {
  return grouped([...asked, ...practised], ({ key }) => key).flatMap((items) => {
    const [first] = items
    const n = items.filter(({ isCompared }) => !isCompared).length
    const done = items.length - n
    if (!first || n === 0) return []
    const compare = done === 0 ? null : { value: done / practised.length, n: done }
    return [{ key: first.key, label: first.label, value: n / asked.length, n, compare }]
  })
}

/** Rows that belong to one thing over time: their keys end in `@` and when it was. In the order the things are met. */
export function trendsOf(rows: readonly ChartRow[]): readonly { readonly key: string; readonly rows: readonly ChartRow[] }[] {
  const keyOf = ({ key }: ChartRow) => key.slice(0, key.lastIndexOf('@'))
  return grouped(rows, keyOf).map((ofOne) => ({ key: ofOne[0] ? keyOf(ofOne[0]) : '', rows: ofOne }))
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return [...groups.values()]
}

function mean(values: readonly number[]): number {
  return Math.min(1, values.reduce((sum, value) => sum + value, 0) / values.length)
}
