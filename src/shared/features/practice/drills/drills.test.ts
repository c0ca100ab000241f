import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { DRILLS } from './drill-names.ts'
import { isNear, problemOf } from './drills.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })
/** The first number after `label`, thousands separators taken out. */
function number(text: string, pattern: RegExp): number {
  const found = pattern.exec(text.replaceAll(',', ''))
  if (!found?.[1]) throw new Error(`${pattern} is not in: ${text}`)
  return Number(found[1])
}

describe.each(DRILLS)('%s', (drill) => {
  it('gives the same problem for the same seed, with a finite answer above 0 that its last step shows', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = problemOf(drill, seed)
        expect(problemOf(drill, seed)).toEqual(problem)
        expect(problem.expected).toBeGreaterThan(0)
        expect(Number.isFinite(problem.expected)).toBe(true)
        expect(isNear(problem.expected, problem)).toBe(true)
        expect(isNear(problem.expected * (1 + problem.tolerance * 2) + 1e-6, problem)).toBe(false)
        expect(problem.steps.join(' ')).toMatch(/\*\*[^*]+\*\*/)
      }),
    )
  })

  it('has many different problems', () => {
    const questions = new Set(Array.from({ length: 60 }, (_, seed) => problemOf(drill, seed * 7_919).question))
    expect(questions.size).toBeGreaterThan(12)
  })
})

// Each formula once more, computed from the words of the question alone.
test('the KV cache is 2 × layers × KV heads × head size × tokens × sequences × bytes', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { question, expected } = problemOf('kv-cache', seed)
      const bytes = question.includes('8-bit') ? 1 : 2
      const product =
        number(question, /(\d+) layers/) *
        number(question, /(\d+) key-value heads/) *
        number(question, /of size (\d+)/) *
        number(question, /of (\d+) tokens/) *
        number(question, /for (\d+) sequence/)
      expect(expected).toBeCloseTo((2 * bytes * product) / 2 ** 30, 9)
    }),
  )
})

test('a convolution has as many outputs as it has places to stand', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { question, expected } = problemOf('conv-shape', seed)
      const kernel = number(question, /a (\d+) ×/)
      const stride = number(question, /stride (\d+)/)
      const padding = number(question, /padding (\d+)/)
      const dilation = number(question, /dilation (\d+)/)
      const size = number(question, /reads a (\d+)/)
      let places = 0
      for (let left = -padding; left + dilation * (kernel - 1) < size + padding; left += stride) places += 1
      expect(expected).toBe(places)
    }),
  )
})

test('the zero point brings 0 back exactly', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { question, expected } = problemOf('int8-zero-point', seed)
      const low = number(question, /between (-?[\d.]+)/)
      const high = number(question, /and ([\d.]+)/)
      const scale = (high - low) / 255
      expect(Number.isInteger(expected)).toBe(true)
      expect(Math.abs((0 - expected) * scale - low)).toBeLessThanOrEqual(scale / 2 + 1e-9)
    }),
  )
})

test.each([
  ['perplexity', 'e or 2 to the mean loss'],
  ['weight-memory', 'parameters × bytes'],
  ['optimizer-memory', '16 B a parameter'],
] as const)('%s is %s', (drill, _formula) => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { question, expected } = problemOf(drill, seed)
      if (drill === 'perplexity') {
        const mean = number(question, /sum to (\d+)/) / number(question, /of (\d+) tokens/)
        expect(expected).toBeCloseTo(question.includes('bits') ? 2 ** mean : Math.E ** mean, 6)
      } else {
        const parameters = number(question, /([\d.]+) billion/) * 1e9
        const bytes =
          drill === 'optimizer-memory'
            ? 16
            : { FP32: 4, BF16: 2, INT8: 1, '4-bit': 0.5 }[/in (FP32|BF16|INT8|4-bit)/.exec(question)?.[1] as 'FP32']
        const devices = question.includes('devices') ? number(question, /over (\d+) devices/) : 1
        expect(expected).toBeCloseTo((parameters * bytes) / devices / 2 ** 30, 6)
      }
    }),
  )
})

test('attention takes four operations for every pair of tokens and entry of the width', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { question, expected } = problemOf('attention-flops', seed)
      const tokens = number(question, /over (\d+) tokens/)
      const layers = question.includes(' layers') ? number(question, /in (\d+) layers/) : 1
      expect(expected * 1e9).toBeCloseTo(4 * tokens ** 2 * number(question, /width (\d+)/) * layers, -3)
    }),
  )
})

test('throughput is bound by reading the weights once and every cache', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { question, expected } = problemOf('throughput', seed)
      const batch = number(question, /batch of (\d+)/)
      const read = number(question, /take ([\d.]+) GB/) + batch * number(question, /cache ([\d.]+) GB/)
      expect(expected).toBeCloseTo((batch * number(question, /at (\d+) GB/)) / read, 6)
    }),
  )
})
