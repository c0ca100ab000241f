import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef } from 'react'
import { type PdfRect, toScreenRect } from '../../../../shared/features/reader/pdf-geometry.ts'
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
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const canvas = window.document.createElement('canvas')
    const end = new AbortController()
    drawPart(document, pageIndex, rect, canvas, end.signal).then(
      () => holder.current?.replaceChildren(canvas),
      // Cancelled, or a page that cannot be drawn: the words of the card say where it is.
      () => {},
    )
    return () => {
      end.abort()
      canvas.remove()
      canvas.width = 0
      canvas.height = 0
    }
  }, [document, pageIndex, rect])
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

async function drawPart(pdf: PDFDocumentProxy, pageIndex: number, rect: PdfRect, canvas: HTMLCanvasElement, signal: AbortSignal) {
  const page = await pdf.getPage(pageIndex + 1)
  signal.throwIfAborted()
  const scale = scaleOf(rect) * window.devicePixelRatio
  const { left, top, width, height } = toScreenRect(rect, page.getViewport({ scale }).transform)
  const viewport = page.getViewport({ scale, offsetX: -left, offsetY: -top })
  canvas.width = Math.max(1, Math.ceil(width))
  canvas.height = Math.max(1, Math.ceil(height))
  canvas.style.width = `${width / window.devicePixelRatio}px`
  canvas.style.height = `${height / window.devicePixelRatio}px`
  const task = page.render({ canvas, viewport })
  signal.addEventListener('abort', () => task.cancel(), { once: true })
  await task.promise
}
