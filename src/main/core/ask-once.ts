import { get as getPlain } from 'node:http'
import { get as getSecure } from 'node:https'

/** What came of one question to one address. */
export type FeedAnswer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unreadable' }

/** Whom to ask which version is the newest. */
export interface UpdateFeed {
  /** As the network sees it, punycode included. */
  readonly host: string
  readonly ask: (signal: AbortSignal | undefined) => Promise<FeedAnswer>
}

interface Limits {
  readonly withinMs: number
  readonly mostBytes: number
}

const LIMITS: Limits = { withinMs: 10_000, mostBytes: 65_536 }

/**
 * Asks one address once: a connection of its own that is closed afterwards, no cookies, no name of this program, no
 * redirect followed, at most so many bytes and so long. It is the only way out of the app (criterion S11).
 * @param address checked by whoever made it; `http:` only for this machine, in tests
 */
export function askOnce(address: URL, signal?: AbortSignal, { withinMs, mostBytes }: Limits = LIMITS): Promise<FeedAnswer> {
  const get = address.protocol === 'https:' ? getSecure : getPlain
  const late = AbortSignal.timeout(withinMs)
  const options = {
    agent: false,
    headers: { Accept: 'application/json', 'Accept-Encoding': 'identity', Connection: 'close' },
    signal: signal ? AbortSignal.any([signal, late]) : late,
  } as const
  return new Promise((resolve) => {
    const request = get(address, options, async (response) => {
      try {
        if (response.statusCode !== 200) return resolve({ kind: 'unreadable' })
        const parts: Buffer[] = []
        let size = 0
        for await (const part of response as AsyncIterable<Buffer>) {
          size += part.length
          if (size > mostBytes) return resolve({ kind: 'unreadable' })
          parts.push(part)
        }
        resolve({ kind: 'text', text: Buffer.concat(parts).toString('utf8') })
      } catch {
        resolve({ kind: 'unreachable' })
      } finally {
        request.destroy()
      }
    })
    request.on('error', () => resolve({ kind: 'unreachable' }))
  })
}
