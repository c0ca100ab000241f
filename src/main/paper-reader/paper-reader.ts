import { MINUTE_MS, SECOND_MS } from '../../shared/kernel/units.ts'
import {
  type AnnotateRequest,
  type LookRequest,
  ReaderMessage,
  type ReaderRequest,
  type ReadRequest,
  type RelinkRequest,
} from './messages.ts'

/** How long the process may take to start: the machine's time, not the file's. */
const START_MS = MINUTE_MS
/** Longest silence of the reading process before it counts as hung; with the details within criterion B1's 20 seconds. */
const SILENCE_MS = 14 * SECOND_MS
/** How much longer a file that is readable may take to tell its title, authors and year. */
const DETAILS_MS = 6 * SECOND_MS
/** A file that makes it grow beyond this is a bomb (criterion B10). */
const MOST_MEMORY_BYTES = 1_500 * 1024 * 1024
const MEMORY_CHECK_MS = 500
/** How long the process is kept for the next file. */
const IDLE_MS = MINUTE_MS / 2

/** A running reading process, whoever started it. */
export interface ReaderProcess {
  post(request: ReaderRequest): void
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
/** What is said about a file. */
type Word = Exclude<ReaderMessage, { kind: 'ready' }>
type Answer = Exclude<Word, { kind: 'end' | 'failed' }>
type InsidePart = Extract<Answer, { kind: 'attachments' | 'annotations' }>
type RelinkedPart = Extract<Answer, { kind: 'placed' | 'relinked' | 'markers' }>
export type PaperPart = Exclude<Answer, InsidePart | { kind: 'bytes' | 'relinked' | 'markers' }>

/** Why a file could not be read, or not to the end. */
export class PaperReadError extends Error {
  readonly reason: 'password' | 'locked' | 'no-pages' | 'damaged' | 'too-slow' | 'too-hungry'

  constructor(reason: PaperReadError['reason']) {
    super(`The paper could not be read: ${reason}.`)
    this.name = 'PaperReadError'
    this.reason = reason
  }
}

/** Reads papers outside this process, one after the other. */
export interface PaperReader {
  /**
   * Facts first, mostly once more with better ones, then the pages from `textFrom` on, then the sections where they are asked for.
   * @throws PaperReadError; what the signal was aborted with
   */
  read(request: Omit<ReadRequest, 'assets' | 'kind'>, signal?: AbortSignal): AsyncGenerator<PaperPart>
  /**
   * What has to follow a file's bytes so that it has these annotations, too. Reason `password`: it is encrypted.
   * @throws PaperReadError; what the signal was aborted with
   */
  annotate(request: Omit<AnnotateRequest, 'kind'>, signal?: AbortSignal): Promise<Uint8Array>
  /**
   * What the file brings besides its pages: attached files, annotations page by page, and the attached files once more
   * with their sizes.
   * @throws PaperReadError; what the signal was aborted with
   */
  look(request: Omit<LookRequest, 'assets' | 'kind'>, signal?: AbortSignal): AsyncGenerator<InsidePart>
  /**
   * Where in a newer file of a paper its marks and section markers lie: a word for every page that was read, then all marks, then the markers.
   * @throws PaperReadError; what the signal was aborted with
   */
  relink(request: Omit<RelinkRequest, 'assets' | 'kind'>, signal?: AbortSignal): AsyncGenerator<RelinkedPart>
  /** Ends the process. A later read starts another. */
  close(): void
}

export interface ReaderLimits {
  readonly startMs: number
  readonly silenceMs: number
  readonly detailsMs: number
  readonly memoryBytes: number
}

/** A reader over processes that `start` makes. The process is kept while files follow each other, and ended when idle or stuck. */
export function createPaperReader(
  start: () => ReaderProcess,
  assets: string,
  limits: ReaderLimits = { startMs: START_MS, silenceMs: SILENCE_MS, detailsMs: DETAILS_MS, memoryBytes: MOST_MEMORY_BYTES },
): PaperReader {
  let child: ReaderProcess | null = null
  let last: Promise<void> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined

  const close = () => {
    clearTimeout(idle)
    child?.kill()
    child = null
  }

  async function* ask(request: ReaderRequest, signal?: AbortSignal): AsyncGenerator<Answer> {
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
      const isStarting = child === null
      child ??= start()
      const running = child
      const isShort = request.kind === 'read' && request.textFrom === null && request.sections === 'none'
      const patience = { firstMs: isStarting ? limits.startMs : limits.silenceMs, laterMs: isShort ? limits.detailsMs : limits.silenceMs }
      const inbox = openInbox(running, limits, patience, signal)
      running.listen({
        message: inbox.receive,
        exit: () => {
          if (child === running) child = null
          inbox.fail(new PaperReadError('damaged'))
        },
      })
      try {
        running.post(request)
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
  return {
    async *read(request, signal) {
      for await (const message of ask({ ...request, kind: 'read', assets }, signal)) {
        if (!isInside(message) && message.kind !== 'bytes' && message.kind !== 'relinked' && message.kind !== 'markers') yield message
      }
    },
    async annotate(request, signal) {
      const pieces: Buffer[] = []
      for await (const message of ask({ ...request, kind: 'annotate' }, signal)) {
        if (message.kind === 'bytes') pieces.push(Buffer.from(message.base64, 'base64'))
      }
      return Buffer.concat(pieces)
    },
    async *look(request, signal) {
      for await (const message of ask({ ...request, kind: 'look', assets }, signal)) {
        if (isInside(message)) yield message
      }
    },
    async *relink(request, signal) {
      for await (const message of ask({ ...request, kind: 'relink', assets }, signal)) {
        if (message.kind === 'placed' || message.kind === 'relinked' || message.kind === 'markers') yield message
      }
    },
    close,
  }
}

function isInside(message: Answer): message is InsidePart {
  return message.kind === 'attachments' || message.kind === 'annotations'
}

/**
 * The messages of one reading, watched: silence, growth, the process's end and the signal each end it with a throw.
 * @param patience the longest silence before the first message, of whichever kind, and after the first about the file
 */
function openInbox(
  child: ReaderProcess,
  limits: ReaderLimits,
  { firstMs, laterMs }: { readonly firstMs: number; readonly laterMs: number },
  signal: AbortSignal | undefined,
) {
  const waiting: Word[] = []
  let failure: { readonly error: unknown } | null = null
  let isClosed = false
  let wake = () => {}
  const fail = (error: unknown) => {
    failure ??= { error }
    wake()
  }
  const startWatch = (ms: number) => setTimeout(() => fail(new PaperReadError('too-slow')), ms)
  let silence = startWatch(firstMs)
  const growth = setInterval(() => {
    if (child.memoryBytes() > limits.memoryBytes) fail(new PaperReadError('too-hungry'))
  }, MEMORY_CHECK_MS)
  const onAbort = () => fail(signal?.reason)
  signal?.addEventListener('abort', onAbort)
  return {
    fail,
    receive(raw: unknown) {
      if (isClosed) return
      const message = ReaderMessage.safeParse(raw)
      if (!message.success) return fail(new PaperReadError('damaged'))
      clearTimeout(silence)
      if (message.data.kind === 'ready') {
        silence = startWatch(limits.silenceMs)
        return
      }
      silence = startWatch(laterMs)
      waiting.push(message.data)
      wake()
    },
    async next(): Promise<Word> {
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
      isClosed = true
      clearTimeout(silence)
      clearInterval(growth)
      signal?.removeEventListener('abort', onAbort)
    },
  }
}
