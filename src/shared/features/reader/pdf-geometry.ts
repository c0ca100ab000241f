/** A rectangle in PDF units, `[left, bottom, right, top]`; the origin is the page's lower left corner, y grows upwards. */
export type PdfRect = readonly [x1: number, y1: number, x2: number, y2: number]

/** A rectangle on the screen, in CSS pixels from the page's upper left corner; y grows downwards. */
export interface ScreenRect {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The six numbers of a page's viewport: PDF units to screen pixels at the present zoom and rotation. */
export type Transform = readonly number[]

/** From screen to PDF units, normalised so that `x1 < x2` and `y1 < y2`. Not rounded. */
export function toPdfRect(rect: ScreenRect, transform: Transform): PdfRect {
  const [a, b] = [toPdfPoint(rect.left, rect.top, transform), toPdfPoint(rect.left + rect.width, rect.top + rect.height, transform)]
  return [Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)]
}

/** From PDF units to the screen. Exact at every zoom and at rotations by quarter turns. */
export function toScreenRect([x1, y1, x2, y2]: PdfRect, transform: Transform): ScreenRect {
  const [a, b] = [toScreenPoint(x1, y1, transform), toScreenPoint(x2, y2, transform)]
  return { left: Math.min(a.x, b.x), top: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }
}

/** A point of the page in PDF units. */
export function toPdfPoint(x: number, y: number, transform: Transform): { readonly x: number; readonly y: number } {
  const [a, b, c, d, e, f] = six(transform)
  const determinant = a * d - b * c
  return {
    x: (d * (x - e) - c * (y - f)) / determinant,
    y: (a * (y - f) - b * (x - e)) / determinant,
  }
}

/** Three decimals are a thousandth of a point: equal highlights compare equal and nothing visible is lost. */
export function roundRect([x1, y1, x2, y2]: PdfRect): PdfRect {
  return [round(x1), round(y1), round(x2), round(y2)]
}

/**
 * One rectangle a line, from the many that a selection consists of, in reading order as given. Pieces of one line join
 * when they overlap by most of their height and no more than a line's height lies between them, so that two columns
 * stay apart.
 *
 * @param isSideways the page's text runs along y, as on a page that the PDF itself turns by a quarter.
 */
export function mergeLines(rects: readonly PdfRect[], isSideways = false): PdfRect[] {
  const upright = isSideways ? rects.map(turn) : rects
  const lines: PdfRect[] = []
  for (const rect of upright) {
    if (rect[2] - rect[0] <= 0 || rect[3] - rect[1] <= 0) continue
    const index = lines.findIndex((line) => isSameLine(line, rect))
    const line = lines[index]
    if (line) lines[index] = union(line, rect)
    else lines.push(rect)
  }
  return isSideways ? lines.map(turn) : lines
}

/** Page, offset in the page's text, distance from the top: zero-padded, so plain string order is reading order. */
export function sortKey(pageIndex: number, textOffset: number, rects: readonly PdfRect[]): string {
  const top = Math.max(0, ...rects.map((rect) => rect[3]))
  const fromTop = Math.round(Math.min(99_999, Math.max(0, 99_999 - top)))
  return [pad(pageIndex, 5), pad(Math.min(textOffset, 9_999_999), 7), pad(fromTop, 5)].join('|')
}

/** Whether a point in PDF units lies in one of the rectangles. */
export function isInside(point: { readonly x: number; readonly y: number }, rects: readonly PdfRect[]): boolean {
  return rects.some(([x1, y1, x2, y2]) => point.x >= x1 && point.x <= x2 && point.y >= y1 && point.y <= y2)
}

function toScreenPoint(x: number, y: number, transform: Transform) {
  const [a, b, c, d, e, f] = six(transform)
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}

function six(transform: Transform): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform
  return [a, b, c, d, e, f]
}

function isSameLine(line: PdfRect, rect: PdfRect): boolean {
  const lower = Math.min(line[3] - line[1], rect[3] - rect[1])
  const overlap = Math.min(line[3], rect[3]) - Math.max(line[1], rect[1])
  const gap = Math.max(line[0], rect[0]) - Math.min(line[2], rect[2])
  return overlap >= 0.6 * lower && gap <= Math.max(line[3] - line[1], rect[3] - rect[1])
}

function union(one: PdfRect, other: PdfRect): PdfRect {
  return [Math.min(one[0], other[0]), Math.min(one[1], other[1]), Math.max(one[2], other[2]), Math.max(one[3], other[3])]
}

function turn([x1, y1, x2, y2]: PdfRect): PdfRect {
  return [y1, x1, y2, x2]
}

/** To three decimals. */
export function round(value: number): number {
  // `+ 0` makes a rounded -0 an ordinary 0.
  return Math.round(value * 1_000) / 1_000 + 0
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}
