import { type Drill, GIB, shown } from './drill.ts'
import { pick } from './random.ts'

const FORMATS = [
  ['FP32', 4],
  ['BF16', 2],
  ['INT8', 1],
  ['4-bit', 0.5],
] as const

/** Parameters × bytes of one. */
export const weightMemory: Drill = (random) => {
  const billions = pick(random, [1.5, 3, 7, 8, 13, 34, 70])
  const [format, bytes] = pick(random, FORMATS)
  const expected = (billions * 1e9 * bytes) / GIB
  return {
    question: `How much memory do the **weights** of a model with ${billions} billion parameters take in ${format}?`,
    unit: 'GiB',
    expected,
    tolerance: 0.02,
    steps: [
      `${format} is ${bytes} B a parameter.`,
      `${billions} × 10⁹ × ${bytes} B = ${shown(billions * bytes)} × 10⁹ B`,
      `÷ 2³⁰ = **${shown(expected)} GiB**. In GB (10⁹) it is ${shown(billions * bytes)}; the two differ by 7 %.`,
    ],
  }
}

/** Mixed-precision training with Adam: 16-bit weights and gradients, and 32-bit master weights and two moments. */
export const optimizerMemory: Drill = (random) => {
  const billions = pick(random, [0.35, 1.3, 3, 7, 13])
  const devices = pick(random, [1, 4, 8])
  const perParameter = 2 + 2 + 4 + 4 + 4
  const expected = (billions * 1e9 * perParameter) / devices / GIB
  const sharded = devices > 1
  return {
    question: `A model with ${billions} billion parameters is trained with Adam in mixed precision: 16-bit weights and gradients; master weights and both moments in 32 bits.${sharded ? ` All of it is sharded evenly over ${devices} devices.` : ''} How much memory does that take${sharded ? ' **on each device**' : ''}, without activations?`,
    unit: 'GiB',
    expected,
    tolerance: 0.02,
    steps: [
      'Weights 2 B, gradients 2 B, master weights 4 B, first moment 4 B, second moment 4 B: 16 B a parameter.',
      `${billions} × 10⁹ × 16 B = ${shown(billions * 16)} × 10⁹ B`,
      ...(sharded ? [`On one of ${devices} devices: ${shown((billions * 16) / devices)} × 10⁹ B`] : []),
      `÷ 2³⁰ = **${shown(expected)} GiB**`,
    ],
  }
}
