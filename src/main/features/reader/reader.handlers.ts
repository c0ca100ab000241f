import { implement } from '@orpc/server'
import { createMark, isOnText, isShapeOf, reshape } from '../../../shared/features/reader/mark.model.ts'
import { readerContract } from '../../../shared/features/reader/reader.contract.ts'
import type { MarkId } from '../../../shared/kernel/ids.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import { findPageCount } from '../../store/library.store.ts'
import { findMark, findPosition, insertMark, listMarks, placeMark, savePosition, setMarkDeleted, updateMark } from './reader.store.ts'
import { findSplit, saveSplit } from './split.store.ts'

const reader = implement(readerContract).$context<Context>()

export const readerHandlers = {
  position: reader.position.handler(({ context, input }) => findPosition(context.db, input.paperId)),
  savePosition: reader.savePosition.handler(
    command(({ context: { db, clock }, input, errors }) => {
      if (findPageCount(db, input.paperId) === null) throw errors.PAPER_NOT_FOUND()
      savePosition(db, input.paperId, input.position, clock.now())
      return {}
    }),
  ),
  split: reader.split.handler(({ context, input }) => findSplit(context.db, input.paperId)),
  saveSplit: reader.saveSplit.handler(
    command(({ context: { db, clock }, input, errors }) => {
      if (findPageCount(db, input.paperId) === null) throw errors.PAPER_NOT_FOUND()
      saveSplit(db, input.paperId, input.split, clock.now())
      return {}
    }),
  ),
  openedLinks: reader.openedLinks.handler(({ context, signal }) => context.openedLinks.arrivals(signal)),
  marks: reader.marks.handler(({ context, input }) => listMarks(context.db, input.paperId)),
  addMarks: reader.addMarks.handler(
    command(({ context: { db, clock, ids }, input: { paperId, marks }, errors }) => {
      const pageCount = findPageCount(db, paperId)
      if (pageCount === null) throw errors.PAPER_NOT_FOUND()
      if (marks.some((mark) => mark.pageIndex >= pageCount)) throw errors.PAGE_NOT_FOUND()
      const createdAt = clock.now()
      const added = marks.map((mark) => createMark(mark, { id: ids.next() as MarkId, paperId, createdAt }))
      for (const mark of added) insertMark(db, mark)
      return added
    }),
  ),
  changeMark: reader.changeMark.handler(
    command(({ context: { db, clock }, input: { markId, kind, color, comment }, errors }) => {
      const mark = findMark(db, markId)
      if (!mark) throw errors.MARK_NOT_FOUND()
      if (kind && kind !== mark.kind && !(isOnText(kind) && isOnText(mark.kind))) throw errors.WRONG_KIND()
      const changed = { ...mark, kind: kind ?? mark.kind, color: color ?? mark.color, comment: comment ?? mark.comment }
      updateMark(db, changed, clock.now())
      return changed
    }),
  ),
  reshapeMark: reader.reshapeMark.handler(
    command(({ context: { db, clock }, input: { markId, shape }, errors }) => {
      const mark = findMark(db, markId)
      if (!mark) throw errors.MARK_NOT_FOUND()
      if (!isShapeOf(mark.kind, shape)) throw errors.WRONG_SHAPE()
      const changed = reshape(mark, shape)
      updateMark(db, changed, clock.now())
      return changed
    }),
  ),
  placeMark: reader.placeMark.handler(
    command(({ context: { db, clock }, input: { markId, pageIndex, shape, isUnplaced }, errors }) => {
      const mark = findMark(db, markId)
      if (!mark) throw errors.MARK_NOT_FOUND()
      if (!isUnplaced && pageIndex >= (findPageCount(db, mark.paperId) ?? 0)) throw errors.PAGE_NOT_FOUND()
      if (!isShapeOf(mark.kind, shape)) throw errors.WRONG_SHAPE()
      const placed = { ...reshape({ ...mark, pageIndex }, shape), isUnplaced }
      placeMark(db, markId, placed, clock.now())
      return placed
    }),
  ),
  removeMarks: reader.removeMarks.handler(
    command(({ context: { db, clock }, input, errors }) => {
      const now = clock.now()
      for (const id of input.markIds) if (!setMarkDeleted(db, id, now, now, input.givesBack)) throw errors.MARK_NOT_FOUND()
      return {}
    }),
  ),
  restoreMarks: reader.restoreMarks.handler(
    command(({ context: { db, clock }, input, errors }) => {
      for (const id of input.markIds) if (!setMarkDeleted(db, id, null, clock.now())) throw errors.MARK_NOT_FOUND()
      return {}
    }),
  ),
}
