import type { Ids } from './context.ts'
import { createMailbox } from './mailbox.ts'

/** How many offers are remembered; each is used within seconds, or never. */
const MOST_OFFERS = 200

/** Files that a person chose or dropped. The page holds tokens for them and never learns a path. */
export interface OfferedFiles {
  offer(paths: readonly string[]): string
  /** The offer stays, so that a wrong password can be followed by a right one. Null: unknown or forgotten. */
  find(token: string): readonly string[] | null
  forget(token: string): void
  /** Files that came from outside the page, such as a second start of the app; the page asks for them with `handedOver`. */
  handOver(paths: readonly string[]): void
  /** Tokens of files handed over, those that came before anybody asked first; until `signal` ends it. */
  handedOver(signal: AbortSignal | undefined): AsyncGenerator<string, void, void>
}

export function createOfferedFiles(ids: Ids): OfferedFiles {
  const offers = new Map<string, readonly string[]>()
  const arrived = createMailbox<string>()
  const offer = (paths: readonly string[]) => {
    const token = ids.next()
    offers.set(token, paths)
    const [oldest] = offers.keys()
    if (offers.size > MOST_OFFERS && oldest !== undefined) offers.delete(oldest)
    return token
  }
  return {
    offer,
    handOver: (paths) => arrived.post(offer(paths)),
    handedOver: arrived.arrivals,
    find: (token) => offers.get(token) ?? null,
    forget: (token) => void offers.delete(token),
  }
}
