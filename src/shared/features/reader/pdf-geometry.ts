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

/** The box around rectangles, of which there is at least one. */
export function boundsOf(rects: readonly PdfRect[]): PdfRect {
  const side = (index: 0 | 1 | 2 | 3) => rects.map((rect) => rect[index])
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(2)), Math.max(...side(3))]
}

/** Three decimals are a thousandth of a point: equal highlights compare equal and nothing visible is lost. */
export function roundRect([x1, y1, x2, y2]: PdfRect): PdfRect {
  return [round(x1), round(y1), round(x2), round(y2)]
}

/** Page, offset in the page's text, distance from the top: zero-padded, so plain string order is reading order. */
export function sortKey(pageIndex: number, textOffset: number, rects: readonly PdfRect[]): string {
  const top = Math.max(0, ...rects.map((rect) => rect[3]))
  const fromTop = Math.round(Math.min(99_999, Math.max(0, 99_999 - top)))
  return [pad(pageIndex, 5), pad(Math.min(textOffset, 9_999_999), 7), pad(fromTop, 5)].join('|')
}

/** Where a mark starts in its page's text, in characters, as {@link sortKey} was told. */
export function textOffsetOf(key: string): number {
  return Number(key.split('|')[1] ?? 0)
}

/** Whether a point in PDF units lies in one of the rectangles. */
export function isInside(point: { readonly x: number; readonly y: number }, rects: readonly PdfRect[]): boolean {
  return rects.some(([x1, y1, x2, y2]) => point.x >= x1 && point.x <= x2 && point.y >= y1 && point.y <= y2)
}

/** On the screen, in CSS pixels from the page's upper left corner. */
export function toScreenPoint(x: number, y: number, transform: Transform) {
  const [a, b, c, d, e, f] = six(transform)
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}

function six(transform: Transform): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform
  return [a, b, c, d, e, f]
}

/** To three decimals. */
export function round(value: number): number {
  // `+ 0` makes a rounded -0 an ordinary 0.
  return Math.round(value * 1_000) / 1_000 + 0
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}
