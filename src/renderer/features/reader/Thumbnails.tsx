import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef } from 'react'
import { pageLabel } from '../../../shared/features/reader/page-labels.ts'
import { showRow, useRowWindow } from '../../ui/use-row-window.ts'
import classes from './SidePanel.module.css'
import { TEXT } from './text.ts'

const ROW_PX = 216
const WIDTH_PX = 132
const HEIGHT_PX = 176

interface ThumbnailsProps {
  readonly document: PDFDocumentProxy
  readonly labels: readonly string[]
  readonly pageIndex: number
  readonly onGo: (pageIndex: number) => void
}

/** Small pictures of the pages; only those in sight exist. */
export function Thumbnails({ document, labels, pageIndex, onGo }: ThumbnailsProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const { first, end } = useRowWindow(scroller, document.numPages, ROW_PX)
  useEffect(() => showRow(scroller.current, pageIndex, ROW_PX), [pageIndex])
  return (
    <div ref={scroller} className={classes.scroller}>
      <div style={{ height: document.numPages * ROW_PX, position: 'relative' }}>
        {Array.from({ length: end - first }, (_, offset) => first + offset).map((index) => (
          <button
            key={index}
            type="button"
            className={classes.thumbnail}
            style={{ top: index * ROW_PX, height: ROW_PX }}
            aria-label={`${TEXT.page} ${pageLabel(labels, index)}`}
            aria-current={index === pageIndex ? 'page' : undefined}
            onClick={() => onGo(index)}
          >
            <Thumbnail document={document} pageIndex={index} />
            <span className="pb-numbers">{pageLabel(labels, index)}</span>
          </button>
        ))}
      </div>
    </div>
  )
}

function Thumbnail({ document, pageIndex }: { readonly document: PDFDocumentProxy; readonly pageIndex: number }) {
  const holder = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    // A canvas of its own for each drawing: one that is being drawn on cannot be taken over.
    const canvas = window.document.createElement('canvas')
    const end = new AbortController()
    drawThumbnail(document, pageIndex, canvas, end.signal).then(
      () => holder.current?.replaceChildren(canvas),
      // Cancelled, or a page that cannot be drawn: its place stays blank.
      () => {},
    )
    return () => {
      end.abort()
      canvas.remove()
      // Gives the picture's memory back at once.
      canvas.width = 0
      canvas.height = 0
    }
  }, [document, pageIndex])
  return <span ref={holder} className={classes.picture} aria-hidden />
}

async function drawThumbnail(document: PDFDocumentProxy, pageIndex: number, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<void> {
  const page = await document.getPage(pageIndex + 1)
  signal.throwIfAborted()
  const size = page.getViewport({ scale: 1 })
  const fit = Math.min(WIDTH_PX / size.width, HEIGHT_PX / size.height)
  const viewport = page.getViewport({ scale: fit * window.devicePixelRatio })
  canvas.width = Math.max(1, Math.floor(viewport.width))
  canvas.height = Math.max(1, Math.floor(viewport.height))
  canvas.style.width = `${Math.floor(size.width * fit)}px`
  canvas.style.height = `${Math.floor(size.height * fit)}px`
  const task = page.render({ canvas, viewport })
  signal.addEventListener('abort', () => task.cancel(), { once: true })
  await task.promise
}
