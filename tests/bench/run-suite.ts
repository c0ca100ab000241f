import { judge, ratios, summarise } from './statistics.ts'
import type { BenchRow, BenchSuite, RatioSpec, Sample } from './suite.ts'

const SETTLE_MS = 100

/**
 * Runs every case once to warm up, then in rounds, in turned order every other round so that drift hits all alike.
 * A sample that can't be taken ends the suite: a bench that loses samples says nothing.
 */
export async function runSuite(suite: BenchSuite, rounds: number): Promise<BenchRow[]> {
  const samples = new Map<string, Sample[]>(suite.cases.map(({ id }) => [id, []]))
  for (const one of suite.cases) {
    await one.run()
    // What the app does behind an answer gets its turn, as it would between two clicks.
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  }
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? suite.cases : [...suite.cases].reverse()
    for (const one of order) samples.get(one.id)?.push(await one.run())
  }
  return suite.ratios.map((spec) => {
    const of = (id: string) => numbersOf(samples.get(id) ?? [], spec, `${suite.name}/${id}`)
    const [app, floor] = [of(spec.numerator), of(spec.denominator)]
    const compare = spec.compare ?? 'ratio'
    const result = summarise(compared(app, floor, compare))
    const control =
      spec.control === spec.denominator || compare !== 'ratio' ? null : summarise(ratios(of(spec.control), of(spec.denominator)))
    return {
      suite: suite.name,
      id: spec.id,
      label: spec.label,
      unit: spec.unit ?? suite.unit,
      compare,
      floor: summarise(floor).median,
      app: summarise(app).median,
      ratio: result.median,
      p25: result.p25,
      p75: result.p75,
      min: result.min,
      max: result.max,
      n: result.n,
      goal: spec.goal,
      verdict: judge(result, spec.goal, control),
      control: control?.median ?? null,
    }
  })
}

function compared(app: readonly number[], floor: readonly number[], compare: 'ratio' | 'more' | 'value'): readonly number[] {
  if (compare === 'ratio') return ratios(app, floor)
  return compare === 'value' ? app : app.map((value, round) => value - (floor[round] ?? Number.NaN))
}

function numbersOf(taken: readonly Sample[], spec: RatioSpec, name: string): number[] {
  return taken.map((sample) => {
    const number = typeof sample === 'number' ? sample : sample[spec.metric ?? '']
    if (number === undefined || !Number.isFinite(number)) throw new Error(`A sample of ${name} has no ${spec.metric ?? 'number'}.`)
    return number
  })
}
