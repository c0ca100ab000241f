import type { Ink } from './mark.model.ts'
import type { PdfRect } from './pdf-geometry.ts'

/** Points through which a line goes: `x1, y1, x2, y2, …`. */
type Stroke = readonly number[]

/** The stroke without the points that no eye misses: none lies further from the new line than the tolerance. */
export function simplify(stroke: Stroke, tolerance: number): number[] {
  const count = stroke.length / 2
  if (count < 3) return [...stroke]
  const isKept = new Array<boolean>(count).fill(false)
  isKept[0] = true
  isKept[count - 1] = true
  const ranges: [number, number][] = [[0, count - 1]]
  for (let range = ranges.pop(); range; range = ranges.pop()) {
    const [first, last] = range
    let [furthest, distance] = [-1, tolerance]
    for (let index = first + 1; index < last; index += 1) {
      const away = distanceToSegment(pointOf(stroke, index), pointOf(stroke, first), pointOf(stroke, last))
      if (away > distance) [furthest, distance] = [index, away]
    }
    if (furthest === -1) continue
    isKept[furthest] = true
    ranges.push([first, furthest], [furthest, last])
  }
  return isKept.flatMap((kept, index) => (kept ? [...pointOf(stroke, index)] : []))
}

/** What is left of strokes after a round eraser went over a point. The same array when it touched nothing. */
export function erase(strokes: readonly Stroke[], x: number, y: number, radius: number): readonly Stroke[] {
  if (!strokes.some((stroke) => distanceToStroke(stroke, x, y) <= radius)) return strokes
  return strokes.flatMap((stroke) => (distanceToStroke(stroke, x, y) <= radius ? cut(refine(stroke, radius / 2), x, y, radius) : [stroke]))
}

/** Of a point from the line through a stroke's points. */
export function distanceToStroke(stroke: Stroke, x: number, y: number): number {
  if (stroke.length === 2) return Math.hypot((stroke[0] ?? 0) - x, (stroke[1] ?? 0) - y)
  let best = Number.POSITIVE_INFINITY
  for (let index = 1; index < stroke.length / 2; index += 1) {
    best = Math.min(best, distanceToSegment([x, y], pointOf(stroke, index - 1), pointOf(stroke, index)))
  }
  return best
}

/** The box around strokes and the width of their line. */
export function inkBounds({ strokes, widthPt }: Ink): PdfRect {
  let [left, bottom, right, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const stroke of strokes) {
    for (let index = 0; index < stroke.length / 2; index += 1) {
      const [x, y] = pointOf(stroke, index)
      left = Math.min(left, x)
      right = Math.max(right, x)
      bottom = Math.min(bottom, y)
      top = Math.max(top, y)
    }
  }
  const half = widthPt / 2
  return [left - half, bottom - half, right + half, top + half]
}

/** A smooth line through the points, as the `d` of an SVG path: curves from middle to middle, bent by each point. */
export function strokePath(stroke: Stroke, toScreen: (x: number, y: number) => { readonly x: number; readonly y: number }): string {
  const points = Array.from({ length: stroke.length / 2 }, (_, index) => toScreen(...pointOf(stroke, index)))
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return ''
  const at = ({ x, y }: { readonly x: number; readonly y: number }) => `${x.toFixed(2)} ${y.toFixed(2)}`
  const curves = points.slice(1, -1).map((point, index) => {
    const next = points[index + 2] ?? point
    const end = index === points.length - 3 ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 }
    return `Q${at(point)} ${at(end)}`
  })
  return [`M${at(first)}`, ...(curves.length > 0 ? curves : [`L${at(last)}`])].join('')
}

function cut(stroke: Stroke, x: number, y: number, radius: number): number[][] {
  const pieces: number[][] = []
  let piece: number[] = []
  for (let index = 0; index < stroke.length / 2; index += 1) {
    const [px, py] = pointOf(stroke, index)
    if (Math.hypot(px - x, py - y) > radius) piece.push(px, py)
    else {
      pieces.push(piece)
      piece = []
    }
  }
  // A single point that is left was a line: it would be a dot that nobody drew.
  return [...pieces, piece].filter((left) => left.length > 2)
}

/** The same line with points so close to each other that an eraser between two of them meets one. */
function refine(stroke: Stroke, step: number): number[] {
  const refined = [...pointOf(stroke, 0)]
  for (let index = 1; index < stroke.length / 2; index += 1) {
    const [[fromX, fromY], [toX, toY]] = [pointOf(stroke, index - 1), pointOf(stroke, index)]
    const count = Math.max(1, Math.ceil(Math.hypot(toX - fromX, toY - fromY) / step))
    for (let part = 1; part <= count; part += 1) {
      refined.push(fromX + ((toX - fromX) * part) / count, fromY + ((toY - fromY) * part) / count)
    }
  }
  return refined
}

type Point = readonly [x: number, y: number]

function pointOf(stroke: Stroke, index: number): Point {
  return [stroke[index * 2] ?? 0, stroke[index * 2 + 1] ?? 0]
}

function distanceToSegment([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [dx, dy] = [toX - fromX, toY - fromY]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - fromX) * dx + (y - fromY) * dy) / length))
  return Math.hypot(x - fromX - share * dx, y - fromY - share * dy)
}
