import { distanceToStroke } from './ink.ts'
import { isOnText, type Mark, MIN_AREA_PT, type PlacedShape } from './mark.model.ts'
import { boundsOf, isInside, type PdfRect, textOffsetOf } from './pdf-geometry.ts'

/** Width and height of a note's sign on the page. */
const NOTE_SIZE_PT = 20
/** A click so near to a line of ink means it. */
const INK_REACH_PT = 5

export type Corner = readonly [horizontal: 'left' | 'right', vertical: 'bottom' | 'top']

export function shapeOf({ rects, ink, quote, contextBefore, contextAfter, sortKey }: Mark): PlacedShape {
  return { rects, ink, quote, contextBefore, contextAfter, textOffset: textOffsetOf(sortKey) }
}

/** A mark without text at a place of the page. */
export function bareShape(rect: PdfRect): PlacedShape {
  return { rects: [rect], ink: null, quote: '', contextBefore: '', contextAfter: '', textOffset: 0 }
}

/** The square of a note whose upper left corner is at a point, kept on the page. */
export function noteRect(x: number, y: number, page: PdfRect): PdfRect {
  return moveRect([x, y - NOTE_SIZE_PT, x + NOTE_SIZE_PT, y], 0, 0, page)
}

/** The rectangle moved, but not off the page. */
export function moveRect([x1, y1, x2, y2]: PdfRect, dx: number, dy: number, page: PdfRect): PdfRect {
  const [x, y] = [keep(dx, page[0] - x1, page[2] - x2), keep(dy, page[1] - y1, page[3] - y2)]
  return [x1 + x, y1 + y, x2 + x, y2 + y]
}

/** The area with a corner at a point: on the page, and never smaller than an area may be. */
export function resizeRect([x1, y1, x2, y2]: PdfRect, [horizontal, vertical]: Corner, x: number, y: number, page: PdfRect): PdfRect {
  const [left, right] = horizontal === 'left' ? [keep(x, page[0], x2 - MIN_AREA_PT), x2] : [x1, keep(x, x1 + MIN_AREA_PT, page[2])]
  const [bottom, top] = vertical === 'bottom' ? [keep(y, page[1], y2 - MIN_AREA_PT), y2] : [y1, keep(y, y1 + MIN_AREA_PT, page[3])]
  return [left, bottom, right, top]
}

/** The rectangle between two points of a page, in any order; null when it is too small to be an area. */
export function areaBetween(a: readonly [number, number], b: readonly [number, number], page: PdfRect): PdfRect | null {
  const x = [keep(a[0], page[0], page[2]), keep(b[0], page[0], page[2])]
  const y = [keep(a[1], page[1], page[3]), keep(b[1], page[1], page[3])]
  const rect: PdfRect = [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)]
  return rect[2] - rect[0] >= MIN_AREA_PT && rect[3] - rect[1] >= MIN_AREA_PT ? rect : null
}

/** The strokes of a shape and everything else of it, moved. */
export function moveShape(shape: PlacedShape, dx: number, dy: number, page: PdfRect): PlacedShape {
  const bounds = boundsOf(shape.rects)
  const moved = moveRect(bounds, dx, dy, page)
  const [x, y] = [moved[0] - bounds[0], moved[1] - bounds[1]]
  const strokes = shape.ink?.strokes.map((stroke) => stroke.map((value, index) => value + (index % 2 === 0 ? x : y)))
  return {
    ...shape,
    rects: shape.rects.map((rect) => [rect[0] + x, rect[1] + y, rect[2] + x, rect[3] + y]),
    ink: shape.ink && strokes ? { ...shape.ink, strokes } : shape.ink,
  }
}

/** The mark that a click at a point of the page means: of several the smallest, of equals the last. */
export function markAt(marks: readonly Mark[], x: number, y: number): Mark | null {
  let best: { readonly mark: Mark; readonly size: number } | null = null
  for (const mark of marks) {
    const isHit = mark.ink
      ? mark.ink.strokes.some((stroke) => distanceToStroke(stroke, x, y) <= INK_REACH_PT)
      : isInside({ x, y }, mark.rects)
    if (!isHit) continue
    const [x1, y1, x2, y2] = boundsOf(mark.rects)
    const size = isOnText(mark.kind) ? 0 : (x2 - x1) * (y2 - y1)
    if (!best || size <= best.size) best = { mark, size }
  }
  return best?.mark ?? null
}

function keep(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
