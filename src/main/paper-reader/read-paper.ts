import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { guessAuthors } from '../../shared/features/papers/guess-authors.ts'
import { guessTitle } from '../../shared/features/papers/guess-title.ts'
import { guessYear } from '../../shared/features/papers/guess-year.ts'
import { pageText } from '../../shared/features/papers/page-text.ts'
import { settleAccents } from '../../shared/features/papers/settle-accents.ts'
import { withoutLineNumbers } from '../../shared/features/sections/clean-pages.ts'
import { findSections } from '../../shared/features/sections/find-sections.ts'
import type { PlacedPage } from '../../shared/features/sections/page-lines.ts'
import type { PageFrame } from '../../shared/features/sections/sections.model.ts'
import type { ReaderMessage, ReadRequest } from './messages.ts'
import { openDocument } from './open-document.ts'
import { placedText } from './placed-text.ts'
import { readOutline } from './read-outline.ts'

/** Longer lists of labels are not worth their row; such documents are numbered from 1. */
const MOST_LABELS = 20_000

/** Sections are looked for on so many pages: what is longer is a book, and its pages' text would fill the memory. */
const MOST_SECTION_PAGES = 400
const MOST_SECTIONS = 500

/**
 * Reads one PDF: first the facts, once more with what the first page tells, then page after page where text is asked for, then
 * the sections where they are asked for, then `end`; or `failed` at any place.
 */
export async function* readPaper(request: ReadRequest): AsyncGenerator<ReaderMessage> {
  const opening = await openDocument(request)
  try {
    const document = await opening.document
    if (document.numPages === 0) return yield { kind: 'failed', reason: 'no-pages' }
    let title = ''
    for await (const facts of findFacts(document, request.fileName, opening.isEncrypted())) {
      title = facts.title
      yield facts
    }
    if (request.textFrom !== null) {
      for (let pageIndex = request.textFrom; pageIndex < document.numPages; pageIndex += 1) {
        yield { kind: 'page', pageIndex, text: await readText(document, pageIndex) }
      }
    }
    if (request.sections !== 'none') yield* readSections(document, title, request.sections)
    yield { kind: 'end' }
  } catch (error) {
    yield { kind: 'failed', reason: opening.reasonOf(error) }
  } finally {
    await opening.close()
  }
}

type Facts = Extract<ReaderMessage, { kind: 'facts' }>
type Info = Readonly<Record<string, unknown>>

async function* findFacts(document: PDFDocumentProxy, fileName: string, isEncrypted: boolean): AsyncGenerator<Facts> {
  // A document without a first page is of no use to anybody, so this may throw.
  const first = await document.getPage(1)
  // Each clue may be missing or damaged by itself; the paper is welcome without.
  const info = await document.getMetadata().then(
    ({ info: found }) => found as Info,
    (): Info => ({}),
  )
  const labels = await document.getPageLabels().catch(() => null)
  const word = (key: string) => (typeof info[key] === 'string' ? info[key] : null)
  const factsWith = (firstPage: PlacedPage | null, firstPageText: string): Facts => {
    const { title, source } = guessTitle({ metadataTitle: word('Title'), fileName, firstPage })
    return {
      kind: 'facts',
      title,
      titleSource: source,
      authors: guessAuthors({ metadataAuthor: word('Author'), firstPage }),
      year: guessYear({ firstPageText, creationDate: word('CreationDate') }),
      pageCount: document.numPages,
      pageLabels: labels && labels.length <= MOST_LABELS ? labels.map((label) => label.slice(0, 100)) : null,
      isEncrypted,
    }
  }
  // What is known without the page's text: reading that may take for ever.
  yield factsWith(null, '')
  const page = await placedText(first).catch(() => null)
  if (page) yield factsWith(headPage(page), await readText(document, 0))
}

/** The page as titles and names are read from it. */
function headPage(page: PlacedPage): PlacedPage {
  const { items, ...measure } = withoutLineNumbers(page)
  return { ...measure, items: settleAccents(items) }
}

/** Page by page, so that main hears that this process is alive; then what was found. */
async function* readSections(document: PDFDocumentProxy, title: string, from: 'text' | 'text-and-outline'): AsyncGenerator<ReaderMessage> {
  const pages: PlacedPage[] = []
  const frames: PageFrame[] = []
  for (let pageIndex = 0; pageIndex < Math.min(document.numPages, MOST_SECTION_PAGES); pageIndex += 1) {
    pages.push(await readPlaced(document, pageIndex))
    frames.push(await readFrame(document, pageIndex))
    yield { kind: 'placed', pageIndex }
  }
  const outline = from === 'text' ? [] : await readOutline(document).catch(() => [])
  const { columns, sections, targets } = findSections({ pages, outline, title })
  const kept = sections.slice(0, MOST_SECTIONS).map((section) => ({ ...section, heading: section.heading.slice(0, 400) }))
  yield { kind: 'sections', columns, sections: kept, targets, frames }
}

/** A page that is not to be had is not seen at all. */
async function readFrame(document: PDFDocumentProxy, pageIndex: number): Promise<PageFrame> {
  const page = await document.getPage(pageIndex + 1).catch(() => null)
  if (!page) return { transform: [1, 0, 0, 1, 0, 0], width: 0 }
  const { transform, width } = page.getViewport({ scale: 1 })
  return { transform: transform as number[], width }
}

async function readPlaced(document: PDFDocumentProxy, pageIndex: number): Promise<PlacedPage> {
  try {
    const page = await document.getPage(pageIndex + 1)
    const placed = await placedText(page)
    page.cleanup()
    return placed
  } catch {
    return { width: 0, height: 0, items: [] }
  }
}

async function readText(document: PDFDocumentProxy, pageIndex: number): Promise<string> {
  try {
    const page = await document.getPage(pageIndex + 1)
    const { items } = await page.getTextContent()
    page.cleanup()
    return pageText(items.flatMap((item) => ('str' in item ? [{ text: item.str, endsLine: item.hasEOL }] : [])))
  } catch {
    // One damaged page among good ones has no text; the others are still worth finding.
    return ''
  }
}
