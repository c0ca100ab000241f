/** Things that arrive from outside, kept until somebody asks for them. */
export interface Mailbox<Thing> {
  post(thing: Thing): void
  /** What has arrived, the oldest first, and then whatever arrives; until `signal` ends it. */
  arrivals(signal: AbortSignal | undefined): AsyncGenerator<Thing, void, void>
}

export function createMailbox<Thing>(): Mailbox<Thing> {
  const waiting: Thing[] = []
  const bell = new EventTarget()
  return {
    post(thing) {
      waiting.push(thing)
      bell.dispatchEvent(new Event('arrival'))
    },
    async *arrivals(signal) {
      while (!signal?.aborted) {
        const thing = waiting.shift()
        if (thing !== undefined) yield thing
        else await nextArrival(bell, signal)
      }
    },
  }
}

/** Resolves when something arrives, or when nobody waits any longer. Leaves no listener behind: the signal outlives many arrivals. */
function nextArrival(bell: EventTarget, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      bell.removeEventListener('arrival', wake)
      signal?.removeEventListener('abort', wake)
      resolve()
    }
    bell.addEventListener('arrival', wake)
    signal?.addEventListener('abort', wake)
  })
}
