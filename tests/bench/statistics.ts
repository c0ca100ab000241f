/** How a row came out against its goal; see `docs/performance.md`. */
export type Verdict = 'met' | 'missed' | 'unsure' | 'noisy' | 'no goal'

export interface Summary {
  readonly median: number
  readonly p25: number
  readonly p75: number
  readonly min: number
  readonly max: number
  readonly n: number
}

/** The value below which a share of the samples lies, linear between neighbours. @param share 0 to 1 */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}

export function summarise(samples: readonly number[]): Summary {
  return {
    median: quantile(samples, 0.5),
    p25: quantile(samples, 0.25),
    p75: quantile(samples, 0.75),
    min: Math.min(...samples),
    max: Math.max(...samples),
    n: samples.length,
  }
}

/** Numerator over denominator of the same round: what drifts with the machine cancels out. */
export function ratios(numerator: readonly number[], denominator: readonly number[]): number[] {
  return numerator.map((value, round) => value / (denominator[round] ?? Number.NaN))
}

/**
 * Met when the median is within the goal, missed when even the lower quartile is beyond it, else unsure.
 * Without verdict when the floor against itself spreads more than 15 %: the machine was too noisy to say.
 */
export function judge(ratio: Summary, goal: number | null, control: Summary | null): Verdict {
  if (goal === null) return 'no goal'
  if (control && (control.p25 < 0.85 || control.p75 > 1.15)) return 'noisy'
  if (ratio.median <= goal) return 'met'
  return ratio.p25 > goal ? 'missed' : 'unsure'
}
