import { implement } from '@orpc/server'
import { sectionsContract } from '../../../shared/features/sections/sections.contract.ts'
import { mergeMarkers } from '../../../shared/features/sections/sections.model.ts'
import { SECTION_TARGETS } from '../../../shared/kernel/section-targets.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import { findPageCount } from '../../store/library.store.ts'
import { findOwnPlaces, findScan, findTargets, forgetOwnPlace, listSections, saveOwnPlace } from './sections.store.ts'

const sections = implement(sectionsContract).$context<Context>()

export const sectionsHandlers = sections.router({
  ofPaper: sections.ofPaper.handler(({ context: { db }, input: { paperId }, errors }) => {
    if (findPageCount(db, paperId) === null) throw errors.PAPER_NOT_FOUND()
    const scan = findScan(db, paperId)
    const own = findOwnPlaces(db, paperId)
    return {
      state: scan === null ? ('waiting' as const) : scan.isReadable ? ('found' as const) : ('unreadable' as const),
      sections: listSections(db, paperId),
      markers: mergeMarkers(findTargets(db, paperId), own),
      own: SECTION_TARGETS.filter((target) => own[target] !== undefined),
    }
  }),
  setMarker: sections.setMarker.handler(
    command(({ context: { db, clock }, input: { paperId, target, pageIndex, yTop }, errors }) => {
      const pageCount = findPageCount(db, paperId)
      if (pageCount === null) throw errors.PAPER_NOT_FOUND()
      if (pageIndex >= pageCount) throw errors.PAGE_NOT_FOUND()
      saveOwnPlace(db, paperId, target, { pageIndex, yTop }, clock.now())
      return { target, pageIndex, yTop, isOwn: true }
    }),
  ),
  removeMarker: sections.removeMarker.handler(
    command(({ context: { db, clock }, input: { paperId, target }, errors }) => {
      if (findPageCount(db, paperId) === null) throw errors.PAPER_NOT_FOUND()
      saveOwnPlace(db, paperId, target, null, clock.now())
      return {}
    }),
  ),
  resetMarker: sections.resetMarker.handler(
    command(({ context: { db }, input: { paperId, target }, errors }) => {
      if (findPageCount(db, paperId) === null) throw errors.PAPER_NOT_FOUND()
      forgetOwnPlace(db, paperId, target)
      return {}
    }),
  ),
})
