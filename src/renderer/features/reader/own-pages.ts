import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { EventBus } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import type { HiddenAnnotations } from './hidden-annotations.ts'

/** More annotations than these on one page would freeze the app while they are laid over it (criterion B11). */
const MOST_ANNOTATIONS = 2_000

/** Our own event: `pageNumber`, and what is wrong with it. */
export const PAGE_TROUBLE = 'pb-pagetrouble'

/** What may be wrong with a page that is shown all the same. */
export type PageTrouble = 'broken' | 'too-big' | 'too-many-annotations'

/** Makes a document's pages ours: as many annotations as can be shown and none that is hidden, and a word when a page is not to be had. */
export function ownPages(document: PDFDocumentProxy, events: EventBus, hidden: HiddenAnnotations): void {
  const getPage = document.getPage.bind(document)
  const own = new WeakSet<PDFPageProxy>()
  const tell = (pageNumber: number, trouble: PageTrouble) => events.dispatch(PAGE_TROUBLE, { pageNumber, trouble })
  document.getPage = async (pageNumber) => {
    const page = await getPage(pageNumber).catch((error: unknown) => {
      tell(pageNumber, 'broken')
      throw error
    })
    if (!own.has(page)) {
      own.add(page)
      capAnnotations(page, hidden, () => tell(pageNumber, 'too-many-annotations'))
    }
    return page
  }
}

function capAnnotations(page: PDFPageProxy, hidden: HiddenAnnotations, onCut: () => void): void {
  const getAnnotations = page.getAnnotations.bind(page)
  page.getAnnotations = async (options) => {
    const all = (await getAnnotations(options)) as { readonly id: string }[]
    const annotations = all.filter(({ id }) => !hidden.has(page.pageNumber - 1, id))
    if (annotations.length <= MOST_ANNOTATIONS) return annotations
    onCut()
    return annotations.slice(0, MOST_ANNOTATIONS)
  }
}
