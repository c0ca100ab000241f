import { useEffect, useState } from 'react'
import { pageView } from './place.ts'
import type { PaperView } from './viewer.ts'

/** Without a drawn page for this long the reader offers to stop (finding F9). */
const STUCK_AFTER_MS = 10_000
const LOOK_EVERY_MS = 500
/** `RenderingStates.FINISHED` of pdf.js. */
const FINISHED = 3

/** True while the page that is looked at has not been drawn for ten seconds; also before there is any page. */
export function useIsStuck(view: PaperView | null): boolean {
  const [isStuck, setStuck] = useState(false)
  useEffect(() => {
    let waitedFor = { pageIndex: -1, since: performance.now() }
    const look = () => {
      const pageIndex = view ? view.viewer.currentPageNumber - 1 : -1
      if ((view && isSettled(view, pageIndex)) || pageIndex !== waitedFor.pageIndex) waitedFor = { pageIndex, since: performance.now() }
      setStuck(performance.now() - waitedFor.since >= STUCK_AFTER_MS)
    }
    const timer = window.setInterval(look, LOOK_EVERY_MS)
    return () => {
      window.clearInterval(timer)
      setStuck(false)
    }
  }, [view])
  return isStuck
}

/** Drawn, as far as it can be. */
function isSettled(view: PaperView, pageIndex: number): boolean {
  const trouble = view.watch.troubles().get(pageIndex)
  return trouble === 'broken' || trouble === 'too-big' || pageView(view, pageIndex)?.renderingState === FINISHED
}
