import { implement } from '@orpc/server'
import { readerContract } from '../../../shared/features/reader/reader.contract.ts'
import { createHighlight } from '../../../shared/features/reader/reader.model.ts'
import type { MarkId } from '../../../shared/kernel/ids.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import { findMark, findPageCount, findPosition, insertMark, listMarks, savePosition, setMarkDeleted, updateMark } from './reader.store.ts'

const reader = implement(readerContract).$context<Context>()

export const readerHandlers = reader.router({
  position: reader.position.handler(({ context, input }) => findPosition(context.db, input.paperId)),
  savePosition: reader.savePosition.handler(
    command(({ context: { db, clock }, input, errors }) => {
      if (findPageCount(db, input.paperId) === null) throw errors.PAPER_NOT_FOUND()
      savePosition(db, input.paperId, input.position, clock.now())
      return {}
    }),
  ),
  marks: reader.marks.handler(({ context, input }) => listMarks(context.db, input.paperId)),
  addHighlight: reader.addHighlight.handler(
    command(({ context: { db, clock, ids }, input: { paperId, color, parts }, errors }) => {
      const pageCount = findPageCount(db, paperId)
      if (pageCount === null) throw errors.PAPER_NOT_FOUND()
      if (parts.some((part) => part.pageIndex >= pageCount)) throw errors.PAGE_NOT_FOUND()
      const now = clock.now()
      const marks = parts.map((part) => createHighlight({ id: ids.next() as MarkId, paperId, color, part, now }))
      for (const mark of marks) insertMark(db, mark)
      return marks
    }),
  ),
  changeMark: reader.changeMark.handler(
    command(({ context: { db, clock }, input, errors }) => {
      const mark = findMark(db, input.markId)
      if (!mark) throw errors.MARK_NOT_FOUND()
      const changed = { ...mark, color: input.color ?? mark.color, comment: input.comment ?? mark.comment }
      updateMark(db, changed, clock.now())
      return changed
    }),
  ),
  removeMarks: reader.removeMarks.handler(
    command(({ context: { db, clock }, input, errors }) => {
      const now = clock.now()
      for (const id of input.markIds) if (!setMarkDeleted(db, id, now, now)) throw errors.MARK_NOT_FOUND()
      return {}
    }),
  ),
  restoreMarks: reader.restoreMarks.handler(
    command(({ context: { db, clock }, input, errors }) => {
      for (const id of input.markIds) if (!setMarkDeleted(db, id, null, clock.now())) throw errors.MARK_NOT_FOUND()
      return {}
    }),
  ),
})
