import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef } from 'react'
import type { Mark } from '../../../../shared/features/reader/mark.model.ts'
import { boundsOf, toScreenRect } from '../../../../shared/features/reader/pdf-geometry.ts'
import classes from './panel.module.css'

const WIDTH_PX = 150
const HEIGHT_PX = 44
/** Small things are not blown up further. */
const LARGEST_SCALE = 1.5

/** What the paper shows where the mark is, drawn when the row comes into sight. */
export function AreaPicture({ document, mark }: { readonly document: PDFDocumentProxy; readonly mark: Mark }) {
  const holder = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const canvas = window.document.createElement('canvas')
    const end = new AbortController()
    draw(document, mark, canvas, end.signal).then(
      () => holder.current?.replaceChildren(canvas),
      // Cancelled, or a page that cannot be drawn: its place stays blank.
      () => {},
    )
    return () => {
      end.abort()
      canvas.remove()
      canvas.width = 0
      canvas.height = 0
    }
  }, [document, mark])
  return <span ref={holder} className={classes.picture} aria-hidden />
}

async function draw(document: PDFDocumentProxy, mark: Mark, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<void> {
  const page = await document.getPage(mark.pageIndex + 1)
  signal.throwIfAborted()
  const ratio = window.devicePixelRatio
  const whole = toScreenRect(boundsOf(mark.rects), page.getViewport({ scale: 1 }).transform)
  const scale = Math.min(WIDTH_PX / whole.width, HEIGHT_PX / whole.height, LARGEST_SCALE) * ratio
  const viewport = page.getViewport({ scale, offsetX: -whole.left * scale, offsetY: -whole.top * scale })
  canvas.width = Math.max(1, Math.round(whole.width * scale))
  canvas.height = Math.max(1, Math.round(whole.height * scale))
  canvas.style.width = `${canvas.width / ratio}px`
  canvas.style.height = `${canvas.height / ratio}px`
  const task = page.render({ canvas, viewport })
  signal.addEventListener('abort', () => task.cancel(), { once: true })
  await task.promise
}
