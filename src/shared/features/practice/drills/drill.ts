import type { Random } from './random.ts'

/** A problem with its numbers filled in. Texts are Markdown. */
export interface Problem {
  readonly question: string
  readonly unit: string
  readonly expected: number
  /** Relative: 0.02 accepts 2 % either way, 0 only the exact number. */
  readonly tolerance: number
  readonly steps: readonly string[]
}

export type Drill = (random: Random) => Problem

/** A number as it is read: thousands apart, at most `digits` behind the point. */
export function shown(value: number, digits = 2): string {
  return value.toLocaleString('en', { maximumFractionDigits: digits })
}

export const GIB = 2 ** 30
