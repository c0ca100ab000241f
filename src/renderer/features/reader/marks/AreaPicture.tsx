import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useCallback } from 'react'
import type { Mark } from '../../../../shared/features/reader/mark.model.ts'
import { boundsOf, toScreenRect } from '../../../../shared/features/reader/pdf-geometry.ts'
import { usePagePicture } from '../use-page-picture.ts'
import classes from './panel.module.css'

const WIDTH_PX = 150
const HEIGHT_PX = 44
/** Small things are not blown up further. */
const LARGEST_SCALE = 1.5

/** What the paper shows where the mark is, drawn when the row comes into sight. */
export function AreaPicture({ document, mark }: { readonly document: PDFDocumentProxy; readonly mark: Mark }) {
  const frame = useCallback((page: PDFPageProxy) => frameOf(page, mark), [mark])
  return <span ref={usePagePicture<HTMLSpanElement>(document, mark.pageIndex, frame)} className={classes.picture} aria-hidden />
}

function frameOf(page: PDFPageProxy, mark: Mark) {
  const ratio = window.devicePixelRatio
  const whole = toScreenRect(boundsOf(mark.rects), page.getViewport({ scale: 1 }).transform)
  const scale = Math.min(WIDTH_PX / whole.width, HEIGHT_PX / whole.height, LARGEST_SCALE) * ratio
  const width = Math.max(1, Math.round(whole.width * scale))
  const height = Math.max(1, Math.round(whole.height * scale))
  const viewport = page.getViewport({ scale, offsetX: -whole.left * scale, offsetY: -whole.top * scale })
  return { viewport, width, height, shownWidth: width / ratio, shownHeight: height / ratio }
}
