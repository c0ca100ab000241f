import { implement } from '@orpc/server'
import { tabsContract } from '../../../shared/features/tabs/tabs.contract.ts'
import { MOST_CLOSED, withMoved } from '../../../shared/features/tabs/tabs.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import { hasPaper } from '../../store/library.store.ts'
import { closeLeftOpen, closeTab, findPlace, listClosed, listOpen, saveOpen } from './tabs.store.ts'

const tabs = implement(tabsContract).$context<Context>()

export const tabsHandlers = tabs.router({
  list: tabs.list.handler(({ context }) => ({
    open: listOpen(context.db, context.reopensTabs() ? null : context.clock.bootId()),
    closed: listClosed(context.db, MOST_CLOSED),
  })),
  open: tabs.open.handler(
    command(({ context, input: { paperId }, errors }) => {
      if (!hasPaper(context.db, paperId)) throw errors.PAPER_NOT_FOUND()
      const open = openInThisRun(context)
      if (!open.includes(paperId)) saveOpen(context.db, [...open, paperId], context.clock.bootId())
      return {}
    }),
  ),
  close: tabs.close.handler(
    command(({ context, input }) => {
      const open = openInThisRun(context)
      for (const paperId of input.paperIds) if (open.includes(paperId)) closeTab(context.db, paperId)
      return {}
    }),
  ),
  reopen: tabs.reopen.handler(
    command(({ context, input, errors }) => {
      const open = openInThisRun(context)
      // However long ago: the list that is shown is shorter than what is kept.
      const closed = listClosed(context.db, -1).find(({ paperId }) => input.paperId === undefined || paperId === input.paperId)
      if (!closed) throw errors.NOTHING_CLOSED()
      const { paperId } = closed
      const place = findPlace(context.db, paperId) ?? open.length
      saveOpen(context.db, withMoved([...open, paperId], open.length, place), context.clock.bootId())
      return { paperId }
    }),
  ),
  move: tabs.move.handler(
    command(({ context, input, errors }) => {
      const open = openInThisRun(context)
      const from = open.indexOf(input.paperId)
      if (from < 0) throw errors.NOT_OPEN()
      saveOpen(context.db, withMoved(open, from, input.toIndex), context.clock.bootId())
      return {}
    }),
  ),
})

/** The row that this run of the app shows; where tabs don't come back by themselves, those left open are closed first. */
function openInThisRun({ db, clock, reopensTabs }: Context): readonly PaperId[] {
  if (!reopensTabs()) closeLeftOpen(db, clock.bootId())
  return listOpen(db, null).map(({ paperId }) => paperId)
}
