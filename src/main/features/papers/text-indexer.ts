import { setImmediate } from 'node:timers/promises'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import type { Clock, StoreService } from '../../core/context.ts'
import { PaperReadError, type PaperReader } from '../../paper-reader/paper-reader.ts'
import { inTransaction } from '../../store/db.ts'
import { paperPath } from './library-files.ts'
import { insertPages, listUnindexed, markIndexed, type PageText, type UnindexedPaper } from './paper-text.store.ts'

/** Pages a transaction: a few milliseconds of the main process, never a whole frame (goal P9). */
const PAGES_AT_ONCE = 4
/** Pages of one paper that may hang or crash the reading process before the rest is left unread. */
const MOST_BAD_PAGES = 3

/** Fills the text index in the background, one paper after the other, and then does what follows from the text; what a stop left over is taken up again. */
export interface TextIndexer {
  /** There may be something to do. A password is forgotten when it is done. */
  wake(unlocked?: { readonly paperId: PaperId; readonly password: string }): void
  /** Resolves when nothing is left to do. */
  whenIdle(): Promise<void>
  /** Stops at the next page. */
  close(): void
}

/** Of papers that somebody unlocked; forgotten when nothing is left to do. */
export type Passwords = Map<PaperId, string>

export interface IndexerParts {
  readonly store: StoreService
  readonly clock: Clock
  readonly dataFolder: string
  readonly reader: PaperReader
  readonly onIndexed: () => void
  /**
   * Other work on papers whose text is in, a step at a time. False: there is none. A password that does not fit is to be
   * taken out.
   */
  readonly afterwards: (passwords: Passwords, signal: AbortSignal) => Promise<boolean>
  readonly onDefect: (error: unknown) => void
}

export function createTextIndexer(parts: IndexerParts): TextIndexer {
  const passwords: Passwords = new Map()
  let wakeCount = 0
  const stop = new AbortController()
  let running: Promise<void> | null = null

  const run = async () => {
    await parts.store.writable()
    for (;;) {
      const [paper] = listUnindexed(parts.store.db, [...passwords.keys()])
      if (stop.signal.aborted) return
      if (paper) await indexPaper(parts, paper, passwords, stop.signal)
      else {
        const wakesBefore = wakeCount
        // Somebody may have unlocked a paper while the last step was at work.
        if (!(await parts.afterwards(passwords, stop.signal)) && wakeCount === wakesBefore) return
      }
    }
  }
  const wake: TextIndexer['wake'] = (unlocked) => {
    wakeCount += 1
    if (unlocked) passwords.set(unlocked.paperId, unlocked.password)
    running ??= run()
      .catch((error: unknown) => {
        if (!stop.signal.aborted) parts.onDefect(error)
      })
      .finally(() => {
        passwords.clear()
        running = null
      })
  }
  return {
    wake,
    async whenIdle() {
      await running
    },
    close() {
      stop.abort()
      parts.reader.close()
    },
  }
}

/** Reads and stores the pages that are missing. A page that can't be read is stored empty, so that it is tried once. */
async function indexPaper(parts: IndexerParts, paper: UnindexedPaper, passwords: Passwords, signal: AbortSignal): Promise<void> {
  const password = passwords.get(paper.id) ?? null
  let next = paper.nextPageIndex
  for (let badPages = 0; next < paper.pageCount && badPages < MOST_BAD_PAGES; ) {
    try {
      for await (const pages of pagesOf(parts, paper, next, password, signal)) {
        inTransaction(parts.store.db, () => insertPages(parts.store.db, paper.id, pages))
        next += pages.length
        await setImmediate()
      }
      break
    } catch (error) {
      if (!(error instanceof PaperReadError)) throw error
      if (error.reason === 'password' && passwords.delete(paper.id)) return
      badPages += 1
      inTransaction(parts.store.db, () => insertPages(parts.store.db, paper.id, [{ pageIndex: next, text: '' }]))
      next += 1
    }
  }
  inTransaction(parts.store.db, () => markIndexed(parts.store.db, paper.id, parts.clock.now()))
  parts.onIndexed()
}

/** Pages in portions for one transaction each. What was read before a failure is handed out before it is thrown. */
async function* pagesOf(
  { reader, dataFolder }: IndexerParts,
  paper: UnindexedPaper,
  textFrom: number,
  password: string | null,
  signal: AbortSignal,
): AsyncGenerator<PageText[]> {
  const request = { path: paperPath(dataFolder, paper.sha256), fileName: paper.fileName, password, textFrom, sections: 'none' as const }
  let portion: PageText[] = []
  let failure: { readonly error: unknown } | null = null
  try {
    for await (const part of reader.read(request, signal)) {
      if (part.kind === 'page') portion.push(part)
      if (portion.length === PAGES_AT_ONCE) {
        yield portion
        portion = []
      }
    }
  } catch (error) {
    failure = { error }
  }
  if (portion.length > 0) yield portion
  if (failure) throw failure.error
}
