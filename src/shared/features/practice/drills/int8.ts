import { type Drill, shown } from './drill.ts'
import { between, pick, type Random } from './random.ts'

function range(random: Random) {
  const low = -between(random, 1, 60) / 10
  const high = between(random, 10, 120) / 10
  return { low, high, scale: (high - low) / 255 }
}

/** Unsigned 8 bits, asymmetric: scale = (max − min) / 255. */
const affine: Drill = (random) => {
  const { low, high, scale } = range(random)
  return {
    question: `Activations lie between ${low} and ${high} and are quantized to **unsigned 8 bits** (0 to 255) with a zero point. What is the **scale**?`,
    unit: '',
    expected: scale,
    tolerance: 0.02,
    steps: [
      'The whole range is spread over 255 steps.',
      `(${high} − (${low})) ÷ 255 = ${shown(high - low)} ÷ 255 = **${shown(scale, 5)}**`,
    ],
  }
}

/** Signed 8 bits, symmetric (absmax): scale = max |x| / 127. */
const absmax: Drill = (random) => {
  const { low, high } = range(random)
  const largest = Math.max(-low, high)
  const scale = largest / 127
  return {
    question: `Weights lie between ${low} and ${high} and are quantized to **signed 8 bits** by absmax, which has no zero point. What is the **scale**?`,
    unit: '',
    expected: scale,
    tolerance: 0.02,
    steps: [
      `Only the largest absolute value counts: ${largest}`,
      `It is mapped to 127: ${largest} ÷ 127 = **${shown(scale, 5)}**`,
      'The range is symmetric, so the side that is smaller leaves codes unused: the price of needing no zero point.',
    ],
  }
}

export const int8Scale: Drill = (random) => pick(random, [affine, absmax])(random)

/** The code that means 0: round(−min / scale). */
export const int8ZeroPoint: Drill = (random) => {
  const { low, high, scale } = range(random)
  const expected = Math.round(-low / scale)
  return {
    question: `Activations lie between ${low} and ${high} and are quantized to unsigned 8 bits (0 to 255). What is the **zero point**, the code that stands for 0?`,
    unit: '',
    expected,
    tolerance: 0,
    steps: [
      `Scale: (${high} − (${low})) ÷ 255 = ${shown(scale, 5)}`,
      `The smallest value has code 0, so 0 lies ${-low} ÷ ${shown(scale, 5)} = ${shown(-low / scale, 3)} steps above it.`,
      `Rounded: **${expected}**. It must be a whole number, so that 0 itself (padding, ReLU) is exact.`,
    ],
  }
}
