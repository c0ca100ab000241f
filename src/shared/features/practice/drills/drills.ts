import { attentionFlops } from './attention-flops.ts'
import { convShape } from './conv-shape.ts'
import type { Drill, Problem } from './drill.ts'
import type { DrillName } from './drill-names.ts'
import { int8Scale, int8ZeroPoint } from './int8.ts'
import { kvCache } from './kv-cache.ts'
import { optimizerMemory, weightMemory } from './model-memory.ts'
import { perplexity } from './perplexity.ts'
import { seededRandom } from './random.ts'
import { throughput } from './throughput.ts'

const MAKERS: Readonly<Record<DrillName, Drill>> = {
  'kv-cache': kvCache,
  'weight-memory': weightMemory,
  'optimizer-memory': optimizerMemory,
  'conv-shape': convShape,
  'int8-scale': int8Scale,
  'int8-zero-point': int8ZeroPoint,
  'attention-flops': attentionFlops,
  perplexity,
  throughput,
}

/** The problem of a kind and a seed, always the same one. */
export function problemOf(drill: DrillName, seed: number): Problem {
  return MAKERS[drill](seededRandom(seed))
}

/** Whether an answer is near enough: within the problem's tolerance of what is expected, exactly where that is 0. */
export function isNear(answer: number, problem: Problem): boolean {
  return Math.abs(answer - problem.expected) <= Math.abs(problem.expected) * problem.tolerance + Number.EPSILON
}
