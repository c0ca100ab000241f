import { MINUTE_MS, SECOND_MS } from '../../shared/kernel/units.ts'
import { ReaderMessage, type ReadRequest } from './messages.ts'

/** Longest silence of the reading process before it counts as hung (criterion B1). */
const SILENCE_MS = 20 * SECOND_MS
/** A file that makes it grow beyond this is a bomb (criterion B10). */
const MOST_MEMORY_BYTES = 1_500 * 1024 * 1024
const MEMORY_CHECK_MS = 500
/** How long the process is kept for the next file. */
const IDLE_MS = MINUTE_MS / 2

/** A running reading process, whoever started it. */
export interface ReaderProcess {
  post(request: ReadRequest): void
  /** Who hears it from now on; the listener before hears no more. */
  listen(listener: ReaderListener): void
  kill(): void
  /** What it takes now; 0 where that can't be known. */
  memoryBytes(): number
}

export interface ReaderListener {
  message(message: unknown): void
  exit(): void
}

export type PaperFacts = Omit<Extract<ReaderMessage, { kind: 'facts' }>, 'kind'>
export type PaperPart = ({ readonly kind: 'facts' } & PaperFacts) | Extract<ReaderMessage, { kind: 'page' }>

/** Why a file could not be read, or not to the end. */
export class PaperReadError extends Error {
  readonly reason: 'password' | 'damaged' | 'too-slow' | 'too-hungry'

  constructor(reason: PaperReadError['reason']) {
    super(`The paper could not be read: ${reason}.`)
    this.name = 'PaperReadError'
    this.reason = reason
  }
}

/** Reads papers outside this process, one after the other. */
export interface PaperReader {
  /**
   * Facts first, then the pages from `textFrom` on.
   * @throws PaperReadError; what the signal was aborted with
   */
  read(request: Omit<ReadRequest, 'assets'>, signal?: AbortSignal): AsyncGenerator<PaperPart>
  /** Ends the process. A later read starts another. */
  close(): void
}

export interface ReaderLimits {
  readonly silenceMs: number
  readonly memoryBytes: number
}

/** A reader over processes that `start` makes. The process is kept while files follow each other, and ended when idle or stuck. */
export function createPaperReader(
  start: () => ReaderProcess,
  assets: string,
  limits: ReaderLimits = { silenceMs: SILENCE_MS, memoryBytes: MOST_MEMORY_BYTES },
): PaperReader {
  let child: ReaderProcess | null = null
  let last: Promise<void> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined

  const close = () => {
    clearTimeout(idle)
    child?.kill()
    child = null
  }

  async function* read(request: Omit<ReadRequest, 'assets'>, signal?: AbortSignal): AsyncGenerator<PaperPart> {
    const turn = last
    let endTurn = () => {}
    last = new Promise((resolve) => {
      endTurn = resolve
    })
    await turn
    clearTimeout(idle)
    let hasEnded = false
    try {
      signal?.throwIfAborted()
      child ??= start()
      const running = child
      const inbox = openInbox(running, limits, signal)
      running.listen({
        message: inbox.receive,
        exit: () => {
          if (child === running) child = null
          inbox.fail(new PaperReadError('damaged'))
        },
      })
      try {
        running.post({ ...request, assets })
        for (;;) {
          const message = await inbox.next()
          if (message.kind === 'end' || message.kind === 'failed') hasEnded = true
          if (message.kind === 'end') return
          if (message.kind === 'failed') throw new PaperReadError(message.reason)
          yield message
        }
      } finally {
        inbox.close()
      }
    } finally {
      // Stopped in the middle, it still works on the old file: the next one gets a fresh process.
      if (!hasEnded) close()
      else idle = setTimeout(close, IDLE_MS).unref()
      endTurn()
    }
  }
  return { read, close }
}

/** The messages of one reading, watched: silence, growth, the process's end and the signal each end it with a throw. */
function openInbox(child: ReaderProcess, limits: ReaderLimits, signal: AbortSignal | undefined) {
  const waiting: ReaderMessage[] = []
  let failure: { readonly error: unknown } | null = null
  let wake = () => {}
  const fail = (error: unknown) => {
    failure ??= { error }
    wake()
  }
  const startWatch = () => setTimeout(() => fail(new PaperReadError('too-slow')), limits.silenceMs)
  let silence = startWatch()
  const growth = setInterval(() => {
    if (child.memoryBytes() > limits.memoryBytes) fail(new PaperReadError('too-hungry'))
  }, MEMORY_CHECK_MS)
  const onAbort = () => fail(signal?.reason)
  signal?.addEventListener('abort', onAbort)
  return {
    fail,
    receive(raw: unknown) {
      const message = ReaderMessage.safeParse(raw)
      if (!message.success) return fail(new PaperReadError('damaged'))
      clearTimeout(silence)
      silence = startWatch()
      waiting.push(message.data)
      wake()
    },
    async next(): Promise<ReaderMessage> {
      for (;;) {
        if (failure) throw failure.error
        const message = waiting.shift()
        if (message) return message
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
    close() {
      clearTimeout(silence)
      clearInterval(growth)
      signal?.removeEventListener('abort', onAbort)
    },
  }
}
