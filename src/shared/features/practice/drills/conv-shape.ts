import { type Drill, shown } from './drill.ts'
import { between, pick } from './random.ts'

/** ⌊(size + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1. */
export const convShape: Drill = (random) => {
  const size = pick(random, [28, 32, 56, 64, 112, 224])
  const kernel = pick(random, [1, 3, 5, 7])
  const stride = between(random, 1, 3)
  const padding = between(random, 0, Math.floor(kernel / 2))
  const dilation = kernel > 1 ? pick(random, [1, 1, 2]) : 1
  const reach = dilation * (kernel - 1) + 1
  const expected = Math.floor((size + 2 * padding - reach) / stride) + 1
  return {
    question: `A convolution with a ${kernel} × ${kernel} kernel, stride ${stride}, padding ${padding} and dilation ${dilation} reads a ${size} × ${size} image. How wide is the **output**?`,
    unit: 'pixels',
    expected,
    tolerance: 0,
    steps: [
      `The kernel reaches over ${dilation} × (${kernel} − 1) + 1 = ${reach} pixels.`,
      `Padded width: ${size} + 2 × ${padding} = ${size + 2 * padding}`,
      `⌊(${size + 2 * padding} − ${reach}) ÷ ${stride}⌋ + 1 = ⌊${shown((size + 2 * padding - reach) / stride)}⌋ + 1 = **${expected}**`,
    ],
  }
}
