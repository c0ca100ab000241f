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

/** `AnnotationType.LINK` of pdf.js. */
const LINK = 2

/** What we look at of an annotation. */
interface Annotation {
  readonly id: string
  readonly annotationType?: number
  readonly quadPoints?: unknown
  readonly borderStyle?: { readonly width: number }
}

/**
 * For the border of each of a link's lines pdf.js makes a picture in an address, which our policy refuses (finding C9).
 * Not asked for it, it draws the link without, as it would look then, and nothing is refused.
 */
function withoutLineBorders(annotation: Annotation): Annotation {
  const { annotationType, quadPoints, borderStyle } = annotation
  return annotationType === LINK && quadPoints && borderStyle ? { ...annotation, borderStyle: { ...borderStyle, width: 0 } } : annotation
}

function capAnnotations(document: PDFDocumentProxy, page: PDFPageProxy, onCut: () => void): void {
  const getAnnotations = page.getAnnotations.bind(page)
  page.getAnnotations = async (options) => {
    const all = (await getAnnotations(options)) as Annotation[]
    const annotations = all.filter(({ id }) => !isHidden(document, page.pageNumber - 1, id)).map(withoutLineBorders)
    if (annotations.length <= MOST_ANNOTATIONS) return annotations
    onCut()
    return annotations.slice(0, MOST_ANNOTATIONS)
  }
}
