/** One thing that is timed, once a round. */
interface BenchCase {
  readonly id: string
  /** Takes one sample, in the suite's unit. */
  run(): Promise<number> | number
}

/** Two cases of one suite, compared round by round. */
interface RatioSpec {
  /** Row of the goals, such as `P6`, or a name of its own. */
  readonly id: string
  readonly label: string
  readonly numerator: string
  readonly denominator: string
  /** The same floor a second time; says how much of a difference is noise. */
  readonly control: string
  /** Largest ratio that meets the goal; null where there is none. */
  readonly goal: number | null
}

export interface BenchSuite {
  readonly name: string
  readonly unit: 'ms' | 'us'
  readonly cases: readonly BenchCase[]
  readonly ratios: readonly RatioSpec[]
  readonly rounds: number
  close(): Promise<void> | void
}

export interface BenchRow {
  readonly suite: string
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly floor: number
  readonly app: number
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
