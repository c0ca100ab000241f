import { useEffect, useState } from 'react'
import type { PageLayout, PageSpread } from '../../../shared/features/reader/reader.model.ts'
import { pageView } from './place.ts'
import { TRIM_CHANGED } from './trim/page-trim.ts'
import type { PaperView } from './viewer.ts'
import { layoutOf, spreadOf } from './views/layouts.ts'

/** What the tools show of the view. */
export interface ViewState {
  readonly pageIndex: number
  readonly scale: number
  readonly rotation: number
  /** Distance of the viewport's upper edge below the page's, in PDF units. */
  readonly topPt: number
  readonly layout: PageLayout
  readonly spread: PageSpread
  readonly isTrimmed: boolean
}

const BEFORE: ViewState = { pageIndex: 0, scale: 1, rotation: 0, topPt: 0, layout: 'continuous', spread: 'none', isTrimmed: false }

/** Follows page, zoom and rotation of the view. */
export function useViewState(view: PaperView | null): ViewState {
  const [state, setState] = useState(BEFORE)
  useEffect(() => {
    if (!view) return
    const read = () => setState((before) => same(before, stateOf(view)))
    const end = new AbortController()
    for (const event of [
      'pagechanging',
      'scalechanging',
      'rotationchanging',
      'updateviewarea',
      'scrollmodechanged',
      'spreadmodechanged',
      TRIM_CHANGED,
    ]) {
      view.events.on(event, read, { signal: end.signal })
    }
    read()
    return () => end.abort()
  }, [view])
  return state
}

function stateOf(view: PaperView): ViewState {
  const pageIndex = view.viewer.currentPageNumber - 1
  const page = pageView(view, pageIndex)
  // To ten points: finer steps would render the tools at every pixel scrolled.
  const topPt = page ? Math.round((view.container.scrollTop - page.div.offsetTop) / page.viewport.scale / 10) * 10 : 0
  return {
    pageIndex,
    scale: view.viewer.currentScale,
    rotation: view.viewer.pagesRotation,
    topPt,
    layout: layoutOf(view),
    spread: spreadOf(view),
    isTrimmed: view.trim.isOn(),
  }
}

/** The old object when nothing changed, so that React has nothing to do. */
function same(before: ViewState, after: ViewState): ViewState {
  const keys = Object.keys(after) as (keyof ViewState)[]
  return keys.every((key) => before[key] === after[key]) ? before : after
}
