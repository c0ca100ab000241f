import { type Drill, shown } from './drill.ts'
import { pick } from './random.ts'

/** QKᵀ and the weighted sum of V: 2·n²·d each, a multiplication and an addition being two operations. */
export const attentionFlops: Drill = (random) => {
  const tokens = pick(random, [1_024, 2_048, 4_096, 8_192])
  const width = pick(random, [1_024, 2_048, 4_096])
  const layers = pick(random, [1, 12, 32])
  const expected = (4 * tokens * tokens * width * layers) / 1e9
  return {
    question: `Self-attention over ${shown(tokens)} tokens at model width ${shown(width)}${layers > 1 ? `, in ${layers} layers` : ''}: how many floating-point operations do **QKᵀ and the product with V** take, without projections, softmax or a causal saving? A multiply-add counts as two.`,
    unit: 'GFLOP',
    expected,
    tolerance: 0.02,
    steps: [
      `QKᵀ: ${shown(tokens)}² scores, each a dot product over the heads' ${shown(width)} entries in all: 2 × ${shown(tokens)}² × ${shown(width)}`,
      'The weighted sum of V takes as many, and the number of heads cancels out.',
      `4 × ${shown(tokens)}² × ${shown(width)}${layers > 1 ? ` × ${layers} layers` : ''} = **${shown(expected)} × 10⁹**`,
    ],
  }
}
