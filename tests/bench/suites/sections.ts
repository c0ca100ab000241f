import { readFileSync } from 'node:fs'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { placedText } from '../../../src/main/paper-reader/placed-text.ts'
import { readOutline } from '../../../src/main/paper-reader/read-outline.ts'
import { findSections } from '../../../src/shared/features/sections/find-sections.ts'
import type { PlacedPage } from '../../../src/shared/features/sections/page-lines.ts'
import { benchPdf } from '../bench-pdf.ts'
import { sharedPapers } from '../electron.ts'
import { openForText } from '../open-for-text.ts'
import type { BenchSize, BenchSuite } from '../suite.ts'

const PAGES = 30

interface ReadPaper {
  readonly document: PDFDocumentProxy
  readonly pages: readonly PlacedPage[]
  readonly outline: Awaited<ReturnType<typeof readOutline>>
}

/** P11: what finding a paper's sections takes for each of its pages, beyond reading their text. */
export async function sectionsSuite({ isQuick }: BenchSize): Promise<BenchSuite> {
  const files = sharedPapers().slice(0, isQuick ? 3 : undefined)
  const sources = files.length > 0 ? files.map((file) => readFileSync(file)) : [await benchPdf(PAGES)]
  const papers: ReadPaper[] = []
  for (const bytes of sources) papers.push(await readPaper(bytes))
  const pageCount = papers.reduce((sum, { pages }) => sum + pages.length, 0)
  const text = async () => {
    const start = performance.now()
    for (const { document } of papers) await readPages(document)
    return (performance.now() - start) / pageCount
  }
  const find = () => {
    const start = performance.now()
    for (const { pages, outline } of papers) findSections({ pages, outline, title: '' })
    return (performance.now() - start) / pageCount
  }
  return {
    name: 'sections',
    unit: 'ms',
    rounds: 9,
    cases: [
      { id: 'text', run: text },
      { id: 'find', run: find },
    ],
    ratios: [
      {
        id: 'P11',
        label: `finding the sections of ${papers.length} papers, a page, beyond reading its text`,
        numerator: 'find',
        denominator: 'text',
        control: 'text',
        compare: 'value',
        goal: 5,
      },
    ],
    close: async () => {
      for (const { document } of papers) await document.loadingTask.destroy()
    },
  }
}

async function readPaper(bytes: Uint8Array): Promise<ReadPaper> {
  const document = await openForText(bytes)
  return { document, pages: await readPages(document), outline: await readOutline(document).catch(() => []) }
}

async function readPages(document: PDFDocumentProxy): Promise<PlacedPage[]> {
  const pages: PlacedPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    pages.push(await placedText(page))
    page.cleanup()
  }
  return pages
}
