import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type PageText, readPageText } from '../../shared/features/reader/selection/page-text.ts'

/** A page's text as the reader reads it, so that quotes are the same. A page whose text cannot be read has none. */
export async function textOf(page: PDFPageProxy): Promise<PageText> {
  try {
    const { items } = await page.getTextContent({ disableNormalization: true })
    return readPageText(
      items.flatMap((item) => ('str' in item ? [{ text: item.str, transform: item.transform as number[], width: item.width }] : [])),
    )
  } catch {
    return { text: '', lines: [] }
  }
}
