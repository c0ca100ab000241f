import { judge, ratios, summarise } from './statistics.ts'
import type { BenchRow, BenchSuite } from './suite.ts'

/**
 * Runs every case once to warm up, then in rounds, in turned order every other round so that drift hits all alike.
 * A sample that can't be taken ends the suite: a bench that loses samples says nothing.
 */
export async function runSuite(suite: BenchSuite, rounds: number): Promise<BenchRow[]> {
  const samples = new Map<string, number[]>(suite.cases.map(({ id }) => [id, []]))
  for (const one of suite.cases) await one.run()
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? suite.cases : [...suite.cases].reverse()
    for (const one of order) samples.get(one.id)?.push(await one.run())
  }
  return suite.ratios.map((spec) => {
    const of = (id: string) => {
      const taken = samples.get(id)
      if (!taken) throw new Error(`The suite ${suite.name} has no case ${id}.`)
      return taken
    }
    const ratio = summarise(ratios(of(spec.numerator), of(spec.denominator)))
    const control = spec.control === spec.denominator ? null : summarise(ratios(of(spec.control), of(spec.denominator)))
    return {
      suite: suite.name,
      id: spec.id,
      label: spec.label,
      unit: suite.unit,
      floor: summarise(of(spec.denominator)).median,
      app: summarise(of(spec.numerator)).median,
      ratio: ratio.median,
      p25: ratio.p25,
      p75: ratio.p75,
      min: ratio.min,
      max: ratio.max,
      n: ratio.n,
      goal: spec.goal,
      verdict: judge(ratio, spec.goal, control),
      control: control?.median ?? null,
    }
  })
}
