import { type Drill, GIB, shown } from './drill.ts'
import { pick } from './random.ts'

/** Keys and values of every layer, head and token: 2 × layers × KV heads × head size × tokens × sequences × bytes. */
export const kvCache: Drill = (random) => {
  const layers = pick(random, [24, 32, 40, 48, 80])
  const queryHeads = pick(random, [32, 40, 64])
  const kvHeads = pick(random, [4, 8, queryHeads])
  const headSize = pick(random, [64, 128])
  const tokens = pick(random, [2_048, 4_096, 8_192, 32_768])
  const sequences = pick(random, [1, 4, 8, 16])
  const bytes = pick(random, [1, 2])
  const perToken = 2 * layers * kvHeads * headSize * bytes
  const expected = (perToken * tokens * sequences) / GIB
  return {
    question: `A decoder has ${layers} layers, ${queryHeads} query heads and ${kvHeads} key-value heads of size ${headSize}. The cache holds ${bytes === 1 ? '8-bit' : '16-bit'} numbers. How much memory does the **KV cache** take for ${sequences} ${sequences === 1 ? 'sequence' : 'sequences'} of ${shown(tokens)} tokens?`,
    unit: 'GiB',
    expected,
    tolerance: 0.02,
    steps: [
      `A token keeps a key and a value in every layer for every key-value head; the ${queryHeads} query heads do not count.`,
      `Per token: 2 × ${layers} × ${kvHeads} × ${headSize} × ${bytes} B = ${shown(perToken)} B`,
      `Tokens in all: ${sequences} × ${shown(tokens)} = ${shown(sequences * tokens)}`,
      `${shown(perToken)} B × ${shown(sequences * tokens)} ÷ 2³⁰ = **${shown(expected)} GiB**`,
    ],
  }
}
