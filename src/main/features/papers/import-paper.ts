import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { foreignKind, type ImportOutcome } from '../../../shared/features/papers/import.model.ts'
import { tidyLine } from '../../../shared/features/papers/papers.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import type { Context } from '../../core/context.ts'
import { type PaperFacts, PaperReadError } from '../../paper-reader/paper-reader.ts'
import { inTransaction } from '../../store/db.ts'
import { copyIn, type IncomingCopy, keepCopy, paperPath, sniffFile, UnreadableFileError } from './library-files.ts'
import { findPaperByHash, insertPaper, markPaperReturned } from './papers.store.ts'

export interface ImportRequest {
  readonly path: string
  readonly password?: string
  readonly isSample?: boolean
}

export interface ImportWatch {
  readonly report: (phase: 'copying' | 'reading', share: number) => void
  readonly signal?: AbortSignal | undefined
}

/**
 * Takes one file into the library: copied under its hash, read by the reading process, and only then a row. Every
 * other end removes the copy. Its text is indexed afterwards, in the background.
 */
export async function importPaper(context: Context, request: ImportRequest, watch: ImportWatch): Promise<ImportOutcome> {
  let copy: IncomingCopy | null = null
  try {
    await context.tidyLibrary()
    watch.signal?.throwIfAborted()
    const found = foreignKind(...(await sniffFile(request.path)))
    if (found) return { kind: 'not-a-pdf', found }
    copy = await copyIn(context.host.dataFolder, request.path, context.ids.next(), (share) => watch.report('copying', share), watch.signal)
    return await takeIn(context, request, copy, watch)
  } catch (error) {
    return outcomeOf(error, context, request)
  } finally {
    // Gone when it has become the paper's file.
    if (copy) await rm(copy.path, { force: true })
  }
}

async function takeIn(context: Context, request: ImportRequest, copy: IncomingCopy, watch: ImportWatch): Promise<ImportOutcome> {
  const known = findPaperByHash(context.db, copy.sha256)
  if (known) {
    // The library's file may have been lost by hand; these are the same bytes.
    await keepCopy(context.host.dataFolder, copy)
    if (known.isDeleted) {
      inTransaction(context.db, () => markPaperReturned(context.db, known.id, context.clock.now()))
      context.changed(['papers', 'reader', 'sample'])
      context.indexer.wake()
    }
    return { kind: 'duplicate', paperId: known.id, title: known.title, wasRestored: known.isDeleted }
  }
  watch.report('reading', 0)
  const fileName = tidyLine(basename(request.path)) || 'paper.pdf'
  const facts = await readFacts(context, request, copy, fileName, watch.signal)
  watch.signal?.throwIfAborted()
  const paperId = context.ids.next() as PaperId
  // The file first: a row without its file would be a paper that can't be opened, a file without a row is cleared away.
  await keepCopy(context.host.dataFolder, copy)
  try {
    inTransaction(context.db, () =>
      insertPaper(context.db, {
        ...facts,
        id: paperId,
        sha256: copy.sha256,
        byteLength: copy.byteLength,
        fileName,
        isSample: request.isSample ?? false,
        now: context.clock.now(),
      }),
    )
  } catch (error) {
    const other = findPaperByHash(context.db, copy.sha256)
    // Two imports of the same bytes at once: the other one was first, and owns the file.
    if (other) return { kind: 'duplicate', paperId: other.id, title: other.title, wasRestored: false }
    await rm(paperPath(context.host.dataFolder, copy.sha256), { force: true })
    throw error
  }
  context.changed(['papers', 'reader', 'sample'])
  context.indexer.wake(facts.isEncrypted && request.password !== undefined ? { paperId, password: request.password } : undefined)
  return { kind: 'imported', paperId, title: facts.title }
}

/** What the library's row says of a file. @throws PaperReadError; what the signal was aborted with */
export async function readFacts(
  context: Context,
  request: Pick<ImportRequest, 'password'>,
  copy: Pick<IncomingCopy, 'path'>,
  fileName: string,
  signal: AbortSignal | undefined,
): Promise<PaperFacts> {
  const reading = context.importReader.read(
    { path: copy.path, fileName, password: request.password ?? null, textFrom: null, sections: 'none' },
    signal,
  )
  let facts: PaperFacts | null = null
  try {
    for await (const part of reading) {
      if (part.kind === 'facts') facts = part
    }
  } catch (error) {
    // A first page that takes for ever is no reason to refuse the paper: the reader can be stopped.
    const isEnough = facts !== null && error instanceof PaperReadError && error.reason === 'too-slow'
    if (!isEnough) throw error
  }
  if (!facts) throw new PaperReadError('damaged')
  return facts
}

/** How an import ended that threw; what is none of the expected ends is thrown on. */
export function outcomeOf(error: unknown, context: Context, request: ImportRequest): ImportOutcome {
  if (error instanceof PaperReadError) {
    if (error.reason === 'locked') return { kind: 'locked' }
    if (error.reason !== 'password') return { kind: 'broken', reason: error.reason }
    return { kind: 'password-needed', token: context.offeredFiles.offer([request.path]), isRetry: request.password !== undefined }
  }
  if (error instanceof UnreadableFileError) return { kind: 'unreadable', reason: error.reason }
  if (!(error instanceof Error)) throw error
  if (error.name === 'AbortError') return { kind: 'cancelled' }
  switch ('code' in error ? error.code : '') {
    case 'ENOENT':
      return { kind: 'unreadable', reason: 'missing' }
    case 'EACCES':
    case 'EPERM':
      return { kind: 'unreadable', reason: 'no-permission' }
    case 'ENOSPC':
    case 'EDQUOT':
    case 'SQLITE_FULL':
      return { kind: 'no-space' }
    case 'EIO':
    case 'EBUSY':
    case 'ENAMETOOLONG':
    case 'ELOOP':
    case 'ENXIO':
      return { kind: 'unreadable', reason: 'failed' }
    default:
      throw error
  }
}
