import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'

export interface HiddenAnnotations {
  /** Whether a page's annotation is not to be shown. */
  readonly has: (pageIndex: number, annotationId: string) => boolean
  /** Hides these and no others. */
  readonly set: (annotations: readonly { readonly pageIndex: number; readonly annotationId: string }[]) => void
}

/** What pdf.js's `PDFPageView` can do and its types do not say. */
interface DrawnPage {
  reset(): void
}

/**
 * Annotations of a document that its viewer does not draw. pdf.js leaves out of its pictures what an editor has changed;
 * the ones to hide are given out as such.
 */
export function hiddenAnnotations(document: PDFDocumentProxy, viewer: PDFViewer): HiddenAnnotations {
  let hidden = new Set<string>()
  Object.defineProperty(document.annotationStorage, 'modifiedIds', {
    configurable: true,
    get: () => {
      const ids = [...hidden].map((key) => key.slice(key.indexOf(':') + 1))
      return { ids: new Set(ids), hash: ids.join() }
    },
  })
  return {
    has: (pageIndex, annotationId) => hidden.has(keyOf(pageIndex, annotationId)),
    set: (annotations) => {
      const next = new Set(annotations.map(({ pageIndex, annotationId }) => keyOf(pageIndex, annotationId)))
      const changed = [...[...next].filter((key) => !hidden.has(key)), ...[...hidden].filter((key) => !next.has(key))]
      hidden = next
      for (const pageIndex of new Set(changed.map((key) => Number.parseInt(key, 10)))) {
        ;(viewer.getPageView(pageIndex) as DrawnPage | undefined)?.reset()
      }
      if (changed.length > 0) viewer.update()
    },
  }
}

function keyOf(pageIndex: number, annotationId: string): string {
  return `${pageIndex}:${annotationId}`
}
