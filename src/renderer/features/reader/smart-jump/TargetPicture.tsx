import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useCallback } from 'react'
import { type PdfRect, toScreenRect } from '../../../../shared/features/reader/pdf-geometry.ts'
import { usePagePicture } from '../use-page-picture.ts'
import classes from './smart-jump.module.css'

const WIDEST_PX = 560
const TALLEST_PX = 360
const LARGEST_SCALE = 1.5

interface TargetPictureProps {
  readonly document: PDFDocumentProxy
  readonly pageIndex: number
  /** In the file's PDF units. */
  readonly rect: PdfRect
  readonly label: string
}

/** A part of a page, drawn for itself. */
export function TargetPicture({ document, pageIndex, rect, label }: TargetPictureProps) {
  // Where it cannot be drawn, the words of the card say where it is.
  const frame = useCallback((page: PDFPageProxy) => frameOf(page, rect), [rect])
  const holder = usePagePicture<HTMLDivElement>(document, pageIndex, frame)
  const scale = scaleOf(rect)
  return (
    <div
      ref={holder}
      role="img"
      aria-label={label}
      className={classes.picture}
      style={{ width: (rect[2] - rect[0]) * scale, height: (rect[3] - rect[1]) * scale }}
    />
  )
}

function scaleOf([x1, y1, x2, y2]: PdfRect): number {
  return Math.min(LARGEST_SCALE, WIDEST_PX / Math.max(1, x2 - x1), TALLEST_PX / Math.max(1, y2 - y1))
}

function frameOf(page: PDFPageProxy, rect: PdfRect) {
  const ratio = window.devicePixelRatio
  const scale = scaleOf(rect) * ratio
  const { left, top, width, height } = toScreenRect(rect, page.getViewport({ scale }).transform)
  const viewport = page.getViewport({ scale, offsetX: -left, offsetY: -top })
  return { viewport, width: Math.ceil(width), height: Math.ceil(height), shownWidth: width / ratio, shownHeight: height / ratio }
}
