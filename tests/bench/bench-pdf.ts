import { PDFDocument, StandardFonts } from 'pdf-lib'
import { wordSource } from './words.ts'

const COLUMNS = [54, 318]
const LINES = 48
/** On one page only, near the end of whatever is searched. */
export const NEEDLE = 'zyzzyva'

/** A paper of so many pages: two columns of text from a seed, a figure on every third page, and the needle once. */
export async function benchPdf(pageCount: number, seed = 42): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  const bold = await pdf.embedFont(StandardFonts.TimesRomanBold)
  const words = wordSource(seed)
  for (let pageIndex = 0; pageIndex < pageCount; pageIndex += 1) {
    const page = pdf.addPage([612, 792])
    page.drawText(`${pageIndex + 1} ${words(4)}`, { x: 54, y: 740, size: 12, font: bold })
    for (const x of COLUMNS) {
      for (let line = 0; line < LINES; line += 1) page.drawText(words(7).slice(0, 52), { x, y: 715 - line * 13.5, size: 9.5, font })
    }
    if (pageIndex % 3 === 0) {
      for (let bar = 0; bar < 12; bar += 1) page.drawRectangle({ x: 330 + bar * 18, y: 40, width: 12, height: 4 + ((bar * 7) % 20) })
    }
    if (pageIndex === pageCount - 2) page.drawText(NEEDLE, { x: 54, y: 30, size: 9.5, font })
  }
  return pdf.save()
}
