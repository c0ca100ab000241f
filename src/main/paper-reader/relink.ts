import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PdfRect } from '../../shared/features/reader/pdf-geometry.ts'
import { type NewPage, relinkMarks } from '../../shared/features/reader/relink.ts'
import { MARKS_AT_ONCE, type ReaderMessage, type RelinkRequest } from './messages.ts'
import { openDocument } from './open-document.ts'
import { textOf } from './page-text.ts'
import { type PageView, relinkMarkers } from './relink-markers.ts'

/** Of longer files the rest is not looked at; a paper has not as many. */
const MOST_PAGES = 2_000

/** Reads the text of a newer file and says where in it marks and section markers of the former one lie. */
export async function* relink(request: RelinkRequest): AsyncGenerator<ReaderMessage> {
  const opening = await openDocument(request)
  try {
    const document = await opening.document
    const pages: ReadPage[] = []
    for (let pageIndex = 0; pageIndex < Math.min(document.numPages, MOST_PAGES); pageIndex += 1) {
      pages.push(await readPage(document, pageIndex))
      // Says that it goes on.
      yield { kind: 'placed', pageIndex }
    }
    const former = await formerPages(request)
    const relinked = relinkMarks(request.marks, pages, (pageIndex) => former.get(pageIndex)?.text)
    for (let at = 0; at < relinked.length; at += MARKS_AT_ONCE) {
      const marks = relinked.slice(at, at + MARKS_AT_ONCE) as Extract<ReaderMessage, { kind: 'relinked' }>['marks']
      yield { kind: 'relinked', marks }
    }
    const views = pages.map((page) => page.view)
    yield { kind: 'markers', markers: relinkMarkers(request.markers, (pageIndex) => former.get(pageIndex), pages, views) }
    yield { kind: 'end' }
  } catch (error) {
    yield { kind: 'failed', reason: opening.reasonOf(error) }
  } finally {
    await opening.close()
  }
}

interface ReadPage extends NewPage {
  readonly view: PageView
}

async function readPage(document: PDFDocumentProxy, pageIndex: number): Promise<ReadPage> {
  try {
    const page = await document.getPage(pageIndex + 1)
    const text = await textOf(page)
    page.cleanup()
    const { transform, width } = page.getViewport({ scale: 1 })
    return { text, box: page.view as unknown as PdfRect, view: { transform: transform as number[], width } }
  } catch {
    // Nothing is found on a damaged page.
    return { text: { text: '', lines: [] }, box: [0, 0, 0, 0], view: { transform: [1, 0, 0, 1, 0, 0], width: 0 } }
  }
}

/** The pages with markers, or with marks that have no text of their own. A former file that is gone or locked has none. */
async function formerPages({ formerPath, marks, markers, assets }: RelinkRequest): Promise<ReadonlyMap<number, ReadPage>> {
  const pages = new Map<number, ReadPage>()
  const bare = marks.filter((mark) => mark.quote === '')
  const wanted = new Set([...bare, ...markers].map(({ pageIndex }) => pageIndex))
  if (wanted.size === 0) return pages
  try {
    const opening = await openDocument({ path: formerPath, password: null, assets })
    try {
      const document = await opening.document
      for (const pageIndex of wanted) if (pageIndex < document.numPages) pages.set(pageIndex, await readPage(document, pageIndex))
    } finally {
      await opening.close()
    }
  } catch {
    return pages
  }
  return pages
}
