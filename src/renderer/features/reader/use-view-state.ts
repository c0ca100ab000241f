import { useEffect, useState } from 'react'
import type { PageLayout, PageSpread } from '../../../shared/features/reader/reader.model.ts'
import { TRIM_CHANGED } from './trim/page-trim.ts'
import type { PaperView } from './viewer.ts'
import { layoutOf, spreadOf } from './views/layouts.ts'

/** How the pages are shown. The same object while nothing of it changes, so that tools need not be drawn for every page. */
export interface ViewShape {
  readonly scale: number
  readonly rotation: number
  readonly layout: PageLayout
  readonly spread: PageSpread
  readonly isTrimmed: boolean
}

/** What the tools show of the view. Nothing that changes with every pixel scrolled: they would be drawn for every frame. */
export interface ViewState {
  readonly pageIndex: number
  readonly shape: ViewShape
}

const BEFORE: ViewState = { pageIndex: 0, shape: { scale: 1, rotation: 0, layout: 'continuous', spread: 'none', isTrimmed: false } }

/** Follows page, zoom and rotation of the view. */
export function useViewState(view: PaperView | null): ViewState {
  const [state, setState] = useState(BEFORE)
  useEffect(() => {
    if (!view) return
    const read = () => setState((before) => stateAfter(before, view))
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

/** The old objects where nothing changed, so that React has nothing to do. */
function stateAfter(before: ViewState, view: PaperView): ViewState {
  const pageIndex = view.viewer.currentPageNumber - 1
  const shape = shapeOf(view)
  const keys = Object.keys(shape) as (keyof ViewShape)[]
  const isSame = keys.every((key) => before.shape[key] === shape[key])
  if (isSame && before.pageIndex === pageIndex) return before
  return { pageIndex, shape: isSame ? before.shape : shape }
}

function shapeOf(view: PaperView): ViewShape {
  return {
    scale: view.viewer.currentScale,
    rotation: view.viewer.pagesRotation,
    layout: layoutOf(view),
    spread: spreadOf(view),
    isTrimmed: view.trim.isOn(),
  }
}
