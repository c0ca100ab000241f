import { type PdfRect, type Transform, toPdfRect, toScreenRect } from '../../shared/features/reader/pdf-geometry.ts'
import { type NewPage, relinkMarks } from '../../shared/features/reader/relink.ts'
import type { PageText } from '../../shared/features/reader/selection/page-text.ts'
import type { Place } from '../../shared/features/sections/sections.model.ts'
import type { MarkId } from '../../shared/kernel/ids.ts'
import type { SectionMarker } from './messages.ts'

/** How a page is seen at its own size. */
export interface PageView {
  readonly transform: Transform
  readonly width: number
}

/** A marker stands at the top of a line about so high, in points. */
const LINE_PT = 10

/**
 * Where section markers of a former file stand in a newer one: with the line that each stood at.
 * @param former a page that a marker stands on, as it was; undefined: it can't be had
 * @param views how each page of the newer file is seen, by page index
 * @returns in the markers' order; null: its line is not there any more
 */
export function relinkMarkers(
  markers: readonly SectionMarker[],
  former: (pageIndex: number) => { readonly text: PageText; readonly view: PageView } | undefined,
  pages: readonly NewPage[],
  views: readonly PageView[],
): { readonly target: SectionMarker['target']; readonly place: Place | null }[] {
  return markers.map(({ target, pageIndex, yTop }) => {
    const page = former(pageIndex)
    if (!page) return { target, place: null }
    const line = toPdfRect({ left: 0, top: yTop, width: page.view.width, height: LINE_PT }, page.view.transform)
    const [found] = relinkMarks([asArea(line, pageIndex)], pages, () => page.text)
    const view = found?.part && views[found.part.pageIndex]
    const [rect] = found?.part?.rects ?? []
    if (!found?.part || !view || !rect) return { target, place: null }
    return { target, place: { pageIndex: found.part.pageIndex, yTop: toScreenRect(rect, view.transform).top } }
  })
}

/** What has no text of its own goes with the line beside it, and so does a marker. */
function asArea(rect: PdfRect, pageIndex: number) {
  return {
    ...{ id: '' as MarkId, kind: 'area' as const, pageIndex, rects: [rect], ink: null },
    ...{ quote: '', contextBefore: '', contextAfter: '', sortKey: '' },
  }
}
