/** What the disk or another program does to the store. Never a reason to call the store damaged (criterion F4). */
export const OPERATIONAL_PROBLEMS = ['full', 'locked', 'read-only', 'cannot-open', 'io'] as const
export type OperationalProblem = (typeof OPERATIONAL_PROBLEMS)[number]

/**
 * How a store is damaged: gone, emptied, overwritten by something else, made by another program, cut short, or
 * inconsistent inside.
 */
export const DAMAGE_FINDINGS = ['missing', 'empty', 'not-a-store', 'foreign', 'truncated', 'malformed'] as const
export type DamageFinding = (typeof DAMAGE_FINDINGS)[number]

/** Why the app could not open its store. Nothing was written in any of these cases. */
export type StartProblem =
  | { readonly kind: 'damaged'; readonly finding: DamageFinding }
  | {
      readonly kind: 'newer'
      readonly storeVersion: number
      readonly ownVersion: number
      /** App version that wrote it last; null when it can't be read. */
      readonly writtenBy: string | null
    }
  | { readonly kind: 'operational'; readonly problem: OperationalProblem }
  | { readonly kind: 'migration-failed'; readonly migration: string }
  /** The folder that the library was moved to is not there, or nothing is in it. */
  | { readonly kind: 'library-missing' }

/** Codes of an order that the disk or another program kept from being written; it changed nothing. */
export const STORE_FAILURE_CODES = {
  full: 'STORE_FULL',
  locked: 'STORE_LOCKED',
  'read-only': 'STORE_READ_ONLY',
  'cannot-open': 'STORE_UNREACHABLE',
  io: 'STORE_IO',
} as const satisfies Record<OperationalProblem, string>

/** The problem behind a failed order's code; null for every other code. */
export function storeProblemOf(code: unknown): OperationalProblem | null {
  return OPERATIONAL_PROBLEMS.find((problem) => STORE_FAILURE_CODES[problem] === code) ?? null
}
