import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PdfRect } from '../../shared/features/reader/pdf-geometry.ts'
import { type NewPage, relinkMarks } from '../../shared/features/reader/relink.ts'
import type { PageText } from '../../shared/features/reader/selection/page-text.ts'
import { MARKS_AT_ONCE, type ReaderMessage, type RelinkRequest } from './messages.ts'
import { openDocument } from './open-document.ts'
import { textOf } from './page-text.ts'

/** Of longer files the rest is not looked at; a paper has not as many. */
const MOST_PAGES = 2_000

/** Reads the text of a newer file and says where in it marks of the former one lie. */
export async function* relink(request: RelinkRequest): AsyncGenerator<ReaderMessage> {
  const opening = await openDocument(request)
  try {
    const document = await opening.document
    const pages: NewPage[] = []
    for (let pageIndex = 0; pageIndex < Math.min(document.numPages, MOST_PAGES); pageIndex += 1) {
      pages.push(await readPage(document, pageIndex))
      // Says that it goes on.
      yield { kind: 'placed', pageIndex }
    }
    const former = await formerTexts(request)
    const relinked = relinkMarks(request.marks, pages, (pageIndex) => former.get(pageIndex))
    for (let at = 0; at < relinked.length; at += MARKS_AT_ONCE) {
      const marks = relinked.slice(at, at + MARKS_AT_ONCE) as Extract<ReaderMessage, { kind: 'relinked' }>['marks']
      yield { kind: 'relinked', marks }
    }
    yield { kind: 'end' }
  } catch (error) {
    yield { kind: 'failed', reason: opening.reasonOf(error) }
  } finally {
    await opening.close()
  }
}

async function readPage(document: PDFDocumentProxy, pageIndex: number): Promise<NewPage> {
  try {
    const page = await document.getPage(pageIndex + 1)
    const text = await textOf(page)
    page.cleanup()
    return { text, box: page.view as unknown as PdfRect }
  } catch {
    // Nothing is found on a damaged page.
    return { text: { text: '', lines: [] }, box: [0, 0, 0, 0] }
  }
}

/** Of the pages with marks that have no text of their own. A former file that is gone or locked has none. */
async function formerTexts({ formerPath, marks, assets }: RelinkRequest): Promise<ReadonlyMap<number, PageText>> {
  const texts = new Map<number, PageText>()
  const wanted = new Set(marks.flatMap((mark) => (mark.quote === '' ? [mark.pageIndex] : [])))
  if (wanted.size === 0) return texts
  try {
    const opening = await openDocument({ path: formerPath, password: null, assets })
    try {
      const document = await opening.document
      for (const pageIndex of wanted) if (pageIndex < document.numPages) texts.set(pageIndex, (await readPage(document, pageIndex)).text)
    } finally {
      await opening.close()
    }
  } catch {
    return texts
  }
  return texts
}
