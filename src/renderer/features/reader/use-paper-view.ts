import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type RefObject, startTransition, useEffect, useState } from 'react'
import type { Position } from '../../../shared/features/reader/reader.model.ts'
import { restorePosition } from './place.ts'
import { createPaperView, type PaperView } from './viewer.ts'
import { isWide } from './zoom.ts'

const START: Position = {
  pageIndex: 0,
  leftPt: 0,
  topPt: 0,
  zoom: 'page-width',
  rotation: 0,
  layout: 'continuous',
  spread: 'none',
  isTrimmed: false,
}

/**
 * Shows the document in the container and scrolls to where it was left, or to `pageIndex`. Null until the pages have
 * their places.
 */
export function usePaperView(
  container: RefObject<HTMLDivElement | null>,
  /** Null: no view. */
  document: PDFDocumentProxy | null,
  start: { readonly position: Position | null; readonly pageIndex: number | undefined },
  onJump: () => void,
  /** The first page is so broken that there is no view. */
  onFailed: (error: unknown) => void,
): PaperView | null {
  const [view, setView] = useState<PaperView | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: where to start matters once, when the document opens.
  useEffect(() => {
    const element = container.current
    if (!element || !document) return
    const end = new AbortController()
    const { signal } = end
    const first = start.position ?? START
    const place = start.pageIndex === undefined ? first : { ...first, pageIndex: start.pageIndex, topPt: 0, leftPt: 0 }
    createPaperView({ container: element, document, signal, onJump }).then(
      async (created) => {
        await untilWide(element, signal)
        if (signal.aborted) return
        restorePosition(created, place)
        settle(created, place, signal)
        // The tools come in pieces, and the first page is drawn between them.
        startTransition(() => setView(created))
      },
      (error: unknown) => {
        if (!signal.aborted) onFailed(error)
      },
    )
    return () => {
      end.abort()
      setView(null)
    }
  }, [document])
  return view
}

/** Pages that are fitted into a window that has no width yet would come out smaller than nothing, and stay so. */
function untilWide(element: HTMLElement, signal: AbortSignal): Promise<void> {
  if (isWide(element)) return Promise.resolve()
  return new Promise((resolve) => {
    const observer = new ResizeObserver(() => {
      if (isWide(element)) end()
    })
    const end = () => {
      observer.disconnect()
      resolve()
    }
    observer.observe(element)
    signal.addEventListener('abort', end, { once: true })
  })
}

/** Pages of other sizes move the rest when they load, so the place is taken once more, unless somebody moved on. */
function settle(view: PaperView, place: Position, signal: AbortSignal): void {
  const moved = new AbortController()
  for (const event of ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const) {
    window.addEventListener(event, () => moved.abort(), { once: true, signal: AbortSignal.any([signal, moved.signal]), capture: true })
  }
  const { scrollTop } = view.container
  view.events.on('pagesloaded', () => {
    // The way to a mark moves on by itself, and that mark is the place then.
    const hasStayed = view.container.scrollTop === scrollTop
    if (hasStayed && !moved.signal.aborted && !signal.aborted) restorePosition(view, place)
    moved.abort()
  })
}
