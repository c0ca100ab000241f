import { type PdfRect, toScreenRect } from '../../../../shared/features/reader/pdf-geometry.ts'
import type { PageView } from '../place.ts'

/** Where a rectangle in PDF units lies on its page, in shares of the page's size, so that zooming moves nothing. */
export function boxOnPage(rect: PdfRect, { viewport }: PageView) {
  const { left, top, width, height } = toScreenRect(rect, viewport.transform)
  const share = (value: number, size: number) => `${(value / size) * 100}%`
  return {
    left: share(left, viewport.width),
    top: share(top, viewport.height),
    width: share(width, viewport.width),
    height: share(height, viewport.height),
  }
}
