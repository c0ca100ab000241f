import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { mendSigns } from '../../shared/features/papers/mend-signs.ts'
import type { PlacedPage } from '../../shared/features/sections/page-lines.ts'

/** Font boxes of fonts that don't tell their height, and the highest that is believed. */
const USUAL_ASCENT = 0.95
const MOST_ASCENT = 1.05

/** The page's text as it is seen: a page that is turned by its `Rotate` entry is turned here too. */
export async function placedText(page: PDFPageProxy): Promise<PlacedPage> {
  const view = page.getViewport({ scale: 1 })
  const { items, styles } = await page.getTextContent()
  return {
    width: view.width,
    height: view.height,
    items: items.flatMap((item) => {
      if (!('str' in item)) return []
      const [a, b, c, d, x, y] = multiply(view.transform, item.transform as number[])
      return [
        {
          text: mendSigns(item.str),
          x,
          y: view.height - y,
          width: item.width,
          fontSize: Math.hypot(c, d),
          fontName: item.fontName,
          isUpright: a > 0 && Math.abs(b) < 0.1 * a,
          ascent: Math.min(MOST_ASCENT, styles[item.fontName]?.ascent || USUAL_ASCENT),
        },
      ]
    }),
  }
}

type Matrix = readonly [number, number, number, number, number, number]

/** The matrix that does `second` first and then `first`. */
function multiply(first: readonly number[], second: readonly number[]): Matrix {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = first
  const [p = 0, q = 0, r = 0, s = 0, t = 0, u = 0] = second
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}
