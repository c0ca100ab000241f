import { implement } from '@orpc/server'
import { BankFilter, viewsContract } from '../../../shared/features/practice/views.contract.ts'
import type { BankViewId } from '../../../shared/kernel/ids.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import { findView, insertView, isNameTaken, listViews, renameView, setViewRemoved } from './views.store.ts'

const views = implement(viewsContract).$context<Context>()

export const viewsHandlers = {
  views: views.views.handler(({ context: { db } }) =>
    // A tag or a category that is gone since is left out rather than the whole view.
    listViews(db).map(({ filter, ...view }) => ({ ...view, filter: BankFilter.safeParse(JSON.parse(filter)).data ?? {} })),
  ),
  saveView: views.saveView.handler(
    command(({ context: { db, ids, clock }, input: { name, filter }, errors }) => {
      if (isNameTaken(db, name, null)) throw errors.NAME_TAKEN()
      const viewId = ids.next() as BankViewId
      insertView(db, { id: viewId, name, filter: JSON.stringify(filter), now: clock.now() })
      return { viewId }
    }),
  ),
  renameView: views.renameView.handler(
    command(({ context: { db, clock }, input: { viewId, name }, errors }) => {
      if (findView(db, viewId)?.isRemoved !== 0) throw errors.VIEW_NOT_FOUND()
      if (isNameTaken(db, name, viewId)) throw errors.NAME_TAKEN()
      renameView(db, viewId, name, clock.now())
    }),
  ),
  removeView: views.removeView.handler(
    command(({ context: { db, clock }, input: { viewId }, errors }) => {
      if (findView(db, viewId)?.isRemoved !== 0) throw errors.VIEW_NOT_FOUND()
      setViewRemoved(db, viewId, true, clock.now())
    }),
  ),
  restoreView: views.restoreView.handler(
    command(({ context: { db, clock }, input: { viewId }, errors }) => {
      const view = findView(db, viewId)
      if (view?.isRemoved !== 1) throw errors.VIEW_NOT_FOUND()
      if (isNameTaken(db, view.name, viewId)) throw errors.NAME_TAKEN()
      setViewRemoved(db, viewId, false, clock.now())
    }),
  ),
}
