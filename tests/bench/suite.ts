/** One number, or several that were taken at once, by name. */
export type Sample = number | Readonly<Record<string, number>>

type Unit = 'ms' | 'us' | 'MB' | '%'

/** One thing that is measured, once a round. */
interface BenchCase {
  readonly id: string
  /** Takes one sample, in the suite's unit unless a row names another. */
  run(): Promise<Sample> | Sample
}

/** Two cases of one suite, compared round by round. */
export interface RatioSpec {
  /** Row of the goals, such as `P6`, or a name of its own. */
  readonly id: string
  readonly label: string
  readonly numerator: string
  readonly denominator: string
  /** The same floor a second time; says how much of a difference is noise. */
  readonly control: string
  /** Largest value that meets the goal; null where there is none. */
  readonly goal: number | null
  /** Which of the numbers of a sample; needed only where a sample has several. */
  readonly metric?: string
  readonly unit?: Unit
  /**
   * How the two are compared: `ratio` unless said. `more`: what the case has more than the floor, for shares, whose floor
   * may be zero. `value`: the case alone, for goals that are a plain number.
   */
  readonly compare?: 'ratio' | 'more' | 'value'
}

export interface BenchSuite {
  readonly name: string
  readonly unit: Unit
  readonly cases: readonly BenchCase[]
  readonly ratios: readonly RatioSpec[]
  readonly rounds: number
  close(): Promise<void> | void
}

export interface BenchRow {
  readonly suite: string
  readonly id: string
  readonly label: string
  readonly unit: Unit
  readonly compare: 'ratio' | 'more' | 'value'
  readonly floor: number
  readonly app: number
  /** Median of what is compared; see `compare`. The spread below is of the same. */
  readonly ratio: number
  readonly p25: number
  readonly p75: number
  readonly min: number
  readonly max: number
  readonly n: number
  readonly goal: number | null
  readonly verdict: string
  readonly control: number | null
}

/** What the command line says about how much is measured. */
export interface BenchSize {
  readonly isQuick: boolean
  /** Also at ten and at a hundred times the usual number of rows, to see growth. */
  readonly isScaled: boolean
  readonly electronDist: string
}
