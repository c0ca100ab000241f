import { useEffect, useState } from 'react'
import { currentLine, type OutlinePlace } from '../../../shared/features/reader/outline.ts'
import { pageView } from './place.ts'
import { TRIM_CHANGED } from './trim/page-trim.ts'
import type { PaperView } from './viewer.ts'

/** Where on the screen somebody reads: a heading above this part of it has begun. */
const READING_LINE = 1 / 3

/**
 * The line of the outline whose section is being read, by its id; null before all of them. Whoever uses it is drawn again
 * only when another section begins.
 * @param view null: nobody wants to know.
 */
export function useCurrentLine(view: PaperView | null, places: readonly OutlinePlace[] | undefined): number | null {
  const [current, setCurrent] = useState<number | null>(null)
  useEffect(() => {
    if (!view || !places) return
    const end = new AbortController()
    const read = () => setCurrent(lineInSight(view, places))
    for (const event of ['updateviewarea', 'pagechanging', 'scalechanging', 'rotationchanging', TRIM_CHANGED]) {
      view.events.on(event, read, { signal: end.signal })
    }
    read()
    return () => end.abort()
  }, [view, places])
  return current
}

function lineInSight(view: PaperView, places: readonly OutlinePlace[]): number | null {
  const { viewer, container } = view
  const pageIndex = viewer.currentPageNumber - 1
  const page = pageView(view, pageIndex)
  if (!page) return null
  const below = page.div.offsetTop + page.viewport.height - container.scrollTop - container.clientHeight * READING_LINE
  return currentLine(places, pageIndex, below / page.viewport.scale)
}
