import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef } from 'react'
import { pageLabel } from '../../../shared/features/reader/page-labels.ts'
import { textScale } from '../../ui/text-scale.ts'
import { showRow, useRowWindow } from '../../ui/use-row-window.ts'
import classes from './SidePanel.module.css'
import { TEXT } from './text.ts'
import { usePagePicture } from './use-page-picture.ts'

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
  const rowPx = ROW_PX * textScale()
  const { first, end } = useRowWindow(scroller, document.numPages, rowPx)
  useEffect(() => showRow(scroller.current, pageIndex, rowPx), [pageIndex, rowPx])
  return (
    <div ref={scroller} className={classes.scroller}>
      <div style={{ height: document.numPages * rowPx, position: 'relative' }}>
        {Array.from({ length: end - first }, (_, offset) => first + offset).map((index) => (
          <button
            key={index}
            type="button"
            className={classes.thumbnail}
            style={{ top: index * rowPx, height: rowPx }}
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
  return <span ref={usePagePicture<HTMLSpanElement>(document, pageIndex, frameOf)} className={classes.picture} aria-hidden />
}

function frameOf(page: PDFPageProxy) {
  const size = page.getViewport({ scale: 1 })
  const fit = Math.min(WIDTH_PX / size.width, HEIGHT_PX / size.height)
  const viewport = page.getViewport({ scale: fit * window.devicePixelRatio })
  return {
    viewport,
    width: Math.floor(viewport.width),
    height: Math.floor(viewport.height),
    shownWidth: Math.floor(size.width * fit),
    shownHeight: Math.floor(size.height * fit),
  }
}
