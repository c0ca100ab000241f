import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PdfRect } from '../../../../shared/features/reader/pdf-geometry.ts'
import { findTargets } from '../../../../shared/features/reader/smart-jump/find-targets.ts'
import type { JumpIndex, PlacedPage } from '../../../../shared/features/reader/smart-jump/jump-index.ts'
import { placedItems } from '../../../../shared/features/reader/smart-jump/placed-items.ts'
import { placedLines } from '../../../../shared/features/reader/smart-jump/placed-lines.ts'

/** A page's text, and how far its lower left corner is from the file's own zero. */
interface ReadPage {
  readonly page: PlacedPage
  readonly originX: number
  readonly originY: number
}

export interface PaperIndex {
  /** Text with the page's lower left corner as zero. */
  readonly readPage: (pageIndex: number) => Promise<ReadPage>
  /** Reads the whole paper at the first call. */
  readonly targets: () => Promise<JumpIndex>
}

/** A book of thousands of pages would keep the worker busy for minutes; the rest of it is not looked at. */
const MOST_PAGES = 1_000
const BLANK: ReadPage = { page: { lines: [], width: 0, height: 0 }, originX: 0, originY: 0 }

const known = new WeakMap<PDFDocumentProxy, PaperIndex>()

/** What a paper's text speaks of, read page by page and only once it is asked for; one for all views of the paper. */
export function paperIndexOf(pdf: PDFDocumentProxy): PaperIndex {
  const index = known.get(pdf) ?? createPaperIndex(pdf)
  known.set(pdf, index)
  return index
}

function createPaperIndex(pdf: PDFDocumentProxy): PaperIndex {
  const pages = new Map<number, Promise<ReadPage>>()
  const state: { targets: Promise<JumpIndex> | null } = { targets: null }
  const readPage = (pageIndex: number) => {
    const known = pages.get(pageIndex)
    if (known) return known
    // A page that cannot be read mentions nothing.
    const reading = readLines(pdf, pageIndex).catch(() => BLANK)
    pages.set(pageIndex, reading)
    return reading
  }
  const readAll = async () => {
    const all: PlacedPage[] = []
    // One after the other, so that pages to be drawn get between.
    for (let pageIndex = 0; pageIndex < Math.min(pdf.numPages, MOST_PAGES); pageIndex += 1) all.push((await readPage(pageIndex)).page)
    return findTargets(all)
  }
  const targets = () => {
    state.targets ??= readAll()
    return state.targets
  }
  return { readPage, targets }
}

async function readLines(pdf: PDFDocumentProxy, pageIndex: number): Promise<ReadPage> {
  const page = await pdf.getPage(pageIndex + 1)
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const { items } = await page.getTextContent()
  const lines = placedLines(placedItems(items).map((item) => ({ ...item, x: item.x - left, y: item.y - bottom })))
  return { page: { lines, width: right - left, height: top - bottom }, originX: left, originY: bottom }
}

/** From the page's corner to the file's own zero. */
export function fileRect({ originX, originY }: ReadPage, [x1, y1, x2, y2]: PdfRect): PdfRect {
  return [x1 + originX, y1 + originY, x2 + originX, y2 + originY]
}
