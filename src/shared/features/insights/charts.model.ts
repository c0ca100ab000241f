/** Charts of evidence, in the order they stand in. */
export const CHARTS = ['readiness', 'retention', 'calibration', 'rubrics', 'sprints', 'reality-gap'] as const
export type ChartName = (typeof CHARTS)[number]

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
