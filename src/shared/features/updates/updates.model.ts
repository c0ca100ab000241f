/** How a look for a newer version ended. */
export const LOOK_ENDS = ['newer', 'same', 'unreachable', 'unreadable'] as const
export type LookEnd = (typeof LOOK_ENDS)[number]

/** `1.2.3` or `1.2.3-beta.1`, with or without a `v` before it and a build after a `+`. */
const VERSION = /^v?(\d{1,6})\.(\d{1,6})\.(\d{1,6})(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z.-]+)?$/

interface Version {
  readonly numbers: readonly number[]
  /** Parts of what comes before the release itself, such as `beta` and `1`; none for a release. */
  readonly before: readonly string[]
}

/** True for what can be compared with another version. */
export function isVersion(text: string): boolean {
  return parse(text) !== null
}

/**
 * Whether one version comes after another: number by number, a release after what led up to it (`1.0.0-beta` is before
 * `1.0.0`), and what led up to it part by part, numbers before words. What is after `+` counts for nothing.
 * @returns false as well when either is no version
 */
export function isNewer(candidate: string, present: string): boolean {
  const [a, b] = [parse(candidate), parse(present)]
  if (!a || !b) return false
  for (const [index, number] of a.numbers.entries()) {
    const other = b.numbers[index] ?? 0
    if (number !== other) return number > other
  }
  return comesAfter(a.before, b.before)
}

function comesAfter(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return a.length === 0 && b.length > 0
  for (const [index, part] of a.entries()) {
    const other = b[index]
    if (other === undefined) return true
    if (part !== other) return partComesAfter(part, other)
  }
  return false
}

function partComesAfter(part: string, other: string): boolean {
  const [isNumber, isOtherNumber] = [/^\d+$/.test(part), /^\d+$/.test(other)]
  if (isNumber && isOtherNumber) return Number(part) > Number(other)
  return isNumber === isOtherNumber ? part > other : isOtherNumber
}

function parse(text: string): Version | null {
  const found = VERSION.exec(text)
  if (!found) return null
  const [, major, minor, patch, before] = found
  return { numbers: [major, minor, patch].map(Number), before: before?.split('.') ?? [] }
}
