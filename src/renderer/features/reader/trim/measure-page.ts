import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { contentBox, type KeptBox, marginalBoxes, type PlacedRun } from '../../../../shared/features/reader/trim.model.ts'

/** Wide enough that a hairline leaves a trace, small enough to be drawn in a moment. */
const PICTURE_PX = 220

const known = new WeakMap<PDFDocumentProxy, Map<number, Promise<KeptBox | null>>>()

/** What is printed on a page, as the file turns it. Null: nothing. One that cannot be drawn counts as blank. */
export function measurePage(pdf: PDFDocumentProxy, pageIndex: number): Promise<KeptBox | null> {
  const pages = known.get(pdf) ?? new Map<number, Promise<KeptBox | null>>()
  known.set(pdf, pages)
  const found = pages.get(pageIndex) ?? drawToMeasure(pdf, pageIndex).catch(() => null)
  pages.set(pageIndex, found)
  return found
}

async function drawToMeasure(pdf: PDFDocumentProxy, pageIndex: number): Promise<KeptBox | null> {
  const page = await pdf.getPage(pageIndex + 1)
  const canvas = document.createElement('canvas')
  try {
    const viewport = page.getViewport({ scale: PICTURE_PX / page.getViewport({ scale: 1 }).width })
    canvas.width = Math.max(1, Math.floor(viewport.width))
    canvas.height = Math.max(1, Math.floor(viewport.height))
    const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false })
    if (!context) return null
    const runs = await readRuns(page)
    await page.render({ canvas, canvasContext: context, viewport }).promise
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    return contentBox({ data, width: canvas.width, height: canvas.height }, marginalBoxes(runs))
  } finally {
    // Gives the picture's memory back at once.
    canvas.width = 0
    canvas.height = 0
  }
}

async function readRuns(page: PDFPageProxy): Promise<PlacedRun[]> {
  const viewport = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform as number[]
    const [along, up] = [item.width / (Math.hypot(a, b) || 1), item.height / (Math.hypot(c, d) || 1)]
    const corners = [0, 1].map((share) =>
      viewport.convertToViewportPoint(e + share * (a * along + c * up), f + share * (b * along + d * up)),
    ) as [number, number][]
    const [[x1, y1] = [0, 0], [x2, y2] = [0, 0]] = corners
    const { width, height } = viewport
    const box = {
      left: Math.min(x1, x2) / width,
      right: Math.max(x1, x2) / width,
      top: Math.min(y1, y2) / height,
      bottom: Math.max(y1, y2) / height,
    }
    return [{ text: item.str, box }]
  })
}
