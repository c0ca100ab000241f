import type { PaperId } from '../../kernel/ids.ts'

/** A paper that was not practised on. */
export interface UnseenPaper {
  readonly id: PaperId
  /** Somebody had a look at it: it's less cold than the others. */
  readonly wasOpened: boolean
}

export interface ColdDraw {
  readonly untouchedCount: number
  readonly unseenCount: number
  readonly drawn: { readonly pageCount: number; readonly wasOpened: boolean } | null
}

/**
 * Draws a paper by chance: from those never opened while there are any, and another than `currentId` if there is another.
 *
 * @param chance at least 0, less than 1
 * @returns null when every paper was practised on
 */
export function drawPaper(unseen: readonly UnseenPaper[], currentId: PaperId | null, chance: number): PaperId | null {
  const untouched = unseen.filter(({ wasOpened }) => !wasOpened)
  const pool = untouched.length > 0 ? untouched : unseen
  const others = pool.filter(({ id }) => id !== currentId)
  const from = others.length > 0 ? others : pool
  return from[Math.floor(chance * from.length)]?.id ?? null
}
