/** Scores go from 1 to this. */
export const TOP_MARK = 4
/** Editing may leave a rubric with no more lines than this. */
export const MOST_DIMENSIONS = 8

/** One line of a rubric. `anchors[0]` says what a 1 means, `anchors[3]` what a 4 means. */
export interface Dimension {
  /** Stays when the name is edited, so that trends go on. */
  readonly key: string
  readonly name: string
  readonly anchors: readonly [string, string, string, string]
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

/** Mean of what was scored; null when nothing was. */
export function meanScore(scores: Scores): number | null {
  const given = Object.values(scores).flatMap(({ score }) => (score === null ? [] : [score]))
  return given.length === 0 ? null : given.reduce((sum, score) => sum + score, 0) / given.length
}

/** A dimension over time; a trend is worth as much as its `n`. */
export interface DimensionTrend {
  readonly key: string
  readonly name: string
  readonly n: number
  readonly mean: number
  /** Oldest first. */
  readonly scores: readonly { readonly mockId: string; readonly at: number; readonly score: number }[]
  /** Mean of the later half less that of the earlier one; null below four scores, where it would be noise. */
  readonly change: number | null
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
    const scores = mocks.flatMap(({ id, at, scores: given }) => {
      const score = given[key]?.score ?? null
      return score === null ? [] : [{ mockId: id, at, score }]
    })
    if (scores.length === 0) return []
    const values = scores.map(({ score }) => score)
    const half = Math.floor(values.length / 2)
    const change = values.length < LEAST_FOR_CHANGE ? null : mean(values.slice(-half)) - mean(values.slice(0, half))
    return [{ key, name, n: values.length, mean: mean(values), scores, change }]
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
