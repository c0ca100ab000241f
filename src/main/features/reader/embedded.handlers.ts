import { implement } from '@orpc/server'
import { type EmbeddedMark, isSamePlace, sourceKey } from '../../../shared/features/reader/embedded.model.ts'
import { createMark, groupByPage, type Mark } from '../../../shared/features/reader/mark.model.ts'
import { readerContract } from '../../../shared/features/reader/reader.contract.ts'
import type { MarkId, PaperId } from '../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import type { Db } from '../../store/db.ts'
import { findPageCount } from '../../store/library.store.ts'
import { findEmbeddedScan, listEmbedded, listMadeAt, listTakenIn, markAnswered } from './embedded.store.ts'
import { insertMark, listMarks } from './reader.store.ts'

const reader = implement(readerContract).$context<Context>()
/** Names that fit into the sentence of the offer. */
const MOST_NAMES = 3

/** Annotations that a paper's file brings from other programs. */
export const embeddedHandlers = {
  embedded: reader.embedded.handler(({ context: { db }, input: { paperId }, errors }) => {
    if (findPageCount(db, paperId) === null) throw errors.PAPER_NOT_FOUND()
    const scan = findEmbeddedScan(db, paperId)
    const { all, fresh, taken } = sortOut(db, paperId)
    return {
      fresh: fresh.length,
      isOffered: fresh.length > 0 && scan !== null && !scan.isAnswered,
      authors: [...new Set(fresh.flatMap(({ author }) => author ?? []))].slice(0, MOST_NAMES),
      leftOut: scan?.leftOut ?? 0,
      replaced: all
        .filter((mark) => mark.replaces && taken.has(sourceKey(mark)))
        .map(({ pageIndex, annotationId }) => ({ pageIndex, annotationId })),
    }
  }),
  takeInEmbedded: reader.takeInEmbedded.handler(
    command(({ context: { db, clock, ids }, input: { paperId }, errors }) => {
      const pageCount = findPageCount(db, paperId)
      if (pageCount === null) throw errors.PAPER_NOT_FOUND()
      const { all, fresh } = sortOut(db, paperId)
      const now = clock.now()
      const added = fresh
        .filter(({ pageIndex }) => pageIndex < pageCount)
        .map((embedded) => takeIn(db, paperId, embedded, ids.next() as MarkId, now))
      markAnswered(db, paperId, now)
      return { added, skipped: all.length - added.length }
    }),
  ),
  declineEmbedded: reader.declineEmbedded.handler(
    command(({ context: { db, clock }, input: { paperId }, errors }) => {
      if (findPageCount(db, paperId) === null) throw errors.PAPER_NOT_FOUND()
      markAnswered(db, paperId, clock.now())
      return {}
    }),
  ),
}

function takeIn(db: Db, paperId: PaperId, embedded: EmbeddedMark, id: MarkId, now: EpochMs): Mark {
  const { annotationId: _annotation, isOwn: _own, replaces: _replaces, author, createdAt, ...mark } = embedded
  // A date in the future would stand above everything that is made here.
  const made = createMark(mark, { id, paperId, author, createdAt: createdAt === null || createdAt > now ? now : createdAt })
  insertMark(db, made, sourceKey(embedded))
  return made
}

/** The file's annotations, and which of them are not among the marks yet. */
function sortOut(db: Db, paperId: PaperId) {
  const all = listEmbedded(db, paperId)
  if (all.length === 0) return { all, fresh: [], taken: new Set<string>() }
  const taken = listTakenIn(db, paperId)
  const marks = groupByPage(listMarks(db, paperId))
  // What an annotated copy of ours brings back is there already, in the paper that it was copied from.
  const own = groupByPage(
    listMadeAt(db, [...new Set(all.flatMap((mark) => (mark.isOwn && mark.createdAt !== null ? secondOf(mark.createdAt) : [])))]),
  )
  const fresh = all.filter((embedded) => {
    if (taken.has(sourceKey(embedded))) return false
    if (marks.get(embedded.pageIndex)?.some((mark) => isSamePlace(mark, embedded))) return false
    return !embedded.isOwn || !own.get(embedded.pageIndex)?.some((mark) => isCopyOf(embedded, mark))
  })
  return { all, fresh, taken }
}

function isCopyOf(embedded: EmbeddedMark, mark: Mark): boolean {
  return embedded.createdAt !== null && secondOf(embedded.createdAt) === secondOf(mark.createdAt) && isSamePlace(mark, embedded)
}

/** PDFs keep time by the second. */
function secondOf(instant: EpochMs): number {
  return Math.floor(instant / 1_000)
}
