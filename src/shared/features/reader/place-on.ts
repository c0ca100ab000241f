import { isOnText, type Mark, type MarkPart, MIN_AREA_PT, type PlacedShape } from './mark.model.ts'
import { bareShape, moveShape, noteRect, shapeOf } from './mark-shape.ts'
import { boundsOf, type PdfRect } from './pdf-geometry.ts'

/**
 * How a mark looks when it is put on a passage: a highlight covers it, an area goes around it, a note and ink come to its
 * beginning.
 * @param box the page itself, in PDF units
 */
export function placeOn(mark: Mark, { pageIndex: _page, ...passage }: MarkPart, box: PdfRect): PlacedShape {
  if (isOnText(mark.kind)) return passage
  const around = boundsOf(passage.rects)
  const { textOffset } = passage
  if (mark.kind === 'note') return { ...bareShape(noteRect(around[0], around[3], box)), textOffset }
  if (mark.kind === 'area') {
    const [x1, y1] = around
    const rect: PdfRect = [x1, y1, Math.max(around[2], x1 + MIN_AREA_PT), Math.max(around[3], y1 + MIN_AREA_PT)]
    return { ...bareShape(rect), textOffset }
  }
  const before = boundsOf(mark.rects)
  return { ...moveShape(shapeOf(mark), around[0] - before[0], around[3] - before[3], box), textOffset }
}
