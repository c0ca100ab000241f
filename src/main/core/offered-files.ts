import type { Ids } from './context.ts'

/** How many offers are remembered; each is used within seconds, or never. */
const MOST_OFFERS = 200

/** Files that a person chose or dropped. The page holds tokens for them and never learns a path. */
export interface OfferedFiles {
  offer(paths: readonly string[]): string
  /** The offer stays, so that a wrong password can be followed by a right one. Null: unknown or forgotten. */
  find(token: string): readonly string[] | null
  forget(token: string): void
}

export function createOfferedFiles(ids: Ids): OfferedFiles {
  const offers = new Map<string, readonly string[]>()
  return {
    offer(paths) {
      const token = ids.next()
      offers.set(token, paths)
      const [oldest] = offers.keys()
      if (offers.size > MOST_OFFERS && oldest !== undefined) offers.delete(oldest)
      return token
    },
    find: (token) => offers.get(token) ?? null,
    forget: (token) => void offers.delete(token),
  }
}
