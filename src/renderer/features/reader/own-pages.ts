import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { EventBus } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import { isHidden } from './hidden-annotations.ts'

/** More annotations than these on one page would freeze the app while they are laid over it (criterion B11). */
const MOST_ANNOTATIONS = 2_000

/** Our own event: `pageNumber`, and what is wrong with it. */
export const PAGE_TROUBLE = 'pb-pagetrouble'

/** What may be wrong with a page that is shown all the same. */
export type PageTrouble = 'broken' | 'too-big' | 'too-many-annotations'

/** Who hears of a document's pages: the views that are open on it. */
const heardBy = new WeakMap<PDFDocumentProxy, Set<EventBus>>()

/**
 * Makes a document's pages ours: as many annotations as can be shown and none that is hidden, and a word to every view of
 * the document when a page is not to be had. Once for a document, however many views it has; a view ends with `signal`.
 */
export function ownPages(document: PDFDocumentProxy, events: EventBus, signal: AbortSignal): void {
  const views = heardBy.get(document) ?? wrapPages(document)
  views.add(events)
  signal.addEventListener('abort', () => views.delete(events), { once: true })
}

function wrapPages(document: PDFDocumentProxy): Set<EventBus> {
  const views = new Set<EventBus>()
  heardBy.set(document, views)
  const getPage = document.getPage.bind(document)
  const own = new WeakSet<PDFPageProxy>()
  const tell = (pageNumber: number, trouble: PageTrouble) => {
    for (const events of views) events.dispatch(PAGE_TROUBLE, { pageNumber, trouble })
  }
  document.getPage = async (pageNumber) => {
    const page = await getPage(pageNumber).catch((error: unknown) => {
      tell(pageNumber, 'broken')
      throw error
    })
    if (!own.has(page)) {
      own.add(page)
      capAnnotations(document, page, () => tell(pageNumber, 'too-many-annotations'))
    }
    return page
  }
  return views
}

function capAnnotations(document: PDFDocumentProxy, page: PDFPageProxy, onCut: () => void): void {
  const getAnnotations = page.getAnnotations.bind(page)
  page.getAnnotations = async (options) => {
    const all = (await getAnnotations(options)) as { readonly id: string }[]
    const annotations = all.filter(({ id }) => !isHidden(document, page.pageNumber - 1, id))
    if (annotations.length <= MOST_ANNOTATIONS) return annotations
    onCut()
    return annotations.slice(0, MOST_ANNOTATIONS)
  }
}
