import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFLinkService, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import { externalLink } from '../../../shared/kernel/external-link.ts'

type Destination = readonly unknown[]

/**
 * Makes a document's links ours. pdf.js's own way to a destination takes the focus when that page is drawn, however
 * much later, and with it the place in the paper; and it complains in the console about links that lead nowhere.
 *
 * @param onJump called before a link leads somewhere else, and `onThere` after it.
 */
export function ownLinks(
  links: PDFLinkService,
  viewer: PDFViewer,
  pdf: PDFDocumentProxy,
  { onJump, onThere }: { readonly onJump: () => void; readonly onThere: () => void },
): void {
  links.addLinkAttributes = addSafeLink
  links.setHistory({ pushCurrentPosition: onJump, push: () => {}, pushPage: () => {} })
  links.goToDestination = async (dest) => {
    const found = await findDestination(pdf, dest as string | Destination)
    if (!found || found.pageIndex < 0 || found.pageIndex >= viewer.pagesCount) return
    onJump()
    viewer.scrollPageIntoView({ pageNumber: found.pageIndex + 1, destArray: [...found.dest], ignoreDestinationZoom: true })
    onThere()
  }
}

/** The page that a destination of the file means, by name or by itself. Null: it leads nowhere. */
export async function findDestination(
  pdf: PDFDocumentProxy,
  named: string | Destination | null,
): Promise<{ readonly pageIndex: number; readonly dest: Destination } | null> {
  // A broken file rejects here; to the reader that is a link without an end.
  const dest = typeof named === 'string' ? await pdf.getDestination(named).catch(() => null) : named
  const page = dest?.[0]
  if (!Array.isArray(dest) || page === null || page === undefined) return null
  if (typeof page === 'number') return { pageIndex: page, dest }
  const pageIndex = await pdf.getPageIndex(page as Parameters<typeof pdf.getPageIndex>[0]).catch(() => null)
  return pageIndex === null ? null : { pageIndex, dest }
}

/** A link of the paper opens through main, which asks first; one that is not safe leads nowhere (criterion S10). */
function addSafeLink(link: HTMLAnchorElement, address: string): void {
  const safe = externalLink(address)
  if (!safe) return
  link.href = safe.url
  link.title = safe.url
  link.target = '_blank'
  link.rel = 'noopener noreferrer nofollow'
}
