import type { PdfRect } from '../../../../shared/features/reader/pdf-geometry.ts'

/** Part of a line's height, and at least so many points. */
const SHARE = 0.09
const LEAST_PT = 1

/**
 * The line below text.
 *
 * @param rotate by how much the PDF itself turns the page, in degrees: its text stands upright on the turned page.
 */
export function underlineOf([x1, y1, x2, y2]: PdfRect, rotate: number): PdfRect {
  const isSideways = (rotate / 90) % 2 !== 0
  const thickness = Math.max(LEAST_PT, SHARE * (isSideways ? x2 - x1 : y2 - y1))
  if (rotate === 90) return [x2 - thickness, y1, x2, y2]
  if (rotate === 180) return [x1, y2 - thickness, x2, y2]
  if (rotate === 270) return [x1, y1, x1 + thickness, y2]
  return [x1, y1, x2, y1 + thickness]
}
