import { type Drill, shown } from './drill.ts'
import { pick } from './random.ts'

/** Decoding is bound by memory: each step reads all weights once, whatever the batch, and every sequence's cache. */
export const throughput: Drill = (random) => {
  const weightsGb = pick(random, [14, 16, 26, 140])
  const bandwidth = pick(random, [1_000, 2_000, 3_350])
  const batch = pick(random, [1, 8, 16, 32])
  const cacheGb = pick(random, [0.25, 0.5, 1])
  const readGb = weightsGb + batch * cacheGb
  const stepMs = (readGb / bandwidth) * 1_000
  const expected = batch / (stepMs / 1_000)
  return {
    question: `A server decodes a batch of ${batch} ${batch === 1 ? 'sequence' : 'sequences'}. The weights take ${weightsGb} GB, each sequence's KV cache ${cacheGb} GB, and memory is read at ${shown(bandwidth)} GB/s. If reading memory is the only limit, how many **tokens per second** come out in all?`,
    unit: 'tokens/s',
    expected,
    tolerance: 0.03,
    steps: [
      `One step reads the weights once for the whole batch and every cache: ${weightsGb} + ${batch} × ${cacheGb} = ${shown(readGb)} GB`,
      `Time of a step: ${shown(readGb)} ÷ ${shown(bandwidth)} = ${shown(stepMs)} ms`,
      `It gives ${batch} ${batch === 1 ? 'token' : 'tokens'}: ${batch} ÷ ${shown(stepMs)} ms = **${shown(expected, 0)} tokens/s**`,
    ],
  }
}
