import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Hole, pictureHoles } from '../../../../shared/features/reader/page-theme.ts'

/** Drawn this small only to learn where the pictures are. */
const SMALL = 0.2

const known = new WeakMap<PDFDocumentProxy, Map<number, Promise<readonly Hole[]>>>()

/** Where a page's pictures are, as shares of the page as the file turns it. */
export function findPictures(pdf: PDFDocumentProxy, pageIndex: number): Promise<readonly Hole[]> {
  const pages = known.get(pdf) ?? new Map<number, Promise<readonly Hole[]>>()
  known.set(pdf, pages)
  const found = pages.get(pageIndex) ?? drawToFind(pdf, pageIndex).catch(() => [])
  pages.set(pageIndex, found)
  return found
}

async function drawToFind(pdf: PDFDocumentProxy, pageIndex: number): Promise<readonly Hole[]> {
  const page = await pdf.getPage(pageIndex + 1)
  const canvas = document.createElement('canvas')
  const viewport = page.getViewport({ scale: SMALL })
  canvas.width = Math.max(1, Math.floor(viewport.width))
  canvas.height = Math.max(1, Math.floor(viewport.height))
  await page.render({ canvas, viewport, recordImages: true }).promise
  const corners = page.imageCoordinates as ArrayLike<number> | null
  canvas.width = 0
  canvas.height = 0
  return pictureHoles(corners ?? [])
}
