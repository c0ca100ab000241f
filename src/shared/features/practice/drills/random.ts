/** A stream of numbers in [0, 1) that depends on the seed only. */
export type Random = () => number

/** Mulberry32 (Tommy Ettinger, public domain algorithm): short, and more than random enough for practice numbers. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of the values, each as likely as the other. */
export function pick<const Values extends readonly [unknown, ...unknown[]]>(random: Random, values: Values): Values[number] {
  return values[Math.floor(random() * values.length)] ?? values[0]
}

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1))
}
