import type { PageViewport, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type RefObject, useEffect, useRef } from 'react'

/** What of a page is drawn, and how large. */
export interface PageFrame {
  readonly viewport: PageViewport
  /** In device pixels. */
  readonly width: number
  readonly height: number
  /** In pixels of the page. */
  readonly shownWidth: number
  readonly shownHeight: number
}

/**
 * A picture of a page, or of a part of it, in the element that the ref is given to. Cancelled, or of a page that cannot
 * be drawn, it stays blank.
 * @param frameOf must be the same function while the picture is to stay
 */
export function usePagePicture<Holder extends HTMLElement>(
  document: PDFDocumentProxy,
  pageIndex: number,
  frameOf: (page: PDFPageProxy) => PageFrame,
): RefObject<Holder | null> {
  const holder = useRef<Holder>(null)
  useEffect(() => {
    // A canvas of its own for each drawing: one that is being drawn on cannot be taken over.
    const canvas = window.document.createElement('canvas')
    const end = new AbortController()
    draw(document, pageIndex, frameOf, canvas, end.signal).then(
      () => holder.current?.replaceChildren(canvas),
      () => {},
    )
    return () => {
      end.abort()
      canvas.remove()
      // Gives the picture's memory back at once.
      canvas.width = 0
      canvas.height = 0
    }
  }, [document, pageIndex, frameOf])
  return holder
}

async function draw(
  document: PDFDocumentProxy,
  pageIndex: number,
  frameOf: (page: PDFPageProxy) => PageFrame,
  canvas: HTMLCanvasElement,
  signal: AbortSignal,
): Promise<void> {
  const page = await document.getPage(pageIndex + 1)
  signal.throwIfAborted()
  const { viewport, width, height, shownWidth, shownHeight } = frameOf(page)
  canvas.width = Math.max(1, width)
  canvas.height = Math.max(1, height)
  canvas.style.width = `${shownWidth}px`
  canvas.style.height = `${shownHeight}px`
  const task = page.render({ canvas, viewport })
  signal.addEventListener('abort', () => task.cancel(), { once: true })
  await task.promise
}
