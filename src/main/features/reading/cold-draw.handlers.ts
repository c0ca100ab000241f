import { implement } from '@orpc/server'
import { type ColdDraw, drawPaper } from '../../../shared/features/reading/cold-draw.model.ts'
import { readingContract } from '../../../shared/features/reading/reading.contract.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import type { Db } from '../../store/db.ts'
import { findDrawnPaper, listUnseenPapers, saveDrawnPaper } from './cold-draw.store.ts'

const reading = implement(readingContract).$context<Context>()

export const coldDrawHandlers = {
  coldDraw: reading.coldDraw.handler(({ context }) => describeDraw(context.db)),
  drawCold: reading.drawCold.handler(
    command(({ context: { db, clock, random }, errors }) => {
      const paperId = drawPaper(listUnseenPapers(db), findDrawnPaper(db)?.id ?? null, random())
      if (!paperId) throw errors.NO_UNSEEN_PAPER()
      saveDrawnPaper(db, paperId, clock.now())
      return describeDraw(db)
    }),
  ),
}

/** The drawn paper while it still is unseen; null when none is drawn or somebody practised on it meanwhile. */
export function findColdPaper(db: Db): PaperId | null {
  const drawn = findDrawnPaper(db)
  return drawn && listUnseenPapers(db).some(({ id }) => id === drawn.id) ? drawn.id : null
}

/** Nothing here tells which paper it is. */
function describeDraw(db: Db): ColdDraw {
  const unseen = listUnseenPapers(db)
  const stored = findDrawnPaper(db)
  const paper = unseen.find(({ id }) => id === stored?.id)
  return {
    untouchedCount: unseen.filter(({ wasOpened }) => !wasOpened).length,
    unseenCount: unseen.length,
    drawn: stored && paper ? { pageCount: stored.pageCount, wasOpened: paper.wasOpened } : null,
  }
}
