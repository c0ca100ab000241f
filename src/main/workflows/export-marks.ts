import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import { implement } from '@orpc/server'
import type { Paper } from '../../shared/features/papers/papers.model.ts'
import { saysTheSame, sourceKey } from '../../shared/features/reader/embedded.model.ts'
import type { Mark } from '../../shared/features/reader/mark.model.ts'
import { annotationOf } from '../../shared/features/reader/mark-annotation.model.ts'
import { type ExportEvent, type ExportOutcome, type ExportRefusal, exportFileName } from '../../shared/features/reader/mark-files.model.ts'
import { markAsMarkdown, marksAsMarkdown } from '../../shared/features/reader/mark-markdown.ts'
import { readerContract } from '../../shared/features/reader/reader.contract.ts'
import type { MarkId, PaperId } from '../../shared/kernel/ids.ts'
import { paperLink } from '../../shared/kernel/paper-link.ts'
import type { Context } from '../core/context.ts'
import { isInside } from '../core/save-file.ts'
import { paperPath } from '../features/papers/library-files.ts'
import { findHash, findPaper } from '../features/papers/papers.store.ts'
import { listEmbedded, listSources } from '../features/reader/embedded.store.ts'
import { listMarks } from '../features/reader/reader.store.ts'
import { PaperReadError } from '../paper-reader/paper-reader.ts'
import type { Db } from '../store/db.ts'
import { copyDurably, writeFileDurably } from '../store/durable-file.ts'
import { sectionsOf } from './sections-of-marks.ts'

const reader = implement(readerContract).$context<Context>()

/** Marks leave the app: as annotations in a copy of the paper's file, and as Markdown. */
export const exportHandlers = {
  exportCopy: reader.exportCopy.handler(async function* ({ context, input, signal, errors }) {
    const found = markedPaper(context, input.paperId)
    if (found === 'no-paper') throw errors.PAPER_NOT_FOUND()
    if (found === 'no-marks') throw errors.NOTHING_MARKED()
    yield* exportCopy(context, found, signal)
  }),
  exportMarkdown: reader.exportMarkdown.handler(async ({ context, input, errors }) => {
    const found = markedPaper(context, input.paperId)
    if (found === 'no-paper') throw errors.PAPER_NOT_FOUND()
    if (found === 'no-marks') throw errors.NOTHING_MARKED()
    return await exportMarkdown(
      context,
      found,
      marksAsMarkdown(found.paper, found.marks, input.grouping, sectionsOf(context.db, input.paperId)),
    )
  }),
  copyMarkdown: reader.copyMarkdown.handler(({ context, input: { paperId, markIds }, errors }) => {
    const found = markedPaper(context, paperId)
    if (found === 'no-paper') throw errors.PAPER_NOT_FOUND()
    if (found === 'no-marks') throw errors.NOTHING_MARKED()
    const wanted = markIds && new Set(markIds)
    const marks = found.marks.filter((mark) => !wanted || wanted.has(mark.id))
    if (wanted && marks.length < wanted.size) throw errors.MARK_NOT_FOUND()
    const text = wanted
      ? `${marks.map((mark) => markAsMarkdown(found.paper, mark)).join('\n\n')}\n`
      : marksAsMarkdown(found.paper, marks, 'page', null)
    context.host.copyText(text)
    return { markCount: marks.length }
  }),
  copyLink: reader.copyLink.handler(({ context, input: { paperId, pageIndex }, errors }) => {
    if (!findPaper(context.db, paperId)) throw errors.PAPER_NOT_FOUND()
    context.host.copyText(paperLink({ paperId, pageIndex, markId: null }))
    return null
  }),
}

interface MarkedPaper {
  readonly paper: Paper
  readonly marks: readonly Mark[]
  /** Of the stored original, which is only read. */
  readonly path: string
  /** Marks that the file has already, just so, because they were taken in from it. */
  readonly inFile: ReadonlySet<MarkId>
}

function markedPaper({ db, host }: Context, paperId: PaperId): MarkedPaper | 'no-paper' | 'no-marks' {
  const [paper, sha256] = [findPaper(db, paperId), findHash(db, paperId)]
  if (!paper || sha256 === null) return 'no-paper'
  const marks = listMarks(db, paperId)
  const path = paperPath(host.dataFolder, sha256)
  return marks.length === 0 ? 'no-marks' : { paper, marks, path, inFile: listInFile(db, paperId, marks) }
}

function listInFile(db: Db, paperId: PaperId, marks: readonly Mark[]): ReadonlySet<MarkId> {
  const sources = listSources(db, paperId)
  if (sources.size === 0) return new Set()
  const embedded = new Map(listEmbedded(db, paperId).map((mark) => [sourceKey(mark), mark]))
  const isInFile = (mark: Mark) => {
    const source = embedded.get(sources.get(mark.id) ?? '')
    return source !== undefined && saysTheSame(mark, source)
  }
  return new Set(marks.filter(isInFile).map((mark) => mark.id))
}

async function* exportCopy(
  context: Context,
  { paper, marks, path, inFile }: MarkedPaper,
  signal: AbortSignal | undefined,
): AsyncGenerator<ExportEvent, void> {
  const target = await context.host.chooseSavePath({
    title: 'Save an annotated copy',
    fileName: exportFileName(paper.title, 'annotated', 'pdf'),
    type: { name: 'PDF', extension: 'pdf' },
  })
  if (target === null) return yield { kind: 'cancelled' }
  try {
    if (await isInside(target, context.host.dataFolder)) return yield { kind: 'refused', reason: 'own-folder' }
    await access(path)
    yield { kind: 'progress', share: 0 }
    const annotations = marks.filter((mark) => !mark.isUnplaced && !inFile.has(mark.id)).map(annotationOf)
    const update = await context.importReader.annotate({ path, annotations }, signal)
    for await (const share of copyDurably(path, target, update)) {
      signal?.throwIfAborted()
      yield { kind: 'progress', share }
    }
  } catch (error) {
    return yield outcomeOf(error, signal)
  }
  yield { kind: 'saved', fileName: basename(target), markCount: marks.length }
}

async function exportMarkdown(context: Context, { paper, marks }: MarkedPaper, text: string): Promise<ExportOutcome> {
  const target = await context.host.chooseSavePath({
    title: 'Export marks',
    fileName: exportFileName(paper.title, 'marks', 'md'),
    type: { name: 'Markdown', extension: 'md' },
  })
  if (target === null) return { kind: 'cancelled' }
  try {
    if (await isInside(target, context.host.dataFolder)) return { kind: 'refused', reason: 'own-folder' }
    await writeFileDurably(target, text)
  } catch (error) {
    return outcomeOf(error, undefined)
  }
  return { kind: 'saved', fileName: basename(target), markCount: marks.length }
}

const REFUSALS: Readonly<Record<string, ExportRefusal>> = {
  ENOENT: 'missing',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EIO: 'failed',
  EBUSY: 'failed',
  EISDIR: 'failed',
  ENOTDIR: 'failed',
  ENAMETOOLONG: 'failed',
}

const UNREAD: Readonly<Record<PaperReadError['reason'], ExportRefusal>> = {
  password: 'encrypted',
  locked: 'encrypted',
  'no-pages': 'damaged',
  damaged: 'damaged',
  'too-slow': 'too-slow',
  'too-hungry': 'too-hungry',
}

function outcomeOf(error: unknown, signal: AbortSignal | undefined): ExportOutcome {
  if (signal?.aborted) return { kind: 'cancelled' }
  if (error instanceof PaperReadError) return { kind: 'refused', reason: UNREAD[error.reason] }
  const reason = error instanceof Error && 'code' in error ? REFUSALS[String(error.code)] : undefined
  if (!reason) throw error
  return { kind: 'refused', reason }
}
