import { useEffect } from 'react'
import type { Mark } from '../../../../shared/features/reader/mark.model.ts'
import { turnHole } from '../../../../shared/features/reader/page-theme.ts'
import { boundsOf, toScreenRect } from '../../../../shared/features/reader/pdf-geometry.ts'
import type { KeptBox } from '../../../../shared/features/reader/trim.model.ts'
import { pageView } from '../place.ts'
import type { PaperView } from '../viewer.ts'

/** Tells a view what must not be cut off its pages with their margins. */
export function useKeptMarks(view: PaperView | null, marks: readonly Mark[]): void {
  useEffect(() => {
    if (!view) return
    const kept = new Map<number, KeptBox[]>()
    for (const mark of marks) {
      const viewport = pageView(view, mark.pageIndex)?.viewport
      if (!viewport) continue
      const { left, top, width, height } = toScreenRect(boundsOf(mark.rects), viewport.transform)
      const shown = {
        left: clamp(left / viewport.width),
        top: clamp(top / viewport.height),
        right: clamp((left + width) / viewport.width),
        bottom: clamp((top + height) / viewport.height),
      }
      // As the file turns the page: back from how the person did.
      const box = turnHole(shown, (360 - view.viewer.pagesRotation) % 360)
      kept.set(mark.pageIndex, [...(kept.get(mark.pageIndex) ?? []), box])
    }
    view.trim.keep(kept)
  }, [view, marks])
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}
