import type { PdfRect } from '../pdf-geometry.ts'

/** Quarter turns, counter-clockwise, from a page's x axis to the direction in which text runs. */
export type Quarter = 0 | 1 | 2 | 3

/**
 * A box beside text that runs to the right: `left` to `right` along the line, `bottom` to `top` across it. A point (x, y)
 * of the page is that same point for quarter 0.
 */
export interface FrameBox {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

const DIRECTIONS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const

/** From a point of the page to one along and across text of this quarter. */
export function toFrame(x: number, y: number, quarter: Quarter): { readonly u: number; readonly v: number } {
  const [cos, sin] = DIRECTIONS[quarter]
  return { u: x * cos + y * sin, v: y * cos - x * sin }
}

/** The same box on the page. */
export function boxToPage({ left, right, bottom, top }: FrameBox, quarter: Quarter): PdfRect {
  const [cos, sin] = DIRECTIONS[quarter]
  const x = [left * cos - bottom * sin, right * cos - top * sin]
  const y = [left * sin + bottom * cos, right * sin + top * cos]
  return [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)]
}

/** The quarter nearest to the direction of a text's matrix. */
export function quarterOf(a: number, b: number): Quarter {
  return ((Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4) as Quarter
}
