import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type PageText, readPageText } from '../../../../shared/features/reader/selection/page-text.ts'

const NO_TEXT: PageText = { text: '', lines: [] }

/** The text of a paper's pages in reading order, read when a page is first asked for. */
export interface PageTexts {
  /** Undefined until the page was loaded. */
  readonly get: (pageIndex: number) => PageText | undefined
  readonly load: (pageIndex: number) => Promise<PageText>
}

export function createPageTexts(document: PDFDocumentProxy): PageTexts {
  const loaded = new Map<number, PageText>()
  const loading = new Map<number, Promise<PageText>>()
  const load = async (pageIndex: number) => {
    // A page whose text cannot be read has none; it can still be drawn on.
    const text = await readText(document, pageIndex).catch(() => NO_TEXT)
    loaded.set(pageIndex, text)
    loading.delete(pageIndex)
    return text
  }
  return {
    get: (pageIndex) => loaded.get(pageIndex),
    load: (pageIndex) => {
      const known = loaded.get(pageIndex)
      if (known) return Promise.resolve(known)
      const running = loading.get(pageIndex) ?? load(pageIndex)
      loading.set(pageIndex, running)
      return running
    },
  }
}

async function readText(document: PDFDocumentProxy, pageIndex: number): Promise<PageText> {
  const page = await document.getPage(pageIndex + 1)
  // As pdf.js's own find reads it, so that its matches are the same letters.
  const { items } = await page.getTextContent({ disableNormalization: true })
  return readPageText(
    items.flatMap((item) => ('str' in item ? [{ text: item.str, transform: item.transform as number[], width: item.width }] : [])),
  )
}
