/** How long the second of two presses may take, in milliseconds. */
const PATIENCE_MS = 1_500

export interface Presses {
  /**
   * What a press means, given all keys that mean something now: itself, together with the press before it, or null as long
   * as it may become the first of two.
   */
  readonly take: (press: string, known: readonly string[]) => string | null
  readonly forget: () => void
}

/** Puts two presses together. What follows too late, or means nothing together, stands for itself. */
export function createPresses(): Presses {
  let first: string | null = null
  let end: ReturnType<typeof setTimeout> | undefined
  const forget = () => {
    first = null
    clearTimeout(end)
  }
  return {
    forget,
    take(press, known) {
      const both = first === null ? null : `${first} ${press}`
      forget()
      if (both !== null && known.includes(both)) return both
      if (known.includes(press) || !known.some((keys) => keys.startsWith(`${press} `))) return press
      first = press
      end = setTimeout(forget, PATIENCE_MS)
      return null
    },
  }
}
