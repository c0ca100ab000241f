/** Places somebody came from and went back from; newest last in both. */
export interface Jumps<Place> {
  readonly back: readonly Place[]
  readonly forward: readonly Place[]
}

const LONGEST = 100

export const NO_JUMPS: Jumps<never> = { back: [], forward: [] }

/** Remembers where a jump started; what lay ahead is forgotten, as in a browser. */
export function jumpFrom<Place>(jumps: Jumps<Place>, place: Place): Jumps<Place> {
  return { back: [...jumps.back, place].slice(-LONGEST), forward: [] }
}

/** The place to go back to, and the jumps after that. Null: nowhere. */
export function goBack<Place>(jumps: Jumps<Place>, here: Place): { readonly place: Place; readonly jumps: Jumps<Place> } | null {
  const place = jumps.back.at(-1)
  return place === undefined ? null : { place, jumps: { back: jumps.back.slice(0, -1), forward: [...jumps.forward, here] } }
}

export function goForward<Place>(jumps: Jumps<Place>, here: Place): { readonly place: Place; readonly jumps: Jumps<Place> } | null {
  const place = jumps.forward.at(-1)
  return place === undefined ? null : { place, jumps: { back: [...jumps.back, here], forward: jumps.forward.slice(0, -1) } }
}
