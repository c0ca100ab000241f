import type { PaperPlace, PaperSurface } from '../../ui/paper-surface.ts'
import { currentPosition, type PageView, pageView, scrollToPlace, shownTopPt } from './place.ts'
import { isReading } from './reader-actions.ts'
import { TRIM_CHANGED } from './trim/page-trim.ts'
import type { PaperView } from './viewer.ts'
import { layoutOf } from './views/layouts.ts'

/** Room that stays above a place that was gone to, in PDF units. */
const ROOM_ABOVE_PT = 8

/** The view as others see it; `remember` keeps the place that a jump leads away from. */
export function createPaperSurface(view: PaperView, remember: () => void): PaperSurface {
  const { container, viewer, events } = view
  const offsetOf = ({ pageIndex, yTop }: PaperPlace) => {
    const page = pageView(view, Math.min(pageIndex, viewer.pagesCount - 1))
    return page ? page.div.offsetTop + page.div.clientTop + turned(page, yTop, viewer.pagesRotation) * page.viewport.scale : 0
  }
  const placeAtOffset = (offset: number): PaperPlace => {
    let pageIndex = 0
    for (let index = 1; index < viewer.pagesCount; index += 1) {
      const page = pageView(view, index)
      if (!page || page.div.offsetTop + shownTopPt(view, index) * page.viewport.scale > offset) break
      pageIndex = index
    }
    const page = pageView(view, pageIndex)
    if (!page) return { pageIndex, yTop: 0 }
    const below = Math.min(heightOf(page), Math.max(0, (offset - page.div.offsetTop - page.div.clientTop) / page.viewport.scale))
    return { pageIndex, yTop: Math.round(turned(page, below, viewer.pagesRotation) * 10) / 10 }
  }
  // Only pages in one long column stand where the scroll bar says; else each page has an equal part of the rail.
  const isLong = () => layoutOf(view) === 'continuous'
  const partOf = ({ pageIndex, yTop }: PaperPlace) => {
    const page = pageView(view, pageIndex)
    return (pageIndex + (page ? yTop / heightOf(page) : 0)) / viewer.pagesCount
  }
  const placeAtPart = (share: number): PaperPlace => {
    const pageIndex = Math.min(viewer.pagesCount - 1, Math.floor(share * viewer.pagesCount))
    const page = pageView(view, pageIndex)
    return { pageIndex, yTop: page ? Math.round((share * viewer.pagesCount - pageIndex) * heightOf(page) * 10) / 10 : 0 }
  }
  const placeBelowEdge = (px: number): PaperPlace => {
    if (isLong()) return placeAtOffset(container.scrollTop + px)
    const { pageIndex, topPt } = currentPosition(view)
    const page = pageView(view, pageIndex)
    return { pageIndex, yTop: page ? Math.min(heightOf(page), Math.max(0, topPt + px / page.viewport.scale)) : 0 }
  }
  return {
    container,
    shareOf: (place) => Math.min(1, isLong() ? offsetOf(place) / Math.max(1, container.scrollHeight) : partOf(place)),
    placeAt: (share) => (isLong() ? placeAtOffset(share * container.scrollHeight) : placeAtPart(share)),
    placeInSight: placeBelowEdge,
    goTo: ({ pageIndex, yTop }, isJump) => {
      if (isJump) remember()
      const page = pageView(view, pageIndex)
      scrollToPlace(view, pageIndex, page ? turned(page, yTop, viewer.pagesRotation) - ROOM_ABOVE_PT : 0)
    },
    isReading: () => isReading(container),
    onMove: (listener) => {
      const end = new AbortController()
      for (const event of ['updateviewarea', 'scalechanging', 'rotationchanging', 'pagesloaded', TRIM_CHANGED])
        events.on(event, listener, { signal: end.signal })
      return () => end.abort()
    },
  }
}

/** A height on the page as the person has turned it. On its side, a heading has no height of its own. */
function turned(page: PageView, yTop: number, rotation: number): number {
  if (rotation === 0) return yTop
  return rotation === 180 ? heightOf(page) - yTop : 0
}

function heightOf({ viewport }: PageView): number {
  return viewport.height / viewport.scale
}
