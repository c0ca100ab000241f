import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'

/** By page and annotation; the same for every view of a document. */
const hiddenOf = new WeakMap<PDFDocumentProxy, ReadonlySet<string>>()

/** Whether a page's annotation is not to be shown. */
export function isHidden(document: PDFDocumentProxy, pageIndex: number, annotationId: string): boolean {
  return hiddenOf.get(document)?.has(keyOf(pageIndex, annotationId)) ?? false
}

/** What pdf.js's `PDFPageView` can do and its types do not say. */
interface DrawnPage {
  reset(): void
}

/** Hides these annotations and no others. */
export type HideAnnotations = (annotations: readonly { readonly pageIndex: number; readonly annotationId: string }[]) => void

/**
 * Annotations of a document that its viewer does not draw. pdf.js leaves out of its pictures what an editor has changed;
 * the ones to hide are given out as such.
 */
export function hideAnnotations(document: PDFDocumentProxy, viewer: PDFViewer): HideAnnotations {
  /** As this view drew them last. */
  let drawn: ReadonlySet<string> = new Set()
  Object.defineProperty(document.annotationStorage, 'modifiedIds', {
    configurable: true,
    get: () => {
      const ids = [...(hiddenOf.get(document) ?? [])].map((key) => key.slice(key.indexOf(':') + 1))
      return { ids: new Set(ids), hash: ids.join() }
    },
  })
  return (annotations) => {
    const next = new Set(annotations.map(({ pageIndex, annotationId }) => keyOf(pageIndex, annotationId)))
    const changed = [...[...next].filter((key) => !drawn.has(key)), ...[...drawn].filter((key) => !next.has(key))]
    drawn = next
    hiddenOf.set(document, next)
    for (const pageIndex of new Set(changed.map((key) => Number.parseInt(key, 10)))) {
      ;(viewer.getPageView(pageIndex) as DrawnPage | undefined)?.reset()
    }
    if (changed.length > 0) viewer.update()
  }
}

function keyOf(pageIndex: number, annotationId: string): string {
  return `${pageIndex}:${annotationId}`
}
