/** Scores go from 1 to this. */
export const TOP_MARK = 4
/** Editing may leave a rubric with no more lines than this. */
export const MOST_DIMENSIONS = 8
/** A line counts once to this many times as much as the lightest one. */
export const HIGHEST_WEIGHT = 5

/** One line of a rubric. `anchors[0]` says what a 1 means, `anchors[3]` what a 4 means. */
export interface Dimension {
  /** Stays when the name is edited, so that trends go on. */
  readonly key: string
  readonly name: string
  readonly anchors: readonly [string, string, string, string]
  /** 1 to {@link HIGHEST_WEIGHT}: how much the line counts beside the others. Absent: 1, as in rubrics kept before lines had one. */
  readonly weight?: number | undefined
}

export interface DimensionScore {
  /** 1 to 4; null: not scored yet. */
  readonly score: number | null
  /** What was said or done that the score stands on. */
  readonly evidence: string
}

export type Scores = Readonly<Record<string, DimensionScore>>

/** Names of the dimensions that were scored without saying what the score stands on. */
export function withoutEvidence(dimensions: readonly Dimension[], scores: Scores): string[] {
  return dimensions
    .filter(({ key }) => {
      const given = scores[key]
      return given !== undefined && given.score !== null && given.evidence.trim() === ''
    })
    .map(({ name }) => name)
}

/** Which part of the whole a line counts for: 0 to 1, all lines of a rubric together 1. */
export function shareOf(dimension: Dimension, dimensions: readonly Dimension[]): number {
  return weightOf(dimension) / totalWeight(dimensions)
}

/** Whether some line counts for more than another; if not, shares say nothing. */
export function isWeighted(dimensions: readonly Dimension[]): boolean {
  return new Set(dimensions.map(weightOf)).size > 1
}

/** The share of a line in whole percent; null where all lines count the same, and it would say nothing. */
export function shownPercent(dimension: Dimension, dimensions: readonly Dimension[]): number | null {
  return isWeighted(dimensions) ? Math.round(shareOf(dimension, dimensions) * 100) : null
}

/** Mean of what was scored, each line by its weight: 1 to {@link TOP_MARK}; null when nothing was. */
export function overallScore(dimensions: readonly Dimension[], scores: Scores): number | null {
  const given = dimensions.filter(({ key }) => isScored(scores[key]))
  if (given.length === 0) return null
  return given.reduce((sum, line) => sum + (scores[line.key]?.score ?? 0) * weightOf(line), 0) / totalWeight(given)
}

/** What a round with these marks would most likely have led to, worst first. */
export const HIRE_SIGNALS = ['clear-no', 'lean-no', 'lean-yes', 'clear-yes'] as const
export type HireSignal = (typeof HIRE_SIGNALS)[number]

/**
 * The nearest mark to the overall score, read as a hire signal; halves go up. Null as long as the scored lines make up less
 * than half of the rubric by weight: a verdict on a part would be one on something else.
 */
export function hireSignal(dimensions: readonly Dimension[], scores: Scores): HireSignal | null {
  const overall = overallScore(dimensions, scores)
  if (overall === null) return null
  if (totalWeight(dimensions.filter(({ key }) => isScored(scores[key]))) * 2 < totalWeight(dimensions)) return null
  return HIRE_SIGNALS[Math.min(TOP_MARK, Math.floor(overall + 0.5)) - 1] ?? null
}

function isScored(given: DimensionScore | undefined): boolean {
  return given !== undefined && given.score !== null
}

function weightOf({ weight = 1 }: Dimension): number {
  return weight
}

function totalWeight(dimensions: readonly Dimension[]): number {
  return dimensions.reduce((sum, dimension) => sum + weightOf(dimension), 0)
}

/** Scores over time; a trend is worth as much as its `n`. */
export interface Trend {
  readonly n: number
  readonly mean: number
  /** Oldest first. */
  readonly scores: readonly { readonly mockId: string; readonly at: number; readonly score: number }[]
  /** Mean of the later half less that of the earlier one; null below four scores, where it would be noise. */
  readonly change: number | null
}

/** A dimension over time. */
export interface DimensionTrend extends Trend {
  readonly key: string
  readonly name: string
}

/** Fewer scores than this say nothing about a direction. */
const LEAST_FOR_CHANGE = 4

interface ScoredMock {
  readonly id: string
  readonly at: number
  readonly dimensions: readonly Dimension[]
  readonly scores: Scores
}

/** What scored mocks of one format say about each dimension, in the order of the newest rubric. Oldest mock first. */
export function dimensionTrends(mocks: readonly ScoredMock[]): DimensionTrend[] {
  const names = new Map<string, string>()
  for (const { dimensions } of mocks.toReversed()) for (const { key, name } of dimensions) if (!names.has(key)) names.set(key, name)
  return [...names].flatMap(([key, name]) => {
    const trend = trendOf(mocks, ({ scores }) => scores[key]?.score ?? null)
    return trend ? [{ key, name, ...trend }] : []
  })
}

/** The overall scores of mocks of one format, each by the weights of its own rubric; null when none was scored. Oldest mock first. */
export function overallTrend(mocks: readonly ScoredMock[]): Trend | null {
  return trendOf(mocks, ({ dimensions, scores }) => overallScore(dimensions, scores))
}

function trendOf(mocks: readonly ScoredMock[], scoreOf: (mock: ScoredMock) => number | null): Trend | null {
  const scores = mocks.flatMap((mock) => {
    const score = scoreOf(mock)
    return score === null ? [] : [{ mockId: mock.id, at: mock.at, score }]
  })
  if (scores.length === 0) return null
  const values = scores.map(({ score }) => score)
  const half = Math.floor(values.length / 2)
  const change = values.length < LEAST_FOR_CHANGE ? null : mean(values.slice(-half)) - mean(values.slice(0, half))
  return { n: values.length, mean: mean(values), scores, change }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
